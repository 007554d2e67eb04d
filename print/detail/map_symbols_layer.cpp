#include "print/detail/map_context.h"
#include "print/map_symbols.h"

namespace wangge::detail {
namespace {

// The way through a gate is the nearest street; without one the gate stands upright.
double angle_at(const MapContext& map, Point at) {
    double best = 12;  // m; farther streets do not pass the gate
    double angle = 0;
    for (const Street& street : map.community.streets) {
        if (street.line.size() < 2) continue;
        const NearestOnLine near = nearest_on_line(street.line, at);
        if (near.distance_m >= best) continue;
        best = near.distance_m;
        const Point a = street.line[near.segment];
        const Point b = street.line[near.segment + 1];
        angle = -std::atan2(b.y - a.y, b.x - a.x);
    }
    return angle;
}

}  // namespace

bool has_symbol(const Place& place) {
    const bool by_area = place.kind == "flood_channel" || place.kind == "river_channel" || place.kind == "demolition";
    return !(by_area && !place.shape.empty());
}

bool is_minor(const Place& place) {
    for (const std::string_view kind : {"shop", "restaurant", "toilet", "parking", "bus_stop"})
        if (place.kind == kind) return true;
    // A pocket park belongs to its compound; a real one is a landmark.
    constexpr double pocket_m2 = 2500;
    return place.kind == "park" && !place.shape.empty() && area_m2(place.shape) < pocket_m2;
}

void draw_symbols(const MapContext& map) {
    if (map.on(MapLayer::gates))
        for (const Gate& gate : map.community.gates)
            if (map.sees(gate.at))
                draw_gate_symbol(map.painter, map.view.to_paper(gate.at), map.mm(style::gate_symbol_mm), angle_at(map, gate.at));
    if (map.on(MapLayer::bins))
        for (const Bin& bin : map.community.bins)
            if (map.sees(bin.at)) draw_bin_symbol(map.painter, map.view.to_paper(bin.at), map.mm(style::bin_symbol_mm));
    if (map.on(MapLayer::hotspots))
        for (const Hotspot& hotspot : map.community.hotspots)
            if (map.sees(hotspot.at))
                draw_hotspot_symbol(map.painter, map.view.to_paper(hotspot.at), map.mm(style::hotspot_symbol_mm));
    if (map.on(MapLayer::places))
        for (const Place& place : map.community.places)
            if (shown(map, place) && has_symbol(place) && map.sees(place.at))
                draw_place_symbol(map.painter, place.kind, map.view.to_paper(place.at), map.mm(place_symbol_mm(place)));
    if (map.on(MapLayer::garbage_points))
        for (const GarbagePoint& point : map.community.garbage_points)
            if (map.sees(point.at)) draw_garbage_symbol(map.painter, map.view.to_paper(point.at), map.mm(style::garbage_symbol_mm));
}

}  // namespace wangge::detail
