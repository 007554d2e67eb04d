#include "engine/districting/border_bound.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <limits>
#include <numeric>

#include "engine/core/error.h"
#include "engine/core/random.h"
#include "engine/districting/enumerate_plans.h"
#include "tests/districting/reference_graph.h"

namespace wangge {
namespace {

struct Case {
    DualGraph graph;
    std::uint32_t districts = 2;
    std::vector<double> cost;
    std::vector<std::vector<std::int64_t>> amounts;

    BorderBoundProblem problem() const { return {&graph, districts, cost, amounts}; }
    std::vector<std::int64_t> within(double deviation) const {
        std::vector<std::int64_t> limits;
        for (const auto& amount : amounts) {
            const auto sum = static_cast<double>(std::accumulate(amount.begin(), amount.end(), std::int64_t{0}));
            limits.push_back(static_cast<std::int64_t>(sum / districts * (1 + deviation)));
        }
        return limits;
    }
};

Case random_case(std::uint64_t seed) {
    Random random(seed);
    Case c;
    c.graph = test::board(4, 4);
    c.districts = 2 + static_cast<std::uint32_t>(random.below(3));
    for (std::size_t e = 0; e < c.graph.edges(); ++e) c.cost.push_back(random.chance(0.1) ? 0 : random.uniform() * 100);
    for (int load = 0; load < 2; ++load) {
        auto& amount = c.amounts.emplace_back();
        for (std::size_t v = 0; v < c.graph.nodes(); ++v) amount.push_back(random.chance(0.2) ? 0 : random.between(1, 30));
    }
    return c;
}

// The least border over all plans within the limits; infinite where there is none.
double by_all_plans(const Case& c, const std::vector<std::int64_t>& greatest, const std::vector<std::uint32_t>& closed = {}) {
    double least = std::numeric_limits<double>::infinity();
    enumerate_plans(c.graph, c.districts, {0, 1000}, [&](const Plan& plan) {
        for (std::size_t l = 0; l < c.amounts.size(); ++l) {
            std::vector<std::int64_t> sums(c.districts, 0);
            for (Node v = 0; v < plan.size(); ++v) sums[plan[v]] += c.amounts[l][v];
            if (*std::max_element(sums.begin(), sums.end()) > greatest[l]) return;
        }
        for (Node v = 0; v < closed.size(); ++v)
            for (Node w = 0; w < v; ++w)
                if ((closed[v] != 0xFFFFFFFF || closed[w] != 0xFFFFFFFF) && (closed[v] == closed[w]) != (plan[v] == plan[w]))
                    return;
        double sum = 0;
        for (std::size_t e = 0; e < c.graph.edges(); ++e)
            if (plan[c.graph.ends[e].first] != plan[c.graph.ends[e].second]) sum += c.cost[e];
        least = std::min(least, sum);
    });
    return least;
}

TEST(BorderBound, IsNeverAboveTheBestOfAllPlansAndNotFarBelow) {
    double shares = 0;
    int counted = 0;
    for (std::uint64_t seed = 1; seed <= 16; ++seed) {
        const Case c = random_case(seed);
        BorderBound bound(c.problem());
        // From tight to loose and back: rows kept for one limit must not be taken for another.
        for (const double deviation : {0.1, 0.4, 5.0, 0.2}) {
            const auto limits = c.within(deviation);
            const double truth = by_all_plans(c, limits), proved = bound.at(limits);
            EXPECT_LE(proved, truth + 1e-6) << seed << " within " << deviation;
            EXPECT_GE(proved, 0);
            if (std::isinf(truth) || truth < 1) continue;
            shares += proved / truth;
            ++counted;
        }
    }
    EXPECT_GT(counted, 30);
    EXPECT_GT(shares / counted, 0.6);
}

TEST(BorderBound, CountsDistrictsWhereWeightsDoNotMatter) {
    // A path of six into three: two edges must be cut, the cheapest.
    const DualGraph path = test::board(6, 1);
    BorderBound bound({&path, 3, {5, 1, 7, 2, 9}, {}});
    EXPECT_NEAR(bound.at({}), 3, 1e-6);
}

TEST(BorderBound, IsExactWhereUnitsCannotShareADistrict) {
    const DualGraph board = test::board(3, 3);
    const std::vector<double> cost(board.edges(), 2);
    BorderBound bound({&board, 9, cost, {std::vector<std::int64_t>(9, 10)}});
    EXPECT_NEAR(bound.at({15}), 24, 1e-6);
    EXPECT_LE(bound.at({90}), 24 + 1e-6);
}

TEST(BorderBound, OfClosedDistrictsIsTheirBorderAtLeast) {
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        Case c = random_case(100 + seed);
        c.districts = 4;
        std::vector<std::uint32_t> closed(16, 0xFFFFFFFF);
        for (const Node v : {0U, 1U, 4U}) closed[v] = 7;
        const std::vector<std::int64_t> all(2, std::numeric_limits<std::int64_t>::max() / 4);
        BorderBoundProblem p = c.problem();
        p.closed = closed;
        double around = 0;
        for (std::size_t e = 0; e < c.graph.edges(); ++e)
            if (closed[c.graph.ends[e].first] != closed[c.graph.ends[e].second]) around += c.cost[e];
        const double proved = BorderBound(p).at(all), truth = by_all_plans(c, all, closed);
        EXPECT_GE(proved, around * (1 - 1e-6));
        EXPECT_LE(proved, truth + 1e-6);
    }
}

TEST(BorderBound, OfABoardComesNearTheTruth) {
    // 9 x 9 cells into nine squares of three by three: 36 cut edges are the fewest.
    const DualGraph board = test::board(9, 9);
    BorderBound bound({&board, 9, std::vector<double>(board.edges(), 1), {std::vector<std::int64_t>(81, 1)}});
    const double tight = bound.at({9}), loose = bound.at({14});
    EXPECT_LE(tight, 36);
    EXPECT_GT(tight, 27);
    EXPECT_LT(loose, tight);
    EXPECT_EQ(bound.at({9}, {.rounds = 0}), 0);
}

TEST(BorderBound, RefusesListsThatDoNotFit) {
    const DualGraph board = test::board(2, 2);
    EXPECT_THROW(BorderBound({&board, 2, {1, 1}, {}}), Error);
    EXPECT_THROW(BorderBound({&board, 0, {1, 1, 1, 1}, {}}), Error);
    EXPECT_THROW(BorderBound({&board, 2, {1, 1, 1, 1}, {{1, 1}}}), Error);
    EXPECT_THROW(BorderBound({&board, 2, {1, 1, 1, 1}, {}, {1}}), Error);
    EXPECT_THROW(BorderBound({&board, 2, {1, 1, 1, 1}, {{1, 1, 1, 1}}}).at({}), Error);
}

}  // namespace
}  // namespace wangge
