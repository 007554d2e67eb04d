#pragma once

// Plans that weigh balance, short borders and little change against each other: simulated annealing over boundary moves, chains of
// two moves and recombination, then exact re-solving of two, three and four neighbouring districts.
//
//   PlanFront front = search_plans(problem, {.steps = 2'000'000, .seed = 1});
//   for (const FoundPlan& found : front.plans) ...           // none is worse than another in everything
//
// A move takes a node, with whatever it would cut off, to the district beside it (Altman & McDonald 2011; DeFord, Duchin & Solomon
// 2021 for recombination). Every plan visited is contiguous if the start is.

#include <functional>
#include <string>

#include "engine/core/progress.h"
#include "engine/districting/dual_graph.h"

namespace wangge {

inline constexpr std::uint32_t no_district = 0xFFFFFFFF;

// Something that is to be the same in all districts.
struct SearchLoad {
    std::vector<std::int64_t> amount;  // per node, not negative
    double tolerance = 0.1;            // share of the mean that a district may lie off it
    double importance = 1;
};

struct SearchProblem {
    DualGraph graph;
    std::uint32_t districts = 0;
    std::vector<SearchLoad> loads;
    std::vector<double> border_cost;         // per edge
    Plan start;                              // contiguous, no district empty
    std::vector<std::uint32_t> was;          // per node: its district in the plan in force; no_district where that is gone
    std::vector<std::int64_t> stay;          // per node: what moves when it changes its district (people)
    std::vector<bool> fixed;                 // per node: may not change its district
    std::vector<bool> closed;                // per district: gives and takes nothing
    std::vector<std::uint32_t> group;        // per node: nodes of a group (a compound) belong together; no_district = none
    std::vector<std::uint32_t> group_least;  // per group: the fewest districts it needs
    std::int64_t most_moved = INT64_MAX;
};

struct PlanScore {
    std::vector<double> worst;        // per load: greatest |load / mean - 1| of a district
    double imbalance = 0;             // greatest worst / tolerance: at most 1 = within all tolerances
    double border = 0;                // sum of border_cost of the cut edges
    std::int64_t moved = 0;           // sum of `stay` of nodes that have changed
    std::uint32_t needless_cuts = 0;  // districts that groups have beyond the fewest

    bool operator==(const PlanScore&) const = default;
};
PlanScore score_of(const SearchProblem& problem, const Plan& plan);
// Whether a is at least as good in imbalance, border, moved and needless cuts, and better in one.
bool dominates(const PlanScore& a, const PlanScore& b);

struct FoundPlan {
    Plan plan;
    PlanScore score;
};

struct SearchOptions {
    std::uint64_t steps = 2'000'000;  // of all runs together
    double seconds = 0;               // stop early after so long, 0 = never; a result cut short depends on the machine
    std::size_t most_plans = 8;
    std::uint64_t seed = 1;
};

struct PlanFront {
    std::vector<FoundPlan> plans;  // ascending imbalance; none dominates another
    bool cut_short = false;
};

// bad_input when lists have other lengths than the graph, or the start is not contiguous. O(steps x degree), on all cores; the
// result does not depend on their number.
PlanFront search_plans(const SearchProblem& problem, const SearchOptions& options = {}, const Progress& progress = {});

// Names for new districts so that most of `stay` keeps its name: district -> district of `was`, each once, no_district for those
// that get none (Kuhn 1955 in the form of Jonker & Volgenant 1987). O(districts³).
std::vector<std::uint32_t> relabel(const Plan& plan, std::uint32_t districts, const std::vector<std::uint32_t>& was,
                                   std::uint32_t districts_before, const std::vector<std::int64_t>& stay);

}  // namespace wangge
