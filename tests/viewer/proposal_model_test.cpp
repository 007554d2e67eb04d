#include "viewer/models/proposal_model.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>

#include "tests/viewer/sample_project.h"
#include "viewer/models/ensemble_model.h"
#include "viewer/models/trade_off_plot.h"

namespace wangge::viewer {
namespace {

using test::wait_until;

constexpr Point o{577000, 4023000};

struct Proposals : testing::Test {
    Proposals() {
        document.setCommunity(test::two_grids());
        session.setDocument(&document);
        session.setActive(true);
        ready = wait_until([&] { return session.isReady(); });
        model.setSession(&session);
    }
    // The plan as it is, and one in which everybody lives in the first grid.
    ProposalFront front() {
        ProposalFront made;
        made.in_force.worst = {0.2, 0};
        Proposal even;
        even.title = "最均衡";
        even.grids = session.grids();
        even.figures.worst = {0.2, 0.1};
        even.figures.within = true;
        even.figures.compactness = 0.7;
        even.gap = {0};
        Proposal other = even;
        session.setTool(RedrawSession::Tool::Blocks);
        session.setTargetGrid(0);
        session.clickBlock(o + Point{140, 100});
        other.title = "改动最少";
        other.grids = session.grids();
        other.figures.worst = {1, 0};
        other.figures.moved.residents = 60;
        other.figures.moved_share = 0.4;
        other.figures.compactness = 0.6;
        other.gap = {0.8};
        session.undo();
        made.list = {even, other};
        return made;
    }
    QString text(int row, ProposalModel::Role role) const { return model.data(model.index(row), int(role)).toString(); }

    ProjectDocument document;
    RedrawSession session;
    ProposalModel model;
    bool ready = false;
};

TEST_F(Proposals, CardsSayWhatAPlanIsWorthAndHowFarFromTheBest) {
    ASSERT_TRUE(ready);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.take(front());
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(text(0, ProposalModel::Role::title), QStringLiteral("最均衡"));
    EXPECT_TRUE(text(0, ProposalModel::Role::firstText).contains(QStringLiteral("20.0")));
    EXPECT_TRUE(text(1, ProposalModel::Role::movedText).contains(QStringLiteral("60")));
    EXPECT_NE(text(0, ProposalModel::Role::gapText), text(1, ProposalModel::Role::gapText));
    EXPECT_TRUE(text(1, ProposalModel::Role::gapText).contains(QStringLiteral("80.0")));
    EXPECT_EQ(model.selected(), 0);
}

TEST_F(Proposals, ApplyingOneIsOneStepOfUndo) {
    ASSERT_TRUE(ready);
    model.take(front());
    model.apply(1);
    EXPECT_EQ(session.metrics()->metrics()[0].residents, 150) << session.message().toStdString();
    EXPECT_EQ(model.selected(), 1);
    session.undo();
    EXPECT_EQ(session.metrics()->metrics()[0].residents, 90);
    EXPECT_FALSE(session.canUndo());
    model.compare(1);
    ASSERT_TRUE(wait_until([&] { return session.changes()->isShown(); }));
    EXPECT_EQ(session.changes()->diff().total().residents, 60);
}

TEST_F(Proposals, ThePlotPlacesChangeToTheRightAndUnevennessUpwards) {
    ASSERT_TRUE(ready);
    TradeOffPlot plot;
    plot.setSize({300, 200});
    plot.setProposals(&model);
    EXPECT_EQ(plot.placeOf(0), QPointF());
    model.take(front());
    EXPECT_LT(plot.placeOf(0).x(), plot.placeOf(1).x());
    EXPECT_GT(plot.placeOf(0).y(), plot.placeOf(1).y());
    for (const int row : {0, 1}) EXPECT_TRUE(QRectF(0, 0, 300, 200).contains(plot.placeOf(row)));
}

TEST_F(Proposals, WeightsBecomeWishesTheWeightiestFirst) {
    ASSERT_TRUE(ready);
    ASSERT_EQ(model.wishes().size(), 2u);
    EXPECT_EQ(model.wishes()[0].measure, BalanceMeasure::residents);
    session.metrics()->setWeights({.residents = 0.5, .tickets = 2, .patrol_minutes = 1});
    EXPECT_EQ(model.wishes()[0].measure, BalanceMeasure::residents) << "while people alone are looked at";
    session.metrics()->setMeasure(MetricsModel::Measure::Weighted);
    session.metrics()->setTolerance(0.07);
    const auto wishes = model.wishes();
    ASSERT_EQ(wishes.size(), 3u);
    EXPECT_EQ(wishes[0].measure, BalanceMeasure::tickets);
    EXPECT_EQ(wishes[0].importance, 2);
    EXPECT_EQ(wishes[0].tolerance, 0.07);
    EXPECT_EQ(wishes[1].measure, BalanceMeasure::patrol);
    session.metrics()->setWeights({});
    EXPECT_EQ(model.wishes().size(), 2u) << "nothing weighs: as usual";
}

TEST_F(Proposals, WishesAreKeptWithinReason) {
    ASSERT_TRUE(ready);
    EXPECT_EQ(model.gridCount(), 2) << "as many as now";
    model.setGridCount(1);
    EXPECT_EQ(model.gridCount(), 2);
    model.setGridCount(5);
    EXPECT_EQ(model.gridCount(), 5);
    model.setChangePercent(400);
    EXPECT_EQ(model.changePercent(), 100);
}

TEST_F(Proposals, AnImpossibleWishIsSaidNotShown) {
    ASSERT_TRUE(ready);
    ProposalFront none;
    none.obstacles = {"人口：没有方案能做到"};
    model.take(none);
    EXPECT_FALSE(model.hasResult());
    EXPECT_TRUE(model.message().contains(QStringLiteral("没有方案")));
    EXPECT_EQ(model.selected(), -1);
}

TEST(Ensemble, SaysWhereThePlanLies) {
    EnsembleModel model;
    EXPECT_EQ(model.shown(), nullptr);
    PlanEnsemble ensemble;
    ensemble.plans = 10000;
    EnsembleMetric even, cut;
    even.word = "人口相差";
    even.in_force = {0.3, 0.25};
    cut.word = "切开小区";
    ensemble.metrics = {even, cut};
    model.take(ensemble);
    EXPECT_EQ(model.figures().size(), 2);
    EXPECT_TRUE(model.placeText().contains(QStringLiteral("75")));
    model.setFigure(1);
    EXPECT_EQ(model.shown()->word, "切开小区");
    model.setFigure(7);
    EXPECT_EQ(model.figure(), 1);
}

}  // namespace
}  // namespace wangge::viewer
