#pragma once

// Exact minimum-weight perfect matching in a complete graph (Edmonds 1965, as in Galil 1986; O(n^3 log n)).
//
// Weights are whole numbers, so the answer has no rounding. The only file that includes LEMON, and a C++17 one: LEMON 1.3
// does not compile as C++20.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace wangge {

struct PerfectMatching {
    std::int64_t weight = 0;
    std::vector<std::uint32_t> mate;  // of every vertex
};

// `weights` is n x n, symmetric; the diagonal is not read; n is even (an odd n gives std::invalid_argument).
PerfectMatching minimum_perfect_matching(std::size_t n, const std::vector<std::int64_t>& weights);

}  // namespace wangge
