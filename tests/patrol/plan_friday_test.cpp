#include "engine/patrol/plan_friday.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "engine/core/error.h"
#include "engine/patrol/friday_tasks.h"
#include "engine/patrol/verify_plan.h"
#include "tests/streets/street_fixtures.h"

namespace wangge {
namespace {

using testing_streets::add_gate;
using testing_streets::add_street;
using testing_streets::add_wall;
using testing_streets::street_grid;

Team& add_team(Community& community, Point start) {
    Team team;
    team.id = static_cast<Id>(community.teams.size() + 1);
    team.name = "第" + std::to_string(team.id) + "队";
    team.start = start;
    team.walk_m_s = 1;
    team.sweep_m_s = 0.5;
    community.teams.push_back(team);
    return community.teams.back();
}

Bin& add_bin(Community& community, Point at, double litres = 100) {
    Bin bin;
    bin.id = static_cast<Id>(community.bins.size() + 1);
    bin.code = "B00" + std::to_string(bin.id);
    bin.at = at;
    bin.volume_l = litres;
    bin.fill = 1;
    community.bins.push_back(bin);
    return community.bins.back();
}

GarbagePoint& add_point(Community& community, Point at, double litres, int priority = 1) {
    GarbagePoint point;
    point.id = static_cast<Id>(community.garbage_points.size() + 1);
    point.code = "G0" + std::to_string(point.id);
    point.name = "点位" + std::to_string(point.id);
    point.at = at;
    point.volume_l = litres;
    point.priority = priority;
    community.garbage_points.push_back(point);
    return community.garbage_points.back();
}

FridayOptions quick() {
    FridayOptions options;
    options.date = {2024, 4, 12};
    options.seconds = 0.02;
    return options;
}

FridayPlan sound_plan(const Community& community, const FridayOptions& options = quick()) {
    FridayPlan plan = plan_friday(community, options);
    EXPECT_THAT(faults_of(community, options, plan), testing::IsEmpty());
    return plan;
}

// A town of streets with bins, points, hotspots and streets to sweep.
Community town(std::uint64_t seed) {
    Random random(seed);
    Community community = street_grid(6, 5, 60, random);
    for (Street& street : community.streets) {
        street.sweep = random.chance(0.4);
        street.sweep_priority = static_cast<int>(random.below(3));
    }
    for (int i = 0; i < 3; ++i) add_team(community, {random.uniform(0, 300), random.uniform(0, 240)});
    for (int i = 0; i < 9; ++i) add_bin(community, {random.uniform(0, 300), random.uniform(0, 240)}, random.uniform(60, 240));
    for (int i = 0; i < 4; ++i)
        add_point(community, {random.uniform(0, 300), random.uniform(0, 240)}, random.uniform(100, 900), 1 + i % 3);
    for (int i = 0; i < 3; ++i) {
        Hotspot hotspot;
        hotspot.id = i + 1;
        hotspot.name = "热点" + std::to_string(i + 1);
        hotspot.at = i == 0 ? community.garbage_points[0].at + Point{10, 0} : Point{random.uniform(0, 300), random.uniform(0, 240)};
        community.hotspots.push_back(hotspot);
    }
    return community;
}

TEST(PlanFriday, OneBinOnAStreet) {
    Community community;
    add_street(community, {{0, 0}, {200, 0}});
    add_team(community, {0, 0});
    add_bin(community, {150, 4});
    const FridayPlan plan = sound_plan(community);
    ASSERT_EQ(plan.routes.size(), 1U);
    const Route& route = plan.routes[0];
    ASSERT_EQ(route.stops.size(), 3U);
    EXPECT_EQ(route.stops[1].code, "B001");
    EXPECT_NEAR(route.length_m, 2 * 154, 1e-6) << "the 4 m beside the street are walked too";
    EXPECT_NEAR(route.duration_s, 308 + 45, 1e-6);
    EXPECT_EQ(route.stops[1].arrive_s, 14 * 3600 + 154);
    EXPECT_EQ(route.trips, 1);
    EXPECT_NEAR(plan.gap, 0, 1e-6);
    EXPECT_THAT(plan.left_out, testing::IsEmpty());
}

TEST(PlanFriday, AStreetSweptThereIsWalkedBack) {
    Community community;
    add_street(community, {{0, 0}, {200, 0}}).sweep = true;
    add_team(community, {0, 0});
    const FridayPlan plan = sound_plan(community);
    EXPECT_NEAR(plan.routes[0].duration_s, 400 + 200, 1e-6);
    EXPECT_NEAR(plan.routes[0].streets_m, 200, 1e-6);
    EXPECT_NEAR(plan.gap, 0, 1e-6);
}

TEST(PlanFriday, PiecesOfOneStreetSweptInOneGoAreOneStop) {
    Community community;
    add_street(community, {{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}}, StreetKind::road, "北环路").sweep = true;
    add_street(community, {{100, 0}, {150, 0}});  // cuts the ring in two pieces
    add_team(community, {0, 0});
    const FridayPlan plan = sound_plan(community);
    ASSERT_EQ(plan.routes[0].stops.size(), 3U);
    EXPECT_EQ(plan.routes[0].stops[1].name, "北环路");
    EXPECT_NEAR(plan.routes[0].stops[1].swept_m, 400, 1e-6);
    EXPECT_EQ(plan.routes[0].stops[1].service_s, 800);
    EXPECT_NEAR(plan.gap, 0, 1e-6);
}

TEST(PlanFriday, ABinOnTheWayCutsTheStreet) {
    Community community;
    add_street(community, {{0, 0}, {200, 0}}).sweep = true;
    add_team(community, {0, 0});
    add_bin(community, {120, 0});
    const FridayPlan plan = sound_plan(community);
    EXPECT_NEAR(plan.longest_s, 400 + 200 + 45, 1e-6) << "the bin is on the way and costs no walk";
}

TEST(PlanFriday, TwoTeamsShare) {
    Community community;
    add_street(community, {{-200, 0}, {0, 0}}).sweep = true;
    add_street(community, {{0, 0}, {200, 0}}).sweep = true;
    add_team(community, {0, 0});
    add_team(community, {0, 0});
    const FridayPlan plan = sound_plan(community);
    EXPECT_NEAR(plan.longest_s, 600, 1e-6);
    EXPECT_NEAR(plan.gap, 0, 1e-6);
    FridayOptions options = quick();
    options.teams = 1;
    EXPECT_NEAR(sound_plan(community, options).longest_s, 1200, 1e-6);
}

TEST(PlanFriday, AWallWithoutAGateForcesTheWayRound) {
    Community community;
    add_street(community, {{0, 0}, {100, 0}});
    add_street(community, {{0, 0}, {0, 80}, {100, 80}, {100, 0}});
    add_wall(community, {{50, -20}, {50, 20}});
    add_team(community, {0, 0});
    add_bin(community, {100, 0});
    EXPECT_NEAR(sound_plan(community).routes[0].length_m, 2 * 260, 1e-6);
    add_gate(community, {50, 0});
    EXPECT_NEAR(sound_plan(community).routes[0].length_m, 2 * 100, 1e-6);
    community.gates[0].closes_min = 15 * 60;  // shuts while the team is out
    EXPECT_NEAR(sound_plan(community).routes[0].length_m, 2 * 260, 1e-6);
}

TEST(PlanFriday, WhatCannotBeReachedSaysWhy) {
    Community community;
    add_street(community, {{0, 0}, {100, 0}});
    add_wall(community, {{50, -80}, {50, 80}});
    add_gate(community, {50, 0}, 6 * 60, 15 * 60).name = "东门";
    add_street(community, {{0, 0}, {0, 30}}, StreetKind::steps);
    add_street(community, {{0, 30}, {0, 130}}).sweep = true;
    add_street(community, {{900, 900}, {950, 900}});
    add_team(community, {0, 0});
    add_bin(community, {90, 0});     // behind the gate
    add_bin(community, {0, 120});    // up the steps
    add_bin(community, {500, 500});  // no street
    add_bin(community, {920, 900});  // an island
    const FridayPlan plan = sound_plan(community);
    ASSERT_EQ(plan.left_out.size(), 5U);
    const auto reason = [&](const std::string& id) {
        for (const LeftOut& left : plan.left_out)
            if (left.id == id) return left.reason;
        return std::string();
    };
    EXPECT_THAT(reason("B001"), testing::HasSubstr("东门"));
    EXPECT_THAT(reason("B001"), testing::HasSubstr("15:00"));
    EXPECT_THAT(reason("B002"), testing::HasSubstr("台阶"));
    EXPECT_THAT(reason("B003"), testing::HasSubstr("60 米内没有"));
    EXPECT_THAT(reason("B004"), testing::HasSubstr("不相连"));
    EXPECT_THAT(reason("S3"), testing::HasSubstr("台阶"));
}

TEST(PlanFriday, AHotspotAtAGarbagePointIsServedOnce) {
    Community community;
    add_street(community, {{0, 0}, {300, 0}});
    add_team(community, {0, 0});
    add_point(community, {100, 0}, 50).name = "排洪沟";
    community.hotspots.resize(2);
    community.hotspots[0].id = 7;
    community.hotspots[0].name = "新海石佳苑北";
    community.hotspots[0].at = {115, 0};
    community.hotspots[1].id = 8;
    community.hotspots[1].at = {200, 0};
    const FridayPlan plan = sound_plan(community);
    const Route& route = plan.routes[0];
    ASSERT_EQ(route.stops.size(), 4U);
    EXPECT_EQ(route.stops[1].kind, StopKind::garbage_point);
    EXPECT_THAT(route.stops[1].name,
                testing::AllOf(testing::HasSubstr("排洪沟"), testing::HasSubstr("H1"), testing::HasSubstr("新海石佳苑北")));
    EXPECT_EQ(route.stops[2].code, "H2");
    EXPECT_EQ(plan.hotspots.size(), 2U);
    EXPECT_THAT(plan.left_out, testing::IsEmpty());
}

TEST(PlanFriday, AFullCartIsEmptied) {
    Community community;
    add_street(community, {{0, 0}, {100, 0}});
    add_team(community, {0, 0}).cart_l = 250;
    for (int i = 0; i < 4; ++i) add_bin(community, {100, 0}, 100);
    const FridayPlan plan = sound_plan(community);
    EXPECT_EQ(plan.routes[0].trips, 2);
    EXPECT_NEAR(plan.longest_s, 4 * 100 + 4 * 45 + 120, 1e-6);
    EXPECT_NEAR(plan.gap, 0, 1e-6);
    // A transfer station half way saves walking, but the rest must be brought there too before the end.
    Place station;
    station.kind = "transfer_station";
    station.name = "转运站";
    station.at = {50, 0};
    community.places.push_back(station);
    const FridayPlan shorter = sound_plan(community);
    EXPECT_NEAR(shorter.longest_s, 300 + 4 * 45 + 2 * 120, 1e-6);
    EXPECT_EQ(shorter.routes[0].trips, 2);
}

TEST(PlanFriday, MoreThanACartIsFetchedInLoads) {
    Community community;
    add_street(community, {{0, 0}, {100, 0}});
    add_team(community, {0, 0}).cart_l = 250;
    add_point(community, {100, 0}, 700);
    const FridayPlan plan = sound_plan(community);
    EXPECT_EQ(plan.routes[0].trips, 3);
    EXPECT_NEAR(plan.routes[0].volume_l, 700, 1e-6);
    EXPECT_NEAR(plan.longest_s, 600 + 120 + 420 + 2 * 120, 3) << "service in whole seconds a load";
}

TEST(PlanFriday, WhatDoesNotFitTheHoursIsLeftOutByPriority) {
    Community community;
    add_street(community, {{0, 0}, {3000, 0}}).sweep = true;
    community.streets[0].sweep_priority = 0;
    add_street(community, {{0, 0}, {0, 200}}, StreetKind::road, "龙源路").sweep = true;
    community.streets[1].sweep_priority = 2;
    Team& team = add_team(community, {0, 0});
    team.until_min = team.from_min + 60;
    add_point(community, {0, 100}, 100, 3);
    const FridayPlan plan = sound_plan(community);
    ASSERT_EQ(plan.left_out.size(), 1U);
    EXPECT_EQ(plan.left_out[0].id, "S1");
    EXPECT_THAT(plan.left_out[0].reason,
                testing::AllOf(testing::HasSubstr("3000米"), testing::HasSubstr("15:00"), testing::HasSubstr("分钟")));
    EXPECT_GT(plan.routes[0].streets_m, 199);
}

TEST(PlanFriday, IsSoundInRandomTowns) {
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        Community community = town(seed);
        Random random(seed + 100);
        for (int i = 0; i < 5; ++i) {
            const Point a{random.uniform(0, 300), random.uniform(0, 240)};
            add_wall(community, {a, {a.x + random.uniform(-60, 60), a.y + random.uniform(-60, 60)}});
            if (seed % 2) add_gate(community, {random.uniform(0, 300), random.uniform(0, 240)}, 6 * 60, seed % 3 ? 1320 : 900);
        }
        if (seed % 4 == 0)
            for (Team& team : community.teams) team.until_min = team.from_min + 30;
        FridayOptions options = quick();
        options.seed = seed;
        try {
            const FridayPlan plan = plan_friday(community, options);
            EXPECT_THAT(faults_of(community, options, plan), testing::IsEmpty()) << "seed " << seed;
            EXPECT_GE(plan.longest_s, plan.lower_bound_s - 1e-6);
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::infeasible) << error.describe();  // walls may part the teams
        }
    }
}

TEST(PlanFriday, TheOrderOfTheFeaturesDoesNotMatter) {
    Community community = town(4);
    const FridayPlan plan = sound_plan(community);
    std::reverse(community.bins.begin(), community.bins.end());
    std::reverse(community.garbage_points.begin(), community.garbage_points.end());
    const FridayPlan same = sound_plan(community);
    EXPECT_EQ(plan.longest_s, same.longest_s);
    std::reverse(community.streets.begin(), community.streets.end());
    const FridayPlan turned = sound_plan(community);
    EXPECT_NEAR(turned.lower_bound_s, plan.lower_bound_s, 0.01 * plan.lower_bound_s);
    EXPECT_NEAR(turned.longest_s, plan.longest_s, 0.05 * plan.longest_s);
}

TEST(PlanFriday, IsTheSameForTheSameSeed) {
    const Community community = town(5);
    const FridayPlan first = plan_friday(community, quick()), second = plan_friday(community, quick());
    ASSERT_EQ(first.routes.size(), second.routes.size());
    for (std::size_t t = 0; t < first.routes.size(); ++t) EXPECT_EQ(first.routes[t].path, second.routes[t].path);
}

TEST(PlanFriday, SaysWhatIsWrongWithTheTeams) {
    Community community;
    add_street(community, {{0, 0}, {100, 0}});
    const auto kind = [&](const FridayOptions& options) {
        try {
            plan_friday(community, options);
        } catch (const Error& error) {
            return error.kind();
        }
        return ErrorKind::internal;
    };
    EXPECT_EQ(kind(quick()), ErrorKind::bad_input);
    add_team(community, {0, 0});
    FridayOptions many = quick();
    many.teams = 2;
    EXPECT_EQ(kind(many), ErrorKind::bad_input);
    community.teams[0].until_min = community.teams[0].from_min;
    EXPECT_EQ(kind(quick()), ErrorKind::bad_input);
    community.teams[0].until_min = 1050;
    community.teams[0].start = {5000, 5000};
    EXPECT_EQ(kind(quick()), ErrorKind::infeasible);
    community.teams[0].start = {0, 0};
    const FridayPlan nothing = sound_plan(community);
    EXPECT_EQ(nothing.longest_s, 0);
    EXPECT_EQ(nothing.routes[0].stops.size(), 2U);
}

TEST(VerifyPlan, FindsFaults) {
    const Community community = town(6);
    const FridayPlan sound = sound_plan(community);
    const auto faulty = [&](const auto& damage) {
        FridayPlan plan = sound;
        damage(plan);
        return !faults_of(community, quick(), plan).empty();
    };
    std::size_t busy = 0;
    while (sound.routes[busy].stops.size() < 5) ++busy;
    EXPECT_FALSE(faulty([](FridayPlan&) {}));
    EXPECT_TRUE(faulty([&](FridayPlan& plan) { plan.routes[busy].stops.erase(plan.routes[busy].stops.begin() + 2); }));
    EXPECT_TRUE(faulty([&](FridayPlan& plan) { std::swap(plan.routes[busy].stops[1], plan.routes[busy].stops[2]); }));
    EXPECT_TRUE(faulty([&](FridayPlan& plan) { plan.routes[busy].stops[2].arrive_s += 60; }));
    EXPECT_TRUE(faulty([&](FridayPlan& plan) { plan.routes[busy].stops[2].volume_l += 1000; }));
    EXPECT_TRUE(faulty([&](FridayPlan& plan) { plan.routes[busy].duration_s -= 5; }));
    EXPECT_TRUE(faulty([&](FridayPlan& plan) { plan.routes[busy].length_m += 50; }));
    EXPECT_TRUE(faulty([](FridayPlan& plan) { plan.left_out.push_back({"B001", "", "太忙"}); }));
    EXPECT_TRUE(faulty([](FridayPlan& plan) { plan.lower_bound_s = plan.longest_s + 1; }));
    EXPECT_TRUE(faulty([](FridayPlan& plan) { plan.routes.pop_back(); }));
}

}  // namespace
}  // namespace wangge
