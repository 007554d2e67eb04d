#pragma once

// The terminals that matter to a lower bound, as a sparse graph: a step between two terminals that passes through a third is
// left out, since it is no shorter than the two steps it is made of. Deadheading may then be taken to use edges only.

#include <span>

#include "engine/patrol/round_problem.h"

namespace wangge::detail {

// Invariant: edge e joins tail[e] < head[e]; first/arc list the edges at each vertex (CSR, each edge at both ends).
// metres[e] > 0 under the reduced distances of lower_bound.h (a); vertices at distance 0 of each other are one vertex.
struct BoundGraph {
    std::size_t vertices = 0;
    std::vector<std::uint32_t> tail, head;
    std::vector<double> metres;
    std::vector<std::uint32_t> first, arc;

    std::vector<std::uint32_t> vertex_of_terminal;  // no_vertex for terminals that do not matter
    double private_m = 0;                           // 2 * sum of s(i): deadheading beside the graph's
    std::vector<char> odd;                          // vertices where an odd number of swept pieces end
    std::vector<std::uint32_t> part;                // part 0 holds the starts
    std::size_t parts = 0;
    std::vector<double> level_m;                    // f of (d) under the reduced distances
    std::vector<std::vector<double>> team_level_m;  // f of (e), for every team
    std::vector<double> own_m;                      // s(i) of every terminal, 0 where there is none
};

inline constexpr std::uint32_t no_vertex = 0xffffffffU;

// `wanted` marks the tasks that are asked for. O(n^3) for n terminals that matter.
BoundGraph bound_graph(const RoundProblem& problem, const std::vector<char>& wanted);

// Shortest distances from a set of vertices under edge costs, with the edge by which each vertex is reached.
struct BoundPaths {
    std::vector<double> cost;
    std::vector<std::uint32_t> by_edge;
};
BoundPaths shortest_from(const BoundGraph& graph, std::span<const double> costs, std::span<const std::uint32_t> sources);

// A bound on the cost of deadheading, and how often its solution uses each edge.
struct PartialBound {
    double cost = 0;
    std::vector<double> uses;
};
PartialBound parity_bound(const BoundGraph& graph, std::span<const double> costs);                                      // (b)
PartialBound connection_bound(const BoundGraph& graph, std::span<const double> costs, std::vector<double>& penalties);  // (c)

}  // namespace wangge::detail
