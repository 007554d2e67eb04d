#pragma once

// Why no team can get to a place.

#include "engine/community/community.h"

namespace wangge::detail {

// One Chinese sentence with figures: no street near, walls before all of them, a gate that is shut, steps, not connected.
std::string why_unreachable(const Community& community, const std::vector<const Team*>& teams, Point at, double reach_m);

}  // namespace wangge::detail
