#pragma once

// How much the fixes of a track jump about, told from the track alone.

#include <vector>

#include "engine/community/track.h"

namespace wangge {

inline constexpr double most_sigma_m = 25;

// The noise of a track on each axis that is new with every fix, from its second differences, clamped to 0.5..25 m; 6 m
// when there are too few fixes. Errors that drift slowly are not seen. O(n).
double estimated_sigma_m(const Track& track);

namespace detail {

// Seconds from the first fix; whole numbers where a fix of the segment has no time.
std::vector<double> clock_of(const std::vector<Fix>& fixes);
// The middle one of the values, the upper of two; reorders them. Must not be empty.
double median(std::vector<double>& values);

}  // namespace detail

}  // namespace wangge
