// Patrol tracks: what a phone would have recorded on rounds through the member's grid.

#include <gtest/gtest.h>

#include <set>

#include "tests/sample/pilot.h"

namespace wangge::test {
namespace {

std::size_t fixes_of(const Track& track) {
    std::size_t count = 0;
    for (const auto& segment : track.segments) count += segment.size();
    return count;
}

double nearest_street_m(Point p) {
    double best = 1e9;
    for (const Street& s : town().streets)
        if (box_of(s.line).grown_m(80).contains(p)) best = std::min(best, nearest_on_line(s.line, p).distance_m);
    return best;
}

TEST(SampleTracks, AboutTwentyRoundsOfFiveMembers) {
    std::set<std::string> grids;
    std::size_t fixes = 0;
    for (const Track& t : town().tracks) {
        grids.insert(t.grid);
        fixes += fixes_of(t);
        EXPECT_GE(fixes_of(t), 150u) << t.name;
    }
    EXPECT_NEAR(static_cast<double>(town().tracks.size()), 22, 4);
    EXPECT_EQ(grids.size(), 5u);
    EXPECT_LT(fixes, 25000u);
    EXPECT_GT(fixes, 6000u);
}

TEST(SampleTracks, AreRecordedInOrderOverFourWeeks) {
    std::set<std::int64_t> weeks;
    for (const Track& track : town().tracks) {
        Timestamp last = 0;
        for (const auto& segment : track.segments) {
            ASSERT_GE(segment.size(), 2u);
            for (const Fix& fix : segment) {
                ASSERT_TRUE(fix.time.has_value());
                EXPECT_GT(*fix.time, last) << track.name;
                last = *fix.time;
                EXPECT_GE(local_seconds_of_day(last), 8 * 3600);
                EXPECT_LE(local_seconds_of_day(last), 19 * 3600);
                EXPECT_GT(fix.hdop, 0);
            }
        }
        weeks.insert((day_number(local_date(last)) - day_number({2024, 3, 11})) / 7);
        EXPECT_TRUE(track.name.ends_with(to_string(local_date(last)))) << track.name;
    }
    EXPECT_EQ(weeks, (std::set<std::int64_t>{0, 1, 2, 3}));
}

TEST(SampleTracks, AFixEveryFiveToTenSeconds) {
    for (const Track& track : town().tracks) {
        std::map<Timestamp, int> steps;
        for (const auto& segment : track.segments)
            for (std::size_t i = 1; i < segment.size(); ++i) ++steps[*segment[i].time - *segment[i - 1].time];
        const auto usual =
            std::max_element(steps.begin(), steps.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
        EXPECT_GE(usual->first, 5) << track.name;
        EXPECT_LE(usual->first, 10) << track.name;
    }
}

TEST(SampleTracks, HaveGapsJumpsAndSegments) {
    int gaps = 0, jumps = 0, breaks = 0;
    for (const Track& track : town().tracks) {
        breaks += static_cast<int>(track.segments.size()) - 1;
        for (const auto& segment : track.segments)
            for (std::size_t i = 1; i < segment.size(); ++i) {
                const auto step = static_cast<double>(*segment[i].time - *segment[i - 1].time);
                gaps += step > 30 ? 1 : 0;
                jumps += distance_m(segment[i].at, segment[i - 1].at) / step > 10 ? 1 : 0;
            }
    }
    EXPECT_GE(gaps, 5);
    EXPECT_GE(breaks, 5);
    EXPECT_GE(jumps, 15);
    EXPECT_LE(jumps, 250);
}

TEST(SampleTracks, FollowTheStreetsWithPhoneNoise) {
    std::vector<double> off;
    std::size_t lost = 0;
    for (const Track& track : town().tracks)
        for (const auto& segment : track.segments)
            for (std::size_t i = 0; i < segment.size(); i += 3) {
                const double d = nearest_street_m(segment[i].at);
                if (d < 60)
                    off.push_back(d);
                else
                    ++lost;
            }
    std::sort(off.begin(), off.end());
    EXPECT_GT(off[off.size() / 2], 1.2);
    EXPECT_LT(off[off.size() / 2], 6);
    EXPECT_LT(off[off.size() * 95 / 100], 18);
    EXPECT_LT(lost, off.size() / 50);
}

TEST(SampleTracks, StayInTheMembersGrid) {
    for (const Track& track : town().tracks) {
        MultiPolygon shape;
        for (const Grid& grid : town().grids)
            if (grid.code == track.grid) shape = grid.shape;
        ASSERT_FALSE(shape.empty()) << track.name;
        std::size_t inside = 0;
        for (const auto& segment : track.segments)
            for (const Fix& fix : segment) inside += distance_m(shape, fix.at) < 25 ? 1 : 0;
        EXPECT_GT(static_cast<double>(inside), 0.9 * static_cast<double>(fixes_of(track))) << track.name;
    }
}

TEST(SampleTracks, PointsAreTheDegreesInTheFrame) {
    const Frame frame(town().epsg);
    for (const Track& track : town().tracks)
        for (const auto& segment : track.segments)
            for (std::size_t i = 0; i < segment.size(); i += 17) {
                EXPECT_EQ(segment[i].at, frame.from_degrees(segment[i].degrees));
                EXPECT_NEAR(segment[i].degrees.lon * 1e7, std::round(segment[i].degrees.lon * 1e7), 1e-4) << "seven decimals";
            }
}

}  // namespace
}  // namespace wangge::test
