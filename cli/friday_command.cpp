#include <fmt/format.h>

#include <chrono>
#include <filesystem>

#include "cli/command.h"
#include "cli/json.h"
#include "engine/store/project.h"
#include "engine/store/route_files.h"
#include "engine/store/text_file.h"
#include "engine/workflow/prepare_friday.h"
#include "print/paint_session.h"
#include "print/route_sheets.h"
#include "print/wall_map.h"

namespace wangge::cli {
namespace {

namespace fs = std::filesystem;

std::string hours_and_minutes(double seconds) {
    const int minutes = static_cast<int>(std::lround(seconds / 60));
    return fmt::format("{}:{:02}", minutes / 60, minutes % 60);
}

void print_plan(const FridayPlan& plan, const nlohmann::json& result) {
    print_line(fmt::format(fmt::runtime(text("{} 周五清扫：{} 队", "Friday cleanup {}: {} teams")), to_string(plan.date),
                           plan.routes.size()));
    for (const Route& route : plan.routes)
        print_line(fmt::format(fmt::runtime(text("  {} 时长 {}  路程 {:.1f} km  清扫 {:.1f} km  {} 站  {} 车",
                                                 "  {} takes {}  walks {:.1f} km  sweeps {:.1f} km  {} stops  {} loads")),
                               padded(route.team_name, 18), hours_and_minutes(route.duration_s), route.length_m / 1000,
                               route.streets_m / 1000, route.stops.size() - std::min<std::size_t>(2, route.stops.size()),
                               route.trips));
    print_line(fmt::format(fmt::runtime(text("  最长一轮 {}，理论下界 {}，最多还能缩短 {:.1f} %",
                                             "  longest {}, proven bound {}, at most {:.1f} % to gain")),
                           hours_and_minutes(plan.longest_s), hours_and_minutes(plan.lower_bound_s),
                           plan.longest_s > 0 ? 100 * (1 - plan.lower_bound_s / plan.longest_s) : 0.0));
    for (const Hotspot& hotspot : plan.hotspots)
        print_line(fmt::format(fmt::runtime(text("  热点 H{} {}：{} 条", "  hotspot H{} {}: {} tickets")), hotspot.id, hotspot.name,
                               hotspot.tickets));
    if (plan.left_out.empty()) print_line(text("  全部安排，无遗漏。", "  Everything is served."));
    for (const LeftOut& item : plan.left_out)
        print_line(fmt::format(fmt::runtime(text("  未安排 {} {}：{}", "  left out {} {}: {}")), item.id, item.name, item.reason));
    for (const auto& file : result["files"]) print_line("  " + file.get<std::string>());
    print_line(fmt::format(fmt::runtime(text("  用时 {:.1f} 秒", "  {:.1f} seconds")), result["seconds"].get<double>()));
}

}  // namespace

Command friday_command(CLI::App& program, bool& as_json) {
    static std::string project, date_text, out;
    static FridayWork work;
    static bool no_save = false;
    CLI::App* app = add_command(program, "friday", "生成周五清扫计划：路线、单据、地图", "the Friday plan: routes, sheets and map",
                                "wangge friday longyuan.gpkg --date 2024-04-12 --out friday", as_json);
    app->add_option("PROJECT", project, say("项目文件（.gpkg）", "project file (.gpkg)"))->required();
    app->add_option("--date", date_text, say("日期，如 2024-04-12", "the day, e.g. 2024-04-12"))->required();
    app->add_option("--out", out, say("输出文件夹", "folder for the files"))->required();
    app->add_option("--teams", work.plan.teams, say("服务队数，默认全部", "number of teams, default all"))
        ->check(CLI::NonNegativeNumber);
    app->add_option("--seed", work.plan.seed, say("随机种子", "random seed"))->capture_default_str();
    app->add_option("--days", work.days, say("热点统计的天数", "days of tickets that make hotspots"))
        ->capture_default_str()
        ->check(CLI::PositiveNumber);
    app->add_flag("--no-save", no_save, say("不把计划存入项目", "do not store the plan in the project"));
    return {app, [&as_json] {
                const auto started = std::chrono::steady_clock::now();
                const auto date = parse_date(date_text);
                if (!date)
                    throw Error(ErrorKind::bad_input, "This is not a date; write it as 2024-04-12.")
                        .with("option", "--date")
                        .with("value", date_text);
                work.plan.date = *date;
                const Progress progress = console_progress();
                Community community = read_project(project, progress.part(0, 0.1));
                const FridayResult result = prepare_friday(community, work, progress.part(0.1, 0.6));

                std::error_code failed;
                fs::create_directories(out, failed);
                if (failed) throw Error(ErrorKind::io, "The folder cannot be made: " + failed.message()).with("file", out);
                const PaintSession paint;
                auto files = write_route_files(community, result.plan, out);
                const std::string sheets = (fs::path(out) / "sheets.pdf").string();
                const std::string wall_map = (fs::path(out) / "wallmap.pdf").string();
                write_route_sheets(community, result.plan, sheets, progress.part(0.6, 0.8));
                write_wall_map(community, wall_map, {.date = *date}, progress.part(0.8, 0.95));
                if (!no_save) {
                    const nlohmann::json parameters{{"teams", work.plan.teams}, {"seed", work.plan.seed}, {"days", work.days}};
                    const ResultOrigin origin{.parameters = parameters.dump(), .made = {}};
                    save_locations(project, community.tickets, origin);
                    save_hotspots(project, community.hotspots, origin);
                    save_plan(project, result.plan, origin);
                }
                const std::string plan_file = (fs::path(out) / "plan.json").string();
                for (const auto& file : {sheets, wall_map, plan_file}) files.push_back(file);

                nlohmann::json object = json_of_community(community);
                object.update(json_of(result.plan, Frame(community.epsg)));
                object["tickets"] = json_of(result.geocoded);
                object["files"] = files;
                object["saved"] = !no_save;
                // plan.json itself is the same for the same input; only the result on the screen says how long it took.
                write_text_file(plan_file, object.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
                object["seconds"] = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
                end_progress();
                if (as_json)
                    print_json(object);
                else
                    print_plan(result.plan, object);
                return int{exit_ok};
            }};
}

}  // namespace wangge::cli
