#include "engine/grids/reassign.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "engine/grids/detail/noder.h"

namespace wangge {

namespace {

using Rings = std::vector<std::vector<MmPoint>>;

std::uint64_t key_of(MmPoint p) {
    return (std::uint64_t{static_cast<std::uint32_t>(p.x)} << 32) | static_cast<std::uint32_t>(p.y);
}

// The area's rings in millimetres, its inside to the left.
Rings rings_of(const Partition& p, const MultiPolygon& area) {
    Rings rings;
    const auto add = [&](const Ring& ring, bool is_outer) {
        std::vector<MmPoint> points;
        std::int64_t doubled = 0;
        for (const Point& q : ring) {
            const MmPoint mm = to_mm(p, q);
            if (points.empty() || points.back() != mm) points.push_back(mm);
        }
        while (points.size() > 1 && points.front() == points.back()) points.pop_back();
        for (std::size_t i = 0; i < points.size(); ++i) doubled += doubled_area(points[i], points[(i + 1) % points.size()]);
        if (points.size() < 3) return;
        // A ring that crosses itself may sum to nothing and still hold land: its winding decides, either way round.
        if (doubled != 0 && (doubled > 0) != is_outer) std::reverse(points.begin(), points.end());
        rings.push_back(std::move(points));
    };
    for (const Polygon& polygon : area) {
        add(polygon.outer, true);
        for (const Ring& hole : polygon.holes) add(hole, false);
    }
    return rings;
}

// Draws the rings to vertices and edges of the partition that lie within snap_mm.
void snap_rings(const Partition& p, const EdgeGrid& index, Rings& rings, std::int32_t snap_mm) {
    const std::int64_t reach = std::int64_t{snap_mm} * snap_mm;
    for (auto& ring : rings) {
        for (MmPoint& q : ring) {
            std::int64_t vertex_distance = reach + 1, edge_distance = reach + 1;
            MmPoint vertex = q, foot = q;
            for (const EdgeId e : index.near(MmBox{q, q}.grown(snap_mm))) {
                const MmPoint a = p.at[p.from[2 * e]], b = p.at[p.from[2 * e + 1]];
                for (const MmPoint end : {a, b})
                    if (squared_mm(end, q) < vertex_distance) {
                        vertex_distance = squared_mm(end, q);
                        vertex = end;
                    }
                const MmPoint on = nearest_on(a, b, q);
                if (squared_mm(on, q) < edge_distance) {
                    edge_distance = squared_mm(on, q);
                    foot = on;
                }
            }
            if (vertex_distance <= reach)
                q = vertex;
            else if (edge_distance <= reach)
                q = foot;
        }
        std::vector<MmPoint> drawn;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const MmPoint a = ring[i], b = ring[(i + 1) % ring.size()];
            if (a == b) continue;
            std::vector<std::pair<std::int64_t, MmPoint>> on;
            for (const EdgeId e : index.near(box_of(a, b).grown(snap_mm))) {
                for (const VertexId v : {p.from[2 * e], p.from[2 * e + 1]}) {
                    const MmPoint q = p.at[v], foot = nearest_on(a, b, q);
                    if (q == a || q == b || foot == a || foot == b || squared_mm(foot, q) > reach) continue;
                    on.push_back({squared_mm(a, foot), q});
                }
            }
            std::sort(on.begin(), on.end());
            on.erase(std::unique(on.begin(), on.end()), on.end());
            drawn.push_back(a);
            for (const auto& [along, q] : on) drawn.push_back(q);
        }
        ring = std::move(drawn);
    }
    std::erase_if(rings, [](const auto& ring) { return ring.size() < 3; });
}

constexpr int unknown = std::numeric_limits<int>::min();

class Overlay {
public:
    Overlay(PartitionEdit& edit, const Partition& partition, const EdgeGrid& index, FaceId face)
        : edit_(edit), p_(partition), index_(index), face_(face) {}

    EditResult run(const Rings& rings) {
        place_ = to_metres(p_, rings.front().front());
        if (!cut(rings)) return {EditRule::too_fine, place_};
        gather();
        if (const auto trouble = carry_faces()) return {EditRule::too_fine, to_metres(p_, *trouble)};
        return apply();
    }

private:
    // A piece of the overlay: an undirected segment a-b (a < b) that stems from an existing edge, from the area, or from both.
    struct Piece {
        MmPoint a, b;
        EdgeId edge = nil;
        bool whole = false;              // the existing edge itself, not cut
        FaceId left = nil, right = nil;  // faces of the partition; nil = not known yet
        int turns = 0;                   // how often the area's border runs a->b less b->a
        bool of_area = false;
        int winding_left = unknown, winding_right = unknown;  // how often the area winds around each side
    };

    bool cut(const Rings& rings) {
        MmBox box = box_of(rings.front().front(), rings.front().front());
        std::vector<detail::Segment> segments;
        for (const auto& ring : rings) {
            for (std::size_t i = 0; i < ring.size(); ++i) {
                box.add(ring[i]);
                segments.push_back({ring[i], ring[(i + 1) % ring.size()], nil});
            }
        }
        area_count_ = segments.size();
        // An edge that is cut bends; so whatever lies near its whole length takes part.
        MmBox reach = box.grown(2);
        for (const EdgeId e : index_.near(box.grown(2))) reach.add(box_of(p_.at[p_.from[2 * e]], p_.at[p_.from[2 * e + 1]]));
        for (const EdgeId e : index_.near(reach.grown(2)))
            segments.push_back({p_.at[p_.from[2 * e]], p_.at[p_.from[2 * e + 1]], e});
        detail::Noded noded = detail::node(segments, 1, area_count_, 12, Progress());
        chains_ = std::move(noded.chains);
        segments_ = std::move(segments);
        return noded.settled;
    }

    Piece& piece_of(MmPoint a, MmPoint b) {
        if (b < a) std::swap(a, b);
        const auto [it, fresh] = known_.try_emplace({a, b}, pieces_.size());
        if (fresh) {
            Piece piece;
            piece.a = a;
            piece.b = b;
            pieces_.push_back(piece);
        }
        return pieces_[it->second];
    }

    void gather() {
        for (std::size_t i = 0; i < segments_.size(); ++i) {
            const auto& chain = chains_[i];
            for (std::size_t k = 0; k + 1 < chain.size(); ++k) {
                const MmPoint a = chain[k], b = chain[k + 1];
                Piece& piece = piece_of(a, b);
                const bool forward = piece.a == a;
                if (i < area_count_) {
                    piece.of_area = true;
                    piece.turns += forward ? 1 : -1;
                    area_.push_back({a, b});
                } else {
                    const EdgeId e = segments_[i].source;
                    if (piece.edge != nil) doubled_ = true;  // two borders fell together
                    piece.edge = e;
                    piece.whole = chain.size() == 2;
                    piece.left = p_.face[2 * e + (forward ? 0 : 1)];
                    piece.right = p_.face[2 * e + (forward ? 1 : 0)];
                    if (chain.size() > 2) cut_edges_.push_back(e);
                    if (k > 0) joints_.insert(key_of(a));
                }
            }
        }
        std::sort(cut_edges_.begin(), cut_edges_.end());
        cut_edges_.erase(std::unique(cut_edges_.begin(), cut_edges_.end()), cut_edges_.end());
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            around_[key_of(pieces_[i].a)].push_back(i);
            around_[key_of(pieces_[i].b)].push_back(i);
        }
        for (auto& [key, list] : around_) {
            const MmPoint centre = pieces_[list.front()].a;
            const MmPoint at = key_of(centre) == key ? centre : pieces_[list.front()].b;
            std::sort(list.begin(), list.end(),
                      [&](std::size_t i, std::size_t j) { return earlier_angle(at, far_end(i, at), far_end(j, at)); });
        }
    }

    MmPoint far_end(std::size_t i, MmPoint at) const { return pieces_[i].a == at ? pieces_[i].b : pieces_[i].a; }

    // What lies on the counter-clockwise side of piece i seen from its end `at`, and on the clockwise side.
    FaceId& face_side(std::size_t i, MmPoint at, bool counter) {
        return (pieces_[i].a == at) == counter ? pieces_[i].left : pieces_[i].right;
    }
    int& winding_side(std::size_t i, MmPoint at, bool counter) {
        return (pieces_[i].a == at) == counter ? pieces_[i].winding_left : pieces_[i].winding_right;
    }

    // The area winds around a point as often as a ray to the east crosses its border upward less downward.
    int winding_at(MmPoint p) const {
        int winding = 0;
        for (const auto& [a, b] : area_)
            if (east_ray_meets(p, a, b)) winding += a.y < b.y ? 1 : -1;
        return winding;
    }

    // Around a vertex where the area's border and existing edges meet, each sector has one face and one winding number.
    std::optional<MmPoint> carry_faces() {
        if (doubled_) return pieces_.front().a;
        std::vector<std::size_t> open;  // area pieces whose face is not known yet
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            Piece& piece = pieces_[i];
            if (piece.edge != nil && !piece.of_area) {
                carry_winding(i);
            } else if (piece.edge == nil) {
                for (const MmPoint at : {piece.a, piece.b}) {
                    if (piece.left != nil) break;
                    const FaceId face = face_beside(i, at);
                    if (face != nil) piece.left = piece.right = face;
                }
                if (piece.left == nil) open.push_back(i);
            }
            if (piece.of_area) carry_own_winding(i);
        }
        // The rest of the area's border lies in the faces it has come from, or, when it meets nothing, in one face.
        std::vector<std::size_t> queue;
        for (std::size_t i = 0; i < pieces_.size(); ++i)
            if (pieces_[i].edge == nil && pieces_[i].left != nil) queue.push_back(i);
        const auto flood = [&] {
            while (!queue.empty()) {
                const std::size_t i = queue.back();
                queue.pop_back();
                for (const MmPoint at : {pieces_[i].a, pieces_[i].b}) {
                    if (has_edges(at)) continue;
                    for (const std::size_t j : around_[key_of(at)]) {
                        if (pieces_[j].left != nil) continue;
                        pieces_[j].left = pieces_[j].right = pieces_[i].left;
                        queue.push_back(j);
                    }
                }
            }
        };
        flood();
        for (const std::size_t i : open) {
            if (pieces_[i].left != nil) continue;
            pieces_[i].left = pieces_[i].right = index_.face_at(p_, pieces_[i].a);
            queue.push_back(i);
            flood();
        }
        return disagreement();
    }

    bool has_edges(MmPoint at) {
        const auto& list = around_[key_of(at)];
        return std::any_of(list.begin(), list.end(), [&](std::size_t i) { return pieces_[i].edge != nil; });
    }

    // The face of the sector in which an area piece leaves a vertex of existing edges.
    FaceId face_beside(std::size_t i, MmPoint at) {
        const auto& list = around_[key_of(at)];
        const auto own = static_cast<std::size_t>(std::find(list.begin(), list.end(), i) - list.begin());
        for (std::size_t back = 1; back < list.size(); ++back) {
            const std::size_t j = list[(own + list.size() - back) % list.size()];
            if (pieces_[j].edge != nil) return face_side(j, at, true);
        }
        return nil;
    }

    void carry_winding(std::size_t i) {
        Piece& piece = pieces_[i];
        for (const MmPoint at : {piece.a, piece.b}) {
            const auto& list = around_[key_of(at)];
            const bool meets = std::any_of(list.begin(), list.end(), [&](std::size_t j) { return pieces_[j].of_area; });
            if (meets) continue;
            piece.winding_left = piece.winding_right = winding_at(at);
            return;
        }
        // Both ends lie on the area's border: the sector tells.
        const auto& list = around_[key_of(piece.a)];
        const auto own = static_cast<std::size_t>(std::find(list.begin(), list.end(), i) - list.begin());
        for (std::size_t back = 1; back < list.size(); ++back) {
            const std::size_t j = list[(own + list.size() - back) % list.size()];
            if (!pieces_[j].of_area) continue;
            carry_own_winding(j);
            piece.winding_left = piece.winding_right = winding_side(j, piece.a, true);
            return;
        }
    }

    // The ray rule gives the winding on one side of an area piece; its turns give the other.
    void carry_own_winding(std::size_t i) {
        Piece& piece = pieces_[i];
        if (piece.winding_left != unknown) return;
        // Counting the crossings east of the middle of the piece, in doubled coordinates so that the middle is exact.
        const auto twice = [](MmPoint p) { return std::pair(2 * std::int64_t{p.x}, 2 * std::int64_t{p.y}); };
        const std::int64_t mx = std::int64_t{piece.a.x} + piece.b.x, my = std::int64_t{piece.a.y} + piece.b.y;
        int winding = 0;
        for (const auto& [s, e] : area_) {
            if ((s == piece.a && e == piece.b) || (s == piece.b && e == piece.a)) continue;
            const bool upward = s.y < e.y;
            const auto [ax, ay] = twice(upward ? s : e);
            const auto [bx, by] = twice(upward ? e : s);
            if (my < ay || my >= by) continue;
            if ((bx - ax) * (my - ay) - (by - ay) * (mx - ax) > 0) winding += upward ? 1 : -1;
        }
        // `winding` counts what lies east beyond the piece itself: the winding of its eastern (or, if level, upper) side.
        const bool a_is_lower = piece.a.y < piece.b.y;
        if (piece.a.y == piece.b.y) {
            // a lies west of b: the upper side is the left one.
            piece.winding_left = winding;
            piece.winding_right = winding - piece.turns;
        } else if (a_is_lower) {
            piece.winding_right = winding;
            piece.winding_left = winding + piece.turns;
        } else {
            piece.winding_left = winding;
            piece.winding_right = winding - piece.turns;
        }
    }

    // The first vertex around which faces or winding numbers do not agree from piece to piece.
    std::optional<MmPoint> disagreement() {
        for (const auto& [key, list] : around_) {
            const MmPoint first = pieces_[list.front()].a;
            const MmPoint at = key_of(first) == key ? first : pieces_[list.front()].b;
            const bool has_area = std::any_of(list.begin(), list.end(), [&](std::size_t i) { return pieces_[i].of_area; });
            if (!has_area && !joints_.contains(key)) continue;
            for (std::size_t k = 0; k < list.size(); ++k) {
                const std::size_t i = list[k], j = list[(k + 1) % list.size()];
                if (face_side(i, at, true) != face_side(j, at, false)) return at;
                if (winding_side(i, at, true) != winding_side(j, at, false)) return at;
            }
        }
        return std::nullopt;
    }

    FaceId renamed(FaceId face, int winding) const { return winding != 0 && face != outer_face ? face_ : face; }

    EditResult apply() {
        std::unordered_set<FaceId> losers;
        for (const EdgeId e : cut_edges_) {
            for (const VertexId v : {p_.from[2 * e], p_.from[2 * e + 1]}) ends_.insert({p_.at[v], v});
            remember(p_.face[2 * e], losers);
            remember(p_.face[2 * e + 1], losers);
        }
        bool changes = false;
        std::vector<const Piece*> to_add;
        std::vector<VertexId> loose;
        for (const Piece& piece : pieces_) {
            const FaceId left = renamed(piece.left, piece.winding_left), right = renamed(piece.right, piece.winding_right);
            changes = changes || left != piece.left || right != piece.right;
            if (left != piece.left) remember(piece.left, losers);
            if (right != piece.right) remember(piece.right, losers);
            if (piece.edge != nil && piece.whole) {
                const VertexId first = p_.from[2 * piece.edge], second = p_.from[2 * piece.edge + 1];
                ends_.insert({p_.at[first], first});
                ends_.insert({p_.at[second], second});
                if (left == piece.left && right == piece.right) continue;
                if (left == right) {
                    loose.insert(loose.end(), {first, second});
                    to_remove_.push_back(piece.edge);
                } else {
                    const bool forward = p_.at[first] == piece.a;
                    to_rename_.push_back({piece.edge, forward ? left : right, forward ? right : left});
                }
            } else if (left != right) {
                to_add.push_back(&piece);
            }
        }
        if (!changes) return {EditRule::nothing_changes, place_};
        for (const EdgeId e : cut_edges_) {
            for (const VertexId v : {p_.from[2 * e], p_.from[2 * e + 1]}) loose.push_back(v);
            to_remove_.push_back(e);
        }
        if (const auto trouble = crossing_outside(to_add)) return {EditRule::too_fine, to_metres(p_, *trouble)};

        for (const EdgeId e : to_remove_) edit_.remove_edge(e);
        for (const auto& [e, left, right] : to_rename_) edit_.set_faces(e, left, right);
        for (const Piece* piece : to_add) {
            const FaceId left = renamed(piece->left, piece->winding_left), right = renamed(piece->right, piece->winding_right);
            edit_.add_edge(vertex_at(piece->a), vertex_at(piece->b), left, right);
        }
        std::sort(loose.begin(), loose.end());
        loose.erase(std::unique(loose.begin(), loose.end()), loose.end());
        for (const VertexId v : loose)
            if (p_.out[v] == nil) edit_.remove_vertex(v);
        for (const FaceId f : losers)
            if (p_.first_of_face[f] == nil) return {EditRule::grid_emptied, place_};
        return {};
    }

    static void remember(FaceId face, std::unordered_set<FaceId>& faces) {
        if (face != outer_face) faces.insert(face);
    }

    VertexId vertex_at(MmPoint at) {
        const auto [it, fresh] = ends_.try_emplace(at, nil);
        if (fresh) it->second = edit_.add_vertex(at);
        return it->second;
    }

    // New pieces against edges that took no part: bent edges may reach beyond the box that was looked at.
    std::optional<MmPoint> crossing_outside(const std::vector<const Piece*>& pieces) {
        std::unordered_set<EdgeId> inside;
        for (std::size_t i = area_count_; i < segments_.size(); ++i) inside.insert(segments_[i].source);
        for (const Piece* piece : pieces) {
            std::optional<MmPoint> found;
            index_.any_near(box_of(piece->a, piece->b), [&](EdgeId e) {
                if (inside.contains(e)) return false;
                const MmPoint a = p_.at[p_.from[2 * e]], b = p_.at[p_.from[2 * e + 1]];
                const bool common = a == piece->a || a == piece->b || b == piece->a || b == piece->b;
                if (common || !segments_meet(piece->a, piece->b, a, b)) return false;
                found = piece->a;
                return true;
            });
            if (found) return found;
        }
        return std::nullopt;
    }

    PartitionEdit& edit_;
    const Partition& p_;
    const EdgeGrid& index_;
    FaceId face_;
    Point place_;
    std::size_t area_count_ = 0;
    std::vector<detail::Segment> segments_;
    std::vector<std::vector<MmPoint>> chains_;
    std::vector<Piece> pieces_;
    std::map<std::pair<MmPoint, MmPoint>, std::size_t> known_;
    std::map<std::uint64_t, std::vector<std::size_t>> around_;
    std::vector<std::pair<MmPoint, MmPoint>> area_;
    std::vector<EdgeId> cut_edges_, to_remove_;
    struct Renamed {
        EdgeId edge;
        FaceId left, right;
    };
    std::vector<Renamed> to_rename_;
    std::map<MmPoint, VertexId> ends_;
    std::unordered_set<std::uint64_t> joints_;  // where existing edges were cut
    bool doubled_ = false;
};

}  // namespace

EditResult reassign(PartitionEdit& edit, const Partition& partition, const EdgeGrid& index, const MultiPolygon& area, FaceId face,
                    std::int32_t snap_mm) {
    Rings rings = rings_of(partition, area);
    snap_rings(partition, index, rings, snap_mm);
    if (rings.empty())
        return {EditRule::no_such_place, area.empty() || area[0].outer.empty() ? partition.origin : area[0].outer[0]};
    return Overlay(edit, partition, index, face).run(rings);
}

}  // namespace wangge
