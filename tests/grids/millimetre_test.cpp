#include "engine/grids/millimetre.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "engine/core/random.h"
#include "engine/geo/measure.h"

namespace wangge {
namespace {

MmPoint any(Random& random, std::int64_t most) {
    return {static_cast<std::int32_t>(random.between(-most, most)), static_cast<std::int32_t>(random.between(-most, most))};
}
Point metres(MmPoint p) {
    return {static_cast<double>(p.x), static_cast<double>(p.y)};
}

TEST(Millimetre, OrientationIsExactAtTheLimits) {
    const auto m = static_cast<std::int32_t>(mm_limit);
    EXPECT_EQ(orientation({-m, -m}, {m, m}, {m - 1, m}), 2 * mm_limit);
    EXPECT_EQ(orientation({-m, -m}, {m, m}, {0, 0}), 0);
    EXPECT_LT(orientation({-m, -m}, {m, m}, {1, 0}), 0);
}

TEST(Millimetre, SegmentsMeetAsPlanarMathsSays) {
    Random random(1);
    for (int i = 0; i < 20000; ++i) {
        const std::int64_t most = random.chance(0.5) ? 4 : 100000;
        const MmPoint a = any(random, most), b = any(random, most), c = any(random, most), d = any(random, most);
        EXPECT_EQ(segments_meet(a, b, c, d), segments_touch(metres(a), metres(b), metres(c), metres(d)));
        EXPECT_EQ(segments_meet(a, b, c, d), segments_meet(d, c, a, b));
        if (segments_cross(a, b, c, d)) {
            EXPECT_TRUE(segments_meet(a, b, c, d));
            const MmPoint x = crossing_of(a, b, c, d);
            EXPECT_EQ(x, crossing_of(b, a, c, d));
            EXPECT_LE(squared_mm(x, nearest_on(a, b, x)), 2);
            EXPECT_LE(squared_mm(x, nearest_on(c, d, x)), 2);
        }
    }
}

TEST(Millimetre, CrossingsFarOutAreRoundedOnce) {
    EXPECT_EQ(crossing_of({-400'000'000, -400'000'000}, {400'000'000, 400'000'001}, {-400'000'000, 400'000'000},
                          {400'000'000, -400'000'000}),
              (MmPoint{0, 0}));
    EXPECT_EQ(crossing_of({0, 0}, {3, 0}, {1, -1}, {2, 1}), (MmPoint{2, 0}));
    EXPECT_EQ(nearest_on({0, 0}, {100, 0}, {37, 55}), (MmPoint{37, 0}));
    EXPECT_EQ(nearest_on({0, 0}, {100, 0}, {-7, 5}), (MmPoint{0, 0}));
}

TEST(Millimetre, AnglesSortCounterClockwiseFromEast) {
    std::vector<MmPoint> around{{0, -5}, {-5, -1}, {-5, 0}, {-3, 3}, {0, 9}, {2, 1}, {7, 0}, {4, -1}};
    std::sort(around.begin(), around.end(), [](MmPoint p, MmPoint q) { return earlier_angle({0, 0}, p, q); });
    EXPECT_THAT(around, ::testing::ElementsAre(MmPoint{7, 0}, MmPoint{2, 1}, MmPoint{0, 9}, MmPoint{-3, 3}, MmPoint{-5, 0},
                                               MmPoint{-5, -1}, MmPoint{0, -5}, MmPoint{4, -1}));
}

TEST(Millimetre, TheEastRayCountsAsContainsDoes) {
    Random random(2);
    for (int i = 0; i < 3000; ++i) {
        Ring ring;
        std::vector<MmPoint> corners;
        for (int k = 0; k < 5; ++k) {
            corners.push_back(any(random, 6));
            ring.push_back(metres(corners.back()));
        }
        const MmPoint p = any(random, 6);
        bool inside = false;
        for (std::size_t k = 0; k < corners.size(); ++k) inside ^= east_ray_meets(p, corners[k], corners[(k + 1) % corners.size()]);
        EXPECT_EQ(inside, contains(ring, metres(p)));
    }
}

TEST(Millimetre, TheNearerOfTwoSegmentsIsMetFirst) {
    EXPECT_TRUE(met_before({0, 0}, {5, -5}, {5, 5}, {9, -1}, {9, 1}));
    EXPECT_FALSE(met_before({0, 0}, {9, -1}, {9, 1}, {5, 5}, {5, -5}));
    // From a common vertex at the ray's height the one that leans west is met first.
    EXPECT_TRUE(met_before({0, 0}, {5, 0}, {3, 5}, {5, 0}, {8, 5}));
    EXPECT_FALSE(met_before({0, 0}, {5, 0}, {8, 5}, {5, 0}, {3, 5}));
}

TEST(Millimetre, FlatTrianglesHoldTheirSegment) {
    EXPECT_TRUE(in_triangle({0, 0}, {10, 0}, {4, 0}, {7, 0}));
    EXPECT_FALSE(in_triangle({0, 0}, {10, 0}, {4, 0}, {7, 1}));
    EXPECT_TRUE(in_triangle({0, 0}, {10, 0}, {0, 10}, {5, 5}));
    EXPECT_TRUE(in_triangle({0, 10}, {10, 0}, {0, 0}, {1, 1}));
    EXPECT_FALSE(in_triangle({0, 10}, {10, 0}, {0, 0}, {6, 5}));
}

}  // namespace
}  // namespace wangge
