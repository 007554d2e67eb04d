#include "engine/grids/split_face.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <unordered_set>

#include "engine/geo/measure.h"

namespace wangge {

namespace {

struct Crossing {
    std::size_t segment = 0;
    std::int64_t along = 0;  // squared distance from the segment's start
    EdgeId edge = nil;
    MmPoint at;
    VertexId vertex = nil;  // the cut begins at a vertex of the border

    bool operator<(const Crossing& o) const { return std::pair(segment, along) < std::pair(o.segment, o.along); }
};

bool borders(const Partition& p, EdgeId e, FaceId face) {
    return p.face[2 * e] == face || p.face[2 * e + 1] == face;
}

bool inside(const std::vector<MmPoint>& ring, MmPoint q) {
    bool in = false;
    for (std::size_t i = 0; i < ring.size(); ++i) in ^= east_ray_meets(q, ring[i], ring[(i + 1) % ring.size()]);
    return in;
}

class Splitter {
public:
    Splitter(PartitionEdit& edit, const Partition& p, const EdgeGrid& index, FaceId face)
        : edit_(edit), p_(p), index_(index), face_(face) {}

    // Nothing is written before everything that can be looked at has been.
    // An answer, or nothing: then the line is no usual one.
    std::optional<EditResult> plan(std::span<const Point> drawn, double end_m) {
        std::vector<Point> line;
        for (const Point q : drawn)
            if (line.empty() || distance_m(line.back(), q) > 0.002) line.push_back(q);
        if (line.size() < 2) return EditResult{EditRule::not_simple, drawn.empty() ? p_.origin : drawn.front()};
        for (const bool first : {true, false})
            if (const Point tip = first ? line.front() : line.back(); !lead_to_border(line, first, end_m))
                return EditResult{EditRule::end_mismatch, tip};
        std::vector<MmPoint> mm;
        for (const Point q : line) mm.push_back(to_mm(p_, q));

        std::vector<Crossing> crossings;
        for (std::size_t i = 0; i + 1 < mm.size(); ++i) {
            const MmPoint a = mm[i], b = mm[i + 1];
            std::vector<EdgeId> near = index_.near_segment(a, b);
            // An end may stand just beside a border.
            if (i == 0 || i + 2 == mm.size()) {
                for (const MmPoint end : {a, b}) {
                    const auto beside = index_.near(MmBox{end, end}.grown(2));
                    near.insert(near.end(), beside.begin(), beside.end());
                }
                std::sort(near.begin(), near.end());
                near.erase(std::unique(near.begin(), near.end()), near.end());
            }
            for (const EdgeId e : near) {
                if (!borders(p_, e, face_)) continue;
                const MmPoint c = p_.at[p_.from[2 * e]], d = p_.at[p_.from[2 * e + 1]];
                std::optional<MmPoint> at;
                if (segments_cross(a, b, c, d))
                    at = crossing_of(a, b, c, d);
                else if (i == 0 && squared_mm(nearest_on(c, d, a), a) <= 2)
                    at = a;  // an end that stands on the border
                else if (i + 2 == mm.size() && squared_mm(nearest_on(c, d, b), b) <= 2)
                    at = b;
                else if (segments_meet(a, b, c, d))
                    return std::nullopt;
                if (at) crossings.push_back({i, squared_mm(a, *at), e, *at});
            }
        }
        std::sort(crossings.begin(), crossings.end());
        // The longest stretch inside cuts.
        double longest = 0;
        for (std::size_t k = 0; k + 1 < crossings.size(); ++k) {
            const Crossing &enters = crossings[k], &leaves = crossings[k + 1];
            std::vector<MmPoint> stretch{enters.at};
            for (std::size_t i = enters.segment + 1; i <= leaves.segment; ++i) stretch.push_back(mm[i]);
            stretch.push_back(leaves.at);
            const MmPoint middle{static_cast<std::int32_t>((std::int64_t{stretch[0].x} + stretch[1].x) / 2),
                                 static_cast<std::int32_t>((std::int64_t{stretch[0].y} + stretch[1].y) / 2)};
            if (index_.face_at(p_, middle) != face_) continue;
            double length = 0;
            for (std::size_t i = 0; i + 1 < stretch.size(); ++i)
                length += std::sqrt(static_cast<double>(squared_mm(stretch[i], stretch[i + 1])));
            if (length <= longest) continue;
            longest = length;
            first_ = enters;
            last_ = leaves;
            chain_ = std::move(stretch);
        }
        if (longest == 0) return EditResult{EditRule::nothing_changes, line.front()};
        if (longest <= 2 || first_.edge == last_.edge) return std::nullopt;
        for (Crossing* c : {&first_, &last_})
            for (const VertexId v : {p_.from[2 * c->edge], p_.from[2 * c->edge + 1]}) {
                if (squared_mm(p_.at[v], c->at) > 4) continue;
                c->vertex = v;
                c->at = p_.at[v];
            }
        if (first_.vertex != nil && first_.vertex == last_.vertex) return std::nullopt;
        chain_.front() = first_.at;
        chain_.back() = last_.at;
        for (std::size_t i = 0; i + 1 < chain_.size(); ++i)
            if (squared_mm(chain_[i], chain_[i + 1]) <= 4) return std::nullopt;
        if (!clear()) return std::nullopt;
        return EditResult{};
    }

    // False: one piece still, or an island that touches the shore all around.
    bool write(FaceId fresh, const std::function<bool(const std::vector<MmPoint>&, const std::vector<MmPoint>&)>& goes) {
        const auto end_of = [&](const Crossing& c) { return c.vertex != nil ? c.vertex : edit_.split_edge(c.edge, c.at); };
        const VertexId start = end_of(first_), end = end_of(last_);
        VertexId at = start;
        HalfEdgeId along = nil;
        for (std::size_t i = 1; i < chain_.size(); ++i) {
            const VertexId next = i + 1 < chain_.size() ? edit_.add_vertex(chain_[i]) : end;
            const HalfEdgeId h = edit_.add_edge(at, next, face_, face_);
            if (along == nil) along = h;
            at = next;
            // At a vertex of several borders the cut must have come into the face's own sector.
            if (p_.face[p_.next[h]] != face_ || p_.face[p_.previous[h]] != face_) return false;
        }
        std::vector<HalfEdgeId> left, right;
        std::vector<MmPoint> left_ring, right_ring;
        walk(along, left, left_ring);
        walk(twin(along), right, right_ring);
        std::unordered_set<HalfEdgeId> known(left.begin(), left.end());
        if (known.contains(twin(along))) return false;  // from an island to the shore: one piece still
        known.insert(right.begin(), right.end());
        // From an island round to the same island: one side is a rim then, no outline.
        for (const auto* ring : {&left_ring, &right_ring}) {
            std::int64_t area = 0;
            for (std::size_t i = 0; i < ring->size(); ++i) area += doubled_area((*ring)[i], (*ring)[(i + 1) % ring->size()]);
            if (area <= 0) return false;
        }
        const bool left_goes = goes(left_ring, right_ring);
        std::vector<HalfEdgeId> moving = left_goes ? left : right;
        const std::vector<MmPoint>& ring = left_goes ? left_ring : right_ring;
        // Islands in the part that goes, go with it.
        std::vector<HalfEdgeId> others;
        for (HalfEdgeId h = p_.first_of_face[face_]; h != nil; h = p_.next_of_face[h])
            if (!known.contains(h)) others.push_back(h);
        const std::set<MmPoint> shore(ring.begin(), ring.end());
        for (const HalfEdgeId start_of_island : others) {
            if (known.contains(start_of_island)) continue;
            std::vector<HalfEdgeId> island;
            std::vector<MmPoint> island_ring;
            walk(start_of_island, island, island_ring);
            known.insert(island.begin(), island.end());
            // Where it touches the shore a vertex says nothing.
            const auto clear_of_shore =
                std::find_if(island_ring.begin(), island_ring.end(), [&](MmPoint q) { return !shore.contains(q); });
            if (clear_of_shore == island_ring.end()) return false;
            if (inside(ring, *clear_of_shore)) moving.insert(moving.end(), island.begin(), island.end());
        }
        for (const HalfEdgeId h : moving) {
            const EdgeId e = edge_of(h);
            edit_.set_faces(e, (h & 1U) == 0 ? fresh : p_.face[2 * e], (h & 1U) == 0 ? p_.face[2 * e + 1] : fresh);
        }
        return true;
    }

private:
    bool lead_to_border(std::vector<Point>& line, bool first, double end_m) {
        const Point tip = first ? line.front() : line.back();
        const MmPoint mm = to_mm(p_, tip);
        if (index_.face_at(p_, mm) != face_) return true;
        const auto reach = static_cast<std::int32_t>(std::min(end_m, 1e5) * 1000) + 2;
        Point best = tip;
        double least = end_m;
        bool found = false;
        for (const EdgeId e : index_.near(MmBox{mm, mm}.grown(reach))) {
            if (!borders(p_, e, face_)) continue;
            const Point on =
                nearest_on_segment(to_metres(p_, p_.at[p_.from[2 * e]]), to_metres(p_, p_.at[p_.from[2 * e + 1]]), tip);
            if (distance_m(on, tip) > least) continue;
            least = distance_m(on, tip);
            best = on;
            found = true;
        }
        if (!found) return false;
        if (least > 0.002)
            line.insert(first ? line.begin() : line.end(), best);
        else
            (first ? line.front() : line.back()) = best;
        return true;
    }

    // The chain meets nothing but its two edges, nor itself; and these, bent by under a millimetre, meet nothing new.
    bool clear() const {
        for (std::size_t i = 0; i + 1 < chain_.size(); ++i) {
            const MmPoint a = chain_[i], b = chain_[i + 1];
            for (std::size_t j = i + 2; j + 1 < chain_.size(); ++j)
                if (segments_meet(a, b, chain_[j], chain_[j + 1])) return false;
            if (i + 2 < chain_.size() && on_segment(a, b, chain_[i + 2])) return false;
            if (i + 2 < chain_.size() && on_segment(b, chain_[i + 2], a)) return false;
            for (const EdgeId e : index_.near_segment(a, b)) {
                if (first_.vertex == nil && e == first_.edge && i == 0) continue;
                if (last_.vertex == nil && e == last_.edge && i + 2 == chain_.size()) continue;
                if (i == 0 && leaves(first_.vertex, e, b)) continue;
                if (i + 2 == chain_.size() && leaves(last_.vertex, e, a)) continue;
                if (segments_meet(a, b, p_.at[p_.from[2 * e]], p_.at[p_.from[2 * e + 1]])) return false;
            }
        }
        for (const Crossing* c : {&first_, &last_}) {
            if (c->vertex != nil) continue;
            const MmPoint a = p_.at[p_.from[2 * c->edge]], b = p_.at[p_.from[2 * c->edge + 1]];
            for (const auto& [from, to] : {std::pair(a, c->at), std::pair(c->at, b)}) {
                const bool met = index_.any_near(box_of(from, to).grown(2), [&, start = from, end = to](EdgeId e) {
                    const MmPoint s = p_.at[p_.from[2 * e]], t = p_.at[p_.from[2 * e + 1]];
                    if (e == c->edge) return false;
                    // At its own ends it meets its neighbours.
                    if (s == a || t == a || s == b || t == b) {
                        const MmPoint far = s == a || s == b ? t : s;
                        return on_segment(start, end, far);
                    }
                    return segments_meet(start, end, s, t);
                });
                if (met) return false;
            }
        }
        return true;
    }

    // The edge has this vertex for an end, and leads elsewhere than the cut from it to `far`.
    bool leaves(VertexId vertex, EdgeId e, MmPoint far) const {
        if (vertex == nil || (p_.from[2 * e] != vertex && p_.from[2 * e + 1] != vertex)) return false;
        const MmPoint at = p_.at[vertex], other = p_.at[p_.from[2 * e] == vertex ? p_.from[2 * e + 1] : p_.from[2 * e]];
        return !on_segment(at, far, other) && !on_segment(at, other, far);
    }

    void walk(HalfEdgeId start, std::vector<HalfEdgeId>& halves, std::vector<MmPoint>& ring) const {
        HalfEdgeId h = start;
        do {
            halves.push_back(h);
            ring.push_back(p_.at[p_.from[h]]);
            h = p_.next[h];
        } while (h != start);
    }

    PartitionEdit& edit_;
    const Partition& p_;
    const EdgeGrid& index_;
    FaceId face_;
    Crossing first_, last_;
    std::vector<MmPoint> chain_;
};

}  // namespace

std::optional<EditResult> split_face(PartitionEdit& edit, const Partition& partition, const EdgeGrid& index, FaceId face,
                                     FaceId fresh, std::span<const Point> line, double end_m,
                                     const std::function<bool(const std::vector<MmPoint>&, const std::vector<MmPoint>&)>& goes) {
    Splitter splitter(edit, partition, index, face);
    const std::optional<EditResult> result = splitter.plan(line, end_m);
    if (!result || !*result) return result;
    if (!splitter.write(fresh, goes)) return std::nullopt;
    return result;
}

}  // namespace wangge
