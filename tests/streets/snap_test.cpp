#include "engine/streets/snap.h"

#include <gmock/gmock.h>

#include "engine/geo/measure.h"
#include "tests/streets/street_fixtures.h"

namespace wangge {
namespace {

using testing_streets::add_street;
using testing_streets::add_wall;
using testing_streets::street_grid;

TEST(Snap, NearestStreet) {
    Community community;
    add_street(community, {{0, 0}, {100, 0}});
    add_street(community, {{0, 30}, {100, 30}});
    const Network network = build_network(community);
    const StreetSnapper snapper(network);
    const auto snap = snapper.snap({40, 12});
    ASSERT_TRUE(snap);
    EXPECT_EQ(snap->position.edge, 0U);
    EXPECT_NEAR(snap->position.along_m, 40, 1e-9);
    EXPECT_NEAR(snap->distance_m, 12, 1e-9);
    EXPECT_FALSE(snap->through_wall);
    EXPECT_EQ(snapper.snaps({40, 12}).size(), 2U);
}

TEST(Snap, NotThroughAWall) {
    Community community;
    add_street(community, {{0, 0}, {100, 0}});
    add_street(community, {{0, 30}, {100, 30}});
    add_wall(community, {{-10, 5}, {110, 5}});
    const Network network = build_network(community);
    const StreetSnapper snapper(network);
    const auto snap = snapper.snap({40, 12});
    ASSERT_TRUE(snap);
    EXPECT_EQ(snap->position.edge, 1U);
    EXPECT_NEAR(snap->distance_m, 18, 1e-9);
}

TEST(Snap, WhenWallsStandBeforeAllItSaysSo) {
    Community community;
    add_street(community, {{0, 0}, {100, 0}});
    add_wall(community, {{-10, 5}, {110, 5}});
    const Network network = build_network(community);
    const auto snap = StreetSnapper(network).snap({40, 12});
    ASSERT_TRUE(snap);
    EXPECT_TRUE(snap->through_wall);
}

TEST(Snap, ABinAtTheWallIsOnBothSidesOfIt) {
    Community community;
    add_street(community, {{0, 0}, {100, 0}});
    add_wall(community, {{-10, 5}, {110, 5}});
    const Network network = build_network(community);
    const auto snap = StreetSnapper(network).snap({40, 5});
    ASSERT_TRUE(snap);
    EXPECT_FALSE(snap->through_wall);
}

TEST(Snap, NothingNear) {
    Community community;
    add_street(community, {{0, 0}, {100, 0}});
    const Network network = build_network(community);
    EXPECT_FALSE(StreetSnapper(network).snap({40, 61}));
    EXPECT_TRUE(StreetSnapper(network).snap({40, 61}, {.max_m = 70}));
    const Network none = build_network({});
    EXPECT_FALSE(StreetSnapper(none).snap({0, 0}));
}

TEST(Snap, AgreesWithLookingAtEveryEdge) {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        Random random(seed);
        const Network network = build_network(street_grid(6, 6, 50, random));
        const StreetSnapper snapper(network);
        for (int i = 0; i < 50; ++i) {
            const Point p{random.uniform(-50, 300), random.uniform(-50, 300)};
            double nearest_m = 1e9;
            for (std::uint32_t e = 0; e < network.edges(); ++e)
                nearest_m = std::min(nearest_m, nearest_on_line(edge_part(network, e, 0, network.edge_length_m[e]), p).distance_m);
            const auto snap = snapper.snap(p, {.max_m = 500});
            ASSERT_TRUE(snap);
            EXPECT_NEAR(snap->distance_m, nearest_m, 1e-6);
            EXPECT_LT(distance_m(point_at(network, snap->position), snap->at), 1e-6);
        }
    }
}

}  // namespace
}  // namespace wangge
