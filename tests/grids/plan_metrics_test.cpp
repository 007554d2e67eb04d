#include "engine/grids/plan_metrics.h"

#include <gmock/gmock.h>

#include "engine/community/grid_locator.h"
#include "engine/core/error.h"
#include "engine/geo/measure.h"
#include "engine/grids/build_partition.h"
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
