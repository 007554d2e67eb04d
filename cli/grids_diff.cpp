#include <fmt/format.h>

#include "cli/grids_commands.h"
#include "cli/grids_common.h"
#include "cli/json.h"
#include "cli/ticket_options.h"
#include "engine/store/project.h"
#include "engine/workflow/plan_import.h"
#include "print/change_notice.h"
#include "print/paint_session.h"
#include "print/plan_map.h"

namespace wangge::cli {
Command grids_diff_command(CLI::App& grids, bool& as_json) {
    static std::string project, before = "in-force", after, map;
    CLI::App* app = add_command(grids, "diff", "两个划分的区别：逐对网格的土地、人口、工单，换网格的楼栋，要换的公示牌",
                                "what differs between two plans: land, people and tickets by pair of grids, buildings, signs",
                                "wangge grids diff longyuan.gpkg in-force draft --map diff.png", as_json);
    app->add_option("PROJECT", project, say("项目文件（.gpkg）", "project file (.gpkg)"))->required();
    app->add_option("A", before,
                    say("前一个：版本名称或编号，in-force 现行，draft 草稿", "the one before: a version, in-force, draft"))
        ->required();
    app->add_option("B", after, say("后一个", "the one after"))->required();
    app->add_option("--map", map, say("变动图（.png、.svg、.pdf）", "map of the changes (.png, .svg, .pdf)"));
    return {app, [&as_json] {
                const Progress progress = console_progress();
                Community community = read_project(project, progress.part(0, 0.3));
                locate_where_needed(community, progress.part(0.3, 0.5));
                const NamedPlan a = exact_plan(project, community, before, "A"), b = exact_plan(project, community, after, "B");
                const PlanDiff diff = diff_plans(community, a.grids, b.grids, {}, progress.part(0.5, 0.9));
                if (!map.empty()) {
                    const PaintSession paint;
                    write_plan_map(community, b.grids, map,
                                   {.width_mm = 200,
                                    .height_mm = 150,
                                    .before = &a.grids,
                                    .title = a.name + " → " + b.name,
                                    .english = language() == Language::english},
                                   progress.part(0.9, 1));
                }
                end_progress();
                if (as_json) {
                    nlohmann::json result = json_of(diff, Frame(community.epsg));
                    result["before"] = a.name;
                    result["after"] = b.name;
                    print_json(result);
                } else {
                    print_line(a.name + " → " + b.name);
                    print_diff(diff);
                    if (!map.empty()) print_line(map);
                }
                return int{exit_ok};
            }};
}

Command grids_notice_command(CLI::App& grids, bool& as_json) {
    static std::string project, before = "in-force", after, out;
    static ChangeNoticeOptions options;
    CLI::App* app = add_command(grids, "notice", "网格调整通知（PDF）：变动图、换网格的楼栋、要换的公示牌",
                                "the change notice (PDF): map of the changes, buildings that change grid, signs to replace",
                                "wangge grids notice longyuan.gpkg 六月方案 --out notice.pdf --valid-from 2024-06-01", as_json);
    app->add_option("PROJECT", project, say("项目文件（.gpkg）", "project file (.gpkg)"))->required();
    app->add_option("PLAN", after, say("新划分：版本名称或编号，draft 草稿", "the new plan: a version, or draft"))->required();
    app->add_option("--before", before, say("原划分，默认现行", "the plan before, in force by default"))->capture_default_str();
    app->add_option("--out", out, say("输出文件（.pdf）", "output file (.pdf)"))->required();
    app->add_option("--valid-from", options.valid_from, say("生效日期", "first day in force"));
    app->add_option("--author", options.author, say("发布单位", "who issues it"));
    return {app, [&as_json] {
                if (!options.valid_from.empty() && !parse_date(options.valid_from))
                    throw Error(ErrorKind::bad_input, "This is not a date; write it as 2024-06-01.")
                        .with("option", "--valid-from")
                        .with("value", options.valid_from);
                const Progress progress = console_progress();
                Community community = read_project(project, progress.part(0, 0.2));
                locate_where_needed(community, progress.part(0.2, 0.3));
                const NamedPlan a = exact_plan(project, community, before, "--before"),
                                b = exact_plan(project, community, after, "PLAN");
                options.before_name = a.name;
                options.after_name = b.name;
                options.english = language() == Language::english;
                const PaintSession paint;
                const ChangeNoticeReport report =
                    write_change_notice(community, a.grids, b.grids, out, options, progress.part(0.3, 1));
                end_progress();
                if (as_json)
                    print_json({{"file", out},
                                {"pages", report.pages},
                                {"buildings", report.diff.buildings.size()},
                                {"signs", report.diff.signs.size()}});
                else
                    print_line(out);
                return int{exit_ok};
            }};
}

}  // namespace wangge::cli
