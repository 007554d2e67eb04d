#pragma once

// How many points lie in each cell of a raster, and in each grid of a community.

#include <cstdint>
#include <span>
#include <vector>

#include "engine/community/community.h"
#include "engine/hotspots/raster.h"

namespace wangge {

// Counts per cell (whole numbers); points outside the frame are not counted. O(points + cells).
Raster count_cells(std::span<const Point> points, const RasterFrame& frame);

// Row-major indices, ascending, of the cells whose centre lies in the area: the units of a cell statistic.
std::vector<std::uint32_t> cells_inside(const RasterFrame& frame, const MultiPolygon& area);

// Counts by index into the grids. A point on a shared border counts once. O((points + vertices) log grids).
std::vector<double> count_by_grid(std::span<const Point> points, const std::vector<Grid>& grids);

}  // namespace wangge
