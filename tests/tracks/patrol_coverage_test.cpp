#include "engine/tracks/patrol_coverage.h"

#include <gtest/gtest.h>

#include "engine/geo/measure.h"
#include "engine/sample/longyuan.h"
#include "engine/tracks/clean_track.h"
#include "engine/tracks/detail/edge_grids.h"
#include "tests/tracks/walk_simulator.h"

namespace wangge {
namespace {

MultiPolygon rectangle(double x, double y, double w, double h) {
    return {Polygon{{{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}}, {}}};
}

// One street of 300 m through two grids that meet at x = 100; the last 50 m lie outside both.
Community one_street() {
    Community community;
    Street street;
    street.id = 5;
    street.name = "龙源路";
    street.line = {{0, 10}, {300, 10}};
    community.streets.push_back(street);
    community.grids.resize(2);
    community.grids[0].code = "620111004003001";
    community.grids[0].shape = rectangle(0, 0, 100, 50);
    community.grids[1].code = "620111004003002";
    community.grids[1].shape = rectangle(100, 0, 150, 50);
    return community;
}

MatchedTrack walked(std::vector<MatchedPiece> pieces) {
    MatchedTrack track;
    track.paths.push_back({std::move(pieces), {}, 0});
    return track;
}

TEST(PatrolCoverage, StraightStreetByHand) {
    const Community community = one_street();
    const Network network = build_network(community);
    ASSERT_EQ(network.edges(), 1U);
    // 40 to 160 there, 160 back to 120, later 10 to 50: union 10..160, walked 120 + 40 + 40.
    const std::vector<MatchedTrack> tracks{walked({{0, 40, 160, 1000}, {0, 160, 120, 1100}}), walked({{0, 10, 50, 5000}})};
    const PatrolCoverage seen = patrol_coverage(community, network, tracks);
    EXPECT_DOUBLE_EQ(seen.length_m, 300);
    EXPECT_DOUBLE_EQ(seen.covered_m, 150);
    EXPECT_DOUBLE_EQ(seen.walked_m, 200);
    EXPECT_EQ(seen.stretches, (std::vector<CoveredStretch>{{0, 10, 160}}));
    ASSERT_EQ(seen.streets.size(), 1U);
    EXPECT_EQ(seen.streets[0].street, 5);
    EXPECT_EQ(seen.streets[0].name, "龙源路");
    EXPECT_DOUBLE_EQ(seen.streets[0].covered_m, 150);
    EXPECT_DOUBLE_EQ(seen.streets[0].walked_m, 200);
    EXPECT_DOUBLE_EQ(seen.grids[0].length_m, 100);
    EXPECT_DOUBLE_EQ(seen.grids[0].covered_m, 90);
    EXPECT_DOUBLE_EQ(seen.grids[0].walked_m, 60 + 40);
    EXPECT_DOUBLE_EQ(seen.grids[1].length_m, 150);
    EXPECT_DOUBLE_EQ(seen.grids[1].covered_m, 60);
    EXPECT_DOUBLE_EQ(seen.grids[1].walked_m, 60 + 40);
}

TEST(PatrolCoverage, TheMatchedWalkCoversTheStreetExactly) {
    const Community community = one_street();
    const Network network = build_network(community);
    Track track;
    track.segments.emplace_back();
    for (int i = 0; i <= 50; ++i) {
        Fix fix;
        fix.at = {20.0 + 5 * i, 10};
        fix.time = 1000 + 5 * i;
        track.segments[0].push_back(fix);
    }
    const auto matched = match_tracks(network, std::vector<Track>{track}, {.sigma_m = 3});
    const PatrolCoverage seen = patrol_coverage(community, network, matched);
    EXPECT_NEAR(seen.covered_m, 250, 15);  // the ends are means of a few fixes
    EXPECT_DOUBLE_EQ(seen.covered_m, seen.walked_m);
}

TEST(PatrolCoverage, DatesLimitWhatCounts) {
    const Community community = one_street();
    const Network network = build_network(community);
    const std::vector<MatchedTrack> tracks{walked({{0, 0, 100, 1000}, {0, 100, 200, 2000}}), walked({{0, 250, 300, std::nullopt}})};
    EXPECT_DOUBLE_EQ(patrol_coverage(community, network, tracks).covered_m, 250);
    EXPECT_DOUBLE_EQ(patrol_coverage(community, network, tracks, {.from = 1500, .until = {}}).covered_m, 100);
    EXPECT_DOUBLE_EQ(patrol_coverage(community, network, tracks, {.from = 1000, .until = 2000}).covered_m, 100);
    EXPECT_DOUBLE_EQ(patrol_coverage(community, network, tracks, {.from = {}, .until = 1000}).covered_m, 0);
}

TEST(PatrolCoverage, SumsAgreeOnThePilot) {
    const Community& community = make_longyuan(1).community;
    const Network network = build_network(community);
    Random random(41);
    std::vector<MatchedTrack> tracks;
    double truth = 0;
    for (int i = 0; i < 15; ++i) {
        const auto walk = simulation::random_walk(network, 1000, random);
        tracks.push_back(walked(walk.pieces));
        truth += walk.length_m;
    }
    const PatrolCoverage seen = patrol_coverage(community, network, tracks);
    EXPECT_NEAR(seen.walked_m, truth, 1e-6);
    EXPECT_NEAR(seen.length_m, total_length_m(network), 1e-6);
    EXPECT_LE(seen.covered_m, seen.walked_m);
    double streets = 0, grids = 0, stretches = 0, in_grids = 0;
    for (const StreetCoverage& s : seen.streets) {
        streets += s.covered_m;
        EXPECT_LE(s.covered_m, s.length_m + 1e-9);
        EXPECT_LE(s.covered_m, s.walked_m + 1e-9);
    }
    for (const GridCoverage& g : seen.grids) {
        grids += g.covered_m;
        in_grids += g.length_m;
        EXPECT_LE(g.covered_m, g.length_m + 1e-9);
    }
    for (const CoveredStretch& s : seen.stretches) stretches += s.to_m - s.from_m;
    EXPECT_NEAR(streets, seen.covered_m, 1e-6);
    EXPECT_NEAR(stretches, seen.covered_m, 1e-6);
    EXPECT_LE(grids, seen.covered_m + 1e-6);
    EXPECT_GT(in_grids, 0.8 * seen.length_m);
}

TEST(EdgeGrids, EveryPlaceHasTheGridThatHoldsIt) {
    const Community community = make_longyuan(1).community;
    const Network network = build_network(community);
    const detail::EdgeGrids cut = detail::edge_grids(network, community.grids);
    Random random(42);
    for (std::uint32_t edge = 0; edge < network.edges(); ++edge) {
        double reached = 0;
        for (std::uint32_t k = cut.start[edge]; k < cut.start[edge + 1]; ++k) {
            const detail::GridStretch& part = cut.stretch[k];
            EXPECT_EQ(part.from_m, reached);
            reached = part.to_m;
            if (part.to_m - part.from_m < 0.01) continue;
            const double along = random.uniform(part.from_m + 0.002, part.to_m - 0.002);
            const std::string expected = grid_at(community, point_at(network, {edge, along}));
            // On a shared border rounding decides; a step to either side must know the grid.
            const std::string found = part.grid < 0 ? "" : community.grids[static_cast<std::size_t>(part.grid)].code;
            if (expected == found) continue;
            double nearest = 1e9;
            for (const Grid& grid : community.grids)
                if (grid.code == found || grid.code == expected)
                    for (const Polygon& polygon : grid.shape) {
                        Line ring = polygon.outer;
                        ring.push_back(ring.front());
                        nearest = std::min(nearest, nearest_on_line(ring, point_at(network, {edge, along})).distance_m);
                    }
            EXPECT_LT(nearest, 2e-3) << edge;
        }
        EXPECT_EQ(reached, network.edge_length_m[edge]);
    }
}

TEST(PatrolCoverage, NothingWalkedAndNoStreets) {
    const Community community = one_street();
    const PatrolCoverage none = patrol_coverage(community, build_network(community), {});
    EXPECT_EQ(none.covered_m, 0);
    EXPECT_EQ(none.streets.size(), 1U);
    EXPECT_EQ(patrol_coverage(Community{}, build_network(Community{}), {}).length_m, 0);
}

}  // namespace
}  // namespace wangge
