#include <fmt/format.h>

#include <cmath>

#include "cli/balance_options.h"
#include "cli/grids_commands.h"
#include "cli/grids_common.h"
#include "cli/json.h"
#include "cli/ticket_options.h"
#include "engine/grids/plan_ensemble.h"
#include "engine/store/project.h"
#include "print/ensemble_chart.h"
#include "print/paint_session.h"

namespace wangge::cli {

namespace {

nlohmann::json number(double value) {
    return std::isfinite(value) ? nlohmann::json(value) : nlohmann::json(nullptr);
}

std::string shown(const EnsembleMetric& metric, double value) {
    return metric.share ? fmt::format("{:.1f}%", value * 100) : fmt::format("{:.0f}", value);
}

nlohmann::json json_of(const EnsembleMetric& m, const std::vector<NamedPlan>& others) {
    nlohmann::json plans = nlohmann::json::array();
    for (std::size_t i = 0; i < others.size(); ++i)
        plans.push_back({{"plan", others[i].name}, {"value", m.others[i].value}, {"percentile", m.others[i].percentile}});
    return {{"metric", m.key},
            {"in_force", m.in_force.value},
            {"percentile", m.in_force.percentile},
            {"plans", plans},
            {"median", m.summary.median},
            {"low", m.summary.low},
            {"high", m.summary.high},
            {"r_hat", number(m.summary.r_hat)},
            {"effective_samples", number(m.summary.effective_samples)},
            {"histogram", {{"low", m.histogram.low}, {"width", m.histogram.width}, {"counts", m.histogram.counts}}}};
}

// The law of every metric, then where each plan stands in it.
void print_ensemble(const PlanEnsemble& ensemble, const std::vector<NamedPlan>& others, std::size_t grids, std::size_t in_force) {
    print_line(fmt::format(
        fmt::runtime(text("{} 个随机方案，各 {} 个网格（{} 步，{} 块地）。百分位：比它小的方案所占份额。",
                          "{} random plans of {} grids ({} steps, {} pieces of land). Percentile: share of plans that have less.")),
        ensemble.plans, grids, ensemble.steps, ensemble.units));
    print_line(text("指标                2.5%   中位数    97.5%   R-hat  有效样本",
                    "metric              2.5%   median    97.5%   R-hat effective"));
    bool settled = true;
    for (const EnsembleMetric& m : ensemble.metrics) {
        settled = settled && !(m.summary.r_hat > 1.01);
        print_line(padded(text(m.word, m.key), 15) + fmt::format(" {:>8} {:>8} {:>8} {:>7.3f} {:>9.0f}", shown(m, m.summary.low),
                                                                 shown(m, m.summary.median), shown(m, m.summary.high),
                                                                 m.summary.r_hat, m.summary.effective_samples));
    }
    std::string head = padded(text("方案", "plan"), 20);
    for (const EnsembleMetric& m : ensemble.metrics) head += "  " + padded(text(m.word, m.key), 18);
    print_line(head);
    const auto row = [&](const std::string& name, std::size_t its_grids, const auto& place) {
        std::string line = padded(name, 20);
        for (const EnsembleMetric& m : ensemble.metrics) {
            const PlaceInEnsemble& at = place(m);
            line += "  " + padded(fmt::format("{:>8} {:>7.1f}%", shown(m, at.value), at.percentile * 100), 18);
        }
        if (its_grids != grids) line += fmt::format(fmt::runtime(text("（{} 个网格）", "({} grids)")), its_grids);
        print_line(line);
    };
    row(say("现行划分", "plan in force"), in_force, [](const EnsembleMetric& m) -> const PlaceInEnsemble& { return m.in_force; });
    for (std::size_t i = 0; i < others.size(); ++i)
        row(others[i].name, others[i].grids.size(), [i](const EnsembleMetric& m) -> const PlaceInEnsemble& { return m.others[i]; });
    if (!settled)
        print_line(text("R-hat 超过 1.01：链还不够长，百分位不可靠，请加大 --samples 或 --thinning。",
                        "R-hat above 1.01: the chains are too short for percentiles; raise --samples or --thinning."));
}

}  // namespace

Command grids_ensemble_command(CLI::App& grids, bool& as_json) {
    static std::string project, law = "recom", picture;
    static std::vector<std::string> plans;
    static PlanEnsembleOptions options;
    static BalanceOptions balance;
    CLI::App* app =
        add_command(grids, "ensemble", "现行方案和其他方案在大量随机可行方案中的位置：各指标的百分位，附收敛诊断",
                    "where the plan in force and others stand among many random plans: percentiles, with diagnostics",
                    "wangge grids ensemble longyuan.gpkg --plan 六月方案 --plan six/plan-1.geojson --tolerance 0.3", as_json);
    app->add_option("PROJECT", project, say("项目文件（.gpkg）", "project file (.gpkg)"))->required();
    app->add_option("--plan", plans,
                    say("也要比的方案：版本名称或编号、draft 草稿、文件；可写多次",
                        "a plan to place, too: a version, draft, a file; many times"));
    balance.add_balance_to(*app);
    app->add_option("--picture", picture,
                    say("把直方图和各方案的位置画到（.pdf、.png、.svg）", "histograms with the plans in them (.pdf, .png, .svg)"));
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
    return {app, [&as_json] {
                const Progress progress = console_progress();
                Community community = read_project(project, progress.part(0, 0.05));
                locate_where_needed(community, progress.part(0.05, 0.1));
                options.chains.kind = law == "recom" ? ChainKind::recom : ChainKind::reversible_recom;
                BalanceLoads loads = balance_loads(balance, project, community);
                options.balance = std::move(loads.wishes);
                options.loads = std::move(loads.loads);
                std::vector<NamedPlan> others;
                std::vector<std::vector<Grid>> shapes;
                for (const std::string& name : plans) {
                    others.push_back(plan_or_file(project, community, name, "--plan"));
                    shapes.push_back(others.back().grids);
                }
                const PlanEnsemble ensemble = place_in_ensemble(community, shapes, options, progress.part(0.1, 0.95));
                if (!picture.empty()) {
                    const PaintSession paint;
                    EnsembleChartOptions look{
                        .english = language() == Language::english, .title = {}, .plans = {}, .note = community.note};
                    for (const NamedPlan& plan : others) look.plans.push_back(plan.name);
                    write_ensemble_chart(ensemble, picture, look);
                }
                end_progress();
                const std::size_t drawn = options.grids == 0 ? community.grids.size() : options.grids;
                if (as_json) {
                    nlohmann::json metrics = nlohmann::json::array(), named = nlohmann::json::array();
                    for (const EnsembleMetric& m : ensemble.metrics) metrics.push_back(json_of(m, others));
                    for (const NamedPlan& plan : others) named.push_back({{"plan", plan.name}, {"grids", plan.grids.size()}});
                    print_json({{"metrics", metrics},
                                {"plans", ensemble.plans},
                                {"grids", drawn},
                                {"placed", named},
                                {"steps", ensemble.steps},
                                {"pieces_of_land", ensemble.units},
                                {"picture", picture.empty() ? nlohmann::json() : nlohmann::json(picture)}});
                    return int{exit_ok};
                }
                print_ensemble(ensemble, others, drawn, community.grids.size());
                if (!picture.empty()) print_line(picture);
                return int{exit_ok};
            }};
}

}  // namespace wangge::cli
