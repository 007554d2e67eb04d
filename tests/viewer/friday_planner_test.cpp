#include "viewer/models/friday_planner.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QDir>
#include <QTemporaryDir>

#include "tests/viewer/sample_project.h"
#include "viewer/models/plan_words.h"

namespace wangge::viewer {
namespace {

using test::wait_until;

struct Friday : testing::Test {
    Friday() {
        document.setCommunity(test::sample_community());
        planner.setDocument(&document);
        planner.setSeconds(0.2);
    }
    bool compute() {
        planner.compute();
        return wait_until([&] { return !planner.isRunning(); });
    }
    ProjectDocument document;
    FridayPlanner planner;
};

TEST_F(Friday, StartsAtTheFridayAfterTheNewestTicket) {
    const auto date = parse_date(planner.date().toStdString());
    ASSERT_TRUE(date);
    EXPECT_EQ(weekday(*date), 5);
    planner.stepWeek(1);
    EXPECT_EQ(day_number(*parse_date(planner.date().toStdString())), day_number(*date) + 7);
    planner.setDate(QStringLiteral("2024-02-30"));
    EXPECT_FALSE(planner.isDateValid());
    planner.compute();
    EXPECT_FALSE(planner.isRunning());
}

TEST_F(Friday, APlanFillsTheListsInOrder) {
    const QAbstractItemModelTester routes(planner.routes(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester stops(planner.stops(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_TRUE(compute());
    ASSERT_TRUE(planner.hasPlan()) << planner.message().toStdString();
    EXPECT_EQ(planner.routes()->count(), document.teamCount());
    EXPECT_FALSE(planner.totalsText().isEmpty());
    EXPECT_FALSE(planner.boundText().isEmpty());
    const StopModel& list = *planner.stops();
    int route = -1, number = 0, seconds = 0;
    for (int row = 0; row < list.rowCount(); ++row) {
        const auto value = [&](StopModel::Role role) { return list.data(list.index(row, 0), int(role)); };
        if (value(StopModel::Role::route).toInt() != route) {
            EXPECT_EQ(value(StopModel::Role::route).toInt(), route + 1);
            ++route;
            number = 0;
            seconds = 0;
        }
        const int shown = value(StopModel::Role::number).toInt();
        if (shown > 0) {
            EXPECT_EQ(shown, ++number);
        }
        EXPECT_GE(value(StopModel::Role::arriveSeconds).toInt(), seconds);
        seconds = value(StopModel::Role::arriveSeconds).toInt();
        EXPECT_FALSE(value(StopModel::Role::kindText).toString().isEmpty());
    }
    EXPECT_EQ(route, document.teamCount() - 1);

    planner.setFocus(1);
    EXPECT_GT(list.rowCount(), 0);
    for (int row = 0; row < list.rowCount(); ++row)
        EXPECT_EQ(list.data(list.index(row, 0), int(StopModel::Role::route)).toInt(), 1);
    planner.setFocus(99);
    EXPECT_EQ(planner.focus(), -1);
}

TEST_F(Friday, FewerTeamsGiveFewerRounds) {
    planner.setTeams(1);
    ASSERT_TRUE(compute());
    EXPECT_EQ(planner.routes()->count(), 1);
}

TEST_F(Friday, CancelStopsAndKeepsWhatWasThere) {
    planner.setSeconds(60);
    planner.compute();
    EXPECT_TRUE(planner.isRunning());
    planner.cancel();
    EXPECT_FALSE(planner.isRunning());
    EXPECT_FALSE(planner.hasPlan());
    EXPECT_FALSE(planner.message().isEmpty());
}

TEST_F(Friday, WritesRoutesAndSheets) {
    ASSERT_TRUE(compute());
    const QTemporaryDir folder;
    planner.exportRoutes(QUrl::fromLocalFile(folder.path()));
    ASSERT_TRUE(wait_until([&] { return !planner.isWriting(); }));
    EXPECT_FALSE(planner.isMessageError()) << planner.message().toStdString();
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 3 * document.teamCount());
    planner.print(QUrl::fromLocalFile(folder.path()));
    ASSERT_TRUE(wait_until([&] { return !planner.isWriting(); }));
    EXPECT_FALSE(planner.isMessageError()) << planner.message().toStdString();
    EXPECT_TRUE(QDir(folder.path()).exists(QStringLiteral("sheets.pdf")));
    EXPECT_TRUE(QDir(folder.path()).exists(QStringLiteral("wallmap.pdf")));
}

TEST_F(Friday, AFolderThatCannotBeWrittenIsAnErrorInWords) {
    ASSERT_TRUE(compute());
    planner.exportRoutes(QUrl::fromLocalFile(QStringLiteral("/proc/nowhere")));
    ASSERT_TRUE(wait_until([&] { return !planner.isWriting(); }));
    EXPECT_TRUE(planner.isMessageError());
}

TEST(PlanWords, ReadLikeAPerson) {
    EXPECT_EQ(duration_words(59 * 60), QStringLiteral("59 分"));
    EXPECT_EQ(duration_words(2 * 3600 + 5 * 60), QStringLiteral("2 小时 05 分"));
    EXPECT_EQ(distance_words(812.4), QStringLiteral("812 m"));
    EXPECT_EQ(distance_words(3449), QStringLiteral("3.4 km"));
    FridayPlan plan;
    EXPECT_TRUE(bound_words(plan).isEmpty());
    plan.longest_s = 7200;
    plan.lower_bound_s = 7000;
    plan.gap = 7200.0 / 7000 - 1;
    EXPECT_TRUE(bound_words(plan).contains(QStringLiteral("2.9 %")));
}

}  // namespace
}  // namespace wangge::viewer
