#pragma once

// One run of simulated annealing over plans.

#include "engine/core/progress.h"
#include "engine/core/random.h"
#include "engine/districting/detail/search_state.h"

namespace wangge::detail {

struct AnnealOptions {
    std::uint64_t steps = 100'000;
    double hot = 0.02, cold = 0.0002;  // temperatures in units of energy, falling geometrically
    double recombine = 0.002;          // share of steps that share out a pair anew along a random tree
    std::function<bool()> stop;        // asked now and then
};

// Ends in the state it leaves; visit is called a few hundred times on the way and at the end.
void anneal(SearchState& state, const AnnealOptions& options, Random& random, const std::function<void(const SearchState&)>& visit,
            const Progress& progress);

}  // namespace wangge::detail
