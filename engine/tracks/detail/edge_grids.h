#pragma once

// Which grid each stretch of each edge lies in.

#include <cstdint>
#include <vector>

#include "engine/community/grid.h"
#include "engine/core/progress.h"
#include "engine/streets/network.h"

namespace wangge::detail {

inline constexpr std::int32_t outside_grids = -1;

struct GridStretch {
    double from_m = 0, to_m = 0;
    std::int32_t grid = outside_grids;  // index into the grids
};

// Invariant: the stretches of edge e are stretch[start[e] .. start[e + 1]); they follow one another from 0 to its length.
struct EdgeGrids {
    std::vector<std::uint32_t> start;
    std::vector<GridStretch> stretch;
};

EdgeGrids edge_grids(const Network& network, const std::vector<Grid>& grids, const Progress& progress = {});

}  // namespace wangge::detail
