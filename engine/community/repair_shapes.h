#pragma once

// Makes the invalid polygons of a community valid (geo/repair.h), on request only: never silently.

#include "engine/community/community.h"
#include "engine/community/finding.h"

namespace wangge {

// One finding (rule shape-repaired, a note) for each shape that was changed, with the area before and after; a shape
// of which nothing is left stays as it is and gets a finding of severity error. O(n log n) in the number of vertices.
std::vector<Finding> repair_shapes(Community& community);

}  // namespace wangge
