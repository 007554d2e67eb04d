#include "engine/streets/network.h"

#include <gmock/gmock.h>

#include <cmath>

#include "engine/core/error.h"
#include "engine/geo/measure.h"
#include "engine/streets/components.h"
#include "engine/streets/dijkstra.h"
#include "tests/streets/street_fixtures.h"

namespace wangge {
namespace {

using testing_streets::add_gate;
using testing_streets::add_street;
using testing_streets::add_wall;
using testing_streets::street_grid;

TEST(Network, StreetsMeetWhereTheyShareAVertex) {
    Community community;
    add_street(community, {{0, 0}, {100, 0}, {200, 0}});
    add_street(community, {{100, 0.03}, {100, 80}});  // 3 cm off: within the tolerance
    add_street(community, {{150, -50}, {150, 50}});   // only crosses
    const Network network = build_network(community);
    verify(network);
    EXPECT_EQ(network.edges(), 4U);
    EXPECT_EQ(components(network).count(), 2U);
    EXPECT_NEAR(total_length_m(network), 200 + 80 + 100, 0.1);
    EXPECT_EQ(network.edge_street_id[1], 1);
    EXPECT_NEAR(network.edge_from_m[1], 100, 1e-9);
}

TEST(Network, SnapToleranceIsTheCallersChoice) {
    Community community;
    add_street(community, {{0, 0}, {100, 0}});
    add_street(community, {{100.4, 0}, {200, 0}});
    EXPECT_EQ(components(build_network(community)).count(), 2U);
    EXPECT_EQ(components(build_network(community, {.snap_m = 0.5})).count(), 1U);
}

TEST(Network, ALoopAndADegenerateStreet) {
    Community community;
    add_street(community, {{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}});
    add_street(community, {{50, 50}, {50, 50}});
    add_street(community, {{60, 60}});
    const Network network = build_network(community);
    verify(network);
    ASSERT_EQ(network.edges(), 1U);
    EXPECT_EQ(network.edge_tail[0], network.edge_head[0]);
    EXPECT_NEAR(network.edge_length_m[0], 40, 1e-9);
}

TEST(Network, NoStreetsNoNetwork) {
    const Network network = build_network({});
    verify(network);
    EXPECT_EQ(network.nodes(), 0U);
    EXPECT_EQ(components(network).count(), 0U);
}

TEST(Network, AWallWithoutAGateCutsTheStreetAndIsReported) {
    Community community;
    add_street(community, {{0, 0}, {100, 0}}, StreetKind::lane, "龙源路");
    add_wall(community, {{40, -20}, {40, 20}});
    const Network network = build_network(community);
    verify(network);
    EXPECT_EQ(network.edges(), 2U);
    EXPECT_EQ(components(network).count(), 2U);
    EXPECT_NEAR(network.edge_length_m[0], 40, 1e-6);
    ASSERT_EQ(network.findings.size(), 1U);
    EXPECT_EQ(network.findings[0].rule, "street-crosses-wall");
    EXPECT_EQ(network.findings[0].feature, "龙源路");
    ASSERT_TRUE(network.findings[0].at);
    EXPECT_NEAR(network.findings[0].at->x, 40, 1e-6);
}

TEST(Network, AWallForcesTheWayRound) {
    Community community;
    add_street(community, {{0, 0}, {100, 0}});
    add_street(community, {{0, 0}, {0, 50}, {100, 50}, {100, 0}});
    add_wall(community, {{40, -20}, {40, 20}});
    const Network network = build_network(community);
    const auto walk = shortest_walk(network, {0, 0}, {1, 0});  // west end to the end of the eastern stump
    ASSERT_TRUE(walk);
    EXPECT_NEAR(walk->length_m, 200 + 60, 1e-6);
}

TEST(Network, TouchingAWallIsNoCrossing) {
    Community community;
    add_street(community, {{0, 0}, {100, 0}});
    add_wall(community, {{100, -20}, {100, 20}});  // the street ends at the wall
    add_wall(community, {{50, 0}, {50, 20}});      // the wall ends on the street
    add_street(community, {{0, 10}, {20, 20}, {40, 10}});
    add_wall(community, {{0, 20}, {40, 20}});  // the street's corner touches the wall
    const Network network = build_network(community);
    EXPECT_TRUE(network.findings.empty());
    EXPECT_EQ(network.edges(), 2U);
}

TEST(Network, AStreetVertexOnTheWallIsOneCrossing) {
    Community community;
    add_street(community, {{0, 0}, {50, 0}, {100, 10}});
    add_wall(community, {{50, -20}, {50, 20}});
    const Network network = build_network(community);
    EXPECT_EQ(network.findings.size(), 1U);
    EXPECT_EQ(components(network).count(), 2U);
}

TEST(Network, AGateIsAnEdgeOfItsOwn) {
    Community community;
    add_street(community, {{0, 0}, {100, 0}});
    add_wall(community, {{40, -20}, {40, 20}});
    add_gate(community, {40.5, 1.0}, 6 * 60, 22 * 60);
    const Network network = build_network(community);
    verify(network);
    EXPECT_TRUE(network.findings.empty());
    ASSERT_EQ(network.edges(), 3U);
    EXPECT_EQ(network.edge_gate[0], no_gate);
    EXPECT_EQ(network.edge_gate[1], 0U);
    EXPECT_EQ(network.edge_gate[2], no_gate);
    EXPECT_NEAR(network.edge_length_m[1], 1, 1e-6);
    EXPECT_NEAR(total_length_m(network), 100, 1e-6);
    EXPECT_EQ(components(network).count(), 1U);
}

TEST(Network, AGateShutAtThatMinuteIsLeftOut) {
    Community community;
    add_street(community, {{0, 0}, {100, 0}});
    add_wall(community, {{40, -20}, {40, 20}});
    add_gate(community, {40, 0}, 6 * 60, 16 * 60);
    EXPECT_EQ(components(build_network(community, {.minute_of_day = 15 * 60})).count(), 1U);
    EXPECT_EQ(components(build_network(community, {.minute_of_day = 16 * 60})).count(), 2U);
    EXPECT_EQ(components(build_network(community, {.minute_of_day = 14 * 60, .until_minute = 17 * 60})).count(), 2U);
    verify(build_network(community, {.minute_of_day = 0}));
}

TEST(Network, AGateWhereTwoStreetsEndAtTheWall) {
    Community community;
    add_street(community, {{0, 0}, {40, 0}});
    Street& inside = add_street(community, {{40, 0}, {100, 0}});
    inside.compound = 7;
    add_wall(community, {{40, -20}, {40, 20}});
    add_gate(community, {40, 0}, 6 * 60, 16 * 60).compound = 7;
    const Network open = build_network(community);
    verify(open);
    EXPECT_EQ(components(open).count(), 1U);
    ASSERT_EQ(open.edges(), 3U);
    EXPECT_EQ(open.edge_gate[1], 0U);
    EXPECT_EQ(open.edge_street_id[1], 2) << "the gate closes its own compound";
    EXPECT_EQ(components(build_network(community, {.minute_of_day = 17 * 60})).count(), 2U);
}

TEST(Network, OpeningHours) {
    Gate gate;
    gate.opens_min = 360;
    gate.closes_min = 1320;
    EXPECT_FALSE(is_open(gate, 359));
    EXPECT_TRUE(is_open(gate, 360));
    EXPECT_FALSE(is_open(gate, 1320));
    gate.closes_min = 60;  // over midnight
    EXPECT_TRUE(is_open(gate, 1439));
    EXPECT_TRUE(is_open(gate, 30));
    EXPECT_FALSE(is_open(gate, 100));
    gate.opens_min = 0;
    gate.closes_min = 1440;
    for (int minute = 0; minute < 1440; ++minute) EXPECT_TRUE(is_open(gate, minute));
}

TEST(Network, CartsTakeNoSteps) {
    Community community;
    add_street(community, {{0, 0}, {50, 0}});
    add_street(community, {{50, 0}, {60, 0}}, StreetKind::steps);
    add_street(community, {{60, 0}, {100, 0}});
    EXPECT_EQ(components(build_network(community)).count(), 1U);
    const Network carts = build_network(community, {.carts = true});
    verify(carts);
    EXPECT_EQ(carts.edges(), 2U);
    EXPECT_EQ(components(carts).count(), 2U);
}

TEST(Network, PartsOfAnEdgeRunBothWays) {
    Community community;
    add_street(community, {{0, 0}, {100, 0}, {100, 100}});
    const Network network = build_network(community);
    EXPECT_THAT(edge_part(network, 0, 50, 150), testing::ElementsAre(Point{50, 0}, Point{100, 0}, Point{100, 50}));
    EXPECT_THAT(edge_part(network, 0, 150, 50), testing::ElementsAre(Point{100, 50}, Point{100, 0}, Point{50, 0}));
    EXPECT_EQ(point_at(network, {0, 120}), (Point{100, 20}));
    EXPECT_EQ(point_at(network, position_of_node(network, network.edge_head[0])), (Point{100, 100}));
}

TEST(Network, VerifyFindsWhatIsBroken) {
    Community community;
    add_street(community, {{0, 0}, {100, 0}});
    Network network = build_network(community);
    network.edge_length_m[0] += 1;
    EXPECT_THROW(verify(network), Error);
    network = build_network(community);
    std::swap(network.half[0], network.half[1]);
    EXPECT_THROW(verify(network), Error);
    network = build_network(community);
    network.shape[0].x += 1;
    EXPECT_THROW(verify(network), Error);
}

// Whatever walls and gates do, the metres of street stay the same as long as every gate is open.
TEST(Network, CuttingKeepsTheLength) {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        Random random(seed);
        Community community = street_grid(6, 5, 80, random);
        const double before_m = total_length_m(build_network(community));
        for (int i = 0; i < 12; ++i) {
            const Point a{random.uniform(0, 400), random.uniform(0, 320)};
            add_wall(community, {a, {a.x + random.uniform(-150, 150), a.y + random.uniform(-150, 150)}});
            add_gate(community, {random.uniform(0, 400), random.uniform(0, 320)});
        }
        const Network network = build_network(community, {.gate_m = 20});
        verify(network);
        EXPECT_NEAR(total_length_m(network), before_m, 1e-3) << "seed " << seed;
        double of_streets_m = 0;
        for (const Street& street : community.streets) of_streets_m += length_m(street.line);
        EXPECT_NEAR(total_length_m(network), of_streets_m, 1e-3);
        for (std::size_t e = 0; e < network.edges(); ++e)
            EXPECT_TRUE(network.edge_gate[e] == no_gate || network.edge_length_m[e] <= 1 + 1e-6);
    }
}

}  // namespace
}  // namespace wangge
