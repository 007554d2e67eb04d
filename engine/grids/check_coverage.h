#pragma once

// Whether polygons form a valid coverage: interiors do not overlap, and where two polygons touch along a line both have the same
// vertices there. The meaning is that of the coverage validator of JTS and GEOS (M. Davis 2022): each edge of a polygon must be
// free, or matched by exactly one edge of a neighbour that runs the other way. Holes between polygons are valid; with `gap_width`
// narrow ones are found, too.

#include "engine/core/progress.h"
#include "engine/grids/coverage_scale.h"

namespace wangge {

struct CoverageCheckOptions {
    double resolution = 0.001;  // coverage_scale.h
    // In the coordinates' unit. Edges that run closer than this beside a neighbour's for a longer way are invalid; 0 = not sought.
    double gap_width = 0;
};

struct CoverageCheck {
    // Per shape: the chains of invalid edges, in the direction of its rings; a ring that is all invalid repeats its first point.
    std::vector<std::vector<Line>> invalid;
    std::size_t invalid_edges = 0;
    bool valid() const { return invalid_edges == 0; }
};

// Rings without area cover nothing and are passed over. O(n) for a valid coverage; edges that match none are compared with what
// is near them. Same result in any order of the shapes.
CoverageCheck check_coverage(std::span<const MultiPolygon> shapes, const CoverageCheckOptions& options = {},
                             const Progress& progress = {});

struct CoverageGap {
    Polygon shape;
    double width = 0;  // diameter of the largest circle in it, in the coordinates' unit
};

// Holes in the union of a valid coverage that are narrower than `width`. From west to east.
std::vector<CoverageGap> find_gaps(std::span<const MultiPolygon> shapes, double width, double resolution = 0.001,
                                   const Progress& progress = {});

// Diameter of the largest circle in a polygon, by subdivision (label_point of geo/measure.h), to a hundredth of its own size.
double inner_width(const Polygon& polygon);

}  // namespace wangge
