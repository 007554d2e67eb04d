#pragma once

// The best way to share out the land of two neighbouring districts, by branch and bound over connected splits.

#include "engine/districting/detail/search_state.h"

namespace wangge::detail {

struct PairAnswer {
    bool improved = false;
    bool exact = false;  // the answer is proved best for the energy; false when the states ran out or the pair was left alone
};

// Splits are grown node by node from one corner: a branch takes or refuses the first node beside the part. A branch ends when the
// refused nodes cannot be joined any more, or when balance (convex, so clamped to what can still be reached), border decided so far
// and people moved so far exceed the best. Left alone: pairs with fixed nodes, closed districts, and more than 64 nodes.
PairAnswer resolve_pair(SearchState& state, std::uint32_t a, std::uint32_t b, std::size_t most_states);

}  // namespace wangge::detail
