#include "engine/tracks/detail/observations.h"

#include <gtest/gtest.h>

#include "engine/core/random.h"
#include "engine/tracks/fix_noise.h"

namespace wangge {
namespace {

constexpr Timestamp start = 1712880000;

// East along a line at `speed_m_s`, one fix every `interval_s`.
std::vector<Fix> straight(int fixes, double speed_m_s, int interval_s, double sigma_m, std::uint64_t seed) {
    Random random(seed);
    std::vector<Fix> result;
    for (int i = 0; i < fixes; ++i) {
        Fix fix;
        fix.at = Point{577207, 4023613} + Point{random.normal(speed_m_s * interval_s * i, sigma_m), random.normal(0, sigma_m)};
        fix.time = start + interval_s * i;
        result.push_back(fix);
    }
    return result;
}

TEST(Observations, EveryFixIsInExactlyOne) {
    Random random(1);
    for (int trial = 0; trial < 50; ++trial) {
        const int count = static_cast<int>(random.below(200));
        const auto fixes = straight(count, random.uniform(0, 3), 1 + static_cast<int>(random.below(20)), random.uniform(0, 15), 7);
        std::size_t sum = 0;
        std::optional<Timestamp> last;
        for (const auto& seen : detail::observations_of(fixes, {random.uniform(0.5, 15), random.uniform(0, 10)})) {
            sum += seen.fixes;
            EXPECT_GT(seen.sigma_m, 0);
            if (last) {
                EXPECT_LE(*last, *seen.time);
            }
            last = seen.time;
        }
        EXPECT_EQ(sum, static_cast<std::size_t>(count));
    }
}

TEST(Observations, MoreFixesMakeThemSurerNotMore) {
    const auto sparse = detail::observations_of(straight(120, 1.2, 10, 10, 3), {10, 0});
    const auto dense = detail::observations_of(straight(1200, 1.2, 1, 10, 3), {10, 0});
    EXPECT_LT(dense.size(), 2 * sparse.size());  // ten times the fixes
    EXPECT_LT(dense[dense.size() / 2].sigma_m, 0.6 * sparse[sparse.size() / 2].sigma_m);
}

TEST(Observations, DriftDoesNotAverageOut) {
    for (const auto& seen : detail::observations_of(straight(600, 1.2, 1, 3, 4), {3, 9})) EXPECT_GE(seen.sigma_m, 9);
}

TEST(Observations, FirstAndLastFixStandAlone) {
    const auto fixes = straight(100, 1.2, 1, 5, 5);
    const auto seen = detail::observations_of(fixes, {5, 0});
    EXPECT_EQ(seen.front().at, fixes.front().at);
    EXPECT_EQ(seen.back().at, fixes.back().at);
    EXPECT_EQ(detail::observations_of({fixes[0]}, {5, 0}).size(), 1U);
    EXPECT_TRUE(detail::observations_of({}, {5, 0}).empty());
}

TEST(FixNoise, UnevenIntervalsAreNoNoise) {
    Track track;
    Random random(6);
    Timestamp time = start;
    track.segments.emplace_back();
    for (int i = 0; i < 400; ++i) {
        time += random.between(1, 12);
        Fix fix;
        fix.at = {15.0 * static_cast<double>(time - start) + random.normal(0, 4), random.normal(0, 4)};  // a car
        fix.time = time;
        track.segments[0].push_back(fix);
    }
    EXPECT_NEAR(estimated_sigma_m(track), 4, 0.5);
}

TEST(FixNoise, ClockCountsFixesWhereATimeIsMissing) {
    auto fixes = straight(4, 1, 5, 0, 1);
    EXPECT_EQ(detail::clock_of(fixes), (std::vector<double>{0, 5, 10, 15}));
    fixes[2].time.reset();
    EXPECT_EQ(detail::clock_of(fixes), (std::vector<double>{0, 1, 2, 3}));
    std::vector<double> values{5, 1, 4, 2};
    EXPECT_EQ(detail::median(values), 4);
}

}  // namespace
}  // namespace wangge
