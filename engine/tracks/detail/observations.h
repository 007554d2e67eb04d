#pragma once

// A recorded segment as the matcher looks at it: the fixes of each stride put together, with how sure their mean is.

#include <optional>
#include <vector>

#include "engine/community/track.h"

namespace wangge::detail {

// The error of a fix on each axis: what is new with every fix, and what stays for a while and does not average out.
struct Noise {
    double jitter_m = 0;
    double drift_m = 0;

    double total_m() const { return std::hypot(jitter_m, drift_m); }
};

// Fixes of one stride, as one observation.
struct Observation {
    Point at;
    std::optional<Timestamp> time;
    std::size_t fixes = 0;
    double sigma_m = 0;  // of `at`
};

// The mean of the fixes in each window of time in which the walker usually moves about a stride: more fixes make an
// observation surer, not more observations. The bend of the way within a window makes it less sure. The first and the
// last fix stand alone, or the path would lose half a window at either end. Every fix is in exactly one observation, in
// order. Fixes must be in the order of their times. O(n log n).
std::vector<Observation> observations_of(const std::vector<Fix>& fixes, const Noise& noise);

}  // namespace wangge::detail
