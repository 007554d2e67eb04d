#include "engine/community/community.h"

#include <gtest/gtest.h>

#include "engine/community/finding.h"
#include "engine/community/grid_locator.h"
#include "engine/core/random.h"

namespace wangge {
namespace {

TEST(Names, EveryValueReadsBack) {
    for (const auto kind : {StreetKind::road, StreetKind::lane, StreetKind::footpath, StreetKind::steps})
        EXPECT_EQ(parse_street_kind(name_of(kind)), kind);
    for (int level = 0; level <= static_cast<int>(MatchLevel::room); ++level)
        EXPECT_EQ(parse_match_level(name_of(static_cast<MatchLevel>(level))), static_cast<MatchLevel>(level));
    for (int kind = 0; kind <= static_cast<int>(StopKind::end); ++kind)
        EXPECT_EQ(parse_stop_kind(name_of(static_cast<StopKind>(kind))), static_cast<StopKind>(kind));
    EXPECT_EQ(parse_street_kind("台阶"), StreetKind::steps);
    EXPECT_FALSE(parse_street_kind("river"));
    EXPECT_FALSE(parse_match_level("house"));
    EXPECT_EQ(name_of(Severity::error), "error");
}

TEST(GridLocator, AgreesWithTheLoopAndCoversEachPointOnce) {
    Community c;
    for (int i = 0; i < 5; ++i)
        for (int j = 0; j < 5; ++j) {
            const double x = i * 10, y = j * 10;
            c.grids.push_back({i * 5 + j + 1,
                               std::to_string(i * 5 + j),
                               "",
                               "",
                               {{{{x, y}, {x + 10, y}, {x + 10, y + 10}, {x, y + 10}}, {}}},
                               ""});
        }
    const GridLocator locator(c.grids);
    Random random(1);
    for (int k = 0; k < 2000; ++k) {
        // Multiples of 2.5 hit borders and corners often.
        const Point p{2.5 * static_cast<double>(random.between(-2, 21)), 2.5 * static_cast<double>(random.between(-2, 21))};
        const bool inside = p.x >= 0 && p.y >= 0 && p.x < 50 && p.y < 50;
        EXPECT_EQ(locator.index_at(p).has_value(), inside) << p.x << " " << p.y;
        EXPECT_EQ(locator.code_at(p), grid_at(c, p));
    }
}

TEST(Community, TotalsAndExtent) {
    Community c;
    EXPECT_TRUE(extent_of(c).empty());
    c.buildings.resize(2);
    c.buildings[0].residents = 30;
    c.buildings[1].residents = 12;
    c.buildings[1].households = 5;
    c.buildings[0].footprint = {{{{0, 0}, {5, 0}, {5, 5}}, {}}};
    EXPECT_EQ(residents_of(c), 42);
    EXPECT_EQ(households_of(c), 5);
    EXPECT_EQ(extent_of(c).high, (Point{5, 5}));
    EXPECT_EQ(find_by_id(c.buildings, 9), nullptr);
}

}  // namespace
}  // namespace wangge
