#include "engine/hotspots/time_histogram.h"

#include <gtest/gtest.h>

#include "engine/core/random.h"

namespace wangge {
namespace {

Community small_community() {
    Community community;
    community.categories = {{"07001", "暴露垃圾", "own", true}, {"01001", "路灯", "own", false}};
    const auto add = [&](const char* category, std::optional<Timestamp> time, std::optional<Location> location) {
        Ticket ticket;
        ticket.category = category;
        ticket.time = time;
        ticket.location = location;
        community.tickets.push_back(ticket);
    };
    Location good;
    good.at = {1, 2};
    good.level = MatchLevel::building;
    add("07001", at({2024, 1, 1}), good);          // 0
    add("01001", at({2024, 1, 1}, 86399), good);   // 1
    add("07001", at({2024, 1, 2}), std::nullopt);  // 2: not located
    add("07001", at({2024, 2, 10}), Location{});   // 3: level none
    add("07001", std::nullopt, good);              // 4: no time
    add("07001", at({2024, 3, 1}), good);          // 5
    return community;
}

using Indices = std::vector<std::uint32_t>;

TEST(TicketFilter, SelectsByPlaceCategoryAndPeriod) {
    const Community community = small_community();
    EXPECT_EQ(select(community, {}), (Indices{0, 1, 4, 5}));
    EXPECT_EQ(passing(community, {}), (Indices{0, 1, 2, 3, 4, 5}));
    TicketFilter garbage;
    garbage.garbage_only = true;
    EXPECT_EQ(select(community, garbage), (Indices{0, 4, 5}));
    TicketFilter lamps;
    lamps.categories = {"01001", "unknown"};
    EXPECT_EQ(select(community, lamps), (Indices{1}));
    lamps.garbage_only = true;
    EXPECT_TRUE(select(community, lamps).empty());
}

TEST(TicketFilter, PeriodIncludesItsStartNotItsEnd) {
    const Community community = small_community();
    TicketFilter period;
    period.from = at({2024, 1, 1});
    EXPECT_EQ(select(community, period), (Indices{0, 1, 5}));  // no time, no entry
    period.until = at({2024, 3, 1});
    EXPECT_EQ(select(community, period), (Indices{0, 1}));
    period.from.reset();
    period.until = at({2024, 1, 1}, 1);
    EXPECT_EQ(ticket_points(community, period), (std::vector<Point>{{1, 2}}));
}

TEST(TimeHistogram, BarsFollowOneAnotherAndHoldEverything) {
    Random random(12);
    std::vector<Timestamp> times;
    for (int i = 0; i < 500; ++i) times.push_back(at({2023, 4, 1}) + random.between(0, 400 * day_s));
    for (const TimeStep step : {TimeStep::day, TimeStep::week, TimeStep::month}) {
        const auto bars = time_histogram(times, step);
        int sum = 0;
        for (std::size_t i = 0; i < bars.size(); ++i) {
            sum += bars[i].tickets;
            EXPECT_LT(bars[i].from, bars[i].until);
            EXPECT_EQ(local_seconds_of_day(bars[i].from), 0);
            if (i > 0) {
                EXPECT_EQ(bars[i].from, bars[i - 1].until);
            }
            int expected = 0;
            for (const Timestamp t : times) expected += t >= bars[i].from && t < bars[i].until;
            EXPECT_EQ(bars[i].tickets, expected);
            if (step == TimeStep::week) {
                EXPECT_EQ(weekday(local_date(bars[i].from)), 1);
            }
            if (step == TimeStep::month) {
                EXPECT_EQ(local_date(bars[i].from).day, 1);
            }
        }
        EXPECT_EQ(sum, 500);
        EXPECT_GT(bars.front().tickets, 0);
        EXPECT_GT(bars.back().tickets, 0);
    }
}

TEST(TimeHistogram, CountsTicketsOfTheFilterLocatedOrNot) {
    TicketFilter garbage;
    garbage.garbage_only = true;
    const auto bars = time_histogram(small_community(), garbage, TimeStep::month);
    ASSERT_EQ(bars.size(), 3U);
    EXPECT_EQ(bars[0], (TimeBar{at({2024, 1, 1}), at({2024, 2, 1}), 2}));
    EXPECT_EQ(bars[1].tickets, 1);
    EXPECT_EQ(bars[2].tickets, 1);
    EXPECT_TRUE(time_histogram(Community{}, {}, TimeStep::day).empty());
}

TEST(TimeStep, NamesRoundTrip) {
    for (const TimeStep step : {TimeStep::day, TimeStep::week, TimeStep::month}) EXPECT_EQ(parse_time_step(name_of(step)), step);
    EXPECT_EQ(parse_time_step("year"), std::nullopt);
}

}  // namespace
}  // namespace wangge
