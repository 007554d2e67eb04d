#pragma once

// Land changes its grid: an exact overlay of an area with the partition, in whole millimetres.
//
// The area's border is first drawn to the partition where it runs within snap_mm of it, so that no slivers arise; then both are
// cut where they cross (detail/noder.h), faces are carried over to the pieces around each vertex, and borders that have one grid
// on both sides fall away. Crossings are rounded: existing borders bend by at most 0.71 mm there, the outer border too until it is
// settled (outline.h). Everything is checked before the edit is kept; when the pieces do not fit together in whole millimetres it
// is refused (too_fine).

#include "engine/geo/shape.h"
#include "engine/grids/edge_grid.h"
#include "engine/grids/edit_result.h"

namespace wangge {

// The part of every other face inside the area goes to `face`. On success the edit holds the change, not yet finished; on refusal
// the caller drops the edit. Refusals: nothing_changes, grid_emptied, too_fine, no_such_place (an area without extent).
// O((edges in the area's box + area vertices) x those near each).
EditResult reassign(PartitionEdit& edit, const Partition& partition, const EdgeGrid& index, const MultiPolygon& area, FaceId face,
                    std::int32_t snap_mm = 20);

}  // namespace wangge
