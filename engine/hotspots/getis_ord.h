#pragma once

// Local Getis-Ord statistics with binary weights (Getis and Ord 1992, Ord and Getis 1995), as standard scores.
//
//   Gi*: is the sum over a unit and its neighbours higher than chance?   Gi: the same without the unit itself.
//   z = (sum_j w_ij x_j - W_i mean) / (s sqrt((n W_i - W_i²) / (n - 1)))
// For Gi* mean and s² = sum x²/n - mean² are over all n units; for Gi they leave unit i out (n - 1 units). These are the
// figures of spdep's localG. A score is 0 where there is no neighbour to look at (Gi), where every unit is in the
// neighbourhood, or where all values are equal. O(units + links).
// Errors: bad_input when the sizes differ or a value is not finite.

#include <span>
#include <vector>

#include "engine/hotspots/contiguity.h"

namespace wangge {

std::vector<double> getis_ord_star(std::span<const double> values, const Contiguity& contiguity);
std::vector<double> getis_ord(std::span<const double> values, const Contiguity& contiguity);

// Probability of a standard normal score as far from 0, on either side.
double two_sided_p(double z);
std::vector<double> two_sided_p(std::span<const double> z);

}  // namespace wangge
