// Proofs of the least moment of inertia against all plans of small maps: what is ruled out is not in the best plan, what is proved
// is true, and a proof that was cut short says so. Stars and combs make contiguity dear; a few heavy units make the limits dear.

#include "engine/districting/moment_proof.h"

#include <gtest/gtest.h>

#include <cmath>

#include "engine/core/error.h"
#include "engine/core/random.h"
#include "engine/districting/enumerate_plans.h"
#include "engine/districting/moment_bound.h"

namespace wangge {
namespace {

struct Case {
    DualGraph graph;
    CentreCosts costs;
    std::uint32_t districts;
    WeightLimits limits;
};

// A random tree over scattered places with some more edges, so that near places are often far apart on the map.
Case tangled(std::uint64_t seed, int n) {
    Random random(seed);
    std::vector<std::int64_t> weights;
    std::vector<Point> at;
    std::vector<std::pair<Node, Node>> edges;
    for (int v = 0; v < n; ++v) {
        weights.push_back(random.chance(0.15) ? random.between(8, 14) : random.between(0, 5));
        at.push_back({random.uniform(0, 10), random.uniform(0, 10)});
        if (v > 0) edges.emplace_back(random.between(0, v - 1), v);
        if (v > 1 && random.chance(0.7)) edges.emplace_back(random.between(0, v - 2), v);
    }
    Case c{make_dual_graph(weights, edges, at), {}, static_cast<std::uint32_t>(random.between(2, 4)), {}};
    c.limits = limits_within(c.graph, c.districts, 0.25);
    c.costs = squared_distance_costs(c.graph);
    return c;
}

struct Truth {
    Plan best, worst;
    double least = INFINITY, greatest = -1;
};

Truth truth_of(const Case& c) {
    Truth t;
    enumerate_plans(c.graph, c.districts, c.limits, [&](const Plan& plan) {
        const double moment = moment_of_inertia(c.costs, plan, c.districts);
        if (moment < t.least) {
            t.least = moment;
            t.best = plan;
        }
        if (moment > t.greatest) {
            t.greatest = moment;
            t.worst = plan;
        }
    });
    return t;
}

TEST(MomentProof, FromAnyPlanToTheBestOfAllPlans) {
    int improved = 0, cases = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Case c = tangled(seed, 12);
        const Truth t = truth_of(c);
        if (t.best.empty()) continue;
        ++cases;
        for (const Plan& plan : {t.best, t.worst}) {
            const double known = moment_of_inertia(c.costs, plan, c.districts);
            const MomentProof p =
                prove_moment(c.graph, c.costs, c.limits, plan, best_centres(c.costs, plan, c.districts), known, 1'000'000);
            EXPECT_TRUE(p.complete) << "seed " << seed;
            EXPECT_LE(p.lower_bound, t.least * (1 + 1e-6)) << "seed " << seed;
            EXPECT_GE(p.lower_bound, t.least * (1 - 2e-6)) << "seed " << seed;
            if (known <= t.least * (1 + 1e-6)) {
                EXPECT_TRUE(p.plan.empty()) << "seed " << seed;
                continue;
            }
            ++improved;
            EXPECT_EQ(fault_of(c.graph, p.plan, c.districts, c.limits), std::nullopt) << "seed " << seed;
            EXPECT_NEAR(moment_of_inertia(c.costs, p.plan, c.districts), t.least, 2e-6 * t.least) << "seed " << seed;
        }
    }
    EXPECT_GT(cases, 8);
    EXPECT_GT(improved, 8);
}

TEST(MomentProof, NeverRulesOutAPairOfACheaperPlan) {
    int ruled_out = 0;
    for (std::uint64_t seed = 100; seed <= 140; ++seed) {
        const Case c = tangled(seed, 13);
        const Truth t = truth_of(c);
        if (t.best.empty()) continue;
        for (const double known : {t.least * 1.001, t.least * 1.2, t.greatest}) {
            if (known <= t.least) continue;
            const MomentBound b =
                moment_lower_bound(c.graph, c.costs, c.limits, t.worst, best_centres(c.costs, t.worst, c.districts), known, 500);
            EXPECT_LE(b.value, t.least * (1 + 1e-9)) << "seed " << seed;
            const std::size_t n = c.graph.nodes();
            for (std::size_t i = 0; i < n * n; ++i) ruled_out += b.allowed[i] == 0;
            enumerate_plans(c.graph, c.districts, c.limits, [&](const Plan& plan) {
                if (moment_of_inertia(c.costs, plan, c.districts) >= known * (1 - 1e-9)) return;
                const auto centres = best_centres(c.costs, plan, c.districts);
                for (Node v = 0; v < n; ++v) ASSERT_NE(b.allowed[v * n + centres[plan[v]]], 0) << "seed " << seed << " unit " << v;
            });
        }
    }
    EXPECT_GT(ruled_out, 1000);
}

TEST(MomentProof, CutShortItProvesNothing) {
    const Case c = tangled(7, 22);
    Plan plan(22, 0);
    // Any plan will do as the one in hand, legal or not: two ends of the list of units.
    for (Node v = 11; v < 22; ++v) plan[v] = 1;
    const auto centres = best_centres(c.costs, plan, 2);
    const double known = moment_of_inertia(c.costs, plan, 2);
    const WeightLimits limits = limits_within(c.graph, 2, 0.1);
    int asked = 0;
    const MomentProof p = prove_moment(c.graph, c.costs, limits, plan, centres, known, 1'000'000, [&] { return ++asked > 5; });
    EXPECT_FALSE(p.complete);
    EXPECT_LT(p.lower_bound, known);
    const MomentProof none = prove_moment(c.graph, c.costs, limits, plan, centres, known, 0);
    EXPECT_FALSE(none.complete);
    const MomentProof whole = prove_moment(c.graph, c.costs, limits, plan, centres, known, 1'000'000);
    EXPECT_TRUE(whole.complete);
    EXPECT_GE(whole.lower_bound, std::max(p.lower_bound, none.lower_bound));
    const MomentProof again = prove_moment(c.graph, c.costs, limits, plan, centres, known, 1'000'000);
    EXPECT_EQ(whole.plan, again.plan);
    EXPECT_EQ(whole.branches, again.branches);
    Progress stopped;
    stopped.cancel();
    EXPECT_THROW(prove_moment(c.graph, c.costs, limits, plan, centres, known, 1'000'000, {}, stopped), Error);
}

TEST(MomentProof, DistrictsOfOneUnitCostNothing) {
    const DualGraph g = make_dual_graph({1, 1, 1}, {{0, 1}, {1, 2}}, {{0, 0}, {1, 0}, {5, 0}});
    const MomentProof p = prove_moment(g, squared_distance_costs(g), {1, 1}, {0, 1, 2}, {0, 1, 2}, 0, 10);
    EXPECT_TRUE(p.complete);
    EXPECT_EQ(p.lower_bound, 0);
}

}  // namespace
}  // namespace wangge
