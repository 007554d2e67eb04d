#pragma once

// Small maps that the tests of samplers share.

#include <map>

#include "engine/core/random.h"
#include "engine/districting/dual_graph.h"

namespace wangge::test {

inline DualGraph board(std::uint32_t columns, std::uint32_t rows, std::vector<std::int64_t> weights = {}) {
    std::vector<std::pair<Node, Node>> edges;
    for (std::uint32_t r = 0; r < rows; ++r)
        for (std::uint32_t c = 0; c < columns; ++c) {
            const Node v = r * columns + c;
            if (c + 1 < columns) edges.emplace_back(v, v + 1);
            if (r + 1 < rows) edges.emplace_back(v, v + columns);
        }
    if (weights.empty()) weights.assign(std::size_t{columns} * rows, 1);
    return make_dual_graph(std::move(weights), std::move(edges));
}

// A board with diagonals and random people, some squares empty.
inline DualGraph town(std::uint32_t side, std::uint64_t seed) {
    Random random(seed);
    std::vector<std::pair<Node, Node>> edges;
    std::vector<std::int64_t> weights;
    for (std::uint32_t r = 0; r < side; ++r)
        for (std::uint32_t c = 0; c < side; ++c) {
            const Node v = r * side + c;
            weights.push_back(random.chance(0.1) ? 0 : random.between(1, 100));
            if (c + 1 < side) edges.emplace_back(v, v + 1);
            if (r + 1 < side) edges.emplace_back(v, v + side);
            if (c + 1 < side && r + 1 < side && random.chance(0.7)) edges.emplace_back(v, v + side + 1);
        }
    return make_dual_graph(std::move(weights), std::move(edges));
}

// Half the sum of absolute differences of two laws.
template <class Key>
double total_variation(const std::map<Key, double>& a, const std::map<Key, double>& b) {
    double sum = 0;
    for (const auto& [key, p] : a) {
        const auto it = b.find(key);
        sum += std::abs(p - (it == b.end() ? 0 : it->second));
    }
    for (const auto& [key, p] : b)
        if (!a.contains(key)) sum += p;
    return sum / 2;
}

// The same plan with districts named in the order of their first nodes.
inline Plan renamed(const Plan& plan) {
    std::vector<std::uint32_t> name(plan.size(), 0xFFFFFFFF);
    std::uint32_t next = 0;
    Plan result;
    for (const std::uint32_t d : plan) {
        if (name[d] == 0xFFFFFFFF) name[d] = next++;
        result.push_back(name[d]);
    }
    return result;
}

}  // namespace wangge::test
