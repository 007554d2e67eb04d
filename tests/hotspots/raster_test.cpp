#include "engine/hotspots/raster.h"

#include <gtest/gtest.h>

#include "engine/core/error.h"
#include "engine/core/random.h"

namespace wangge {
namespace {

TEST(FrameOver, CoversTheBoxWithCellsAtMultiples) {
    Random random(4);
    for (int trial = 0; trial < 200; ++trial) {
        const double cell = random.uniform(0.5, 80);
        const Point low{random.uniform(-1e5, 6e5), random.uniform(0, 4e6)};
        const Box box{low, low + Point{random.uniform(0, 3000), random.uniform(0, 3000)}};
        const RasterFrame frame = frame_over(box, cell);
        const Box covered = frame.box();
        EXPECT_LE(covered.low.x, box.low.x + 1e-6);
        EXPECT_LE(covered.low.y, box.low.y + 1e-6);
        EXPECT_GE(covered.high.x, box.high.x - 1e-6);
        EXPECT_GE(covered.high.y, box.high.y - 1e-6);
        EXPECT_LT(covered.width_m(), box.width_m() + 2 * cell + 1e-6);
    }
}

TEST(FrameOver, RefusesWhatCannotBeARaster) {
    EXPECT_THROW(frame_over(Box{}, 5), Error);
    EXPECT_THROW(frame_over(Box{{0, 0}, {1, 1}}, 0), Error);
    EXPECT_THROW(frame_over(Box{{0, 0}, {1e6, 1e6}}, 1), Error);
}

TEST(CellOf, IsTheCellWhoseBoxHoldsThePoint) {
    const RasterFrame frame{{105, 205}, 10, 4, 3};
    EXPECT_EQ(cell_of(frame, {100, 200}), (Cell{0, 0}));
    EXPECT_EQ(cell_of(frame, {109.999, 200}), (Cell{0, 0}));
    EXPECT_EQ(cell_of(frame, {110, 200}), (Cell{1, 0}));
    EXPECT_EQ(cell_of(frame, {139.9, 229.9}), (Cell{3, 2}));
    EXPECT_EQ(cell_of(frame, {140, 229.9}), std::nullopt);
    EXPECT_EQ(cell_of(frame, {99.9, 229.9}), std::nullopt);
    EXPECT_EQ(cell_of(frame, {std::nan(""), 210}), std::nullopt);
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 4; ++column) EXPECT_EQ(cell_of(frame, frame.centre(column, row)), (Cell{column, row}));
}

TEST(Greatest, TakesTheFirstOfEquals) {
    EXPECT_EQ(greatest({{{0, 0}, 1, 3, 2}, {0, 5, 1, 5, 2, 0}}), (Cell{1, 0}));
    EXPECT_THROW(greatest(Raster{}), Error);
}

TEST(ValueAt, IsBilinearBetweenCentres) {
    const Raster raster{{{0, 0}, 10, 2, 2}, {0, 10, 20, 30}};
    EXPECT_DOUBLE_EQ(value_at(raster, {0, 0}), 0);
    EXPECT_DOUBLE_EQ(value_at(raster, {5, 0}), 5);
    EXPECT_DOUBLE_EQ(value_at(raster, {5, 5}), 15);
    EXPECT_DOUBLE_EQ(value_at(raster, {10, 10}), 30);
    EXPECT_DOUBLE_EQ(value_at(raster, {100, -100}), 10);
    EXPECT_DOUBLE_EQ(value_at({{{0, 0}, 10, 1, 1}, {7}}, {3, 4}), 7);
}

}  // namespace
}  // namespace wangge
