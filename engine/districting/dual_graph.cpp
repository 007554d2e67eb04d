#include "engine/districting/dual_graph.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/core/error.h"

namespace wangge {

DualGraph make_dual_graph(std::vector<std::int64_t> weights, std::vector<std::pair<Node, Node>> edges, std::vector<Point> at,
                          std::vector<double> border_m) {
    const std::size_t n = weights.size();
    if (!at.empty() && at.size() != n) throw Error(ErrorKind::bad_input, "A dual graph has one place for each node or none");
    if (!border_m.empty() && border_m.size() != edges.size())
        throw Error(ErrorKind::bad_input, "A dual graph has one border length for each edge or none");
    for (std::size_t v = 0; v < n; ++v)
        if (weights[v] < 0)
            throw Error(ErrorKind::bad_input, "The weight of a node is negative").with("node", static_cast<std::int64_t>(v));
    for (auto& [a, b] : edges) {
        if (a >= n || b >= n)
            throw Error(ErrorKind::bad_input, "An edge ends at no node").with("node", std::int64_t{std::max(a, b)});
        if (a == b) throw Error(ErrorKind::bad_input, "An edge joins a node with itself").with("node", std::int64_t{a});
        if (a > b) std::swap(a, b);
    }
    std::vector<std::uint32_t> order(edges.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t i, std::uint32_t j) { return edges[i] < edges[j]; });

    DualGraph g;
    g.weight = std::move(weights);
    g.at = std::move(at);
    for (const std::uint32_t i : order) {
        const bool again = !g.ends.empty() && g.ends.back() == edges[i];
        if (!again) g.ends.push_back(edges[i]);
        if (border_m.empty()) continue;
        if (again)
            g.border_m.back() += border_m[i];
        else
            g.border_m.push_back(border_m[i]);
    }
    g.first.assign(n + 1, 0);
    for (const auto& [a, b] : g.ends) {
        ++g.first[a + 1];
        ++g.first[b + 1];
    }
    std::partial_sum(g.first.begin(), g.first.end(), g.first.begin());
    g.neighbour.resize(2 * g.ends.size());
    g.edge.resize(2 * g.ends.size());
    std::vector<std::uint32_t> next(g.first.begin(), g.first.end() - 1);
    // Sorted by (first, second): first the smaller neighbours of every node, then the greater ones, each ascending.
    for (int pass = 0; pass < 2; ++pass)
        for (std::uint32_t e = 0; e < g.ends.size(); ++e) {
            const auto [a, b] = g.ends[e];
            const Node v = pass == 0 ? b : a, w = pass == 0 ? a : b;
            g.neighbour[next[v]] = w;
            g.edge[next[v]++] = e;
        }
    return g;
}

std::int64_t total_weight(const DualGraph& graph) {
    return std::accumulate(graph.weight.begin(), graph.weight.end(), std::int64_t{0});
}

WeightLimits limits_within(const DualGraph& graph, std::uint32_t districts, double tolerance) {
    if (districts == 0) throw Error(ErrorKind::bad_input, "A plan has at least one district");
    const double mean = static_cast<double>(total_weight(graph)) / districts;
    // The slack keeps a bound that is a whole number from being lost to rounding.
    const double slack = 1e-9 * std::max(1.0, mean);
    return {static_cast<std::int64_t>(std::ceil((1 - tolerance) * mean - slack)),
            static_cast<std::int64_t>(std::floor((1 + tolerance) * mean + slack))};
}

std::size_t cut_edges(const DualGraph& graph, const Plan& plan) {
    std::size_t cut = 0;
    for (const auto& [a, b] : graph.ends) cut += plan[a] != plan[b];
    return cut;
}

std::vector<std::int64_t> district_weights(const DualGraph& graph, const Plan& plan, std::uint32_t districts) {
    std::vector<std::int64_t> sums(districts, 0);
    for (Node v = 0; v < graph.nodes(); ++v) sums[plan[v]] += graph.weight[v];
    return sums;
}

bool is_contiguous(const DualGraph& graph, const Plan& plan, std::uint32_t district) {
    const auto start = std::find(plan.begin(), plan.end(), district);
    if (start == plan.end()) return true;
    std::vector<bool> seen(graph.nodes());
    std::vector<Node> open{static_cast<Node>(start - plan.begin())};
    seen[open.front()] = true;
    for (std::size_t i = 0; i < open.size(); ++i)
        for (const Node w : graph.neighbours(open[i]))
            if (plan[w] == district && !seen[w]) {
                seen[w] = true;
                open.push_back(w);
            }
    return open.size() == static_cast<std::size_t>(std::count(plan.begin(), plan.end(), district));
}

std::optional<std::string> fault_of(const DualGraph& graph, const Plan& plan, std::uint32_t districts, const WeightLimits& limits) {
    if (plan.size() != graph.nodes())
        return "the plan names " + std::to_string(plan.size()) + " nodes, the graph has " + std::to_string(graph.nodes());
    for (Node v = 0; v < plan.size(); ++v)
        if (plan[v] >= districts)
            return "node " + std::to_string(v) + " is in district " + std::to_string(plan[v]) + ", which does not exist";
    const auto sums = district_weights(graph, plan, districts);
    std::vector<bool> used(districts);
    for (const std::uint32_t d : plan) used[d] = true;
    for (std::uint32_t d = 0; d < districts; ++d) {
        if (!used[d]) return "district " + std::to_string(d) + " is empty";
        if (!limits.holds(sums[d]))
            return "district " + std::to_string(d) + " weighs " + std::to_string(sums[d]) + ", allowed are " +
                   std::to_string(limits.least) + " to " + std::to_string(limits.greatest);
        if (!is_contiguous(graph, plan, d)) return "district " + std::to_string(d) + " falls apart";
    }
    return std::nullopt;
}

}  // namespace wangge
