#pragma once

// Plans with few cut edges: the discrete measure of compactness.
//
//   CutEdgeResult r = search_cut_edges(graph, 4, limits_within(graph, 4, 0.005), {.seconds = 10, .seed = 1});
//   if (r.plan.empty()) ...            // nothing legal found in the time
//
// Search: simulated annealing of borders with priced weights, from grown plans, in runs of growing length; every second run starts
// from the best plan. Then the proof (cut_edge_proof.h), which finds a better plan as well; where it does not end in the time, the
// best bound that it reaches. Deterministic for a seed and a number of proposals; with a limit of time the machine's speed decides
// how many proposals there are.

#include <cstdint>

#include "engine/core/progress.h"
#include "engine/districting/dual_graph.h"

namespace wangge {

struct SearchLimits {
    double seconds = 10;          // wall time; 0: no limit
    std::uint64_t proposals = 0;  // 0: no limit. One of the two must be given
    std::uint64_t seed = 1;
    bool prove = true;  // spend most of the time on the lower bound, or as many looks as proposals
};

struct CutEdgeResult {
    Plan plan;  // empty: no legal plan was found
    std::size_t cut_edges = 0;
    std::size_t lower_bound = 0;  // no legal plan has fewer
    bool proven = false;          // plan found and cut_edges == lower_bound, or proved that there is none (plan empty)
    std::uint64_t proposals = 0;  // spent in all
    std::uint64_t proposals_to_best = 0;
};

// bad_input: no district, neither limit given. infeasible: fewer nodes than districts, a graph in pieces, total weight or a node's
// weight that no limits can hold (the sentence says by how much). cancelled by progress.
CutEdgeResult search_cut_edges(const DualGraph& graph, std::uint32_t districts, const WeightLimits& limits,
                               const SearchLimits& search = {}, const Progress& progress = {});

}  // namespace wangge
