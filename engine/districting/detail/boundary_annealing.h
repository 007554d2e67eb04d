#pragma once

// Simulated annealing over contiguous plans: a node at a district's border moves over it. Contiguity always holds; weights out of
// limits are priced, and the price follows how often the plan is legal, so that tight limits are met by chains of moves that would
// be illegal one by one.
//
// Objective: double change(PlanMoves&, Node, to); void moved(PlanMoves&, Node, from, to) after the move; double value() const.
// Kirkpatrick, Gelatt, Vecchi (1983); the self-setting price is the oscillation of Glover's tabu search.

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "engine/core/progress.h"
#include "engine/districting/detail/xoshiro.h"
#include "engine/districting/plan_moves.h"

namespace wangge::detail {

// 1, 1, 2, 1, 1, 2, 4, ... (Luby, Sinclair, Zuckerman 1993): within a logarithm of the best restarts for any landscape, so that
// smooth instances get many short runs and those with few, heavy nodes get long ones.
inline std::uint64_t luby(std::uint64_t i) {
    std::uint64_t power = 1;
    while (power - 1 < i) power *= 2;
    return power - 1 == i ? power / 2 : luby(i - (power / 2 - 1));
}

struct Cooling {
    std::uint64_t proposals = 1'000'000;
    double from = 1, to = 0.1;  // temperatures, in units of the objective
    double price = 1;           // of a violation as heavy as a mean node, in units of the objective
    double fixed_price = 0.5;   // of each district out of limits
};

// Calls `legal(moves, value)` at each legal plan that is better than all before it in this run; it returns false to stop.
template <class Objective, class Legal>
void anneal(PlanMoves& moves, Objective& objective, const WeightLimits& limits, const Cooling& cooling, Xoshiro& random,
            double best, const Legal& legal, const Progress& progress) {
    const DualGraph& graph = moves.graph();
    const std::uint32_t k = moves.districts();
    if (moves.cut().empty()) return;
    double total = 0;
    for (std::uint32_t d = 0; d < k; ++d) total += static_cast<double>(moves.weight(d));
    const double node = std::max(total / static_cast<double>(graph.nodes()), 1e-9);
    const auto excess = [&](std::int64_t weight) {
        return static_cast<double>(std::max({std::int64_t{0}, weight - limits.greatest, limits.least - weight})) / node;
    };
    double price = cooling.price;
    double fixed = cooling.fixed_price;
    std::uint32_t broken = 0;
    for (std::uint32_t d = 0; d < k; ++d) broken += !limits.holds(moves.weight(d));

    constexpr std::uint64_t block = 512;
    const std::uint64_t blocks = std::max<std::uint64_t>(1, cooling.proposals / block);
    double often_legal = 0.3;
    for (std::uint64_t b = 0; b < blocks; ++b) {
        progress.poll();
        const double share = static_cast<double>(b) / static_cast<double>(blocks);
        const double temperature = cooling.from * std::pow(cooling.to / cooling.from, share);
        std::uint32_t legal_here = 0;
        for (std::uint64_t i = 0; i < block; ++i) {
            const std::uint64_t bits = random.bits();
            const auto& cut = moves.cut();
            const std::uint32_t e = cut[static_cast<std::size_t>((((bits >> 33) * cut.size())) >> 31)];
            auto [v, w] = graph.ends[e];
            if (bits & 1) std::swap(v, w);
            const std::uint32_t from = moves.plan()[v], to = moves.plan()[w];
            const std::int64_t before_from = moves.weight(from), before_to = moves.weight(to), weight = graph.weight[v];
            const std::int64_t after_from = before_from - weight, after_to = before_to + weight;
            const int broken_change = static_cast<int>(!limits.holds(after_from)) + static_cast<int>(!limits.holds(after_to)) -
                                      static_cast<int>(!limits.holds(before_from)) - static_cast<int>(!limits.holds(before_to));
            const double penalty =
                price * (excess(after_from) + excess(after_to) - excess(before_from) - excess(before_to)) + fixed * broken_change;
            const double change = objective.change(moves, v, to) + penalty;
            legal_here += broken == 0;
            if (change > 0 && random.uniform() >= std::exp(-change / temperature)) continue;
            if (!moves.may_leave(v)) continue;
            moves.move(v, to);
            objective.moved(moves, v, from, to);
            broken = static_cast<std::uint32_t>(static_cast<int>(broken) + broken_change);
            if (broken == 0 && objective.value() < best) {
                best = objective.value();
                if (!legal(moves, best)) return;
            }
        }
        // Slow enough that one visit at a place does not swing the price.
        often_legal = 0.98 * often_legal + 0.02 * (static_cast<double>(legal_here) / block);
        const double factor = often_legal < 0.1 ? 1.01 : often_legal > 0.4 ? 0.99 : 1;
        price = std::clamp(price * factor, 1e-3 * cooling.price, 1e3 * cooling.price);
        fixed = std::clamp(fixed * factor, 1e-3 * cooling.fixed_price, 1e3 * cooling.fixed_price);
    }
}

}  // namespace wangge::detail
