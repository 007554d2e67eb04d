#include "engine/grids/partition.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "engine/core/error.h"

namespace wangge {

namespace {

using Vertices = std::vector<VertexId>;

std::int64_t doubled_area_of(const Partition& p, const Vertices& ring) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) sum += doubled_area(p.at[ring[i]], p.at[ring[(i + 1) % ring.size()]]);
    return sum;
}

// A walk around a face that comes to a vertex twice encloses something that touches the border there: an inner ring of its
// own in simple features. The ring that holds the start comes first.
std::vector<Vertices> split_at_repeats(const Vertices& walk) {
    std::vector<Vertices> rings;
    Vertices open;
    std::unordered_set<VertexId> seen;
    for (const VertexId v : walk) {
        if (!seen.insert(v).second) {
            const auto first = std::find(open.begin(), open.end(), v);
            rings.emplace_back(first, open.end());
            for (auto it = first + 1; it != open.end(); ++it) seen.erase(*it);
            open.erase(first, open.end());
        }
        open.push_back(v);
    }
    rings.insert(rings.begin(), std::move(open));
    return rings;
}

// Whether the ring lies in the closed area of `around`. Decided by the first vertex that is not on the border of `around`.
bool lies_within(const Partition& p, const Vertices& ring, const Vertices& around) {
    for (const VertexId v : ring) {
        bool inside = false, border = false;
        for (std::size_t i = 0; i < around.size() && !border; ++i) {
            const MmPoint a = p.at[around[i]], b = p.at[around[(i + 1) % around.size()]];
            border = on_segment(a, b, p.at[v]);
            if (east_ray_meets(p.at[v], a, b)) inside = !inside;
        }
        if (!border) return inside;
    }
    return true;
}

Ring to_ring(const Partition& p, const Vertices& vertices) {
    Ring ring(vertices.size());
    for (std::size_t i = 0; i < vertices.size(); ++i) ring[i] = to_metres(p, p.at[vertices[i]]);
    return ring;
}

}  // namespace

MmPoint to_mm(const Partition& partition, Point metres) {
    const double x = std::round((metres.x - partition.origin.x) * 1000), y = std::round((metres.y - partition.origin.y) * 1000);
    if (!(std::abs(x) <= static_cast<double>(mm_limit) && std::abs(y) <= static_cast<double>(mm_limit)))
        throw Error(ErrorKind::bad_input, "A coordinate lies over 500 km from the jurisdiction")
            .with("coordinate", std::to_string(metres.x) + " " + std::to_string(metres.y));
    return {static_cast<std::int32_t>(x), static_cast<std::int32_t>(y)};
}

Point to_metres(const Partition& partition, MmPoint mm) {
    // One rounded division of whole millimetres: the double nearest to the decimal, as a reader of the file would get it.
    return {(partition.origin.x * 1000 + mm.x) / 1000, (partition.origin.y * 1000 + mm.y) / 1000};
}

std::size_t degree(const Partition& p, VertexId vertex) {
    std::size_t count = 0;
    HalfEdgeId h = p.out[vertex];
    do {
        ++count;
        h = turn_left(p, h);
    } while (h != p.out[vertex]);
    return count;
}

bool on_outer_border(const Partition& p, VertexId vertex) {
    HalfEdgeId h = p.out[vertex];
    do {
        if (p.face[h] == outer_face) return true;
        h = turn_left(p, h);
    } while (h != p.out[vertex]);
    return false;
}

FaceId face_with_code(const Partition& p, std::string_view code) {
    const auto found = std::find(p.codes.begin(), p.codes.end(), code);
    return found == p.codes.end() || code.empty() ? nil : static_cast<FaceId>(found - p.codes.begin());
}

std::int64_t doubled_area_of(const Partition& p, FaceId face) {
    std::int64_t sum = 0;
    for (HalfEdgeId h = p.first_of_face[face]; h != nil; h = p.next_of_face[h])
        sum += doubled_area(p.at[p.from[h]], p.at[head(p, h)]);
    return sum;
}

std::int64_t doubled_area_of(const Partition& p) {
    std::int64_t sum = 0;
    for (HalfEdgeId h = 0; h < p.from.size(); ++h)
        if (p.from[h] != nil && p.face[h] == outer_face) sum -= doubled_area(p.at[p.from[h]], p.at[head(p, h)]);
    return sum;
}

MultiPolygon to_polygons(const Partition& p, FaceId face) {
    std::vector<Vertices> outers, holes;
    std::unordered_set<HalfEdgeId> walked;
    for (HalfEdgeId start = p.first_of_face[face]; start != nil; start = p.next_of_face[start]) {
        if (walked.contains(start)) continue;
        Vertices walk;
        HalfEdgeId h = start;
        do {
            walked.insert(h);
            walk.push_back(p.from[h]);
            h = p.next[h];
        } while (h != start);
        for (Vertices& ring : split_at_repeats(walk)) (doubled_area_of(p, ring) > 0 ? outers : holes).push_back(std::move(ring));
    }
    MultiPolygon shape(outers.size());
    for (std::size_t i = 0; i < outers.size(); ++i) shape[i].outer = to_ring(p, outers[i]);
    for (const Vertices& hole : holes) {
        std::size_t holder = 0;
        std::int64_t least = 0;
        for (std::size_t i = 0; outers.size() > 1 && i < outers.size(); ++i) {
            const std::int64_t area = doubled_area_of(p, outers[i]);
            if ((least == 0 || area < least) && lies_within(p, hole, outers[i])) {
                holder = i;
                least = area;
            }
        }
        if (!shape.empty()) shape[holder].holes.push_back(to_ring(p, hole));
    }
    return shape;
}

std::vector<Grid> to_grids(const Partition& p, const std::vector<Grid>& attributes) {
    std::unordered_map<std::string_view, FaceId> faces;
    for (FaceId f = 0; f < p.codes.size(); ++f) faces.emplace(p.codes[f], f);
    std::vector<Grid> grids = attributes;
    std::erase_if(grids, [](const Grid& grid) { return grid.code.empty(); });
    for (Grid& grid : grids) {
        const auto found = faces.find(grid.code);
        if (found == faces.end())
            throw Error(ErrorKind::bad_input, "A grid is not part of the partition").with("feature", grid.code);
        grid.shape = to_polygons(p, found->second);
    }
    return grids;
}

std::vector<Arc> arcs_of(const Partition& p) {
    std::vector<bool> done(p.from.size() / 2);
    std::vector<Arc> arcs;
    const auto follow = [&](HalfEdgeId start) {
        Arc arc{p.face[start], p.face[twin(start)], {p.from[start]}};
        HalfEdgeId h = start;
        while (true) {
            done[edge_of(h)] = true;
            arc.vertices.push_back(head(p, h));
            if (head(p, h) == p.from[start] || degree(p, head(p, h)) != 2) break;
            h = p.next[h];
        }
        arcs.push_back(std::move(arc));
    };
    for (HalfEdgeId h = 0; h < p.from.size(); ++h)
        if (p.from[h] != nil && !done[edge_of(h)] && degree(p, p.from[h]) != 2) follow(h);
    for (EdgeId e = 0; e < done.size(); ++e) {
        if (!is_edge(p, e) || done[e]) continue;
        HalfEdgeId start = 2 * e;
        for (HalfEdgeId h = p.next[2 * e]; h != 2 * e; h = p.next[h])
            if (p.from[h] < p.from[start]) start = h;
        follow(start);
    }
    return arcs;
}

std::uint64_t hash_of(const Partition& p) {
    std::uint64_t hash = 14695981039346656037ULL;
    const auto add = [&](std::uint64_t word) { hash = (hash ^ word) * 1099511628211ULL; };
    const auto add_all = [&](const std::vector<std::uint32_t>& words) {
        add(words.size());
        for (const std::uint32_t word : words) add(word);
    };
    for (const MmPoint m : p.at) {
        add(static_cast<std::uint32_t>(m.x));
        add(static_cast<std::uint32_t>(m.y));
    }
    for (const auto* words : {&p.out, &p.from, &p.next, &p.previous, &p.face, &p.next_of_face, &p.previous_of_face,
                              &p.first_of_face, &p.last_of_face, &p.next_free_vertex})
        add_all(*words);
    for (const std::string& code : p.codes) {
        add(code.size());
        for (const char c : code) add(static_cast<unsigned char>(c));
    }
    add(p.free_vertices);
    add(p.free_edges);
    add(p.live_vertices);
    add(p.live_edges);
    return hash;
}

}  // namespace wangge
