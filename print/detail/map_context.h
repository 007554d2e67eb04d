#pragma once

// What the parts of the map painter share.

#include <QPainter>

#include "engine/community/community.h"
#include "engine/geo/measure.h"
#include "print/map_options.h"
#include "print/map_painter.h"
#include "print/map_view.h"
#include "print/style.h"

namespace wangge::detail {

struct MapContext {
    QPainter& painter;
    const Community& community;
    const MapView& view;
    const MapOptions& options;
    Box ground;  // what the view shows, with a little around it

    bool on(MapLayer layer) const { return options.layers.has(layer); }
    // Millimetres of the style in painter units, with the factor of this map.
    double mm(double millimetres) const { return style::mm(millimetres) * options.size; }
    bool sees(const Box& box) const { return !box.empty() && box.intersects(ground); }
    bool sees(const MultiPolygon& shape) const { return sees(box_of(shape)); }
    bool sees(const Line& line) const { return sees(box_of(line)); }
    bool sees(Point p) const { return ground.contains(p); }
};

inline QPen line_pen(const QColor& colour, double width, Qt::PenStyle style = Qt::SolidLine) {
    return {QBrush(colour), width, style, Qt::RoundCap, Qt::RoundJoin};
}

void draw_ground(const MapContext& map);   // areas, compounds, grid fills, streets, buildings, walls
void draw_borders(const MapContext& map);  // veil, grid borders, border of the jurisdiction
void draw_rounds(const MapContext& map);   // lines and arrows of routes
void draw_symbols(const MapContext& map);  // gates, places, bins, garbage points, hotspots
// Places and draws all labels and the badges of grids and stops.
MapReport draw_labels(const MapContext& map, const Progress& progress);

// Whether a place is drawn with a symbol, or by its area and name alone.
bool has_symbol(const Place& place);
// Shops, pocket parks and the like: small symbols, named only where there is room.
bool is_minor(const Place& place);
inline bool shown(const MapContext& map, const Place& place) {
    return map.options.minor_places || !is_minor(place);
}
inline double place_symbol_mm(const Place& place) {
    return is_minor(place) ? style::minor_place_symbol_mm : style::place_symbol_mm;
}
// Width of a street on the sheet, without casing.
double street_width(const MapContext& map, const Street& street);

}  // namespace wangge::detail
