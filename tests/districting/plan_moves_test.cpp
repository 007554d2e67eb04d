#include "engine/districting/plan_moves.h"

#include <gmock/gmock.h>

#include "engine/core/error.h"
#include "engine/core/random.h"
#include "tests/districting/reference_graph.h"

namespace wangge {
namespace {

TEST(PlanMoves, KeepsItsInvariantOverManyMoves) {
    const DualGraph g = test::board(9, 8);
    PlanMoves moves(g, grow_plan(g, 5, 3), 5);
    Random random(4);
    int made = 0;
    for (int i = 0; i < 4000; ++i) {
        const Node v = static_cast<Node>(random.below(g.nodes()));
        const auto to = static_cast<std::uint32_t>(random.below(5));
        // The law itself: move and look whether both districts hang together.
        Plan after = moves.plan();
        const std::uint32_t from = after[v];
        after[v] = to;
        const auto around = g.neighbours(v);
        const bool touches = std::any_of(around.begin(), around.end(), [&](Node w) { return moves.plan()[w] == to; });
        const bool legal = to != from && touches && moves.size(from) > 1 && is_contiguous(g, after, from);
        ASSERT_EQ(moves.may_move(v, to), legal) << "node " << v << " to " << to;
        if (!legal) continue;
        const auto cut = static_cast<int>(moves.cut().size()) + moves.cut_change(v, to);
        moves.move(v, to);
        ++made;
        ASSERT_EQ(cut, static_cast<int>(cut_edges(g, moves.plan())));
        ASSERT_EQ(moves.cut().size(), cut_edges(g, moves.plan()));
        ASSERT_EQ(moves.weight(to), district_weights(g, moves.plan(), 5)[to]);
        ASSERT_EQ(fault_of(g, moves.plan(), 5, {1, 72}), std::nullopt);
    }
    EXPECT_GT(made, 300);
}

TEST(PlanMoves, RefusesPlansThatAreNone) {
    const DualGraph g = test::board(3, 1);
    EXPECT_THROW(PlanMoves(g, {0, 1, 0}, 2), Error);
    EXPECT_THROW(PlanMoves(g, {0, 0, 0}, 2), Error);
    EXPECT_THROW(PlanMoves(g, {0, 2, 2}, 2), Error);
    EXPECT_THROW(PlanMoves(g, {0, 1}, 2), Error);
}

TEST(GrowPlan, IsContiguousAndFollowsTheSeed) {
    const DualGraph g = test::board(7, 6);
    for (std::uint64_t seed = 0; seed < 50; ++seed)
        for (const std::uint32_t k : {1U, 2U, 6U, 42U}) {
            const Plan plan = grow_plan(g, k, seed);
            EXPECT_EQ(fault_of(g, plan, k, {1, 42}), std::nullopt);
            EXPECT_EQ(plan, grow_plan(g, k, seed));
        }
    EXPECT_THROW(grow_plan(g, 43, 1), Error);
    EXPECT_THROW(grow_plan(make_dual_graph({1, 1}, {}), 1, 1), Error);
}

}  // namespace
}  // namespace wangge
