#include "engine/districting/enumerate_plans.h"

#include <gmock/gmock.h>

#include <set>

#include "engine/core/error.h"
#include "tests/districting/sampler_boards.h"

namespace wangge {
namespace {

using test::board;
using test::renamed;

TEST(EnumeratePlans, KnownCounts) {
    // Dissections of the n x n board into n parts of n (OEIS A172477).
    EXPECT_EQ(enumerate_plans(board(2, 2), 2, {2, 2}), 2U);
    EXPECT_EQ(enumerate_plans(board(3, 3), 3, {3, 3}), 10U);
    EXPECT_EQ(enumerate_plans(board(4, 4), 4, {4, 4}), 117U);
    EXPECT_EQ(enumerate_plans(board(5, 5), 5, {5, 5}), 4006U);
    EXPECT_EQ(enumerate_plans(board(4, 4), 2, {8, 8}), 70U);
    EXPECT_EQ(enumerate_plans(board(4, 4), 1, {16, 16}), 1U);
    EXPECT_EQ(enumerate_plans(board(4, 4), 16, {1, 1}), 1U);
    EXPECT_EQ(enumerate_plans(board(8, 8), 64, {1, 1}), 1U);
}

// Every assignment tried, one by one.
std::set<Plan> by_force(const DualGraph& graph, std::uint32_t k, const WeightLimits& limits) {
    std::set<Plan> plans;
    Plan plan(graph.nodes(), 0);
    for (;;) {
        if (!fault_of(graph, plan, k, limits)) plans.insert(renamed(plan));
        std::size_t v = 0;
        while (v < plan.size() && ++plan[v] == k) plan[v++] = 0;
        if (v == plan.size()) return plans;
    }
}

TEST(EnumeratePlans, EachLegalPlanOnce) {
    Random random(11);
    for (int round = 0; round < 30; ++round) {
        std::vector<std::int64_t> weights;
        for (int i = 0; i < 9; ++i) weights.push_back(random.between(0, 5));
        const DualGraph graph = board(3, 3, weights);
        const auto k = static_cast<std::uint32_t>(random.between(1, 3));
        const std::int64_t least = random.between(0, 4);
        const WeightLimits limits{least, least + random.between(2, 20)};
        std::set<Plan> plans;
        std::uint64_t visits = 0;
        const std::uint64_t count = enumerate_plans(graph, k, limits, [&](const Plan& plan) {
            ++visits;
            plans.insert(plan);
        });
        EXPECT_EQ(count, visits);
        EXPECT_EQ(plans.size(), visits);
        EXPECT_EQ(plans, by_force(graph, k, limits)) << "round " << round;
    }
}

TEST(EnumeratePlans, MapsInPieces) {
    const DualGraph graph = make_dual_graph({1, 1, 1, 1}, {{0, 1}, {2, 3}});
    EXPECT_EQ(enumerate_plans(graph, 1, {0, 9}), 0U);
    EXPECT_EQ(enumerate_plans(graph, 2, {0, 9}), 1U);
    EXPECT_EQ(enumerate_plans(graph, 3, {0, 9}), 2U);
    EXPECT_EQ(enumerate_plans(graph, 5, {0, 9}), 0U);
}

TEST(EnumeratePlans, Refusals) {
    EXPECT_THROW(enumerate_plans(board(3, 3), 0, {0, 9}), Error);
    EXPECT_THROW(enumerate_plans(board(13, 5), 2, {0, 99}), Error);
    const Progress progress;
    progress.cancel();
    EXPECT_THROW(enumerate_plans(board(6, 6), 3, {0, 99}, {}, progress), Error);
}

}  // namespace
}  // namespace wangge
