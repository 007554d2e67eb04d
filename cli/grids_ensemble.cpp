#include <fmt/format.h>

#include <cmath>

#include "cli/grids_commands.h"
#include "cli/json.h"
#include "cli/ticket_options.h"
#include "engine/grids/plan_ensemble.h"
#include "engine/store/project.h"

namespace wangge::cli {

namespace {

nlohmann::json number(double value) {
    return std::isfinite(value) ? nlohmann::json(value) : nlohmann::json(nullptr);
}

std::string shown(const std::string& key, double value) {
    return key.ends_with("deviation") ? fmt::format("{:.1f}%", value * 100) : fmt::format("{:.0f}", value);
}

}  // namespace

Command grids_ensemble_command(CLI::App& grids, bool& as_json) {
    static std::string project, law = "recom";
    static PlanEnsembleOptions options;
    CLI::App* app =
        add_command(grids, "ensemble", "现行方案在大量随机可行方案中的位置：各指标的百分位，附收敛诊断",
                    "where the plan in force stands among many random plans: percentiles, with diagnostics of convergence",
                    "wangge grids ensemble longyuan.gpkg --tolerance 0.3 --chains 4 --seed 1", as_json);
    app->add_option("PROJECT", project, say("项目文件（.gpkg）", "project file (.gpkg)"))->required();
    app->add_option("--grids", options.grids, say("网格数；0 = 与现在相同", "how many grids; 0 = as many as now"))
        ->capture_default_str();
    app->add_option("--tolerance", options.tolerance,
                    say("人口可偏离平均的份额", "share of the mean that residents may lie off it"))
        ->capture_default_str();
    app->add_flag("--whole-compounds", options.whole_compounds, say("小区不拆开", "compounds are not cut"));
    app->add_option("--law", law, say("抽样方法：recom 或 reversible-recom", "chain: recom or reversible-recom"))
        ->check(CLI::IsMember({"recom", "reversible-recom"}))
        ->capture_default_str();
    app->add_option("--chains", options.chains.chains, say("链数", "chains"))->capture_default_str();
    app->add_option("--samples", options.chains.samples, say("每条链保留的方案数", "plans kept of each chain"))
        ->capture_default_str();
    app->add_option("--thinning", options.chains.thinning, say("每隔几步保留一个", "steps from one plan kept to the next"))
        ->capture_default_str();
    app->add_option("--burn-in", options.chains.burn_in, say("开头舍去的步数", "steps left out at the start"))
        ->capture_default_str();
    app->add_option("--seed", options.chains.seed, say("随机种子", "seed"))->capture_default_str();
    return {
        app, [&as_json] {
            const Progress progress = console_progress();
            Community community = read_project(project, progress.part(0, 0.05));
            locate_where_needed(community, progress.part(0.05, 0.1));
            options.chains.kind = law == "recom" ? ChainKind::recom : ChainKind::reversible_recom;
            const PlanEnsemble ensemble = place_in_ensemble(community, {}, options, progress.part(0.1, 1));
            end_progress();
            if (as_json) {
                nlohmann::json metrics = nlohmann::json::array();
                for (const EnsembleMetric& m : ensemble.metrics)
                    metrics.push_back(
                        {{"metric", m.key},
                         {"in_force", m.in_force.value},
                         {"percentile", m.in_force.percentile},
                         {"median", m.summary.median},
                         {"low", m.summary.low},
                         {"high", m.summary.high},
                         {"r_hat", number(m.summary.r_hat)},
                         {"effective_samples", number(m.summary.effective_samples)},
                         {"histogram", {{"low", m.histogram.low}, {"width", m.histogram.width}, {"counts", m.histogram.counts}}}});
                print_json({{"metrics", metrics},
                            {"plans", ensemble.plans},
                            {"steps", ensemble.steps},
                            {"pieces_of_land", ensemble.units}});
                return int{exit_ok};
            }
            print_line(fmt::format(
                fmt::runtime(
                    text("{} 个随机方案（{} 步，{} 块地）。百分位：比现行方案小的方案所占份额。",
                         "{} random plans ({} steps, {} pieces of land). Percentile: share of plans below the one in force.")),
                ensemble.plans, ensemble.steps, ensemble.units));
            print_line(text("指标              现行     百分位   中位数     2.5%    97.5%   R-hat  有效样本",
                            "metric         in force percentile   median     2.5%    97.5%   R-hat effective"));
            bool settled = true;
            for (const EnsembleMetric& m : ensemble.metrics) {
                settled = settled && !(m.summary.r_hat > 1.01);
                print_line(padded(text(m.word, m.key.substr(0, 14)), 15) +
                           fmt::format("{:>8} {:>9.1f}% {:>9} {:>8} {:>8} {:>7.3f} {:>9.0f}", shown(m.key, m.in_force.value),
                                       m.in_force.percentile * 100, shown(m.key, m.summary.median), shown(m.key, m.summary.low),
                                       shown(m.key, m.summary.high), m.summary.r_hat, m.summary.effective_samples));
            }
            if (!settled)
                print_line(text("R-hat 超过 1.01：链还不够长，请加大 --samples 或 --thinning。",
                                "R-hat above 1.01: the chains are too short; raise --samples or --thinning."));
            return int{exit_ok};
        }};
}

}  // namespace wangge::cli
