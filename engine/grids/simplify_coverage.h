#pragma once

// Fewer vertices on the borders of a valid coverage, with the topology kept: shared borders are simplified once, for both sides.
//
// Visvalingam & Whyatt (1993) border by border: the corner of least area goes first, as long as its triangle is not larger than
// the square of the tolerance, and only when no other vertex lies in that triangle (the topology-preserving form of JTS and GEOS,
// M. Davis 2022). Where other than two borders meet the vertex stays. A valid coverage stays valid: no border crosses another,
// no polygon is lost.

#include "engine/core/progress.h"
#include "engine/grids/coverage_scale.h"

namespace wangge {

struct SimplifyOptions {
    double tolerance = 0;       // in the coordinates' unit: the side of a square as large as the largest triangle cut off
    bool inner_only = false;    // borders with a polygon on one side only stay as they are
    double resolution = 0.001;  // coverage_scale.h
};

// Rings start where they started, if that vertex is still there. O(n log n); a corner looks at the vertices in its box.
std::vector<MultiPolygon> simplify_coverage(std::span<const MultiPolygon> shapes, const SimplifyOptions& options,
                                            const Progress& progress = {});

}  // namespace wangge
