#include "engine/grids/detail/distinct_plans.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace wangge::detail {

double apart(const SearchProblem& problem, const Plan& a, const Plan& b) {
    const std::vector<std::uint32_t> name = relabel(a, problem.districts, b, problem.districts, problem.stay);
    std::int64_t moved = 0, all = 0;
    for (Node v = 0; v < a.size(); ++v) {
        all += problem.stay[v];
        if (name[a[v]] != b[v]) moved += problem.stay[v];
    }
    return all > 0 ? static_cast<double>(moved) / static_cast<double>(all) : 0;
}

std::vector<FoundPlan> distinct_plans(std::vector<FoundPlan> plans, const SearchProblem& problem, std::size_t most,
                                      double least_apart) {
    const std::size_t n = plans.size();
    std::vector<double> distance(n * n, 0);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < i; ++j)
            distance[i * n + j] = distance[j * n + i] = apart(problem, plans[i].plan, plans[j].plan);
    const auto place = [&](std::size_t i) {
        const PlanScore& s = plans[i].score;
        return std::tuple(s.imbalance > 1, s.needless_cuts, std::lround(std::min(1e6, s.imbalance) * 10), s.border, i);
    };
    std::vector<std::size_t> order(n), kept;
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return place(a) < place(b); });
    for (const std::size_t i : order)
        if (std::all_of(kept.begin(), kept.end(), [&](std::size_t k) { return distance[i * n + k] >= least_apart; }))
            kept.push_back(i);

    const auto imbalance = [&](std::size_t i) { return plans[i].score.imbalance; };
    if (std::count_if(kept.begin(), kept.end(), [&](std::size_t i) { return imbalance(i) <= 1; }) >= 2)
        std::erase_if(kept, [&](std::size_t i) { return imbalance(i) > 1.5; });

    const auto best = [&](const auto& cost) {
        return *std::min_element(kept.begin(), kept.end(), [&](std::size_t a, std::size_t b) {
            return std::tuple(plans[a].score.imbalance > 1, cost(plans[a].score)) <
                   std::tuple(plans[b].score.imbalance > 1, cost(plans[b].score));
        });
    };
    std::vector<std::size_t> ahead;
    if (!kept.empty())
        ahead = {best([](const PlanScore& s) { return s.imbalance; }), best([](const PlanScore& s) { return s.moved; }),
                 best([](const PlanScore& s) { return s.border; }), best([](const PlanScore& s) { return s.needless_cuts; })};
    while (kept.size() > std::max<std::size_t>(most, 1)) {
        std::size_t nearest = kept.size();
        double least = 2;
        for (std::size_t i = 0; i < kept.size(); ++i) {
            if (kept.size() > 4 && std::find(ahead.begin(), ahead.end(), kept[i]) != ahead.end()) continue;
            double near = 2;
            for (const std::size_t k : kept)
                if (k != kept[i]) near = std::min(near, distance[kept[i] * n + k]);
            if (near < least) {
                least = near;
                nearest = i;
            }
        }
        kept.erase(kept.begin() + static_cast<std::ptrdiff_t>(nearest < kept.size() ? nearest : kept.size() - 1));
    }
    std::sort(kept.begin(), kept.end());
    std::vector<FoundPlan> distinct;
    for (const std::size_t i : kept) distinct.push_back(std::move(plans[i]));
    return distinct;
}

}  // namespace wangge::detail
