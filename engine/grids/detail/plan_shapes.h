#pragma once

// From a plan of units to grids with exact shapes.

#include "engine/grids/plan_units.h"

namespace wangge::detail {

// One grid a district, in the order of the districts: what `attributes` says, with the union of its faces as shape. Vertices that
// were drawn only because a street ends there are taken out again, and what lies within 2 mm of a vertex of the present grids is
// drawn to it, so that unchanged borders come back as they were. Throws what build_partition throws.
std::vector<Grid> plan_shapes(const Community& community, const BaseFaces& faces, const PlanUnits& units, const Plan& plan,
                              const std::vector<Grid>& attributes);

}  // namespace wangge::detail
