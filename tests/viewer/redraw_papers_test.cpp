// Names, codes, versions, files and weights in redraw mode, with a project file on the disk.

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "engine/geo/measure.h"
#include "engine/store/detail/sqlite.h"
#include "engine/store/project.h"
#include "tests/viewer/sample_project.h"
#include "viewer/models/plan_importer.h"
#include "viewer/models/plan_printer.h"
#include "viewer/models/proposal_model.h"
#include "viewer/models/renumber_model.h"
#include "viewer/models/version_model.h"
#include "viewer/models/weight_model.h"

namespace wangge::viewer {
namespace {

using test::wait_until;

constexpr Point o{577000, 4023000};

struct Papers : testing::Test {
    Papers() {
        path = folder.filePath(QStringLiteral("two.gpkg"));
        Community community = test::two_grids();
        community.epsg = 4543;
        write_project(path.toStdString(), community);
        document.open(path);
        session.setDocument(&document);
        session.setActive(true);
        ready = wait_until([&] { return session.isReady() && !document.isLoading() && !document.isGeocoding(); });
        versions.setSession(&session);
        importer.setSession(&session);
    }
    void give() {
        session.setTool(RedrawSession::Tool::Blocks);
        session.setTargetGrid(0);
        session.clickBlock(o + Point{140, 100});
    }
    bool save(const QString& name, const QString& date = {}, bool in_force = false) {
        const bool begun = in_force ? session.putInForce(name, {}, QStringLiteral("网格办"), date)
                                    : session.saveVersion(name, QStringLiteral("说明"), QStringLiteral("网格办"), date);
        return begun && wait_until([&] { return !session.isSaving() && session.isReady(); }) && !session.isMessageRefusal();
    }
    bool listed(int count) {
        return wait_until([&] { return !versions.isReading() && versions.rowCount() == count; }, 10'000);
    }
    QString text(int row, VersionModel::Role role) const { return versions.data(versions.index(row), int(role)).toString(); }
    QUrl file(const QString& name) const { return QUrl::fromLocalFile(folder.filePath(name)); }
    int residents(int grid) { return int(session.metrics()->metrics()[std::size_t(grid)].residents); }

    QTemporaryDir folder;
    QString path;
    ProjectDocument document;
    RedrawSession session;
    VersionModel versions;
    PlanImporter importer;
    bool ready = false;
};

TEST_F(Papers, AGridIsRenamedAsOneStepAndItsOldCodeIsNeverGivenAgain) {
    ASSERT_TRUE(ready);
    const QString old = session.codeOf(0), other = session.codeOf(1);
    EXPECT_FALSE(session.nameProblem(0, other, QStringLiteral("甲")).isEmpty()) << "taken";
    EXPECT_FALSE(session.nameProblem(0, QStringLiteral("a|b"), QStringLiteral("甲")).isEmpty())
        << "the bar parts the names of a border";
    EXPECT_FALSE(session.nameProblem(0, {}, QStringLiteral("甲")).isEmpty());
    EXPECT_FALSE(session.nameProblem(0, old, QStringLiteral("  ")).isEmpty());
    EXPECT_FALSE(session.nameProblem(7, old, QStringLiteral("甲")).isEmpty());
    EXPECT_FALSE(session.rename(0, other, QStringLiteral("甲"), {}));
    EXPECT_FALSE(session.canUndo());
    EXPECT_TRUE(session.rename(0, old, session.nameOf(0), session.memberOf(0))) << "nothing to do is no fault";
    EXPECT_FALSE(session.canUndo());
    ASSERT_TRUE(session.rename(0, QStringLiteral("620111004003088"), QStringLiteral("北门"), QStringLiteral("网格员88")));
    EXPECT_EQ(session.nameOf(0), QStringLiteral("北门"));
    EXPECT_FALSE(session.nameProblem(1, old, QStringLiteral("乙")).isEmpty()) << "retired";
    session.undo();
    EXPECT_EQ(session.codeOf(0), old);
    EXPECT_FALSE(session.canUndo());
}

TEST_F(Papers, RenumberingIsForetoldAndThenOneStep) {
    ASSERT_TRUE(ready);
    RenumberModel codes;
    const QAbstractItemModelTester tester(&codes, QAbstractItemModelTester::FailureReportingMode::Fatal);
    codes.setSession(&session);
    EXPECT_EQ(codes.count(), 0) << "001 in the west, 002 in the east";
    ASSERT_TRUE(session.rename(0, QStringLiteral("620111004003050"), QStringLiteral("第50网格"), {}));
    codes.reload();
    ASSERT_EQ(codes.count(), 2) << "001 is retired now: 002 and 003";
    EXPECT_EQ(codes.data(codes.index(0), int(RenumberModel::Role::before)).toString(), QStringLiteral("620111004003050"));
    EXPECT_EQ(codes.data(codes.index(0), int(RenumberModel::Role::after)).toString(), QStringLiteral("620111004003002"));
    ASSERT_TRUE(codes.apply());
    EXPECT_EQ(codes.count(), 0);
    EXPECT_EQ(session.codeOf(0), QStringLiteral("620111004003002"));
    EXPECT_EQ(session.nameOf(0), QStringLiteral("第2网格")) << "a name made from the number follows it";
    session.undo();
    EXPECT_EQ(session.codeOf(0), QStringLiteral("620111004003050"));
}

TEST_F(Papers, DatesAreReadAsPeopleWriteThemAndRefusedWhenTheyAreNone) {
    EXPECT_EQ(RedrawSession::isoDate(QStringLiteral(" 2024/6/1 ")), QStringLiteral("2024-06-01"));
    EXPECT_EQ(RedrawSession::isoDate(QStringLiteral("2024年6月1日")), QStringLiteral("2024-06-01"));
    EXPECT_TRUE(RedrawSession::dateProblem({}).isEmpty());
    for (const char* wrong : {"2024-02-30", "June", "2024-13-01"})
        EXPECT_FALSE(RedrawSession::dateProblem(QString::fromLatin1(wrong)).isEmpty()) << wrong;
    ASSERT_TRUE(ready);
    give();
    EXPECT_FALSE(session.saveVersion(QStringLiteral("甲"), {}, {}, QStringLiteral("2024-02-30")));
    EXPECT_TRUE(session.isMessageRefusal());
}

TEST_F(Papers, AVersionIsSavedListedComparedTakenUpAndDeleted) {
    ASSERT_TRUE(ready);
    const QAbstractItemModelTester tester(&versions, QAbstractItemModelTester::FailureReportingMode::Fatal);
    give();
    ASSERT_EQ(residents(0), 150);
    ASSERT_TRUE(save(QStringLiteral("六月"), QStringLiteral("2024-06-01"))) << session.message().toStdString();
    ASSERT_TRUE(listed(1));
    EXPECT_TRUE(session.isDirty()) << "the draft goes on";
    EXPECT_EQ(session.author(), QStringLiteral("网格办"));
    EXPECT_EQ(text(0, VersionModel::Role::name), QStringLiteral("六月"));
    EXPECT_EQ(text(0, VersionModel::Role::author), QStringLiteral("网格办"));
    EXPECT_EQ(text(0, VersionModel::Role::note), QStringLiteral("说明"));
    EXPECT_TRUE(text(0, VersionModel::Role::whenText).contains(QStringLiteral("2024-06-01")));
    EXPECT_FALSE(save(QStringLiteral("六月"))) << "the name is taken";
    session.undo();
    EXPECT_EQ(residents(0), 90);
    versions.compare(0);
    ASSERT_TRUE(wait_until([&] { return session.changes()->isShown(); }));
    EXPECT_EQ(session.changes()->diff().total().residents, 60);
    versions.apply(0);
    ASSERT_TRUE(wait_until([&] { return residents(0) == 150; }));
    session.undo();
    EXPECT_EQ(residents(0), 90);
    versions.remove(0);
    EXPECT_TRUE(listed(0));
}

TEST_F(Papers, WhatIsOrWasInForceIsNotDeleted) {
    ASSERT_TRUE(ready);
    give();
    ASSERT_TRUE(save(QStringLiteral("七月"), QStringLiteral("2024-07-01"), true)) << session.message().toStdString();
    ASSERT_TRUE(listed(2));
    EXPECT_FALSE(session.isDirty());
    EXPECT_FALSE(session.canUndo());
    EXPECT_EQ(residents(0), 150);
    EXPECT_EQ(area_m2(document.snapshot()->community.grids[0].shape), area_m2(session.grids()[0].shape));
    for (const int row : {0, 1}) {
        EXPECT_FALSE(versions.data(versions.index(row), int(VersionModel::Role::removable)).toBool());
        versions.remove(row);
        ASSERT_TRUE(wait_until([&] { return !versions.isBusy(); }));
        EXPECT_TRUE(versions.isMessageFault());
        EXPECT_EQ(versions.rowCount(), 2);
    }
    // One against the other.
    EXPECT_EQ(versions.bases().size(), 4);
    const int in_force = versions.data(versions.index(0), int(VersionModel::Role::inForce)).toBool() ? 0 : 1;
    versions.setBase(2 + 1 - in_force);
    versions.compare(in_force);
    ASSERT_TRUE(wait_until([&] { return session.changes()->isShown(); }));
    EXPECT_EQ(session.changes()->diff().total().residents, 60);
}

TEST_F(Papers, ASaveThatIsStoppedInTimeLeavesNothing) {
    ASSERT_TRUE(ready);
    give();
    QSignalSpy failed(&session, &RedrawSession::notSaved);
    ASSERT_TRUE(session.saveVersion(QStringLiteral("甲"), {}, {}, {}));
    session.cancelSaving();
    session.setTool(RedrawSession::Tool::Blocks);
    const int before = residents(0);
    session.clickBlock(o + Point{80, 100});
    EXPECT_EQ(residents(0), before) << "nothing changes while it runs";
    ASSERT_TRUE(wait_until([&] { return !session.isSaving(); }));
    // Too late is saved, in time is not: what the window says is what the file holds.
    ASSERT_TRUE(listed(failed.isEmpty() ? 1 : 0));
    EXPECT_EQ(session.isMessageRefusal(), !failed.isEmpty());
}

TEST_F(Papers, FilesOfFiveKindsGoOutAndAreNotReplacedUnasked) {
    ASSERT_TRUE(ready);
    give();
    const auto done = [&] { return wait_until([&] { return !versions.isBusy(); }); };
    for (const char* ending : {"gpkg", "geojson", "shp", "kml", "dxf"}) {
        const QUrl target = file(QStringLiteral("plan.%1").arg(QLatin1String(ending)));
        versions.exportTo(-1, target);
        ASSERT_TRUE(done());
        EXPECT_FALSE(versions.isMessageFault()) << versions.message().toStdString();
        EXPECT_GT(QFileInfo(target.toLocalFile()).size(), 100) << ending;
        const QDateTime written = QFileInfo(target.toLocalFile()).lastModified();
        versions.exportTo(-1, target);
        ASSERT_TRUE(done());
        EXPECT_EQ(versions.replacing(), target.toLocalFile());
        EXPECT_EQ(QFileInfo(target.toLocalFile()).lastModified(), written);
        versions.replace();
        ASSERT_TRUE(done());
        EXPECT_TRUE(versions.replacing().isEmpty()) << versions.message().toStdString();
    }
    session.undo();
    ASSERT_EQ(residents(0), 90);
    const QAbstractItemModelTester tester(&importer, QAbstractItemModelTester::FailureReportingMode::Fatal);
    importer.examine(file(QStringLiteral("plan.gpkg")));
    ASSERT_TRUE(wait_until([&] { return !importer.isRunning(); }));
    ASSERT_TRUE(importer.isAcceptable()) << importer.summary().toStdString();
    EXPECT_EQ(session.changes()->diff().total().residents, 60);
    EXPECT_EQ(residents(0), 90) << "looking changes nothing";
    importer.takeUp();
    EXPECT_EQ(residents(0), 150);
    EXPECT_FALSE(importer.isShown());
    session.undo();
    EXPECT_EQ(residents(0), 90);
}

TEST_F(Papers, ADamagedFileSaysSoAndChangesNothing) {
    ASSERT_TRUE(ready);
    QFile damaged(folder.filePath(QStringLiteral("damaged.geojson")));
    ASSERT_TRUE(damaged.open(QIODevice::WriteOnly));
    damaged.write("{\"type\": \"FeatureCollection\", \"features\": [{\"type\": ");
    damaged.close();
    for (const QString& name : {QStringLiteral("damaged.geojson"), QStringLiteral("none.gpkg"), QStringLiteral("plan.doc")}) {
        importer.examine(file(name));
        ASSERT_TRUE(wait_until([&] { return !importer.isRunning(); }));
        EXPECT_TRUE(importer.isShown());
        EXPECT_FALSE(importer.isAcceptable());
        EXPECT_FALSE(importer.summary().isEmpty());
        importer.keep(QStringLiteral("甲"), {});
        importer.takeUp();
        EXPECT_FALSE(session.canUndo());
        importer.dismiss();
        EXPECT_FALSE(importer.isShown());
    }
    EXPECT_EQ(versions.rowCount(), 0);
}

TEST_F(Papers, WeightsMakeTheLoadAndAttributesJoinIt) {
    ASSERT_TRUE(ready);
    give();
    WeightModel weights;
    const QAbstractItemModelTester tester(&weights, QAbstractItemModelTester::FailureReportingMode::Fatal);
    weights.setSession(&session);
    session.metrics()->setMeasure(MetricsModel::Measure::Weighted);
    EXPECT_NEAR(session.metrics()->deviation(0), 1, 1e-12) << "all residents, and tickets nobody has";
    const int area = 7;
    weights.setWeight(area, 1);
    EXPECT_NEAR(session.metrics()->deviation(0) + session.metrics()->deviation(1), 0, 1e-12);
    EXPECT_LT(session.metrics()->deviation(0), 1);
    const double mixed = session.metrics()->deviation(0);
    const int fixed = weights.rowCount();
    ASSERT_TRUE(weights.choices().contains(QStringLiteral("占地面积")));
    ASSERT_TRUE(weights.add(int(weights.choices().indexOf(QStringLiteral("占地面积")))));
    ASSERT_TRUE(wait_until([&] { return session.isReady(); }));
    EXPECT_EQ(weights.rowCount(), fixed + 1);
    EXPECT_NEAR(session.metrics()->metrics()[0].extra[0], 2 * 400, 1) << "both houses, 20 m by 20 m";
    EXPECT_NE(session.metrics()->deviation(0), mixed);
    EXPECT_TRUE(session.canUndo()) << "the draft and its steps stay";
    EXPECT_TRUE(weights.formula().contains(QStringLiteral("占地面积")));
    session.undo();
    EXPECT_NEAR(session.metrics()->metrics()[0].extra[0], 400, 1);
    session.redo();
    ASSERT_TRUE(weights.remove(fixed));
    ASSERT_TRUE(wait_until([&] { return session.isReady(); }));
    EXPECT_NEAR(session.metrics()->deviation(0), mixed, 1e-12);
    ProposalModel proposals;
    proposals.setSession(&session);
    ASSERT_TRUE(weights.add(int(weights.choices().indexOf(QStringLiteral("占地面积")))));
    ASSERT_TRUE(wait_until([&] { return session.isReady(); }));
    weights.setWeight(fixed, 3);
    ASSERT_FALSE(proposals.wishes().empty());
    EXPECT_EQ(proposals.wishes().front().attribute, "footprint_m2") << "the weightiest first, an attribute like any other load";
    weights.setWeight(0, -3);
    EXPECT_EQ(weights.data(weights.index(0), int(WeightModel::Role::weight)).toDouble(), 0);
}

TEST_F(Papers, AColumnOfTheCommunitysOwnIsALoad) {
    ASSERT_TRUE(ready);
    {
        store::Database db(path.toStdString(), store::OpenMode::write);
        db.run(
            "ALTER TABLE buildings ADD COLUMN \"老人\" INTEGER;"
            "UPDATE buildings SET \"老人\" = CASE WHEN fid = 1 THEN 30 ELSE 10 END;");
        db.close();
    }
    document.open(path);
    ASSERT_TRUE(wait_until([&] { return session.isReady() && session.columns().contains(QStringLiteral("老人")); }));
    WeightModel weights;
    weights.setSession(&session);
    ASSERT_EQ(weights.choices().front(), QStringLiteral("老人")) << "their own come first";
    ASSERT_TRUE(weights.add(0));
    ASSERT_TRUE(wait_until([&] { return session.isReady(); }));
    session.metrics()->setMeasure(MetricsModel::Measure::Weighted);
    session.metrics()->setWeights({.extra = {1}});
    EXPECT_NEAR(session.metrics()->deviation(0), 0.5, 1e-9) << "30 of 40";
    give();
    EXPECT_NEAR(session.metrics()->deviation(0), 1, 1e-9);
}

TEST_F(Papers, TheNoticeAndTheWallMapArePdf) {
    ASSERT_TRUE(ready);
    give();
    PlanPrinter printer;
    printer.setSession(&session);
    QSignalSpy printed(&printer, &PlanPrinter::printed);
    printer.printNotice(file(QStringLiteral("notice.pdf")), QStringLiteral("2024-06-01"), QStringLiteral("网格办"));
    ASSERT_TRUE(wait_until([&] { return !printer.isRunning(); }));
    ASSERT_FALSE(printer.hasFailed()) << printer.message().toStdString();
    ASSERT_EQ(printed.size(), 1);
    EXPECT_GE(printed[0][1].toInt(), 1);
    printer.printMap(file(QStringLiteral("wall.pdf")), 0, true);
    ASSERT_TRUE(wait_until([&] { return !printer.isRunning(); }));
    ASSERT_FALSE(printer.hasFailed()) << printer.message().toStdString();
    for (const char* name : {"notice.pdf", "wall.pdf"}) {
        QFile pdf(folder.filePath(QLatin1String(name)));
        ASSERT_TRUE(pdf.open(QIODevice::ReadOnly));
        EXPECT_EQ(pdf.read(4), "%PDF");
    }
    printer.printNotice(file(QStringLiteral("notice.png")), {}, {});
    ASSERT_TRUE(wait_until([&] { return !printer.isRunning(); }));
    EXPECT_TRUE(printer.hasFailed());
}

}  // namespace
}  // namespace wangge::viewer
