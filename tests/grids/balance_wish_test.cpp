#include "engine/grids/balance_wish.h"

#include <gmock/gmock.h>

#include "engine/core/error.h"
#include "engine/grids/balance.h"
#include "engine/grids/building_attribute.h"
#include "tests/grids/hand_made.h"

namespace wangge {
namespace {

using ::testing::HasSubstr;

Community six_floors() {
    Community c = testing::hand_made();
    for (Building& b : c.buildings) b.floors = 6;
    return c;
}

// A column that others added to the layer.
LoadOptions with_elders(const Community& c) {
    LoadOptions loads;
    loads.extra.push_back({"elders", {}});
    for (std::size_t b = 0; b < c.buildings.size(); ++b) loads.extra[0].per_building.push_back(static_cast<double>(b) + 0.25);
    return loads;
}

TEST(BalanceWish, NamesAreReadInBothLanguages) {
    for (const char* name : {"residents", "households", "buildings", "entrances", "tickets", "street_m", "patrol_minutes"}) {
        const auto measure = parse_balance_measure(name);
        ASSERT_TRUE(measure) << name;
        EXPECT_EQ(name_of({*measure}), name);
        EXPECT_EQ(parse_balance_measure(word_of({*measure})), measure);
    }
    EXPECT_FALSE(parse_balance_measure("elders"));
    EXPECT_EQ(name_of(attribute_wish("elders")), "elders");
    EXPECT_EQ(word_of(attribute_wish("floors")), "层数");
    EXPECT_EQ(word_of(attribute_wish("elders")), "elders");
}

TEST(BalanceWish, AnAttributeIsCountedGridByGrid) {
    const Community c = six_floors();
    const std::vector<BalanceWish> wishes{{BalanceMeasure::residents}, attribute_wish("elders"), attribute_wish("floors")};
    const LoadOptions loads = loads_for(c, wishes, with_elders(c));
    ASSERT_EQ(loads.extra.size(), 2);
    const auto metrics = metrics_of(c, {.loads = loads, .patrol = {}});
    double elders = 0, floors = 0, residents = 0;
    for (const GridMetrics& m : metrics) {
        residents += value_of(wishes[0], m, loads);
        elders += value_of(wishes[1], m, loads);
        floors += value_of(wishes[2], m, loads);
    }
    double all_elders = 0, all_floors = 0;
    for (const double e : loads.extra[0].per_building) all_elders += e;
    for (const Building& b : c.buildings) all_floors += b.floors;
    EXPECT_EQ(residents, residents_of(c));
    EXPECT_DOUBLE_EQ(elders, all_elders);
    EXPECT_DOUBLE_EQ(floors, all_floors);
    EXPECT_EQ(value_of({BalanceMeasure::households}, metrics[0], loads), static_cast<double>(metrics[0].households));
}

TEST(BalanceWish, AmountsAreTheValuesInWholeNumbers) {
    const Community c = six_floors();
    const std::vector<BalanceWish> wishes{attribute_wish("elders"), {BalanceMeasure::street}, {BalanceMeasure::patrol}};
    const LoadOptions loads = loads_for(c, wishes, with_elders(c));
    Tally tally;
    tally.extra_u[0] = 3'250'000;
    tally.street_um = 12'000'000;
    EXPECT_EQ(amount_of(wishes[0], tally, loads), 3250);
    for (const BalanceWish& wish : wishes) {
        const double amount = static_cast<double>(amount_of(wish, tally, loads)) / amounts_in_one(wish);
        EXPECT_NEAR(amount,
                    wish.measure == BalanceMeasure::attribute ? 3.25
                    : wish.measure == BalanceMeasure::street  ? 12
                                                              : 0.2,
                    1e-4);
    }
}

TEST(BalanceWish, LoadsThatAreGivenGoFirst) {
    const Community c = six_floors();
    const LoadOptions given = with_elders(c);
    const LoadOptions loads = loads_for(c, {attribute_wish("floors"), attribute_wish("elders")}, given);
    ASSERT_EQ(loads.extra.size(), 2);
    EXPECT_EQ(loads.extra[0].per_building, given.extra[0].per_building);
    EXPECT_EQ(loads.extra[1].name, "floors");
}

TEST(BalanceWish, SaysWhatThereIsAndWhatCannotBe) {
    Community c = six_floors();
    try {
        loads_for(c, {attribute_wish("pets")});
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::not_found);
        EXPECT_THAT(error.describe(), HasSubstr("floor_m2"));
    }
    c.buildings[1].floors = -1;
    EXPECT_THROW(loads_for(c, {attribute_wish("floors")}), Error);
    std::vector<BalanceWish> many;
    for (const char* name : {"floors", "rooms", "households", "footprint_m2", "floor_m2"}) many.push_back(attribute_wish(name));
    EXPECT_THROW(loads_for(c, many), Error);
}

TEST(BalanceWish, BalanceByWishesIsThatByWeights) {
    const Community c = six_floors();
    const std::vector<BalanceWish> wishes{
        {BalanceMeasure::residents, 1}, {BalanceMeasure::street, 2}, attribute_wish("elders", 0.5)};
    const LoadOptions loads = loads_for(c, wishes, with_elders(c));
    const auto metrics = metrics_of(c, {.loads = loads, .patrol = {}});
    BalanceWeights weights;
    weights.residents = 1, weights.street_m = 2, weights.extra[0] = 0.5;
    EXPECT_EQ(balance_of(metrics, wishes, loads).load, balance_of(metrics, weights).load);
    EXPECT_GT(balance_of(metrics, wishes, loads).max_deviation, 0);
}

}  // namespace
}  // namespace wangge
