#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QImage>
#include <cstring>
#include <set>

#include "engine/geo/measure.h"
#include "engine/hotspots/ticket_filter.h"
#include "tests/viewer/sample_project.h"
#include "viewer/map/grid_layer.h"
#include "viewer/map/hit_tester.h"
#include "viewer/map/hotspot_layer.h"
#include "viewer/map/map_materials.h"
#include "viewer/map/palette.h"
#include "viewer/map/route_layer.h"
#include "viewer/map/ticket_layer.h"

namespace wangge::viewer {
namespace {

using test::sample_community;
using test::sample_snapshot;

TEST(BaseMap, HasEveryLayerOfTheCommunity) {
    const BaseMap& map = *sample_snapshot().base_map;
    for (const MapLayer layer : {MapLayer::areas, MapLayer::compounds, MapLayer::streets, MapLayer::buildings, MapLayer::walls,
                                 MapLayer::places, MapLayer::bins, MapLayer::garbage_points})
        EXPECT_FALSE(map.layers[std::size_t(layer)].empty()) << int(layer);
    EXPECT_GE(map.labels.size(), sample_community().compounds.size() + sample_community().buildings.size() / 2);
}

TEST(BaseMap, AnEmptyCommunityGivesAnEmptyMap) {
    const auto map = build_base_map({});
    EXPECT_TRUE(map->labels.empty());
    for (const LayerTiles& layer : map->layers) EXPECT_TRUE(layer.empty());
}

TEST(BaseMap, CanBeCancelled) {
    const Progress progress;
    progress.cancel();
    EXPECT_THROW(build_base_map(sample_community(), progress), Error);
}

TEST(TicketPlaces, PartitionTheSelectedTickets) {
    const Community& c = sample_community();
    const auto selected = select(c, TicketFilter{});
    const auto places = ticket_places(c, selected);
    std::multiset<std::uint32_t> seen;
    for (const TicketPlace& place : places) {
        EXPECT_TRUE(std::is_sorted(place.tickets.begin(), place.tickets.end()));
        for (const auto ticket : place.tickets) {
            seen.insert(ticket);
            EXPECT_LT(distance_m(c.tickets[ticket].location->at, place.at), 1.5);
        }
    }
    EXPECT_EQ(seen.size(), selected.size());
    EXPECT_TRUE(std::equal(seen.begin(), seen.end(), selected.begin()));
    for (std::size_t i = 1; i < places.size(); ++i) EXPECT_GE(places[i - 1].tickets.size(), places[i].tickets.size());
    EXPECT_LT(places.size(), selected.size() / 3) << "many tickets share a place";
}

TEST(TicketPlaces, SkipWhatHasNoPlace) {
    Community c;
    c.tickets.resize(2);
    const std::vector<std::uint32_t> all{0, 1, 99};
    EXPECT_TRUE(ticket_places(c, all).empty());
    EXPECT_GT(ticket_radius_px(100), ticket_radius_px(10));
    EXPECT_LE(ticket_radius_px(1'000'000), 16);
}

TEST(GridLayer, NumbersAreTheLastThreeDigits) {
    EXPECT_EQ(grid_number("620111004003007"), "7");
    EXPECT_EQ(grid_number("620111004003023"), "23");
    EXPECT_EQ(grid_number("000"), "000");
    EXPECT_EQ(grid_number(""), "");
}

TEST(GridLayer, OneLabelInsideEveryGrid) {
    const auto& grids = sample_community().grids;
    const auto labels = grid_labels(grids);
    ASSERT_EQ(labels.size(), grids.size());
    for (std::size_t i = 0; i < grids.size(); ++i) EXPECT_TRUE(contains(grids[i].shape, labels[i].at)) << grids[i].code;
}

TEST(HitTester, FindsEveryBuildingAtItsMiddleAboveItsGrid) {
    const Community& c = sample_community();
    const HitTester& hits = sample_snapshot().hits;
    for (std::size_t i = 0; i < c.buildings.size(); ++i) {
        const auto found = hits.at(label_point(c.buildings[i].footprint), 0.01);
        const auto at = std::find(found.begin(), found.end(), MapFeature{FeatureKind::building, i});
        ASSERT_NE(at, found.end()) << i;
        const auto grid = std::find_if(found.begin(), found.end(), [](const MapFeature& f) { return f.kind == FeatureKind::grid; });
        EXPECT_LT(at - found.begin(), grid - found.begin());
    }
}

TEST(HitTester, FindsStreetsAndSymbolsWithinReach) {
    const Community& c = sample_community();
    const HitTester& hits = sample_snapshot().hits;
    for (std::size_t i = 0; i < c.streets.size(); i += 7) {
        const Point middle = point_along(c.streets[i].line, length_m(c.streets[i].line) / 2);
        EXPECT_THAT(hits.at(middle, 1), testing::Contains(MapFeature{FeatureKind::street, i}));
    }
    for (std::size_t i = 0; i < c.bins.size(); ++i)
        EXPECT_THAT(hits.at(c.bins[i].at + Point{2, 0}, 3), testing::Contains(MapFeature{FeatureKind::bin, i}));
    EXPECT_TRUE(hits.at({0, 0}, 5).empty());
}

TEST(HitTester, NamesNothingTwice) {
    const Community& c = sample_community();
    for (const Place& place : c.places) {
        auto found = sample_snapshot().hits.at(place.at, 8);
        const auto count = found.size();
        std::sort(found.begin(), found.end(),
                  [](const MapFeature& a, const MapFeature& b) { return std::pair(a.kind, a.index) < std::pair(b.kind, b.index); });
        EXPECT_EQ(std::size_t(std::unique(found.begin(), found.end()) - found.begin()), count) << place.name;
    }
}

FridayPlan small_plan() {
    const Point o{577000, 4023000};
    FridayPlan plan;
    for (int team = 0; team < 2; ++team) {
        Route route;
        route.team_name = team == 0 ? "甲队" : "乙队";
        const auto stop = [&](StopKind kind, Point at) {
            Stop s;
            s.kind = kind;
            s.at = o + at;
            return s;
        };
        route.stops = {stop(StopKind::start, {0, 0}), stop(StopKind::bin, {100, 0}), stop(StopKind::sweep, {200, 0}),
                       stop(StopKind::end, {0, 0})};
        route.stops[2].swept = {o + Point{200, 0}, o + Point{300, 0}};
        route.path = {o, o + Point{300, 0}, o};
        plan.routes.push_back(route);
    }
    return plan;
}

TEST(RouteLayer, NumbersStopsInOrderWithoutStartAndEnd) {
    const auto labels = stop_labels(small_plan(), -1);
    ASSERT_EQ(labels.size(), 4u);
    EXPECT_EQ(labels[0].text, "1");
    EXPECT_EQ(labels[1].text, "2");
    EXPECT_EQ(labels[2].text, "1");
    EXPECT_NE(labels[0].plate, labels[2].plate);
    EXPECT_EQ(stop_labels(small_plan(), 1).size(), 2u);
}

TEST(RouteLayer, ArrowsPointAlongTheWay) {
    const LayerMesh with = route_mesh(small_plan(), {577000, 4023000}, 50, -1);
    ASSERT_FALSE(with.symbols.empty());
    // 600 m of way: 12 arrows of 4 vertices for each team.
    EXPECT_EQ(with.symbols.vertices.size(), 2u * 12 * 4);
    for (const SymbolVertex& v : with.symbols.vertices) EXPECT_NEAR(std::abs(v.turn_x), 1, 1e-6);
    EXPECT_TRUE(route_mesh(small_plan(), {}, 0, -1).symbols.empty());
    EXPECT_FALSE(stop_mesh(small_plan(), {}, 0).symbols.empty());
    EXPECT_TRUE(route_mesh({}, {}, 50, -1).empty());
}

TEST(HotspotLayer, RanksFromOne) {
    std::vector<Hotspot> hotspots(3);
    const auto labels = hotspot_labels(hotspots);
    ASSERT_EQ(labels.size(), 3u);
    EXPECT_EQ(labels.front().text, "1");
    EXPECT_GT(labels[0].priority, labels[2].priority);
    EXPECT_FALSE(hotspot_mesh(hotspots, {}).symbols.empty());
}

TEST(Heat, TexelsCarryTheFloatsExactly) {
    const std::vector<double> values{0, 1.5e-4, 3.25, 1e30, 7e-12, 0.1};
    const QImage image = packed_floats(values, 3, 2);
    for (int row = 0; row < 2; ++row)
        for (int column = 0; column < 3; ++column) {
            const uchar* texel = image.constScanLine(row) + 4 * column;
            const std::uint32_t bits =
                texel[0] | (std::uint32_t(texel[1]) << 8) | (std::uint32_t(texel[2]) << 16) | (std::uint32_t(texel[3]) << 24);
            float value = 0;
            std::memcpy(&value, &bits, 4);
            EXPECT_EQ(value, float(values[std::size_t(row * 3 + column)]));
        }
}

TEST(Heat, TheRampIsTransparentAtZeroAndDeepens) {
    const auto stops = heat_stops();
    EXPECT_EQ(stops[0].a, 0);
    for (std::size_t i = 1; i < stops.size(); ++i) EXPECT_GT(stops[i].a, stops[i - 1].a);
}

}  // namespace
}  // namespace wangge::viewer
