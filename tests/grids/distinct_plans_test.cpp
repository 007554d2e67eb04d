#include "engine/grids/detail/distinct_plans.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "engine/core/random.h"
#include "engine/districting/plan_moves.h"

namespace wangge {
namespace {

SearchProblem board() {
    SearchProblem p;
    std::vector<std::pair<Node, Node>> edges;
    for (Node v = 0; v < 100; ++v) {
        if (v % 10 < 9) edges.emplace_back(v, v + 1);
        if (v < 90) edges.emplace_back(v, v + 10);
    }
    p.graph = make_dual_graph(std::vector<std::int64_t>(100, 1), edges);
    p.districts = 4;
    Random random(3);
    SearchLoad people{{}, 0.2, 1};
    for (Node v = 0; v < 100; ++v) people.amount.push_back(random.chance(0.3) ? 0 : random.between(1, 50));
    p.stay = people.amount;
    p.loads = {people};
    p.border_cost.assign(p.graph.edges(), 1);
    p.start = grow_plan(p.graph, 4, 1);
    p.was = p.start;
    return p;
}

FoundPlan scored(const SearchProblem& p, Plan plan) {
    const PlanScore score = score_of(p, plan);
    return {std::move(plan), score};
}

TEST(DistinctPlans, ApartIsADistanceOfPlansWhateverTheirNames) {
    const SearchProblem p = board();
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const Plan a = grow_plan(p.graph, 4, seed), b = grow_plan(p.graph, 4, seed + 20);
        Plan turned = a;
        for (std::uint32_t& d : turned) d = (d + 1) % 4;
        EXPECT_EQ(detail::apart(p, a, turned), 0);
        EXPECT_DOUBLE_EQ(detail::apart(p, a, b), detail::apart(p, b, a));
        EXPECT_DOUBLE_EQ(detail::apart(p, turned, b), detail::apart(p, a, b));
        EXPECT_GT(detail::apart(p, a, b), 0);
    }
}

TEST(DistinctPlans, FarOffPlansGoOnlyWhereTwoAreWithin) {
    const SearchProblem p = board();
    std::vector<FoundPlan> plans;
    for (std::uint64_t i = 0; i < 6; ++i) {
        plans.push_back(scored(p, grow_plan(p.graph, 4, 500 + i)));
        plans.back().score.imbalance = i < 2 ? 0.9 : i < 4 ? 1.4 : 6.0;
    }
    const auto imbalances = [](const std::vector<FoundPlan>& of) {
        std::vector<double> all;
        for (const FoundPlan& f : of) all.push_back(f.score.imbalance);
        return all;
    };
    EXPECT_THAT(imbalances(detail::distinct_plans(plans, p, 6)), testing::ElementsAre(0.9, 0.9, 1.4, 1.4));
    plans[1].score.imbalance = 1.2;
    EXPECT_EQ(detail::distinct_plans(plans, p, 6).size(), 6U) << "with one plan within there is too little to choose from";
}

TEST(DistinctPlans, KeepOneOfTwinsAndTheBestOfEachKind) {
    const SearchProblem p = board();
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        std::vector<FoundPlan> plans;
        for (std::uint64_t i = 0; i < 8; ++i) {
            Plan plan = grow_plan(p.graph, 4, seed * 100 + i);
            plans.push_back(scored(p, plan));
            // A twin: empty land on a border changes hands.
            PlanMoves moves(p.graph, plan, 4);
            for (Node v = 0; v < 100; ++v)
                for (const Node w : p.graph.neighbours(v))
                    if (p.stay[v] == 0 && moves.plan()[w] != moves.plan()[v] && moves.may_move(v, moves.plan()[w])) {
                        moves.move(v, moves.plan()[w]);
                        break;
                    }
            plans.push_back(scored(p, moves.plan()));
        }
        const auto all = detail::distinct_plans(plans, p, 100);
        EXPECT_LE(all.size(), 8U);
        for (const FoundPlan& a : all)
            for (const FoundPlan& b : all)
                if (&a != &b) {
                    EXPECT_GE(detail::apart(p, a.plan, b.plan), 0.02);
                }
        // What went is the twin of something that stayed, or far outside the tolerances.
        for (const FoundPlan& gone : plans)
            EXPECT_TRUE(gone.score.imbalance > 1.5 || std::any_of(all.begin(), all.end(), [&](const FoundPlan& f) {
                            return detail::apart(p, f.plan, gone.plan) < 0.02;
                        }));

        const auto five = detail::distinct_plans(plans, p, 5);
        EXPECT_EQ(five.size(), std::min<std::size_t>(5, all.size()));
        const auto cost = [](const FoundPlan& f) { return std::pair(f.score.imbalance > 1, f.score.border); };
        const auto shortest = [&](const std::vector<FoundPlan>& list) {
            return cost(
                *std::min_element(list.begin(), list.end(), [&](const auto& a, const auto& b) { return cost(a) < cost(b); }));
        };
        EXPECT_EQ(shortest(five), shortest(all));
    }
    EXPECT_TRUE(detail::distinct_plans({}, p, 5).empty());
}

}  // namespace
}  // namespace wangge
