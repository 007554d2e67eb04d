#include "engine/streets/dijkstra.h"

#include <gmock/gmock.h>

#include "engine/geo/measure.h"
#include "engine/streets/distance_table.h"
#include "tests/streets/street_fixtures.h"

namespace wangge {
namespace {

using testing_streets::add_street;
using testing_streets::street_grid;

NetworkPosition random_position(const Network& network, Random& random) {
    const auto edge = static_cast<std::uint32_t>(random.below(network.edges()));
    switch (random.below(5)) {
        case 0: return {edge, 0};
        case 1: return {edge, network.edge_length_m[edge]};
        default: return {edge, random.uniform(0, network.edge_length_m[edge])};
    }
}

// Floyd (1962) over the nodes: slow and plain.
std::vector<std::vector<double>> all_pairs(const Network& network) {
    const std::size_t n = network.nodes();
    std::vector<std::vector<double>> d(n, std::vector<double>(n, unreachable));
    for (std::size_t v = 0; v < n; ++v) d[v][v] = 0;
    for (std::size_t e = 0; e < network.edges(); ++e) {
        const auto a = network.edge_tail[e], b = network.edge_head[e];
        d[a][b] = d[b][a] = std::min(d[a][b], network.edge_length_m[e]);
        if (a == b) d[a][a] = 0;
    }
    for (std::size_t k = 0; k < n; ++k)
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j) d[i][j] = std::min(d[i][j], d[i][k] + d[k][j]);
    return d;
}

TEST(ShortestPaths, AgreeWithFloyd) {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        Random random(seed);
        const Network network = build_network(street_grid(6, 6, 70, random, 0.3));
        const auto expected = all_pairs(network);
        for (std::uint32_t v = 0; v < network.nodes(); v += 5) {
            const ShortestPaths paths = shortest_paths(network, position_of_node(network, v));
            for (std::uint32_t w = 0; w < network.nodes(); ++w) {
                EXPECT_EQ(paths.distance_m[w] == unreachable, expected[v][w] == unreachable);
                if (expected[v][w] != unreachable) {
                    EXPECT_NEAR(paths.distance_m[w], expected[v][w], 1e-6);
                }
            }
        }
    }
}

// The line of a walk is as long as it says, starts and ends at the places, and no step of it is broken.
TEST(ShortestPaths, WalksAreWhatTheySay) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        Random random(seed);
        const Network network = build_network(street_grid(5, 5, 60, random, 0.3));
        for (int i = 0; i < 20; ++i) {
            const NetworkPosition from = random_position(network, random), to = random_position(network, random);
            const ShortestPaths paths = shortest_paths(network, from);
            const auto walk = walk_to(network, paths, to);
            EXPECT_EQ(walk.has_value(), distance_to(network, paths, to) != unreachable);
            if (!walk) continue;
            EXPECT_NEAR(length_m(walk->line), walk->length_m, 1e-6);
            EXPECT_LT(distance_m(walk->line.front(), point_at(network, from)), 1e-6);
            EXPECT_LT(distance_m(walk->line.back(), point_at(network, to)), 1e-6);
            for (std::size_t k = 0; k + 1 < walk->half_edges.size(); ++k)
                EXPECT_EQ(network.head_of(walk->half_edges[k]), network.tail_of(walk->half_edges[k + 1]));
            const auto back = shortest_walk(network, to, from);
            ASSERT_TRUE(back);
            EXPECT_NEAR(back->length_m, walk->length_m, 1e-6);
        }
    }
}

TEST(ShortestPaths, OnOneEdgeTheWayMayStillLeadOutside) {
    Community community;
    add_street(community, {{0, 0}, {0, 100}, {100, 100}, {100, 0}});  // a long way round
    add_street(community, {{0, 0}, {100, 0}});
    const Network network = build_network(community);
    const auto walk = shortest_walk(network, {0, 10}, {0, 290});
    ASSERT_TRUE(walk);
    EXPECT_NEAR(walk->length_m, 120, 1e-9);
    EXPECT_EQ(walk->half_edges.size(), 3U);
}

TEST(ShortestPaths, ALoopIsLeftByItsNearerEnd) {
    Community community;
    add_street(community, {{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}});
    add_street(community, {{0, 0}, {-50, 0}});
    const Network network = build_network(community);
    const auto walk = shortest_walk(network, {0, 35}, {1, 20});
    ASSERT_TRUE(walk);
    EXPECT_NEAR(walk->length_m, 25, 1e-9);
    EXPECT_NEAR(length_m(walk->line), 25, 1e-9);
}

TEST(ShortestPaths, NothingToWalkIsStillALine) {
    Community community;
    add_street(community, {{0, 0}, {10, 0}});
    const Network network = build_network(community);
    for (const double along_m : {0.0, 4.0, 10.0}) {
        const auto walk = shortest_walk(network, {0, along_m}, {0, along_m});
        ASSERT_TRUE(walk);
        EXPECT_EQ(walk->length_m, 0);
        EXPECT_GE(walk->line.size(), 2U);
    }
}

TEST(ShortestPaths, TheLimitCutsTheSearch) {
    Community community;
    for (int i = 0; i < 10; ++i) add_street(community, {{i * 10.0, 0}, {i * 10.0 + 10, 0}});
    const Network network = build_network(community);
    const ShortestPaths paths = shortest_paths(network, {0, 0}, 35);
    int reached = 0;
    for (const double d : paths.distance_m) reached += d != unreachable;
    EXPECT_EQ(reached, 4);
}

TEST(DistanceTable, IsTheSameAsOneByOneAndSymmetric) {
    Random random(5);
    const Network network = build_network(street_grid(7, 7, 50, random));
    std::vector<NetworkPosition> places;
    for (int i = 0; i < 40; ++i) places.push_back(random_position(network, random));
    const DistanceTable table = distance_table(network, places, places);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const ShortestPaths paths = shortest_paths(network, places[i]);
        for (std::size_t j = 0; j < places.size(); ++j) {
            EXPECT_EQ(table.at(i, j), distance_to(network, paths, places[j]));
            EXPECT_NEAR(table.at(i, j), table.at(j, i), 1e-6);
            for (std::size_t k = 0; k < places.size(); k += 7) EXPECT_LE(table.at(i, j), table.at(i, k) + table.at(k, j) + 1e-6);
        }
    }
}

TEST(DistanceTable, CanBeCancelled) {
    Random random(5);
    const Network network = build_network(street_grid(3, 3, 50, random));
    const std::vector<NetworkPosition> places(50);
    const Progress progress;
    progress.cancel();
    EXPECT_ANY_THROW(distance_table(network, places, places, progress));
}

}  // namespace
}  // namespace wangge
