#pragma once

// Frees a matched path of what only the noise has walked.

#include <vector>

#include "engine/streets/network.h"
#include "engine/tracks/match_track.h"

namespace wangge::detail {

// Joins pieces that go on along the same edge, evens out steps to and fro of at most `noise_m`, and takes out spurs into a
// side street and back of at most `noise_m` (not at the two ends of the path). The path stays without holes. O(n²) at
// worst for n pieces in one place, O(n) as a rule.
std::vector<MatchedPiece> tidy_path(std::vector<MatchedPiece> pieces, double noise_m);

}  // namespace wangge::detail
