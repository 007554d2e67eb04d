#include "engine/districting/balance_bound.h"

#include <gmock/gmock.h>

#include <cmath>

#include "engine/core/random.h"

namespace wangge {
namespace {

using Reason = BalanceBound::Reason;

TEST(BalanceBound, NamesTheUnitThatIsTooHeavy) {
    const std::vector<std::int64_t> weights{10, 90, 20, 30, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    const BalanceBound b = balance_bound(weights, 3);  // mean 55.33
    EXPECT_EQ(b.reason, Reason::heavy_unit);
    EXPECT_THAT(b.units, testing::ElementsAre(1));
    EXPECT_NEAR(b.least_worst, 90 / (166.0 / 3) - 1, 1e-12);
}

TEST(BalanceBound, FewerUnitsThanDistrictsLeaveOneEmpty) {
    EXPECT_GE(balance_bound(std::vector<std::int64_t>{5, 5, 0, 0}, 3).least_worst, 1);
}

TEST(BalanceBound, ClosedDistrictsCount) {
    // Closed at 30, the others can at best have 35 each: mean 33.3.
    const BalanceBound b = balance_bound(std::vector<std::int64_t>(70, 1), 2, std::vector<std::int64_t>{30});
    EXPECT_NEAR(b.least_worst, 0.1, 1e-12);
    EXPECT_EQ(b.reason, Reason::closed);
}

TEST(BalanceBound, NothingStandsAgainstManyLightUnits) {
    EXPECT_NEAR(balance_bound(std::vector<std::int64_t>(100, 1), 4).least_worst, 0, 1e-12);
}

// Truth by trying every assignment.
TEST(BalanceBound, IsExactForFewUnitsAndNeverAboveTheTruth) {
    Random random(5);
    for (int round = 0; round < 60; ++round) {
        const std::size_t n = 3 + random.below(6);
        const auto k = static_cast<std::uint32_t>(2 + random.below(3));
        std::vector<std::int64_t> weights, closed;
        std::int64_t total = 0;
        for (std::size_t i = 0; i < n; ++i) weights.push_back(random.between(0, 40));
        if (round % 3 == 0) closed.push_back(random.between(10, 60));
        for (const auto& list : {weights, closed})
            for (const std::int64_t w : list) total += w;
        const double mean = static_cast<double>(total) / static_cast<double>(k + closed.size());
        if (mean == 0) continue;
        double best = 1e9;
        std::size_t all = 1;
        for (std::size_t i = 0; i < n; ++i) all *= k;
        for (std::size_t code = 0; code < all; ++code) {
            std::vector<std::int64_t> sums(k, 0);
            std::size_t rest = code;
            for (std::size_t i = 0; i < n; ++i, rest /= k) sums[rest % k] += weights[i];
            double worst = 0;
            for (const auto& list : {sums, closed})
                for (const std::int64_t s : list) worst = std::max(worst, std::abs(static_cast<double>(s) / mean - 1));
            best = std::min(best, worst);
        }
        EXPECT_NEAR(balance_bound(weights, k, closed).least_worst, best, 1e-9) << round;
    }
}

// Many units: still never above what a plan reaches.
TEST(BalanceBound, HoldsForPlansOfManyUnits) {
    Random random(6);
    for (int round = 0; round < 50; ++round) {
        std::vector<std::int64_t> weights;
        for (int i = 0; i < 40; ++i) weights.push_back(random.chance(0.2) ? random.between(50, 300) : random.between(0, 20));
        const std::uint32_t k = 6;
        std::vector<std::int64_t> sums(k, 0), sorted = weights;
        std::sort(sorted.rbegin(), sorted.rend());
        for (const std::int64_t w : sorted) *std::min_element(sums.begin(), sums.end()) += w;
        std::int64_t total = 0;
        for (const std::int64_t s : sums) total += s;
        double worst = 0;
        for (const std::int64_t s : sums)
            worst = std::max(worst, std::abs(static_cast<double>(s) * k / static_cast<double>(total) - 1));
        EXPECT_LE(balance_bound(weights, k).least_worst, worst + 1e-9);
    }
}

}  // namespace
}  // namespace wangge
