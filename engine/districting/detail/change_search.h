#pragma once

// Looks for a legal plan near a given one: annealing of the cost of what moves, with whatever a move would cut off going along,
// then exact re-solving of two, three and four districts.

#include <functional>

#include "engine/core/progress.h"
#include "engine/districting/least_change.h"

namespace wangge::detail {

struct ChangeSearchOptions {
    std::uint64_t steps = 400'000;
    std::uint64_t seed = 1;
    std::function<bool()> stop;
};

// One run from `start` (contiguous, no district empty). Where it finds a legal plan that costs less than `known`, that plan and its
// cost are left in `best` and `known`, and it returns true. Limits that do not lie evenly about the mean are narrowed to those that
// do, so that something may be missed, but nothing illegal is taken.
bool search_change(const LeastChangeProblem& problem, const std::vector<std::int64_t>& cost, const Plan& start,
                   const ChangeSearchOptions& options, Plan& best, std::int64_t& known, const Progress& progress);

}  // namespace wangge::detail
