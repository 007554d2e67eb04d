#pragma once

// Whole steps for the coordinates of any polygon coverage, so that the exact geometry of millimetre.h serves data in metres,
// in degrees and small drawn figures alike. In metres with a resolution of 0.001 a step is a millimetre.

#include <span>

#include "engine/geo/shape.h"
#include "engine/grids/millimetre.h"

namespace wangge {

struct CoverageScale {
    Point origin;            // a whole number in the coordinates' own unit
    double per_unit = 1000;  // steps in one unit

    MmPoint to_steps(Point p) const;  // rounded; bad_input beyond mm_limit
    Point from_steps(MmPoint p) const {
        return {origin.x + static_cast<double>(p.x) / per_unit, origin.y + static_cast<double>(p.y) / per_unit};
    }
    double length(double steps) const { return steps / per_unit; }
    double area(std::int64_t doubled) const { return static_cast<double>(doubled) / (2 * per_unit * per_unit); }
};

// The origin is the middle of the shapes. Resolution in the coordinates' unit; 0 = the finest power of ten that the extent
// allows, at most 1e-9. bad_input when a coordinate is not a number.
CoverageScale scale_for(std::span<const MultiPolygon> shapes, double resolution);

}  // namespace wangge
