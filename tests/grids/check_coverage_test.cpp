#include "engine/grids/check_coverage.h"

#include <gmock/gmock.h>

#include "engine/core/error.h"
#include "engine/geo/measure.h"
#include "engine/geo/overlay.h"
#include "tests/grids/hand_made.h"

namespace wangge {
namespace {

using namespace testing;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using Shapes = std::vector<MultiPolygon>;

Shapes board(int columns, int rows, std::uint64_t seed, int steps = 4) {
    Shapes shapes;
    for (const Grid& grid : wavy_board(columns, rows, 100, steps, seed)) shapes.push_back(grid.shape);
    return shapes;
}

TEST(CheckCoverage, ABoardIsValidInAnyOrderAndDirection) {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        Shapes shapes = board(5, 4, seed);
        Random random(seed);
        random.shuffle(shapes);
        for (MultiPolygon& shape : shapes)
            if (random.chance(0.5)) std::reverse(shape[0].outer.begin(), shape[0].outer.end());
        EXPECT_TRUE(check_coverage(shapes).valid());
        EXPECT_THAT(find_gaps(shapes, 1000), IsEmpty());
    }
}

TEST(CheckCoverage, EveryCornerMovedOnOneSideIsSeen) {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        SCOPED_TRACE(seed);
        Shapes shapes = board(4, 4, seed);
        Random random(seed);
        const std::size_t which = 5;  // inside the board
        Ring& ring = shapes[which][0].outer;
        const std::size_t corner = random.below(ring.size());
        const Point before = ring[corner];
        ring[corner] = before + Point{random.uniform(0.5, 2), random.uniform(0.5, 2)} * (random.chance(0.5) ? 1 : -1);
        const CoverageCheck check = check_coverage(shapes);
        double overlap = 0;
        for (std::size_t i = 0; i < shapes.size(); ++i)
            if (i != which) overlap += area_m2(intersection_of(shapes[which], shapes[i]));
        // Where it moved away from all neighbours it leaves a gap, which is valid.
        EXPECT_EQ(check.valid(), overlap < 1e-6);
        if (check.valid()) continue;
        for (const auto& lines : check.invalid)
            for (const Line& line : lines)
                for (const Point p : line) EXPECT_LT(distance_m(p, before), 80);
    }
}

TEST(CheckCoverage, APolygonInsideAnotherTouchingNothing) {
    const Shapes shapes{{box(0, 0, 100, 100)}, {box(40, 40, 10, 10)}};
    const CoverageCheck check = check_coverage(shapes);
    EXPECT_EQ(check.invalid_edges, 4u);
    EXPECT_THAT(check.invalid[0], IsEmpty());
    ASSERT_THAT(check.invalid[1], SizeIs(1));
    EXPECT_EQ(check.invalid[1][0].front(), check.invalid[1][0].back());
    // In a hole it is in order.
    Shapes with_hole = shapes;
    with_hole[0][0].holes.push_back(box(30, 30, 40, 40).outer);
    EXPECT_TRUE(check_coverage(with_hole).valid());
}

TEST(CheckCoverage, NarrowGapsAreInvalidOnlyWhenAskedFor) {
    const Shapes shapes{{box(0, 0, 100, 100)}, {box(100.3, 0, 100, 100)}};
    EXPECT_TRUE(check_coverage(shapes).valid());
    CoverageCheckOptions options;
    options.gap_width = 0.5;
    EXPECT_EQ(check_coverage(shapes, options).invalid_edges, 2u);
    options.gap_width = 0.2;
    EXPECT_TRUE(check_coverage(shapes, options).valid());
}

TEST(CheckCoverage, GapsAreMeasuredByTheLargestCircle) {
    Shapes shapes{{box(0, 0, 100, 40)}, {box(0, 60, 100, 40)}, {box(0, 40, 30, 20)}, {box(34, 40, 66, 20)}};
    // The edges do not match (T-junctions), yet the hole is there once they do.
    shapes[0][0].outer = {on(0, 0), on(100, 0), on(100, 40), on(34, 40), on(30, 40), on(0, 40)};
    shapes[1][0].outer = {on(0, 60), on(30, 60), on(34, 60), on(100, 60), on(100, 100), on(0, 100)};
    ASSERT_TRUE(check_coverage(shapes).valid());
    const auto gaps = find_gaps(shapes, 4.1);
    ASSERT_THAT(gaps, SizeIs(1));
    EXPECT_NEAR(gaps[0].width, 4, 0.05);
    EXPECT_NEAR(area_m2(gaps[0].shape), 80, 1e-9);
    EXPECT_THAT(find_gaps(shapes, 3.9), IsEmpty());
}

TEST(CheckCoverage, BadNumbersAreRefused) {
    EXPECT_THROW(check_coverage(Shapes{{Polygon{{{0, 0}, {std::nan(""), 1}, {1, 1}}, {}}}}), Error);
    EXPECT_THROW(check_coverage(Shapes{{Polygon{{{0, 0}, {1e8, 1}, {1, 1}}, {}}}}), Error);
    EXPECT_TRUE(check_coverage(Shapes{{Polygon{{{0, 0}, {1e8, 1}, {1, 1}}, {}}}}, {0, 0}).valid());
    EXPECT_TRUE(check_coverage(Shapes{}).valid());
}

}  // namespace
}  // namespace wangge
