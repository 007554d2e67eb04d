// Proofs of the fewest cut edges against all plans of small maps: boards with diagonals and tangled maps, weights with heavy and
// empty units, wide and narrow limits, few and many districts; maps in pieces; what was cut short proves nothing.

#include "engine/districting/cut_edge_proof.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/core/error.h"
#include "engine/core/random.h"
#include "engine/districting/detail/node_order.h"
#include "engine/districting/enumerate_plans.h"
#include "tests/districting/reference_graph.h"

namespace wangge {
namespace {

constexpr std::uint64_t plenty = 1'000'000;

DualGraph random_map(Random& random, int columns, int rows) {
    std::vector<std::int64_t> weights;
    std::vector<std::pair<Node, Node>> edges;
    // Far edges and holes: the sweep knows nothing of a plane.
    const bool tangled = random.chance(0.3);
    for (const auto& edge : test::board(columns, rows).ends)
        if (!random.chance(tangled ? 0.3 : 0.05)) edges.push_back(edge);
    for (int v = 0; v < columns * rows; ++v) {
        weights.push_back(random.chance(0.1) ? random.between(10, 20) : random.between(0, 6));
        if (v % columns + 1 < columns && v + columns < columns * rows && random.chance(0.4)) edges.emplace_back(v, v + columns + 1);
        if (tangled && random.chance(0.3)) {
            const auto w = static_cast<Node>(random.between(0, columns * rows - 1));
            if (w != static_cast<Node>(v)) edges.emplace_back(v, w);
        }
    }
    return make_dual_graph(weights, edges);
}

TEST(CutEdgeProof, EqualsTheBestOfAllPlansFromAnyNumberKnown) {
    int possible = 0, impossible = 0;
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        Random random(seed);
        const DualGraph g = random_map(random, 4, static_cast<int>(random.between(3, 4)));
        const auto k = static_cast<std::uint32_t>(random.between(1, 5));
        const double tolerances[] = {0.05, 0.2, 0.6};
        const WeightLimits limits = limits_within(g, k, tolerances[random.between(0, 2)]);
        std::size_t least = g.edges() + 1;
        enumerate_plans(g, k, limits, [&](const Plan& plan) { least = std::min(least, cut_edges(g, plan)); });
        for (const std::size_t known : {g.edges() + 1, least + 2, least + 1, least, least > 2 ? least - 2 : 0}) {
            if (known > g.edges() + 1) continue;
            const CutEdgeProof p = prove_cut_edges(g, k, limits, known, plenty);
            ASSERT_TRUE(p.complete) << "seed " << seed << " known " << known;
            ASSERT_EQ(p.plan.empty(), known <= least) << "seed " << seed << " known " << known << " least " << least;
            EXPECT_EQ(p.lower_bound, std::min(known, least)) << "seed " << seed;
            if (p.plan.empty()) continue;
            EXPECT_EQ(cut_edges(g, p.plan), least) << "seed " << seed << " known " << known;
            EXPECT_EQ(fault_of(g, p.plan, k, limits), std::nullopt) << "seed " << seed;
        }
        (least <= g.edges() ? possible : impossible) += 1;
    }
    EXPECT_GT(possible, 60);
    EXPECT_GT(impossible, 20);
}

TEST(CutEdgeProof, BoardsByHand) {
    // Halves of a 6 x 6 board: a straight line. Four quarters of 8 x 8: two straight lines.
    EXPECT_EQ(prove_cut_edges(test::board(6, 6), 2, {18, 18}, 7, plenty).lower_bound, 6U);
    EXPECT_EQ(prove_cut_edges(test::board(8, 8), 4, {16, 16}, 17, plenty).lower_bound, 16U);
    // A district round a heavy hole: the board's inner square alone, all the rest round it.
    std::vector<std::int64_t> weights(25, 1);
    weights[12] = 24;
    const CutEdgeProof hole = prove_cut_edges(make_dual_graph(weights, test::board(5, 5).ends), 2, {24, 24}, 41, plenty);
    EXPECT_EQ(hole.lower_bound, 4U);
    EXPECT_EQ(std::count(hole.plan.begin(), hole.plan.end(), hole.plan[12]), 1);
}

TEST(CutEdgeProof, KnownOrOneMoreKnownAndTheSamePlanEachTime) {
    Random random(77);
    std::vector<std::int64_t> weights;
    for (int v = 0; v < 42; ++v) weights.push_back(random.between(1, 9));
    const DualGraph g = make_dual_graph(weights, test::board(7, 6).ends);
    const WeightLimits limits = limits_within(g, 4, 0.05);
    const CutEdgeProof a = prove_cut_edges(g, 4, limits, 18, plenty), b = prove_cut_edges(g, 4, limits, 18, plenty);
    ASSERT_TRUE(a.complete);
    EXPECT_EQ(a.plan, b.plan);
    EXPECT_EQ(a.states, b.states);
    EXPECT_EQ(fault_of(g, a.plan, 4, limits), std::nullopt);
    EXPECT_EQ(cut_edges(g, a.plan), a.lower_bound);
    EXPECT_TRUE(prove_cut_edges(g, 4, limits, a.lower_bound, plenty).plan.empty());
    EXPECT_EQ(prove_cut_edges(g, 4, limits, a.lower_bound + 1, plenty).lower_bound, a.lower_bound);
}

TEST(CutEdgeProof, CutShortItProvesNothing) {
    const DualGraph g = test::board(7, 7);
    const WeightLimits limits{7, 7};
    const CutEdgeProof few = prove_cut_edges(g, 7, limits, 60, 100);
    EXPECT_FALSE(few.complete);
    EXPECT_TRUE(few.plan.empty());
    EXPECT_EQ(few.lower_bound, 0U);
    const CutEdgeProof stopped = prove_cut_edges(g, 7, limits, 60, plenty, [] { return true; });
    EXPECT_FALSE(stopped.complete);
    Progress cancelled;
    cancelled.cancel();
    EXPECT_THROW(prove_cut_edges(g, 7, limits, 60, plenty, {}, cancelled), Error);
    // Wider than a sweep takes: all of 70 beside each other.
    std::vector<std::pair<Node, Node>> all;
    for (Node v = 0; v < 70; ++v)
        for (Node w = v + 1; w < 70; ++w) all.emplace_back(v, w);
    EXPECT_FALSE(prove_cut_edges(make_dual_graph(std::vector<std::int64_t>(70, 1), all), 2, {35, 35}, 2000, plenty).complete);
    EXPECT_FALSE(
        prove_cut_edges(make_dual_graph({3'000'000'000, 3'000'000'000}, {{0, 1}}), 2, {0, 9'000'000'000}, 2, plenty).complete);
}

TEST(NodeOrder, EachNodeOnceAndNarrow) {
    const DualGraph g = test::board(12, 5);
    const std::vector<Node> order = detail::narrow_order(g);
    std::vector<Node> sorted = order;
    std::sort(sorted.begin(), sorted.end());
    for (Node v = 0; v < 60; ++v) EXPECT_EQ(sorted[v], v);
    const auto fronts = detail::fronts_of(g, order);
    ASSERT_EQ(fronts.size(), 61U);
    EXPECT_TRUE(fronts.front().empty());
    EXPECT_TRUE(fronts.back().empty());
    for (const auto& front : fronts) EXPECT_LE(front.size(), 6U);
    for (std::size_t i = 0; i <= 60; ++i)
        for (std::size_t j = 0; j < i; ++j) {
            bool open = false;
            for (const Node w : g.neighbours(order[j]))
                open = open || std::find(order.begin() + static_cast<std::ptrdiff_t>(i), order.end(), w) != order.end();
            EXPECT_EQ(std::count(fronts[i].begin(), fronts[i].end(), order[j]), open ? 1 : 0);
        }
}

}  // namespace
}  // namespace wangge
