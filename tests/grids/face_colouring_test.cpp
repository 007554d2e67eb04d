#include "engine/grids/face_colouring.h"

#include <gmock/gmock.h>

#include "engine/core/random.h"

namespace wangge {
namespace {

Grid square(double x, double y, double w, double h, const std::string& code) {
    Grid grid;
    grid.code = code;
    grid.shape = {Polygon{{{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}}, {}}};
    return grid;
}

std::vector<Grid> board(int columns, int rows) {
    std::vector<Grid> grids;
    for (int r = 0; r < rows; ++r)
        for (int c = 0; c < columns; ++c)
            grids.push_back(square(c * 100, r * 100, 100, 100, std::to_string(1000 + r * columns + c)));
    return grids;
}

TEST(FaceColouring, CommonBorderButNotACommonPointMakesNeighbours) {
    EXPECT_THAT(neighbouring_grids(board(2, 2)),
                testing::ElementsAre(std::pair(0, 1), std::pair(0, 2), std::pair(1, 3), std::pair(2, 3)));
}

TEST(FaceColouring, ABorderWithoutTheNeighboursVertexStillCounts) {
    const std::vector<Grid> grids{square(0, 0, 100, 200, "a"), square(100, 0, 100, 70, "b"), square(100, 70, 100, 130, "c")};
    EXPECT_EQ(neighbouring_grids(grids).size(), 3u);
}

TEST(FaceColouring, NeighboursDifferAndThePaletteIsUsed) {
    const std::vector<Grid> grids = board(23, 17);
    const std::vector<int> colours = colour_of_grids(grids);
    ASSERT_EQ(colours.size(), grids.size());
    for (const auto& [a, b] : neighbouring_grids(grids)) EXPECT_NE(colours[a], colours[b]);
    for (int c = 0; c < grid_colours; ++c) EXPECT_GT(std::count(colours.begin(), colours.end(), c), 20);
    EXPECT_EQ(colours, colour_of_grids(grids));
}

TEST(FaceColouring, MovingAVertexChangesNoColour) {
    std::vector<Grid> grids = board(5, 5);
    const std::vector<int> before = colour_of_grids(grids);
    Random random(7);
    for (int round = 0; round < 20; ++round) {
        std::vector<Grid> moved = grids;
        const Point from{100.0 * static_cast<double>(random.between(1, 4)), 100.0 * static_cast<double>(random.between(1, 4))};
        const Point to = from + Point{random.uniform(-30, 30), random.uniform(-30, 30)};
        for (Grid& grid : moved)
            for (Point& p : grid.shape[0].outer)
                if (p == from) p = to;
        EXPECT_EQ(colour_of_grids(moved), before);
    }
}

TEST(FaceColouring, KeepsColoursOfBeforeWhereTheyDoNotClash) {
    const std::vector<Grid> grids = board(4, 4);
    std::vector<int> before = colour_of_grids(grids);
    before[5] = before[6];
    const std::vector<int> after = colour_of_grids(grids, before);
    int changed = 0;
    for (std::size_t i = 0; i < grids.size(); ++i) changed += after[i] != before[i];
    EXPECT_EQ(changed, 1);
    for (const auto& [a, b] : neighbouring_grids(grids)) EXPECT_NE(after[a], after[b]);
}

TEST(FaceColouring, NothingGivesNothing) {
    EXPECT_TRUE(colour_of_grids({}).empty());
}

}  // namespace
}  // namespace wangge
