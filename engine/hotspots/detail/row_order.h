#pragma once

// Points in raster units, put into one canonical order: by raster row, then x, then y.

#include <cstdint>
#include <span>
#include <vector>

#include "engine/hotspots/raster.h"

namespace wangge::detail {

// Invariant: points of bucket k are [start[k], start[k + 1]) and have k - reach <= y < k + 1 - reach, x ascending.
struct RowOrder {
    int reach = 0;             // whole rows and columns beyond the raster that still matter
    std::vector<double> x, y;  // columns and rows from the centre of cell (0, 0)
    std::vector<std::uint32_t> start;
};

// Keeps the points within `radius` cells of the frame. O(n + n log of the points per row).
RowOrder row_order(std::span<const Point> points, const RasterFrame& frame, double radius);

}  // namespace wangge::detail
