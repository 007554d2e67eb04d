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

TEST_F(Redraw, TheOuterBorderCannotBeTaken) {
    ASSERT_TRUE(ready);
    EXPECT_FALSE(session.beginDrag(o, 3));
    EXPECT_FALSE(session.beginDrag(o + Point{50, 50}, 3)) << "nothing there";
    for (const auto& handle : session.handles())
        EXPECT_EQ(handle.movable, std::abs(handle.at.x - o.x - 100) < 0.1 && handle.at.y > o.y + 1 && handle.at.y < o.y + 199);
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
    session.save();
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
