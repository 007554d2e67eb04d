#include "engine/tracks/detail/tidy_path.h"

#include <gtest/gtest.h>

#include "engine/core/random.h"
#include "engine/sample/longyuan.h"
#include "engine/streets/dijkstra.h"
#include "engine/tracks/detail/near_walks.h"

namespace wangge::detail {
namespace {

using Steps = std::vector<std::tuple<std::uint32_t, double, double>>;

Steps tidied(const Steps& steps, double noise_m) {
    std::vector<MatchedPiece> pieces;
    for (const auto& [edge, from, to] : steps) pieces.push_back({edge, from, to, std::nullopt});
    Steps result;
    for (const MatchedPiece& p : tidy_path(pieces, noise_m)) result.emplace_back(p.edge, p.from_m, p.to_m);
    return result;
}

TEST(TidyPath, JoinsWhatGoesOn) {
    EXPECT_EQ(tidied({{1, 0, 5}, {1, 5, 9}, {2, 0, 3}, {2, 3, 4}}, 5), (Steps{{1, 0, 9}, {2, 0, 4}}));
}

TEST(TidyPath, EvensOutStepsToAndFro) {
    EXPECT_EQ(tidied({{1, 20, 26}, {1, 26, 22}, {1, 22, 30}}, 5), (Steps{{1, 20, 30}}));
    EXPECT_EQ(tidied({{1, 0, 20}, {1, 20, 12}, {1, 12, 40}}, 5), (Steps{{1, 0, 20}, {1, 20, 12}, {1, 12, 40}}));  // more than noise
}

TEST(TidyPath, TakesOutShortSpurs) {
    EXPECT_EQ(tidied({{1, 0, 50}, {2, 0, 4}, {2, 4, 0}, {3, 0, 60}}, 5), (Steps{{1, 0, 50}, {3, 0, 60}}));
    EXPECT_EQ(tidied({{1, 0, 50}, {2, 0, 3}, {3, 0, 1}, {3, 1, 0}, {2, 3, 0}, {4, 0, 9}}, 5), (Steps{{1, 0, 50}, {4, 0, 9}}));
}

TEST(TidyPath, KeepsDeadEndsAndTurnsThatWereWalked) {
    const Steps dead_end{{1, 0, 50}, {2, 0, 40}, {2, 40, 0}, {3, 0, 60}};
    EXPECT_EQ(tidied(dead_end, 5), dead_end);
    EXPECT_EQ(tidied({{1, 0, 100}, {1, 100, 96}, {1, 96, 98}, {1, 98, 0}}, 5), (Steps{{1, 0, 100}, {1, 100, 0}}));
    EXPECT_TRUE(tidied({}, 5).empty());
}

TEST(NearWalks, AgreesWithDijkstraAndItsWalksHaveNoHoles) {
    const Network network = build_network(make_longyuan(1).community);
    NearWalks walks(network);
    Random random(31);
    for (int trial = 0; trial < 60; ++trial) {
        const auto edge = static_cast<std::uint32_t>(random.below(network.edges()));
        const NetworkPosition from{edge, random.uniform(0, network.edge_length_m[edge])};
        walks.search(from, 300);
        const ShortestPaths paths = shortest_paths(network, from);
        for (int k = 0; k < 60; ++k) {
            const auto other = k < 3 ? edge : static_cast<std::uint32_t>(random.below(network.edges()));
            const NetworkPosition to{other, random.uniform(0, network.edge_length_m[other])};
            const double expected = distance_to(network, paths, to);
            if (expected > 300) continue;
            EXPECT_NEAR(walks.distance_m(to), expected, 1e-9);
            std::vector<MatchedPiece> pieces;
            walks.append_walk(to, pieces);
            double length = 0;
            Point at = point_at(network, from);
            for (const MatchedPiece& piece : pieces) {
                EXPECT_LT(distance_m(at, point_at(network, {piece.edge, piece.from_m})), 1e-6);
                at = point_at(network, {piece.edge, piece.to_m});
                length += piece.length_m();
            }
            EXPECT_NEAR(length, expected, 1e-9);
            EXPECT_LT(distance_m(at, point_at(network, to)), 1e-6);
        }
    }
}

}  // namespace
}  // namespace wangge::detail
