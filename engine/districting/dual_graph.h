#pragma once

// The dual graph of a map of units (base faces, precincts, counties, cells): one node a unit, one edge for each pair of units that
// share a border. What districting algorithms work on; they know no geometry but this.
//
//   DualGraph graph = make_dual_graph(populations, edges);
//   Plan plan = ...;                              // district of each node, 0 .. k - 1
//   if (auto fault = fault_of(graph, plan, k, limits)) ...
//
// Invariant. Compressed rows: the neighbours of node v are neighbour[first[v] .. first[v + 1]), ascending, and edge[i] is the
// undirected edge of that entry, a position in `ends`, where ends[e].first < ends[e].second. No loops, no doubled edges. `at` and
// `border_m` are either empty or one per node and per edge.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "engine/geo/point.h"

namespace wangge {

using Node = std::uint32_t;

struct DualGraph {
    std::vector<std::uint32_t> first{0};  // nodes + 1
    std::vector<Node> neighbour;
    std::vector<std::uint32_t> edge;
    std::vector<std::pair<Node, Node>> ends;
    std::vector<std::int64_t> weight;  // per node: what the limits bound (people, tickets)
    std::vector<Point> at;             // per node, any plane unit
    std::vector<double> border_m;      // per edge: length of the shared border

    std::size_t nodes() const { return weight.size(); }
    std::size_t edges() const { return ends.size(); }
    std::span<const Node> neighbours(Node v) const { return {neighbour.data() + first[v], first[v + 1] - first[v]}; }
    std::span<const std::uint32_t> edges_of(Node v) const { return {edge.data() + first[v], first[v + 1] - first[v]}; }
};

// District of each node.
using Plan = std::vector<std::uint32_t>;

// Least and greatest weight of a district, both allowed.
struct WeightLimits {
    std::int64_t least = 0;
    std::int64_t greatest = 0;

    bool holds(std::int64_t weight) const { return weight >= least && weight <= greatest; }
};

// Edges in any order and direction, doubled ones once. bad_input: an end that is no node, a loop, a negative weight, lists of other
// lengths. O(n + m log m).
DualGraph make_dual_graph(std::vector<std::int64_t> weights, std::vector<std::pair<Node, Node>> edges, std::vector<Point> at = {},
                          std::vector<double> border_m = {});

std::int64_t total_weight(const DualGraph& graph);
// The limits within a share of the mean: ceil((1 - tolerance) mean) .. floor((1 + tolerance) mean).
WeightLimits limits_within(const DualGraph& graph, std::uint32_t districts, double tolerance);

// Edges whose ends lie in different districts. O(m).
std::size_t cut_edges(const DualGraph& graph, const Plan& plan);
// Weight of each district. O(n).
std::vector<std::int64_t> district_weights(const DualGraph& graph, const Plan& plan, std::uint32_t districts);
// Whether the nodes of the district hang together (an empty one does). O(n + its edges).
bool is_contiguous(const DualGraph& graph, const Plan& plan, std::uint32_t district);

// What breaks the law of a plan, as one sentence: a length or number out of range, an empty district, one that falls apart, a
// weight out of limits. Nothing when the plan is legal. O(n + m).
std::optional<std::string> fault_of(const DualGraph& graph, const Plan& plan, std::uint32_t districts, const WeightLimits& limits);

}  // namespace wangge
