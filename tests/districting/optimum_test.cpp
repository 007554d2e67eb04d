// Searches for cut edges and moment of inertia: on small maps equal to the best of all plans; everything legal; equal for equal
// seeds.

#include <gmock/gmock.h>

#include <algorithm>

#include "engine/core/error.h"
#include "engine/core/random.h"
#include "engine/districting/cut_edge_search.h"
#include "engine/districting/enumerate_plans.h"
#include "engine/districting/moment_of_inertia.h"
#include "tests/districting/reference_graph.h"

namespace wangge {
namespace {

using testing::HasSubstr;

// A board with odd weights and some diagonals.
DualGraph odd_board(int columns, int rows, std::uint64_t seed) {
    Random random(seed);
    std::vector<std::int64_t> weights;
    std::vector<std::pair<Node, Node>> edges = test::board(columns, rows).ends;
    std::vector<Point> at;
    for (int v = 0; v < columns * rows; ++v) {
        weights.push_back(random.between(1, 9));
        at.push_back({v % columns + random.uniform(0, 0.5), v / columns + random.uniform(0, 0.5)});
        if (v % columns + 1 < columns && v + columns < columns * rows && random.chance(0.5)) edges.emplace_back(v, v + columns + 1);
    }
    return make_dual_graph(weights, edges, at);
}

const SearchLimits short_search{.seconds = 0, .proposals = 400'000, .seed = 5};

TEST(CutEdgeSearch, EqualsTheBestOfAllPlans) {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        const DualGraph g = odd_board(4, 4, seed);
        const std::uint32_t k = 2 + seed % 3;
        const WeightLimits limits = limits_within(g, k, 0.15);
        std::size_t least = g.edges() + 1;
        enumerate_plans(g, k, limits, [&](const Plan& plan) { least = std::min(least, cut_edges(g, plan)); });
        const CutEdgeResult found = search_cut_edges(g, k, limits, short_search);
        EXPECT_TRUE(found.proven);
        if (least > g.edges()) {
            EXPECT_TRUE(found.plan.empty());
            continue;
        }
        EXPECT_EQ(found.cut_edges, least) << "seed " << seed;
        EXPECT_EQ(found.lower_bound, least);
        EXPECT_EQ(fault_of(g, found.plan, k, limits), std::nullopt);
        // The annealing alone finds it as well.
        SearchLimits alone = short_search;
        alone.prove = false;
        const CutEdgeResult annealed = search_cut_edges(g, k, limits, alone);
        EXPECT_EQ(annealed.cut_edges, least);
        EXPECT_FALSE(annealed.proven);
    }
}

TEST(CutEdgeSearch, FindsTheFourSquares) {
    // 10 x 10 in four squares of 25: by hand, 20 edges.
    const CutEdgeResult r = search_cut_edges(test::board(10, 10), 4, {25, 25}, {.seconds = 0, .proposals = 3'000'000});
    EXPECT_EQ(r.cut_edges, 20U);
    EXPECT_EQ(fault_of(test::board(10, 10), r.plan, 4, {25, 25}), std::nullopt);
}

TEST(CutEdgeSearch, SameSeedSameResultAndOneDistrict) {
    const DualGraph g = odd_board(10, 10, 3);
    const WeightLimits limits = limits_within(g, 6, 0.05);
    const CutEdgeResult a = search_cut_edges(g, 6, limits, short_search), b = search_cut_edges(g, 6, limits, short_search);
    EXPECT_EQ(a.plan, b.plan);
    EXPECT_EQ(a.proposals, 400'000U);
    const CutEdgeResult one = search_cut_edges(g, 1, limits_within(g, 1, 0), short_search);
    EXPECT_EQ(one.plan, Plan(100, 0));
    EXPECT_EQ(one.cut_edges, 0U);
}

TEST(MomentSearch, EqualsTheBestOfAllPlans) {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        const DualGraph g = odd_board(4, 4, seed + 100);
        const std::uint32_t k = 2 + seed % 3;
        const WeightLimits limits = limits_within(g, k, 0.2);
        const CentreCosts costs = squared_distance_costs(g);
        double least = INFINITY;
        enumerate_plans(g, k, limits, [&](const Plan& plan) { least = std::min(least, moment_of_inertia(costs, plan, k)); });
        const MomentResult found = search_moment_of_inertia(g, costs, k, limits, short_search);
        if (std::isinf(least)) {
            EXPECT_TRUE(found.plan.empty());
            continue;
        }
        EXPECT_NEAR(found.moment, least, 1e-9 * least) << "seed " << seed;
        EXPECT_LE(found.lower_bound, least * (1 + 1e-9));
        EXPECT_TRUE(found.proven) << "seed " << seed;
        EXPECT_GE(found.lower_bound, least * (1 - 2e-6));
        EXPECT_EQ(fault_of(g, found.plan, k, limits), std::nullopt);
        EXPECT_EQ(found.plan, search_moment_of_inertia(g, costs, k, limits, short_search).plan);
        for (std::uint32_t d = 0; d < k; ++d) EXPECT_EQ(found.plan[found.centres[d]], d);
    }
}

TEST(MomentSearch, FindsTheNineSquares) {
    // By hand: nine 3 x 3 blocks, each 4 * 100² + 4 * 141².
    const auto g = test::moment_board(9);
    const MomentResult r = search_moment_of_inertia(g.graph, g.costs, 9, g.limits, {.seconds = 0, .proposals = 2'000'000});
    EXPECT_DOUBLE_EQ(r.moment, 1075716);
}

TEST(Searches, SayWhatCannotBe) {
    const DualGraph g = make_dual_graph({5, 1, 1, 1}, {{0, 1}, {1, 2}, {2, 3}});
    const auto message = [&](std::uint32_t k, WeightLimits limits) -> std::string {
        try {
            search_cut_edges(g, k, limits, short_search);
        } catch (const Error& e) {
            EXPECT_EQ(e.kind(), ErrorKind::infeasible);
            return e.describe();
        }
        return "nothing";
    };
    EXPECT_THAT(message(2, {4, 4}), HasSubstr("A unit alone has 5, 1 more than the 4"));
    EXPECT_THAT(message(2, {5, 9}), HasSubstr("2 too little"));
    EXPECT_THAT(message(2, {0, 3}), HasSubstr("2 too much"));
    EXPECT_THAT(message(5, {0, 9}), HasSubstr("1 too few"));
    EXPECT_THROW(search_cut_edges(g, 2, {0, 9}, {.seconds = 0}), Error);
    EXPECT_THROW(search_cut_edges(g, 0, {0, 9}), Error);
    EXPECT_THROW(search_moment_of_inertia(g, {}, 2, {0, 9}), Error);
    EXPECT_THROW(squared_distance_costs(g), Error);
    Progress stopped;
    stopped.cancel();
    EXPECT_THROW(search_cut_edges(test::board(6, 6), 4, {9, 9}, {}, stopped), Error);
}

}  // namespace
}  // namespace wangge
