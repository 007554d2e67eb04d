#include "print/oriented_box.h"

#include <gtest/gtest.h>

#include <numbers>

#include "engine/core/random.h"

namespace wangge {
namespace {

OrientedBox random_box(Random& random) {
    return {
        {random.uniform(-20, 20), random.uniform(-20, 20)}, random.uniform(0.5, 12), random.uniform(0.5, 6), random.uniform(-4, 4)};
}

TEST(OrientedBox, CornersLieInItsBoundsAndTouchThem) {
    Random random(1);
    for (int i = 0; i < 200; ++i) {
        const OrientedBox box = random_box(random);
        Box hull;
        for (const Point corner : box.corners()) hull.add(corner);
        EXPECT_NEAR(hull.low.x, box.bounds().low.x, 1e-9);
        EXPECT_NEAR(hull.high.y, box.bounds().high.y, 1e-9);
    }
}

TEST(OrientedBox, OverlapIsSymmetricAndAgreesWithSampledPoints) {
    Random random(2);
    for (int i = 0; i < 300; ++i) {
        const OrientedBox a = random_box(random);
        const OrientedBox b = random_box(random);
        EXPECT_EQ(overlap(a, b), overlap(b, a));
        bool shared = false;
        for (int k = 0; k < 400 && !shared; ++k) {
            const double u = random.uniform(-1, 1) * a.half_width;
            const double v = random.uniform(-1, 1) * a.half_height;
            const Point p =
                a.centre + Point{u * std::cos(a.angle) - v * std::sin(a.angle), u * std::sin(a.angle) + v * std::cos(a.angle)};
            ASSERT_TRUE(a.grown(1e-9).contains(p));
            shared = b.contains(p);
        }
        if (shared) {
            EXPECT_TRUE(overlap(a, b));
        }
        if (!overlap(a, b)) {
            EXPECT_FALSE(shared);
        }
    }
}

TEST(OrientedBox, TouchingBoxesDoNotOverlap) {
    const OrientedBox a{{0, 0}, 5, 2, 0};
    EXPECT_FALSE(overlap(a, {{10, 0}, 5, 2, 0}));
    EXPECT_TRUE(overlap(a, {{9.99, 0}, 5, 2, 0}));
    EXPECT_FALSE(overlap(a, {{0, 7}, 2, 5, 0}));
}

TEST(OrientedBox, ATurnedBoxPassesBetweenCorners) {
    // Their bounds overlap, they do not.
    const double quarter = std::numbers::pi / 4;
    const OrientedBox a{{0, 0}, 10, 0.5, quarter};
    const OrientedBox b{{3, -3}, 10, 0.5, quarter};
    EXPECT_TRUE(a.bounds().intersects(b.bounds()));
    EXPECT_FALSE(overlap(a, b));
}

TEST(OrientedBox, AlongTheLongestEdgeOfARing) {
    const double angle = 0.3;
    const OrientedBox made{{100, 50}, 25, 7, angle};
    const auto corners = made.corners();
    const OrientedBox found = box_along_longest_edge({corners.begin(), corners.end()});
    EXPECT_NEAR(found.centre.x, 100, 1e-9);
    EXPECT_NEAR(found.centre.y, 50, 1e-9);
    EXPECT_NEAR(found.half_width, 25, 1e-9);
    EXPECT_NEAR(found.half_height, 7, 1e-9);
    EXPECT_NEAR(found.angle, angle, 1e-9);
}

}  // namespace
}  // namespace wangge
