#pragma once

// Shops along the roads: two to three floors on the strip between pavement and compound wall, some with a name and a
// number on the road.

#include "engine/sample/draft.h"

namespace wangge::sample_detail {

// Comes after all drives and houses: a shop is built where it is clear of both.
void draw_shops(Draft& draft);

}  // namespace wangge::sample_detail
