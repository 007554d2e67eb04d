#pragma once

// Straight lines that part the buildings of a block from each other.

#include <cstdint>
#include <vector>

#include "engine/community/building.h"

namespace wangge::detail {

// Adds lines that cut `block` until each piece holds one of the buildings (positions in `all`), or no straight line along the axes
// of its first building runs `gap_m` clear between footprints. O(b² log b) for b buildings, and as many cuts of the block.
void add_parcel_lines(std::vector<Line>& lines, const Polygon& block, const std::vector<std::uint32_t>& buildings,
                      const std::vector<Building>& all, double gap_m);

}  // namespace wangge::detail
