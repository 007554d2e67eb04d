#include "engine/core/time.h"

#include <gtest/gtest.h>

namespace wangge {
namespace {

TEST(Time, CalendarKnownDays) {
    EXPECT_EQ(day_number({1970, 1, 1}), 0);
    EXPECT_EQ(weekday({2024, 4, 12}), 5);  // the pilot's Friday
    EXPECT_EQ(weekday({2000, 2, 29}), 2);
    EXPECT_FALSE(is_valid({2023, 2, 29}));
    EXPECT_FALSE(is_valid({2024, 13, 1}));
}

TEST(Time, DaysRoundTripOverFourCenturies) {
    Date before = date_of_day(day_number({1800, 1, 1}) - 1);
    for (std::int64_t day = day_number({1800, 1, 1}); day < day_number({2200, 1, 1}); ++day) {
        const Date date = date_of_day(day);
        ASSERT_EQ(day_number(date), day);
        ASSERT_LT(before, date);
        before = date;
    }
}

TEST(Time, ReadsDatesAsClerksWriteThem) {
    for (const char* text : {"2024-04-12", "2024/4/12", "2024.4.12", "2024年4月12日", "20240412", " 2024-4-12 ", "2024年04月12号"})
        EXPECT_EQ(parse_date(text), (Date{2024, 4, 12})) << text;
    for (const char* text : {"", "2023-02-29", "12/4/2024", "2024-4", "2024-4-31", "2024-04-12x", "四月"})
        EXPECT_FALSE(parse_date(text)) << text;
}

TEST(Time, ReadsTimesWithAndWithoutZone) {
    const Timestamp local = at({2024, 4, 12}, 14 * 3600 + 5 * 60 + 9);
    EXPECT_EQ(local, 1712901909);
    for (const char* text : {"2024-04-12 14:05:09", "2024-04-12T06:05:09Z", "2024-04-12T14:05:09+08:00", "2024/4/12 14:05:09.250",
                             "2024年4月12日 14时05分09秒", "2024-04-12T01:05:09-0500"})
        EXPECT_EQ(parse_time(text), local) << text;
    EXPECT_EQ(parse_time("2024-04-12"), at({2024, 4, 12}));
    EXPECT_EQ(parse_time("2024-04-12 8:05"), at({2024, 4, 12}, 8 * 3600 + 300));
    EXPECT_EQ(parse_time("2016-12-31T23:59:60Z"), parse_time("2017-01-01T00:00:00Z"));
    for (const char* text : {"2024-04-12 25:00", "2024-04-12 14:61", "2024-02-30 10:00", "14:05", "2024-04-12 abc"})
        EXPECT_FALSE(parse_time(text)) << text;
}

TEST(Time, WritesWhatItReads) {
    for (Timestamp time : {Timestamp{0}, Timestamp{1712901909}, Timestamp{-1}, at({1999, 12, 31}, 86399)}) {
        EXPECT_EQ(parse_time(to_local_string(time)), time);
        EXPECT_EQ(parse_time(to_utc_string(time)), time);
        EXPECT_EQ(at(local_date(time), local_seconds_of_day(time)), time);
    }
    EXPECT_EQ(to_utc_string(0), "1970-01-01T00:00:00Z");
    EXPECT_EQ(to_local_string(0), "1970-01-01 08:00:00");
    EXPECT_EQ(to_clock(14 * 3600 + 5 * 60), "14:05");
}

}  // namespace
}  // namespace wangge
