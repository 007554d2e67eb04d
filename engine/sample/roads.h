#pragma once

// The named roads and the numbers along them.

#include <span>
#include <string_view>

#include "engine/sample/draft.h"

namespace wangge::sample_detail {

struct RoadPlan {
    const char* name;
    double width_m;
    Corner from, to;     // from the end where numbers start: west or south
    int sweep_priority;  // -1 = not swept
};

std::span<const RoadPlan> road_plans();

// The carriageways and the stubs that lead out of the jurisdiction over the flood channel.
void draw_roads(Draft& draft);

// The number of a house at a plan point on a road: rising from the road's start, odd on the left, even on the right, one
// number every 6 m a side.
std::string road_number(const Layout& layout, std::string_view road, Point plan);
// The distance in metres from a plan point to the centre line, positive to the left of the direction of numbering.
double road_side_m(const Layout& layout, std::string_view road, Point plan);

}  // namespace wangge::sample_detail
