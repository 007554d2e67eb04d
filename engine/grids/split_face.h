#pragma once

// A face parted by a line that crosses it once, without an overlay: the usual case of a split.

#include <functional>
#include <optional>
#include <span>

#include "engine/grids/edge_grid.h"
#include "engine/grids/edit_result.h"
#include "engine/grids/partition_edit.h"

namespace wangge {

// The line enters the face at one place of its border and leaves at another; what lies outside is cut off, an end inside is led to
// the nearest border within end_m. One side goes to `fresh`, a face without land: `goes` is asked with both sides' outer rings
// (whole millimetres, left of the line first) and answers whether the left one goes. Refusals: end_mismatch (an end in the open),
// nothing_changes (the line does not come inside), not_simple. Nothing, and nothing is written that counts, when the line touches a
// border or runs along one: then an overlay must look at it (reshape.h, parts_of_face). Whatever is not an allowed answer: the
// caller drops the edit. Cuts of existing edges are rounded to whole millimetres, those of the outer border until the caller has
// settled it (outline.h). O(edges near the line + edges of the face).
std::optional<EditResult> split_face(
    PartitionEdit& edit, const Partition& partition, const EdgeGrid& index, FaceId face, FaceId fresh, std::span<const Point> line,
    double end_m, const std::function<bool(const std::vector<MmPoint>& left, const std::vector<MmPoint>& right)>& goes);

}  // namespace wangge
