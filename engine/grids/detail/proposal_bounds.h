#pragma once

// What is proved about every plan of the same units and the same number of grids: the least change and the least border.

#include <functional>
#include <memory>

#include "engine/districting/border_bound.h"
#include "engine/grids/plan_units.h"
#include "engine/grids/propose.h"

namespace wangge::detail {

class ProposalBounds {
public:
    // `closed`: per unit its locked grid, 0xFFFFFFFF where it is free. Keeps references to units and wishes.
    ProposalBounds(const PlanUnits& units, const std::vector<BalanceWish>& wishes, const LoadOptions& loads, std::size_t present,
                   std::uint32_t districts, std::vector<std::uint32_t> closed);

    // Residents that any plan with these deviations (per wish, shares of the mean) moves at least: each grid that keeps its code
    // keeps at most what whole units up to the greatest weight make up, and every thin grid must be filled. O(units x residents).
    std::int64_t least_moved(const std::vector<double>& deviations) const;
    // Metres of border between grids that any plan with these deviations has at least (districting/border_bound.h).
    double least_border_m(const std::vector<double>& deviations, int rounds, const std::function<bool()>& stop,
                          const Progress& progress);

private:
    std::int64_t greatest(std::size_t wish, double deviation) const;

    const PlanUnits* units_;
    const std::vector<BalanceWish>* wishes_;
    std::size_t present_;
    std::uint32_t districts_;
    std::vector<double> mean_;  // per wish
    BorderBound border_;
};

}  // namespace wangge::detail
