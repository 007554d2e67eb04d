#pragma once

// A lower bound of the moment of inertia of any plan, and the pairs of unit and centre that no better plan can have: the Lagrangian
// relaxation of "each unit in one district", where each possible centre fills one knapsack within the weight limits (units
// divisible, the centre among them) and the cheapest are taken, with multipliers by subgradient steps (Held, Wolfe & Crowder 1974;
// Validi, Buchanan & Lykhovyd 2022 for districts and for what the reduced costs rule out).

#include <functional>

#include "engine/districting/moment_of_inertia.h"

namespace wangge {

struct MomentBound {
    double value = 0;           // no legal plan has less, or none is cheaper than `known`
    std::vector<char> allowed;  // v * nodes + c: plans cheaper than `known` may have v in the district of centre c
};

// `plan` is legal, with `centres`: where the multipliers begin. Plans of `known` and more do not count. `steps` of O(n² log n)
// each, fewer when `stop` says so, the bound meets `known` or nothing moves any more.
MomentBound moment_lower_bound(const DualGraph& graph, const CentreCosts& costs, const WeightLimits& limits, const Plan& plan,
                               const std::vector<Node>& centres, double known, int steps, const std::function<bool()>& stop = {},
                               const Progress& progress = {});

}  // namespace wangge
