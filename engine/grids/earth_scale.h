#pragma once

// Geodesic areas and lengths of straight borders in the frame as sums over edges, in whole units, so that an edit changes them by
// exactly what a recount would.
//
// The area scale of the frame (true m² for a square metre in it) is fitted by a quadratic over the box of the partition from
// nine geodesic squares (Karney 2013, geo/frame.h); the area to the left of a path is then a line integral (Green), each edge worth
// a whole number of mm², the same with the other sign the other way round. Lengths use its square root, as is right for a conformal
// projection. For a community the result agrees with geo/frame.h to 1e-6; the rest is that a border is straight in the frame
// here and a geodesic there. Errors: bad_input where the frame does not reach.

#include <array>

#include "engine/geo/frame.h"
#include "engine/grids/millimetre.h"

namespace wangge {

class EarthScale {
public:
    EarthScale(const Frame& frame, Point origin, const Box& box);

    // Share of an edge in the area to its left, mm²; negated by turning the edge round.
    std::int64_t area_mm2(MmPoint a, MmPoint b) const;
    std::int64_t length_um(MmPoint a, MmPoint b) const;
    // True metres for one metre in the frame.
    double linear_at(Point metres) const;

private:
    double area_scale(double x, double y) const;  // m from the origin

    Point origin_;
    std::array<double, 6> c_{};  // 1, x, x², y, y², xy
};

}  // namespace wangge
