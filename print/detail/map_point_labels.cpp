#include "print/detail/map_changes_layer.h"
#include "print/detail/map_label.h"
#include "print/label_spots.h"
#include "print/paper_font.h"
#include "print/route_legs.h"

namespace wangge::detail {
namespace {

constexpr double over_building = 7.0;  // costs, in the steps of label_spots.h
constexpr double over_border = 2.5;
constexpr double over_small_symbol = 4.0;

LabelObstacle square(const MapContext& map, Point at, double size_mm, double cost = hard_obstacle) {
    const double half = map.mm(size_mm) / 2;
    return {{map.view.to_plane(at), half, half, 0}, cost, -2};
}

// Short pieces keep the boxes of slanting borders slim.
void add_border(const MapContext& map, const Ring& ring, std::vector<LabelObstacle>& obstacles) {
    const double piece = map.mm(6);
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = map.view.to_plane(ring[i]);
        const Point b = map.view.to_plane(ring[(i + 1) % ring.size()]);
        const double length = distance_m(a, b);
        const int count = std::max(1, static_cast<int>(std::ceil(length / piece)));
        if (count > 5000) continue;  // far outside any sheet
        const double angle = std::atan2(b.y - a.y, b.x - a.x);
        for (int k = 0; k < count; ++k)
            obstacles.push_back({{a + (b - a) * ((k + 0.5) / count), length / count / 2, map.mm(style::grid_border_mm) / 2, angle},
                                 over_border,
                                 -2});
    }
}

}  // namespace

std::vector<LabelObstacle> map_obstacles(const MapContext& map) {
    std::vector<LabelObstacle> obstacles;
    const Community& community = map.community;
    if (map.on(MapLayer::buildings))
        for (std::size_t i = 0; i < community.buildings.size(); ++i) {
            const Building& building = community.buildings[i];
            if (!map.sees(building.footprint)) continue;
            for (const Polygon& polygon : building.footprint)
                obstacles.push_back({box_along_longest_edge(map.view.to_plane(polygon.outer)), over_building,
                                     building_family + static_cast<int>(i)});
        }
    if (map.on(MapLayer::grids))
        for (const Grid& grid : community.grids)
            if (map.sees(grid.shape))
                for (const Polygon& polygon : grid.shape) add_border(map, polygon.outer, obstacles);
    if (map.on(MapLayer::places))
        for (const Place& place : community.places)
            if (shown(map, place) && has_symbol(place) && map.sees(place.at))
                obstacles.push_back(square(map, place.at, place_symbol_mm(place)));
    if (map.on(MapLayer::garbage_points))
        for (const GarbagePoint& point : community.garbage_points)
            if (map.sees(point.at)) obstacles.push_back(square(map, point.at, style::garbage_symbol_mm));
    if (map.on(MapLayer::hotspots))
        for (const Hotspot& hotspot : community.hotspots)
            if (map.sees(hotspot.at)) obstacles.push_back(square(map, hotspot.at, style::hotspot_symbol_mm));
    if (map.on(MapLayer::bins))
        for (const Bin& bin : community.bins)
            if (map.sees(bin.at)) obstacles.push_back(square(map, bin.at, style::bin_symbol_mm, over_small_symbol));
    if (map.on(MapLayer::gates))
        for (const Gate& gate : community.gates)
            if (map.sees(gate.at)) obstacles.push_back(square(map, gate.at, style::gate_symbol_mm, over_small_symbol));
    if (map.on(MapLayer::routes))
        for (const MapOptions::Round& round : map.options.rounds)
            for (const Stop& stop : round.route->stops)
                if (stop.kind == StopKind::start || stop.kind == StopKind::dump) obstacles.push_back(square(map, stop.at, 3.8));
    for (const ChangeBadge& badge : change_badges(map))
        obstacles.push_back({{{badge.at.x(), badge.at.y()}, badge.size * 0.56, badge.size * 0.56, 0}, hard_obstacle, -2});
    for (const QRectF& rect : map.options.keep_clear)
        obstacles.push_back({{{rect.center().x(), rect.center().y()}, rect.width() / 2, rect.height() / 2, 0}, hard_obstacle, -2});
    return obstacles;
}

void add_code_labels(const MapContext& map, std::vector<MapLabel>& labels) {
    const auto add = [&](MapLayer layer, Point at, const QString& text, double symbol_mm, const QColor& ink) {
        if (!map.sees(at) || text.isEmpty()) return;
        MapLabel label;
        label.layer = layer;
        label.text = text;
        label.style = {map.mm(style::code_text_mm), ink, style::halo, map.mm(style::halo_mm), true, 0};
        label.request.priority = 50;
        label.request.spots = spots_around(map.view.to_plane(at), map.mm(symbol_mm / 2 + 0.3), map_text_width(text, label.style),
                                           map_text_height(label.style));
        labels.push_back(std::move(label));
    };
    if (map.on(MapLayer::hotspots))
        for (std::size_t i = 0; i < map.community.hotspots.size(); ++i)
            add(MapLayer::hotspots, map.community.hotspots[i].at, QStringLiteral("H%1").arg(i + 1), style::hotspot_symbol_mm,
                style::hotspot);
    if (map.on(MapLayer::garbage_points))
        for (const GarbagePoint& point : map.community.garbage_points)
            add(MapLayer::garbage_points, point.at, to_qstring(point.code), style::garbage_symbol_mm, style::garbage_point);
}

namespace {

MapLabel stop_badge(const MapContext& map, std::size_t colour, Point at, const QString& text, bool filled) {
    MapLabel label;
    label.layer = MapLayer::routes;
    label.form = LabelForm::stop_badge;
    label.text = text;
    label.colour = style::team_colour(colour);
    label.filled = filled;
    label.anchor = map.view.to_plane(at);
    label.request.required = true;
    return label;
}

void add_numbers(const MapContext& map, const MapOptions::Round& round, std::vector<MapLabel>& labels) {
    const double side = map.mm(style::stop_badge_mm);
    for (const RouteLeg& leg : route_legs(*round.route)) {
        if (!leg.is_task()) continue;
        const Point at = leg.swept.size() > 1 ? point_along(leg.swept, length_m(leg.swept) / 2) : leg.at;
        if (!map.view.ground().contains(at)) continue;
        MapLabel label = stop_badge(map, round.colour, at, QString::number(leg.first), leg.kind != StopKind::sweep);
        label.request.priority = 90 + (label.filled ? 1 : 0);
        label.request.spots = spots_near(label.anchor, side, side, side * 4.5);
        // A number may also stand elsewhere on its own swept street, without a leader that crosses others.
        if (leg.swept.size() > 1) {
            const Line swept = map.view.to_plane(leg.swept);
            const double length = length_m(swept);
            for (const double t : {0.35, 0.65, 0.2, 0.8})
                label.request.spots.push_back({{point_along(swept, length * t), side / 2, side / 2, 0}, 0.5 + std::abs(t - 0.5)});
        }
        labels.push_back(std::move(label));
    }
}

// The tag on the longest swept legs, at most four times, at least 25 mm apart.
void add_tags(const MapContext& map, const MapOptions::Round& round, int family, std::vector<MapLabel>& labels) {
    std::vector<RouteLeg> legs = route_legs(*round.route);
    std::erase_if(legs, [](const RouteLeg& leg) { return leg.swept.size() < 2; });
    std::stable_sort(legs.begin(), legs.end(), [](const RouteLeg& a, const RouteLeg& b) { return a.swept_m > b.swept_m; });
    const double side = map.mm(style::stop_badge_mm) * 1.15;
    constexpr std::size_t most = 7;
    for (std::size_t i = 0; i < legs.size() && i < most; ++i) {
        const Point at = point_along(legs[i].swept, length_m(legs[i].swept) / 2);
        MapLabel label = stop_badge(map, round.colour, at, to_qstring(round.tag), true);
        label.request.required = false;
        label.request.priority = 85 - static_cast<int>(i);
        label.request.family = family;
        label.request.apart = map.mm(25);
        label.request.spots = {{{label.anchor, side / 2, side / 2, 0}, 0}};
        labels.push_back(std::move(label));
    }
}

}  // namespace

void add_stop_labels(const MapContext& map, std::vector<MapLabel>& labels) {
    int family = tag_family;
    for (const MapOptions::Round& round : map.options.rounds) {
        if (round.numbers) add_numbers(map, round, labels);
        if (!round.tag.empty()) add_tags(map, round, family, labels);
        ++family;
    }
}

}  // namespace wangge::detail
