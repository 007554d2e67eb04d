#pragma once

// A border gets a new course: the chain of edges between two places on it is replaced by a line.

#include <span>
#include <vector>

#include "engine/grids/edge_grid.h"
#include "engine/grids/edit_result.h"

namespace wangge {

// Where a border changes, worked out and checked, nothing done yet.
struct Reshape {
    // A place on an edge, or a vertex when it stands on one.
    struct Place {
        EdgeId edge = nil;
        VertexId vertex = nil;
        MmPoint at;
    };
    EditResult result;
    Place start, end;
    std::vector<HalfEdgeId> chain;    // from start to end; the first and last in part
    std::vector<MmPoint> old_course;  // with both ends
    std::vector<MmPoint> new_course;
};

// The line must begin and end within end_m of one border between two grids, the same between two nodes; the ends step onto it, and
// between them the border takes its course. Rules of course_rules.h, and fixed_border, nothing_changes.
// O(line² + line x edges near + border length).
Reshape plan_reshape(const Partition& partition, const EdgeGrid& index, std::span<const Point> line, double end_m);
// The whole border through the edge, node to node; the line's ends must be those nodes (end_mismatch). ST_ChangeEdgeGeom for a
// plan.
Reshape plan_change_edge(const Partition& partition, const EdgeGrid& index, EdgeId edge, std::span<const Point> line);
// Does what was planned; the result must be allowed. O(both courses).
void change_course(PartitionEdit& edit, const Partition& partition, const Reshape& plan);

// The vertices of the border through the edge, node to node, in the direction of half-edge 2 * edge; a closed border without a node
// begins and ends at the edge's first vertex.
std::vector<HalfEdgeId> border_through(const Partition& partition, EdgeId edge);

// The parts of a face that a line across it makes, largest first; both ends within end_m of its border or beyond it. Refusals:
// end_mismatch, not_simple, nothing_changes (it does not part the face).
EditResult parts_of_face(const Partition& partition, FaceId face, std::span<const Point> line, double end_m,
                         std::vector<MultiPolygon>& parts);

}  // namespace wangge
