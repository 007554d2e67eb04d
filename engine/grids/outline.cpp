#include "engine/grids/outline.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_set>
#include <utility>

namespace wangge {

namespace {

constexpr std::int32_t along_mm = 8;         // how far along a stretch an end may be put from where it was asked for
constexpr double most_off_mm = 3;            // of a counterweight from its piece
constexpr double gap_mm = 25;                // of a counterweight from the ends of its piece, more than reading snaps
constexpr std::int64_t snapped_mm2 = 5 * 5;  // what an earlier session may have left beside the jurisdiction's shape

std::uint64_t word_of(MmPoint p) {
    return (std::uint64_t{static_cast<std::uint32_t>(p.x)} << 32) | static_cast<std::uint32_t>(p.y);
}

// a s + b t = gcd, which may come with either sign.
struct Bezout {
    std::int64_t gcd, s, t;
};
Bezout bezout(std::int64_t a, std::int64_t b) {
    std::int64_t s = 1, t = 0, s_next = 0, t_next = 1;
    while (b != 0) {
        const std::int64_t q = a / b;
        a = std::exchange(b, a - q * b);
        s = std::exchange(s_next, s - q * s_next);
        t = std::exchange(t_next, t - q * t_next);
    }
    return {a, s, t};
}

double length_of(MmPoint a, MmPoint b) {
    return std::sqrt(static_cast<double>(squared_mm(a, b)));
}

// A place beside the segment u-w with this doubled area to the left of it, as near to the middle as there is.
std::optional<MmPoint> weight_beside(MmPoint u, MmPoint w, std::int64_t doubled) {
    const std::int64_t dx = std::int64_t{w.x} - u.x, dy = std::int64_t{w.y} - u.y;
    const double length = length_of(u, w), gap = std::min(gap_mm, length / 4);
    if (length < gap_mm || std::abs(static_cast<double>(doubled)) > most_off_mm * length) return std::nullopt;
    const Bezout e = bezout(dx, dy);
    if (doubled % e.gcd != 0) return std::nullopt;
    const std::int64_t times = doubled / e.gcd, step_x = dx / e.gcd, step_y = dy / e.gcd;
    std::int64_t x = -e.t * times, y = e.s * times;
    const double along = static_cast<double>(x) * static_cast<double>(dx) + static_cast<double>(y) * static_cast<double>(dy);
    const double step =
        static_cast<double>(step_x) * static_cast<double>(dx) + static_cast<double>(step_y) * static_cast<double>(dy);
    const auto n = static_cast<std::int64_t>(std::llround((length * length / 2 - along) / step));
    x += n * step_x;
    y += n * step_y;
    if (std::abs(x) > 2 * mm_limit || std::abs(y) > 2 * mm_limit) return std::nullopt;
    const MmPoint at{static_cast<std::int32_t>(u.x + x), static_cast<std::int32_t>(u.y + y)};
    const double here =
        (static_cast<double>(x) * static_cast<double>(dx) + static_cast<double>(y) * static_cast<double>(dy)) / length;
    if (here < gap || here > length - gap) return std::nullopt;
    return at;
}

// One stretch while it is put in order.
class Settling {
public:
    Settling(PartitionEdit& edit, const Partition& p, detail::EditedMap& map, const Outline& outline,
             const std::vector<HalfEdgeId>& chain, std::optional<std::int64_t> doubled = std::nullopt)
        : edit_(edit), p_(p), map_(map), outline_(outline) {
        vertices_.push_back(p.from[chain.front()]);
        for (const HalfEdgeId h : chain) {
            vertices_.push_back(head(p, h));
            touched_.push_back(edit.touched(edge_of(h)));
        }
        // What was touched in part is touched from one end of a border to the next.
        for (std::size_t i = 0; i < touched_.size();) {
            std::size_t j = i;
            bool any = false;
            do {
                any = any || touched_[j];
                ++j;
            } while (j < touched_.size() && degree(p, vertices_[j]) == 2);
            std::fill(touched_.begin() + static_cast<std::ptrdiff_t>(i), touched_.begin() + static_cast<std::ptrdiff_t>(j), any);
            i = j;
        }
        target_ = doubled ? *doubled : doubled_area(at(0), at(vertices_.size() - 1));
    }

    // Only what land it must give or take.
    bool balance_only() { return excess() == 0 || balance(); }

    // degree_before(vertex): 0 for one that is new.
    template <class DegreeBefore>
    bool run(const DegreeBefore& degree_before) {
        bool fresh = false;
        std::vector<VertexId> ends;
        for (std::size_t i = 1; i + 1 < vertices_.size(); ++i) {
            const VertexId v = vertices_[i];
            const std::size_t now = degree(p_, v), before = degree_before(v);
            if (now == 2) fresh = fresh || (touched_[i] && before != 2);
            if (now > 2 && before == 0) ends.push_back(v);
        }
        for (const VertexId v : ends) put_in_line(v);
        if (!fresh && excess() == 0) return true;
        for (std::size_t i = vertices_.size() - 1; i-- > 1;) {
            if (!touched_[i] || degree(p_, vertices_[i]) != 2 || !map_.can_dissolve(vertices_[i])) continue;
            edit_.dissolve_vertex(vertices_[i]);
            map_.refresh();
            vertices_.erase(vertices_.begin() + static_cast<std::ptrdiff_t>(i));
            touched_.erase(touched_.begin() + static_cast<std::ptrdiff_t>(i));
        }
        return excess() == 0 || balance();
    }

private:
    MmPoint at(std::size_t i) const { return p_.at[vertices_[i]]; }

    // Twice the land that it is off by, signed.
    std::int64_t excess() const {
        std::int64_t sum = -target_;
        for (std::size_t i = 0; i + 1 < vertices_.size(); ++i) sum += doubled_area(at(i), at(i + 1));
        return sum;
    }

    HalfEdgeId between(VertexId u, VertexId w) const {
        HalfEdgeId h = p_.out[u];
        do {
            if (head(p_, h) == w && p_.face[h] == outer_face) return h;
            h = turn_left(p_, h);
        } while (h != p_.out[u]);
        return nil;
    }

    void put_in_line(VertexId v) {
        HalfEdgeId h = p_.out[v];
        while (p_.face[h] != outer_face) h = turn_left(p_, h);
        const auto place = outline_.place_on(p_, h, p_.at[v]);
        if (!place || *place == p_.at[v] || !map_.can_move(v, *place)) return;
        edit_.set_position(v, *place);
        map_.refresh();
    }

    bool balance() {
        const std::int64_t off = excess();
        std::vector<std::size_t> order(vertices_.size() - 1);
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t i, std::size_t j) {
            if (touched_[i] != touched_[j]) return static_cast<bool>(touched_[i]);
            return squared_mm(at(i), at(i + 1)) > squared_mm(at(j), at(j + 1));
        });
        for (const std::size_t i : order)
            if (weigh(vertices_[i], vertices_[i + 1], off)) return true;
        for (const std::size_t i : order)
            if (weigh_twice(i, off)) return true;
        return false;
    }

    // A counterweight on the piece u-w.
    bool weigh(VertexId u, VertexId w, std::int64_t off) {
        const auto place = weight_beside(p_.at[u], p_.at[w], off);
        if (!place) return false;
        const HalfEdgeId h = between(u, w);
        if (h == nil || !map_.can_insert(edge_of(h), *place)) return false;
        edit_.split_edge(edge_of(h), *place);
        map_.refresh();
        return true;
    }

    // Where the lengths of a piece share a divisor: one vertex that breaks it, and the counterweight on one of the halves.
    bool weigh_twice(std::size_t i, std::int64_t off) {
        const VertexId u = vertices_[i], w = vertices_[i + 1];
        const MmPoint a = at(i), b = at(i + 1);
        if (length_of(a, b) < 4 * gap_mm) return false;
        for (const double share : {0.5, 0.35, 0.65, 0.2, 0.8}) {
            for (int k = 0; k < 25; ++k) {
                const MmPoint middle{static_cast<std::int32_t>(std::lround(a.x + (std::int64_t{b.x} - a.x) * share)) + k % 5 - 2,
                                     static_cast<std::int32_t>(std::lround(a.y + (std::int64_t{b.y} - a.y) * share)) + k / 5 - 2};
                const std::int64_t left = off - orientation(a, b, middle);
                const bool fits = weight_beside(a, middle, left) || weight_beside(middle, b, left);
                const HalfEdgeId h = between(u, w);
                if (!fits || h == nil || !map_.can_insert(edge_of(h), middle)) continue;
                const VertexId v = edit_.split_edge(edge_of(h), middle);
                map_.refresh();
                if (weigh(u, v, left) || weigh(v, w, left)) return true;
                edit_.dissolve_vertex(v);
                map_.refresh();
            }
        }
        return false;
    }

    PartitionEdit& edit_;
    const Partition& p_;
    detail::EditedMap& map_;
    const Outline& outline_;
    std::vector<VertexId> vertices_;  // from corner to corner
    std::vector<bool> touched_;       // per piece between them
    std::int64_t target_ = 0;         // sum of doubled_area along it as it must be
};

}  // namespace

Outline::Outline(const Partition& p, const MultiPolygon& jurisdiction) {
    std::unordered_set<std::uint64_t> drawn;
    for (const Polygon& polygon : jurisdiction) {
        for (const Point q : polygon.outer) drawn.insert(key_of(to_mm(p, q)));
        for (const Ring& hole : polygon.holes)
            for (const Point q : hole) drawn.insert(key_of(to_mm(p, q)));
    }
    std::vector<bool> seen(p.from.size());
    for (HalfEdgeId start = 0; start < p.from.size(); ++start) {
        if (p.from[start] == nil || p.face[start] != outer_face || seen[start]) continue;
        std::vector<VertexId> loop;
        for (HalfEdgeId h = start; !seen[h]; h = p.next[h]) {
            seen[h] = true;
            loop.push_back(p.from[h]);
        }
        const std::size_t n = loop.size();
        const auto at = [&](std::size_t i) { return p.at[loop[i % n]]; };
        std::vector<bool> corner(n, true);
        std::vector<std::size_t> fixed;
        for (std::size_t i = 0; i < n; ++i)
            if (drawn.contains(key_of(at(i)))) fixed.push_back(i);
        if (fixed.size() >= 2) {
            for (std::size_t k = 0; k < fixed.size(); ++k) {
                const std::size_t first = fixed[k], last = k + 1 < fixed.size() ? fixed[k + 1] : fixed[0] + n;
                std::int64_t doubled = 0;
                bool near = true;
                for (std::size_t i = first; i < last; ++i) {
                    doubled += doubled_area(at(i), at(i + 1));
                    near = near && squared_mm(nearest_on(at(first), at(last), at(i)), at(i)) <= snapped_mm2;
                }
                legs_[key_of(at(first))].push_back({at(last), doubled});
                if (doubled != doubled_area(at(first), at(last)) || !near) continue;
                // Exactly in line and no end of a border: drawn so, and a corner all the same, unless what lies between two of them
                // was weighed out beyond.
                const auto in_line = [&](std::size_t i) {
                    return i == last || (degree(p, loop[i % n]) == 2 && on_segment(at(first), at(last), at(i)));
                };
                bool kept = true;
                std::int64_t part = 0;
                for (std::size_t i = first, from = first; i < last; ++i) {
                    part += doubled_area(at(i), at(i + 1));
                    if (!in_line(i + 1)) continue;
                    kept = kept && part == doubled_area(at(from), at(i + 1));
                    part = 0;
                    from = i + 1;
                }
                for (std::size_t i = first + 1; i < last; ++i) corner[i % n] = kept && in_line(i);
            }
        } else {
            for (std::size_t i = 0; i < n; ++i) corner[i] = degree(p, loop[i]) == 2 || !on_segment(at(i + n - 1), at(i + 1), at(i));
        }
        std::vector<MmPoint> corners;
        for (std::size_t i = 0; i < n; ++i)
            if (corner[i]) corners.push_back(at(i));
        for (std::size_t i = 0; i < corners.size(); ++i) next_[key_of(corners[i])].push_back(corners[(i + 1) % corners.size()]);
    }
}

std::vector<HalfEdgeId> Outline::stretch_of(const Partition& p, HalfEdgeId outer) const {
    HalfEdgeId first = outer;
    while (!is_corner(p.at[p.from[first]])) {
        first = p.previous[first];
        if (first == outer) return {};
    }
    std::vector<HalfEdgeId> chain{first};
    while (!is_corner(p.at[head(p, chain.back())])) chain.push_back(p.next[chain.back()]);
    // Corners in line with their neighbours may have been taken out by hand; what else is missing is another outline.
    const MmPoint end = p.at[head(p, chain.back())];
    for (MmPoint at = p.at[p.from[first]]; at != end;) {
        const auto& after = next_.at(key_of(at));
        const auto step = std::find_if(after.begin(), after.end(), [&](MmPoint q) { return on_segment(at, end, q); });
        if (step == after.end()) return {};
        at = *step;
    }
    return chain;
}

std::optional<MmPoint> Outline::place_on(const Partition& p, HalfEdgeId outer, MmPoint near) const {
    const std::vector<HalfEdgeId> chain = stretch_of(p, outer);
    if (chain.empty()) return std::nullopt;
    const MmPoint a = p.at[p.from[chain.front()]], b = p.at[head(p, chain.back())];
    const MmPoint middle = nearest_on(a, b, near);
    std::optional<MmPoint> best;
    std::pair<std::int64_t, std::int64_t> least;
    for (std::int32_t dx = -along_mm; dx <= along_mm; ++dx) {
        for (std::int32_t dy = -along_mm; dy <= along_mm; ++dy) {
            const MmPoint q{middle.x + dx, middle.y + dy};
            const std::int64_t along_a =
                (std::int64_t{q.x} - a.x) * (std::int64_t{b.x} - a.x) + (std::int64_t{q.y} - a.y) * (std::int64_t{b.y} - a.y);
            if (along_a <= 0 || along_a >= squared_mm(a, b)) continue;
            const std::pair<std::int64_t, std::int64_t> cost{std::abs(orientation(a, b, q)), squared_mm(q, near)};
            if (best && cost >= least) continue;
            least = cost;
            best = q;
        }
    }
    return best;
}

EditResult Outline::settle(PartitionEdit& edit, const Partition& p, const EdgeGrid& index) const {
    const std::vector<EdgeState> before = edit.before(), after = edit.after();
    std::unordered_map<std::uint64_t, int> gained;  // edges at a place, now less before
    for (const EdgeState& e : after)
        for (const MmPoint at : {e.a, e.b}) ++gained[word_of(at)];
    for (const EdgeState& e : before)
        for (const MmPoint at : {e.a, e.b}) --gained[word_of(at)];
    // Outer edges that lie otherwise than before, or where a border ends or ends no more; others only changed their grid.
    std::vector<HalfEdgeId> outer;
    for (const EdgeState& e : after) {
        if (e.left != outer_face && e.right != outer_face) continue;
        const auto was =
            std::lower_bound(before.begin(), before.end(), e.edge, [](const EdgeState& o, EdgeId edge) { return o.edge < edge; });
        const bool lies = was != before.end() && was->edge == e.edge && was->a == e.a && was->b == e.b;
        if (lies && gained[word_of(e.a)] == 0 && gained[word_of(e.b)] == 0) continue;
        outer.push_back(e.left == outer_face ? 2 * e.edge : 2 * e.edge + 1);
    }
    if (outer.empty()) return {};
    detail::EditedMap map(edit, p, index);
    std::vector<std::vector<HalfEdgeId>> stretches;
    std::unordered_set<HalfEdgeId> firsts;
    for (const HalfEdgeId h : outer) {
        std::vector<HalfEdgeId> chain = stretch_of(p, h);
        if (!chain.empty() && firsts.insert(chain.front()).second) stretches.push_back(std::move(chain));
    }
    for (const auto& chain : stretches) {
        const MmPoint start = p.at[p.from[chain.front()]];
        Settling settling(edit, p, map, *this, chain);
        const bool settled = settling.run([&](VertexId v) {
            const auto it = gained.find(word_of(p.at[v]));
            return static_cast<std::size_t>(static_cast<int>(degree(p, v)) - (it == gained.end() ? 0 : it->second));
        });
        if (!settled) return {EditRule::too_fine, to_metres(p, start)};
    }
    return {};
}

EditResult Outline::adopt(PartitionEdit& edit, const Partition& p, const EdgeGrid& index) const {
    detail::EditedMap map(edit, p, index);
    const std::size_t edges = p.from.size();  // counterweights come after these
    for (HalfEdgeId h = 0; h < edges; ++h) {
        if (p.from[h] == nil || p.face[h] != outer_face) continue;
        const auto legs = legs_.find(key_of(p.at[p.from[h]]));
        if (legs == legs_.end()) continue;
        std::vector<HalfEdgeId> chain{h};
        while (!legs_.contains(key_of(p.at[head(p, chain.back())]))) chain.push_back(p.next[chain.back()]);
        for (const Leg& leg : legs->second) {
            if (leg.to != p.at[head(p, chain.back())]) continue;
            if (!Settling(edit, p, map, *this, chain, leg.doubled).balance_only())
                return {EditRule::too_fine, to_metres(p, p.at[p.from[h]])};
            break;
        }
    }
    return {};
}

}  // namespace wangge
