#include "engine/hotspots/find_hotspots.h"

#include <gmock/gmock.h>

#include "engine/core/error.h"
#include "engine/core/random.h"
#include "engine/geo/measure.h"
#include "engine/hotspots/detail/hot_areas.h"
#include "engine/hotspots/place_name.h"

namespace wangge {
namespace {

MultiPolygon rectangle(double x, double y, double w, double h) {
    return {Polygon{{{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}}, {}}};
}

// One square kilometre with a year of evenly spread garbage tickets.
Community square_kilometre(std::uint64_t seed, int background) {
    Random random(seed);
    Community community;
    community.jurisdiction.shape = rectangle(0, 0, 1000, 1000);
    community.categories = {{"07001", "暴露垃圾", "own", true}, {"01001", "路灯", "own", false}};
    for (int i = 0; i < background; ++i) {
        Ticket ticket;
        ticket.category = "07001";
        ticket.time = at({2023, 4, 1}) + random.between(0, 364 * day_s);
        ticket.location = Location{};
        ticket.location->at = {random.uniform(0, 1000), random.uniform(0, 1000)};
        ticket.location->level = MatchLevel::building;
        community.tickets.push_back(ticket);
    }
    return community;
}

void add_spot(Community& community, Point centre, int count, double spread, std::uint64_t seed, int from_day, int until_day,
              MatchLevel level = MatchLevel::place) {
    Random random(seed);
    for (int i = 0; i < count; ++i) {
        Ticket ticket;
        ticket.category = "07001";
        ticket.time = at({2023, 4, 1}) + random.between(from_day * day_s, until_day * day_s);
        ticket.location = Location{};
        ticket.location->at = {random.normal(centre.x, spread), random.normal(centre.y, spread)};
        ticket.location->level = level;
        community.tickets.push_back(ticket);
    }
}

TEST(FindHotspots, FindsPlantedSpotsAndNothingElse) {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        Community community = square_kilometre(seed, 600);
        const std::vector<Point> planted{{205, 310}, {700, 760}, {840, 155}};
        for (std::size_t i = 0; i < planted.size(); ++i)
            add_spot(community, planted[i], 60 + 10 * static_cast<int>(i), 15, seed * 10 + i, 0, 364);
        const auto hotspots = find_hotspots(community);
        ASSERT_EQ(hotspots.size(), 3U) << seed;
        for (std::size_t i = 0; i < hotspots.size(); ++i) {
            EXPECT_EQ(hotspots[i].id, static_cast<Id>(i + 1));
            double nearest = 1e9;
            for (const Point p : planted) nearest = std::min(nearest, distance_m(p, hotspots[i].at));
            EXPECT_LT(nearest, 25);
            EXPECT_TRUE(contains(hotspots[i].shape, hotspots[i].at));
            EXPECT_GT(hotspots[i].tickets, 40);
            EXPECT_GT(hotspots[i].z, 3);
            EXPECT_GT(hotspots[i].trend, 0.4);
            EXPECT_LT(hotspots[i].trend, 2.5);
            if (i > 0) {
                EXPECT_LE(hotspots[i].z, hotspots[i - 1].z);
            }
        }
    }
}

TEST(FindHotspots, EvenSpreadHasNone) {
    int found = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) found += static_cast<int>(find_hotspots(square_kilometre(seed, 800)).size());
    EXPECT_LE(found, 3);
}

TEST(FindHotspots, SpotsThatAreNearStayTwo) {
    Community community = square_kilometre(3, 400);
    add_spot(community, {400, 500}, 80, 15, 1, 0, 364);
    add_spot(community, {560, 500}, 60, 15, 2, 0, 364);
    EXPECT_EQ(find_hotspots(community).size(), 2U);
}

TEST(FindHotspots, TrendTellsWhatIsNew) {
    Community community = square_kilometre(4, 400);
    add_spot(community, {300, 300}, 80, 15, 1, 0, 364);
    add_spot(community, {700, 700}, 50, 15, 2, 300, 364);
    HotspotOptions options;
    options.filter.from = at({2023, 4, 1});
    options.filter.until = at({2024, 4, 1});
    const auto hotspots = find_hotspots(community, options);
    ASSERT_EQ(hotspots.size(), 2U);
    const Hotspot& fresh = hotspots[0].at.x > 500 ? hotspots[0] : hotspots[1];
    const Hotspot& old = hotspots[0].at.x > 500 ? hotspots[1] : hotspots[0];
    EXPECT_GT(fresh.trend, 5);
    EXPECT_LT(old.trend, 2.5);
    EXPECT_EQ(fresh.from, "2023-04-01");
    EXPECT_EQ(fresh.until, "2024-04-01");
    options.filter.until = at({2024, 1, 1});
    EXPECT_EQ(find_hotspots(community, options).size(), 1U);
}

TEST(FindHotspots, MiddlesOfCompoundsAreNotHotspots) {
    Community community = square_kilometre(5, 400);
    add_spot(community, {500, 500}, 90, 0, 1, 0, 364, MatchLevel::compound);
    EXPECT_TRUE(find_hotspots(community).empty());
    HotspotOptions options;
    options.coarse_too = true;
    EXPECT_EQ(find_hotspots(community, options).size(), 1U);
}

TEST(FindHotspots, SameAnswerForAnyOrderOfTickets) {
    Community community = square_kilometre(6, 500);
    add_spot(community, {300, 640}, 70, 20, 1, 0, 364);
    add_spot(community, {800, 240}, 50, 20, 2, 0, 364);
    const auto first = find_hotspots(community);
    Random(1).shuffle(community.tickets);
    const auto second = find_hotspots(community);
    ASSERT_EQ(first.size(), second.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        EXPECT_EQ(first[i].at, second[i].at);
        EXPECT_EQ(first[i].z, second[i].z);
        EXPECT_EQ(first[i].shape, second[i].shape);
        EXPECT_EQ(first[i].trend, second[i].trend);
    }
}

TEST(FindHotspots, TooLittleToSayGivesNothing) {
    EXPECT_TRUE(find_hotspots(Community{}).empty());
    EXPECT_TRUE(find_hotspots(square_kilometre(1, 3)).empty());
    HotspotOptions bad;
    bad.cell_m = 0;
    EXPECT_THROW(find_hotspots(square_kilometre(1, 30), bad), Error);
}

TEST(FindHotspots, NamesAreToldApart) {
    Community community = square_kilometre(7, 300);
    Place channel;
    channel.name = "排洪沟";
    channel.at = {500, 200};
    channel.shape = rectangle(480, 0, 40, 1000);
    community.places.push_back(channel);
    add_spot(community, {500, 200}, 60, 10, 1, 0, 364);
    add_spot(community, {500, 800}, 60, 10, 2, 0, 364);
    const auto hotspots = find_hotspots(community);
    ASSERT_EQ(hotspots.size(), 2U);
    EXPECT_EQ(hotspots[0].name, "排洪沟附近");
    EXPECT_EQ(hotspots[1].name, "排洪沟附近（2）");
}

TEST(PlaceName, RulesInTheirOrder) {
    Community community;
    Compound compound;
    compound.name = "新海石佳苑";
    compound.shape = rectangle(0, 0, 100, 100);
    community.compounds.push_back(compound);
    Place ruin;
    ruin.name = "北环路拆迁区";
    ruin.at = {300, 300};
    ruin.shape = rectangle(280, 280, 40, 40);
    community.places.push_back(ruin);
    Street street;
    street.name = "北环路";
    street.line = {{-500, 200}, {500, 200}};
    community.streets.push_back(street);

    EXPECT_EQ(place_name(community, {290, 310}), "北环路拆迁区附近");
    EXPECT_EQ(place_name(community, {300, 340}), "北环路拆迁区附近");
    EXPECT_EQ(place_name(community, {50, 50}), "新海石佳苑内");
    EXPECT_EQ(place_name(community, {50, 190}), "北环路沿线");
    EXPECT_EQ(place_name(community, {300, 390}), "北环路拆迁区北侧");
    EXPECT_EQ(place_name(community, {50, 130}), "新海石佳苑北侧");
    EXPECT_EQ(place_name(community, {-60, -60}), "新海石佳苑西南侧");
    EXPECT_EQ(place_name(community, {5000, 5000}), "E 5000 N 5000 附近");
    EXPECT_EQ(place_name(Community{}, {1, 2}), "E 1 N 2 附近");
}

TEST(PlaceName, LongPlacesAreToldByTheCompoundBeside) {
    Community community;
    Compound compound;
    compound.name = "新海石佳苑";
    compound.shape = rectangle(0, 0, 100, 100);
    community.compounds.push_back(compound);
    Place channel;
    channel.name = "排洪沟";
    channel.at = {400, 125};
    channel.shape = rectangle(-500, 120, 1000, 10);
    community.places.push_back(channel);
    EXPECT_EQ(place_name(community, {50, 125}), "新海石佳苑北侧排洪沟");
    EXPECT_EQ(place_name(community, {450, 125}), "排洪沟附近");
}

TEST(DirectionName, EightDirections) {
    const std::vector<std::pair<Point, std::string>> expected{{{1, 0}, "东"},    {{1, 1}, "东北"}, {{0, 1}, "北"},
                                                              {{-1, 1}, "西北"}, {{-1, 0}, "西"},  {{-1, -1}, "西南"},
                                                              {{0, -1}, "南"},   {{1, -1}, "东南"}};
    for (const auto& [to, name] : expected) EXPECT_EQ(direction_name({0, 0}, to), name);
    EXPECT_EQ(direction_name({0, 0}, {-1, -1e-9}), "西");
}

TEST(HotAreas, CutAtDeepPassesOnly) {
    std::vector<std::vector<std::uint32_t>> chain(9);
    for (std::uint32_t i = 0; i + 1 < 9; ++i) chain[i].push_back(i + 1), chain[i + 1].push_back(i);
    const Contiguity line = contiguity_of_lists(chain);
    const std::vector<double> height{1, 10, 4, 8, 7, 8.5, 1, 6, 0};
    std::vector<bool> hot(9, true);
    hot[8] = false;
    const auto areas = detail::hot_areas(height, hot, line, 0.6);
    // Pass 4 < 0.6 * 8.5 and pass 1 < 0.6 * 6 cut; pass 7 >= 0.6 * 8 does not.
    ASSERT_EQ(areas.size(), 3U);
    EXPECT_EQ(areas[0].peak, 1U);
    EXPECT_EQ(areas[1].peak, 5U);
    EXPECT_THAT(areas[1].units, testing::IsSupersetOf({3U, 4U, 5U}));
    EXPECT_EQ(areas[2].peak, 7U);
    EXPECT_EQ(detail::hot_areas(height, hot, line, 0).size(), 1U);
    EXPECT_TRUE(detail::hot_areas(height, std::vector<bool>(9, false), line, 0.5).empty());
}

}  // namespace
}  // namespace wangge
