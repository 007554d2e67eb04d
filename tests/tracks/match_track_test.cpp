#include "engine/tracks/match_track.h"

#include <gtest/gtest.h>

#include <set>

#include "engine/core/error.h"
#include "engine/sample/longyuan.h"
#include "engine/tracks/fix_noise.h"
#include "tests/tracks/walk_simulator.h"

namespace wangge {
namespace {

const Sample& pilot() {
    static const Sample sample = make_longyuan(1);
    return sample;
}

const Network& pilot_network() {
    static const Network network = build_network(pilot().community);
    return network;
}

struct Quality {
    double at_1_m = 0, at_15_m = 0;
};

Quality mean_mismatch(int interval_s, double sigma_m, std::uint64_t seed, double speed_m_s = 1.2, bool drifting = false) {
    const TrackMatcher matcher(pilot_network());
    Random random(seed);
    Quality sum;
    constexpr int walks = 10;
    for (int i = 0; i < walks; ++i) {
        const auto walk = simulation::random_walk(pilot_network(), 1800, random);
        const Track track = drifting ? simulation::record_drifting(walk.line, speed_m_s, interval_s, sigma_m, random)
                                     : simulation::record(walk.line, speed_m_s, interval_s, sigma_m, random);
        const auto matched = matcher.match(track);
        sum.at_1_m += simulation::mismatch(walk, matched, 1) / walks;
        sum.at_15_m += simulation::mismatch(walk, matched, 15) / walks;
    }
    return sum;
}

TEST(MatchTrack, FindsWalksOfAUsualPhone) {
    const Quality q = mean_mismatch(5, 5, 11);
    EXPECT_LT(q.at_1_m, 0.05);
    EXPECT_LT(q.at_15_m, 0.01);
}

TEST(MatchTrack, FindsWalksOfAPoorPhone) {
    EXPECT_LT(mean_mismatch(5, 10, 12).at_15_m, 0.03);
    EXPECT_LT(mean_mismatch(15, 10, 13).at_15_m, 0.05);
}

TEST(MatchTrack, FindsWalksWhenTheErrorDrifts) {
    EXPECT_LT(mean_mismatch(1, 5, 17, 1.4, true).at_1_m, 0.06);
    EXPECT_LT(mean_mismatch(5, 5, 18, 1.4, true).at_15_m, 0.03);
    EXPECT_LT(mean_mismatch(5, 10, 19, 1.4, true).at_15_m, 0.08);
}

TEST(MatchTrack, MoreFixesDoNotMakeItWorse) {
    for (const double sigma : {5.0, 10.0, 20.0})
        EXPECT_LE(mean_mismatch(1, sigma, 14).at_1_m, mean_mismatch(15, sigma, 14).at_1_m + 0.005);
}

TEST(MatchTrack, ManySpeedsWithOneDefault) {
    EXPECT_LT(mean_mismatch(2, 5, 15, 0.5).at_15_m, 0.02);  // strolling
    EXPECT_LT(mean_mismatch(2, 5, 16, 5.0).at_15_m, 0.02);  // on a tricycle
}

TEST(MatchTrack, PathsHaveNoHolesAndStayOnTheEdges) {
    Random random(21);
    const Network& network = pilot_network();
    const TrackMatcher matcher(network);
    for (int i = 0; i < 10; ++i) {
        const auto walk = simulation::random_walk(network, 1500, random);
        const auto matched = matcher.match(simulation::record(walk.line, 1.2, 5, 8, random));
        for (const MatchedPath& path : matched.paths) {
            double length = 0;
            for (std::size_t k = 0; k < path.pieces.size(); ++k) {
                const MatchedPiece& piece = path.pieces[k];
                EXPECT_GE(std::min(piece.from_m, piece.to_m), 0);
                EXPECT_LE(std::max(piece.from_m, piece.to_m), network.edge_length_m[piece.edge]);
                EXPECT_GT(piece.length_m(), 0);
                EXPECT_TRUE(piece.time.has_value());
                length += piece.length_m();
                if (k == 0) continue;
                const MatchedPiece& before = path.pieces[k - 1];
                EXPECT_LT(distance_m(point_at(network, {before.edge, before.to_m}), point_at(network, {piece.edge, piece.from_m})),
                          1e-6);
                EXPECT_LE(*before.time, *piece.time);
            }
            EXPECT_NEAR(path.length_m, length, 1e-9);
            EXPECT_NEAR(length_m(path.line), length, 1e-6);
        }
    }
}

TEST(MatchTrack, PerfectFixesGiveThePathBack) {
    Random random(22);
    const TrackMatcher matcher(pilot_network());
    double sum = 0;
    for (int i = 0; i < 40; ++i) {
        const auto walk = simulation::random_walk(pilot_network(), 1500, random);
        const auto matched = matcher.match(simulation::record(walk.line, 1, 4, 0, random));
        const double mismatch = simulation::mismatch(walk, matched, 1);
        EXPECT_LT(mismatch, 0.04) << i;  // a turn in a dead end shorter than the assumed noise is taken for noise: 30 m here
        sum += mismatch;
    }
    EXPECT_LT(sum / 40, 0.01);
}

TEST(MatchTrack, FixesFarFromStreetsStayUnmatched) {
    Track track;
    track.segments.emplace_back();
    for (int i = 0; i < 20; ++i) {
        Fix fix;
        fix.at = Point{0, 0} + Point{i * 5.0, 0};
        fix.time = 1000 + 5 * i;
        track.segments[0].push_back(fix);
    }
    const auto matched = TrackMatcher(pilot_network()).match(track);
    EXPECT_TRUE(matched.paths.empty());
    EXPECT_EQ(matched.fixes, 20U);
    EXPECT_EQ(matched.unmatched, 20U);
}

TEST(MatchTrack, WorksWithoutTimesAndOnNothing) {
    Random random(23);
    const auto walk = simulation::random_walk(pilot_network(), 1000, random);
    Track track = simulation::record(walk.line, 1.2, 5, 5, random);
    for (Fix& fix : track.segments[0]) fix.time.reset();
    const TrackMatcher matcher(pilot_network());
    EXPECT_LT(simulation::mismatch(walk, matcher.match(track), 15), 0.05);
    EXPECT_TRUE(matcher.match(Track{}).paths.empty());
    EXPECT_TRUE(TrackMatcher(Network{}).match(track).paths.empty());
    EXPECT_THROW(matcher.match(track, {.candidates = 0}), Error);
}

TEST(MatchTracks, SameForManyAsForOne) {
    Random random(24);
    std::vector<Track> tracks;
    for (int i = 0; i < 6; ++i)
        tracks.push_back(simulation::record(simulation::random_walk(pilot_network(), 600, random).line, 1.2, 5, 6, random));
    const auto together = match_tracks(pilot_network(), tracks);
    for (std::size_t i = 0; i < tracks.size(); ++i) {
        const auto alone = match_tracks(pilot_network(), std::span(tracks).subspan(i, 1));
        ASSERT_EQ(together[i].paths.size(), alone[0].paths.size());
        for (std::size_t k = 0; k < alone[0].paths.size(); ++k) EXPECT_EQ(together[i].paths[k].line, alone[0].paths[k].line);
    }
}

TEST(EstimatedSigma, FindsTheNoiseOfTheRecorder) {
    Random random(25);
    const auto walk = simulation::random_walk(pilot_network(), 3000, random);
    for (const double sigma : {4.0, 8.0, 15.0})
        EXPECT_NEAR(estimated_sigma_m(simulation::record(walk.line, 1.2, 5, sigma, random)), sigma, 0.2 * sigma);
    EXPECT_EQ(estimated_sigma_m(Track{}), 6);
}

}  // namespace
}  // namespace wangge
