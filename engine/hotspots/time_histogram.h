#pragma once

// Tickets per day, week or month in local time: the bars under a time slider.

#include <string_view>
#include <vector>

#include "engine/hotspots/ticket_filter.h"

namespace wangge {

enum class TimeStep { day, week, month };

std::string_view name_of(TimeStep step);                         // "day", "week", "month"
std::optional<TimeStep> parse_time_step(std::string_view text);  // those names

struct TimeBar {
    Timestamp from = 0;   // local midnight; weeks begin on Monday, months on the 1st
    Timestamp until = 0;  // of the next bar
    int tickets = 0;

    bool operator==(const TimeBar&) const = default;
};

// Bars without a hole from the first to the last time, empty ones included; empty for no times.
std::vector<TimeBar> time_histogram(const std::vector<Timestamp>& times, TimeStep step);

// Of the tickets that pass the filter and have a time, located or not.
std::vector<TimeBar> time_histogram(const Community& community, const TicketFilter& filter, TimeStep step);

}  // namespace wangge
