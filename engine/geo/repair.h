#pragma once

// What is wrong with a polygon as it came, and a valid one that keeps its area (GEOS MakeValid, structure method).

#include <optional>
#include <string>

#include "engine/geo/shape.h"

namespace wangge {

struct ShapeFault {
    std::string reason;  // e.g. "Self-intersection"
    Point at;
};

// The first fault by the rules of OGC simple features, or nothing when the shape is valid. An empty shape, a ring of
// fewer than three different points and a coordinate that is not finite are faults.
std::optional<ShapeFault> fault_of(const MultiPolygon& shape);

// A valid shape with the same interior: rings re-noded, repeated points dropped, orientation normalised. Gives an empty
// shape where nothing with an area is left. Points are moved only where edges cross.
MultiPolygon repaired(const MultiPolygon& shape);

// Only orientation and repeated points: outer rings counter-clockwise, holes clockwise.
MultiPolygon normalised(MultiPolygon shape);

}  // namespace wangge
