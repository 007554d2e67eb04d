// Where matters lie before anybody writes them down, and how often they arise.

#include <gtest/gtest.h>

#include <set>

#include "engine/sample/ticket_spots.h"
#include "tests/sample/pilot.h"

namespace wangge::test {
namespace {

using namespace sample_detail;

const Draft& draft() {
    static const Draft made = [] {
        Draft d(1, 1.02e6);
        d.community = town();
        return d;
    }();
    return made;
}

const Matter& matter(std::string_view code) {
    for (const Matter& m : matters())
        if (code == m.code) return m;
    throw std::runtime_error("no such matter");
}

std::vector<Spot> spots_of(std::string_view code, Date day, int count) {
    const SpotMaker maker(draft(), pilot().garbage);
    Random random(23);
    std::vector<Spot> spots;
    for (int i = 0; i < count; ++i) spots.push_back(maker.make(matter(code), day, random));
    return spots;
}

TEST(Spots, LiftsFailWhereThereAreLifts) {
    for (const Spot& spot : spots_of("ZY003", {2023, 6, 1}, 300))
        EXPECT_GE(find_by_id(town().buildings, spot.building)->floors, 11);
}

TEST(Spots, RoofsLeakMostlyOnTheTopFloor) {
    int top = 0, flats = 0;
    for (const Spot& spot : spots_of("ZY001", {2023, 6, 1}, 600)) {
        if (spot.kind != Spot::Kind::flat) continue;
        ++flats;
        top += std::stoi(spot.room) / 100 == find_by_id(town().buildings, spot.building)->floors ? 1 : 0;
    }
    EXPECT_GT(top, 0.7 * flats);
}

TEST(Spots, SomeRoofsLeakMoreThanOthers) {
    std::map<Id, int> count;
    for (const Spot& spot : spots_of("ZY001", {2023, 6, 1}, 2000)) ++count[spot.building];
    std::vector<int> sorted;
    for (const auto& [id, n] : count) sorted.push_back(n);
    std::sort(sorted.rbegin(), sorted.rend());
    int ten = 0;
    for (std::size_t i = 0; i < 10; ++i) ten += sorted[i];
    EXPECT_GT(ten, 2000 * 0.25);
}

TEST(Spots, RiverMattersLieAtTheWater) {
    for (const Spot& spot : spots_of("06015", {2023, 6, 1}, 200)) {
        if (!spot.hotspot.empty()) {
            EXPECT_TRUE(spot.hotspot == "H1" || spot.hotspot == "H3");
            continue;
        }
        const std::string& kind = find_by_id(town().places, spot.place)->kind;
        EXPECT_TRUE(kind == "river_channel" || kind == "flood_channel") << kind;
    }
}

TEST(Spots, TheNewDumpIsEmptyBeforeItsDay) {
    const Date from = pilot().garbage.back().from;
    int before = 0, after = 0;
    for (const Spot& spot : spots_of("06010", date_of_day(day_number(from) - 1), 500)) before += spot.hotspot == "H4" ? 1 : 0;
    for (const Spot& spot : spots_of("06010", from, 500)) after += spot.hotspot == "H4" ? 1 : 0;
    EXPECT_EQ(before, 0);
    EXPECT_GT(after, 100);
}

TEST(Spots, AreInTheTown) {
    for (const Matter& m : matters())
        for (const Spot& spot : spots_of(m.code, {2024, 2, 1}, 60))
            EXPECT_LT(distance_m(town().jurisdiction.shape, spot.at), 40) << m.code;
}

TEST(Spots, FlatsExist) {
    for (const Spot& spot : spots_of("ZY006", {2023, 12, 1}, 400)) {
        const Building& b = *find_by_id(town().buildings, spot.building);
        EXPECT_EQ(spot.compound, b.compound);
        EXPECT_GE(spot.unit, 1);
        EXPECT_LE(spot.unit, static_cast<int>(b.entrances.size()));
        EXPECT_LE(std::stoi(spot.room) / 100, b.floors);
        EXPECT_LE(std::stoi(spot.room) % 100, b.rooms_per_floor);
    }
}

TEST(Spots, OldHousesHaveMoreTroubleThanNewOnes) {
    std::map<Id, double> count;
    for (const Spot& spot : spots_of("ZY002", {2023, 12, 1}, 4000))
        if (spot.building != no_id) count[spot.compound] += 1;
    std::map<Id, double> households;
    for (const Building& b : town().buildings) households[b.compound] += b.households;
    double old_rate = 0, new_rate = 0;
    for (const Compound& c : town().compounds) {
        if (c.name == "平安里") old_rate = count[c.id] / households[c.id];
        if (c.name == "碧水湾") new_rate = count[c.id] / households[c.id];
    }
    EXPECT_GT(old_rate, 1.5 * new_rate);
}

TEST(Matters, HaveEnoughToSay) {
    for (const Matter& m : matters()) {
        EXPECT_GE(m.phrases.size(), 6u) << m.code;
        EXPECT_EQ(std::set<std::string>(m.phrases.begin(), m.phrases.end()).size(), m.phrases.size()) << m.code;
        double sum = 0;
        for (const double w : m.where) sum += w;
        EXPECT_NEAR(sum, 1, 1e-9) << m.code;
        EXPECT_GT(m.resolve_days, 0) << m.code;
    }
}

TEST(Matters, HeatingIsForTheHeatingSeason) {
    EXPECT_EQ(season_factor(Season::heating, {2023, 7, 1}), 0);
    EXPECT_GT(season_factor(Season::heating, {2023, 10, 22}), 2);
    EXPECT_GT(season_factor(Season::heating, {2024, 1, 15}), 1);
}

TEST(Matters, SnowFollowsSnowfalls) {
    EXPECT_GT(season_factor(Season::snow, {2024, 1, 31}), 4);
    EXPECT_EQ(season_factor(Season::snow, {2023, 7, 20}), 0);
    EXPECT_GT(season_factor(Season::snow, {2024, 1, 31}), season_factor(Season::snow, {2024, 2, 4}));
}

TEST(Matters, SummerAndWinterMirrorEachOther) {
    EXPECT_GT(season_factor(Season::summer, {2023, 7, 20}), 1.4);
    EXPECT_LT(season_factor(Season::summer, {2024, 1, 20}), 0.6);
    EXPECT_GT(season_factor(Season::winter, {2024, 1, 20}), 1.5);
}

TEST(Matters, FridaysAreForGarbageAndFestivalsForQuiet) {
    const Matter& garbage = matter("06010");
    EXPECT_GT(weekday_factor(garbage, {2023, 6, 2}), 1.3 * weekday_factor(garbage, {2023, 6, 1}));
    EXPECT_GT(weekday_factor(garbage, {2024, 2, 12}), weekday_factor(garbage, {2023, 6, 5}));
    EXPECT_LT(weekday_factor(matter("01037"), {2024, 2, 12}), 0.7);
}

}  // namespace
}  // namespace wangge::test
