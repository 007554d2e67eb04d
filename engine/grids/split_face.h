#pragma once

// A face parted by a line that crosses it once, without an overlay: the usual case of a split.

#include <functional>
#include <span>

#include "engine/grids/edge_grid.h"
#include "engine/grids/partition_edit.h"

namespace wangge {

// The line enters the face at one place of its border and leaves at another; what lies outside is cut off, an end inside is led to
// the nearest border within end_m. One side goes to `fresh`, a face without land: `goes` is asked with both sides' outer rings
// (whole millimetres, left of the line first) and answers whether the left one goes. False, and nothing is written, when the line
// does anything else (crosses several times, touches a border, runs along one, ends in the open): then an overlay must look at it
// (reshape.h, parts_of_face). Cuts of existing edges are rounded to whole millimetres. O(edges near the line + edges of the face).
bool split_face(PartitionEdit& edit, const Partition& partition, const EdgeGrid& index, FaceId face, FaceId fresh,
                std::span<const Point> line, double end_m,
                const std::function<bool(const std::vector<MmPoint>& left, const std::vector<MmPoint>& right)>& goes);

}  // namespace wangge
