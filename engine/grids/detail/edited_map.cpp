#include "engine/grids/detail/edited_map.h"

namespace wangge::detail {

EditedMap::EditedMap(const PartitionEdit& edit, const Partition& partition, const EdgeGrid& index)
    : edit_(edit), p_(partition), index_(index), written_(edit.after()) {}

bool EditedMap::clash(MmPoint a, MmPoint b, MmPoint c, MmPoint d) {
    if (!segments_meet(a, b, c, d)) return false;
    // A common end is no clash, unless the segments run together from there.
    for (const auto& [own, far] : {std::pair(a, b), std::pair(b, a)})
        for (const auto& [end, other] : {std::pair(c, d), std::pair(d, c)})
            if (own == end) return on_segment(own, far, other) || on_segment(own, other, far);
    return true;
}

bool EditedMap::is_empty(MmPoint a, MmPoint b, MmPoint c) const {
    MmBox box = box_of(a, b);
    box.add(c);
    return !any_near(box, [&](const EdgeState& e) {
        for (const MmPoint at : {e.a, e.b})
            if (at != a && at != b && at != c && in_triangle(a, b, c, at)) return true;
        return false;
    });
}

bool EditedMap::can_move(VertexId vertex, MmPoint to) const {
    const MmPoint from = p_.at[vertex];
    const auto own = [&](EdgeId e) { return p_.from[2 * e] == vertex || p_.from[2 * e + 1] == vertex; };
    HalfEdgeId h = p_.out[vertex];
    do {
        const MmPoint end = p_.at[head(p_, h)];
        if (end == to || !is_free(to, end, own) || !is_empty(from, end, to)) return false;
        h = turn_left(p_, h);
    } while (h != p_.out[vertex]);
    return true;
}

bool EditedMap::can_insert(EdgeId edge, MmPoint at) const {
    const MmPoint a = p_.at[p_.from[2 * edge]], b = p_.at[p_.from[2 * edge + 1]];
    if (at == a || at == b) return false;
    const auto own = [&](EdgeId e) { return e == edge; };
    return is_free(a, at, own) && is_free(at, b, own) && is_empty(a, b, at);
}

bool EditedMap::can_dissolve(VertexId vertex) const {
    const HalfEdgeId g = p_.out[vertex], h = p_.previous[g];
    if (turn_left(p_, turn_left(p_, g)) != g || turn_left(p_, g) == g) return false;
    const MmPoint a = p_.at[p_.from[h]], b = p_.at[head(p_, g)];
    if (a == b) return false;
    const auto own = [&](EdgeId e) { return e == edge_of(g) || e == edge_of(h); };
    return is_free(a, b, own) && is_empty(a, b, p_.at[vertex]);
}

}  // namespace wangge::detail
