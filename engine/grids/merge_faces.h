#pragma once

// Two grids become one.

#include "engine/grids/edit_result.h"
#include "engine/grids/partition_edit.h"

namespace wangge {

// All land of `gone` goes to `kept`; what was their common border falls away, and `gone` has no edge left. The caller gives up its
// code. Refusals: not_neighbours. O(edges of gone).
EditResult merge_faces(PartitionEdit& edit, const Partition& partition, FaceId kept, FaceId gone);

}  // namespace wangge
