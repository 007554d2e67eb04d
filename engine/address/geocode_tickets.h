#pragma once

// Geocodes every ticket of a community in place: Ticket.location is set (level none where nothing was found).
// Parallel over tickets; the result does not depend on the number of threads.

#include <cstddef>
#include <map>
#include <string>

#include "engine/community/community.h"
#include "engine/core/progress.h"

namespace wangge {

struct GeocodeSummary {
    std::size_t total = 0;
    std::size_t located = 0;                      // level above none
    std::map<std::string, std::size_t> by_level;  // name_of(MatchLevel) -> tickets
};

// Errors: cancelled; tickets done until then keep their new location, the others their old one.
GeocodeSummary geocode_tickets(Community& community, const Progress& progress = {});

}  // namespace wangge
