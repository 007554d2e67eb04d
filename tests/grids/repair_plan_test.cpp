#include "engine/grids/repair_plan.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

#include "engine/core/error.h"
#include "engine/geo/measure.h"
#include "engine/grids/build_partition.h"
#include "engine/grids/editor.h"

namespace wangge {
namespace {

Polygon box(double x0, double y0, double x1, double y1) {
    return {{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}, {}};
}

// A street of eight blocks, 40 m each, with 10 people in each; grids of two, two and four blocks.
Community row() {
    Community c;
    c.jurisdiction.shape = {box(500000, 4000000, 500320, 4000040)};
    const auto grid = [&](const char* code, double from, double to) {
        Grid g;
        g.code = code;
        g.shape = {box(500000 + from, 4000000, 500000 + to, 4000040)};
        c.grids.push_back(g);
    };
    grid("001", 0, 80);
    grid("002", 80, 160);
    grid("003", 160, 320);
    for (int i = 0; i < 8; ++i) {
        Street s;
        s.line = {{500000.0 + 40 * i, 3999990}, {500000.0 + 40 * i, 4000050}};
        c.streets.push_back(s);
        Building b;
        b.residents = 10;
        b.footprint = {box(500010 + 40 * i, 4000010, 500030 + 40 * i, 4000030)};
        c.buildings.push_back(b);
    }
    return c;
}

// In no order: a ring may start elsewhere.
std::vector<std::pair<double, double>> corners(const Grid& grid) {
    std::vector<std::pair<double, double>> list;
    for (const Point p : grid.shape.at(0).outer) list.emplace_back(p.x, p.y);
    std::sort(list.begin(), list.end());
    return list;
}

TEST(RepairPlan, MovesTheLeastThatBringsEveryGridWithinItsLimits) {
    RepairOptions options;
    options.balance = {{BalanceMeasure::residents, 1, 0.25}};  // 20 to 33 people
    const PlanRepair repair = repair_plan(row(), options);
    // 003 has 40: one block must go to 002, which then has 30.
    EXPECT_EQ(repair.change, 10);
    EXPECT_EQ(repair.least_change, 10);
    EXPECT_TRUE(repair.proven);
    EXPECT_EQ(repair.moved.residents, 10);
    EXPECT_EQ(repair.moved.buildings, 1);
    ASSERT_EQ(repair.grids.size(), 3U);
    EXPECT_NO_THROW(build_partition(repair.grids, row().jurisdiction.shape));
    EXPECT_NEAR(area_m2(repair.grids[1].shape), 3 * 1600, 1);
    EXPECT_EQ(corners(repair.grids[0]), corners(row().grids[0]));  // as it was, to the millimetre
}

TEST(RepairPlan, NothingToDoMovesNothing) {
    const PlanRepair repair = repair_plan(row());
    EXPECT_EQ(repair.change, 0);
    EXPECT_TRUE(repair.proven);
}

TEST(RepairPlan, MakesAGridThatFellApartWholeAgain) {
    Community c = row();
    // 001 gets a block amid 003.
    GridEditor editor(c);
    ASSERT_TRUE(editor.reassign_area({box(500240, 4000000, 500280, 4000040)}, "001"));
    c.grids = editor.to_grids();
    ASSERT_FALSE(metrics_of(c)[0].connected);
    RepairOptions options;
    options.valid_from = "2024-07-01";
    const PlanRepair repair = repair_plan(c, options);
    EXPECT_EQ(repair.change, 10);
    EXPECT_TRUE(repair.proven);
    Community with = c;
    with.grids = repair.grids;
    for (const GridMetrics& m : metrics_of(with)) EXPECT_TRUE(m.connected);
}

TEST(RepairPlan, SaysWhichLimitCannotBeMet) {
    RepairOptions options;
    options.balance = {{BalanceMeasure::residents, 1, 0.05}};  // 26 to 27 people, in blocks of ten
    try {
        repair_plan(row(), options);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::infeasible);
    }
    options.balance = {{BalanceMeasure::residents, 1, 0.25}};
    options.locked = {"003"};
    EXPECT_THROW(repair_plan(row(), options), Error);
    options.locked = {"999"};
    EXPECT_THROW(repair_plan(row(), options), Error);
}

}  // namespace
}  // namespace wangge
