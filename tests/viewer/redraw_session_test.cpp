#include "viewer/models/redraw_session.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>

#include "engine/geo/measure.h"
#include "tests/viewer/sample_project.h"

namespace wangge::viewer {
namespace {

using test::wait_until;

constexpr Point o{577000, 4023000};

struct Redraw : testing::Test {
    Redraw() {
        document.setCommunity(test::two_grids());
        session.setDocument(&document);
        session.setActive(true);
        ready = wait_until([&] { return session.isReady(); });
    }
    int residents(int row) const { return metrics().data(metrics().index(row, 0), int(MetricsModel::Role::residents)).toInt(); }
    const MetricsModel& metrics() const { return *const_cast<RedrawSession&>(session).metrics(); }

    ProjectDocument document;
    RedrawSession session;
    bool ready = false;
};

TEST_F(Redraw, DraggingASharedVertexMovesLandAndPeopleAndUndoBringsThemBack) {
    ASSERT_TRUE(ready);
    const QAbstractItemModelTester tester(session.metrics(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(residents(0), 90);
    EXPECT_EQ(residents(1), 60);
    const auto shapes = session.grids();
    ASSERT_TRUE(session.beginDrag(o + Point{101, 101}, 5));
    EXPECT_TRUE(session.dragTo(o + Point{120, 100}));
    EXPECT_EQ(residents(0), 90);
    EXPECT_TRUE(session.dragTo(o + Point{170, 100}));
    EXPECT_EQ(residents(0), 150) << "live, before the mouse is let go";
    EXPECT_EQ(residents(1), 0);
    session.endDrag();
    EXPECT_TRUE(session.canUndo());
    EXPECT_TRUE(session.isDirty());
    EXPECT_NEAR(area_m2(session.grids()[0].shape), 100 * 200 + 70 * 100, 1);
    EXPECT_NEAR(area_m2(session.grids()[0].shape) + area_m2(session.grids()[1].shape), 200 * 200, 1e-6);
    session.undo();
    EXPECT_EQ(residents(0), 90);
    EXPECT_FALSE(session.canUndo()) << "one drag is one step";
    EXPECT_FALSE(session.isDirty());
    for (std::size_t i = 0; i < shapes.size(); ++i) EXPECT_EQ(session.grids()[i].shape, shapes[i].shape);
    session.redo();
    EXPECT_EQ(residents(0), 150);
}

TEST_F(Redraw, ARefusedMoveSaysWhyAndStaysAtTheLastGoodPlace) {
    ASSERT_TRUE(ready);
    ASSERT_TRUE(session.beginDrag(o + Point{100, 100}, 5));
    EXPECT_TRUE(session.dragTo(o + Point{120, 100}));
    const auto held = session.dragged();
    EXPECT_FALSE(session.dragTo(o + Point{900, 100}));
    EXPECT_TRUE(session.isMessageRefusal());
    EXPECT_FALSE(session.message().isEmpty());
    ASSERT_TRUE(held && session.dragged());
    EXPECT_EQ(*session.dragged(), *held);
    session.cancelDrag();
    EXPECT_FALSE(session.canUndo());
}

TEST_F(Redraw, TheOuterBorderStaysAndOnlyTheEndsOfBordersSlideAlongIt) {
    ASSERT_TRUE(ready);
    EXPECT_FALSE(session.beginDrag(o, 3));
    EXPECT_FALSE(session.beginDrag(o + Point{50, 50}, 3)) << "nothing there";
    for (const auto& handle : session.handles()) EXPECT_EQ(handle.movable, std::abs(handle.at.x - o.x - 100) < 0.1);
}

TEST_F(Redraw, ABlockGoesToTheChosenGrid) {
    ASSERT_TRUE(ready);
    session.setTool(RedrawSession::Tool::Blocks);
    EXPECT_FALSE(session.beginDrag(o + Point{100, 100}, 5)) << "another tool";
    EXPECT_EQ(session.targetGrid(), -1);
    EXPECT_TRUE(session.clickBlock(o + Point{150, 20}));
    EXPECT_EQ(session.targetGrid(), 1) << "the first click chooses the grid that takes";
    EXPECT_FALSE(session.blockAt(o + Point{80, 100}).empty());
    EXPECT_TRUE(session.clickBlock(o + Point{80, 100}));
    EXPECT_EQ(residents(0), 0);
    EXPECT_EQ(residents(1), 150);
    EXPECT_TRUE(session.changesText().contains(QStringLiteral("90")));
    session.undo();
    EXPECT_EQ(residents(0), 90);
}

TEST_F(Redraw, ALineAcrossAGridSplitsItAndMergingBringsItBack) {
    ASSERT_TRUE(ready);
    const QAbstractItemModelTester tester(session.metrics(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    session.setTool(RedrawSession::Tool::Split);
    session.press(o + Point{-20, 50}, 1);
    session.move(o + Point{105, 50}, 1);
    EXPECT_NEAR(area_m2(session.preview().area), 100 * 50, 30) << "the part that would be a new grid, before the click";
    EXPECT_TRUE(session.previewText().contains(QStringLiteral("0")));
    session.release(o + Point{105, 50}, 1, true);
    ASSERT_EQ(metrics().rowCount(), 3) << session.message().toStdString();
    double sum = 0;
    for (const Grid& grid : session.grids()) sum += area_m2(grid.shape);
    EXPECT_NEAR(sum, 40000, 1e-6);
    session.setTool(RedrawSession::Tool::Merge);
    for (const Point at : {Point{50, 150}, Point{50, 20}}) {
        session.press(o + at, 1);
        session.release(o + at, 1, false);
    }
    EXPECT_EQ(metrics().rowCount(), 2) << session.message().toStdString();
    session.undo();
    EXPECT_EQ(metrics().rowCount(), 3);
    session.undo();
    EXPECT_EQ(metrics().rowCount(), 2);
    EXPECT_FALSE(session.isDirty());
}

TEST_F(Redraw, EscapeTakesBackOneVertexAndARefusedLineStays) {
    ASSERT_TRUE(ready);
    session.setTool(RedrawSession::Tool::Split);
    session.setSnapping(false);
    for (const Point at : {Point{20, 20}, Point{40, 40}}) {
        session.press(o + at, 1);
        session.release(o + at, 1, false);
    }
    session.finishLine();
    EXPECT_TRUE(session.isMessageRefusal()) << "it does not reach across the grid";
    EXPECT_EQ(session.machine().line().size(), 2u);
    EXPECT_TRUE(session.escape());
    EXPECT_EQ(session.machine().line().size(), 1u);
    EXPECT_TRUE(session.escape());
    EXPECT_TRUE(session.escape()) << "leaves the tool";
    EXPECT_EQ(session.tool(), RedrawSession::Tool::Borders);
    EXPECT_FALSE(session.escape());
    EXPECT_FALSE(session.canUndo());
}

TEST_F(Redraw, AStrokeBeginsInTheGridThatGrowsAndIsOneStep) {
    // A third building, so that the second grid keeps land when the stroke takes the block of one.
    Community community = test::two_grids();
    Building third = community.buildings[1];
    third.id = 3;
    third.residents = 30;
    for (Point& p : third.footprint[0].outer) p = p + Point{0, 70};
    community.buildings.push_back(third);
    document.setCommunity(community);
    ASSERT_TRUE(wait_until([&] { return session.isReady() && session.metrics()->metrics()[1].residents == 90; }));
    session.setTool(RedrawSession::Tool::Brush);
    session.press(o + Point{80, 100}, 1);
    for (double x = 85; x <= 150; x += 5) session.move(o + Point{x, 100}, 1);
    EXPECT_EQ(residents(0), 150) << "live";
    session.release(o + Point{150, 100}, 1, true);
    session.undo();
    EXPECT_EQ(residents(0), 90);
    EXPECT_FALSE(session.canUndo());
    session.press(o + Point{80, 100}, 1);
    session.move(o + Point{140, 100}, 1);
    EXPECT_TRUE(session.escape());
    EXPECT_EQ(residents(0), 90) << "Esc takes the stroke back";
    EXPECT_FALSE(session.canUndo());
}

TEST_F(Redraw, ALockedGridStaysAsItIs) {
    ASSERT_TRUE(ready);
    session.toggleLock(0);
    EXPECT_TRUE(session.isLocked(0));
    EXPECT_EQ(session.lockedGrids(), std::vector<std::size_t>{0});
    QString why;
    QObject::connect(&session, &RedrawSession::refused, [&](QPointF, const QString& reason) { why = reason; });
    session.setTool(RedrawSession::Tool::Blocks);
    session.setTargetGrid(1);
    session.press(o + Point{80, 100}, 1);
    session.release(o + Point{80, 100}, 1, false);
    EXPECT_EQ(residents(0), 90);
    EXPECT_FALSE(why.isEmpty()) << "said at the place";
    session.toggleLock(0);
    session.press(o + Point{80, 100}, 1);
    session.release(o + Point{80, 100}, 1, false);
    EXPECT_EQ(residents(0), 0);
}

TEST_F(Redraw, TheTableSortsByAnyColumnAndKnowsWhatLiesOutside) {
    ASSERT_TRUE(ready);
    const QAbstractItemModelTester tester(session.metrics(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    MetricsModel& table = *session.metrics();
    table.sortBy(MetricsModel::Column::ByResidents);
    EXPECT_EQ(residents(0), 90);
    table.sortBy(MetricsModel::Column::ByResidents);
    EXPECT_EQ(residents(0), 60);
    EXPECT_EQ(table.data(table.index(0, 0), int(MetricsModel::Role::grid)).toInt(), 1) << "the grid, whatever the row";
    EXPECT_EQ(table.outside(), 2) << "both lie 20 % off the mean";
    table.setTolerance(0.25);
    EXPECT_EQ(table.outside(), 0);
}

TEST_F(Redraw, AnotherPlanIsOneStep) {
    ASSERT_TRUE(ready);
    session.setTool(RedrawSession::Tool::Blocks);
    session.setTargetGrid(0);
    session.clickBlock(o + Point{140, 100});
    const std::vector<Grid> other = session.grids();
    session.undo();
    EXPECT_TRUE(session.applyPlan(other, QStringLiteral("方案 1")));
    EXPECT_EQ(residents(0), 150);
    session.compareWith(document.snapshot()->community.grids, QStringLiteral("现行"));
    EXPECT_TRUE(wait_until([&] { return session.changes()->isShown(); }));
    EXPECT_EQ(session.changes()->rowCount(), 1);
    EXPECT_EQ(session.changes()->diff().total().residents, 60);
    session.undo();
    EXPECT_EQ(residents(0), 90);
    EXPECT_FALSE(session.canUndo());
}

TEST_F(Redraw, DiscardGoesBackToTheStart) {
    ASSERT_TRUE(ready);
    for (const double x : {110.0, 120.0, 130.0}) {
        ASSERT_TRUE(session.beginDrag(o + Point{x - 10, 100}, 5));
        ASSERT_TRUE(session.dragTo(o + Point{x, 100}));
        session.endDrag();
    }
    session.discard();
    EXPECT_FALSE(session.isDirty());
    EXPECT_NEAR(area_m2(session.grids()[0].shape), 20000, 1e-6);
}

TEST_F(Redraw, WithoutAFileNothingIsSavedAndItSaysSo) {
    ASSERT_TRUE(ready);
    ASSERT_TRUE(session.beginDrag(o + Point{100, 100}, 5));
    ASSERT_TRUE(session.dragTo(o + Point{120, 100}));
    session.endDrag();
    EXPECT_FALSE(session.putInForce(QStringLiteral("六月"), {}, {}, {}));
    EXPECT_TRUE(session.isMessageRefusal());
    EXPECT_TRUE(session.isDirty());
}

TEST_F(Redraw, ShadesByTheDistanceFromTheMean) {
    ASSERT_TRUE(ready);
    const auto plain = session.fills();
    session.setShadeByMeasure(true);
    const auto shaded = session.fills();
    ASSERT_EQ(plain.size(), 2u);
    EXPECT_NE(plain, shaded);
    EXPECT_GT(shaded[0].r, shaded[0].b) << "more than the mean is orange";
    EXPECT_GT(shaded[1].b, shaded[1].r) << "less is blue";
    EXPECT_NEAR(session.metrics()->deviation(0), 0.2, 1e-9);
    session.metrics()->setMeasure(MetricsModel::Measure::Tickets);
    EXPECT_EQ(session.metrics()->deviation(0), 0) << "no tickets, no mean to differ from";
}

}  // namespace
}  // namespace wangge::viewer
