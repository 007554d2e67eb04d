#include "engine/patrol/matching/perfect_matching.h"

#include <lemon/matching.h>
#include <lemon/smart_graph.h>

#include <stdexcept>

namespace wangge {

PerfectMatching minimum_perfect_matching(std::size_t n, const std::vector<std::int64_t>& weights) {
    if (n % 2 != 0 || weights.size() != n * n) throw std::invalid_argument("a perfect matching needs an even number of vertices");
    PerfectMatching matching;
    matching.mate.resize(n);
    if (n == 0) return matching;
    lemon::SmartGraph graph;
    graph.reserveNode(static_cast<int>(n));
    graph.reserveEdge(static_cast<int>(n * (n - 1) / 2));
    for (std::size_t i = 0; i < n; ++i) graph.addNode();
    lemon::SmartGraph::EdgeMap<std::int64_t> gain(graph);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = i + 1; j < n; ++j)
            gain[graph.addEdge(graph.nodeFromId(static_cast<int>(i)), graph.nodeFromId(static_cast<int>(j)))] = -weights[i * n + j];
    lemon::MaxWeightedPerfectMatching<lemon::SmartGraph, lemon::SmartGraph::EdgeMap<std::int64_t>> solver(graph, gain);
    solver.run();
    matching.weight = -solver.matchingWeight();
    for (std::size_t i = 0; i < n; ++i)
        matching.mate[i] = static_cast<std::uint32_t>(graph.id(solver.mate(graph.nodeFromId(static_cast<int>(i)))));
    return matching;
}

}  // namespace wangge
