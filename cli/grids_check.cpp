#include <fmt/format.h>

#include <algorithm>

#include "cli/findings.h"
#include "cli/grids_commands.h"
#include "cli/grids_common.h"
#include "cli/json.h"
#include "engine/grids/build_partition.h"
#include "engine/store/project.h"

namespace wangge::cli {

Command grids_check_command(CLI::App& grids, bool& as_json) {
    static std::string project, plan_name;
    static PartitionOptions options;
    CLI::App* app = add_command(grids, "check", "网格界线有无缝隙、重叠、碎片和越界，逐处列出",
                                "gaps, overlaps, slivers and land outside, each with its place",
                                "wangge grids check longyuan.gpkg --plan draft", as_json);
    app->add_option("PROJECT", project, say("项目文件（.gpkg）", "project file (.gpkg)"))->required();
    app->add_option("--plan", plan_name,
                    say("版本名称或编号，draft 草稿；默认现行", "a version, draft; the plan in force by default"));
    app->add_option("--snap-m", options.snap_m, say("视为同一点的距离（米）", "what counts as the same place, metres"))
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    return {app, [&as_json] {
                const Progress progress = console_progress();
                const Community community = read_project(project, progress.part(0, 0.4));
                const NamedPlan plan = plan_named(project, community, plan_name, "--plan");
                const auto findings = examine_grids(plan.grids, community.jurisdiction.shape, options, progress.part(0.4, 1));
                const auto errors =
                    std::count_if(findings.begin(), findings.end(), [](const Finding& f) { return f.severity == Severity::error; });
                end_progress();
                const Frame frame(community.epsg);
                if (as_json) {
                    nlohmann::json list = nlohmann::json::array();
                    for (const Finding& finding : findings) list.push_back(json_of(finding, frame));
                    print_json({{"plan", plan.name}, {"grids", plan.grids.size()}, {"findings", list}, {"errors", errors}});
                } else {
                    print_findings(findings, frame);
                    print_line(fmt::format(fmt::runtime(text("{}：{} 个网格，{} 处错误。", "{}: {} grids, {} errors.")), plan.name,
                                           plan.grids.size(), errors));
                }
                return int{errors > 0 ? exit_findings : exit_ok};
            }};
}

}  // namespace wangge::cli
