#pragma once

// Which areas are neighbours, as flat arrays.
//
// Invariant: the neighbours of unit i are neighbour[start[i] .. start[i + 1]), ascending, without i itself and without
// repeats; start has one entry more than there are units. The relation is symmetric unless made from lists that are not.

#include <cstdint>
#include <span>
#include <vector>

#include "engine/geo/shape.h"
#include "engine/hotspots/raster.h"

namespace wangge {

struct Contiguity {
    std::vector<std::uint32_t> start{0};
    std::vector<std::uint32_t> neighbour;

    std::size_t units() const { return start.size() - 1; }
    std::span<const std::uint32_t> of(std::size_t unit) const {
        return std::span(neighbour).subspan(start[unit], start[unit + 1] - start[unit]);
    }

    bool operator==(const Contiguity&) const = default;
};

enum class ContiguityRule {
    queen,  // borders share at least a point
    rook,   // borders share a stretch
};

// From lists in any order; repeats and the unit itself are dropped. bad_input for a number that is not a unit.
Contiguity contiguity_of_lists(std::span<const std::vector<std::uint32_t>> lists);

// From polygons whose borders meet within `tolerance_m` (vertices need not coincide: a vertex on the other's edge is
// enough, so T-junctions count). Polygons that overlap without their borders meeting are not neighbours.
// O(n log n + pairs of touching polygons x their segments near each other).
Contiguity contiguity_of_polygons(std::span<const MultiPolygon> shapes, ContiguityRule rule, double tolerance_m = 0.01);

// Among cells of a raster, given by their row-major index in ascending order without repeats; unit k is cells[k].
// O(cells log cells).
Contiguity contiguity_of_cells(const RasterFrame& frame, std::span<const std::uint32_t> cells, ContiguityRule rule);

// All pairs at most `distance_m` apart. O(n log n + pairs).
Contiguity contiguity_within(std::span<const Point> points, double distance_m);

}  // namespace wangge
