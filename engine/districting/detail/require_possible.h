#pragma once

// Wishes that no plan can meet, told before any search.

#include "engine/districting/least_change.h"

namespace wangge::detail {

// infeasible, with the limit and by how much: fewer units than districts, more pieces of the map than districts, a total too small
// or too great, a unit or the fixed units of a district too heavy, a piece of the map that no whole number of districts fits. The
// context names load, unit and district. O(n + m) a load.
void require_possible(const LeastChangeProblem& problem);

}  // namespace wangge::detail
