#include "engine/geo/measure.h"

#include <gtest/gtest.h>

#include "engine/core/random.h"

namespace wangge {
namespace {

const Ring unit{{0, 0}, {1, 0}, {1, 1}, {0, 1}};

Ring moved(Ring ring, double scale, Point by) {
    for (Point& p : ring) p = p * scale + by;
    return ring;
}

// A star-shaped ring: simple by construction.
Ring star(Random& random, Point centre, int corners) {
    Ring ring;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * 3.14159265358979 * i / corners;
        const double radius = random.uniform(10, 50);
        ring.push_back(centre + Point{radius * std::cos(angle), radius * std::sin(angle)});
    }
    return ring;
}

TEST(Measure, AreaOrientationAndHoles) {
    EXPECT_DOUBLE_EQ(signed_area_m2(unit), 1);
    EXPECT_DOUBLE_EQ(signed_area_m2(Ring(unit.rbegin(), unit.rend())), -1);
    EXPECT_DOUBLE_EQ(area_m2(Polygon{moved(unit, 4, {}), {moved(unit, 1, {1, 1})}}), 15);
    EXPECT_DOUBLE_EQ(perimeter_m(MultiPolygon{{moved(unit, 4, {}), {moved(unit, 1, {1, 1})}}}), 20);
    EXPECT_EQ(area_m2(MultiPolygon{}), 0);
}

TEST(Measure, AreaKeepsItsDigitsAtLargeEastings) {
    EXPECT_DOUBLE_EQ(signed_area_m2(moved(unit, 1, {34577366, 4024078})), 1);
}

TEST(Measure, CentroidAndLabelPoint) {
    const MultiPolygon ell{{{{0, 0}, {10, 0}, {10, 2}, {2, 2}, {2, 10}, {0, 10}}, {}}};
    EXPECT_NEAR(centroid(ell).x, (20.0 * 5 + 16 * 1) / 36, 1e-12);
    EXPECT_TRUE(contains(ell, label_point(ell, 0.1)));
    EXPECT_NEAR(distance_m(label_point(ell, 0.01), {1.17, 1.17}), 0, 0.1);  // the inner corner is the widest place
}

TEST(Measure, LabelPointLiesInsideRandomShapes) {
    Random random(5);
    for (int i = 0; i < 200; ++i) {
        const MultiPolygon shape{{star(random, {1000, 2000}, 5 + i % 20), {}}};
        EXPECT_TRUE(contains(shape, label_point(shape)));
    }
}

TEST(Measure, EveryPointOfAPartitionLiesInOneFace) {
    // Four quarters of a square: their shared borders and the common corner belong to exactly one each.
    std::vector<Ring> quarters;
    for (const double x : {0.0, 0.5})
        for (const double y : {0.0, 0.5}) quarters.push_back(moved(unit, 0.5, {x, y}));
    for (double x = 0.05; x < 1; x += 0.05)
        for (double y = 0.05; y < 1; y += 0.05) {
            int holders = 0;
            for (const Ring& quarter : quarters) holders += contains(quarter, {x, y});
            EXPECT_EQ(holders, 1) << x << " " << y;
        }
    int holders = 0;
    for (const Ring& quarter : quarters) holders += contains(quarter, {0.5, 0.5});
    EXPECT_EQ(holders, 1);
}

TEST(Measure, LinesAlongAndNearest) {
    const Line line{{0, 0}, {10, 0}, {10, 10}};
    EXPECT_EQ(length_m(line), 20);
    const NearestOnLine near = nearest_on_line(line, {12, 4});
    EXPECT_EQ(near.at, (Point{10, 4}));
    EXPECT_EQ(near.segment, 1u);
    EXPECT_EQ(near.along_m, 14);
    EXPECT_EQ(near.distance_m, 2);
    EXPECT_EQ(point_along(line, 15), (Point{10, 5}));
    EXPECT_EQ(point_along(line, -5), (Point{0, 0}));
    EXPECT_EQ(point_along(line, 99), (Point{10, 10}));
    EXPECT_EQ(part_of(line, 5, 15), (Line{{5, 0}, {10, 0}, {10, 5}}));
}

TEST(Measure, PartsOfALineAddUp) {
    Random random(6);
    Line line;
    for (int i = 0; i < 30; ++i) line.push_back({random.uniform(0, 100), random.uniform(0, 100)});
    const double whole = length_m(line);
    for (int i = 0; i < 100; ++i) {
        const double cut = random.uniform(0, whole);
        EXPECT_NEAR(length_m(part_of(line, 0, cut)) + length_m(part_of(line, cut, whole)), whole, 1e-9);
    }
}

TEST(Measure, SegmentsTouch) {
    EXPECT_TRUE(segments_touch({0, 0}, {2, 2}, {0, 2}, {2, 0}));
    EXPECT_TRUE(segments_touch({0, 0}, {2, 0}, {1, 0}, {1, 5}));  // T
    EXPECT_TRUE(segments_touch({0, 0}, {2, 0}, {1, 0}, {3, 0}));  // along one line
    EXPECT_TRUE(segments_touch({0, 0}, {1, 0}, {1, 0}, {2, 5}));  // common end
    EXPECT_FALSE(segments_touch({0, 0}, {1, 0}, {2, 0}, {3, 0}));
    EXPECT_FALSE(segments_touch({0, 0}, {2, 0}, {1, 0.1}, {1, 5}));
}

}  // namespace
}  // namespace wangge
