#pragma once

// Local Moran's I (Anselin 1995) with row-standardised binary weights: is a unit like its neighbours?
//
// With deviations d from the mean and m2 = sum d²/n:  I_i = d_i / m2 * mean of d over the neighbours.
// Expectation and variance hold the value of the unit itself fixed and permute the others (Sokal, Oden, Thomson 1998): the
// figures of spdep's localmoran. Units without neighbours and equal values give zeros. O(units + links).
// Errors: bad_input when the sizes differ or a value is not finite.

#include <span>
#include <vector>

#include "engine/hotspots/contiguity.h"

namespace wangge {

// How a unit stands to its neighbours, by the signs of both deviations.
enum class MoranQuadrant { none, high_high, low_low, high_low, low_high };

struct LocalMoran {
    double i = 0;
    double expected = 0;
    double variance = 0;
    double z = 0;
    MoranQuadrant quadrant = MoranQuadrant::none;
};

std::vector<LocalMoran> local_moran(std::span<const double> values, const Contiguity& contiguity);

}  // namespace wangge
