#include "engine/districting/recom.h"

#include <gmock/gmock.h>

#include <set>

#include "engine/core/error.h"
#include "engine/districting/enumerate_plans.h"
#include "engine/districting/initial_plan.h"
#include "engine/districting/reversible_recom.h"
#include "tests/districting/sampler_boards.h"

namespace wangge {
namespace {

using test::board;
using test::renamed;
using test::town;

std::vector<RecomOptions> all_options() {
    std::vector<RecomOptions> all;
    for (const TreeLaw tree : {TreeLaw::uniform, TreeLaw::random_weights})
        for (const PairChoice pair : {PairChoice::cut_edge, PairChoice::pair})
            all.push_back({.tree = tree, .pair = pair, .seed = 9});
    return all;
}

TEST(Recom, EveryPlanVisitedIsLegalAndItsFiguresAreTrue) {
    const DualGraph graph = town(14, 1);
    const WeightLimits limits = limits_within(graph, 6, 0.05);
    const Plan start = initial_plan(graph, 6, limits).value();
    for (const RecomOptions& options : all_options()) {
        Recom chain(graph, start, 6, limits, options);
        std::set<Plan> seen;
        for (int i = 0; i < 400; ++i) {
            ASSERT_TRUE(chain.step());
            ASSERT_EQ(fault_of(graph, chain.plan(), 6, limits), std::nullopt);
            ASSERT_EQ(chain.cut_edges(), cut_edges(graph, chain.plan()));
            ASSERT_EQ(chain.weights(), district_weights(graph, chain.plan(), 6));
            seen.insert(renamed(chain.plan()));
        }
        EXPECT_GT(seen.size(), 300U);
        EXPECT_GT(chain.changes(), 300U);
        EXPECT_GE(chain.trees(), 400U);
    }
}

TEST(Recom, NamesStayWithMostOfTheirNodes) {
    const DualGraph graph = board(20, 20);
    const WeightLimits limits = limits_within(graph, 8, 0.05);
    Recom chain(graph, initial_plan(graph, 8, limits).value(), 8, limits);
    Plan before = chain.plan();
    for (int i = 0; i < 200; ++i) {
        chain.step();
        std::size_t changed = 0;
        for (std::size_t v = 0; v < before.size(); ++v) changed += before[v] != chain.plan()[v] ? 1 : 0;
        EXPECT_LE(changed, 52U);  // half of two districts
        before = chain.plan();
    }
}

TEST(Recom, ReachesEveryPlanOfASmallBoard) {
    const DualGraph graph = board(4, 4);
    std::set<Plan> all, seen;
    enumerate_plans(graph, 4, {4, 4}, [&](const Plan& plan) { all.insert(plan); });
    for (const RecomOptions& options : all_options()) {
        Recom chain(graph, *all.begin(), 4, {4, 4}, options);
        for (int i = 0; i < 20'000; ++i) {
            chain.step();
            seen.insert(renamed(chain.plan()));
        }
        EXPECT_EQ(seen, all);
        seen.clear();
    }
}

TEST(Recom, EqualForEqualSeeds) {
    const DualGraph graph = town(10, 2);
    const WeightLimits limits = limits_within(graph, 5, 0.1);
    const Plan start = initial_plan(graph, 5, limits).value();
    const auto after = [&](std::uint64_t seed) {
        Recom chain(graph, start, 5, limits, {.seed = seed});
        for (int i = 0; i < 100; ++i) chain.step();
        return chain.plan();
    };
    EXPECT_EQ(after(1), after(1));
    EXPECT_NE(after(1), after(2));
}

TEST(Recom, StandsStillWhereNothingCanChange) {
    const DualGraph graph = board(3, 3);
    Recom single(graph, Plan(9, 0), 1, {9, 9});
    EXPECT_FALSE(single.step());
    ReversibleRecom reversible(graph, Plan(9, 0), 1, {9, 9});
    EXPECT_FALSE(reversible.step());
    // A path of two has one parting.
    const DualGraph pair = make_dual_graph({1, 1}, {{0, 1}});
    Recom both(pair, {0, 1}, 2, {1, 1});
    EXPECT_TRUE(both.step());
    EXPECT_EQ(both.changes(), 0U);
}

TEST(Recom, RefusesAnIllegalStart) {
    const DualGraph graph = board(3, 3);
    const auto kind = [&](const Plan& plan, WeightLimits limits) {
        try {
            Recom(graph, plan, 3, limits);
        } catch (const Error& e) {
            return e.kind();
        }
        return ErrorKind::internal;
    };
    EXPECT_EQ(kind({0, 0, 0, 1, 1, 1, 2, 2, 2}, {4, 9}), ErrorKind::bad_input);
    EXPECT_EQ(kind({0, 1, 0, 1, 1, 1, 2, 2, 2}, {1, 9}), ErrorKind::bad_input);
    EXPECT_EQ(kind({0, 0, 0}, {1, 9}), ErrorKind::bad_input);
}

// The law of the whole chain, plan by plan, by listing all plans: powers 1 (trees), 0 (all alike) and one between.
void expect_law(const DualGraph& graph, std::uint32_t k, const WeightLimits& limits, double power, int steps, double tolerance) {
    std::map<Plan, double> exact, drawn;
    double sum = 0;
    enumerate_plans(graph, k, limits, [&](const Plan& plan) {
        std::vector<std::vector<Node>> members(k);
        for (Node v = 0; v < plan.size(); ++v) members[plan[v]].push_back(v);
        double log_trees = 0;
        for (const std::vector<Node>& nodes : members) log_trees += log_spanning_trees(graph, nodes);
        sum += exact[plan] = std::exp(power * log_trees);
    });
    ASSERT_GT(exact.size(), 4U);
    for (auto& [plan, p] : exact) p /= sum;
    ReversibleRecom chain(graph, exact.begin()->first, k, limits, {.compactness = power, .seed = 5});
    for (int i = 0; i < 500; ++i) chain.step();
    for (int i = 0; i < steps; ++i) {
        chain.step();
        drawn[renamed(chain.plan())] += 1.0 / steps;
    }
    EXPECT_EQ(chain.cut_edges(), cut_edges(graph, chain.plan()));
    for (const auto& [plan, p] : drawn) EXPECT_TRUE(exact.contains(plan));
    EXPECT_LT(test::total_variation(exact, drawn), tolerance) << exact.size() << " plans, power " << power;
}

TEST(ReversibleRecom, HasTheLawOfTrees) {
    expect_law(board(3, 3), 3, {3, 3}, 1, 100'000, 0.01);
    expect_law(board(4, 4), 4, {4, 4}, 1, 200'000, 0.025);
    expect_law(board(4, 3), 3, {3, 5}, 1, 200'000, 0.03);                                         // several cuts a tree
    expect_law(board(4, 3, {3, 0, 1, 2, 2, 5, 0, 1, 1, 2, 3, 4}), 3, {6, 10}, 1, 200'000, 0.03);  // with empty nodes
}

TEST(ReversibleRecom, HasTheLawOfAnyPower) {
    expect_law(board(3, 3), 3, {3, 3}, 0, 60'000, 0.015);
    expect_law(board(4, 3), 3, {3, 5}, 0, 150'000, 0.04);
    expect_law(board(4, 3), 3, {3, 5}, 0.5, 150'000, 0.04);
}

TEST(ReversibleRecom, EveryPlanVisitedIsLegal) {
    const DualGraph graph = town(10, 4);
    const WeightLimits limits = limits_within(graph, 5, 0.1);
    ReversibleRecom chain(graph, initial_plan(graph, 5, limits).value(), 5, limits, {.compactness = 0.7, .seed = 2});
    for (int i = 0; i < 1000; ++i) {
        chain.step();
        ASSERT_EQ(fault_of(graph, chain.plan(), 5, limits), std::nullopt);
        ASSERT_EQ(chain.cut_edges(), cut_edges(graph, chain.plan()));
        ASSERT_EQ(chain.weights(), district_weights(graph, chain.plan(), 5));
    }
    EXPECT_GT(chain.changes(), 200U);
}

}  // namespace
}  // namespace wangge
