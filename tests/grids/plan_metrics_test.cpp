#include "engine/grids/plan_metrics.h"

#include <gmock/gmock.h>

#include "engine/community/grid_locator.h"
#include "engine/core/error.h"
#include "engine/geo/measure.h"
#include "engine/grids/build_partition.h"
#include "engine/grids/building_attribute.h"
#include "tests/grids/hand_made.h"

namespace wangge {
namespace {

using namespace wangge::testing;

TEST(PlanMetrics, SumsAreThoseOfTheCommunity) {
    const Community c = hand_made(3, 3);
    const std::vector<GridMetrics> metrics = metrics_of(c);
    ASSERT_EQ(metrics.size(), c.grids.size());
    std::int64_t residents = 0, households = 0, buildings = 0, entrances = 0, tickets = 0;
    double street = 0;
    for (const GridMetrics& m : metrics) {
        residents += m.residents;
        households += m.households;
        buildings += m.buildings;
        entrances += m.entrances;
        tickets += m.tickets;
        street += m.street_m;
    }
    EXPECT_EQ(residents, residents_of(c));
    EXPECT_EQ(households, households_of(c));
    EXPECT_EQ(buildings, static_cast<std::int64_t>(c.buildings.size()));
    EXPECT_EQ(entrances, 2 * buildings);
    EXPECT_EQ(tickets, 400);
    // The two streets along the outer border count half: their other half lies outside.
    EXPECT_NEAR(street, 3 * 360 * (1 - 0.00002), 0.2);
}

TEST(PlanMetrics, CountsAgreeWithTheGridLocator) {
    const Community c = hand_made(4, 3, 8);
    const std::vector<GridMetrics> metrics = metrics_of(c);
    const GridLocator locator(c.grids);
    std::vector<std::int64_t> residents(c.grids.size()), tickets(c.grids.size());
    for (const Building& b : c.buildings) residents[*locator.index_at(label_point(b.footprint))] += b.residents;
    for (const Ticket& t : c.tickets) ++tickets[*locator.index_at(t.location->at)];
    for (std::size_t i = 0; i < metrics.size(); ++i) {
        EXPECT_EQ(metrics[i].code, c.grids[i].code);
        EXPECT_EQ(metrics[i].residents, residents[i]);
        EXPECT_EQ(metrics[i].tickets, tickets[i]);
    }
}

TEST(PlanMetrics, AreasAndPerimetersAreGeodesic) {
    const Community c = hand_made(4, 4, 2, 300);
    const std::vector<GridMetrics> metrics = metrics_of(c);
    const Frame frame(c.epsg);
    double sum = 0;
    for (std::size_t i = 0; i < metrics.size(); ++i) {
        const double area = frame.geodesic_area_m2(c.grids[i].shape), perimeter = frame.geodesic_perimeter_m(c.grids[i].shape);
        EXPECT_NEAR(metrics[i].area_m2, area, area * 1e-6);
        EXPECT_NEAR(metrics[i].perimeter_m, perimeter, perimeter * 1e-6);
        EXPECT_DOUBLE_EQ(metrics[i].compactness, 4 * M_PI * metrics[i].area_m2 / (metrics[i].perimeter_m * metrics[i].perimeter_m));
        sum += metrics[i].area_m2;
    }
    EXPECT_NEAR(sum, frame.geodesic_area_m2(c.jurisdiction.shape), 1.44);
}

TEST(PlanMetrics, AStreetThatIsABorderIsShared) {
    Community c;
    c.grids = {grid_of(1, {box(0, 0, 100, 100)}), grid_of(2, {box(100, 0, 100, 100)})};
    c.jurisdiction.shape = {box(0, 0, 200, 100)};
    Street border, inside;
    border.line = Line{on(100, 0), on(100, 100)};
    inside.line = Line{on(20, 50), on(60, 50)};
    c.streets.push_back(border);
    c.streets.push_back(inside);
    const std::vector<GridMetrics> metrics = metrics_of(c);
    EXPECT_NEAR(metrics[0].street_m, 90, 0.02);
    EXPECT_NEAR(metrics[1].street_m, 50, 0.02);
}

TEST(PlanMetrics, CompoundsCutCountsGridsThatShareTheirBuildings) {
    const Community c = hand_made(2, 1);  // compounds lie one in each half, their buildings too
    const std::vector<GridMetrics> metrics = metrics_of(c);
    EXPECT_EQ(metrics[0].compounds_cut, 0);
    Community cut = c;
    for (Building& b : cut.buildings) b.compound = 1;
    const std::vector<GridMetrics> shared = metrics_of(cut);
    EXPECT_EQ(shared[0].compounds_cut, 1);
    EXPECT_EQ(shared[1].compounds_cut, 1);
}

TEST(PlanMetrics, OutlinesByHand) {
    Community c;
    // A square, an L of three squares, and a square with a hole of a fourth grid.
    c.grids = {grid_of(1, {box(0, 0, 100, 100)}),
               grid_of(2, {Polygon{{on(100, 0), on(300, 0), on(300, 100), on(200, 100), on(200, 200), on(100, 200)}, {}}}),
               grid_of(3, {Polygon{{on(0, 100), on(100, 100), on(100, 200), on(0, 200)},
                                   {{on(40, 140), on(40, 160), on(60, 160), on(60, 140)}}}}),
               grid_of(4, {box(40, 140, 20, 20)})};
    const std::vector<GridMetrics> m = metrics_of(c);
    EXPECT_NEAR(m[0].reock, 2 / M_PI, 1e-9);  // the square in its circle
    EXPECT_NEAR(m[0].hull_ratio, 1, 1e-12);
    // The L: the circle over its two far corners (200 x 200) holds the rest; the hull adds one half square.
    EXPECT_NEAR(m[1].reock, 3e4 / (M_PI * 2e4), 1e-9);
    EXPECT_NEAR(m[1].hull_ratio, 3e4 / 3.5e4, 1e-12);
    EXPECT_NEAR(m[2].hull_ratio, 0.96, 1e-12);
    EXPECT_NEAR(m[2].reock, 0.96 * 2 / M_PI, 1e-9);
}

TEST(PlanMetrics, StreetsCrossedAreNotStreetsFollowed) {
    Community c;
    c.grids = {grid_of(1, {box(0, 0, 100, 100)}), grid_of(2, {box(100, 0, 100, 100)})};
    const auto add = [&](Line line) {
        Street s;
        s.id = static_cast<Id>(c.streets.size() + 1);
        s.line = std::move(line);
        c.streets.push_back(s);
    };
    const auto crossed = [&] {
        const std::vector<GridMetrics> m = metrics_of(c);
        EXPECT_EQ(m[0].streets_crossed, m[1].streets_crossed);
        return m[0].streets_crossed;
    };
    add({on(20, 10), on(180, 10)});  // straight through
    EXPECT_EQ(crossed(), 1);
    add({on(90, 20), on(110, 50), on(90, 80)});  // there and back, at an angle
    EXPECT_EQ(crossed(), 3);
    add({on(60, 60), on(100, 60), on(100, 90), on(140, 90)});  // follows the border for 30 m
    EXPECT_EQ(crossed(), 3);
    add({on(60, 70), on(100, 70)});   // ends at the border
    add({on(150, 30), on(250, 30)});  // leaves the jurisdiction
    EXPECT_EQ(crossed(), 3);
}

TEST(PlanMetrics, ExtraLoadsAndPatrolMinutes) {
    Community c = hand_made(2, 2);
    for (Building& b : c.buildings) b.floors = 6, b.use = b.id % 3 == 0 ? "commercial" : "residential";
    std::vector<double> elders;
    for (const Building& b : c.buildings) elders.push_back(0.19 * b.residents);
    MetricsOptions options;
    options.loads.extra = {
        {"elders", elders}, {"shops", building_attribute(c, "use=commercial")}, {"floor_m2", building_attribute(c, "floor_m2")}};
    options.patrol = {50, 1, 2, 0.1};
    double old = 0, shops = 0, floor = 0;
    for (const GridMetrics& m : metrics_of(c, options)) {
        old += m.extra[0], shops += m.extra[1], floor += m.extra[2];
        EXPECT_NEAR(m.extra[0], 0.19 * static_cast<double>(m.residents), 1e-6);
        EXPECT_EQ(m.extra[3], 0);
        EXPECT_NEAR(m.patrol_minutes,
                    m.street_m / 50 + static_cast<double>(m.buildings) + 2 * static_cast<double>(m.entrances) +
                        0.1 * static_cast<double>(m.tickets),
                    1e-9);
    }
    EXPECT_NEAR(old, 0.19 * residents_of(c), 1e-6);
    EXPECT_EQ(shops, static_cast<double>(c.buildings.size() / 3));
    EXPECT_NEAR(floor, 22.0 * 11 * 6 * static_cast<double>(c.buildings.size()), 1e-3);
    EXPECT_THROW(building_attribute(c, "colour"), Error);
    options.loads.extra[0].per_building.pop_back();
    EXPECT_THROW(metrics_of(c, options), Error);
    options.loads.extra.assign(5, {"floors", building_attribute(c, "floors")});
    EXPECT_THROW(metrics_of(c, options), Error);
}

TEST(PlanMetrics, OnlyTicketsAskedForCount) {
    const Community c = hand_made(2, 2);
    MetricsOptions options;
    options.loads.counts = [](const Ticket& t) { return t.id <= 10; };
    std::int64_t tickets = 0;
    for (const GridMetrics& m : metrics_of(c, options)) tickets += m.tickets;
    EXPECT_EQ(tickets, 10);
}

TEST(EarthScale, EdgesTurnedRoundCountTheOtherWay) {
    const Frame frame(4543);
    const EarthScale scale(frame, on(0, 0), Box{on(-50000, -50000), on(50000, 50000)});
    Random random(4);
    for (int i = 0; i < 1000; ++i) {
        const MmPoint a{static_cast<std::int32_t>(random.between(-40'000'000, 40'000'000)),
                        static_cast<std::int32_t>(random.between(-40'000'000, 40'000'000))};
        const MmPoint b{static_cast<std::int32_t>(a.x + random.between(-90'000, 90'000)),
                        static_cast<std::int32_t>(a.y + random.between(-90'000, 90'000))};
        EXPECT_EQ(scale.area_mm2(a, b), -scale.area_mm2(b, a));
        EXPECT_EQ(scale.length_um(a, b), scale.length_um(b, a));
        const Line line{on(a.x / 1e3, a.y / 1e3), on(b.x / 1e3, b.y / 1e3)};
        const double length = frame.geodesic_length_m(line);
        EXPECT_NEAR(static_cast<double>(scale.length_um(a, b)) / 1e6, length, 1e-6 + length * 2e-6);
    }
}

TEST(EarthScale, SaysSoWhereTheFrameDoesNotReach) {
    EXPECT_THROW(EarthScale(Frame(4543), {1e12, 1e12}, Box{{0, 0}, {1e3, 1e3}}), Error);
}

}  // namespace
}  // namespace wangge
