#pragma once

// Union of the polygons of a valid coverage by groups: shared edges within a group go, nothing is computed anew, so vertices stay
// where they are and areas add up exactly. For coverages that check_coverage finds valid; others go through clean_coverage first.

#include <cstdint>

#include "engine/core/progress.h"
#include "engine/grids/coverage_scale.h"

namespace wangge {

// groups[i] of shapes[i], 0 .. count-1 with count = largest + 1; the shape of each group, empty for a number that is not used.
// Touching parts stay parts of one MultiPolygon. A ring starts at the first of its edges in the order of the input. Resolution: see
// coverage_scale.h. bad_input when the two spans differ in length. O(n).
std::vector<MultiPolygon> dissolve(std::span<const MultiPolygon> shapes, std::span<const std::uint32_t> groups,
                                   double resolution = 0.001, const Progress& progress = {});
// All in one.
MultiPolygon dissolve(std::span<const MultiPolygon> shapes, double resolution = 0.001, const Progress& progress = {});

}  // namespace wangge
