#pragma once

// The partition as an unfinished edit has left it, for looking around: the index knows only what was there before.

#include <vector>

#include "engine/grids/edge_grid.h"
#include "engine/grids/partition_edit.h"

namespace wangge::detail {

class EditedMap {
public:
    EditedMap(const PartitionEdit& edit, const Partition& partition, const EdgeGrid& index);

    // After more was written. O(edges touched by the edit).
    void refresh() { written_ = edit_.after(); }
    // The edges touched so far that exist.
    const std::vector<EdgeState>& written() const { return written_; }

    // Visits every edge whose box meets the box, some more than once, until one gives true. Whether one did.
    template <class Visit>
    bool any_near(const MmBox& box, Visit&& visit) const {
        const bool found = index_.any_near(box, [&](EdgeId e) {
            if (edit_.touched(e)) return false;
            const EdgeState state = state_of(p_, e);
            return box_of(state.a, state.b).intersects(box) && visit(state);
        });
        if (found) return true;
        for (const EdgeState& state : written_)
            if (box_of(state.a, state.b).intersects(box) && visit(state)) return true;
        return false;
    }

    // Whether the segment meets other edges in common ends only. skip(EdgeId): edges about to go.
    template <class Skip>
    bool is_free(MmPoint a, MmPoint b, Skip&& skip) const {
        return !any_near(box_of(a, b), [&](const EdgeState& e) { return !skip(e.edge) && clash(a, b, e.a, e.b); });
    }
    // Whether no vertex lies in the closed triangle but those at its corners.
    bool is_empty(MmPoint a, MmPoint b, MmPoint c) const;

    // Whether the vertex may slide straight to the place, as check_move of vertex_moves.h has it, the outer border included.
    bool can_move(VertexId vertex, MmPoint to) const;
    // Whether a vertex at this place may be put into the edge, bending it.
    bool can_insert(EdgeId edge, MmPoint at) const;
    // Whether a vertex of two edges may go, its neighbours joined.
    bool can_dissolve(VertexId vertex) const;

private:
    static bool clash(MmPoint a, MmPoint b, MmPoint c, MmPoint d);

    const PartitionEdit& edit_;
    const Partition& p_;
    const EdgeGrid& index_;
    std::vector<EdgeState> written_;
};

}  // namespace wangge::detail
