#include "engine/districting/dual_graph.h"

#include <gmock/gmock.h>

#include "engine/core/error.h"

namespace wangge {
namespace {

// 0 - 1 - 2
// |   |
// 3 - 4
DualGraph small() {
    return make_dual_graph({5, 1, 2, 3, 4}, {{1, 0}, {2, 1}, {0, 3}, {4, 3}, {1, 4}, {0, 1}}, {}, {1, 2, 3, 4, 5, 6});
}

TEST(DualGraph, KeepsNeighboursAscendingAndEachEdgeOnce) {
    const DualGraph g = small();
    EXPECT_EQ(g.edges(), 5U);
    EXPECT_THAT(std::vector<Node>(g.neighbours(1).begin(), g.neighbours(1).end()), testing::ElementsAre(0, 2, 4));
    for (Node v = 0; v < g.nodes(); ++v)
        for (std::size_t i = 0; i < g.neighbours(v).size(); ++i) {
            const auto [a, b] = g.ends[g.edges_of(v)[i]];
            EXPECT_EQ(a + b, v + g.neighbours(v)[i]);
        }
    EXPECT_DOUBLE_EQ(g.border_m[0], 7);  // given twice: 1 + 6
}

TEST(DualGraph, SaysWhatIsWrongWithItsInput) {
    EXPECT_THROW(make_dual_graph({1, 1}, {{0, 0}}), Error);
    EXPECT_THROW(make_dual_graph({1, 1}, {{0, 2}}), Error);
    EXPECT_THROW(make_dual_graph({1, -1}, {{0, 1}}), Error);
    EXPECT_THROW(make_dual_graph({1, 1}, {{0, 1}}, {{0, 0}}), Error);
}

TEST(DualGraph, NamesTheFaultOfAPlan) {
    const DualGraph g = small();
    const WeightLimits limits{5, 10};
    EXPECT_EQ(fault_of(g, {0, 1, 1, 0, 1}, 2, limits), std::nullopt);
    EXPECT_EQ(cut_edges(g, {0, 1, 1, 0, 1}), 2U);
    EXPECT_THAT(*fault_of(g, {0, 1, 0, 0, 1}, 2, limits), testing::HasSubstr("falls apart"));
    EXPECT_THAT(*fault_of(g, {0, 0, 1, 0, 0}, 2, limits), testing::HasSubstr("weighs 13"));
    EXPECT_THAT(*fault_of(g, {0, 0, 0, 0, 0}, 2, {0, 99}), testing::HasSubstr("empty"));
    EXPECT_THAT(*fault_of(g, {0, 2, 0, 0, 0}, 2, limits), testing::HasSubstr("does not exist"));
    EXPECT_THAT(*fault_of(g, {0}, 2, limits), testing::HasSubstr("names 1 nodes"));
}

TEST(DualGraph, LimitsAreWholeNumbersWithinTheShare) {
    const DualGraph g = make_dual_graph({100, 100, 100, 100}, {{0, 1}, {1, 2}, {2, 3}});
    const WeightLimits limits = limits_within(g, 2, 0.005);
    EXPECT_EQ(limits.least, 199);
    EXPECT_EQ(limits.greatest, 201);
}

}  // namespace
}  // namespace wangge
