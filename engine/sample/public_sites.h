#pragma once

// Blocks and parts of blocks that are not compounds: school, kindergarten, market, service centre with square and park,
// substation, hotel, trade yards.

#include "engine/sample/draft.h"

namespace wangge::sample_detail {

void draw_public_sites(Draft& draft);

}  // namespace wangge::sample_detail
