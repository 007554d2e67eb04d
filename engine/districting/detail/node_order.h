#pragma once

// Orders of the nodes of a map in which a sweep keeps few nodes in view: the front after i nodes are those of the first i that have
// a neighbour among the others. Narrow fronts are what dynamic programming over a sweep lives on (vertex separation, Kinnersley
// 1992); near the best for maps, found greedily from every node and bettered by shifting nodes.

#include <vector>

#include "engine/districting/dual_graph.h"

namespace wangge::detail {

// Deterministic. O(n² x width) for the start, as much again for each round of shifts; rounds are few and left out on large maps.
std::vector<Node> narrow_order(const DualGraph& graph);

// The fronts of an order, n + 1 of them, each in that order.
std::vector<std::vector<Node>> fronts_of(const DualGraph& graph, const std::vector<Node>& order);

}  // namespace wangge::detail
