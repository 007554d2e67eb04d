#include <map>

#include "print/detail/map_label.h"
#include "print/label_spots.h"
#include "print/paper_font.h"
#include "print/street_chains.h"

namespace wangge::detail {
namespace {

const QColor street_ink{0x4A, 0x46, 0x40};
const QColor water_ink{0x2F, 0x6A, 0x8C};

constexpr double repeat_mm = 95;  // a name is written again after so much street
constexpr double apart_mm = 42;

// The visible parts of a line, in paper coordinates (Liang and Barsky 1984).
std::vector<Line> visible_parts(const Line& line, const QRectF& rect) {
    std::vector<Line> parts;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const Point a = line[i];
        const Point d = line[i + 1] - a;
        double from = 0;
        double to = 1;
        const auto cut = [&](double delta, double room) {
            if (delta == 0) return room >= 0;
            const double t = room / delta;
            if (delta < 0)
                from = std::max(from, t);
            else
                to = std::min(to, t);
            return from <= to;
        };
        if (!cut(-d.x, a.x - rect.left()) || !cut(d.x, rect.right() - a.x) || !cut(-d.y, a.y - rect.top()) ||
            !cut(d.y, rect.bottom() - a.y))
            continue;
        if (parts.empty() || from > 0 || parts.back().back() != a) parts.push_back({a + d * from});
        parts.back().push_back(a + d * to);
    }
    return parts;
}

// Text and stacked text take different room: spots of both kinds, each where it reads well.
void fill_line_spots(MapLabel& label, const Line& line, double step, double bend, double middle) {
    const double height = map_text_height(label.style);
    for (const bool stacked : {false, true}) {
        const LineSpots found = spots_along(line, map_text_width(label.text, label.style, stacked), height, step, bend, middle);
        for (std::size_t i = 0; i < found.spots.size(); ++i) {
            if (found.reads_down[i] != stacked) continue;
            label.request.spots.push_back(found.spots[i]);
            label.stacked.push_back(stacked);
        }
    }
}

}  // namespace

void add_street_labels(const MapContext& map, std::vector<MapLabel>& labels) {
    if (!map.options.street_names) return;
    std::map<std::string, int> families;
    for (const StreetChain& chain : street_chains(map.community.streets)) {
        if (!map.sees(chain.line)) continue;
        const bool road = chain.kind == StreetKind::road;
        const auto [family, added] = families.try_emplace(chain.name, static_cast<int>(families.size()));
        for (const Line& part : visible_parts(map.view.to_plane(chain.line), map.view.rect())) {
            const double length = length_m(part);
            const int count = std::max(1, static_cast<int>(std::lround(length / map.mm(repeat_mm))));
            for (int i = 0; i < count; ++i) {
                MapLabel label;
                label.layer = MapLayer::streets;
                label.text = to_qstring(chain.name);
                label.style = {map.mm(road ? style::road_text_mm : style::lane_text_mm),
                               street_ink,
                               style::halo,
                               map.mm(style::halo_mm),
                               false,
                               road ? 0.18 : 0.06};
                if (road) label.style.plate = style::road_fill;  // grid borders run along many roads
                label.request.priority = (road ? 70 : 40) - (i > 0 ? 15 : 0);
                label.request.family = family->second;
                label.request.apart = map.mm(apart_mm);
                fill_line_spots(label, part, map.mm(1.5), map.mm(0.45), length * (i + 0.5) / count);
                if (!label.request.spots.empty()) labels.push_back(std::move(label));
            }
        }
    }
}

namespace {

// Spots in a long thin area: along its shores, moved to the middle between them.
void fill_channel_spots(const MapContext& map, MapLabel& label, const MultiPolygon& shape) {
    for (const Polygon& polygon : shape) {
        Line shore = polygon.outer;
        if (shore.size() < 3) continue;
        shore.push_back(shore.front());
        for (const Line& part : visible_parts(shore, map.view.rect())) {
            const std::size_t first = label.request.spots.size();
            fill_line_spots(label, part, map.mm(2), map.mm(0.5), length_m(part) / 2);
            for (std::size_t i = first; i < label.request.spots.size(); ++i) {
                OrientedBox& box = label.request.spots[i].box;
                const Point across{-std::sin(box.angle), std::cos(box.angle)};
                const double probe = map.mm(0.15);
                const double side = contains(shape, box.centre + across * probe) ? 1 : -1;
                double width = probe;
                while (width < map.mm(30) && contains(shape, box.centre + across * (side * width))) width += probe;
                box.centre = box.centre + across * (side * width / 2);
            }
        }
    }
}

}  // namespace

void add_place_labels(const MapContext& map, std::vector<MapLabel>& labels) {
    for (const Place& place : map.community.places) {
        if (place.name.empty() || !shown(map, place) || !(map.sees(place.at) || map.sees(place.shape))) continue;
        const bool water = place.kind == "flood_channel" || place.kind == "river_channel";
        MapLabel label;
        label.layer = MapLayer::places;
        label.text = to_qstring(place.name);
        const double text_mm = water ? style::water_text_mm : is_minor(place) ? style::minor_place_text_mm : style::place_text_mm;
        label.style = {map.mm(text_mm),  water ? water_ink : style::text, style::halo, map.mm(style::halo_mm), false,
                       water ? 0.2 : 0.0};
        label.request.priority = is_minor(place) ? 20 : 60;
        if (has_symbol(place)) {
            label.request.spots = spots_around(map.view.to_plane(place.at), map.mm(place_symbol_mm(place) / 2 + 0.35),
                                               map_text_width(label.text, label.style), map_text_height(label.style));
        } else {
            const MultiPolygon shape = map.view.plane_shape(place.shape);
            if (water) {
                fill_channel_spots(map, label, shape);
            } else {
                label.request.spots =
                    spots_inside(shape, label_point(shape, style::mm(0.3)), map_text_width(label.text, label.style),
                                 map_text_height(label.style), map.mm(1.5));
            }
            if (label.request.spots.empty()) {
                label.stacked.clear();
                label.request.spots = spots_near(map.view.to_plane(place.at), map_text_width(label.text, label.style),
                                                 map_text_height(label.style), map.mm(12));
            }
        }
        labels.push_back(std::move(label));
    }
}

}  // namespace wangge::detail
