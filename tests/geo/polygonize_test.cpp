#include "engine/geo/polygonize.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "engine/core/random.h"
#include "engine/geo/measure.h"

namespace wangge {
namespace {

double total_area(const std::vector<Polygon>& faces) {
    return std::accumulate(faces.begin(), faces.end(), 0.0, [](double sum, const Polygon& f) { return sum + area_m2(f); });
}

TEST(Polygonize, CutsWhereLinesCrossAndDropsDanglingEnds) {
    const std::vector<Line> lines{{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}}, {{5, -3}, {5, 13}}, {{2, 2}, {3, 3}}};
    const auto faces = polygonize(lines);
    ASSERT_EQ(faces.size(), 2U);
    EXPECT_DOUBLE_EQ(area_m2(faces[0]), 50);
    EXPECT_DOUBLE_EQ(area_m2(faces[1]), 50);
}

TEST(Polygonize, AnIslandIsAFaceAndAHole) {
    const std::vector<Line> lines{{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}}, {{4, 4}, {6, 4}, {6, 6}, {4, 6}, {4, 4}}};
    const auto faces = polygonize(lines);
    ASSERT_EQ(faces.size(), 2U);
    EXPECT_EQ(faces[0].holes.size() + faces[1].holes.size(), 1U);
    EXPECT_DOUBLE_EQ(total_area(faces), 100);
}

// Whatever lines are drawn across a box, its faces fill it.
TEST(Polygonize, FacesFillTheBoxForAnyLines) {
    Random random(7);
    for (int round = 0; round < 20; ++round) {
        std::vector<Line> lines{{{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}}};
        for (int i = 0; i < 15; ++i)
            lines.push_back({{random.uniform(0, 100), random.uniform(0, 100)}, {random.uniform(0, 100), random.uniform(0, 100)}});
        EXPECT_NEAR(total_area(polygonize(lines)), 1e4, 1e-6);
    }
}

TEST(PointInside, LiesInsideWhateverTheShape) {
    Random random(11);
    for (int round = 0; round < 300; ++round) {
        // A star, sometimes very thin, sometimes with a hole.
        Polygon star;
        const int corners = static_cast<int>(random.between(3, 12));
        for (int i = 0; i < corners; ++i) {
            const double angle = 6.283185307179586 * (i + 0.5 * random.uniform()) / corners, r = random.uniform(2, 50);
            star.outer.push_back({r * std::cos(angle), r * std::sin(angle) * (round % 4 == 0 ? 0.01 : 1)});
        }
        if (round % 3 == 0) star.holes.push_back({{0.2, 0.001}, {0, -0.001}, {-0.2, 0.001}});
        if (signed_area_m2(star.outer) < 1e-3) continue;
        EXPECT_TRUE(contains(star, point_inside(star))) << round;
    }
}

TEST(Polygonize, NothingMakesNothing) {
    EXPECT_TRUE(polygonize({}).empty());
}

}  // namespace
}  // namespace wangge
