#pragma once

// A lower bound of the moment of inertia of any plan, contiguous or not: the Lagrangian relaxation of "each unit in one district",
// where each possible centre fills one knapsack within the weight limits (units divisible) and the cheapest are taken, with
// multipliers by subgradient steps (Held, Wolfe & Crowder 1974; Validi, Buchanan & Lykhovyd 2022 for districts).

#include <functional>

#include "engine/districting/moment_of_inertia.h"

namespace wangge {

// `known` is the moment of a legal plan, `centres` its centres: where the multipliers begin. `steps` of O(n² log n) each, fewer
// when `stop` says so or the bound meets `known`.
double moment_lower_bound(const DualGraph& graph, const CentreCosts& costs, const WeightLimits& limits, const Plan& plan,
                          const std::vector<Node>& centres, double known, int steps, const std::function<bool()>& stop = {},
                          const Progress& progress = {});

}  // namespace wangge
