#pragma once

// The 23 grids as faces of the layout.

#include "engine/sample/draft.h"

namespace wangge::sample_detail {

void draw_jurisdiction(Draft& draft);
void draw_grids(Draft& draft);

}  // namespace wangge::sample_detail
