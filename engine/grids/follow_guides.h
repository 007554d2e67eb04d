#pragma once

// A course along streets and walls, near a line that is drawn or a border that is there.

#include <optional>
#include <span>

#include "engine/geo/shape.h"

namespace wangge {

// The shortest way along the guides that stay within `within_m` of the line, from its first point to its last: both are joined to
// the guide by the shortest straight way. Guides meet in common points (within 5 cm) only. Nothing when they do not lead through.
// O(g log g), g points of guides near.
std::optional<Line> course_along(std::span<const Line> guides, const Line& line, double within_m);

}  // namespace wangge
