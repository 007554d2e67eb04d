#pragma once

// What stands in the streets and who cleans them: bus stops, bins, registered garbage points, service teams.

#include "engine/sample/draft.h"

namespace wangge::sample_detail {

void draw_bus_stops(Draft& draft);
void draw_bins(Draft& draft, const std::vector<Street>& streets);
void draw_garbage_points(Draft& draft);
void draw_teams(Draft& draft);

}  // namespace wangge::sample_detail
