#pragma once

// A rectangle turned by an angle: what a label, a symbol or a building occupies on a map. Any unit, either sense of y.

#include <array>

#include "engine/geo/shape.h"

namespace wangge {

struct OrientedBox {
    Point centre;
    double half_width = 0;   // along the direction of `angle`
    double half_height = 0;  // across it
    double angle = 0;        // radians, from the x axis towards the y axis

    std::array<Point, 4> corners() const;
    Box bounds() const;
    bool contains(Point p) const;
    OrientedBox grown(double margin) const { return {centre, half_width + margin, half_height + margin, angle}; }
};

// Whether the insides share a point (separating axes); boxes that only touch do not overlap.
bool overlap(const OrientedBox& a, const OrientedBox& b);

// The box around a ring that is parallel to its longest edge. The ring must not be empty.
OrientedBox box_along_longest_edge(const Ring& ring);

}  // namespace wangge
