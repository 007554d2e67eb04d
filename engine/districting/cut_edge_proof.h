#pragma once

// Proof that no plan cuts fewer edges than one in hand, or the plan that cuts the fewest. Dynamic programming over a sweep of the
// map from two sides: a state is how the nodes at the front hang together, the weight of each district under way, how many are
// closed, and the fewest edges cut so far. From behind all states are listed that cut at most b edges; from ahead those that cut
// few enough to leave more than b, and beyond that only those that fit a state from behind. Contiguity and weights are exact.
// (Frontier method: Kawahara, Inoue, Iwashita & Minato 2017, and for districts Kawahara, Horiyama, Hotta & Minato 2017; from two
// sides: Pohl 1971.)

#include <functional>

#include "engine/core/progress.h"
#include "engine/districting/dual_graph.h"

namespace wangge {

struct CutEdgeProof {
    Plan plan;  // cuts the fewest edges of all, less than `known`; empty: there is none, or the proof is not complete
    std::size_t lower_bound = 0;  // no legal plan cuts fewer; at most `known`
    bool complete = false;
    std::uint64_t states = 0;  // looked at
};

// Plans that cut `known` edges or more do not count. Ends without a proof when `stop` says so, when more than `most_states` states
// had to be kept (some 40 bytes each), or when the map is too wide for a sweep (fronts over 32 nodes) or heavier than 2^31.
// Deterministic but for `stop`. Time grows with the width of the map and with 2^(known / 2) at worst: milliseconds for 50 counties,
// seconds for 100.
CutEdgeProof prove_cut_edges(const DualGraph& graph, std::uint32_t districts, const WeightLimits& limits, std::size_t known,
                             std::uint64_t most_states, const std::function<bool()>& stop = {}, const Progress& progress = {});

}  // namespace wangge
