#pragma once

// From polygons as they come to the partition.
//
// Coordinates are rounded to millimetres about an origin of whole metres. Vertices of different grids within `snap_m` become one; a
// vertex within snap_m of a neighbour's edge becomes a vertex of that edge too (so that T-junctions hold). Everything wider than
// that is not repaired but reported: gaps, overlaps, slivers and land outside the jurisdiction, each with its place and size. An
// exact partition comes back as it was given: to_polygons gives the same points, rounded to the millimetre.

#include <vector>

#include "engine/community/finding.h"
#include "engine/core/progress.h"
#include "engine/grids/partition.h"

namespace wangge {

struct PartitionOptions {
    double snap_m = 0.005;        // what counts as the same place
    double sliver_width_m = 0.5;  // gaps and overlaps narrower than this on average are called slivers
};

// What stands between the polygons and a partition. Rules (key, severity): grid-shape e (an empty or malformed ring, a code given
// twice), grid-gap e, grid-overlap e, grid-outside e, grid-sliver e (a narrow one of the three), node-missing n (a neighbour's
// vertex lies on an edge that has none there), vertex-snapped n (points of neighbours differ by less than snap_m). Errors first,
// then from west to east. An empty jurisdiction means the union of the grids. O(n log n).
std::vector<Finding> examine_grids(const std::vector<Grid>& grids, const MultiPolygon& jurisdiction,
                                   const PartitionOptions& options = {}, const Progress& progress = {});

// Throws Error(conflict) with the first finding of severity error and its place when the polygons are no partition;
// bad_input when there is no grid or a coordinate is out of reach.
Partition build_partition(const std::vector<Grid>& grids, const MultiPolygon& jurisdiction, const PartitionOptions& options = {},
                          const Progress& progress = {});

}  // namespace wangge
