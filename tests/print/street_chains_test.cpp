#include "print/street_chains.h"

#include <gtest/gtest.h>

#include "engine/core/random.h"
#include "engine/geo/measure.h"

namespace wangge {
namespace {

Street street(const char* name, Line line, StreetKind kind = StreetKind::road, double width_m = 8) {
    Street result;
    result.name = name;
    result.line = std::move(line);
    result.kind = kind;
    result.width_m = width_m;
    return result;
}

TEST(StreetChains, SegmentsOfOneNameAreJoinedInAnyOrderAndDirection) {
    Random random(5);
    for (int round = 0; round < 20; ++round) {
        std::vector<Street> streets;
        for (int i = 0; i < 8; ++i) {
            Line line{{i * 50.0, 0}, {i * 50.0 + 50, 3.0 * i}};
            line.front().y = i == 0 ? 0 : 3.0 * (i - 1);
            if (random.chance(0.5)) std::swap(line.front(), line.back());
            streets.push_back(street("龙源路", line));
        }
        random.shuffle(streets);
        const std::vector<StreetChain> chains = street_chains(streets);
        ASSERT_EQ(chains.size(), 1U);
        EXPECT_EQ(chains[0].line.size(), 9U);
        double total = 0;
        for (const Street& part : streets) total += length_m(part.line);
        EXPECT_NEAR(length_m(chains[0].line), total, 1e-9);
    }
}

TEST(StreetChains, NamesKindsAndGapsKeepApart) {
    const std::vector<Street> streets{street("甲路", {{0, 0}, {10, 0}}), street("乙路", {{10, 0}, {20, 0}}),
                                      street("甲路", {{10, 0}, {10, 9}}, StreetKind::lane), street("甲路", {{11, 0}, {30, 0}}),
                                      street("", {{30, 0}, {40, 0}})};
    EXPECT_EQ(street_chains(streets).size(), 4U);
}

TEST(StreetChains, AtAForkTheStraightestGoesOn) {
    const std::vector<Street> streets{street("甲路", {{0, 0}, {50, 0}}), street("甲路", {{50, 0}, {80, 30}}),
                                      street("甲路", {{50, 0}, {100, 2}}, StreetKind::road, 12)};
    const std::vector<StreetChain> chains = street_chains(streets);
    ASSERT_EQ(chains.size(), 2U);
    EXPECT_EQ(chains[0].line.back(), (Point{100, 2}));
    EXPECT_DOUBLE_EQ(chains[0].width_m, 12);
}

TEST(StreetChains, AHairpinIsNotJoined) {
    const std::vector<Street> streets{street("甲路", {{0, 0}, {50, 0}}), street("甲路", {{50, 0}, {0, 5}})};
    EXPECT_EQ(street_chains(streets).size(), 2U);
}

}  // namespace
}  // namespace wangge
