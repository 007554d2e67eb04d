#include "engine/grids/enclosing_circle.h"

#include <gmock/gmock.h>

#include "engine/core/random.h"
#include "engine/grids/convex_hull.h"

namespace wangge {
namespace {

std::vector<MmPoint> cloud(Random& random, std::size_t n, std::int64_t reach) {
    std::vector<MmPoint> points;
    for (std::size_t i = 0; i < n; ++i)
        points.push_back(
            {static_cast<std::int32_t>(random.between(-reach, reach)), static_cast<std::int32_t>(random.between(-reach, reach))});
    return points;
}

double far(const Circle& c, MmPoint p) {
    return distance_m(c.centre, Point{double(p.x), double(p.y)});
}

TEST(EnclosingCircle, SmallSets) {
    EXPECT_EQ(enclosing_circle({}).radius, 0);
    const std::vector<MmPoint> one{{5, 7}}, two{{0, 0}, {6, 8}}, line{{0, 0}, {10, 0}, {4, 0}, {7, 0}};
    EXPECT_EQ(enclosing_circle(one).centre, (Point{5, 7}));
    EXPECT_EQ(enclosing_circle(two).radius, 5);
    EXPECT_EQ(enclosing_circle(line).radius, 5);
    // An obtuse triangle: the circle over its longest side. An equilateral one: that through all three.
    const std::vector<MmPoint> obtuse{{0, 0}, {100, 0}, {50, 10}};
    EXPECT_DOUBLE_EQ(enclosing_circle(obtuse).radius, 50);
    const std::vector<MmPoint> even{{0, 0}, {1000000, 0}, {500000, 866025}};
    EXPECT_NEAR(enclosing_circle(even).radius, 1e6 / std::sqrt(3.0), 1);
}

// It holds everything, and its points on the rim leave no half circle free: then no smaller circle holds them.
TEST(EnclosingCircle, HoldsAllAndIsHeld) {
    Random random(11);
    for (int round = 0; round < 300; ++round) {
        const auto points = cloud(random, 1 + random.below(60), round % 3 == 0 ? 6 : round % 3 == 1 ? 50000 : 400'000'000);
        const Circle c = enclosing_circle(points);
        std::vector<double> angles;
        for (const MmPoint& p : points) {
            ASSERT_LE(far(c, p), c.radius * (1 + 1e-9));
            if (far(c, p) >= c.radius * (1 - 1e-9)) angles.push_back(std::atan2(p.y - c.centre.y, p.x - c.centre.x));
        }
        if (c.radius == 0) continue;
        std::sort(angles.begin(), angles.end());
        double gap = angles.front() + 2 * M_PI - angles.back();
        for (std::size_t i = 0; i + 1 < angles.size(); ++i) gap = std::max(gap, angles[i + 1] - angles[i]);
        ASSERT_LE(gap, M_PI + 1e-6) << round;
        ASSERT_NEAR(enclosing_circle(convex_hull(points)).radius, c.radius, c.radius * 1e-9);
    }
}

TEST(ConvexHull, HoldsAllPointsAndTurnsLeft) {
    Random random(12);
    for (int round = 0; round < 300; ++round) {
        const auto points = cloud(random, 1 + random.below(80), round % 2 == 0 ? 5 : 500'000'000);
        const auto hull = convex_hull(points);
        if (hull.size() < 3) continue;
        for (std::size_t i = 0; i < hull.size(); ++i) {
            const MmPoint a = hull[i], b = hull[(i + 1) % hull.size()], next = hull[(i + 2) % hull.size()];
            ASSERT_GT(orientation(a, b, next), 0);
            for (const MmPoint& p : points) ASSERT_GE(orientation(a, b, p), 0);
        }
        ASSERT_GT(doubled_area(hull), 0);
        ASSERT_EQ(convex_hull(hull), hull);
    }
    EXPECT_EQ(convex_hull(std::vector<MmPoint>{{1, 1}, {3, 3}, {2, 2}, {1, 1}}).size(), 2u);
    EXPECT_TRUE(convex_hull(std::vector<MmPoint>{}).empty());
}

}  // namespace
}  // namespace wangge
