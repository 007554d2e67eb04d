#include "engine/hotspots/ticket_filter.h"

#include <unordered_set>

namespace wangge {

bool in_period(const TicketFilter& filter, const std::optional<Timestamp>& time) {
    if (!filter.from && !filter.until) return true;
    if (!time) return false;
    return (!filter.from || *time >= *filter.from) && (!filter.until || *time < *filter.until);
}

std::vector<std::uint32_t> passing(const Community& community, const TicketFilter& filter) {
    const std::unordered_set<std::string> wanted(filter.categories.begin(), filter.categories.end());
    std::unordered_set<std::string> garbage;
    for (const Category& category : community.categories)
        if (category.garbage) garbage.insert(category.code);

    std::vector<std::uint32_t> chosen;
    for (std::size_t i = 0; i < community.tickets.size(); ++i) {
        const Ticket& ticket = community.tickets[i];
        if (!in_period(filter, ticket.time)) continue;
        if (!wanted.empty() && !wanted.contains(ticket.category)) continue;
        if (filter.garbage_only && !garbage.contains(ticket.category)) continue;
        chosen.push_back(static_cast<std::uint32_t>(i));
    }
    return chosen;
}

std::vector<std::uint32_t> select(const Community& community, const TicketFilter& filter) {
    std::vector<std::uint32_t> chosen = passing(community, filter);
    std::erase_if(chosen, [&](std::uint32_t index) {
        const auto& location = community.tickets[index].location;
        return !location || location->level == MatchLevel::none || !is_finite(location->at);
    });
    return chosen;
}

std::vector<Point> ticket_points(const Community& community, const TicketFilter& filter) {
    std::vector<Point> points;
    for (const std::uint32_t index : select(community, filter)) points.push_back(community.tickets[index].location->at);
    return points;
}

}  // namespace wangge
