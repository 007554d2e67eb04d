#pragma once

// Every legal plan of a small graph, once each: the truth that samplers and searches are tested against.
//
//   enumerate_plans(graph, 4, {4, 4}, [&](const Plan& plan) { ++count; });      // 117 for the 4 x 4 board
//
// Plans that differ only in the names of the districts are one; districts are named in the order of their first nodes. Time grows
// with the number of plans and of connected parts: seconds for the 451,206 plans of the 6 x 6 board.

#include <cstdint>
#include <functional>

#include "engine/core/progress.h"
#include "engine/districting/dual_graph.h"

namespace wangge {

// How many there are. bad_input: no district. unsupported: more than 64 nodes.
std::uint64_t enumerate_plans(const DualGraph& graph, std::uint32_t districts, const WeightLimits& limits,
                              const std::function<void(const Plan&)>& visit = {}, const Progress& progress = {});

}  // namespace wangge
