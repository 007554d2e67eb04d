#include <fmt/format.h>

#include "cli/command.h"
#include "cli/json.h"
#include "cli/ticket_options.h"
#include "engine/store/project.h"
#include "engine/tracks/patrol_coverage.h"

namespace wangge::cli {

Command tracks_command(CLI::App& program, bool& as_json) {
    static std::string project;
    static TicketOptions period;
    CLI::App* app =
        add_command(program, "tracks", "巡查轨迹覆盖了哪些街道和网格", "which streets and grids the patrol tracks covered",
                    "wangge tracks longyuan.gpkg --from 2024-03-15", as_json);
    app->add_option("PROJECT", project, say("项目文件（.gpkg）", "project file (.gpkg)"))->required();
    app->add_option("--from", period.from, say("从这一天起（含）", "from this day on"));
    app->add_option("--until", period.until, say("到这一天止（不含）", "until this day, exclusive"));
    return {app, [&as_json] {
                const Progress progress = console_progress();
                const Community community = read_project(project, progress.part(0, 0.3));
                const TicketFilter filter = period.filter(community);
                const Network network = build_network(community);
                const auto matched = match_tracks(network, community.tracks, {}, progress.part(0.3, 0.9));
                const PatrolCoverage seen = patrol_coverage(community, network, matched,
                                                            {.from = filter.from, .until = filter.until}, progress.part(0.9, 1));
                end_progress();
                if (as_json) {
                    nlohmann::json grids = nlohmann::json::array(), streets = nlohmann::json::array();
                    for (const GridCoverage& grid : seen.grids)
                        grids.push_back({{"grid", grid.grid},
                                         {"length_m", grid.length_m},
                                         {"covered_m", grid.covered_m},
                                         {"walked_m", grid.walked_m}});
                    for (const StreetCoverage& street : seen.streets)
                        streets.push_back({{"street", street.street},
                                           {"name", street.name},
                                           {"length_m", street.length_m},
                                           {"covered_m", street.covered_m},
                                           {"walked_m", street.walked_m}});
                    print_json({{"tracks", community.tracks.size()},
                                {"length_m", seen.length_m},
                                {"covered_m", seen.covered_m},
                                {"walked_m", seen.walked_m},
                                {"grids", grids},
                                {"streets", streets}});
                    return int{exit_ok};
                }
                print_line(fmt::format(fmt::runtime(text("{} 条轨迹，走过 {:.1f} km，覆盖 {:.1f} / {:.1f} km",
                                                         "{} tracks, walked {:.1f} km, covered {:.1f} of {:.1f} km")),
                                       community.tracks.size(), seen.walked_m / 1000, seen.covered_m / 1000, seen.length_m / 1000));
                for (const GridCoverage& grid : seen.grids)
                    print_line(fmt::format("  {} {:>6.0f} / {:>6.0f} m  {:>3.0f} %", grid.grid, grid.covered_m, grid.length_m,
                                           grid.length_m > 0 ? 100 * grid.covered_m / grid.length_m : 0.0));
                return int{exit_ok};
            }};
}

}  // namespace wangge::cli
