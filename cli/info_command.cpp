#include <fmt/format.h>

#include "cli/command.h"
#include "cli/json.h"
#include "engine/geo/measure.h"
#include "engine/store/project.h"

namespace wangge::cli {

Command info_command(CLI::App& program, bool& as_json) {
    static std::string project;
    CLI::App* app = add_command(program, "info", "项目里有什么", "what a project holds", "wangge info longyuan.gpkg", as_json);
    app->add_option("PROJECT", project, say("项目文件（.gpkg）", "project file (.gpkg)"))->required();
    return {app, [&as_json] {
                const Community c = read_project(project, console_progress());
                const Frame frame(c.epsg);
                double streets_m = 0;
                for (const Street& street : c.streets) streets_m += length_m(street.line);
                std::size_t located = 0;
                for (const Ticket& ticket : c.tickets)
                    located += ticket.location && ticket.location->level != MatchLevel::none ? 1 : 0;
                if (as_json) {
                    auto object = json_of_community(c);
                    object["households"] = households_of(c);
                    object["frame"] = frame.name();
                    object["streets_m"] = std::round(streets_m);
                    object["tickets"] = {{"total", c.tickets.size()}, {"geocoded", located}};
                    object["layers"] = {{"buildings", c.buildings.size()},
                                        {"streets", c.streets.size()},
                                        {"walls", c.walls.size()},
                                        {"gates", c.gates.size()},
                                        {"places", c.places.size()},
                                        {"bins", c.bins.size()},
                                        {"garbage_points", c.garbage_points.size()},
                                        {"teams", c.teams.size()},
                                        {"categories", c.categories.size()},
                                        {"tracks", c.tracks.size()},
                                        {"hotspots", c.hotspots.size()},
                                        {"plans", c.plans.size()}};
                    print_json(object);
                    return int{exit_ok};
                }
                end_progress();
                const auto row = [](std::string_view name, const std::string& value) {
                    print_line("  " + padded(name, 18) + value);
                };
                print_line(fmt::format("{} {}", c.jurisdiction.name, c.jurisdiction.code));
                if (!c.note.empty()) print_line("  " + c.note);
                row(text("辖区面积", "area"), fmt::format("{:.4f} km²", frame.geodesic_area_m2(c.jurisdiction.shape) / 1e6));
                row(text("坐标系", "frame"), fmt::format("{} (EPSG:{})", frame.name(), c.epsg));
                row(text("小区", "compounds"), std::to_string(c.compounds.size()));
                row(text("网格", "grids"), std::to_string(c.grids.size()));
                row(text("楼栋", "buildings"), std::to_string(c.buildings.size()));
                row(text("户数 / 人口", "households/people"), fmt::format("{} / {}", households_of(c), residents_of(c)));
                row(text("街道", "streets"), fmt::format("{}, {:.1f} km", c.streets.size(), streets_m / 1000));
                row(text("工单", "tickets"),
                    fmt::format(fmt::runtime(text("{}（已定位 {}）", "{} ({} located)")), c.tickets.size(), located));
                row(text("垃圾桶 / 垃圾点", "bins/points"), fmt::format("{} / {}", c.bins.size(), c.garbage_points.size()));
                row(text("服务队", "teams"), std::to_string(c.teams.size()));
                row(text("轨迹", "tracks"), std::to_string(c.tracks.size()));
                row(text("热点 / 计划", "hotspots/plans"), fmt::format("{} / {}", c.hotspots.size(), c.plans.size()));
                return int{exit_ok};
            }};
}

}  // namespace wangge::cli
