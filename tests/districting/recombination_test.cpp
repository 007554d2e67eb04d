#include "engine/districting/detail/recombination.h"

#include <gmock/gmock.h>

#include <cmath>

#include "engine/districting/initial_plan.h"
#include "engine/districting/recom.h"
#include "tests/districting/sampler_boards.h"

namespace wangge {
namespace {

using detail::Recombination;
using detail::Xoshiro;

// The first numbers for seed 0 as other programs that seed xoshiro256++ by SplitMix64 give them.
TEST(Xoshiro, KnownNumbers) {
    Xoshiro random(0);
    EXPECT_EQ(random.bits(), 5987356902031041503U);
    EXPECT_EQ(random.bits(), 7051070477665621255U);
    EXPECT_EQ(random.bits(), 6633766593972829180U);
    EXPECT_EQ(random.bits(), 211316841551650330U);
}

TEST(Xoshiro, IsEven) {
    for (const std::uint32_t count : {2U, 3U, 7U, 60U}) {
        Xoshiro random(count);
        std::vector<double> seen(count, 0);
        const double expected = 3000;
        for (std::uint32_t i = 0; i < 3000 * count; ++i) ++seen[random.below(count)];
        double chi_square = 0;
        for (const double s : seen) chi_square += (s - expected) * (s - expected) / expected;
        EXPECT_LT(chi_square, count - 1 + 4 * std::sqrt(2.0 * count)) << count;
    }
    Xoshiro random(5);
    double sum = 0;
    for (int i = 0; i < 10'000; ++i) {
        const double u = random.uniform();
        ASSERT_GE(u, 0);
        ASSERT_LT(u, 1);
        sum += u;
    }
    EXPECT_NEAR(sum / 10'000, 0.5, 0.015);
}

class RecombinationTest : public testing::Test {
protected:
    const DualGraph graph = test::town(11, 6);
    const WeightLimits limits = limits_within(graph, 6, 0.2);
    const Plan start = initial_plan(graph, 6, limits).value();

    std::size_t seam(const Plan& plan, std::uint32_t a, std::uint32_t b) const {
        std::size_t count = 0;
        for (const auto& [v, w] : graph.ends) count += (plan[v] == a && plan[w] == b) || (plan[v] == b && plan[w] == a) ? 1 : 0;
        return count;
    }
};

TEST_F(RecombinationTest, FiguresBeforeAndAfterAParting) {
    Recombination state(graph, start, 6, limits);
    Xoshiro random(3);
    int taken = 0;
    for (int i = 0; i < 600; ++i) {
        if (i % 2 == 0)
            state.merge_by_cut_edge(random);
        else if (!state.merge_by_pair(random))
            continue;
        const auto [a, b] = state.merged();
        ASSERT_NE(a, b);
        const Plan before = state.plan();
        EXPECT_EQ(state.seam_now(), seam(before, a, b));
        if (i % 2 == 0) {
            EXPECT_EQ(before[state.chosen_edge().first], a);
            EXPECT_EQ(before[state.chosen_edge().second], b);
        }
        if (state.draw(TreeLaw::uniform, random) == 0) continue;
        state.part(random);
        EXPECT_EQ(state.plan(), before);
        const bool changed = state.take();
        ++taken;
        EXPECT_EQ(changed, state.plan() != before);
        EXPECT_EQ(state.seam_parted(), seam(state.plan(), a, b));
        EXPECT_EQ(state.cut_edges(), cut_edges(graph, state.plan()));
        EXPECT_EQ(state.weights(), district_weights(graph, state.plan(), 6));
        for (std::size_t i_local = 0; i_local < state.sides().size(); ++i_local)
            EXPECT_EQ(state.plan()[state.trees().nodes()[i_local]], state.name_of_side(state.sides()[i_local]));
        for (std::uint32_t d = 0; d < 6; ++d)
            for (const Node v : state.members(d)) EXPECT_EQ(state.plan()[v], d);
        for (Node v = 0; v < graph.nodes(); ++v)
            if (before[v] != a && before[v] != b) {
                EXPECT_EQ(state.plan()[v], before[v]);
            }
    }
    EXPECT_GT(taken, 100);
}

// Pairs come as often as their borders are long, or all alike.
TEST_F(RecombinationTest, PairsHaveTheirLaw) {
    Recombination state(graph, start, 6, limits);
    Xoshiro random(4);
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> by_edge, by_pair, exact_by_edge, exact_by_pair;
    std::size_t pairs = 0;
    for (std::uint32_t a = 0; a < 6; ++a)
        for (std::uint32_t b = a + 1; b < 6; ++b)
            if (const std::size_t length = seam(start, a, b); length > 0) {
                exact_by_edge[{a, b}] = static_cast<double>(length) / static_cast<double>(state.cut_edges());
                ++pairs;
            }
    for (const auto& [pair, share] : exact_by_edge) exact_by_pair[pair] = 1.0 / static_cast<double>(pairs);
    constexpr int draws = 20'000;
    for (int i = 0; i < draws; ++i) {
        state.merge_by_cut_edge(random);
        by_edge[std::minmax(state.merged().first, state.merged().second)] += 1.0 / draws;
        while (!state.merge_by_pair(random)) {}
        by_pair[std::minmax(state.merged().first, state.merged().second)] += 1.0 / draws;
    }
    EXPECT_LT(test::total_variation(by_edge, exact_by_edge), 0.02);
    EXPECT_LT(test::total_variation(by_pair, exact_by_pair), 0.02);
}

TEST_F(RecombinationTest, AStepThatGivesUpChangesNothing) {
    const WeightLimits tight = limits_within(graph, 6, 0.03);
    Recom chain(graph, initial_plan(graph, 6, tight).value(), 6, tight, {.trees_per_pair = 1, .trees_per_step = 1});
    int failed = 0;
    for (int i = 0; i < 200; ++i) {
        const Plan before = chain.plan();
        if (chain.step()) continue;
        ++failed;
        EXPECT_EQ(chain.plan(), before);
    }
    EXPECT_GT(failed, 20);
    EXPECT_LT(failed, 200);
    EXPECT_EQ(chain.trees(), 200U);
}

}  // namespace
}  // namespace wangge
