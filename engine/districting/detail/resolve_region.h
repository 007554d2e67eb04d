#pragma once

// The best way to share out the land of two, three or four neighbouring districts, by branch and bound over connected partitions.

#include <span>

#include "engine/districting/detail/search_state.h"

namespace wangge::detail {

struct RegionOptions {
    std::size_t most_states = 20'000;
    std::size_t most_pieces = 64;  // at most 64; larger regions are taken in lumps
};

struct RegionAnswer {
    bool improved = false;
    bool exact = false;  // the answer is proved best for the energy over all partitions of the pieces
    bool whole = false;  // the pieces are the nodes, not lumps of them
};

// Districts are grown one after the other, each from the first free piece: a branch takes or refuses the first piece beside the
// part. It ends when what is refused lies in more pieces than there are districts left, or when balance (convex, so clamped to what
// can still be reached), the border and the people moved so far (under the names that move fewest) exceed the best.
//
// A region of more than `most_pieces` nodes is shared out near the place where its districts meet (the nodes with the fewest steps
// to all of them); what lies farther goes in lumps, so that the answer is best among the plans that keep the lumps. Never worse
// than before. Left alone, neither improved nor exact: regions with fixed nodes or closed districts, that do not hang together, or
// where even so there are too many pieces.
RegionAnswer resolve_region(SearchState& state, std::span<const std::uint32_t> districts, const RegionOptions& options = {});

// Shares out anew all neighbouring pairs, then threes that all touch each other, then fours that make two such threes, up to
// `largest`, until none gets better (four rounds each at most). Does not move more than the problem allows.
void resolve_regions(SearchState& state, std::size_t largest, std::size_t most_states, const std::function<bool()>& stop = {});

}  // namespace wangge::detail
