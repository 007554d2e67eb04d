#include "engine/grids/plan_ensemble.h"

#include <algorithm>
#include <functional>
#include <map>

#include "engine/community/grid_locator.h"
#include "engine/core/error.h"
#include "engine/districting/plan_search.h"

namespace wangge {

namespace {

// The grid of each unit in another plan: that of most residents, then of most land.
Plan plan_of_units(const PlanUnits& units, const BaseFaces& faces, const std::vector<Grid>& grids) {
    const GridLocator locator(grids);
    Plan plan;
    for (const auto& held : units.faces) {
        std::map<std::uint32_t, double> area;
        for (const std::uint32_t f : held) {
            const auto grid = locator.index_at(faces.list[f].label);
            if (!grid)
                throw Error(ErrorKind::bad_input, "A plan to compare does not cover the land").with("base face", std::int64_t{f});
            area[static_cast<std::uint32_t>(*grid)] +=
                faces.list[f].area_m2 + 1e9 * static_cast<double>(faces.list[f].buildings.size());
        }
        plan.push_back(
            std::max_element(area.begin(), area.end(), [](const auto& a, const auto& b) { return a.second < b.second; })->first);
    }
    return plan;
}

// Compounds with buildings in several districts.
double compounds_cut(const PlanUnits& units, const Plan& plan) {
    std::map<std::size_t, std::uint32_t> first;
    std::map<std::size_t, bool> cut;
    for (std::size_t u = 0; u < plan.size(); ++u) {
        if (!units.compound[u] || units.load[u].buildings == 0) continue;
        const auto [it, is_new] = first.try_emplace(*units.compound[u], plan[u]);
        if (!is_new && it->second != plan[u]) cut[*units.compound[u]] = true;
    }
    return static_cast<double>(cut.size());
}

double worst_of(const std::vector<std::int64_t>& amount, const Plan& plan) {
    const std::uint32_t districts = *std::max_element(plan.begin(), plan.end()) + 1;
    return imbalance_metric(amount, districts).of(plan);
}

}  // namespace

PlanEnsemble place_in_ensemble(const Community& community, const std::vector<std::vector<Grid>>& others,
                               const PlanEnsembleOptions& options, const Progress& progress) {
    if (community.grids.empty()) throw Error(ErrorKind::bad_input, "The project has no grids");
    if (!(options.tolerance > 0) || options.tolerance > 10)
        throw Error(ErrorKind::bad_input, "The tolerance is a share of the mean above 0")
            .with("tolerance", std::to_string(options.tolerance));
    const LoadOptions loads = loads_for(community, options.balance, options.loads);
    const BaseFaces faces = make_base_faces(community, {}, progress.part(0, 0.02));
    const PlanUnits units =
        make_plan_units(community, faces, {.whole_compounds = options.whole_compounds, .loads = loads}, progress.part(0.02, 0.04));
    const auto districts = static_cast<std::uint32_t>(options.grids == 0 ? community.grids.size() : options.grids);

    std::vector<std::int64_t> residents;
    for (const Tally& tally : units.load) residents.push_back(tally.residents);
    struct Kind {
        std::string key, word;
        bool share;
        std::function<double(const Plan&)> of;
    };
    const std::vector<std::uint32_t>& was = units.grid;
    const auto moved = [&](const Plan& plan) {
        const std::uint32_t before = *std::max_element(was.begin(), was.end()) + 1;
        const std::uint32_t now = *std::max_element(plan.begin(), plan.end()) + 1;
        const auto name = relabel(plan, now, was, before, residents);
        std::int64_t sum = 0;
        for (std::size_t u = 0; u < plan.size(); ++u)
            if (name[plan[u]] != was[u]) sum += residents[u];
        return static_cast<double>(sum);
    };
    std::vector<Kind> kinds;
    for (const BalanceWish& wish : options.balance) {
        std::vector<std::int64_t> amount;
        for (const Tally& tally : units.load) amount.push_back(amount_of(wish, tally, loads));
        kinds.push_back({name_of(wish) + "_deviation", word_of(wish) + "最大偏离", true,
                         [amount = std::move(amount)](const Plan& p) { return worst_of(amount, p); }});
    }
    kinds.push_back({"border_m", "网格界线长", false, border_metric(units.graph, units.graph.border_m).of});
    kinds.push_back({"compounds_cut", "被切开的小区", false, [&](const Plan& p) { return compounds_cut(units, p); }});
    kinds.push_back({"moved_residents", "换网格的居民", false, moved});
    std::vector<PlanMetric> metrics;
    for (const Kind& kind : kinds) metrics.push_back({kind.key, kind.of});
    const Ensemble ensemble = draw_ensemble(units.graph, districts, limits_within(units.graph, districts, options.tolerance),
                                            metrics, options.chains, progress.part(0.04, 1));

    PlanEnsemble result;
    result.steps = ensemble.steps;
    result.changes = ensemble.changes;
    result.units = units.graph.nodes();
    const Plan in_force(was.begin(), was.end());
    std::vector<Plan> plans;
    for (const auto& grids : others) plans.push_back(plan_of_units(units, faces, grids));
    const auto summaries = summarise(ensemble);
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        EnsembleMetric metric;
        metric.key = kinds[i].key;
        metric.word = kinds[i].word;
        metric.share = kinds[i].share;
        metric.summary = summaries[i];
        const std::vector<double> values = ensemble.metrics[i].pooled();
        result.plans = values.size();
        metric.histogram = histogram(values, options.bins);
        const auto place = [&](const Plan& plan) {
            const double value = kinds[i].of(plan);
            return PlaceInEnsemble{value, mid_rank(values, value)};
        };
        metric.in_force = place(in_force);
        for (const Plan& plan : plans) metric.others.push_back(place(plan));
        result.metrics.push_back(std::move(metric));
    }
    return result;
}

}  // namespace wangge
