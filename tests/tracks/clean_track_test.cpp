#include "engine/tracks/clean_track.h"

#include <gmock/gmock.h>

#include <limits>

#include "engine/core/error.h"
#include "engine/core/random.h"

namespace wangge {
namespace {

constexpr Timestamp start = 1712880000;
const Point origin{577207, 4023613};

Fix fix_at(double x, double y, std::optional<Timestamp> time) {
    Fix fix;
    fix.at = origin + Point{x, y};
    fix.time = time;
    return fix;
}

// 1.2 m/s to the east, a fix every five seconds.
Track straight_walk(int fixes) {
    Track track;
    track.id = 7;
    track.grid = "620111004003005";
    track.segments.emplace_back();
    for (int i = 0; i < fixes; ++i) track.segments[0].push_back(fix_at(6.0 * i, 0, start + 5 * i));
    return track;
}

std::vector<std::size_t> dropped_fixes(const CleanedTrack& clean, FixFault fault) {
    std::vector<std::size_t> indices;
    for (const DroppedFix& d : clean.dropped)
        if (d.fault == fault) indices.push_back(d.fix);
    return indices;
}

TEST(CleanTrack, LeavesAGoodTrackAlone) {
    const Track track = straight_walk(50);
    const CleanedTrack clean = clean_track(track);
    EXPECT_EQ(clean.track.segments, track.segments);
    EXPECT_EQ(clean.track.grid, track.grid);
    EXPECT_TRUE(clean.dropped.empty());
    EXPECT_EQ(clean.jumps + clean.gaps, 0U);
}

TEST(CleanTrack, TakesOutPlantedSpikesOnly) {
    Random random(3);
    for (int trial = 0; trial < 40; ++trial) {
        Track track = straight_walk(100);
        std::vector<std::size_t> planted;
        for (std::size_t i = 3 + random.below(10); i < 95; i += 8 + random.below(20)) {
            const std::size_t length = 1 + random.below(3);
            for (std::size_t k = i; k < i + length; ++k) {
                track.segments[0][k].at.y += 400 + random.uniform(0, 50);
                planted.push_back(k);
            }
        }
        for (Fix& fix : track.segments[0]) fix.at = fix.at + Point{random.normal(0, 4), random.normal(0, 4)};
        const CleanedTrack clean = clean_track(track);
        EXPECT_EQ(dropped_fixes(clean, FixFault::spike), planted);
        EXPECT_EQ(clean.dropped.size(), planted.size());
        EXPECT_EQ(clean.track.segments.size(), 1U);
        EXPECT_THAT(clean.dropped.front().reason, testing::HasSubstr("米/秒"));
    }
}

TEST(CleanTrack, RealJumpStartsANewSegment) {
    Track track = straight_walk(60);
    for (std::size_t i = 30; i < 60; ++i) track.segments[0][i].at.y += 900;  // took the bus, recorder asleep
    const CleanedTrack clean = clean_track(track);
    ASSERT_EQ(clean.track.segments.size(), 2U);
    EXPECT_EQ(clean.track.segments[0].size(), 30U);
    EXPECT_EQ(clean.track.segments[1].size(), 30U);
    EXPECT_EQ(clean.jumps, 1U);
    EXPECT_TRUE(clean.dropped.empty());
}

TEST(CleanTrack, WrongFirstFixIsAlone) {
    Track track = straight_walk(20);
    track.segments[0][0].at = {0, 0};  // null island before the first real fix
    const CleanedTrack clean = clean_track(track);
    EXPECT_EQ(dropped_fixes(clean, FixFault::alone), (std::vector<std::size_t>{0}));
    ASSERT_EQ(clean.track.segments.size(), 1U);
    EXPECT_EQ(clean.track.segments[0].size(), 19U);
}

TEST(CleanTrack, SilenceStartsANewSegment) {
    Track track = straight_walk(20);
    for (std::size_t i = 10; i < 20; ++i) *track.segments[0][i].time += 600;
    const CleanedTrack clean = clean_track(track);
    EXPECT_EQ(clean.track.segments.size(), 2U);
    EXPECT_EQ(clean.gaps, 1U);
}

TEST(CleanTrack, OneWrongClockReadingCostsOneFix) {
    for (const Timestamp wrong : {start - 1024 * 7 * day_s, start + 400 * day_s}) {  // week rollover, and the future
        Track track = straight_walk(40);
        track.segments[0][17].time = wrong;
        const CleanedTrack clean = clean_track(track);
        EXPECT_EQ(dropped_fixes(clean, FixFault::time_backwards), (std::vector<std::size_t>{17}));
        EXPECT_EQ(clean.dropped.size(), 1U);
        EXPECT_THAT(clean.dropped[0].reason, testing::HasSubstr("时间"));
    }
}

TEST(CleanTrack, TimesNeverFallAfterwards) {
    Random random(5);
    for (int trial = 0; trial < 30; ++trial) {
        Track track = straight_walk(60);
        for (Fix& fix : track.segments[0])
            if (random.chance(0.2)) *fix.time += random.between(-100, 100);
        const CleanedTrack clean = clean_track(track);
        std::size_t left = 0;
        for (const auto& segment : clean.track.segments) {
            left += segment.size();
            for (std::size_t i = 1; i < segment.size(); ++i) EXPECT_LE(*segment[i - 1].time, *segment[i].time);
        }
        EXPECT_EQ(left + clean.dropped.size(), 60U);
        EXPECT_GE(left, 40U);
    }
}

TEST(CleanTrack, DropsDuplicatesAndWhatIsUnusable) {
    Track track = straight_walk(10);
    auto& fixes = track.segments[0];
    fixes.insert(fixes.begin() + 4, fixes[3]);
    fixes[7].at.x = std::numeric_limits<double>::quiet_NaN();
    fixes[8].hdop = 45;
    const CleanedTrack clean = clean_track(track);
    EXPECT_EQ(dropped_fixes(clean, FixFault::duplicate), (std::vector<std::size_t>{4}));
    EXPECT_EQ(dropped_fixes(clean, FixFault::not_finite), (std::vector<std::size_t>{7}));
    EXPECT_EQ(dropped_fixes(clean, FixFault::poor_signal), (std::vector<std::size_t>{8}));
    EXPECT_EQ(clean.track.segments[0].size(), 8U);
}

TEST(CleanTrack, StandingStillIsNoDuplicate) {
    Track track = straight_walk(5);
    for (Fix& fix : track.segments[0]) fix.at = origin;
    EXPECT_TRUE(clean_track(track).dropped.empty());
}

TEST(CleanTrack, WithoutTimesOnlyFarJumpsCount) {
    Track track = straight_walk(30);
    for (Fix& fix : track.segments[0]) fix.time.reset();
    track.segments[0][10].at.y += 2000;
    const CleanedTrack clean = clean_track(track);
    EXPECT_EQ(dropped_fixes(clean, FixFault::spike), (std::vector<std::size_t>{10}));
    EXPECT_EQ(clean.track.segments.size(), 1U);
}

TEST(CleanTrack, LimitsFollowTheWayOfTravel) {
    EXPECT_LT(speed_limit(Travel::walk), speed_limit(Travel::cart));
    EXPECT_LT(speed_limit(Travel::cart), speed_limit(Travel::vehicle));
    Track track = straight_walk(20);
    for (std::size_t i = 0; i < 20; ++i) track.segments[0][i].at.x = origin.x + 100.0 * static_cast<double>(i);  // 20 m/s
    EXPECT_EQ(clean_track(track, {.max_speed_m_s = speed_limit(Travel::vehicle)}).track.segments.size(), 1U);
    EXPECT_FALSE(clean_track(track).dropped.empty());
}

TEST(CleanTrack, EmptyTracksAndBadLimits) {
    EXPECT_TRUE(clean_track(Track{}).track.segments.empty());
    EXPECT_THROW(clean_track(Track{}, {.max_speed_m_s = 0}), Error);
    EXPECT_THROW(clean_track(Track{}, {.look_ahead = 0}), Error);
}

TEST(FixFaultNames, AreDistinct) {
    EXPECT_EQ(name_of(FixFault::spike), "spike");
    EXPECT_EQ(name_of(FixFault::time_backwards), "time_backwards");
}

}  // namespace
}  // namespace wangge
