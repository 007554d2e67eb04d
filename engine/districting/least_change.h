#pragma once

// The legal plan nearest to a given one: "make it balanced", "make it contiguous" with as little change as can be.
//
//   LeastChangeProblem problem{graph, 23, today};
//   problem.loads = {{residents, limits_within(graph, 23, 0.1)}};
//   problem.cost = residents;                                  // fewest people moved; left empty: fewest units moved
//   LeastChangeResult r = least_change(problem, {.seconds = 5});
//   if (!r.proven) ...                                         // r.change may be up to r.change - r.lower_bound too many
//
// The labels of the answer are those of the given plan: no permutation of them would count less, for a legal plan may come with any
// labels and the least over all labelled plans is taken.
//
// Found by annealing from the given plan and, on maps of more than 64 units, exact re-solving of up to four neighbouring districts;
// then proved or bettered by listing (up to 64 units) or by branch and cut over "unit v in district d". Its rows beside the limits:
// what whole units can fill of a district that is too full; separators between a unit and the district that it comes to, and
// between parts of a district, added as they are broken (Validi, Buchanan & Lykhovyd 2022).

#include <cstdint>
#include <vector>

#include "engine/core/progress.h"
#include "engine/districting/cut_edge_search.h"

namespace wangge {

struct LoadLimits {
    std::vector<std::int64_t> amount;  // per node, not negative
    WeightLimits limits;               // of a district's sum
};

struct LeastChangeProblem {
    DualGraph graph;  // its weights play no part
    std::uint32_t districts = 0;
    Plan plan;                            // labels 0 .. districts - 1; may be in pieces, out of limits, with empty districts
    std::vector<LoadLimits> loads = {};   // none: only contiguity is asked for
    std::vector<std::int64_t> cost = {};  // per node, of moving it, not negative; empty: 1 each
    std::vector<bool> fixed = {};         // per node: stays in its district; empty: none does
};

struct LeastChangeResult {
    Plan plan;                     // empty: none was found in the time, and none was proved impossible
    std::vector<Node> moved;       // ascending
    std::int64_t change = 0;       // sum of the costs of the moved
    std::int64_t lower_bound = 0;  // no legal plan costs less
    bool proven = false;
};

// bad_input: lists of other lengths, a label out of range, a negative amount or cost. infeasible, with the limit that cannot be met
// and by how much: a total too small or too great, a unit or the fixed units of a district heavier than the greatest allowed, fewer
// units than districts, pieces of the map that no whole number of districts fits; or proved by search that no plan meets all.
// Deterministic for a seed when `search.proposals` limits it and not the time.
LeastChangeResult least_change(const LeastChangeProblem& problem, const SearchLimits& search = {.seconds = 5},
                               const Progress& progress = {});

}  // namespace wangge
