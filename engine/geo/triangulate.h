#pragma once

// Triangles that fill a shape, for drawing and for sampling points in it (GEOS constrained Delaunay).

#include <array>
#include <vector>

#include "engine/geo/shape.h"

namespace wangge {

using Triangle = std::array<Point, 3>;  // counter-clockwise

// The triangles cover the shape without overlap and use only its vertices. Empty for an empty shape; bad_input for
// one that is not valid (geo/repair.h).
std::vector<Triangle> triangulated(const MultiPolygon& shape);

}  // namespace wangge
