#pragma once

// The end of a border slides along the outline of the jurisdiction.

#include "engine/grids/edge_grid.h"
#include "engine/grids/edit_result.h"
#include "engine/grids/outline.h"

namespace wangge {

// Whether the vertex is the end of exactly one border on the outline: then it can slide.
bool is_border_end(const Partition& partition, VertexId vertex);

// The end of the border goes to the place of the outline nearest to `to`, past corners if need be, never past the end of another
// border; the land along the way changes sides. Within 20 mm of a corner it stands on the corner. A corner that it leaves stays,
// any other vertex that it leaves goes. `now`: the vertex that is the end afterwards, the same one while it passes no corner. The
// caller settles the outline (outline.h) before the edit is finished, and drops the edit on refusal: no_such_place, fixed_border
// (no border or several end there), nothing_changes, node_crossed (another border ends there, or the border would run through a
// vertex), edge_crossed, collision (a vertex lies in the land that would change sides), outside_jurisdiction. O(edges between the
// neighbouring ends + edges near).
EditResult slide_end(PartitionEdit& edit, const Partition& partition, const EdgeGrid& index, const Outline& outline,
                     VertexId vertex, MmPoint to, VertexId& now);

}  // namespace wangge
