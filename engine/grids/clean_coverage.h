#pragma once

// Repair of a polygon coverage, on request only: overlaps are given to one of the polygons, narrow gaps are closed, land outside
// the jurisdiction is cut off, crossing rings become polygons, and everything that was done is said.
//
// Vertices within `snap` become one, borders are cut where they cross (snap rounding, see detail/noder.h), and each face of the
// plane so made is given to one polygon or to none; no border is drawn where none was. The rules are those of the coverage cleaner
// of JTS and GEOS (M. Davis 2025): an overlap goes to one of the polygons that cover it, a gap to the neighbour with the longest
// common border. What lies inside a polygon: every place its outer ring goes round (in either direction), less what its holes go
// round. A gap wider than allowed stays and is told of.

#include <limits>
#include <string_view>

#include "engine/community/finding.h"
#include "engine/community/grid.h"
#include "engine/core/progress.h"
#include "engine/grids/coverage_scale.h"

namespace wangge {

enum class OverlapRule {
    longest_border,  // of the overlap with what each has for itself
    max_area,        // of what each has for itself
    min_area,
    min_index,  // the first in order
};

struct CleanOptions {
    double snap = 0.005;        // what counts as the same place; lengths in the coordinates' unit
    double gap_width = 0;       // gaps as wide as this or less are closed: diameter of the largest circle in them
    double sliver_width = 0.5;  // pieces cut off from the rest of their polygon that are narrower go to the neighbour
    // Overlaps and land outside that are wider (on average) are a planner's decision: CleanResult tells of them as errors.
    double most_width = std::numeric_limits<double>::infinity();
    OverlapRule overlap = OverlapRule::longest_border;
    double resolution = 0.001;  // coverage_scale.h
};

enum class CleanDeed { overlap_assigned, gap_closed, gap_kept, outside_cut, sliver_moved };

struct CleanAction {
    CleanDeed deed = CleanDeed::gap_kept;
    Point at;                           // a place in it
    double area = 0, width = 0;         // mean width: twice the area by the perimeter
    std::vector<std::uint32_t> shapes;  // that covered it, or lie beside it; ascending
    std::uint32_t to = 0xFFFFFFFF;      // who has it now; 0xFFFFFFFF = nobody
};

struct CleanedCoverage {
    std::vector<MultiPolygon> shapes;  // as given, in order; empty when all of it went to others
    std::vector<CleanAction> actions;  // by deed, then from west to east
    std::size_t moved_vertices = 0;    // snapped to another
    double furthest = 0;               // how far
};

// An empty jurisdiction sets no limit, and gaps are then the holes between the polygons. The result is a valid coverage
// (check_coverage.h); cleaned again it stays as it is. conflict when the borders do not settle. O(n log n + crossings).
CleanedCoverage clean_coverage(std::span<const MultiPolygon> shapes, const MultiPolygon& jurisdiction,
                               const CleanOptions& options = {}, const Progress& progress = {});

std::string_view name_of(CleanDeed deed);  // "overlap-assigned", "gap-closed", "gap-kept", "outside-cut", "sliver-moved"

struct CleanResult {
    std::vector<Grid> grids;           // in order, other fields as they were
    std::vector<CleanAction> actions;  // place by place; `shapes` and `to` are positions in `grids`
    std::vector<Finding> findings;     // what was done (note) and what is left to do (error: gap kept, too wide, grid vanished);
                                       // rules clean-overlap, clean-gap, clean-outside, clean-sliver, clean-snap, grid-gap,
                                       // grid-overlap, grid-outside, grid-shape
    bool partition = false;            // nothing is left to do: build_partition takes it
};

CleanResult clean_coverage(const std::vector<Grid>& grids, const MultiPolygon& jurisdiction, const CleanOptions& options = {},
                           const Progress& progress = {});

}  // namespace wangge
