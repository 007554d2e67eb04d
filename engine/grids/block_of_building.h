#pragma once

// The block of a building: the land that goes with it when it changes its grid.
//
// The footprint's convex hull is grown by reach_m, then cut off at the midline to each neighbour: the line through the middle of
// the shortest way between the two hulls, square to it. Neighbours cut along the same line, so blocks do not overlap. A building of
// a compound keeps within the compound. O(buildings within 2 reach_m x corners).

#include <optional>

#include "engine/community/building.h"
#include "engine/community/compound.h"
#include "engine/geo/box_index.h"

namespace wangge {

class BuildingBlocks {
public:
    // Copies what it needs.
    BuildingBlocks(const std::vector<Building>& buildings, const std::vector<Compound>& compounds);

    // Position of the building at p, or of the nearest within the radius.
    std::optional<std::size_t> building_at(Point p, double radius_m = 15) const;
    MultiPolygon block_of(std::size_t building, double reach_m = 30) const;

private:
    std::vector<MultiPolygon> footprints_;
    std::vector<Ring> hulls_;
    std::vector<std::size_t> compound_;  // position, or SIZE_MAX
    std::vector<MultiPolygon> compounds_;
    BoxIndex index_;
};

}  // namespace wangge
