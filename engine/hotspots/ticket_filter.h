#pragma once

// Which tickets an analysis looks at: a period, categories, and only those that have a place.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/community/community.h"

namespace wangge {

struct TicketFilter {
    std::optional<Timestamp> from;        // this instant or later; tickets without a time do not pass once a limit is set
    std::optional<Timestamp> until;       // earlier than this instant
    std::vector<std::string> categories;  // Category::code; empty = all
    bool garbage_only = false;            // only categories with Category::garbage
};

// Whether a time lies in the filter's period.
bool in_period(const TicketFilter& filter, const std::optional<Timestamp>& time);

// Indices into community.tickets, ascending, of the tickets that pass. O(tickets + categories).
std::vector<std::uint32_t> passing(const Community& community, const TicketFilter& filter);

// The same, only those that have been located: tickets that pass and whose location is not MatchLevel::none.
std::vector<std::uint32_t> select(const Community& community, const TicketFilter& filter);

// The places of those tickets, in the same order.
std::vector<Point> ticket_points(const Community& community, const TicketFilter& filter);

}  // namespace wangge
