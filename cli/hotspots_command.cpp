#include <fmt/format.h>

#include "cli/command.h"
#include "cli/json.h"
#include "cli/ticket_options.h"
#include "engine/hotspots/find_hotspots.h"
#include "engine/store/project.h"

namespace wangge::cli {

Command hotspots_command(CLI::App& program, bool& as_json) {
    static std::string project;
    static bool save = false;
    static HotspotOptions options;
    static TicketOptions tickets;
    CLI::App* app = add_command(program, "hotspots", "工单显著集中的地方（Getis-Ord Gi*）",
                                "where tickets pile up significantly (Getis-Ord Gi*)",
                                "wangge hotspots longyuan.gpkg --garbage --from 2024-01-12 --until 2024-04-12 --save", as_json);
    app->add_option("PROJECT", project, say("项目文件（.gpkg）", "project file (.gpkg)"))->required();
    app->add_option("--cell", options.cell_m, say("格子边长（米）", "cell side in metres"))->capture_default_str();
    app->add_option("--bandwidth", options.bandwidth_m, say("核密度带宽（米）", "kernel density bandwidth in metres"))
        ->capture_default_str();
    app->add_option("--fdr", options.false_discovery, say("允许的错误发现率", "accepted false discovery rate"))
        ->capture_default_str();
    app->add_flag("--save", save, say("把热点存入项目", "save the hotspots in the project"));
    tickets.add_to(*app);
    return {app, [&as_json] {
                const Progress progress = console_progress();
                Community community = read_project(project, progress.part(0, 0.2));
                locate_where_needed(community, progress.part(0.2, 0.7));
                options.filter = tickets.filter(community);
                const auto hotspots = find_hotspots(community, options, progress.part(0.7, 1));
                const nlohmann::json parameters{{"cell_m", options.cell_m},       {"bandwidth_m", options.bandwidth_m},
                                                {"fdr", options.false_discovery}, {"from", tickets.from},
                                                {"until", tickets.until},         {"categories", tickets.categories},
                                                {"garbage", tickets.garbage}};
                if (save) save_hotspots(project, hotspots, {.parameters = parameters.dump(), .made = {}});
                end_progress();
                const Frame frame(community.epsg);
                if (as_json) {
                    nlohmann::json list = nlohmann::json::array();
                    for (const Hotspot& hotspot : hotspots) list.push_back(json_of(hotspot, frame));
                    print_json({{"hotspots", list}, {"parameters", parameters}, {"saved", save}});
                    return int{exit_ok};
                }
                if (hotspots.empty()) print_line(text("这段时间没有显著的热点。", "No significant hotspot in this period."));
                for (const Hotspot& hotspot : hotspots) {
                    const LonLat at = frame.to_degrees(hotspot.at);
                    print_line(fmt::format("H{:<3}{} {:>5}  z {:5.1f}  {}  {:.6f},{:.6f}", hotspot.id, padded(hotspot.name, 34),
                                           hotspot.tickets, hotspot.z,
                                           hotspot.trend > 0 ? fmt::format("x{:.1f}", hotspot.trend) : std::string("    "), at.lon,
                                           at.lat));
                }
                return int{exit_ok};
            }};
}

}  // namespace wangge::cli
