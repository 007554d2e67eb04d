#pragma once

// Operations on single vertices, each checked before anything is written, in the swept region only.
//
// While a vertex slides straight from its place to the new one, each of its edges sweeps a triangle. The move is allowed exactly
// when the path meets no other edge, no vertex lies in a triangle, and the edges in their new place meet others only in common
// ends: then the motion never passes through anything, and the faces around stay what they are. Checks are exact; each costs
// O(edges near).

#include "engine/grids/edge_grid.h"
#include "engine/grids/edit_result.h"

namespace wangge {

// Vertices of the outer border never move (fixed_border).
EditResult check_move(const Partition& partition, const EdgeGrid& index, VertexId vertex, MmPoint to);
// A new vertex at `at` in the edge, bending it. In the outer border only exactly on the edge.
EditResult check_insert(const Partition& partition, const EdgeGrid& index, EdgeId edge, MmPoint at);
// A vertex of two edges taken out, its neighbours joined. Not in the outer border unless it lies exactly between its neighbours.
EditResult check_remove(const Partition& partition, const EdgeGrid& index, VertexId vertex);

}  // namespace wangge
