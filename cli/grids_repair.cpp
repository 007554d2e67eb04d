#include <fmt/format.h>

#include "cli/balance_options.h"
#include "cli/grids_commands.h"
#include "cli/json.h"
#include "cli/ticket_options.h"
#include "engine/grids/repair_plan.h"
#include "engine/store/plan_versions.h"
#include "engine/store/project.h"

namespace wangge::cli {

Command grids_repair_command(CLI::App& grids, bool& as_json) {
    static std::string project, make = "balanced", count = "residents", locked, save_as;
    static RepairOptions options;
    static BalanceOptions balance;
    CLI::App* app =
        add_command(grids, "repair", "以最少的改动使现行方案均衡（balanced）或各网格连成一片（contiguous），并证明不能更少",
                    "make the plan in force balanced or contiguous with the least change, proved",
                    "wangge grids repair longyuan.gpkg --make balanced --balance residents --tolerance 0.3", as_json);
    app->add_option("PROJECT", project, say("项目文件（.gpkg）", "project file (.gpkg)"))->required();
    app->add_option("--make", make, say("目标：balanced 或 contiguous", "aim: balanced or contiguous"))
        ->check(CLI::IsMember({"balanced", "contiguous"}))
        ->capture_default_str();
    balance.balance = "residents";
    balance.add_to(*app);
    app->add_option("--count", count,
                    say("最少的是：residents（换网格的居民）或 pieces（地块数）", "what is least: residents or pieces of land"))
        ->check(CLI::IsMember({"residents", "pieces"}))
        ->capture_default_str();
    app->add_flag("--whole-compounds", options.whole_compounds, say("小区不拆开", "compounds are not cut"));
    app->add_option("--lock", locked,
                    say("不动的网格：编码或末三位，逗号分隔", "grids that stay: codes or their last three digits, with commas"));
    app->add_option("--valid-from", options.valid_from,
                    say("改动网格的生效日期", "date from which changed grids are in force (2024-06-01)"));
    app->add_option("--save-version", save_as, say("把结果存为方案版本，名称为", "save the result as a version of this name"));
    app->add_option("--seconds", options.seconds, say("计算时间（秒）", "seconds to search"))
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    app->add_option("--seed", options.seed, say("随机种子", "seed"))->capture_default_str();
    return {
        app, [&as_json] {
            const Progress progress = console_progress();
            Community community = read_project(project, progress.part(0, 0.1));
            locate_where_needed(community, progress.part(0.1, 0.2));
            if (make == "balanced") {
                BalanceLoads loads = balance_loads(balance, project, community);
                options.balance = std::move(loads.wishes);
                options.loads = std::move(loads.loads);
            }
            options.count = count == "residents" ? ChangeMeasure::residents : ChangeMeasure::pieces;
            options.locked = codes_of(locked, community.grids, "--lock");
            const PlanRepair repair = repair_plan(community, options, progress.part(0.2, 1));
            Id version = no_id;
            if (!save_as.empty() && !repair.grids.empty())
                version = save_version(project, {.name = save_as, .note = "wangge grids repair", .grids = repair.grids});
            end_progress();
            if (as_json) {
                print_json({{"found", !repair.grids.empty()},
                            {"change", repair.change},
                            {"least_change", repair.least_change},
                            {"proven", repair.proven},
                            {"counted", count},
                            {"moved",
                             {{"residents", repair.moved.residents},
                              {"households", repair.moved.households},
                              {"buildings", repair.moved.buildings},
                              {"tickets", repair.moved.tickets}}},
                            {"pieces_of_land", repair.pieces},
                            {"version", version == no_id ? nlohmann::json(nullptr) : nlohmann::json(version)}});
            } else if (repair.grids.empty()) {
                print_line(fmt::format(
                    fmt::runtime(text("时间内没有找到符合要求的方案，也没有证明做不到。已证明至少要动 {}。加大 --seconds 再试。",
                                      "No plan was found in the time, and none was proved impossible. At least {} must move. Try "
                                      "more --seconds.")),
                    repair.least_change));
            } else {
                print_line(fmt::format(
                    fmt::runtime(text("要动 {} 人、{} 户、{} 栋楼、{} 条工单。{}",
                                      "To move: {} people, {} households, {} buildings, {} tickets. {}")),
                    repair.moved.residents, repair.moved.households, repair.moved.buildings, repair.moved.tickets,
                    repair.proven ? text("已证明不能更少。", "Proved: no plan moves less.")
                                  : fmt::format(fmt::runtime(text("已证明至少要动 {}。", "Proved: at least {} must move.")),
                                                repair.least_change)));
                if (version != no_id)
                    print_line(fmt::format(fmt::runtime(text("已存为方案版本 {}。", "Saved as version {}.")), version));
            }
            return int{repair.grids.empty() ? exit_infeasible : exit_ok};
        }};
}

}  // namespace wangge::cli
