#include "engine/hotspots/contiguity.h"

#include <gtest/gtest.h>

#include <numeric>

#include "engine/core/error.h"
#include "engine/core/random.h"

namespace wangge {
namespace {

MultiPolygon rectangle(double x, double y, double w, double h) {
    return {Polygon{{{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}}, {}}};
}

std::vector<std::uint32_t> neighbours(const Contiguity& c, std::size_t i) {
    return {c.of(i).begin(), c.of(i).end()};
}

using List = std::vector<std::uint32_t>;

TEST(ContiguityOfPolygons, EqualsTheLatticeOfCells) {
    const RasterFrame frame{{577005, 4023005}, 10, 7, 5};
    std::vector<MultiPolygon> shapes;
    std::vector<std::uint32_t> cells(frame.size());
    std::iota(cells.begin(), cells.end(), 0U);
    for (int row = 0; row < 5; ++row)
        for (int column = 0; column < 7; ++column) {
            const Point low = frame.cell_box(column, row).low;
            shapes.push_back(rectangle(low.x, low.y, 10, 10));
        }
    for (const ContiguityRule rule : {ContiguityRule::queen, ContiguityRule::rook})
        EXPECT_EQ(contiguity_of_polygons(shapes, rule), contiguity_of_cells(frame, cells, rule));
}

TEST(ContiguityOfPolygons, SeesTJunctionsWithoutSharedVertices) {
    // Two small rectangles on top of a wide one whose upper edge has no vertex where they meet.
    const std::vector<MultiPolygon> shapes{rectangle(0, 0, 100, 10), rectangle(20, 10, 30, 10), rectangle(50, 10, 30, 10)};
    for (const ContiguityRule rule : {ContiguityRule::queen, ContiguityRule::rook}) {
        const Contiguity c = contiguity_of_polygons(shapes, rule);
        EXPECT_EQ(neighbours(c, 0), (List{1, 2}));
        EXPECT_EQ(neighbours(c, 1), (List{0, 2}));
    }
}

TEST(ContiguityOfPolygons, CornersAreQueenOnly) {
    const std::vector<MultiPolygon> shapes{rectangle(0, 0, 10, 10), rectangle(10, 10, 10, 10), rectangle(20.02, 10, 5, 5)};
    EXPECT_EQ(neighbours(contiguity_of_polygons(shapes, ContiguityRule::queen), 0), (List{1}));
    EXPECT_TRUE(contiguity_of_polygons(shapes, ContiguityRule::rook).neighbour.empty());
    EXPECT_EQ(neighbours(contiguity_of_polygons(shapes, ContiguityRule::queen, 0.05), 1), (List{0, 2}));
}

TEST(ContiguityOfPolygons, SeesHolesAndParts) {
    MultiPolygon ring = rectangle(0, 0, 30, 30);
    ring[0].holes.push_back({{10, 10}, {10, 20}, {20, 20}, {20, 10}});
    MultiPolygon two = rectangle(10, 10, 10, 10);
    two.push_back(rectangle(100, 0, 5, 5)[0]);
    const std::vector<MultiPolygon> shapes{ring, two, rectangle(105, 0, 5, 5), {}};
    const Contiguity c = contiguity_of_polygons(shapes, ContiguityRule::rook);
    EXPECT_EQ(neighbours(c, 1), (List{0, 2}));
    EXPECT_TRUE(neighbours(c, 3).empty());
}

TEST(ContiguityOfCells, LooksOnlyAtTheGivenCells) {
    const RasterFrame frame{{0, 0}, 1, 3, 3};
    const std::vector<std::uint32_t> cells{0, 1, 4, 8};
    const Contiguity queen = contiguity_of_cells(frame, cells, ContiguityRule::queen);
    EXPECT_EQ(neighbours(queen, 2), (List{0, 1, 3}));
    EXPECT_EQ(neighbours(contiguity_of_cells(frame, cells, ContiguityRule::rook), 2), (List{1}));
}

TEST(ContiguityOfLists, DropsRepeatsAndSelf) {
    const std::vector<List> lists{{1, 1, 0}, {2, 0}, {}};
    const Contiguity c = contiguity_of_lists(lists);
    EXPECT_EQ(neighbours(c, 0), (List{1}));
    EXPECT_EQ(neighbours(c, 1), (List{0, 2}));
    EXPECT_EQ(c.units(), 3U);
    EXPECT_THROW(contiguity_of_lists(std::vector<List>{{3}}), Error);
}

TEST(ContiguityWithin, EqualsComparingAllPairs) {
    Random random(2);
    std::vector<Point> points;
    for (int i = 0; i < 150; ++i) points.push_back({random.uniform(0, 100), random.uniform(0, 100)});
    const Contiguity c = contiguity_within(points, 15);
    for (std::uint32_t i = 0; i < points.size(); ++i) {
        List expected;
        for (std::uint32_t j = 0; j < points.size(); ++j)
            if (i != j && distance_m(points[i], points[j]) <= 15) expected.push_back(j);
        EXPECT_EQ(neighbours(c, i), expected);
    }
}

}  // namespace
}  // namespace wangge
