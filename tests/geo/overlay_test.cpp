#include "engine/geo/overlay.h"

#include <gtest/gtest.h>

#include "engine/core/error.h"
#include "engine/core/random.h"
#include "engine/geo/measure.h"
#include "engine/geo/repair.h"
#include "engine/geo/triangulate.h"

namespace wangge {
namespace {

MultiPolygon square(double x, double y, double side) {
    return {{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}}, {}}};
}

const MultiPolygon bow_tie{{{{0, 0}, {10, 10}, {10, 0}, {0, 10}}, {}}};

TEST(Overlay, AreasObeyInclusionAndExclusion) {
    Random random(1);
    for (int i = 0; i < 200; ++i) {
        const auto a = square(random.uniform(0, 10), random.uniform(0, 10), random.uniform(1, 10));
        const auto b = square(random.uniform(0, 10), random.uniform(0, 10), random.uniform(1, 10));
        const double common = area_m2(intersection_of(a, b));
        const std::vector<MultiPolygon> both{a, b};
        EXPECT_NEAR(area_m2(union_of(both)), area_m2(a) + area_m2(b) - common, 1e-9);
        EXPECT_NEAR(area_m2(difference_of(a, b)), area_m2(a) - common, 1e-9);
    }
}

TEST(Overlay, BuffersAndClips) {
    EXPECT_NEAR(area_m2(buffer_of(square(0, 0, 10), -1)), 64, 1e-9);
    EXPECT_TRUE(buffer_of(square(0, 0, 10), -6).empty());
    EXPECT_NEAR(area_m2(buffer_of(Line{{0, 0}, {10, 0}}, 2)), 40, 1e-9);
    const auto inside = clip({{-5, 5}, {15, 5}}, square(0, 0, 10));
    ASSERT_EQ(inside.size(), 1u);
    EXPECT_NEAR(length_m(inside[0]), 10, 1e-9);
    EXPECT_EQ(clip({{-5, 5}, {15, 5}}, square(0, 0, 10), true).size(), 2u);
}

TEST(Overlay, RefusesABadShapeAndSaysWhere) {
    try {
        intersection_of(bow_tie, square(0, 0, 1));
        FAIL() << "a bow tie was taken for a polygon";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::bad_input);
        EXPECT_TRUE(error.context().contains("coordinate"));
    }
}

TEST(Repair, FindsTheFaultAndItsPlace) {
    EXPECT_FALSE(fault_of(square(0, 0, 1)));
    const auto fault = fault_of(bow_tie);
    ASSERT_TRUE(fault);
    EXPECT_NEAR(distance_m(fault->at, {5, 5}), 0, 1e-9);
    EXPECT_TRUE(fault_of({}));
    EXPECT_TRUE(fault_of({{{{0, 0}, {1, 1}, {0, 0}}, {}}}));
    EXPECT_TRUE(fault_of({{{{0, 0}, {1, NAN}, {0, 1}}, {}}}));
}

TEST(Repair, KeepsTheInterior) {
    const MultiPolygon fixed = repaired(bow_tie);
    EXPECT_FALSE(fault_of(fixed));
    EXPECT_NEAR(area_m2(fixed), 50, 1e-9);
    EXPECT_EQ(area_m2(repaired({{{{0, 0}, {1, 1}, {0, 0}}, {}}})), 0);
    EXPECT_EQ(repaired(square(0, 0, 1)).size(), 1u);
}

TEST(Repair, NormalisesOrientationAndRepeats) {
    const MultiPolygon messy{{{{0, 0}, {0, 9}, {0, 9}, {9, 9}, {9, 0}, {0, 0}}, {{{1, 1}, {2, 1}, {2, 2}}}}};
    const MultiPolygon clean = normalised(messy);
    EXPECT_EQ(clean[0].outer.size(), 4u);
    EXPECT_GT(signed_area_m2(clean[0].outer), 0);
    EXPECT_LT(signed_area_m2(clean[0].holes[0]), 0);
}

TEST(Triangulate, FillsTheShapeExactly) {
    const MultiPolygon shape{{{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, {{{2, 2}, {2, 4}, {4, 4}, {4, 2}}}}};
    double area = 0;
    for (const Triangle& t : triangulated(shape)) {
        const double piece = signed_area_m2({t[0], t[1], t[2]});
        EXPECT_GT(piece, 0);
        area += piece;
    }
    EXPECT_NEAR(area, 96, 1e-9);
    EXPECT_TRUE(triangulated({}).empty());
    EXPECT_THROW(triangulated(bow_tie), Error);
}

}  // namespace
}  // namespace wangge
