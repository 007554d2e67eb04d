#pragma once

// The faces of the plane between lines that cross at will (GEOS: snap rounding, then polygonizer).

#include <span>
#include <vector>

#include "engine/geo/shape.h"

namespace wangge {

// The lines are cut where they cross, on a grid of `grid_m`, which moves them by at most 0.71 grid_m; dangling ends fall away.
// Faces come edge-matched (neighbours share their vertices), without the outside, in no stated order but always the same one.
// bad_input: a coordinate that is not finite. O((n + crossings) log n).
std::vector<Polygon> polygonize(std::span<const Line> lines, double grid_m = 0.001);

// A ring as a line: its first point once more at the end.
Line closed(const Ring& ring);

}  // namespace wangge
