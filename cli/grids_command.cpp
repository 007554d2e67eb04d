#include <fmt/format.h>

#include <array>

#include "cli/balance_options.h"
#include "cli/grids_commands.h"
#include "cli/grids_common.h"
#include "cli/json.h"
#include "cli/ticket_options.h"
#include "engine/grids/balance.h"
#include "engine/store/project.h"

namespace wangge::cli {

Command grids_command(CLI::App& program, bool& as_json) {
    static std::string project, plan_name;
    static BalanceOptions balance;
    CLI::App* app = add_command(program, "grids", "各网格的人口、工单、形状和均衡；改划、提案、比较、版本、通知",
                                "people, tickets, shape and balance of every grid; redrawing, proposals, versions, notices",
                                "wangge grids longyuan.gpkg --balance residents:1,tickets:0.5,floor_m2:0.2", as_json);
    app->require_subcommand(0, 1);
    app->add_option("PROJECT", project, say("项目文件（.gpkg）", "project file (.gpkg)"));
    app->add_option(
        "--plan", plan_name,
        say("版本名称或编号，draft 草稿，或文件；默认现行", "a version, draft, or a file; the plan in force by default"));
    balance.add_balance_to(*app);
    static const std::array parts{grids_check_command(*app, as_json),    grids_edit_command(*app, as_json),
                                  grids_versions_command(*app, as_json), grids_diff_command(*app, as_json),
                                  grids_export_command(*app, as_json),   grids_import_command(*app, as_json),
                                  grids_notice_command(*app, as_json),   grids_propose_command(*app, as_json),
                                  grids_repair_command(*app, as_json),   grids_ensemble_command(*app, as_json)};
    return {app, [&as_json] {
                for (const Command& part : parts)
                    if (part.app->parsed()) return part.run();
                if (project.empty())
                    throw Error(ErrorKind::bad_input, "Say which project: wangge grids PROJECT; see also wangge grids --help.");
                const Progress progress = console_progress();
                Community community = read_project(project, progress.part(0, 0.4));
                locate_where_needed(community, progress.part(0.4, 0.6));
                const BalanceLoads loads = balance_loads(balance, project, community);
                NamedPlan plan = plan_or_file(project, community, plan_name, "--plan");
                community.grids = std::move(plan.grids);
                const std::vector<GridMetrics> metrics =
                    metrics_of(community, {.loads = loads.loads, .patrol = {}}, progress.part(0.6, 1));
                const Balance even = balance_of(metrics, loads.wishes, loads.loads);
                end_progress();
                if (as_json) {
                    nlohmann::json list = json_of(metrics);
                    for (std::size_t i = 0; i < metrics.size(); ++i) {
                        list[i]["load"] = even.load[i];
                        list[i]["deviation"] = even.deviation[i];
                        for (const BalanceWish& wish : loads.wishes)
                            if (wish.measure == BalanceMeasure::attribute)
                                list[i]["attributes"][wish.attribute] = value_of(wish, metrics[i], loads.loads);
                    }
                    nlohmann::json weights = nlohmann::json::object();
                    for (const BalanceWish& wish : loads.wishes) weights[name_of(wish)] = wish.importance;
                    print_json({{"plan", plan.name},
                                {"grids", list},
                                {"balance",
                                 {{"weights", weights}, {"worst_deviation", even.max_deviation}, {"variation", even.variation}}}});
                    return int{exit_ok};
                }
                print_table(metrics, even, loads);
                print_line(fmt::format(fmt::runtime(text("{}：负荷偏离平均最多 {:.1f}%，变异系数 {:.1f}%（{}）。",
                                                         "{}: loads lie up to {:.1f}% off the mean, variation {:.1f}% ({}).")),
                                       plan.name, even.max_deviation * 100, even.variation * 100, balance.balance));
                return int{exit_ok};
            }};
}

}  // namespace wangge::cli
