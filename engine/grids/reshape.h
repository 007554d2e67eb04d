#pragma once

// A border gets a new course: which land changes hands when a line is drawn across it.

#include <span>
#include <vector>

#include "engine/grids/edge_grid.h"
#include "engine/grids/edit_result.h"

namespace wangge {

struct LandTransfer {
    MultiPolygon area;
    FaceId from = nil, to = nil;
};

struct Reshape {
    EditResult result;
    FaceId left = nil, right = nil;       // the grids on either side of the border
    std::vector<LandTransfer> transfers;  // at most one each way
};

// The line must begin and end within end_m of one border between two grids; between those places the border takes its course. Rules
// of SQL/MM (ISO 13249-3, ST_ChangeEdgeGeom) along the line: end_mismatch, edge_crossed and node_crossed (another border),
// not_simple (the line crosses itself, or has no two points), outside_jurisdiction, nothing_changes. O(line x edges near + border
// length).
Reshape plan_reshape(const Partition& partition, const EdgeGrid& index, std::span<const Point> line, double end_m);

// The parts of a face that a line across it makes, largest first; both ends within end_m of its border or beyond it. Refusals:
// end_mismatch, not_simple, nothing_changes (it does not part the face).
EditResult parts_of_face(const Partition& partition, FaceId face, std::span<const Point> line, double end_m,
                         std::vector<MultiPolygon>& parts);

}  // namespace wangge
