#pragma once

// Shapes as flat vectors of points. A Ring does not repeat its first point at the end; outer rings run
// counter-clockwise and holes clockwise once `normalise` (geo/repair.h) or a reader of ours has seen them.

#include <vector>

#include "engine/geo/point.h"

namespace wangge {

using Line = std::vector<Point>;  // an open chain of at least two points
using Ring = std::vector<Point>;  // a closed chain of at least three points, first not repeated

struct Polygon {
    Ring outer;
    std::vector<Ring> holes;

    bool operator==(const Polygon&) const = default;
};

using MultiPolygon = std::vector<Polygon>;

}  // namespace wangge
