#pragma once

// Polygon operations (GEOS 3.11, OverlayNG). Inputs must be valid: see geo/repair.h. Results are normalised: outer rings
// counter-clockwise, holes clockwise, parts smaller than 1e-9 m² and lower-dimensional parts dropped.
// Errors: bad_input with the coordinate when a shape is not valid. Complexity O((n + k) log n), k crossings.

#include <span>
#include <vector>

#include "engine/geo/shape.h"

namespace wangge {

MultiPolygon union_of(std::span<const MultiPolygon> shapes);
MultiPolygon intersection_of(const MultiPolygon& a, const MultiPolygon& b);
MultiPolygon difference_of(const MultiPolygon& a, const MultiPolygon& b);
// Round joins with 8 segments a quarter circle; a negative distance shrinks.
MultiPolygon buffer_of(const MultiPolygon& shape, double distance_m);
// A ribbon around a line: flat ends.
MultiPolygon buffer_of(const Line& line, double distance_m);
// The parts of a line inside (or, with `outside`, outside) a shape.
std::vector<Line> clip(const Line& line, const MultiPolygon& shape, bool outside = false);
MultiPolygon convex_hull(std::span<const Point> points);

}  // namespace wangge
