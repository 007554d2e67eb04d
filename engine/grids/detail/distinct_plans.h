#pragma once

// A front of plans that a planner can tell apart.

#include "engine/districting/plan_search.h"

namespace wangge::detail {

// Of plans between which less than `least_apart` of what `stay` counts (residents) is in other company, only one is kept: that
// within the tolerances, then with the fewest needless cuts, then the more even (by a tenth of the tolerances), then with the
// shorter border. Where two are within the tolerances, those that lie off by half as much again are no choice and go. Of what is
// left the nearest to others go, down to `most`; the most even, the one that moves least, the one with the shortest border and the
// one with the fewest cuts stay. Order is kept. O(plans² x nodes).
std::vector<FoundPlan> distinct_plans(std::vector<FoundPlan> plans, const SearchProblem& problem, std::size_t most,
                                      double least_apart = 0.02);

// Share of what `stay` counts that would change its district from one plan to the other, under the names that change least.
double apart(const SearchProblem& problem, const Plan& a, const Plan& b);

}  // namespace wangge::detail
