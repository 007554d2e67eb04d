#include "engine/grids/vertex_moves.h"

#include <limits>

namespace wangge {

namespace {

EditResult refused(const Partition& p, EditRule rule, MmPoint at) {
    return {rule, to_metres(p, at)};
}

bool outer(const Partition& p, EdgeId e) {
    return p.face[2 * e] == outer_face || p.face[2 * e + 1] == outer_face;
}

// The first edge near the box, by id, at which `visit` gives true: answers must not depend on the order within the index.
template <class Visit>
void first_near(const EdgeGrid& index, const MmBox& box, Visit&& visit) {
    for (const EdgeId e : index.near(box))
        if (visit(e)) return;
}

// What a new segment from `free` to the existing vertex `fixed` meets. Edges in `skip` are about to go.
template <class Skip>
EditResult check_segment(const Partition& p, const EdgeGrid& index, MmPoint from, MmPoint to, const Skip& skip) {
    EditResult result;
    first_near(index, box_of(from, to), [&](EdgeId e) {
        if (skip(e)) return false;
        const MmPoint a = p.at[p.from[2 * e]], b = p.at[p.from[2 * e + 1]];
        if (!segments_meet(from, to, a, b)) return false;
        // A common end is no meeting, unless the segments run together from there.
        for (const auto& [own, far] : {std::pair(from, to), std::pair(to, from)}) {
            for (const auto& [end, other] : {std::pair(a, b), std::pair(b, a)}) {
                if (!(own == end)) continue;
                if (!on_segment(own, far, other) && !on_segment(own, other, far)) return false;
                result = refused(p, on_segment(own, far, other) && !(other == far) ? EditRule::node_crossed : EditRule::not_simple,
                                 other);
                return true;
            }
        }
        for (const MmPoint end : {a, b}) {
            if (!on_segment(from, to, end)) continue;
            result = refused(p, EditRule::node_crossed, end);
            return true;
        }
        const EditRule rule = outer(p, e) ? EditRule::outside_jurisdiction : EditRule::edge_crossed;
        result = refused(p, rule, segments_cross(from, to, a, b) ? crossing_of(from, to, a, b) : from);
        return true;
    });
    return result;
}

// Whether a vertex other than the corners lies in the triangle.
template <class Skip>
EditResult check_triangle(const Partition& p, const EdgeGrid& index, MmPoint a, MmPoint b, MmPoint c, const Skip& skip) {
    MmBox box = box_of(a, b);
    box.add(c);
    EditResult result;
    first_near(index, box, [&](EdgeId e) {
        for (const VertexId v : {p.from[2 * e], p.from[2 * e + 1]}) {
            const MmPoint at = p.at[v];
            if (skip(v) || !box.contains(at) || !in_triangle(a, b, c, at)) continue;
            result = refused(p, EditRule::collision, at);
            return true;
        }
        return false;
    });
    return result;
}

}  // namespace

EditResult check_move(const Partition& p, const EdgeGrid& index, VertexId vertex, MmPoint to) {
    if (!is_vertex(p, vertex)) return refused(p, EditRule::no_such_place, to);
    const MmPoint from = p.at[vertex];
    if (to == from) return refused(p, EditRule::nothing_changes, from);
    if (on_outer_border(p, vertex)) return refused(p, EditRule::fixed_border, from);

    const auto own = [&](EdgeId e) { return p.from[2 * e] == vertex || p.from[2 * e + 1] == vertex; };
    EditResult path;
    std::int64_t nearest = std::numeric_limits<std::int64_t>::max();
    for (const EdgeId e : index.near(box_of(from, to))) {
        const MmPoint a = p.at[p.from[2 * e]], b = p.at[p.from[2 * e + 1]];
        if (a == to || b == to) return refused(p, EditRule::node_crossed, to);
        if (own(e) || !segments_meet(from, to, a, b)) continue;
        const MmPoint where = segments_cross(from, to, a, b) ? crossing_of(from, to, a, b) : nearest_on(a, b, from);
        if (squared_mm(from, where) >= nearest) continue;
        nearest = squared_mm(from, where);
        path = refused(p, EditRule::edge_crossed, where);
    }
    if (!path && index.face_at(p, to) == outer_face) path.rule = EditRule::outside_jurisdiction;
    if (!path) return path;

    HalfEdgeId h = p.out[vertex];
    do {
        const VertexId end = head(p, h);
        const MmPoint fixed = p.at[end];
        if (const EditResult r = check_segment(p, index, to, fixed, own); !r) return r;
        const EditResult swept = check_triangle(p, index, from, fixed, to, [&](VertexId v) { return v == vertex || v == end; });
        if (!swept) return swept;
        h = turn_left(p, h);
    } while (h != p.out[vertex]);
    return {};
}

EditResult check_insert(const Partition& p, const EdgeGrid& index, EdgeId edge, MmPoint at) {
    if (!is_edge(p, edge)) return refused(p, EditRule::no_such_place, at);
    const VertexId va = p.from[2 * edge], vb = p.from[2 * edge + 1];
    const MmPoint a = p.at[va], b = p.at[vb];
    if (at == a || at == b) return refused(p, EditRule::node_crossed, at);
    if (on_segment(a, b, at)) return {};
    if (outer(p, edge)) return refused(p, EditRule::fixed_border, at);
    const auto own = [&](EdgeId e) { return e == edge; };
    for (const MmPoint end : {a, b})
        if (const EditResult r = check_segment(p, index, at, end, own); !r) return r;
    return check_triangle(p, index, a, b, at, [&](VertexId v) { return v == va || v == vb; });
}

EditResult check_remove(const Partition& p, const EdgeGrid& index, VertexId vertex) {
    if (!is_vertex(p, vertex)) return {EditRule::no_such_place, p.origin};
    const MmPoint at = p.at[vertex];
    if (degree(p, vertex) != 2) return refused(p, EditRule::not_simple, at);
    const HalfEdgeId g = p.out[vertex], h = p.previous[g];
    const VertexId va = p.from[h], vb = head(p, g);
    const MmPoint a = p.at[va], b = p.at[vb];
    if (on_outer_border(p, vertex) && !on_segment(a, b, at)) return refused(p, EditRule::fixed_border, at);
    if (va == vb) return refused(p, EditRule::not_simple, at);
    const auto own = [&](EdgeId e) { return e == edge_of(g) || e == edge_of(h); };
    if (const EditResult r = check_segment(p, index, a, b, own); !r) return r;
    return check_triangle(p, index, a, b, at, [&](VertexId v) { return v == va || v == vb || v == vertex; });
}

}  // namespace wangge
