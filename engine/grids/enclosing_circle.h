#pragma once

// The smallest circle that holds all points (Welzl 1991, without recursion), for Reock's measure of a shape: its area in that of
// this circle (Reock 1961). The order in which points are tried is shuffled from a fixed seed: the same points in the same order
// give the same bits. O(n) expected.

#include <span>

#include "engine/geo/point.h"
#include "engine/grids/millimetre.h"

namespace wangge {

struct Circle {
    Point centre;
    double radius = 0;
};

// In millimetres. No point: radius 0 about the origin.
Circle enclosing_circle(std::span<const MmPoint> points);

}  // namespace wangge
