#pragma once

// Benjamini and Hochberg (1995): which of many tests to believe while the expected share of false ones stays under a
// level. Step-up: the largest k with p_(k) <= k/n level decides, and every p up to p_(k) passes, also those that miss
// their own line. NaN stands for "not tested": it does not count in n and never passes. O(n log n).

#include <span>
#include <vector>

namespace wangge {

// Adjusted p-values, equal to R's p.adjust(p, "BH"): a test passes at a level when its adjusted p is at most the level.
std::vector<double> false_discovery_adjusted(std::span<const double> p);

// The largest p that passes at `level`, or nothing passes: -1.
double false_discovery_cutoff(std::span<const double> p, double level);

}  // namespace wangge
