#pragma once

// Streets while they are drawn: free polylines, then one feature for every stretch between junctions.

#include <string>
#include <vector>

#include "engine/community/street.h"

namespace wangge::sample_detail {

struct StreetPath {
    std::string name;
    StreetKind kind = StreetKind::lane;
    double width_m = 4;
    Id compound = no_id;
    Line line;  // frame
    bool sweep = false;
    int sweep_priority = 0;
};

// Gives every crossing and every touch (a vertex within `snap_m` of another path) a shared vertex, rounded to mm, and
// cuts the paths at vertices where more than two stretches meet. Ids 1.. in the order of the paths. O(n log n + crossings).
std::vector<Street> noded_streets(const std::vector<StreetPath>& paths, double snap_m = 0.3);

}  // namespace wangge::sample_detail
