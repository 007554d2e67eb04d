#include <fmt/format.h>

#include "cli/command.h"
#include "cli/grids_common.h"
#include "cli/json.h"
#include "engine/store/project.h"
#include "print/paint_session.h"
#include "print/route_sheets.h"
#include "print/wall_map.h"

namespace wangge::cli {

Command print_command(CLI::App& program, bool& as_json) {
    static std::string project, what = "wallmap", out, date_text, paper_name = "a3", version, against;
    static WallMapOptions options;
    CLI::App* app = add_command(
        program, "print", "打印网格示意图或路线单（PDF、PNG、SVG）", "the wall map or the route sheets as PDF, PNG or SVG",
        "wangge print longyuan.gpkg --version 六月方案 --against in-force --paper a1 --out wallmap.pdf", as_json);
    app->add_option("PROJECT", project, say("项目文件（.gpkg）", "project file (.gpkg)"))->required();
    app->add_option("--what", what, say("wallmap 网格示意图，或 sheets 路线单", "wallmap, or sheets for the stored plan"))
        ->capture_default_str()
        ->check(CLI::IsMember({"wallmap", "sheets"}));
    app->add_option("--out", out, say("输出文件，按扩展名选格式", "output file; its ending chooses the format"))->required();
    app->add_option("--version", version,
                    say("示意图画哪个划分：版本名称或编号、draft 草稿、文件；默认现行",
                        "plan of the wall map: a version, draft, a file; in force by default"));
    app->add_option("--against", against,
                    say("标出与这个划分相比的变动：版本、in-force 现行、draft、文件",
                        "mark what changes against this plan: a version, in-force, draft, a file"));
    app->add_option("--title", options.title, say("示意图的标题", "title of the wall map"));
    app->add_option("--paper", paper_name, say("纸张：a4 到 a0", "paper: a4 to a0"))->capture_default_str();
    app->add_option("--scale", options.denominator, say("比例尺分母，0 为自动", "denominator of the scale, 0 = chosen"))
        ->capture_default_str();
    app->add_option("--dpi", options.dpi, say("PNG 的分辨率", "resolution of a PNG"))
        ->capture_default_str()
        ->check(CLI::Range(50, 1200));
    app->add_option("--date", date_text, say("图上的日期；路线单的计划日期", "date on the map; for sheets the day of the plan"));
    return {app, [&as_json] {
                const Progress progress = console_progress();
                const auto paper = parse_paper(paper_name);
                if (!paper) throw Error(ErrorKind::bad_input, "Paper is a4, a3, a2, a1 or a0.").with("value", paper_name);
                std::optional<Date> date = parse_date(date_text);
                if (!date && !date_text.empty())
                    throw Error(ErrorKind::bad_input, "This is not a date; write it as 2024-04-12.").with("value", date_text);
                Community community = read_project(project, progress.part(0, 0.3));
                const PaintSession paint;
                nlohmann::json result{{"file", out}, {"what", what}};
                if (what == "wallmap") {
                    options.paper = *paper;
                    options.date = date;
                    options.english = language() == Language::english;
                    NamedPlan before;
                    if (!against.empty()) {
                        before = exact_plan(project, community, against, "--against");
                        options.before = &before.grids;
                        options.before_name = before.name;
                    }
                    // As its partition has it, so that no rounding shows as a change; the plan in force alone is drawn as it is.
                    if (!version.empty() || !against.empty()) {
                        NamedPlan plan = exact_plan(project, community, version, "--version");
                        community.grids = std::move(plan.grids);
                        if (!version.empty()) options.plan_name = plan.name;
                    }
                    const WallMapReport report = write_wall_map(community, out, options, progress.part(0.3, 1));
                    result["scale"] = report.denominator;
                    result["change_table"] = report.change_table;
                } else {
                    if (!version.empty() || !against.empty())
                        throw Error(ErrorKind::bad_input,
                                    "Route sheets have no version of the grids; these options are for the wall map.")
                            .with("option", version.empty() ? "--against" : "--version");
                    const FridayPlan* plan = nullptr;
                    for (const FridayPlan& stored : community.plans)
                        if (!date || stored.date == *date) plan = &stored;
                    if (plan == nullptr)
                        throw Error(ErrorKind::not_found, "The project holds no such plan; make it with `wangge friday`.")
                            .with("file", project)
                            .with("date", date_text);
                    write_route_sheets(community, *plan, out, progress.part(0.3, 1));
                }
                end_progress();
                if (as_json)
                    print_json(result);
                else
                    print_line(out);
                return int{exit_ok};
            }};
}

}  // namespace wangge::cli
