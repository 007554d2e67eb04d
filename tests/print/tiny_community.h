#pragma once

// A community small enough to know every pixel of, and a plan made by hand: what the print tests draw.

#include "engine/community/community.h"

namespace wangge::testing {

// Four grids of 200 m x 150 m each in a 400 m x 300 m jurisdiction whose low corner is (577000, 4023000). Compounds 甲苑 and 乙苑,
// six buildings, three named streets, a wall with a gate, places, bins, a garbage point, a hotspot, two teams.
Community tiny_community();

// Rounds that visit the swept streets, bins, garbage points and hotspots of a community in turn, team by team, along straight
// approaches. Honest about nothing but its order: for drawing only.
FridayPlan rough_plan(const Community& community, Date date = {2024, 4, 12});

}  // namespace wangge::testing
