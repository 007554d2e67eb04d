#pragma once

// Times as this house keeps them: seconds since 1970-01-01 00:00 UTC, and calendar days and minutes in China
// Standard Time (UTC+8 all year, no daylight saving since 1991), the only zone in which a community lives.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wangge {

using Timestamp = std::int64_t;  // seconds since 1970-01-01 00:00 UTC

struct Date {
    int year = 1970;
    int month = 1;  // 1..12
    int day = 1;    // 1..31

    auto operator<=>(const Date&) const = default;
};

inline constexpr std::int64_t china_offset_s = 8 * 3600;
inline constexpr std::int64_t day_s = 86400;

bool is_valid(Date date);
// Days since 1970-01-01 (may be negative).
std::int64_t day_number(Date date);
Date date_of_day(std::int64_t day_number);
// 1 = Monday ... 7 = Sunday (ISO 8601).
int weekday(Date date);

// The instant of a local (China) clock reading.
Timestamp at(Date date, int seconds_of_day = 0);
Date local_date(Timestamp time);
int local_seconds_of_day(Timestamp time);

// "2024-04-12"; parse also takes 2024/4/12, 2024.4.12, 2024年4月12日 and 20240412. Nothing on a day that does not exist.
std::string to_string(Date date);
std::optional<Date> parse_date(std::string_view text);

// "2024-04-12 14:05:09" in local time. parse takes a date as above, alone or followed by a blank or T and
// h:mm[:ss[.fff]] (also 14时05分), with an optional zone Z or ±hh[:]mm; without a zone the reading is local.
std::string to_local_string(Timestamp time);
std::optional<Timestamp> parse_time(std::string_view text);
// "2024-04-12T06:05:09Z", as GPX wants it.
std::string to_utc_string(Timestamp time);

// Seconds of a day as "14:05".
std::string to_clock(int seconds_of_day);

}  // namespace wangge
