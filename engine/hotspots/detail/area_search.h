#pragma once

// Hot areas of a raster of counts, the strong ones first, then those that the strong ones hide.

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "engine/hotspots/raster.h"

namespace wangge::detail {

struct FoundArea {
    std::vector<std::uint32_t> cells;  // row-major, ascending
    double z = 0;                      // Gi* of its hottest cell among all cells
};

struct AreaSearch {
    double false_discovery = 0.05;
    double saddle = 0.5;
    int rounds = 4;
    double later_level = 0.2;     // of the false discovery rate, for all rounds after the first
    double hidden_share = 0.125;  // a place found after the first round must have this share of the highest density
    std::function<bool(std::span<const std::uint32_t>)> keep;  // whether an area of cells is worth keeping
};

// A few very strong places raise the variance until a lesser one no longer stands out (masking). So what was found is taken
// out with the ring of cells around it and the rest is tested again, until a round finds nothing. Later rounds are stricter and
// only take places whose density is of the same order as the strongest: against an empty rest everything would stand out. `cells`
// are the units, row-major indices in ascending order; `density` only has to cover them.
std::vector<FoundArea> search_areas(const Raster& counts, std::vector<std::uint32_t> cells, const Raster& density,
                                    const AreaSearch& search);

}  // namespace wangge::detail
