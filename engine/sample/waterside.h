#pragma once

// Water and open land: the flood channel (排洪沟) with its banks, the river channel (河洪道) with dam and riverside park, and
// the demolition area (拆迁区) under the hill.

#include "engine/sample/draft.h"

namespace wangge::sample_detail {

void draw_waterside(Draft& draft);
// Fences along the channel and around the demolition area; open where streets pass, so it comes after all streets.
void draw_waterside_walls(Draft& draft);

}  // namespace wangge::sample_detail
