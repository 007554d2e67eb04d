#include <QPainterPathStroker>

#include "engine/geo/overlay.h"
#include "engine/grids/face_colouring.h"
#include "print/detail/map_changes_layer.h"
#include "print/detail/map_context.h"

namespace wangge::detail {
namespace {

struct AreaStyle {
    QColor fill, line;
};

AreaStyle style_of(const Place& place) {
    if (place.kind == "flood_channel" || place.kind == "river_channel") return {style::water_fill, style::water_line};
    if (place.kind == "park" || place.kind == "square") return {style::green_fill, style::green_line};
    if (place.kind == "demolition") return {style::demolition_fill, style::compound_line};
    return {style::plain_area_fill, style::plain_area_line};
}

bool is_water(const Place& place) {
    return place.kind == "flood_channel" || place.kind == "river_channel";
}

void draw_areas(const MapContext& map) {
    // Water last: channels run through parks and waste land.
    for (const bool water : {false, true})
        for (const Place& place : map.community.places) {
            if (is_water(place) != water || place.shape.empty() || !map.sees(place.shape)) continue;
            const AreaStyle look = style_of(place);
            const QPainterPath path = map.view.to_paper(place.shape);
            map.painter.setPen(line_pen(look.line, map.mm(style::compound_line_mm)));
            QColor fill = look.fill;
            // Over grid colours water stays water; the rest lets them through.
            if (map.on(MapLayer::grids) && map.options.grid_fill) fill.setAlphaF(water ? 0.9F : 0.5F);
            map.painter.setBrush(fill);
            map.painter.drawPath(path);
            if (place.kind == "demolition") {
                // Hatching survives a black-and-white copy. Cut by geometry: SVG has no clipping in Qt.
                map.painter.setPen(line_pen(style::compound_line, map.mm(style::hairline_mm)));
                const MultiPolygon area = map.view.plane_shape(place.shape);
                const Box box = box_of(area);
                for (double x = box.low.x - box.height_m(); x < box.high.x; x += map.mm(1.6))
                    for (const Line& line : clip(Line{{x, box.high.y}, {x + box.height_m(), box.low.y}}, area))
                        map.painter.drawLine(QPointF(line.front().x, line.front().y), QPointF(line.back().x, line.back().y));
            }
        }
}

void draw_compounds(const MapContext& map) {
    map.painter.setPen(line_pen(style::compound_line, map.mm(style::compound_line_mm)));
    map.painter.setBrush(style::compound_fill);
    for (const Compound& compound : map.community.compounds)
        if (map.sees(compound.shape)) map.painter.drawPath(map.view.to_paper(compound.shape));
}

void draw_grid_fills(const MapContext& map) {
    const bool given = map.options.grid_colours.size() == map.community.grids.size();
    const std::vector<int> colours = given ? std::vector<int>() : colour_of_grids(map.community.grids);
    map.painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < map.community.grids.size(); ++i) {
        if (!map.sees(map.community.grids[i].shape)) continue;
        QColor fill = given ? map.options.grid_colours[i] : style::grid_fill(colours[i]);
        fill.setAlphaF(static_cast<float>(style::grid_fill_opacity));
        map.painter.setBrush(fill);
        map.painter.drawPath(map.view.to_paper(map.community.grids[i].shape));
    }
}

bool is_carriageway(const Street& street) {
    return street.kind == StreetKind::road || street.kind == StreetKind::lane;
}

void stroke(const MapContext& map, const Street& street, const QPen& pen) {
    map.painter.setPen(pen);
    map.painter.drawPolyline(map.view.to_paper(street.line));
}

void draw_streets(const MapContext& map) {
    map.painter.setBrush(Qt::NoBrush);
    std::vector<const Street*> seen;
    for (const Street& street : map.community.streets)
        if (street.line.size() > 1 && map.sees(street.line)) seen.push_back(&street);

    for (const Street* street : seen) {
        if (street->kind == StreetKind::footpath) {
            QPen pen = line_pen(style::footpath, map.mm(style::footpath_mm), Qt::CustomDashLine);
            pen.setCapStyle(Qt::FlatCap);
            pen.setDashPattern({3.2, 2.0});
            stroke(map, *street, pen);
        } else if (street->kind == StreetKind::steps) {
            QPen pen = line_pen(style::steps, map.mm(style::steps_mm), Qt::CustomDashLine);
            pen.setCapStyle(Qt::FlatCap);
            pen.setDashPattern({0.5, 0.5});
            stroke(map, *street, pen);
        }
    }
    // Casings of all before fills of all: junctions stay open.
    for (const StreetKind kind : {StreetKind::lane, StreetKind::road})
        for (const Street* street : seen)
            if (street->kind == kind)
                stroke(map, *street,
                       line_pen(kind == StreetKind::road ? style::road_casing : style::lane_casing,
                                street_width(map, *street) + 2 * map.mm(style::street_casing_mm)));
    for (const StreetKind kind : {StreetKind::lane, StreetKind::road})
        for (const Street* street : seen)
            if (street->kind == kind)
                stroke(map, *street,
                       line_pen(kind == StreetKind::road ? style::road_fill : style::lane_fill, street_width(map, *street)));
}

void draw_buildings(const MapContext& map) {
    for (const Building& building : map.community.buildings) {
        if (!map.sees(building.footprint)) continue;
        const bool home = building.use.empty() || building.use == "residential";
        map.painter.setPen(line_pen(home ? style::residential_line : style::other_building_line, map.mm(style::building_line_mm)));
        map.painter.setBrush(home ? style::residential_fill : style::other_building_fill);
        map.painter.drawPath(map.view.to_paper(building.footprint));
    }
}

void draw_walls(const MapContext& map) {
    map.painter.setBrush(Qt::NoBrush);
    for (const Wall& wall : map.community.walls) {
        if (wall.line.size() < 2 || !map.sees(wall.line) || wall.kind == "channel") continue;
        QPen pen = line_pen(style::wall, map.mm(style::wall_mm), wall.state == "broken" ? Qt::CustomDashLine : Qt::SolidLine);
        pen.setCapStyle(Qt::FlatCap);
        if (wall.state == "broken") pen.setDashPattern({4, 3});
        map.painter.setPen(pen);
        map.painter.drawPolyline(map.view.to_paper(wall.line));
    }
}

}  // namespace

double street_width(const MapContext& map, const Street& street) {
    const double least = street.kind == StreetKind::road ? style::min_road_mm : style::min_lane_mm;
    if (!is_carriageway(street)) return map.mm(style::footpath_mm);
    return std::max(map.mm(least), street.width_m * map.view.units_per_m());
}

void draw_ground(const MapContext& map) {
    if (map.on(MapLayer::compounds)) draw_compounds(map);
    if (map.on(MapLayer::grids) && map.options.grid_fill) draw_grid_fills(map);
    if (map.on(MapLayer::areas)) draw_areas(map);
    if (map.on(MapLayer::streets)) draw_streets(map);
    if (map.on(MapLayer::buildings)) draw_buildings(map);
    if (map.on(MapLayer::walls)) draw_walls(map);
    if (map.options.quiet) map.painter.fillRect(map.view.rect(), QColor(255, 255, 255, 95));
}

void draw_borders(const MapContext& map) {
    const bool masked = map.on(MapLayer::mask) && !map.community.jurisdiction.shape.empty();
    const QPainterPath inside = masked ? map.view.to_paper(map.community.jurisdiction.shape) : QPainterPath();
    if (masked) {
        QPainterPath outside;
        outside.setFillRule(Qt::OddEvenFill);
        outside.addRect(map.view.rect());
        outside.addPath(inside);
        QColor veil = style::background;
        veil.setAlphaF(0.66F);
        map.painter.setPen(Qt::NoPen);
        map.painter.setBrush(veil);
        map.painter.drawPath(outside);
        // Bands around the jurisdiction, cut by geometry: SVG has no clipping in Qt.
        map.painter.setBrush(QColor(style::grid_border.red(), style::grid_border.green(), style::grid_border.blue(), 8));
        QPainterPathStroker stroker;
        stroker.setJoinStyle(Qt::RoundJoin);
        stroker.setCurveThreshold(4);
        for (double width = 8; width > 1.5; width -= 0.65) {
            stroker.setWidth(map.mm(width));
            map.painter.drawPath(stroker.createStroke(inside).subtracted(inside));
        }
    }
    map.painter.setBrush(Qt::NoBrush);
    if (map.on(MapLayer::grids)) {
        const double strength = map.options.quiet ? 0.7 : 1;
        if (map.options.changes != nullptr) {
            draw_moved_land(map);
            draw_borders_that_were(map);
        }
        for (const bool halo : {true, false})
            for (const Grid& grid : map.community.grids) {
                if (!map.sees(grid.shape)) continue;
                map.painter.setPen(halo ? line_pen(QColor(255, 255, 255, 130), map.mm(style::grid_border_halo_mm * strength))
                                        : line_pen(style::grid_border, map.mm(style::grid_border_mm * strength)));
                map.painter.drawPath(map.view.to_paper(grid.shape));
            }
    }
    if (masked) {
        map.painter.setPen(line_pen(style::grid_border, map.mm(style::jurisdiction_mm)));
        map.painter.drawPath(inside);
    }
}

}  // namespace wangge::detail
