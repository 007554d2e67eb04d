#pragma once

// The borders of a valid coverage as lines, each once.

#include "engine/core/progress.h"
#include "engine/grids/coverage_scale.h"

namespace wangge {

enum class CoverageEdgeKind {
    all,
    outer,  // a polygon on one side only
    inner,  // a polygon on both sides
};

// From node to node (a point where other than two borders meet); a border without a node is closed, its first point repeated.
// In order of first use, each in the direction of the ring that used it first. O(n).
std::vector<Line> coverage_edges(std::span<const MultiPolygon> shapes, CoverageEdgeKind kind = CoverageEdgeKind::all,
                                 double resolution = 0.001, const Progress& progress = {});

}  // namespace wangge
