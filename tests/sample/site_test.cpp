// Sites, the rows of houses on them, and the pen that draws on them.

#include "engine/sample/site.h"

#include <gtest/gtest.h>

#include <set>

#include "engine/geo/repair.h"
#include "engine/sample/compound_plans.h"
#include "engine/sample/house_rows.h"
#include "engine/sample/roads.h"
#include "engine/sample/site_kit.h"
#include "tests/sample/pilot.h"

namespace wangge::test {
namespace {

using namespace sample_detail;

const Layout& layout() {
    static const Layout made(Frame(4543), 1.02e6);
    return made;
}

// --- Site ---------------------------------------------------------------------------------------------------------------

TEST(Site, RingRunsCounterClockwiseFromItsOrigin) {
    for (const CompoundPlan& plan : compound_plans()) {
        const Site site(layout(), plan.site);
        EXPECT_NEAR(site.ring()[0].x, 0, 1e-6) << plan.name;
        EXPECT_NEAR(site.ring()[0].y, 0, 1e-6) << plan.name;
        EXPECT_GT(signed_area_m2(site.ring()), 5000) << plan.name;
        EXPECT_FALSE(fault_of({Polygon{site.frame_ring(), {}}}).has_value()) << plan.name;
    }
}

TEST(Site, AxesAreARigidMotion) {
    for (const CompoundPlan& plan : compound_plans()) {
        const Site site(layout(), plan.site);
        for (const Point p : {Point{0, 0}, Point{50, 20}, Point{-3, 90}}) {
            const Point back = site.from_plan(site.to_plan(p));
            EXPECT_NEAR(distance_m(back, p), 0, 1e-9) << plan.name;
        }
        EXPECT_NEAR(distance_m(site.to_plan({30, 40}), site.to_plan({0, 0})), 50, 1e-9);
    }
}

TEST(Site, RowsRunAlongTheRoads) {
    // The x axis of a site turns less than five degrees from the valley.
    for (const CompoundPlan& plan : compound_plans()) {
        const Site site(layout(), plan.site);
        const Point d = site.to_plan({100, 0}) - site.to_plan({0, 0});
        EXPECT_LT(std::abs(std::atan2(d.y, d.x)), 0.09) << plan.name;
    }
}

TEST(Site, BorderFunctionsMeetTheRing) {
    for (const CompoundPlan& plan : compound_plans()) {
        const Site site(layout(), plan.site);
        Line ring = site.ring();
        ring.push_back(ring.front());
        for (double share = 0.1; share < 0.95; share += 0.2) {
            const double y = site.height_m() * share;
            EXPECT_LT(site.left(y), site.right(y)) << plan.name;
            EXPECT_NEAR(nearest_on_line(ring, {site.left(y), y}).distance_m, 0, 1e-6) << plan.name;
            EXPECT_NEAR(nearest_on_line(ring, {site.right(y), y}).distance_m, 0, 1e-6) << plan.name;
            const double x = site.left(y) + site.width_m() * 0.5;
            EXPECT_LT(site.bottom(x), site.top(x)) << plan.name;
            EXPECT_NEAR(nearest_on_line(ring, {x, site.top(x)}).distance_m, 0, 1e-6) << plan.name;
        }
    }
}

TEST(Site, KeepsItsSetbacks) {
    for (const CompoundPlan& plan : compound_plans()) {
        const Site site(layout(), plan.site);
        for (const Point p : site.ring()) {
            const Point q = site.to_plan(p);
            EXPECT_GT(q.y - layout().v_of(plan.site.south, q.x), plan.site.setback_south_m - 0.01) << plan.name;
            EXPECT_GT(layout().v_of(plan.site.north, q.x) - q.y, plan.site.setback_north_m - 0.01) << plan.name;
        }
    }
}

// --- rows ---------------------------------------------------------------------------------------------------------------

TEST(HouseRows, PlacesWhatThePlanSays) {
    for (const CompoundPlan& plan : compound_plans()) {
        Random random(5);
        const HouseRows rows = lay_rows(Site(layout(), plan.site), plan, random);
        std::size_t wanted = 0;
        for (const RowPlan& row : plan.rows) wanted += static_cast<std::size_t>(row.buildings - (row.skip >= 0 ? 1 : 0));
        EXPECT_EQ(rows.houses.size(), wanted) << plan.name;
        ASSERT_EQ(rows.rows.size(), plan.rows.size()) << plan.name;
        for (std::size_t i = 0; i < plan.rows.size(); ++i)
            EXPECT_EQ(rows.rows[i].skipped.size(), plan.rows[i].skip >= 0 ? 2u : 0u) << plan.name;
    }
}

TEST(HouseRows, KeepTheSpineFree) {
    for (const std::uint64_t seed : {1, 2, 3, 4}) {
        Random random(seed);
        for (const CompoundPlan& plan : compound_plans()) {
            const HouseRows rows = lay_rows(Site(layout(), plan.site), plan, random);
            for (const House& house : rows.houses) {
                const RowLine& row = rows.rows[static_cast<std::size_t>(house.row)];
                EXPECT_TRUE(house.x1 < row.spine_x - 4 || house.x0 > row.spine_x + 4) << plan.name;
                EXPECT_LT(house.x0, house.x1);
                EXPECT_DOUBLE_EQ(house.y0, row.y0);
                EXPECT_DOUBLE_EQ(house.y1, row.y1);
                const double lane_gap = plan.south_entrances ? row.y0 - row.lane_y : row.lane_y - row.y1;
                EXPECT_NEAR(lane_gap, 5.5, 1e-9) << plan.name;
            }
        }
    }
}

TEST(HouseRows, FillTheDepthEvenly) {
    Random random(9);
    for (const CompoundPlan& plan : compound_plans()) {
        const HouseRows rows = lay_rows(Site(layout(), plan.site), plan, random);
        const double first = rows.rows[0].y0 - rows.rows[1].y1;
        for (std::size_t i = 1; i < rows.rows.size(); ++i)
            EXPECT_NEAR(rows.rows[i - 1].y0 - rows.rows[i].y1, first, 1e-9) << plan.name;
        EXPECT_GT(first, 18) << plan.name;
    }
}

TEST(HouseRows, UnitsFitTheLength) {
    Random random(11);
    for (const CompoundPlan& plan : compound_plans())
        for (const House& house : lay_rows(Site(layout(), plan.site), plan, random).houses) {
            const double unit = (house.x1 - house.x0) / house.units;
            EXPECT_GT(unit, 13) << plan.name;
            EXPECT_LT(unit, house.tower ? 34 : 26) << plan.name;
        }
}

TEST(HouseRing, IsValidForAllShapes) {
    for (const House& house :
         {House{0, 60, 0, 12.6, 3, 0, false, 0}, House{0, 60, 0, 12.6, 3, 0, false, 1.6}, House{0, 31, 0, 17, 1, 0, true, 0}}) {
        const Ring ring = house_ring(house);
        EXPECT_FALSE(fault_of({Polygon{ring, {}}}).has_value());
        EXPECT_GT(signed_area_m2(ring), 0);
        const Box box = box_of(ring);
        EXPECT_DOUBLE_EQ(box.width_m(), house.x1 - house.x0);
        EXPECT_DOUBLE_EQ(box.height_m(), house.y1 - house.y0);
    }
}

// --- roads --------------------------------------------------------------------------------------------------------------

TEST(Roads, NumbersAreOddOnTheLeftAndEvenOnTheRight) {
    for (const RoadPlan& road : road_plans()) {
        const Line line = layout().stretch(road.from, road.to);
        for (const double share : {0.1, 0.4, 0.8}) {
            const Point middle = layout().placement().to_plan(point_along(line, length_m(line) * share));
            const bool along = road.from.first == road.to.first;
            const Point left = middle + (along ? Point{0, 15} : Point{-15, 0});
            const Point right = middle + (along ? Point{0, -15} : Point{15, 0});
            EXPECT_EQ(std::stoi(road_number(layout(), road.name, left)) % 2, 1) << road.name;
            EXPECT_EQ(std::stoi(road_number(layout(), road.name, right)) % 2, 0) << road.name;
            EXPECT_GT(road_side_m(layout(), road.name, left), 10);
            EXPECT_LT(road_side_m(layout(), road.name, right), -10);
        }
    }
}

TEST(Roads, NumbersRiseFromTheStart) {
    for (const RoadPlan& road : road_plans()) {
        const Line line = layout().stretch(road.from, road.to);
        int last = 0;
        for (double along = 10; along < length_m(line); along += 25) {
            const int number = std::stoi(road_number(layout(), road.name, layout().placement().to_plan(point_along(line, along))));
            EXPECT_GT(number, last) << road.name;
            last = number;
        }
        EXPECT_LT(last, 520) << road.name;
    }
}

TEST(Roads, AnUnknownRoadIsAFault) {
    EXPECT_ANY_THROW(road_number(layout(), "没有路", {0, 0}));
}

TEST(Roads, AllAreDrawn) {
    Draft draft(1, 1.02e6);
    draw_roads(draft);
    std::set<std::string> names;
    for (const StreetPath& path : draft.paths) {
        names.insert(path.name);
        EXPECT_EQ(path.kind, StreetKind::road);
    }
    for (const RoadPlan& road : road_plans()) EXPECT_TRUE(names.contains(road.name));
}

// --- pen ----------------------------------------------------------------------------------------------------------------

TEST(SiteKit, OvalIsAStadium) {
    const Ring ring = SiteKit::oval(10, 20, 100, 60);
    EXPECT_FALSE(fault_of({Polygon{ring, {}}}).has_value());
    EXPECT_GT(signed_area_m2(ring), 0);
    const Box box = box_of(ring);
    EXPECT_NEAR(box.low.x, 10, 1e-9);
    EXPECT_NEAR(box.high.x, 110, 1e-9);
    EXPECT_NEAR(box.low.y, 20, 1e-9);
    EXPECT_NEAR(box.high.y, 80, 1e-9);
}

TEST(SiteKit, InsertOnBorderKeepsTheShape) {
    Ring ring{{0, 0}, {10, 0}, {10, 10}, {0, 10}};
    insert_on_border(ring, {10, 4});
    insert_on_border(ring, {0, 5});
    EXPECT_EQ(ring, (Ring{{0, 0}, {10, 0}, {10, 4}, {10, 10}, {0, 10}, {0, 5}}));
    EXPECT_DOUBLE_EQ(signed_area_m2(ring), 100);
}

TEST(SiteKit, BorderWallsPartAtCorners) {
    Draft draft(1, 1.02e6);
    add_border_walls(draft, {{0, 0}, {5, 0}, {10, 0}, {10, 10}, {0, 10}}, "wall", "good");
    ASSERT_EQ(draft.community.walls.size(), 4u);
    double length = 0;
    for (const Wall& wall : draft.community.walls) length += length_m(wall.line);
    EXPECT_DOUBLE_EQ(length, 40);
    for (std::size_t i = 0; i < 4; ++i)
        EXPECT_EQ(draft.community.walls[i].line.back(), draft.community.walls[(i + 1) % 4].line.front());
}

TEST(SiteKit, WallsAreOpenWhereStreetsPass) {
    Draft draft(1, 1.02e6);
    draft.paths.push_back({"", StreetKind::lane, 4, no_id, {{30, -5}, {30, 5}}, false, 0});
    draft.paths.push_back({"", StreetKind::lane, 4, no_id, {{70, -5}, {70, 5}}, false, 0});
    add_wall_with_openings(draft, {{0, 0}, {100, 0}}, "wall", "broken", 1);
    ASSERT_EQ(draft.community.walls.size(), 3u);
    EXPECT_EQ(draft.community.walls[0].line, (Line{{0, 0}, {27, 0}}));
    EXPECT_EQ(draft.community.walls[1].line, (Line{{33, 0}, {67, 0}}));
    EXPECT_EQ(draft.community.walls[2].line, (Line{{73, 0}, {100, 0}}));
}

TEST(SiteKit, AWallWithoutStreetsIsWhole) {
    Draft draft(1, 1.02e6);
    add_wall_with_openings(draft, {{0, 0}, {100, 0}, {100, 50}}, "channel", "good");
    ASSERT_EQ(draft.community.walls.size(), 1u);
    EXPECT_DOUBLE_EQ(length_m(draft.community.walls[0].line), 150);
}

}  // namespace
}  // namespace wangge::test
