#include "engine/core/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <vector>

namespace wangge {
namespace {

TEST(Random, SameSeedSameNumbersOtherSeedOthers) {
    Random a(7), b(7), c(8);
    for (int i = 0; i < 100; ++i) EXPECT_EQ(a.bits(), b.bits());
    EXPECT_NE(Random(7).bits(), c.bits());
    // std::mt19937_64's 10000th number for its default seed is fixed by the C++ standard [rand.predef].
    Random standard(5489);
    std::uint64_t last = 0;
    for (int i = 0; i < 10000; ++i) last = standard.bits();
    EXPECT_EQ(last, 9981545732273789042u);
}

TEST(Random, BelowIsUniformWithinFourDeviations) {
    Random random(1);
    std::array<int, 7> counts{};
    for (int i = 0; i < 70000; ++i) ++counts[random.below(7)];
    for (const int count : counts) EXPECT_NEAR(count, 10000, 4 * std::sqrt(10000.0 * 6 / 7));
}

TEST(Random, MomentsOfNormalAndPoisson) {
    Random random(2);
    double sum = 0, squares = 0, events = 0, event_squares = 0;
    const int n = 100000;
    for (int i = 0; i < n; ++i) {
        const double x = random.normal(3, 2);
        sum += x;
        squares += x * x;
        const auto k = static_cast<double>(random.poisson(4.5));
        events += k;
        event_squares += k * k;
    }
    EXPECT_NEAR(sum / n, 3, 0.03);
    EXPECT_NEAR(squares / n - sum / n * sum / n, 4, 0.08);
    EXPECT_NEAR(events / n, 4.5, 0.03);
    EXPECT_NEAR(event_squares / n - events / n * events / n, 4.5, 0.1);
    EXPECT_EQ(random.poisson(0), 0);
}

TEST(Random, WeightsAndShuffle) {
    Random random(3);
    const std::array<double, 3> weights{1, 0, 3};
    std::array<int, 3> counts{};
    for (int i = 0; i < 40000; ++i) ++counts[random.weighted(weights)];
    EXPECT_EQ(counts[1], 0);
    EXPECT_NEAR(counts[0], 10000, 350);
    std::vector<int> order(50);
    std::iota(order.begin(), order.end(), 0);
    auto shuffled = order;
    random.shuffle(shuffled);
    EXPECT_NE(shuffled, order);
    std::sort(shuffled.begin(), shuffled.end());
    EXPECT_EQ(shuffled, order);
}

}  // namespace
}  // namespace wangge
