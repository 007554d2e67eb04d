#include "engine/geo/polygonize.h"

#include <gtest/gtest.h>

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

TEST(Polygonize, NothingMakesNothing) {
    EXPECT_TRUE(polygonize({}).empty());
}

}  // namespace
}  // namespace wangge
