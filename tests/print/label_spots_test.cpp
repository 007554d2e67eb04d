#include "print/label_spots.h"

#include <gtest/gtest.h>

#include <numbers>

#include "engine/geo/measure.h"

namespace wangge {
namespace {

TEST(LabelSpots, AroundAPointNoneCoversTheSymbol) {
    const OrientedBox symbol{{10, 10}, 2, 2, 0};
    const std::vector<LabelSpot> spots = spots_around({10, 10}, 2, 20, 4);
    EXPECT_EQ(spots.size(), 16U);
    for (const LabelSpot& spot : spots) {
        EXPECT_FALSE(overlap(spot.box, symbol));
        EXPECT_DOUBLE_EQ(spot.box.half_width, 10);
    }
    // The best stands to the right.
    EXPECT_DOUBLE_EQ(spots.front().cost, 0);
    EXPECT_GT(spots.front().box.centre.x, 10);
}

TEST(LabelSpots, NearAPointTheyBeginOnItAndStayInReach) {
    const std::vector<LabelSpot> spots = spots_near({5, 5}, 4, 4, 20);
    EXPECT_EQ(spots.front().box.centre, (Point{5, 5}));
    for (const LabelSpot& spot : spots) EXPECT_LE(distance_m(spot.box.centre, {5, 5}), 20 + 1e-9);
    EXPECT_GT(spots.size(), 50U);
}

TEST(LabelSpots, InsideAnAreaEveryBoxLiesInIt) {
    // An L: spots in both legs, none across the notch.
    const MultiPolygon shape{{{{0, 0}, {60, 0}, {60, 20}, {20, 20}, {20, 60}, {0, 60}}, {}}};
    const std::vector<LabelSpot> spots = spots_inside(shape, {10, 10}, 15, 5, 2);
    ASSERT_FALSE(spots.empty());
    EXPECT_EQ(spots.front().box.centre, (Point{10, 10}));
    bool right = false;
    bool low = false;
    for (const LabelSpot& spot : spots) {
        for (const Point corner : spot.box.corners()) EXPECT_LE(distance_m(shape, corner), 1e-9);
        right = right || spot.box.centre.x > 40;
        low = low || spot.box.centre.y > 40;
    }
    EXPECT_TRUE(right && low);
    EXPECT_TRUE(spots_inside(shape, {10, 10}, 70, 5, 2).empty());
}

TEST(LabelSpots, AlongAStraightLineTheyFollowIt) {
    const Line line{{0, 0}, {100, 50}};
    const LineSpots found = spots_along(line, 20, 4, 5, 0.5, length_m(line) / 2);
    ASSERT_FALSE(found.spots.empty());
    double best = 1e9;
    Point middle;
    for (const LabelSpot& spot : found.spots) {
        EXPECT_NEAR(spot.box.angle, std::atan2(50, 100), 1e-9);
        EXPECT_LE(nearest_on_line(line, spot.box.centre).distance_m, 1e-9);
        if (spot.cost < best) {
            best = spot.cost;
            middle = spot.box.centre;
        }
    }
    EXPECT_LE(distance_m(middle, {50, 25}), 5);
}

TEST(LabelSpots, NoSpotAroundASharpCorner) {
    const Line line{{0, 0}, {50, 0}, {50, 50}};
    for (const LabelSpot& spot : spots_along(line, 30, 4, 2, 1, 50).spots) {
        const bool first = std::abs(spot.box.angle) < 0.1;
        const bool second = std::abs(std::abs(spot.box.angle) - std::numbers::pi / 2) < 0.1;
        EXPECT_TRUE(first || second);
    }
}

TEST(LabelSpots, AShortLineHasNoRoom) {
    EXPECT_TRUE(spots_along({{0, 0}, {10, 0}}, 20, 4, 1, 1, 5).spots.empty());
    EXPECT_TRUE(spots_along({}, 20, 4, 1, 1, 5).spots.empty());
}

TEST(LabelSpots, ReadableAnglesAreNeverUpsideDown) {
    for (double angle = -10; angle < 10; angle += 0.05) {
        const double readable = readable_angle(angle);
        EXPECT_GT(readable, -std::numbers::pi / 2 - 1e-12);
        EXPECT_LE(readable, std::numbers::pi / 2 + 1e-12);
        // The same line, perhaps the other way.
        EXPECT_NEAR(std::abs(std::sin(angle - readable)), 0, 1e-9);
    }
    EXPECT_TRUE(stacks(1.4));
    EXPECT_TRUE(stacks(-1.4));
    EXPECT_FALSE(stacks(0.5));
}

}  // namespace
}  // namespace wangge
