#include "engine/grids/slide_end.h"

#include <algorithm>
#include <limits>

namespace wangge {

namespace {

constexpr std::int64_t corner_mm2 = 20 * 20;

// The half-edge of the outer face that leaves the vertex, and the one inner half-edge.
struct Spokes {
    HalfEdgeId outer = nil;
    HalfEdgeId inner = nil;
};
std::optional<Spokes> spokes_of(const Partition& p, VertexId v) {
    Spokes s;
    std::size_t count = 0;
    HalfEdgeId h = p.out[v];
    do {
        if (++count > 3) return std::nullopt;
        if (p.face[h] == outer_face)
            s.outer = h;
        else if (p.face[twin(h)] != outer_face)
            s.inner = h;
        h = turn_left(p, h);
    } while (h != p.out[v]);
    if (count != 3 || s.outer == nil || s.inner == nil) return std::nullopt;
    return s;
}

class Slide {
public:
    Slide(PartitionEdit& edit, const Partition& p, const EdgeGrid& index, const Outline& outline, VertexId v, const Spokes& spokes)
        : edit_(edit), p_(p), outline_(outline), map_(edit, p, index), v_(v), inner_(spokes.inner) {
        // Forward along the outer face, and back; each up to the end of another border.
        walk(spokes.outer, true);
        walk(p.previous[spokes.outer], false);
    }

    EditResult run(MmPoint to, VertexId& now) {
        // The nearest place on either way.
        std::int64_t least = squared_mm(p_.at[v_], to);
        for (const bool forward : {true, false}) {
            const std::vector<HalfEdgeId>& way = ways_[forward ? 0 : 1];
            for (std::size_t i = 0; i < way.size(); ++i) {
                const MmPoint at = nearest_on(p_.at[p_.from[way[i]]], p_.at[head(p_, way[i])], to);
                if (squared_mm(at, to) >= least) continue;
                least = squared_mm(at, to);
                forward_ = forward;
                count_ = i + 1;
                at_ = at;
            }
        }
        if (count_ == 0) return {EditRule::nothing_changes, to_metres(p_, p_.at[v_])};
        const std::vector<HalfEdgeId>& way = ways_[forward_ ? 0 : 1];
        const VertexId last = forward_ ? head(p_, way.back()) : p_.from[way.back()];
        if (squared_mm(at_, p_.at[last]) <= corner_mm2 && degree(p_, last) > 2)
            return {EditRule::node_crossed, to_metres(p_, p_.at[last])};
        choose_place(way);
        if (at_ == p_.at[v_]) return {EditRule::nothing_changes, to_metres(p_, at_)};

        const MmPoint w = p_.at[head(p_, inner_)];
        std::vector<MmPoint> swept{p_.at[v_]};
        for (std::size_t i = 0; i + 1 < count_; ++i) swept.push_back(p_.at[far(way[i])]);
        swept.push_back(at_);
        swept.push_back(w);
        if (const EditResult r = check(swept); !r) return r;
        return write(way, now);
    }

private:
    void walk(HalfEdgeId start, bool forward) {
        std::vector<HalfEdgeId>& way = ways_[forward ? 0 : 1];
        for (HalfEdgeId h = start; way.size() < p_.from.size(); h = forward ? p_.next[h] : p_.previous[h]) {
            way.push_back(h);
            const VertexId end = forward ? head(p_, h) : p_.from[h];
            if (end == v_ || degree(p_, end) != 2) break;
        }
    }

    VertexId near(HalfEdgeId h) const { return forward_ ? p_.from[h] : head(p_, h); }
    VertexId far(HalfEdgeId h) const { return forward_ ? head(p_, h) : p_.from[h]; }

    // A corner nearby, or the best place on the stretch. Counterweights on the way are no corners: they are stepped over.
    void choose_place(const std::vector<HalfEdgeId>& way) {
        const HalfEdgeId edge = way[count_ - 1];
        for (const VertexId c : {near(edge), far(edge)}) {
            if (squared_mm(p_.at[c], at_) > corner_mm2) continue;
            if (c != v_ && !outline_.is_corner(p_.at[c])) continue;
            at_ = p_.at[c];
            at_corner_ = c;
            if (c == near(edge)) --count_;
            return;
        }
        if (const auto place = outline_.place_on(p_, edge, at_)) at_ = *place;
    }

    // The border in its new place meets nothing, and nothing lies where it passes.
    EditResult check(const std::vector<MmPoint>& swept) const {
        const MmPoint w = swept.back();
        const auto own = [&](EdgeId e) {
            if (e == edge_of(inner_)) return true;
            // The outline itself bends by less than a millimetre for the new end.
            return at_corner_ == nil && count_ > 0 && e == edge_of(ways_[forward_ ? 0 : 1][count_ - 1]);
        };
        if (at_ == w) return {EditRule::node_crossed, to_metres(p_, w)};
        if (!map_.is_free(at_, w, own)) return {EditRule::edge_crossed, to_metres(p_, at_)};
        MmBox box = box_of(swept[0], swept[1]);
        for (const MmPoint q : swept) box.add(q);
        std::optional<MmPoint> hit;
        map_.any_near(box, [&](const EdgeState& e) {
            for (const MmPoint q : {e.a, e.b}) {
                if (!box.contains(q) || std::find(swept.begin(), swept.end(), q) != swept.end()) continue;
                bool in = false, on = false;
                for (std::size_t i = 0; i < swept.size(); ++i) {
                    const MmPoint a = swept[i], b = swept[(i + 1) % swept.size()];
                    in ^= east_ray_meets(q, a, b);
                    on = on || on_segment(a, b, q);
                }
                if (in || on) hit = q;
            }
            return hit.has_value();
        });
        if (hit) return {EditRule::collision, to_metres(p_, *hit)};
        return {};
    }

    EditResult write(const std::vector<HalfEdgeId>& way, VertexId& now) {
        const bool soft = !outline_.is_corner(p_.at[v_]);
        const EditResult narrow{EditRule::too_fine, to_metres(p_, at_)};
        if (soft && at_corner_ == nil && count_ == 1) {
            if (!map_.can_move(v_, at_)) return narrow;
            edit_.set_position(v_, at_);
            now = v_;
            return {};
        }
        const VertexId w = head(p_, inner_);
        const FaceId left = p_.face[inner_], right = p_.face[twin(inner_)];
        // The land beyond, inside: forward it is what lies to the right of the outer half-edges, which becomes what lies behind.
        const FaceId ahead = p_.face[twin(way.front())], behind = ahead == left ? right : left;
        std::vector<HalfEdgeId> passed(way.begin(), way.begin() + static_cast<std::ptrdiff_t>(count_));
        VertexId end = at_corner_;
        edit_.remove_edge(edge_of(inner_));
        if (end == nil) {
            const HalfEdgeId h = passed.back();
            map_.refresh();
            if (!map_.can_insert(edge_of(h), at_)) return narrow;
            const VertexId start = near(h);
            end = edit_.split_edge(edge_of(h), at_);
            // The part on this side of the new end.
            HalfEdgeId g = p_.out[end];
            while ((forward_ ? p_.face[twin(g)] : p_.face[g]) != outer_face || head(p_, g) != start) g = turn_left(p_, g);
            passed.back() = g;
        }
        for (const HalfEdgeId h : passed) {
            const EdgeId e = edge_of(h);
            p_.face[2 * e] == outer_face ? edit_.set_faces(e, outer_face, behind) : edit_.set_faces(e, behind, outer_face);
        }
        edit_.add_edge(end, w, left, right);
        map_.refresh();
        if (soft) {
            if (!map_.can_dissolve(v_)) return narrow;
            edit_.dissolve_vertex(v_);
        }
        now = end;
        return {};
    }

    PartitionEdit& edit_;
    const Partition& p_;
    const Outline& outline_;
    detail::EditedMap map_;
    VertexId v_;
    HalfEdgeId inner_;
    std::vector<HalfEdgeId> ways_[2];  // half-edges of the outer face, from the end outwards: forward, back
    bool forward_ = true;
    std::size_t count_ = 0;  // how many of them the end passes, the last one perhaps in part
    MmPoint at_;
    VertexId at_corner_ = nil;
};

}  // namespace

bool is_border_end(const Partition& p, VertexId v) {
    return is_vertex(p, v) && spokes_of(p, v).has_value();
}

EditResult slide_end(PartitionEdit& edit, const Partition& p, const EdgeGrid& index, const Outline& outline, VertexId v, MmPoint to,
                     VertexId& now) {
    now = v;
    if (!is_vertex(p, v)) return {EditRule::no_such_place, to_metres(p, to)};
    if (!spokes_of(p, v)) return {EditRule::fixed_border, to_metres(p, p.at[v])};
    // Counterweights beside the end are in the way of nothing: out with them, the outline is settled afterwards.
    detail::EditedMap map(edit, p, index);
    for (const bool forward : {true, false}) {
        while (true) {
            const HalfEdgeId outer = spokes_of(p, v)->outer, h = forward ? outer : p.previous[outer];
            const VertexId c = forward ? head(p, h) : p.from[h];
            if (degree(p, c) != 2 || outline.is_corner(p.at[c]) || !map.can_dissolve(c)) break;
            edit.dissolve_vertex(c);
            map.refresh();
        }
    }
    return Slide(edit, p, index, outline, v, *spokes_of(p, v)).run(to, now);
}

}  // namespace wangge
