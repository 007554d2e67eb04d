#pragma once

// The parts of print/map_changes.h that the map painter draws in their order.

#include <vector>

#include "print/detail/map_context.h"

namespace wangge::detail {

void draw_moved_land(const MapContext& map);         // hatching, outline, buildings: above the ground, below borders
void draw_borders_that_were(const MapContext& map);  // dashed: below the borders that are

struct ChangeBadge {
    int number = 0;
    QPointF anchor, at;  // a leader joins them when they differ
    double size = 0;
};
// Without overlaps; the numbers of land that found no place are missing.
std::vector<ChangeBadge> change_badges(const MapContext& map);
void draw_change_badges(const MapContext& map, const std::vector<ChangeBadge>& badges);

}  // namespace wangge::detail
