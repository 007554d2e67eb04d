#pragma once

// A legal plan from nothing: parts the graph again and again along random trees into sides that can each hold their share of the
// districts; what does not come out within the limits is recombined until it does.
//
//   if (const std::optional<Plan> plan = initial_plan(graph, 23, limits_within(graph, 23, 0.1))) ...
//
// Random, not uniform: a start for chains and searches. Equal for equal seeds.

#include <cstdint>
#include <optional>

#include "engine/core/progress.h"
#include "engine/districting/dual_graph.h"

namespace wangge {

struct InitialPlanOptions {
    std::uint64_t seed = 1;
    std::uint64_t effort = 50'000'000;  // nodes of trees drawn before giving up: some seconds
};

// Nothing: none was found with that effort, though one may exist. infeasible: none can exist (fewer nodes than districts, a graph
// in pieces, a total weight or a node's weight that no limits can hold; the sentence says by how much). bad_input: no district.
std::optional<Plan> initial_plan(const DualGraph& graph, std::uint32_t districts, const WeightLimits& limits,
                                 const InitialPlanOptions& options = {}, const Progress& progress = {});

}  // namespace wangge
