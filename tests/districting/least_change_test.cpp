#include "engine/districting/least_change.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>

#include "engine/core/error.h"
#include "engine/core/random.h"
#include "engine/districting/enumerate_plans.h"
#include "engine/districting/plan_moves.h"
#include "tests/districting/reference_graph.h"

namespace wangge {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const SearchLimits search{.seconds = 0, .proposals = 200'000, .seed = 2};

// The least over all legal plans and all names of their districts.
std::int64_t by_all_plans(const LeastChangeProblem& p) {
    std::int64_t least = std::int64_t{1} << 60;
    DualGraph g = p.graph;
    g.weight = p.loads[0].amount;
    enumerate_plans(g, p.districts, p.loads[0].limits, [&](const Plan& plan) {
        std::vector<std::uint32_t> name(p.districts);
        std::iota(name.begin(), name.end(), 0U);
        for (const LoadLimits& load : p.loads) {
            std::vector<std::int64_t> sums(p.districts, 0);
            for (Node v = 0; v < plan.size(); ++v) sums[plan[v]] += load.amount[v];
            if (!std::all_of(sums.begin(), sums.end(), [&](std::int64_t sum) { return load.limits.holds(sum); })) return;
        }
        do {
            std::int64_t change = 0;
            bool held = true;
            for (Node v = 0; v < plan.size(); ++v)
                if (name[plan[v]] != p.plan[v]) {
                    change += p.cost.empty() ? 1 : p.cost[v];
                    held = held && (p.fixed.empty() || !p.fixed[v]);
                }
            if (held) least = std::min(least, change);
        } while (std::next_permutation(name.begin(), name.end()));
    });
    return least;
}

LeastChangeProblem random_problem(std::uint64_t seed, bool two_loads, bool with_fixed) {
    Random random(seed);
    LeastChangeProblem p;
    p.graph = test::board(5, 4);
    p.districts = 2 + static_cast<std::uint32_t>(random.below(3));
    std::vector<std::int64_t> residents, tickets;
    for (int v = 0; v < 20; ++v) {
        residents.push_back(random.between(5, 40));
        tickets.push_back(random.between(0, 9));
        p.plan.push_back(static_cast<std::uint32_t>(random.chance(0.7) ? v % 5 * p.districts / 5 : random.below(p.districts)));
        if (with_fixed) p.fixed.push_back(random.chance(0.1));
    }
    const auto within = [&](const std::vector<std::int64_t>& amount, double tolerance) {
        return LoadLimits{amount, limits_within(make_dual_graph(amount, {}), p.districts, tolerance)};
    };
    p.loads.push_back(within(residents, 0.1));
    if (two_loads) p.loads.push_back(within(tickets, 0.3));
    if (random.chance(0.5)) p.cost = residents;
    return p;
}

void expect_legal(const LeastChangeProblem& p, const LeastChangeResult& r) {
    for (const LoadLimits& load : p.loads) {
        DualGraph g = p.graph;
        g.weight = load.amount;
        EXPECT_EQ(fault_of(g, r.plan, p.districts, load.limits), std::nullopt);
    }
    std::int64_t change = 0;
    std::vector<Node> moved;
    for (Node v = 0; v < r.plan.size(); ++v)
        if (r.plan[v] != p.plan[v]) {
            moved.push_back(v);
            change += p.cost.empty() ? 1 : p.cost[v];
            EXPECT_FALSE(!p.fixed.empty() && p.fixed[v]);
        }
    EXPECT_EQ(r.change, change);
    EXPECT_EQ(r.moved, moved);
    EXPECT_LE(r.lower_bound, r.change);
}

TEST(LeastChange, EqualsTheBestOfAllPlans) {
    int solved = 0;
    for (std::uint64_t seed = 1; seed <= 24; ++seed) {
        const LeastChangeProblem p = random_problem(seed, seed % 2 == 0, seed % 3 == 0);
        const std::int64_t want = by_all_plans(p);
        try {
            const LeastChangeResult r = least_change(p, search);
            EXPECT_TRUE(r.proven) << "seed " << seed;
            EXPECT_EQ(r.change, want) << "seed " << seed;
            expect_legal(p, r);
            ++solved;
        } catch (const Error& e) {
            EXPECT_EQ(e.kind(), ErrorKind::infeasible);
            EXPECT_EQ(want, std::int64_t{1} << 60) << e.describe();
        }
    }
    EXPECT_GT(solved, 8);
}

// The same with four units for one, three of them empty and beside it alone: too many to be listed, and nothing else is different.
TEST(LeastChange, BranchAndCutEqualsTheBestOfAllPlans) {
    int solved = 0;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        const LeastChangeProblem small = random_problem(seed, seed % 2 == 0, seed % 3 == 0);
        LeastChangeProblem p = small;
        if (p.cost.empty()) p.cost.assign(20, 1);
        std::vector<std::pair<Node, Node>> edges = small.graph.ends;
        for (Node v = 0; v < 20; ++v)
            for (int i = 0; i < 3; ++i) {
                edges.emplace_back(v, static_cast<Node>(p.plan.size()));
                p.plan.push_back(static_cast<std::uint32_t>((v + seed) % p.districts));
                p.cost.push_back(0);
                if (!p.fixed.empty()) p.fixed.push_back(false);
                for (LoadLimits& load : p.loads) load.amount.push_back(0);
            }
        p.graph = make_dual_graph(std::vector<std::int64_t>(80, 1), edges);
        const std::int64_t want = by_all_plans(small);
        if (want == std::int64_t{1} << 60) continue;
        const LeastChangeResult r = least_change(p, {.seconds = 0, .proposals = 1'000, .seed = seed});
        EXPECT_LE(r.lower_bound, want) << "seed " << seed;
        if (r.plan.empty()) continue;
        EXPECT_GE(r.change, want) << "seed " << seed;
        expect_legal(p, r);
        if (!r.proven) continue;
        EXPECT_EQ(r.change, want) << "seed " << seed;
        ++solved;
    }
    EXPECT_GT(solved, 1);
}

TEST(LeastChange, RepairsContiguityAloneAndLeavesLegalPlansAlone) {
    LeastChangeProblem p{test::board(4, 2),
                         2,
                         {0, 0, 1, 1,  //
                          1, 0, 1, 1}};
    LeastChangeResult r = least_change(p, search);
    EXPECT_THAT(r.moved, ElementsAre(4));
    EXPECT_TRUE(r.proven);
    p.plan = r.plan;
    r = least_change(p, search);
    EXPECT_EQ(r.change, 0);
    EXPECT_TRUE(r.proven);
    EXPECT_EQ(r.plan, p.plan);
}

TEST(LeastChange, FillsAnEmptyDistrict) {
    const LeastChangeProblem p{test::board(3, 1), 2, {0, 0, 0}, {{{1, 1, 1}, {1, 2}}}};
    const LeastChangeResult r = least_change(p, search);
    EXPECT_EQ(r.change, 1);
    EXPECT_TRUE(r.proven);
    expect_legal(p, r);
}

TEST(LeastChange, OfManyUnitsIsLegalBoundedAndRepeatable) {
    // A balanced plan of 150 units in 10 districts whose residents have since drifted.
    Random random(7);
    LeastChangeProblem p;
    p.graph = test::board(15, 10);
    p.districts = 10;
    std::vector<std::int64_t> residents;
    for (int v = 0; v < 150; ++v) {
        p.plan.push_back(static_cast<std::uint32_t>(v % 15 / 3 + v / 75 * 5));
        residents.push_back(random.between(20, 60));
    }
    p.loads = {{residents, limits_within(make_dual_graph(residents, {}), 10, 0.05)}};
    SearchLimits few = search;
    few.proposals = 100'000;
    few.prove = false;
    const LeastChangeResult quick = least_change(p, few);
    expect_legal(p, quick);
    EXPECT_EQ(quick.plan, least_change(p, few).plan);
    const LeastChangeResult r = least_change(p, {.seconds = 1, .seed = 1});
    expect_legal(p, r);
    EXPECT_GT(r.lower_bound, 0);
    EXPECT_LE(r.change, quick.change + 1);
}

TEST(LeastChange, SaysWhichLimitCannotBeMet) {
    LeastChangeProblem p{test::board(3, 1), 2, {0, 0, 1}, {{{7, 1, 1}, {4, 5}}}};
    const auto message = [&]() -> std::string {
        try {
            least_change(p, search);
        } catch (const Error& e) {
            EXPECT_EQ(e.kind(), ErrorKind::infeasible);
            return e.describe();
        }
        return "nothing";
    };
    EXPECT_THAT(message(), HasSubstr("A unit alone has 7, 2 more than the 5"));
    EXPECT_THAT(message(), HasSubstr("unit: 0"));
    p.loads[0] = {{3, 3, 3}, {5, 9}};
    EXPECT_THAT(message(), HasSubstr("1 too little"));
    p.loads[0] = {{3, 3, 3}, {1, 4}};
    EXPECT_THAT(message(), HasSubstr("1 too much"));
    p.loads[0] = {{1, 2, 3}, {1, 4}};
    p.fixed = {true, true, false};
    p.loads[0].limits = {3, 3};
    EXPECT_EQ(message(), "nothing");
    p.plan = {0, 1, 0};
    p.fixed = {true, false, true};
    EXPECT_THAT(message(), HasSubstr("The fixed units of a district have 4, 1 more than the 3"));
    p.fixed.clear();
    p.loads[0] = {{2, 3, 2}, {3, 4}};
    EXPECT_THAT(message(), HasSubstr("No plan keeps all limits"));
    p.graph = make_dual_graph({1, 1, 1}, {});
    EXPECT_THAT(message(), HasSubstr("3 pieces"));
}

TEST(LeastChange, RefusesBadInput) {
    const LeastChangeProblem good{test::board(3, 1), 2, {0, 0, 1}};
    const auto refused = [&](auto spoil) {
        LeastChangeProblem p = good;
        spoil(p);
        EXPECT_THROW(least_change(p, search), Error);
    };
    refused([](LeastChangeProblem& p) { p.plan = {0, 0}; });
    refused([](LeastChangeProblem& p) { p.plan = {0, 0, 2}; });
    refused([](LeastChangeProblem& p) { p.cost = {1, 1}; });
    refused([](LeastChangeProblem& p) { p.cost = {1, 1, -1}; });
    refused([](LeastChangeProblem& p) { p.fixed = {true}; });
    refused([](LeastChangeProblem& p) { p.loads = {{{1, 1}, {0, 9}}}; });
    refused([](LeastChangeProblem& p) { p.loads = {{{1, 1, -1}, {0, 9}}}; });
    refused([](LeastChangeProblem& p) { p.loads = {{{1, 1, 1}, {9, 0}}}; });
    refused([](LeastChangeProblem& p) { p.districts = 0; });
    EXPECT_THROW(least_change(good, {.seconds = 0}), Error);
}

}  // namespace
}  // namespace wangge
