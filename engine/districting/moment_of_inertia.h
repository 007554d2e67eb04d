#pragma once

// Plans with a small moment of inertia: the sum over units of the cost to reach the centre of their district, where the centre is
// one of the district's units. With cost = weight x squared distance it is the physical moment of inertia, the oldest measure of
// compactness (Hess et al. 1965); any other cost (walking minutes x visits) does as well.
//
//   CentreCosts costs = squared_distance_costs(graph);
//   MomentResult r = search_moment_of_inertia(graph, costs, 4, limits, {.seconds = 5});

#include "engine/districting/cut_edge_search.h"

namespace wangge {

// cost(v, c): of unit v in a district whose centre is c; not negative, row by row: value[v * nodes + c].
struct CentreCosts {
    std::size_t nodes = 0;
    std::vector<double> value;

    double operator()(Node v, Node c) const { return value[v * nodes + c]; }
};

// weight x squared plane distance of `at`. bad_input without places. O(n²) memory.
CentreCosts squared_distance_costs(const DualGraph& graph);

struct MomentResult {
    Plan plan;                  // empty: no legal plan was found
    std::vector<Node> centres;  // per district, the best of its units
    double moment = 0;
    double lower_bound = 0;  // no legal plan has less
    bool proven = false;     // nothing is cheaper by more than a share of 1e-6
    std::uint64_t proposals = 0;
    std::uint64_t proposals_to_best = 0;
};

// The best centre of each district and the sum of costs. O(sum of squares of district sizes).
std::vector<Node> best_centres(const CentreCosts& costs, const Plan& plan, std::uint32_t districts);
double moment_of_inertia(const CentreCosts& costs, const Plan& plan, std::uint32_t districts);

// Simulated annealing as for cut edges, with centres that follow; then the proof (moment_proof.h), which may find a better plan. It
// gets most of the time, or as many branches as proposals. Errors as search_cut_edges; bad_input for costs of another size. O(n) a
// move, O(n²) memory.
MomentResult search_moment_of_inertia(const DualGraph& graph, const CentreCosts& costs, std::uint32_t districts,
                                      const WeightLimits& limits, const SearchLimits& search = {}, const Progress& progress = {});

}  // namespace wangge
