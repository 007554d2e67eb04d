#pragma once

// The borders of a coverage as chains, simplified without crossing each other.

#include <vector>

#include "engine/core/progress.h"
#include "engine/grids/millimetre.h"

namespace wangge::detail {

// From node to node. `free_ring`: closed without a node, so that its first point, which is also its last, may go too.
struct Chain {
    std::vector<MmPoint> points;
    bool free_ring = false;
    bool fixed = false;  // stays, but others must not run over it
};

// Removes points of the chains in place (simplify_coverage.h). `doubled_limit`: twice the area of the largest triangle that may be
// cut off. Chains meet only in their ends. Ties go to the earlier point. A closed chain keeps three points.
void simplify_chains(std::vector<Chain>& chains, double doubled_limit, const Progress& progress);

}  // namespace wangge::detail
