#include "engine/hotspots/time_histogram.h"

#include <algorithm>

namespace wangge {

namespace {

Date first_of(TimeStep step, Date date) {
    if (step == TimeStep::week) return date_of_day(day_number(date) - (weekday(date) - 1));
    if (step == TimeStep::month) return {date.year, date.month, 1};
    return date;
}

Date after(TimeStep step, Date first) {
    if (step == TimeStep::week) return date_of_day(day_number(first) + 7);
    if (step == TimeStep::month) return first.month == 12 ? Date{first.year + 1, 1, 1} : Date{first.year, first.month + 1, 1};
    return date_of_day(day_number(first) + 1);
}

}  // namespace

std::string_view name_of(TimeStep step) {
    switch (step) {
        case TimeStep::day: return "day";
        case TimeStep::week: return "week";
        case TimeStep::month: return "month";
    }
    return "";
}

std::optional<TimeStep> parse_time_step(std::string_view text) {
    for (const TimeStep step : {TimeStep::day, TimeStep::week, TimeStep::month})
        if (text == name_of(step)) return step;
    return std::nullopt;
}

std::vector<TimeBar> time_histogram(const std::vector<Timestamp>& times, TimeStep step) {
    std::vector<TimeBar> bars;
    if (times.empty()) return bars;
    std::vector<Timestamp> sorted = times;
    std::sort(sorted.begin(), sorted.end());
    Date first = first_of(step, local_date(sorted.front()));
    auto next = sorted.begin();
    while (next != sorted.end()) {
        const Date following = after(step, first);
        TimeBar bar{at(first), at(following), 0};
        for (; next != sorted.end() && *next < bar.until; ++next) ++bar.tickets;
        bars.push_back(bar);
        first = following;
    }
    return bars;
}

std::vector<TimeBar> time_histogram(const Community& community, const TicketFilter& filter, TimeStep step) {
    std::vector<Timestamp> times;
    for (const std::uint32_t index : passing(community, filter))
        if (const auto& time = community.tickets[index].time) times.push_back(*time);
    return time_histogram(times, step);
}

}  // namespace wangge
