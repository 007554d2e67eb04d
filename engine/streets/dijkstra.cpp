#include "engine/streets/dijkstra.h"

#include <algorithm>
#include <queue>

namespace wangge {

namespace {

struct Reached {
    double distance_m;
    std::uint32_t node;
    bool operator>(const Reached& o) const { return distance_m != o.distance_m ? distance_m > o.distance_m : node > o.node; }
};

// How a walk enters the edge of its target.
enum class Entry { none, same_edge, by_tail, by_head };

struct Arrival {
    double length_m = unreachable;
    Entry entry = Entry::none;
};

Arrival arrival(const Network& network, const ShortestPaths& paths, NetworkPosition to) {
    Arrival best;
    if (to.edge == paths.from.edge) best = {std::abs(to.along_m - paths.from.along_m), Entry::same_edge};
    const double by_tail = paths.distance_m[network.edge_tail[to.edge]] + to.along_m;
    if (by_tail < best.length_m) best = {by_tail, Entry::by_tail};
    const double by_head = paths.distance_m[network.edge_head[to.edge]] + network.edge_length_m[to.edge] - to.along_m;
    if (by_head < best.length_m) best = {by_head, Entry::by_head};
    return best;
}

void append(Line& line, const Line& part) {
    for (const Point p : part)
        if (line.empty() || !(line.back() == p)) line.push_back(p);
}

}  // namespace

ShortestPaths shortest_paths(const Network& network, NetworkPosition from, double limit_m) {
    ShortestPaths paths;
    paths.from = from;
    paths.distance_m.assign(network.nodes(), unreachable);
    paths.half_edge.assign(network.nodes(), no_half_edge);
    std::priority_queue<Reached, std::vector<Reached>, std::greater<>> queue;
    const auto reach = [&](std::uint32_t node, double distance_m, std::uint32_t half_edge) {
        if (distance_m >= paths.distance_m[node] || distance_m > limit_m) return;
        paths.distance_m[node] = distance_m;
        paths.half_edge[node] = half_edge;
        queue.push({distance_m, node});
    };
    reach(network.edge_tail[from.edge], from.along_m, no_half_edge);
    reach(network.edge_head[from.edge], network.edge_length_m[from.edge] - from.along_m, no_half_edge);
    while (!queue.empty()) {
        const auto [distance_m, node] = queue.top();
        queue.pop();
        if (distance_m > paths.distance_m[node]) continue;
        for (std::uint32_t i = network.first_out[node]; i < network.first_out[node + 1]; ++i)
            reach(network.head[i], distance_m + network.length_m[i], network.half[i]);
    }
    return paths;
}

double distance_to(const Network& network, const ShortestPaths& paths, NetworkPosition to) {
    return arrival(network, paths, to).length_m;
}

std::optional<Walk> walk_to(const Network& network, const ShortestPaths& paths, NetworkPosition to) {
    const Arrival end = arrival(network, paths, to);
    if (end.entry == Entry::none) return std::nullopt;
    Walk walk;
    walk.length_m = end.length_m;
    const NetworkPosition from = paths.from;
    if (end.entry == Entry::same_edge) {
        walk.line = edge_part(network, to.edge, from.along_m, to.along_m);
        if (to.along_m != from.along_m) walk.half_edges = {2 * to.edge + (to.along_m < from.along_m ? 1U : 0U)};
        return walk;
    }
    const double to_length_m = network.edge_length_m[to.edge];
    std::uint32_t node = end.entry == Entry::by_tail ? network.edge_tail[to.edge] : network.edge_head[to.edge];
    std::vector<std::uint32_t> middle;
    while (paths.half_edge[node] != no_half_edge) {
        middle.push_back(paths.half_edge[node]);
        node = network.tail_of(middle.back());
    }
    std::reverse(middle.begin(), middle.end());

    // Which end of its own edge the walk left by: on a loop both ends are one node, the shorter way was taken.
    const double from_length_m = network.edge_length_m[from.edge];
    const bool at_tail = node == network.edge_tail[from.edge], at_head = node == network.edge_head[from.edge];
    const bool left_by_tail = at_tail && (!at_head || from.along_m <= from_length_m - from.along_m);
    const double left_m = left_by_tail ? from.along_m : from_length_m - from.along_m;
    if (left_m > 0) {
        append(walk.line, edge_part(network, from.edge, from.along_m, left_by_tail ? 0 : from_length_m));
        walk.half_edges.push_back(2 * from.edge + (left_by_tail ? 1U : 0U));
    }
    for (const std::uint32_t h : middle) {
        const double length_m = network.edge_length_m[h >> 1];
        append(walk.line, edge_part(network, h >> 1, h & 1 ? length_m : 0, h & 1 ? 0 : length_m));
        walk.half_edges.push_back(h);
    }
    const bool by_tail = end.entry == Entry::by_tail;
    if ((by_tail ? to.along_m : to_length_m - to.along_m) > 0) {
        append(walk.line, edge_part(network, to.edge, by_tail ? 0 : to_length_m, to.along_m));
        walk.half_edges.push_back(2 * to.edge + (by_tail ? 0U : 1U));
    }
    if (walk.line.empty()) walk.line.push_back(point_at(network, from));
    if (walk.line.size() == 1) walk.line.push_back(walk.line.front());
    return walk;
}

std::optional<Walk> shortest_walk(const Network& network, NetworkPosition from, NetworkPosition to) {
    return walk_to(network, shortest_paths(network, from), to);
}

}  // namespace wangge
