#pragma once

// The figures of the grids that a wall map carries beside the picture.

#include <string>
#include <vector>

#include "engine/community/community.h"

namespace wangge {

struct GridRow {
    std::string code;
    int number = 0;  // the last three digits of the code; 0 when they are no number
    int colour = 0;  // into style::grid_fills
    int residents = 0;
    int households = 0;
    int buildings = 0;
};

// One row a grid, by code. A building counts where its label point lies. O(n log n).
std::vector<GridRow> grid_rows(const Community& community);

}  // namespace wangge
