#pragma once

// The planar partition of a jurisdiction into grids: a half-edge map in whole millimetres, where a shared border exists once,
// so that gaps and overlaps cannot be expressed. Grid polygons are derived from it.
//
//   const Partition partition = build_partition(community.grids, community.jurisdiction.shape);   // build_partition.h
//   std::vector<Grid> grids = to_grids(partition, community.grids);
//
// Invariant. Flat arrays, index = id. Edge e is the half-edges 2e and 2e+1 (twins) between two different vertices; a half-edge
// has on its left the face `face[h]`, a position in `codes`, or `outer_face`. `next[h]` is the
// half-edge that follows h around the same side, `previous` its inverse; around a vertex the half-edges leave in angular order,
// one of them is `out[v]`. Two edges meet only in a common vertex; no edge has the same face on both sides; every face with a code
// has an edge. The half-edges of a face form one list (`first_of_face`, `next_of_face`), in which rings start where the source's
// rings started. Freed places are chained (free_vertices, free_edges) and filled with `nil`. Coordinates stay within mm_limit of
// `origin`. A face without a code is dead: a grid that was merged away; it has no edge. Hence the areas of the faces sum to the
// area within the outer border, exactly. partition_check.h verifies all this.
//
// Nodes are the vertices where other than two edges meet, arcs the chains of edges between nodes: arcs_of lists them. They are
// not stored, because a border that is dragged gains and loses nodes all the time and a chain of links is edited in O(1).

#include <string>
#include <vector>

#include "engine/community/grid.h"
#include "engine/grids/millimetre.h"

namespace wangge {

using VertexId = std::uint32_t;
using EdgeId = std::uint32_t;
using HalfEdgeId = std::uint32_t;
using FaceId = std::uint32_t;

inline constexpr std::uint32_t nil = 0xFFFFFFFF;
inline constexpr FaceId outer_face = 0xFFFFFFFE;

struct Partition {
    Point origin;  // m in the frame, whole metres

    std::vector<MmPoint> at;      // per vertex
    std::vector<HalfEdgeId> out;  // per vertex; nil = free place

    std::vector<VertexId> from;  // per half-edge; nil = free place
    std::vector<HalfEdgeId> next;
    std::vector<HalfEdgeId> previous;
    std::vector<FaceId> face;
    std::vector<HalfEdgeId> next_of_face;
    std::vector<HalfEdgeId> previous_of_face;

    std::vector<std::string> codes;  // per face: grid code
    std::vector<HalfEdgeId> first_of_face;
    std::vector<HalfEdgeId> last_of_face;

    VertexId free_vertices = nil;            // chained through next_free_vertex
    EdgeId free_edges = nil;                 // chained through next[2e]
    std::vector<VertexId> next_free_vertex;  // per vertex

    std::size_t live_vertices = 0;
    std::size_t live_edges = 0;

    bool operator==(const Partition&) const = default;
};

inline HalfEdgeId twin(HalfEdgeId h) {
    return h ^ 1U;
}
inline EdgeId edge_of(HalfEdgeId h) {
    return h >> 1;
}
inline VertexId head(const Partition& p, HalfEdgeId h) {
    return p.from[twin(h)];
}
inline bool is_vertex(const Partition& p, VertexId v) {
    return v < p.at.size() && p.out[v] != nil;
}
inline bool is_edge(const Partition& p, EdgeId e) {
    return 2 * std::size_t{e} < p.from.size() && p.from[2 * e] != nil;
}
// The half-edge leaving the same vertex that comes next counter-clockwise.
inline HalfEdgeId turn_left(const Partition& p, HalfEdgeId h) {
    return twin(p.previous[h]);
}

MmPoint to_mm(const Partition& partition, Point metres);  // rounded; bad_input beyond mm_limit
Point to_metres(const Partition& partition, MmPoint mm);

std::size_t degree(const Partition& partition, VertexId vertex);
// Whether an edge at this vertex borders the outside.
bool on_outer_border(const Partition& partition, VertexId vertex);
// Position of a code in `codes`, or none. O(faces).
FaceId face_with_code(const Partition& partition, std::string_view code);

// Twice the area of a face in mm², exact. O(its edges).
std::int64_t doubled_area_of(const Partition& partition, FaceId face);
// Twice the area within the outer border in mm², exact. O(edges).
std::int64_t doubled_area_of(const Partition& partition);

// The shape of one face: rings start and stand where the source's did; holes belong to the polygon around them. O(its edges),
// and a test of its polygons for each hole when there are several.
MultiPolygon to_polygons(const Partition& partition, FaceId face);
// The grids with their shapes replaced; every other field as in `attributes`, matched by code. Grids of `attributes` whose code is
// empty are left out. O(all edges).
std::vector<Grid> to_grids(const Partition& partition, const std::vector<Grid>& attributes);

// The borders between nodes, each once: both faces and the vertices in order. A closed border without a node starts at its
// vertex of lowest id and ends there. Ascending by first edge.
struct Arc {
    FaceId left = outer_face;
    FaceId right = outer_face;
    std::vector<VertexId> vertices;
};
std::vector<Arc> arcs_of(const Partition& partition);

// FNV-1a over every array: equal for equal states.
std::uint64_t hash_of(const Partition& partition);

}  // namespace wangge
