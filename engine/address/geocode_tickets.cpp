#include "engine/address/geocode_tickets.h"

#include "engine/address/geocoder.h"
#include "engine/core/parallel.h"

namespace wangge {

GeocodeSummary geocode_tickets(Community& community, const Progress& progress) {
    progress.report(0, "地址定位");
    const Geocoder geocoder(community);
    constexpr std::size_t grain = 256;
    std::vector<Ticket>& tickets = community.tickets;
    parallel_chunks(
        tickets.size(), grain,
        [&](std::size_t begin, std::size_t end) {
            for (std::size_t k = begin; k < end; ++k) tickets[k].location = geocoder.locate(tickets[k]);
        },
        progress);
    GeocodeSummary summary;
    summary.total = tickets.size();
    for (const Ticket& ticket : tickets) {
        const MatchLevel level = ticket.location ? ticket.location->level : MatchLevel::none;
        if (level != MatchLevel::none) ++summary.located;
        ++summary.by_level[std::string(name_of(level))];
    }
    progress.report(1, "地址定位");
    return summary;
}

}  // namespace wangge
