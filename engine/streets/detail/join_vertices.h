#pragma once

// Which vertices of the streets are one place: groups of vertices joined within the snap tolerance.

#include "engine/streets/network.h"

namespace wangge::detail {

// Invariant: the kept vertices of street s are entries first[s] .. first[s + 1] of `vertex` (index into its line, ascending)
// and `group`; consecutive entries of a street are in different groups. A group is a node when a street ends there or when
// it occurs more than once; `at` is the place of its first vertex.
struct JoinedVertices {
    std::vector<std::uint32_t> first;
    std::vector<std::uint32_t> vertex;
    std::vector<std::uint32_t> group;
    std::vector<Point> at;
    std::vector<char> is_node;
};

// O(n) expected. Streets that the options leave out have no vertices here, so that they make no nodes.
JoinedVertices join_vertices(const Community& community, const NetworkOptions& options);

}  // namespace wangge::detail
