#include "engine/districting/spanning_tree.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "tests/districting/sampler_boards.h"

namespace wangge {
namespace {

using test::board;
using test::total_variation;
using test::town;

std::vector<Node> all_of(const DualGraph& graph) {
    std::vector<Node> nodes(graph.nodes());
    std::iota(nodes.begin(), nodes.end(), 0U);
    return nodes;
}

using Tree = std::set<std::pair<std::uint32_t, std::uint32_t>>;

Tree edges_of(const TreeSampler& trees) {
    Tree tree;
    for (const std::uint32_t v : trees.order().subspan(1)) tree.insert(std::minmax(v, trees.parent()[v]));
    return tree;
}

TEST(SpanningTree, EveryTreeSpansTheRegionWithParentsFirst) {
    const DualGraph graph = town(12, 3);
    TreeSampler trees(graph);
    detail::Xoshiro random(1);
    for (const std::uint32_t size : {1U, 2U, 30U, 144U, 7U}) {
        std::vector<Node> region(size);
        std::iota(region.begin(), region.end(), 0U);  // whole rows and a piece of one: hangs together
        for (const TreeLaw law : {TreeLaw::uniform, TreeLaw::random_weights}) {
            trees.set_region(region, region[size / 2]);
            trees.draw(law, random);
            ASSERT_EQ(trees.order().size(), size);
            ASSERT_EQ(trees.order().front(), size / 2);
            std::vector<bool> seen(size, false);
            for (const std::uint32_t v : trees.order()) {
                EXPECT_FALSE(seen[v]);
                if (v != trees.order().front()) {
                    EXPECT_TRUE(seen[trees.parent()[v]]);
                    EXPECT_THAT(trees.neighbours(v), testing::Contains(trees.parent()[v]));
                }
                seen[v] = true;
            }
        }
    }
}

TEST(SpanningTree, CutsAreTheEdgesWithTheWeightAskedFor) {
    const DualGraph graph = town(9, 5);
    const std::vector<Node> nodes = all_of(graph);
    const std::int64_t total = total_weight(graph);
    TreeSampler trees(graph);
    trees.set_region(nodes, 40);
    detail::Xoshiro random(2);
    std::size_t found = 0;
    for (int i = 0; i < 200; ++i) {
        trees.draw(i % 2 == 0 ? TreeLaw::uniform : TreeLaw::random_weights, random);
        const auto cuts = trees.cuts(total / 4, total / 3);
        const std::set<std::uint32_t> chosen(cuts.begin(), cuts.end());
        found += chosen.size();
        for (const std::uint32_t v : trees.order().subspan(1)) {
            const auto side = trees.side_below(v);
            std::int64_t weight = 0;
            Plan plan;
            for (std::size_t u = 0; u < nodes.size(); ++u) {
                weight += side[u] != 0 ? graph.weight[u] : 0;
                plan.push_back(side[u]);
            }
            EXPECT_EQ(weight, trees.weight_below(v));
            EXPECT_EQ(chosen.contains(v), weight >= total / 4 && weight <= total / 3);
            if (i < 2) {
                EXPECT_EQ(fault_of(graph, plan, 2, {0, total}), std::nullopt);
            }
        }
        EXPECT_TRUE(trees.cuts(5, 4).empty());
    }
    EXPECT_GT(found, 0U);
}

TEST(SpanningTree, WilsonsTreesAreUniform) {
    const DualGraph graph = board(3, 3);
    ASSERT_EQ(count_spanning_trees(graph, all_of(graph)), 192U);
    TreeSampler trees(graph);
    detail::Xoshiro random(7);
    std::map<Tree, double> law;
    constexpr int draws = 192'000;
    for (int i = 0; i < draws; ++i) {
        if (i % 1000 == 0) trees.set_region(all_of(graph), static_cast<Node>(i / 1000 % 9));  // the root changes nothing
        trees.draw(TreeLaw::uniform, random);
        law[edges_of(trees)] += 1;
    }
    ASSERT_EQ(law.size(), 192U);
    double chi_square = 0;
    for (const auto& [tree, count] : law) chi_square += (count - 1000) * (count - 1000) / 1000;
    EXPECT_LT(chi_square, 191 + 4 * std::sqrt(2 * 191));
}

// A hub with more neighbours than a walk has slots for.
TEST(SpanningTree, WheelsWithManySpokesAreUniformToo) {
    constexpr std::uint32_t rim = 20;
    std::vector<std::pair<Node, Node>> edges;
    for (std::uint32_t i = 0; i < rim; ++i) {
        edges.emplace_back(i, rim);
        edges.emplace_back(i, (i + 1) % rim);
    }
    const DualGraph graph = make_dual_graph(std::vector<std::int64_t>(rim + 1, 1), edges);
    // Lucas number L(2n) - 2 spanning trees; an edge is in a share of them that is its effective resistance.
    EXPECT_EQ(count_spanning_trees(graph, all_of(graph)), 228826125U);
    TreeSampler trees(graph);
    trees.set_region(all_of(graph), 0);
    detail::Xoshiro random(3);
    constexpr int draws = 40'000;
    double spokes = 0;
    for (int i = 0; i < draws; ++i) {
        trees.draw(TreeLaw::uniform, random);
        for (const auto& [v, w] : edges_of(trees)) spokes += w == rim ? 1 : 0;
    }
    // Effective resistance of a spoke in a large wheel: 1 / sqrt(5).
    EXPECT_NEAR(spokes / draws / rim, 1 / std::sqrt(5.0), 0.002);
}

TEST(SpanningTree, MinimumTreesHaveTheLawOfKruskal) {
    // The exact law on a square with a diagonal (8 trees) by taking the five edges in each of their 5! orders.
    const DualGraph graph = make_dual_graph({1, 1, 1, 1}, {{0, 1}, {1, 2}, {2, 3}, {0, 3}, {0, 2}});
    std::map<Tree, double> exact;
    std::vector<std::size_t> order{0, 1, 2, 3, 4};
    do {
        std::vector<std::uint32_t> leader{0, 1, 2, 3};
        Tree tree;
        for (const std::size_t e : order) {
            const auto [v, w] = graph.ends[e];
            if (leader[v] == leader[w]) continue;
            const std::uint32_t old = leader[v], now = leader[w];
            for (std::uint32_t& l : leader)
                if (l == old) l = now;
            tree.insert({v, w});
        }
        exact[tree] += 1.0 / 120;
    } while (std::next_permutation(order.begin(), order.end()));
    ASSERT_EQ(exact.size(), 8U);
    TreeSampler trees(graph);
    trees.set_region(all_of(graph), 2);
    detail::Xoshiro random(4);
    std::map<Tree, double> drawn;
    for (int i = 0; i < 100'000; ++i) {
        trees.draw(TreeLaw::random_weights, random);
        drawn[edges_of(trees)] += 1e-5;
    }
    EXPECT_LT(total_variation(exact, drawn), 0.006);
}

TEST(SpanningTree, CountsByKirchhoff) {
    // Boards: 4, 192, 100352, 557568000 (OEIS A007341).
    for (const auto& [side, count] :
         std::map<std::uint32_t, std::uint64_t>{{1, 1}, {2, 4}, {3, 192}, {4, 100352}, {5, 557568000}}) {
        const DualGraph graph = board(side, side);
        EXPECT_EQ(count_spanning_trees(graph, all_of(graph)), count);
        EXPECT_NEAR(log_spanning_trees(graph, all_of(graph)), std::log(static_cast<double>(count)), 1e-10);
    }
    // Cayley: n^(n - 2) on the complete graph.
    std::vector<std::pair<Node, Node>> edges;
    for (Node v = 0; v < 9; ++v)
        for (Node w = 0; w < v; ++w) edges.emplace_back(v, w);
    const DualGraph complete = make_dual_graph(std::vector<std::int64_t>(9, 1), edges);
    EXPECT_EQ(count_spanning_trees(complete, all_of(complete)), 4782969U);
    const std::vector<Node> apart{0, 8};
    EXPECT_EQ(count_spanning_trees(board(3, 3), apart), 0U);
    EXPECT_TRUE(std::isinf(log_spanning_trees(board(3, 3), apart)));
    EXPECT_EQ(count_spanning_trees(board(3, 3), std::vector<Node>{4}), 1U);
    const DualGraph large = board(20, 20);
    EXPECT_EQ(count_spanning_trees(large, all_of(large)), std::nullopt);
    // n x n boards: the product over i, j of 4 - 2 cos(pi i / n) - 2 cos(pi j / n), i = j = 0 left out, over n².
    double expected = -std::log(400.0);
    for (int i = 0; i < 20; ++i)
        for (int j = 0; j < 20; ++j)
            if (i + j > 0) expected += std::log(4 - 2 * std::cos(M_PI * i / 20) - 2 * std::cos(M_PI * j / 20));
    EXPECT_NEAR(log_spanning_trees(large, all_of(large)), expected, 1e-9);
}

}  // namespace
}  // namespace wangge
