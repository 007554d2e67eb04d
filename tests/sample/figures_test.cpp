// The published figures of the pilot, and that the sample says that it is invented.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "engine/community/check.h"
#include "tests/sample/pilot.h"

namespace wangge::test {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::SizeIs;

TEST(LongyuanFigures, AreaIsOnePointZeroTwoSquareKilometres) {
    const Frame frame(town().epsg);
    EXPECT_NEAR(frame.geodesic_area_m2(town().jurisdiction.shape) / 1e6, 1.020, 0.001);
}

TEST(LongyuanFigures, LiesAtThePilotsPlace) {
    const LonLat centre = Frame(town().epsg).to_degrees(extent_of(town()).centre());
    EXPECT_EQ(town().epsg, 4543);
    EXPECT_NEAR(centre.lon, 102.86, 0.004);
    EXPECT_NEAR(centre.lat, 36.34, 0.003);
}

TEST(LongyuanFigures, OutlineIsIrregularButPlain) {
    ASSERT_THAT(town().jurisdiction.shape, SizeIs(1));
    const Ring& outline = town().jurisdiction.shape[0].outer;
    EXPECT_GE(outline.size(), 30u);
    EXPECT_LE(outline.size(), 60u);
    EXPECT_GT(signed_area_m2(outline), 0);
    // Neither a box nor a thread: it fills most, not all, of its convex surroundings.
    const double box = box_of(town().jurisdiction.shape).width_m() * box_of(town().jurisdiction.shape).height_m();
    EXPECT_LT(area_m2(town().jurisdiction.shape), 0.9 * box);
    EXPECT_GT(area_m2(town().jurisdiction.shape), 0.45 * box);
}

TEST(LongyuanFigures, SixteenCompoundsWithThePublishedNames) {
    std::set<std::string> names;
    for (const Compound& c : town().compounds) names.insert(c.name);
    EXPECT_THAT(names, SizeIs(16));
    for (const char* name : {"新海石佳苑", "万欣佳苑", "金海天嘉园"}) EXPECT_THAT(names, Contains(name));
}

TEST(LongyuanFigures, CompoundsAreDescribed) {
    for (const Compound& c : town().compounds) {
        EXPECT_FALSE(c.aliases.empty()) << c.name;
        EXPECT_FALSE(c.road.empty()) << c.name;
        EXPECT_FALSE(c.road_no.empty()) << c.name;
        EXPECT_FALSE(c.manager.empty()) << c.name;
        EXPECT_GT(c.built_year, 1980) << c.name;
        EXPECT_EQ(c.open, c.name == "万欣佳苑") << c.name;
        EXPECT_EQ(c.manager == "无物业", c.name == "新海石佳苑" || c.name == "平安里") << c.name;
    }
}

TEST(LongyuanFigures, WanxinHasSixLifts) {
    std::size_t lifts = 0;  // one a unit in houses of more than seven floors
    for (const Building& b : town().buildings)
        if (b.compound != no_id && find_by_id(town().compounds, b.compound)->name == "万欣佳苑" && b.floors > 7)
            lifts += b.entrances.size();
    EXPECT_EQ(lifts, 6u);
}

TEST(LongyuanFigures, PeopleAndHouses) {
    int houses = 0;
    for (const Building& b : town().buildings) houses += b.use == "residential" ? 1 : 0;
    EXPECT_GE(houses, 100);
    EXPECT_LE(houses, 130);
    EXPECT_NEAR(residents_of(town()), 12000, 50);
    EXPECT_NEAR(households_of(town()), 4300, 150);
}

TEST(LongyuanFigures, GridsOfThePlan) {
    ASSERT_THAT(town().grids, SizeIs(23));
    for (std::size_t i = 0; i < 23; ++i) {
        const Grid& grid = town().grids[i];
        const std::string sequence = std::to_string(1000 + i + 1).substr(1);
        EXPECT_EQ(grid.code, "620111004003" + sequence);
        EXPECT_THAT(grid.member, HasSubstr("网格员"));
        EXPECT_THAT(grid.shape, SizeIs(1));
    }
}

TEST(LongyuanFigures, GridNumbersRunWestToEastThenNorthToSouth) {
    // Rows: runs of codes that go east. Each row lies south of the row before it.
    // "East" and "south" are those of the town, whose streets run along the valley.
    const double turn = -0.19;
    const auto plan = [&](const Grid& grid) {
        const Point c = centroid(grid.shape);
        return Point{c.x * std::cos(turn) + c.y * std::sin(turn), -c.x * std::sin(turn) + c.y * std::cos(turn)};
    };
    std::vector<std::vector<Point>> rows(1);
    for (const Grid& grid : town().grids) {
        if (!rows.back().empty() && plan(grid).x < rows.back().back().x) rows.emplace_back();
        rows.back().push_back(plan(grid));
    }
    EXPECT_THAT(rows, SizeIs(5));
    const auto mean_y = [](const std::vector<Point>& row) {
        double sum = 0;
        for (const Point p : row) sum += p.y;
        return sum / static_cast<double>(row.size());
    };
    for (std::size_t i = 1; i < rows.size(); ++i) EXPECT_LT(mean_y(rows[i]), mean_y(rows[i - 1])) << i;
}

TEST(LongyuanFigures, WorkloadIsUneven) {
    std::map<std::string, int> residents;
    for (const Building& b : town().buildings) residents[grid_at(town(), label_point(b.footprint))] += b.residents;
    int most = 0, few = 0;
    for (const Grid& grid : town().grids) {
        most = std::max(most, residents[grid.code]);
        few += residents[grid.code] <= 100 ? 1 : 0;
    }
    EXPECT_GE(most, 1300);
    EXPECT_GE(few, 5);
}

TEST(LongyuanFigures, PlacesOfTheReports) {
    std::set<std::string> names;
    for (const Place& p : town().places) names.insert(p.name);
    for (const char* name :
         {"红山路变电所", "悦港生态酒店", "便民服务中心", "排洪沟", "一号坝河洪道", "北环路拆迁区", "龙源小学", "华龙农贸市场"})
        EXPECT_THAT(names, Contains(name));
    EXPECT_EQ(names.size(), town().places.size()) << "names of places are unique";
}

TEST(LongyuanFigures, KindsOfPlacesAreThoseOfTheModel) {
    const std::set<std::string> kinds{"centre",  "substation",   "hotel",  "flood_channel", "river_channel", "demolition",
                                      "school",  "kindergarten", "market", "clinic",        "park",          "square",
                                      "parking", "restaurant",   "shop",   "toilet",        "police",        "bus_stop"};
    std::set<std::string> seen;
    for (const Place& p : town().places) {
        EXPECT_THAT(kinds, Contains(p.kind)) << p.name;
        EXPECT_EQ(p.road.empty(), p.road_no.empty()) << p.name;
        EXPECT_TRUE(contains(town().jurisdiction.shape, p.at)) << p.name;
        seen.insert(p.kind);
    }
    EXPECT_EQ(seen, kinds);
}

TEST(LongyuanFigures, NumbersOnARoadAreUniqueAndRise) {
    std::map<std::string, std::map<int, std::string>> numbers;
    const auto add = [&](const std::string& road, const std::string& number, const std::string& who) {
        if (road.empty()) return;
        EXPECT_TRUE(numbers[road].emplace(std::stoi(number), who).second)
            << road << number << " " << who << " and " << numbers[road][std::stoi(number)];
    };
    for (const Compound& c : town().compounds) add(c.road, c.road_no, c.name);
    for (const Place& p : town().places) add(p.road, p.road_no, p.name);
    EXPECT_GE(numbers["红山路"].size(), 20u);
}

TEST(LongyuanFigures, ThreeTeamsForTheAfternoon) {
    ASSERT_THAT(town().teams, SizeIs(3));
    std::set<std::string> names;
    for (const Team& team : town().teams) {
        names.insert(team.name);
        EXPECT_EQ(team.from_min, 14 * 60);
        EXPECT_EQ(team.until_min, 17 * 60 + 30);
        EXPECT_GT(team.cart_l, 0);
        EXPECT_GT(team.walk_m_s, team.sweep_m_s);
        EXPECT_TRUE(contains(town().jurisdiction.shape, team.start)) << team.name;
    }
    EXPECT_EQ(names, (std::set<std::string>{"联防联控队", "小兰志愿服务队", "群防群治队"}));
}

TEST(LongyuanFigures, BinsAndGarbagePoints) {
    EXPECT_NEAR(static_cast<double>(town().bins.size()), 60, 6);
    EXPECT_THAT(town().garbage_points, SizeIs(10));
    std::set<std::string> codes;
    for (const Bin& bin : town().bins) {
        codes.insert(bin.code);
        EXPECT_FALSE(grid_at(town(), bin.at).empty()) << bin.code;
        EXPECT_GT(bin.fill, 0);
        EXPECT_LE(bin.fill, 1);
        for (const Building& b : town().buildings) EXPECT_FALSE(contains(b.footprint, bin.at)) << bin.code;
    }
    for (const GarbagePoint& g : town().garbage_points) {
        codes.insert(g.code);
        EXPECT_FALSE(grid_at(town(), g.at).empty()) << g.code;
        EXPECT_TRUE(parse_date(g.registered).has_value()) << g.code;
        for (const Building& b : town().buildings) EXPECT_FALSE(contains(b.footprint, g.at)) << g.code;
    }
    EXPECT_EQ(codes.size(), town().bins.size() + 10);
}

TEST(LongyuanFigures, SaysThatItIsInvented) {
    EXPECT_THAT(town().note, HasSubstr("虚构"));
    EXPECT_THAT(town().note, HasSubstr("nvented"));
    EXPECT_THAT(town().credit, HasSubstr("虚构"));
    EXPECT_THAT(town().credit, HasSubstr("nvented"));
}

TEST(LongyuanFigures, CheckFindsNothing) {
    for (const Finding& finding : check(town()))
        EXPECT_EQ(finding.severity, Severity::note)
            << finding.rule << " " << finding.layer << " " << finding.feature << " " << finding.message;
}

}  // namespace
}  // namespace wangge::test
