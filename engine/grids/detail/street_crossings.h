#pragma once

// Where a street passes from one grid straight into another, from the grids that its pieces lie in (plan_loads.h): used by the
// recount and by the tracker, so that both are equal.
//
// A piece with the same grid on both sides lies inside it; one with two grids lies on their border. A border crosses the street
// between two pieces inside different grids with at most three pieces on the border between them (about 6 m: a border that
// meets the street at an angle); a longer run follows the street and crosses nothing. The outer border does not count.

#include <optional>
#include <utility>
#include <vector>

#include "engine/grids/plan_loads.h"

namespace wangge::detail {

inline constexpr int longest_crossing = 3;  // pieces

// `loads` as loads_of orders them, `face` of each. `left` is the load of a piece on its left side; the crossing that begins with
// this piece, as the faces left and entered.
std::optional<std::pair<FaceId, FaceId>> crossing_from(const std::vector<Load>& loads, const std::vector<FaceId>& face,
                                                       std::size_t left);

// Whether the load is the left side of a piece of street.
bool is_left_side(const std::vector<Load>& loads, std::size_t load);
// Whether piece `left` is followed by piece `left + 2` in the same street.
bool street_goes_on(const std::vector<Load>& loads, std::size_t left);

}  // namespace wangge::detail
