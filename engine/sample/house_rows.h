#pragma once

// Rows of houses on a site, in the site's axes.

#include <vector>

#include "engine/core/random.h"
#include "engine/sample/compound_plans.h"

namespace wangge::sample_detail {

struct House {
    double x0, x1, y0, y1;  // the outer rectangle
    int units;
    int row;
    bool tower;
    double step_m;  // the east half stands this much to the south; 0 = straight
};

struct RowLine {
    double y0, y1;                // of the houses
    double lane_y;                // centre line of the drive along the entrances
    double spine_x;               // of the wide gap through which the spine path runs
    double x0, x1;                // the drive's ends: on the side drives of a ring, else near the outer gables
    std::vector<double> skipped;  // x ranges of gardens: start, end, ...
};

struct HouseRows {
    std::vector<House> houses;  // in reading order: north to south, west to east
    std::vector<RowLine> rows;
};

// Spreads the rows evenly over the site's depth. A drive of 4 m runs 5.5 m off each row on its entrance side.
HouseRows lay_rows(const Site& site, const CompoundPlan& plan, Random& random);

// The outline of a house, counter-clockwise, in the site's axes.
Ring house_ring(const House& house);

}  // namespace wangge::sample_detail
