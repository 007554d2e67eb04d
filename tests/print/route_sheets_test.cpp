#include "print/route_sheets.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "engine/core/error.h"
#include "engine/geo/measure.h"
#include "engine/sample/longyuan.h"
#include "print/route_legs.h"
#include "print/sheet_text.h"
#include "tests/print/paper.h"
#include "tests/print/tiny_community.h"

namespace wangge {
namespace {

using ::testing::HasSubstr;
using testing::info_of;
using testing::PaintTest;

using RouteSheets = PaintTest;

TEST_F(RouteSheets, APageForEveryTeamBetweenOverviewAndWhatWasLeftOut) {
    const Community community = testing::tiny_community();
    FridayPlan plan = testing::rough_plan(community);
    const RouteSheetsReport report = write_route_sheets(community, plan, file("sheets.pdf"));
    EXPECT_TRUE(report.missing.empty());
    EXPECT_EQ(report.pages, 4);
    EXPECT_EQ(info_of(file("sheets.pdf"), "Pages"), "4");
    EXPECT_THAT(info_of(file("sheets.pdf"), "Page size"), HasSubstr("A4"));
    EXPECT_THAT(testing::text_of(file("sheets.pdf"), 1), HasSubstr("全域无垃圾行动"));
    EXPECT_THAT(testing::text_of(file("sheets.pdf"), 2), HasSubstr("联防联控队"));
    EXPECT_THAT(testing::text_of(file("sheets.pdf"), 3), HasSubstr("小兰志愿服务队"));
    const std::string last = testing::text_of(file("sheets.pdf"), 4);
    EXPECT_THAT(last, HasSubstr("未安排的事项"));
    EXPECT_THAT(last, HasSubstr("北环路拆迁区"));
    EXPECT_THAT(last, HasSubstr("往返需58分钟"));

    plan.left_out.clear();
    EXPECT_EQ(write_route_sheets(community, plan, file("sheets.pdf")).pages, 3);
    EXPECT_THAT(testing::text_of(file("sheets.pdf"), 1), HasSubstr("没有遗漏"));
}

TEST_F(RouteSheets, EveryPageSaysTheDayAndTheNote) {
    const Community community = testing::tiny_community();
    write_route_sheets(community, testing::rough_plan(community), file("sheets.pdf"));
    for (int page = 1; page <= 4; ++page) {
        const std::string text = testing::text_of(file("sheets.pdf"), page);
        EXPECT_THAT(text, HasSubstr("2024年4月12日星期五"));
        EXPECT_THAT(text, HasSubstr(community.note));
        EXPECT_THAT(text, HasSubstr("第" + std::to_string(page) + "页"));
    }
}

TEST_F(RouteSheets, StopsStandInOrderWithTheirFigures) {
    const Community community = testing::tiny_community();
    const FridayPlan plan = testing::rough_plan(community);
    write_route_sheets(community, plan, file("sheets.pdf"));
    for (std::size_t i = 0; i < plan.routes.size(); ++i) {
        const std::string text = testing::text_of(file("sheets.pdf"), static_cast<int>(i) + 2);
        const std::size_t table = text.find("做什么");
        ASSERT_NE(table, std::string::npos);
        std::size_t at = table;
        for (const RouteLeg& leg : route_legs(plan.routes[i])) {
            std::string row = (clock_text(leg.arrive_s) + task_name(leg.kind) + where_text(leg)).toStdString();
            std::erase(row, ' ');
            at = text.find(row, at);
            ASSERT_NE(at, std::string::npos) << row;
        }
        std::string total = length_text(plan.routes[i].length_m).toStdString();
        std::erase(total, ' ');
        EXPECT_THAT(text, HasSubstr(total));
        EXPECT_THAT(text, HasSubstr("14:00"));
    }
    const std::string overview = testing::text_of(file("sheets.pdf"), 1);
    EXPECT_THAT(overview, HasSubstr("理论下界"));
    EXPECT_THAT(overview, HasSubstr("11.1%"));
    EXPECT_THAT(overview, HasSubstr(plan.bound_reason));
    EXPECT_THAT(overview, HasSubstr("甲苑小区西墙外"));
}

TEST_F(RouteSheets, LongTablesFlowUnderARepeatedHeader) {
    const Community community = testing::tiny_community();
    FridayPlan plan = testing::rough_plan(community);
    Route& route = plan.routes[0];
    const Stop bin = route.stops[1];
    for (int i = 0; i < 120; ++i) {
        Stop stop = bin;
        stop.code = "X" + std::to_string(1000 + i);
        stop.name = i % 10 == 0 ? "一个名字很长的地方，长到在一行里放不下，所以要在下一行继续写完它的名字" : "垃圾桶";
        route.stops.insert(route.stops.end() - 1, stop);
    }
    const RouteSheetsReport report = write_route_sheets(community, plan, file("sheets.pdf"));
    EXPECT_GE(report.pages, 6);
    EXPECT_EQ(info_of(file("sheets.pdf"), "Pages"), std::to_string(report.pages));
    const std::string text = testing::text_of(file("sheets.pdf"));
    for (int i = 0; i < 120; ++i) EXPECT_THAT(text, HasSubstr("X" + std::to_string(1000 + i)));
    EXPECT_THAT(text, HasSubstr("（续）"));
    EXPECT_GE(testing::count_of(text, "做什么"), 4U);
}

TEST_F(RouteSheets, ThePilotFits) {
    const Community community = make_longyuan(1).community;
    const FridayPlan plan = testing::rough_plan(community);
    const RouteSheetsReport report = write_route_sheets(community, plan, file("sheets.pdf"));
    EXPECT_TRUE(report.missing.empty());
    const std::string text = testing::text_of(file("sheets.pdf"));
    for (const Route& route : plan.routes) EXPECT_THAT(text, HasSubstr(route.team_name));
    for (const Stop& stop : plan.routes[1].stops)
        if (stop.kind == StopKind::bin) {
            EXPECT_THAT(text, HasSubstr(stop.code));
        }
}

TEST_F(RouteSheets, APlanWithoutRoundsIsStillAPage) {
    FridayPlan plan;
    plan.date = {2024, 4, 12};
    EXPECT_EQ(write_route_sheets(testing::tiny_community(), plan, file("sheets.pdf")).pages, 1);
    Route route;
    route.team_name = "空队";
    plan.routes.push_back(route);
    EXPECT_EQ(write_route_sheets(testing::tiny_community(), plan, file("sheets.pdf")).pages, 2);
}

TEST_F(RouteSheets, OnlyPdfAndOnlyWhereItMayWrite) {
    const Community community = testing::tiny_community();
    const FridayPlan plan = testing::rough_plan(community);
    try {
        write_route_sheets(community, plan, file("sheets.png"));
        FAIL() << "pages need a PDF";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::unsupported);
    }
    try {
        write_route_sheets(community, plan, file("nowhere/sheets.pdf"));
        FAIL() << "there is no such folder";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::io);
        EXPECT_EQ(error.context().at("file"), file("nowhere/sheets.pdf"));
    }
}

TEST_F(RouteSheets, ACancelLeavesNothing) {
    const Community community = testing::tiny_community();
    const Progress progress;
    progress.cancel();
    EXPECT_THROW(write_route_sheets(community, testing::rough_plan(community), file("sheets.pdf"), progress), Error);
    EXPECT_EQ(files(), 0U);
}

Stop sweep(const char* name, Line line, double approach_m) {
    Stop stop;
    stop.kind = StopKind::sweep;
    stop.code = "S1";
    stop.name = name;
    stop.swept = std::move(line);
    stop.swept_m = length_m(stop.swept);
    stop.approach_m = approach_m;
    return stop;
}

TEST(RouteLegs, SweepsOfOneStreetWithoutAWalkBetweenAreOneLeg) {
    Route route;
    route.stops.emplace_back();
    route.stops.push_back(sweep("甲路", {{0, 0}, {50, 0}}, 20));
    route.stops.push_back(sweep("甲路", {{50, 0}, {80, 0}}, 0));
    route.stops.push_back(sweep("甲路", {{90, 0}, {99, 0}}, 10));
    route.stops.push_back(sweep("乙路", {{99, 0}, {99, 9}}, 0));
    route.stops.push_back(sweep("", {{99, 9}, {99, 19}}, 0));
    route.stops.push_back(sweep("", {{99, 19}, {99, 29}}, 0));
    const std::vector<RouteLeg> legs = route_legs(route);
    ASSERT_EQ(legs.size(), 6U);
    EXPECT_EQ(legs[1].number(), "1–2");
    EXPECT_DOUBLE_EQ(legs[1].swept_m, 80);
    EXPECT_DOUBLE_EQ(legs[1].approach_m, 20);
    EXPECT_TRUE(legs[1].code.empty());
    EXPECT_EQ(legs[2].number(), "3");
    double total = 0;
    std::size_t stops = 0;
    for (const RouteLeg& leg : legs) {
        total += leg.swept_m;
        stops += leg.stops();
    }
    EXPECT_DOUBLE_EQ(total, 50 + 30 + 9 + 9 + 10 + 10);
    EXPECT_EQ(stops, route.stops.size());
}

TEST(SheetText, IsWrittenAsPeopleReadIt) {
    EXPECT_EQ(weekday_name({2024, 4, 12}).toStdString(), "星期五");
    EXPECT_EQ(weekday_name({2024, 4, 14}).toStdString(), "星期日");
    EXPECT_EQ(long_date({2024, 4, 12}).toStdString(), "2024年4月12日");
    EXPECT_EQ(duration_text(59 * 60 + 20).toStdString(), "59 分");
    EXPECT_EQ(duration_text(3600).toStdString(), "1 小时 0 分");
    EXPECT_EQ(length_text(999.4).toStdString(), "999 米");
    EXPECT_EQ(length_text(999.6).toStdString(), "1.00 千米");
    EXPECT_EQ(volume_text(0).toStdString(), "");
    EXPECT_EQ(grid_text("620111004003007").toStdString(), "7");
    EXPECT_EQ(grid_text("").toStdString(), "");
    EXPECT_EQ(percent_text(0.034).toStdString(), "3.4 %");
}

}  // namespace
}  // namespace wangge
