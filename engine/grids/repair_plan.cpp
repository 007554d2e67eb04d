#include "engine/grids/repair_plan.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/core/error.h"
#include "engine/districting/least_change.h"
#include "engine/grids/detail/plan_shapes.h"

namespace wangge {

PlanRepair repair_plan(const Community& community, const RepairOptions& options, const Progress& progress) {
    if (community.grids.empty()) throw Error(ErrorKind::bad_input, "The project has no grids to repair");
    const LoadOptions loads = loads_for(community, options.balance, options.loads);
    const BaseFaces faces = make_base_faces(community, {}, progress.part(0, 0.05));
    const PlanUnits units =
        make_plan_units(community, faces, {.whole_compounds = options.whole_compounds, .loads = loads}, progress.part(0.05, 0.1));
    LeastChangeProblem problem;
    problem.graph = units.graph;
    problem.districts = static_cast<std::uint32_t>(community.grids.size());
    problem.plan.assign(units.grid.begin(), units.grid.end());
    for (const BalanceWish& wish : options.balance) {
        LoadLimits load;
        for (const Tally& tally : units.load) load.amount.push_back(amount_of(wish, tally, loads));
        const double mean =
            static_cast<double>(std::accumulate(load.amount.begin(), load.amount.end(), std::int64_t{0})) / problem.districts;
        const double slack = 1e-9 * std::max(1.0, mean);
        load.limits = {std::max<std::int64_t>(0, static_cast<std::int64_t>(std::ceil((1 - wish.tolerance) * mean - slack))),
                       static_cast<std::int64_t>(std::floor((1 + wish.tolerance) * mean + slack))};
        problem.loads.push_back(std::move(load));
    }
    if (options.count == ChangeMeasure::residents)
        for (const Tally& tally : units.load) problem.cost.push_back(tally.residents);
    for (const std::string& code : options.locked) {
        const auto at = std::find_if(community.grids.begin(), community.grids.end(), [&](const Grid& g) { return g.code == code; });
        if (at == community.grids.end())
            throw Error(ErrorKind::not_found, "No grid has the code that is to be locked").with("code", code);
        const auto grid = static_cast<std::uint32_t>(at - community.grids.begin());
        problem.fixed.resize(units.graph.nodes(), false);
        for (std::size_t u = 0; u < units.grid.size(); ++u)
            if (units.grid[u] == grid) problem.fixed[u] = true;
    }
    const LeastChangeResult found =
        least_change(problem, {.seconds = options.seconds, .seed = options.seed}, progress.part(0.1, 0.95));

    PlanRepair repair;
    repair.pieces = units.graph.nodes();
    repair.least_change = found.lower_bound;
    if (found.plan.empty()) return repair;
    repair.change = found.change;
    repair.proven = found.proven;
    std::vector<Grid> attributes = community.grids;
    for (std::size_t u = 0; u < found.plan.size(); ++u) {
        if (found.plan[u] == units.grid[u]) continue;
        repair.moved += units.load[u];
        for (const std::uint32_t g : {found.plan[u], units.grid[u]})
            if (!options.valid_from.empty()) attributes[g].valid_from = options.valid_from;
    }
    repair.grids = detail::plan_shapes(community, faces, units, found.plan, attributes);
    progress.report(1, "repair");
    return repair;
}

}  // namespace wangge
