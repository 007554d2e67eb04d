#include "engine/districting/detail/change_search.h"

#include <algorithm>
#include <numeric>

#include "engine/core/random.h"
#include "engine/districting/detail/anneal.h"
#include "engine/districting/detail/resolve_region.h"

namespace wangge::detail {

namespace {

bool is_legal(const LeastChangeProblem& p, const Plan& plan) {
    std::vector<std::int64_t> sums(p.districts);
    for (const LoadLimits& load : p.loads) {
        std::fill(sums.begin(), sums.end(), 0);
        for (Node v = 0; v < plan.size(); ++v) sums[plan[v]] += load.amount[v];
        if (!std::all_of(sums.begin(), sums.end(), [&](std::int64_t sum) { return load.limits.holds(sum); })) return false;
    }
    return true;
}

}  // namespace

bool search_change(const LeastChangeProblem& problem, const std::vector<std::int64_t>& cost, const Plan& start,
                   const ChangeSearchOptions& options, Plan& best, std::int64_t& known, const Progress& progress) {
    SearchProblem p;
    p.graph = problem.graph;
    p.districts = problem.districts;
    for (const LoadLimits& load : problem.loads) {
        const auto sum = static_cast<double>(std::accumulate(load.amount.begin(), load.amount.end(), std::int64_t{0}));
        const double mean = std::max(1e-9, sum / problem.districts);
        const double over = static_cast<double>(load.limits.greatest) / mean - 1;
        const double under = 1 - static_cast<double>(load.limits.least) / mean;
        p.loads.push_back({load.amount, std::max(0.0, load.limits.least > 0 ? std::min(over, under) : over), 1});
    }
    p.border_cost.assign(p.graph.edges(), 0);
    p.start = start;
    p.was = problem.plan;
    p.stay = cost;
    p.fixed = problem.fixed;
    for (Node v = 0; v < start.size() && !p.fixed.empty(); ++v)
        if (p.fixed[v] && start[v] != problem.plan[v]) return false;
    const SearchFrame frame(p);
    // A unit of load too many costs more than any number that could stay for it.
    SearchState state(frame, {0, 30 * static_cast<double>(std::max<std::size_t>(1, p.loads.size())), 0, 1, 0}, start);
    bool found = false;
    const auto visit = [&](const SearchState& s) {
        if (s.moved() >= known || !is_legal(problem, s.plan())) return;
        known = s.moved();
        best = s.plan();
        found = true;
    };
    visit(state);
    Random random(options.seed);
    AnnealOptions how;
    how.steps = options.steps;
    how.cold = 0.00005;
    how.stop = options.stop;
    anneal(state, how, random, visit, progress);
    resolve_regions(state, 4, 20'000, options.stop);
    visit(state);
    return found;
}

}  // namespace wangge::detail
