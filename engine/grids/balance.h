#pragma once

// How even the work of the grids is: each load divided by its mean over the grids, weighed and added.
//
//   const Balance b = balance_of(editor.metrics(), {.residents = 1, .tickets = 0.5});
//   b.deviation[i]   // +0.12: grid i carries 12 % more than the mean
//
// A load that no grid has is left out, and its weight with it. Dead faces (empty code) carry nothing and do not count in the mean.
// O(grids).

#include <array>
#include <vector>

#include "engine/grids/balance_wish.h"
#include "engine/grids/plan_metrics.h"

namespace wangge {

struct BalanceWeights {
    double residents = 0;
    double households = 0;
    double buildings = 0;
    double entrances = 0;
    double tickets = 0;
    double street_m = 0;
    double patrol_minutes = 0;
    double area_m2 = 0;
    std::array<double, max_extra_loads> extra{};

    bool operator==(const BalanceWeights&) const = default;
};

struct Balance {
    std::vector<double> load;       // per face; the mean of the grids is 1
    std::vector<double> deviation;  // load - 1; 0 for dead faces
    double max_deviation = 0;       // greatest |deviation|
    double variation = 0;           // standard deviation of the loads over their mean
};

Balance balance_of(const std::vector<GridMetrics>& metrics, const BalanceWeights& weights);
// The same by wishes, whose importance is the weight; `loads` as the metrics were counted with (loads_for).
Balance balance_of(const std::vector<GridMetrics>& metrics, const std::vector<BalanceWish>& wishes, const LoadOptions& loads);

}  // namespace wangge
