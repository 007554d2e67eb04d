#include "engine/districting/initial_plan.h"

#include <gmock/gmock.h>

#include "engine/core/error.h"
#include "engine/districting/enumerate_plans.h"
#include "tests/districting/sampler_boards.h"

namespace wangge {
namespace {

using test::board;
using test::town;

ErrorKind kind_of(const DualGraph& graph, std::uint32_t k, const WeightLimits& limits) {
    try {
        initial_plan(graph, k, limits);
    } catch (const Error& e) {
        return e.kind();
    }
    return ErrorKind::internal;
}

TEST(InitialPlan, IsLegalForEveryShape) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const DualGraph graph = town(4 + static_cast<std::uint32_t>(seed), seed);
        for (const std::uint32_t k : {1U, 2U, 5U, 8U}) {
            const WeightLimits limits = limits_within(graph, k, graph.nodes() > 100 ? 0.02 : 0.35);
            const auto plan = initial_plan(graph, k, limits, {.seed = seed});
            ASSERT_TRUE(plan) << seed << " " << k;
            EXPECT_EQ(fault_of(graph, *plan, k, limits), std::nullopt);
        }
    }
}

TEST(InitialPlan, MeetsExactSizes) {
    for (std::uint32_t n = 2; n <= 7; ++n)
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            const auto plan = initial_plan(board(n, n), n, {n, n}, {.seed = seed});
            ASSERT_TRUE(plan) << n << " seed " << seed;
            EXPECT_EQ(fault_of(board(n, n), *plan, n, {n, n}), std::nullopt);
        }
    const auto many = initial_plan(board(30, 30), 100, {8, 10});
    ASSERT_TRUE(many);
    EXPECT_EQ(fault_of(board(30, 30), *many, 100, {8, 10}), std::nullopt);
}

TEST(InitialPlan, SeedsDecide) {
    const DualGraph graph = town(12, 1);
    const WeightLimits limits = limits_within(graph, 6, 0.1);
    EXPECT_EQ(initial_plan(graph, 6, limits, {.seed = 3}), initial_plan(graph, 6, limits, {.seed = 3}));
    EXPECT_NE(initial_plan(graph, 6, limits, {.seed = 3}), initial_plan(graph, 6, limits, {.seed = 4}));
}

TEST(InitialPlan, SaysWhyNoneCanExist) {
    const DualGraph graph = board(3, 3, {1, 1, 1, 1, 20, 1, 1, 1, 1});
    EXPECT_EQ(kind_of(graph, 0, {0, 100}), ErrorKind::bad_input);
    EXPECT_EQ(kind_of(graph, 10, {0, 100}), ErrorKind::infeasible);
    EXPECT_EQ(kind_of(graph, 2, {0, 19}), ErrorKind::infeasible);    // the middle weighs 20
    EXPECT_EQ(kind_of(graph, 2, {0, 13}), ErrorKind::infeasible);    // 28 in all
    EXPECT_EQ(kind_of(graph, 2, {15, 100}), ErrorKind::infeasible);  // 28 in all
    EXPECT_EQ(kind_of(graph, 2, {15, 14}), ErrorKind::infeasible);
    EXPECT_EQ(kind_of(make_dual_graph({1, 1, 1}, {{0, 1}}), 2, {1, 2}), ErrorKind::infeasible);  // in pieces
}

TEST(InitialPlan, GivesUpWhereNoneIsFound) {
    // A star: only the hub can hold more than one node, so even halves do not exist though nothing simple forbids them.
    std::vector<std::pair<Node, Node>> edges;
    for (Node v = 1; v < 8; ++v) edges.emplace_back(0, v);
    const DualGraph star = make_dual_graph(std::vector<std::int64_t>(8, 1), edges);
    EXPECT_EQ(enumerate_plans(star, 2, {4, 4}), 0U);
    EXPECT_EQ(initial_plan(star, 2, {4, 4}, {.effort = 100'000}), std::nullopt);
    const auto whole = initial_plan(star, 8, {1, 1});
    ASSERT_TRUE(whole);
    EXPECT_EQ(fault_of(star, *whole, 8, {1, 1}), std::nullopt);
}

TEST(InitialPlan, StopsWhenCancelled) {
    const Progress progress;
    progress.cancel();
    EXPECT_THROW(initial_plan(board(6, 6), 6, {6, 6}, {}, progress), Error);
}

}  // namespace
}  // namespace wangge
