#pragma once

// Finds what is wrong with a community: geometry, codes, references, connections, dates.
//
// Rules (key, severity): jurisdiction-missing e, layer-empty e/w, shape-invalid e, grid-gap e, grid-overlap e, grid-outside e,
// code-duplicate e, code-malformed e, compound-cut w, compound-outside w, building-in-no-grid e, building-overlap w,
// building-compound-unknown e, street-disconnected w, street-crosses-wall w, gate-off-street w, date-impossible w,
// category-unknown w, point-far-away w, team-hours e. A tolerance of `tolerance_m` separates faults from rounding.
// Findings come in the order of the rules, then of the features: the same for any thread count. O(n log n).

#include <string>
#include <vector>

#include "engine/community/community.h"
#include "engine/community/finding.h"
#include "engine/core/progress.h"

namespace wangge {

struct CheckOptions {
    double tolerance_m = 0.01;  // widths under this are rounding
    double min_area_m2 = 0.05;  // smaller gaps and overlaps are rounding
    double snap_m = 0.05;       // street ends nearer than this are joined
};

std::vector<Finding> check(const Community& community, const CheckOptions& options = {}, const Progress& progress = {});

}  // namespace wangge
