#pragma once

// Vertices of different sources that mean the same place become one.

#include <optional>
#include <span>
#include <vector>

#include "engine/core/progress.h"
#include "engine/grids/millimetre.h"

namespace wangge::detail {

struct Snapped {
    std::size_t moved = 0;
    std::int64_t furthest2 = 0;    // square of the longest way, mm²
    std::optional<MmPoint> place;  // of the first that moved, where it was
};

// In order, a point goes to the nearest point before it that stayed, came first from another source and is no further than `snap`
// away; otherwise it stays. O(n) for points that are mostly further apart than that.
Snapped snap_points(std::span<MmPoint> points, std::span<const std::uint32_t> sources, std::int32_t snap, const Progress& progress);

}  // namespace wangge::detail
