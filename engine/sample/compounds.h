#pragma once

// Draws the compounds: borders, walls with gates, parallel houses facing south in rows (行列式), drives and paths.

#include "engine/sample/compound_plans.h"
#include "engine/sample/draft.h"

namespace wangge::sample_detail {

void draw_compounds(Draft& draft);

}  // namespace wangge::sample_detail
