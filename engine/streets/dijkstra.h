#pragma once

// Shortest walks from one place to all others (Dijkstra 1959, binary heap), and the walks themselves as lines.
//
//   const ShortestPaths paths = shortest_paths(network, from);
//   const double metres = distance_to(network, paths, to);
//   const std::optional<Walk> walk = walk_to(network, paths, to);
//
// Walks are symmetric: every edge may be walked both ways. Ties are broken by the order of the half-edges, so the same
// network gives the same walks. O((n + m) log n).

#include <limits>
#include <optional>

#include "engine/streets/network.h"

namespace wangge {

inline constexpr double unreachable = std::numeric_limits<double>::infinity();
inline constexpr std::uint32_t no_half_edge = 0xffffffffU;

struct ShortestPaths {
    NetworkPosition from;
    std::vector<double> distance_m;        // of every node; unreachable where there is no walk within the limit
    std::vector<std::uint32_t> half_edge;  // the last half-edge of the walk to a node; no_half_edge next to the start
};

struct Walk {
    double length_m = 0;
    Line line;                              // at least two points, which may be equal when nothing is walked
    std::vector<std::uint32_t> half_edges;  // in order, the first and last possibly in part
};

// Nodes farther than `limit_m` stay unreachable.
ShortestPaths shortest_paths(const Network& network, NetworkPosition from, double limit_m = unreachable);

double distance_to(const Network& network, const ShortestPaths& paths, NetworkPosition to);
std::optional<Walk> walk_to(const Network& network, const ShortestPaths& paths, NetworkPosition to);
// One walk alone.
std::optional<Walk> shortest_walk(const Network& network, NetworkPosition from, NetworkPosition to);

}  // namespace wangge
