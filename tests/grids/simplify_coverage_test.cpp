#include "engine/grids/simplify_coverage.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <numeric>
#include <set>

#include "engine/core/error.h"
#include "engine/geo/measure.h"
#include "engine/geo/overlay.h"
#include "engine/grids/build_partition.h"
#include "engine/grids/check_coverage.h"
#include "engine/grids/coverage_edges.h"
#include "engine/grids/dissolve.h"
#include "engine/grids/partition_check.h"
#include "tests/grids/hand_made.h"

namespace wangge {
namespace {

using namespace testing;
using ::testing::IsEmpty;
using Shapes = std::vector<MultiPolygon>;

Shapes shapes_of(const std::vector<Grid>& grids) {
    Shapes shapes;
    for (const Grid& grid : grids) shapes.push_back(grid.shape);
    return shapes;
}

std::size_t vertices_of(const Shapes& shapes) {
    std::size_t n = 0;
    for (const MultiPolygon& shape : shapes)
        for (const Polygon& polygon : shape) n += polygon.outer.size();
    return n;
}

// Which faces lie beside which, the outside included.
std::set<std::pair<FaceId, FaceId>> neighbours(const Partition& p) {
    std::set<std::pair<FaceId, FaceId>> pairs;
    for (HalfEdgeId h = 0; h < p.from.size(); ++h)
        if (p.from[h] != nil) pairs.insert({p.face[h], p.face[twin(h)]});
    return pairs;
}

TEST(SimplifyCoverage, KeepsTheTopologyAndTheTotalArea) {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        for (const double tolerance : {0.0, 1.0, 5.0, 20.0, 500.0}) {
            SCOPED_TRACE(fmt::format("{} {}", seed, tolerance));
            auto grids = wavy_board(5, 4, 100, 9, seed);
            const Shapes given = shapes_of(grids);
            SimplifyOptions options;
            options.tolerance = tolerance;
            const Shapes simple = simplify_coverage(given, options);
            ASSERT_EQ(simple.size(), given.size());
            EXPECT_TRUE(check_coverage(simple).valid());
            EXPECT_LE(vertices_of(simple), vertices_of(given));
            EXPECT_TRUE(tolerance < 20 || vertices_of(simple) < vertices_of(given) / 3);
            const Partition before = build_partition(grids, {});
            for (std::size_t g = 0; g < grids.size(); ++g) grids[g].shape = simple[g];
            const Partition after = build_partition(grids, {});
            EXPECT_THAT(faults_of(after), IsEmpty());
            EXPECT_EQ(neighbours(after), neighbours(before));
            // The outer border is straight but at its corners, and of those that are nodes none goes.
            options.inner_only = true;
            const Shapes inner = simplify_coverage(given, options);
            EXPECT_TRUE(check_coverage(inner).valid());
            EXPECT_EQ(dissolve(inner), dissolve(given));
        }
    }
}

TEST(SimplifyCoverage, ObstaclesAreNotRunOver) {
    // A bump that is cut off, unless there is an island in a hole of it.
    const Shapes shore{{Polygon{{{0, 0}, {50, 0}, {50, 30}, {28, 30}, {25, 38}, {22, 30}, {0, 30}}, {}}}};
    EXPECT_EQ(simplify_coverage(shore, {10, false})[0][0].outer.size(), 4u);
    Shapes with_hole = shore;
    with_hole[0][0].holes.push_back({{25, 34}, {25.1, 33}, {24.9, 33}});
    with_hole.push_back({Polygon{{{24.9, 33}, {25.1, 33}, {25, 34}}, {}}});
    const Shapes simple = simplify_coverage(with_hole, {10, false});
    EXPECT_TRUE(check_coverage(simple).valid());
    EXPECT_TRUE(contains(simple[0][0].outer, {25, 33.5}));
}

TEST(Dissolve, AreasAddUpAndBordersAreThoseOfTheUnion) {
    for (std::uint64_t seed = 1; seed <= 15; ++seed) {
        SCOPED_TRACE(seed);
        Random random(seed);
        const Shapes shapes = shapes_of(wavy_board(6, 5, 100, 3, seed));
        std::vector<std::uint32_t> groups;
        for (std::size_t i = 0; i < shapes.size(); ++i) groups.push_back(static_cast<std::uint32_t>(random.below(4)));
        const Shapes dissolved = dissolve(shapes, groups);
        for (std::uint32_t g = 0; g < dissolved.size(); ++g) {
            Shapes members;
            double sum = 0;
            for (std::size_t i = 0; i < shapes.size(); ++i) {
                if (groups[i] != g) continue;
                members.push_back(shapes[i]);
                sum += area_m2(shapes[i]);
            }
            const MultiPolygon whole = union_of(members);
            EXPECT_NEAR(area_m2(dissolved[g]), sum, 1e-5);
            EXPECT_NEAR(perimeter_m(dissolved[g]), perimeter_m(whole), 1e-5);
            EXPECT_EQ(dissolved[g].size(), whole.size());
            EXPECT_NEAR(area_m2(intersection_of(dissolved[g], whole)), sum, 1e-5);  // valid, and the same place
        }
        EXPECT_TRUE(check_coverage(dissolved).valid());
    }
}

TEST(Dissolve, HolesTouchingAndCheckerboards) {
    // Eight boxes around an empty place, and a box that touches another in a corner only.
    Shapes shapes;
    for (int i = 0; i < 9; ++i)
        if (i != 4) shapes.push_back({box(i % 3 * 10, i / 3 * 10, 10, 10)});
    shapes.push_back({box(30, 30, 10, 10)});
    const MultiPolygon whole = dissolve(shapes);
    ASSERT_EQ(whole.size(), 2u);
    EXPECT_EQ(whole[0].holes.size(), 1u);
    EXPECT_NEAR(area_m2(whole), 900, 1e-9);
    Shapes diagonal{{box(0, 0, 10, 10)}, {box(10, 10, 10, 10)}};
    EXPECT_EQ(dissolve(diagonal).size(), 2u);
    EXPECT_THROW(dissolve(shapes, std::vector<std::uint32_t>{1}), Error);
    EXPECT_THAT(dissolve(Shapes{}), IsEmpty());
}

TEST(CoverageEdges, EveryBorderOnce) {
    const Shapes shapes = shapes_of(wavy_board(4, 3, 100, 2, 1));
    const auto all = coverage_edges(shapes), inner = coverage_edges(shapes, CoverageEdgeKind::inner),
               outer = coverage_edges(shapes, CoverageEdgeKind::outer);
    EXPECT_EQ(all.size(), inner.size() + outer.size());
    const auto length = [](const std::vector<Line>& lines) {
        return std::accumulate(lines.begin(), lines.end(), 0.0, [](double sum, const Line& line) { return sum + length_m(line); });
    };
    EXPECT_NEAR(length(outer), 1400, 1e-6);
    double around = 0;
    for (const MultiPolygon& shape : shapes) around += perimeter_m(shape);
    EXPECT_NEAR(around, 1400 + 2 * length(inner), 1e-6);
    EXPECT_EQ(inner.size(), 17u);  // 3 x 3 + 4 x 2 sides
}

}  // namespace
}  // namespace wangge
