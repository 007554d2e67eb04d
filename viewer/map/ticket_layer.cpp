#include "viewer/map/ticket_layer.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "viewer/map/palette.h"

namespace wangge::viewer {

std::vector<TicketPlace> ticket_places(const Community& community, std::span<const std::uint32_t> selected) {
    std::map<std::pair<std::int64_t, std::int64_t>, TicketPlace> places;
    for (const std::uint32_t index : selected) {
        if (index >= community.tickets.size()) continue;
        const auto& location = community.tickets[index].location;
        if (!location || location->level == MatchLevel::none || !is_finite(location->at)) continue;
        TicketPlace& place = places[{std::llround(location->at.x), std::llround(location->at.y)}];
        if (place.tickets.empty()) place.at = location->at;
        place.tickets.push_back(index);
    }
    std::vector<TicketPlace> result;
    result.reserve(places.size());
    for (auto& [key, place] : places) result.push_back(std::move(place));
    std::sort(result.begin(), result.end(), [](const TicketPlace& a, const TicketPlace& b) {
        if (a.tickets.size() != b.tickets.size()) return a.tickets.size() > b.tickets.size();
        return a.tickets.front() < b.tickets.front();
    });
    return result;
}

double ticket_radius_px(std::size_t count) {
    return std::min(1.4 + 0.8 * std::sqrt(double(count)), 15.0);
}

LayerMesh ticket_mesh(std::span<const TicketPlace> places, Point origin) {
    LayerMesh mesh;
    for (const TicketPlace& place : places)  // large first: small ones stay on top
        add_symbol(mesh, place.at,
                   {.shape = SymbolShape::circle,
                    .fill = rgba(QColor(0xC2, 0x5B, 0x2A)).with_opacity(0.55),
                    .stroke = rgba(style::paper).with_opacity(0.9),
                    .radius_px = ticket_radius_px(place.tickets.size()),
                    .stroke_px = 0.8},
                   origin);
    return mesh;
}

}  // namespace wangge::viewer
