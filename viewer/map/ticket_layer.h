#pragma once

// Tickets on the map. Many tickets share one place (a building, a garbage point), so the map shows places, with an area
// in proportion to the number of tickets: what a person can read, and a picture whose cost does not grow with the ledger.

#include <cstdint>
#include <span>
#include <vector>

#include "engine/community/community.h"
#include "viewer/map/mesh.h"

namespace wangge::viewer {

struct TicketPlace {
    Point at;
    std::vector<std::uint32_t> tickets;  // indices into the community's tickets, ascending
};

// Groups the selected tickets that have a location by the metre square they lie in. Largest place first, ties by the
// first ticket. O(n log n).
std::vector<TicketPlace> ticket_places(const Community& community, std::span<const std::uint32_t> selected);

double ticket_radius_px(std::size_t count);
LayerMesh ticket_mesh(std::span<const TicketPlace> places, Point origin);

}  // namespace wangge::viewer
