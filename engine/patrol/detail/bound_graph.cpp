#include "engine/patrol/detail/bound_graph.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <queue>

#include "engine/patrol/matching/perfect_matching.h"

namespace wangge::detail {

namespace {

constexpr double same_m = 1e-6;     // vertices nearer than this are one
constexpr double per_metre = 1000;  // weights of the matching are whole millimetres

std::uint32_t root_of(std::vector<std::uint32_t>& parent, std::uint32_t i) {
    while (parent[i] != i) i = parent[i] = parent[parent[i]];
    return i;
}

void join(std::vector<std::uint32_t>& parent, std::uint32_t a, std::uint32_t b) {
    a = root_of(parent, a);
    b = root_of(parent, b);
    parent[std::max(a, b)] = std::min(a, b);
}

// The terminals that matter, their kinds and their reduced distances.
struct Terminals {
    std::vector<std::uint32_t> terminal;
    std::vector<double> reduced_m;  // square
    double private_m = 0;
    std::vector<double> own_m;  // s(i)
};

Terminals terminals_that_matter(const RoundProblem& problem, const std::vector<char>& wanted) {
    std::vector<char> matters(problem.terminals, 0), fixed(problem.terminals, 0);
    for (const RoundTeam& team : problem.teams) {
        matters[team.start] = fixed[team.start] = 1;
        for (const std::uint32_t dump : team.dumps) matters[dump] = fixed[dump] = 1;
    }
    for (std::size_t t = 0; t < problem.tasks.size(); ++t) {
        if (!wanted[t]) continue;
        const RoundTask& task = problem.tasks[t];
        matters[task.a] = matters[task.b] = 1;
        if (task.a != task.b || task.swept_m > 0) fixed[task.a] = fixed[task.b] = 1;
    }
    Terminals all;
    for (std::uint32_t t = 0; t < problem.terminals; ++t)
        if (matters[t]) all.terminal.push_back(t);
    const std::size_t n = all.terminal.size();
    all.own_m.assign(n, 0);
    for (std::size_t i = 0; i < n && n > 2; ++i) {
        if (fixed[all.terminal[i]]) continue;
        double least_m = 1e300;
        for (std::size_t x = 0; x < n; ++x)
            for (std::size_t y = x; y < n && x != i; ++y)
                if (y != i)
                    least_m = std::min(least_m, problem.distance_m(all.terminal[x], all.terminal[i]) +
                                                    problem.distance_m(all.terminal[i], all.terminal[y]) -
                                                    problem.distance_m(all.terminal[x], all.terminal[y]));
        all.own_m[i] = std::max(0.0, least_m / 2);
        all.private_m += 2 * all.own_m[i];
    }
    all.reduced_m.resize(n * n);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            all.reduced_m[i * n + j] =
                i == j ? 0 : std::max(0.0, problem.distance_m(all.terminal[i], all.terminal[j]) - all.own_m[i] - all.own_m[j]);
    return all;
}

void index_edges(BoundGraph& graph) {
    graph.first.assign(graph.vertices + 1, 0);
    for (std::size_t e = 0; e < graph.tail.size(); ++e) {
        ++graph.first[graph.tail[e] + 1];
        ++graph.first[graph.head[e] + 1];
    }
    std::partial_sum(graph.first.begin(), graph.first.end(), graph.first.begin());
    std::vector<std::uint32_t> next(graph.first.begin(), graph.first.end() - 1);
    graph.arc.resize(2 * graph.tail.size());
    for (std::uint32_t e = 0; e < graph.tail.size(); ++e) {
        graph.arc[next[graph.tail[e]]++] = e;
        graph.arc[next[graph.head[e]]++] = e;
    }
}

}  // namespace

BoundGraph bound_graph(const RoundProblem& problem, const std::vector<char>& wanted) {
    const Terminals all = terminals_that_matter(problem, wanted);
    const std::size_t n = all.terminal.size();
    BoundGraph graph;
    graph.private_m = all.private_m;

    // One vertex for all terminals at reduced distance 0.
    std::vector<std::uint32_t> parent(n);
    std::iota(parent.begin(), parent.end(), 0U);
    for (std::uint32_t i = 0; i < n; ++i)
        for (std::uint32_t j = 0; j < i; ++j)
            if (all.reduced_m[i * n + j] <= same_m) join(parent, i, j);
    std::vector<std::uint32_t> vertex(n), representative;
    for (std::uint32_t i = 0; i < n; ++i) {
        if (root_of(parent, i) == i) {
            vertex[i] = static_cast<std::uint32_t>(representative.size());
            representative.push_back(i);
        }
        vertex[i] = vertex[root_of(parent, i)];
    }
    graph.vertices = representative.size();
    graph.vertex_of_terminal.assign(problem.terminals, no_vertex);
    for (std::uint32_t i = 0; i < n; ++i) graph.vertex_of_terminal[all.terminal[i]] = vertex[i];

    const auto metres = [&](std::size_t u, std::size_t v) { return all.reduced_m[representative[u] * n + representative[v]]; };
    for (std::uint32_t u = 0; u < graph.vertices; ++u)
        for (std::uint32_t v = u + 1; v < graph.vertices; ++v) {
            bool direct = true;
            for (std::uint32_t w = 0; w < graph.vertices && direct; ++w)
                direct = w == u || w == v || metres(u, w) + metres(w, v) > metres(u, v) + same_m;
            if (!direct) continue;
            graph.tail.push_back(u);
            graph.head.push_back(v);
            graph.metres.push_back(metres(u, v));
        }
    index_edges(graph);

    graph.odd.assign(graph.vertices, 0);
    std::vector<std::uint32_t> part_parent(graph.vertices);
    std::iota(part_parent.begin(), part_parent.end(), 0U);
    for (std::size_t t = 0; t < problem.tasks.size(); ++t) {
        if (!wanted[t]) continue;
        const RoundTask& task = problem.tasks[t];
        const std::uint32_t a = graph.vertex_of_terminal[task.a], b = graph.vertex_of_terminal[task.b];
        if (task.a == task.b && task.swept_m <= 0) continue;
        graph.odd[a] ^= 1;
        graph.odd[b] ^= 1;
        join(part_parent, a, b);
    }
    std::vector<char> needed(graph.vertices, 0);
    for (std::size_t t = 0; t < problem.tasks.size(); ++t)
        if (wanted[t])
            needed[graph.vertex_of_terminal[problem.tasks[t].a]] = needed[graph.vertex_of_terminal[problem.tasks[t].b]] = 1;
    const std::uint32_t home = problem.teams.empty() ? 0 : graph.vertex_of_terminal[problem.teams.front().start];
    for (const RoundTeam& team : problem.teams) join(part_parent, home, graph.vertex_of_terminal[team.start]);
    // Dumps at which nothing is asked for need no connection: they have no part.
    graph.part.assign(graph.vertices, no_vertex);
    std::vector<std::uint32_t> number(graph.vertices, no_vertex);
    if (graph.vertices > 0) number[root_of(part_parent, home)] = 0;
    graph.parts = graph.vertices > 0 ? 1 : 0;
    for (std::uint32_t v = 0; v < graph.vertices; ++v)
        if (needed[v] && number[root_of(part_parent, v)] == no_vertex)
            number[root_of(part_parent, v)] = static_cast<std::uint32_t>(graph.parts++);
    for (std::uint32_t v = 0; v < graph.vertices; ++v) graph.part[v] = number[root_of(part_parent, v)];

    graph.level_m.assign(graph.vertices, 1e300);
    for (const RoundTeam& team : problem.teams) {
        std::vector<double>& level_m = graph.team_level_m.emplace_back(graph.vertices, 1e300);
        for (std::uint32_t v = 0; v < graph.vertices; ++v) {
            for (const std::uint32_t dump : team.dumps)
                level_m[v] = std::min(level_m[v], metres(v, graph.vertex_of_terminal[dump]));
            graph.level_m[v] = std::min(graph.level_m[v], level_m[v]);
        }
    }
    graph.own_m.assign(problem.terminals, 0);
    for (std::size_t i = 0; i < n; ++i) graph.own_m[all.terminal[i]] = all.own_m[i];
    return graph;
}

BoundPaths shortest_from(const BoundGraph& graph, std::span<const double> costs, std::span<const std::uint32_t> sources) {
    BoundPaths paths;
    paths.cost.assign(graph.vertices, 1e300);
    paths.by_edge.assign(graph.vertices, no_vertex);
    using Reached = std::pair<double, std::uint32_t>;
    std::priority_queue<Reached, std::vector<Reached>, std::greater<>> queue;
    for (const std::uint32_t v : sources) {
        paths.cost[v] = 0;
        queue.push({0, v});
    }
    while (!queue.empty()) {
        const auto [cost, v] = queue.top();
        queue.pop();
        if (cost > paths.cost[v]) continue;
        for (std::uint32_t i = graph.first[v]; i < graph.first[v + 1]; ++i) {
            const std::uint32_t e = graph.arc[i], w = graph.tail[e] == v ? graph.head[e] : graph.tail[e];
            if (cost + costs[e] >= paths.cost[w]) continue;
            paths.cost[w] = cost + costs[e];
            paths.by_edge[w] = e;
            queue.push({paths.cost[w], w});
        }
    }
    return paths;
}

namespace {

void use_path(const BoundGraph& graph, const BoundPaths& paths, std::uint32_t to, double times, std::vector<double>& uses) {
    while (paths.by_edge[to] != no_vertex) {
        const std::uint32_t e = paths.by_edge[to];
        uses[e] += times;
        to = graph.tail[e] == to ? graph.head[e] : graph.tail[e];
    }
}

}  // namespace

PartialBound parity_bound(const BoundGraph& graph, std::span<const double> costs) {
    PartialBound bound;
    bound.uses.assign(graph.tail.size(), 0);
    std::vector<std::uint32_t> odd;
    for (std::uint32_t v = 0; v < graph.vertices; ++v)
        if (graph.odd[v]) odd.push_back(v);
    const std::size_t n = odd.size();
    std::vector<BoundPaths> paths;
    std::vector<std::int64_t> weights(n * n, 0);
    for (std::size_t i = 0; i < n; ++i) {
        paths.push_back(shortest_from(graph, costs, std::span(&odd[i], 1)));
        for (std::size_t j = 0; j < i; ++j)
            weights[i * n + j] = weights[j * n + i] = static_cast<std::int64_t>(std::floor(paths[i].cost[odd[j]] * per_metre));
    }
    const PerfectMatching matching = minimum_perfect_matching(n, weights);
    bound.cost = static_cast<double>(matching.weight) / per_metre;
    for (std::size_t i = 0; i < n; ++i)
        if (matching.mate[i] < i) use_path(graph, paths[i], odd[matching.mate[i]], 1, bound.uses);
    return bound;
}

PartialBound connection_bound(const BoundGraph& graph, std::span<const double> costs, std::vector<double>& penalties) {
    PartialBound bound;
    bound.uses.assign(graph.tail.size(), 0);
    const std::size_t n = graph.parts;
    penalties.resize(n, 0);
    if (n < 2) return bound;
    std::vector<std::vector<std::uint32_t>> members(n);
    for (std::uint32_t v = 0; v < graph.vertices; ++v)
        if (graph.part[v] != no_vertex) members[graph.part[v]].push_back(v);
    // Between parts, where moving within a part is free: one Dijkstra a part, then Floyd over the parts would give the closure;
    // Dijkstra over the graph with free part interiors does the same in one go.
    std::vector<BoundPaths> paths;
    std::vector<double> between(n * n, 1e300);
    std::vector<std::vector<std::uint32_t>> door(n, std::vector<std::uint32_t>(n, no_vertex));
    for (std::uint32_t p = 0; p < n; ++p) {
        paths.push_back(shortest_from(graph, costs, members[p]));
        between[p * n + p] = 0;
        for (std::uint32_t q = 0; q < n; ++q)
            for (const std::uint32_t v : members[q])
                if (q != p && paths[p].cost[v] < between[p * n + q]) {
                    between[p * n + q] = paths[p].cost[v];
                    door[p][q] = v;
                }
    }
    std::vector<std::uint32_t> via(n * n, no_vertex);
    for (std::uint32_t m = 0; m < n; ++m)
        for (std::uint32_t p = 0; p < n; ++p)
            for (std::uint32_t q = 0; q < n; ++q)
                if (between[p * n + m] + between[m * n + q] < between[p * n + q] - 1e-12) {
                    between[p * n + q] = between[p * n + m] + between[m * n + q];
                    via[p * n + q] = m;
                }
    const std::function<void(std::uint32_t, std::uint32_t)> use = [&](std::uint32_t p, std::uint32_t q) {
        if (via[p * n + q] != no_vertex) {
            use(p, via[p * n + q]);
            use(via[p * n + q], q);
        } else if (p != q) {
            use_path(graph, paths[p], door[p][q], 1, bound.uses);
        }
    };
    if (n == 2) {
        bound.cost = 2 * between[1];
        use(0, 1);
        use(0, 1);
        return bound;
    }

    // Held and Karp: part 0 has two edges, the others a spanning tree; penalties drive all degrees to two.
    std::vector<double> best_penalties = penalties;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> best_edges;
    bound.cost = -1e300;
    double step = 0;
    for (int round = 0; round < 150; ++round) {
        const auto weight = [&](std::size_t p, std::size_t q) { return between[p * n + q] + penalties[p] + penalties[q]; };
        std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
        std::vector<int> degree(n, 0);
        std::vector<double> near(n, 1e300);
        std::vector<std::uint32_t> from(n, 1);
        std::vector<char> in_tree(n, 0);
        double total = 0;
        std::uint32_t added = 1;
        in_tree[1] = 1;
        for (std::size_t count = 2; count < n; ++count) {
            std::uint32_t next = no_vertex;
            for (std::uint32_t q = 1; q < n; ++q) {
                if (in_tree[q]) continue;
                if (weight(added, q) < near[q]) {
                    near[q] = weight(added, q);
                    from[q] = added;
                }
                if (next == no_vertex || near[q] < near[next]) next = q;
            }
            in_tree[next] = 1;
            total += near[next];
            edges.push_back({from[next], next});
            added = next;
        }
        std::uint32_t first = 1, second = no_vertex;
        for (std::uint32_t q = 2; q < n; ++q) {
            if (weight(0, q) < weight(0, first)) {
                second = first;
                first = q;
            } else if (second == no_vertex || weight(0, q) < weight(0, second)) {
                second = q;
            }
        }
        edges.push_back({0, first});
        edges.push_back({0, second});
        total += weight(0, first) + weight(0, second);
        for (const double penalty : penalties) total -= 2 * penalty;
        double length = 0;
        for (const auto& [p, q] : edges) {
            ++degree[p];
            ++degree[q];
            length += between[p * n + q];
        }
        if (total > bound.cost) {
            bound.cost = total;
            best_penalties = penalties;
            best_edges = edges;
        }
        if (round == 0) step = 0.05 * length / static_cast<double>(n);
        double off = 0;
        for (std::size_t p = 0; p < n; ++p) off += (degree[p] - 2) * (degree[p] - 2);
        if (off == 0) break;
        for (std::size_t p = 0; p < n; ++p) penalties[p] += step * (degree[p] - 2);
        step *= 0.97;
    }
    penalties = best_penalties;
    bound.cost = std::max(bound.cost, 0.0);
    for (const auto& [p, q] : best_edges) use(p, q);
    return bound;
}

}  // namespace wangge::detail
