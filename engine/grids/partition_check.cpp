#include "engine/grids/partition_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "engine/core/error.h"
#include "engine/grids/edge_grid.h"

namespace wangge {

namespace {

class Faults {
public:
    explicit Faults(const Partition& partition) : p_(partition) {}

    std::vector<std::string> find() {
        if (!sizes_agree() || !links_agree()) return std::move(faults_);
        check_rotation();
        check_faces();
        check_free_places();
        check_euler();
        check_crossings();
        return std::move(faults_);
    }

private:
    template <class... Args>
    void say(fmt::format_string<Args...> text, Args&&... args) {
        if (faults_.size() < 20) faults_.push_back(fmt::format(text, std::forward<Args>(args)...));
    }

    bool sizes_agree() {
        const std::size_t n = p_.from.size();
        for (const auto* words : {&p_.next, &p_.previous, &p_.face, &p_.next_of_face, &p_.previous_of_face})
            if (words->size() != n) say("an array of half-edges has {} places instead of {}", words->size(), n);
        if (p_.out.size() != p_.at.size() || p_.next_free_vertex.size() != p_.at.size()) say("arrays of vertices differ in size");
        if (p_.first_of_face.size() != p_.codes.size() || p_.last_of_face.size() != p_.codes.size())
            say("arrays of faces differ in size");
        if (n % 2 != 0) say("a half-edge has no twin");
        return faults_.empty();
    }

    bool links_agree() {
        for (HalfEdgeId h = 0; h < p_.from.size(); ++h) {
            if (p_.from[h] == nil) continue;
            if (p_.from[twin(h)] == nil) {
                say("half-edge {} has no twin", h);
            } else if (p_.from[h] >= p_.at.size() || p_.out[p_.from[h]] == nil) {
                say("half-edge {} leaves vertex {}, which is not there", h, p_.from[h]);
            } else if (p_.next[h] >= p_.from.size() || p_.previous[p_.next[h]] != h) {
                say("half-edge {} and its next do not agree", h);
            } else if (p_.from[p_.next[h]] != p_.from[twin(h)]) {
                say("the next of half-edge {} leaves another vertex", h);
            } else if (p_.face[p_.next[h]] != p_.face[h]) {
                say("the face changes after half-edge {}", h);
            } else if (p_.face[h] == p_.face[twin(h)]) {
                say("edge {} has one face on both sides", edge_of(h));
            } else if (p_.face[h] != outer_face && p_.face[h] >= p_.codes.size()) {
                say("half-edge {} has no face", h);
            }
        }
        return faults_.empty();
    }

    void check_rotation() {
        std::size_t seen = 0;
        for (VertexId v = 0; v < p_.at.size(); ++v) {
            if (!is_vertex(p_, v)) continue;
            const HalfEdgeId first = p_.out[v];
            if (p_.from[first] != v) say("vertex {} names a half-edge that leaves another", v);
            std::size_t falls = 0, around = 0;
            HalfEdgeId h = first;
            do {
                const HalfEdgeId left = turn_left(p_, h);
                if (!earlier_angle(p_.at[v], p_.at[head(p_, h)], p_.at[head(p_, left)])) ++falls;
                h = left;
                ++around;
            } while (h != first && around <= p_.from.size());
            if (falls != 1) say("the edges around vertex {} are not in angular order", v);
            if (around < 2) say("vertex {} is the end of a loose edge", v);
            seen += around;
        }
        if (seen != 2 * p_.live_edges) say("{} half-edges leave vertices, but there are {} edges", seen, p_.live_edges);
    }

    void check_faces() {
        std::int64_t sum = 0;
        std::size_t listed = 0, sided = 0;
        for (FaceId f = 0; f < p_.codes.size(); ++f) {
            HalfEdgeId before = nil;
            std::size_t length = 0;
            for (HalfEdgeId h = p_.first_of_face[f]; h != nil && length <= p_.from.size(); h = p_.next_of_face[h], ++length) {
                if (p_.face[h] != f || p_.previous_of_face[h] != before)
                    say("the list of face {} is broken at half-edge {}", p_.codes[f], h);
                before = h;
            }
            if (before != p_.last_of_face[f]) say("the list of face {} ends elsewhere", p_.codes[f]);
            if (p_.codes[f].empty() && length == 0) continue;  // dead
            if (p_.codes[f].empty()) say("a face without a code has {} edges", length);
            if (length == 0) say("face {} has no edge", p_.codes[f]);
            listed += length;
            sum += doubled_area_of(p_, f);
            if (doubled_area_of(p_, f) <= 0) say("face {} has no area", p_.codes[f]);
        }
        for (HalfEdgeId h = 0; h < p_.from.size(); ++h)
            if (p_.from[h] != nil && p_.face[h] != outer_face) ++sided;
        if (listed != sided) say("lists of faces hold {} half-edges instead of {}", listed, sided);
        if (sum != doubled_area_of(p_))
            say("the faces have {} / 2 mm² together, the outer border holds {}", sum, doubled_area_of(p_));
    }

    void check_free_places() {
        std::size_t vertices = 0, edges = 0;
        for (VertexId v = p_.free_vertices; v != nil && vertices <= p_.at.size(); v = p_.next_free_vertex[v]) ++vertices;
        for (EdgeId e = p_.free_edges; e != nil && edges <= p_.from.size(); e = p_.next[2 * e]) ++edges;
        if (vertices + p_.live_vertices != p_.at.size())
            say("{} vertices and {} free places, but {} places", p_.live_vertices, vertices, p_.at.size());
        if (2 * (edges + p_.live_edges) != p_.from.size())
            say("{} edges and {} free places, but {} places", p_.live_edges, edges, p_.from.size() / 2);
    }

    void check_euler() {
        std::vector<VertexId> parent(p_.at.size());
        std::iota(parent.begin(), parent.end(), 0U);
        const auto root = [&](VertexId v) {
            while (parent[v] != v) v = parent[v] = parent[parent[v]];
            return v;
        };
        std::vector<bool> walked(p_.from.size());
        std::int64_t bounded = 0, components = 0;
        for (HalfEdgeId h = 0; h < p_.from.size(); ++h) {
            if (p_.from[h] == nil || walked[h]) continue;
            std::int64_t area = 0;
            HalfEdgeId g = h;
            do {
                walked[g] = true;
                area += doubled_area(p_.at[p_.from[g]], p_.at[head(p_, g)]);
                parent[root(p_.from[g])] = root(head(p_, g));
                g = p_.next[g];
            } while (g != h);
            if (area == 0) say("the walk from half-edge {} encloses nothing", h);
            if (area > 0) ++bounded;
        }
        for (VertexId v = 0; v < p_.at.size(); ++v)
            if (is_vertex(p_, v) && root(v) == v) ++components;
        const auto v = static_cast<std::int64_t>(p_.live_vertices), e = static_cast<std::int64_t>(p_.live_edges);
        if (v - e + bounded + 1 != 1 + components) say("Euler: {} - {} + {} is not 1 + {}", v, e, bounded + 1, components);
    }

    void check_crossings() {
        const EdgeGrid index(p_);
        for (EdgeId e = 0; 2 * e < p_.from.size() && faults_.size() < 20; ++e) {
            if (!is_edge(p_, e)) continue;
            const EdgeState one = state_of(p_, e);
            if (one.a == one.b) say("edge {} has no length", e);
            index.any_near(box_of(one.a, one.b), [&](EdgeId f) {
                if (f <= e) return false;
                const EdgeState two = state_of(p_, f);
                if (!segments_meet(one.a, one.b, two.a, two.b)) return false;
                const bool common = one.a == two.a || one.a == two.b || one.b == two.a || one.b == two.b;
                const bool same_ends = common && shares_vertex(e, f);
                if (!same_ends || overlap(one, two))
                    say("edges {} and {} meet away from a common end, near {} {}", e, f, two.a.x, two.a.y);
                return false;
            });
        }
    }

    bool shares_vertex(EdgeId e, EdgeId f) const {
        for (const VertexId v : {p_.from[2 * e], p_.from[2 * e + 1]})
            if (v == p_.from[2 * f] || v == p_.from[2 * f + 1]) return true;
        return false;
    }

    static bool overlap(const EdgeState& one, const EdgeState& two) {
        int shared = 0;
        for (const MmPoint end : {two.a, two.b}) {
            if (end == one.a || end == one.b)
                ++shared;
            else if (on_segment(one.a, one.b, end))
                return true;
        }
        for (const MmPoint end : {one.a, one.b})
            if (!(end == two.a) && !(end == two.b) && on_segment(two.a, two.b, end)) return true;
        return shared > 1;
    }

    const Partition& p_;
    std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> faults_of(const Partition& partition) {
    return Faults(partition).find();
}

void verify(const Partition& partition) {
    const std::vector<std::string> faults = faults_of(partition);
    if (!faults.empty()) throw Error(ErrorKind::internal, "The partition is not sound: " + faults.front());
}

}  // namespace wangge
