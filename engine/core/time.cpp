#include "engine/core/time.h"

#include <chrono>
#include <cstdio>

namespace wangge {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

year_month_day civil(Date date) {
    return {std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month)),
            std::chrono::day(static_cast<unsigned>(date.day))};
}

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
    return a / b - (a % b < 0 ? 1 : 0);
}

// Reads text from the left; every take_* says whether it took something.
class Reader {
public:
    explicit Reader(std::string_view text) : rest_(text) { skip_blanks(); }

    bool take(std::string_view word) {
        if (!rest_.starts_with(word)) return false;
        rest_.remove_prefix(word.size());
        return true;
    }
    bool take_any(std::initializer_list<std::string_view> words) {
        for (const auto word : words)
            if (take(word)) return true;
        return false;
    }
    std::optional<int> take_number(std::size_t most_digits) {
        std::size_t length = 0;
        int value = 0;
        while (length < rest_.size() && length < most_digits && rest_[length] >= '0' && rest_[length] <= '9')
            value = value * 10 + (rest_[length++] - '0');
        if (length == 0) return std::nullopt;
        rest_.remove_prefix(length);
        return value;
    }
    bool digit_next() const { return !rest_.empty() && rest_[0] >= '0' && rest_[0] <= '9'; }
    void skip_blanks() {
        while (take_any({" ", "\t", "\xe3\x80\x80", "\xc2\xa0"})) {}
    }
    bool done() {
        skip_blanks();
        return rest_.empty();
    }

private:
    std::string_view rest_;
};

std::optional<Date> take_date(Reader& reader) {
    const auto year = reader.take_number(4);
    if (!year) return std::nullopt;
    std::optional<int> month;
    std::optional<int> day;
    if (reader.digit_next()) {  // 20240412
        month = reader.take_number(2);
        day = reader.take_number(2);
    } else {
        if (!reader.take_any({"-", "/", ".", "年"})) return std::nullopt;
        month = reader.take_number(2);
        if (!reader.take_any({"-", "/", ".", "月"})) return std::nullopt;
        day = reader.take_number(2);
        reader.take_any({"日", "号"});
    }
    if (!month || !day) return std::nullopt;
    const Date date{*year, *month, *day};
    return is_valid(date) ? std::optional(date) : std::nullopt;
}

// Seconds of the day; 24:00 and the leap second 60 are read as the next second.
std::optional<int> take_clock(Reader& reader) {
    const auto hour = reader.take_number(2);
    if (!hour || !reader.take_any({":", "时", "点", "："})) return std::nullopt;
    const auto minute = reader.take_number(2);
    if (!minute) return *hour < 24 ? std::optional(*hour * 3600) : std::nullopt;
    int second = 0;
    if (reader.take_any({":", "：", "分"}) && reader.digit_next()) {
        second = *reader.take_number(2);
        if (reader.take(".")) reader.take_number(9);
        reader.take("秒");
    }
    if (*hour > 24 || *minute > 59 || second > 60 || (*hour == 24 && (*minute > 0 || second > 0))) return std::nullopt;
    return *hour * 3600 + *minute * 60 + second;
}

}  // namespace

bool is_valid(Date date) {
    return date.year >= 1 && date.year <= 9999 && date.month > 0 && date.day > 0 && civil(date).ok();
}

std::int64_t day_number(Date date) {
    return sys_days(civil(date)).time_since_epoch().count();
}

Date date_of_day(std::int64_t day_number) {
    const year_month_day ymd{sys_days{std::chrono::days{day_number}}};
    return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
            static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

int weekday(Date date) {
    return static_cast<int>(std::chrono::weekday(sys_days(civil(date))).iso_encoding());
}

Timestamp at(Date date, int seconds_of_day) {
    return day_number(date) * day_s + seconds_of_day - china_offset_s;
}

Date local_date(Timestamp time) {
    return date_of_day(floor_div(time + china_offset_s, day_s));
}

int local_seconds_of_day(Timestamp time) {
    const std::int64_t local = time + china_offset_s;
    return static_cast<int>(local - floor_div(local, day_s) * day_s);
}

std::string to_string(Date date) {
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
    return text;
}

std::optional<Date> parse_date(std::string_view text) {
    Reader reader(text);
    const auto date = take_date(reader);
    return reader.done() ? date : std::nullopt;
}

std::string to_local_string(Timestamp time) {
    const int s = local_seconds_of_day(time);
    char text[40];
    std::snprintf(text, sizeof text, " %02d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
    return to_string(local_date(time)) + text;
}

std::optional<Timestamp> parse_time(std::string_view text) {
    Reader reader(text);
    const auto date = take_date(reader);
    if (!date) return std::nullopt;
    if (reader.done()) return at(*date);
    reader.take("T");
    const auto clock = take_clock(reader);
    if (!clock) return std::nullopt;
    std::int64_t offset_s = china_offset_s;
    reader.skip_blanks();
    if (reader.take("Z")) {
        offset_s = 0;
    } else {
        const bool east = reader.take("+");
        if (east || reader.take("-")) {
            const auto hours = reader.take_number(2);
            if (!hours) return std::nullopt;
            reader.take(":");
            offset_s = (*hours * 3600 + reader.take_number(2).value_or(0) * 60) * (east ? 1 : -1);
        }
    }
    if (!reader.done()) return std::nullopt;
    return day_number(*date) * day_s + *clock - offset_s;
}

std::string to_utc_string(Timestamp time) {
    std::string text = to_local_string(time - china_offset_s);
    text[10] = 'T';
    return text + "Z";
}

std::string to_clock(int seconds_of_day) {
    char text[40];
    std::snprintf(text, sizeof text, "%02d:%02d", seconds_of_day / 3600, seconds_of_day / 60 % 60);
    return text;
}

}  // namespace wangge
