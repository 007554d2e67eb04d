// Water, green and grounds: where they may lie.

#include <gtest/gtest.h>

#include "engine/geo/overlay.h"
#include "engine/geo/repair.h"
#include "tests/sample/pilot.h"

namespace wangge::test {
namespace {

bool is_water(const Place& place) {
    return place.kind == "river_channel" || place.kind == "flood_channel";
}

const Place& place_named(std::string_view name) {
    for (const Place& p : town().places)
        if (p.name == name) return p;
    throw std::runtime_error("no such place");
}

TEST(SampleLand, ShapesAreValidAndInside) {
    for (const Place& p : town().places) {
        if (p.shape.empty()) continue;
        EXPECT_FALSE(fault_of(p.shape).has_value()) << p.name;
        EXPECT_LT(area_m2(difference_of(p.shape, buffer_of(town().jurisdiction.shape, 3))), 1) << p.name;
    }
}

TEST(SampleLand, AreasOfTheReportsHaveShapes) {
    for (const char* name : {"排洪沟", "一号坝河洪道", "北环路拆迁区", "龙源公园", "龙源广场", "龙源小学", "红山路变电所"})
        EXPECT_GT(area_m2(place_named(name).shape), 800) << name;
}

TEST(SampleLand, ThePointOfAPlaceIsInItsShape) {
    for (const Place& p : town().places)
        if (!p.shape.empty()) {
            EXPECT_LT(distance_m(p.shape, p.at), 6) << p.name;
        }
}

TEST(SampleLand, NothingIsBuiltOnWater) {
    for (const Place& p : town().places) {
        if (!is_water(p)) continue;
        for (const Building& b : town().buildings) EXPECT_TRUE(intersection_of(p.shape, b.footprint).empty()) << p.name << b.id;
        for (const Compound& c : town().compounds) EXPECT_TRUE(intersection_of(p.shape, c.shape).empty()) << p.name << c.name;
    }
}

TEST(SampleLand, StreetsCrossTheFloodChannelOnlyOnBridges) {
    const MultiPolygon& channel = place_named("排洪沟").shape;
    int bridges = 0;
    for (const Street& s : town().streets)
        for (const Line& wet : clip(s.line, channel)) {
            EXPECT_LT(length_m(wet), 22) << s.name << s.id;  // straight over, not along
            ++bridges;
        }
    EXPECT_GE(bridges, 5);
}

TEST(SampleLand, NoStreetRunsInTheRiver) {
    for (const char* name : {"一号坝河洪道", "湟水河道"})
        for (const Street& s : town().streets) EXPECT_TRUE(clip(s.line, place_named(name).shape).empty()) << name << s.id;
}

TEST(SampleLand, EveryCompoundHasAGarden) {
    for (const Compound& c : town().compounds) {
        const MultiPolygon& garden = place_named(c.name + "小游园").shape;
        EXPECT_GT(area_m2(garden), 150) << c.name;
        EXPECT_TRUE(difference_of(garden, c.shape).empty()) << c.name;
        for (const Building& b : town().buildings)
            if (b.compound == c.id) {
                EXPECT_TRUE(intersection_of(garden, b.footprint).empty()) << c.name << b.number;
            }
        for (const Street& s : town().streets)
            if (s.kind == StreetKind::lane) {
                EXPECT_TRUE(clip(s.line, garden).empty()) << c.name << s.id;
            }
    }
}

TEST(SampleLand, TheFloodChannelPassesXinhaishi) {
    for (const Compound& c : town().compounds)
        if (c.name == "新海石佳苑" || c.name == "万欣佳苑") {
            EXPECT_LT(distance_m(place_named("排洪沟").shape, label_point(c.shape)), 120) << c.name;
        }
}

TEST(SampleLand, ChannelWallsStandOnBothBanks) {
    double length = 0;
    const MultiPolygon near = buffer_of(place_named("排洪沟").shape, 2);
    for (const Wall& w : town().walls)
        if (w.kind == "channel" && !clip(w.line, near).empty()) length += length_m(w.line);
    EXPECT_GT(length, 1800);
}

}  // namespace
}  // namespace wangge::test
