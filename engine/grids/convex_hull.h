#pragma once

// The convex hull of points in whole millimetres, exact (monotone chain: Andrew 1979). Counter-clockwise from the lowest point in
// the order of MmPoint, without points inside an edge; fewer than three points when all lie on a line. O(n log n).

#include <vector>

#include "engine/grids/millimetre.h"

namespace wangge {

std::vector<MmPoint> convex_hull(std::vector<MmPoint> points);
// Twice the area of a ring in mm², exact.
std::int64_t doubled_area(const std::vector<MmPoint>& ring);

}  // namespace wangge
