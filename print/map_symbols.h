#pragma once

// Point symbols of the map, shared by map, legend and viewer. `size` is the full height in the painter's units; the
// symbol is centred on `at`. Symbols differ in form, not only in colour: they survive a black-and-white copy.

#include <QColor>
#include <QPainter>
#include <QPointF>
#include <QString>
#include <string>

namespace wangge {

// A rounded square with a pictogram for places (kinds of community/place.h), a dot for kinds without one.
void draw_place_symbol(QPainter& painter, const std::string& kind, QPointF at, double size);
void draw_garbage_symbol(QPainter& painter, QPointF at, double size);  // triangle
void draw_bin_symbol(QPainter& painter, QPointF at, double size);      // small bin
// Two posts across the way; `angle` of the way in radians, y down.
void draw_gate_symbol(QPainter& painter, QPointF at, double size, double angle);
void draw_hotspot_symbol(QPainter& painter, QPointF at, double size);                      // two rings
void draw_start_symbol(QPainter& painter, QPointF at, double size, const QColor& colour);  // flag
void draw_dump_symbol(QPainter& painter, QPointF at, double size, const QColor& colour);   // arrow into a box

// A disc with a number, its outline in `colour`; `text_height` is the em in the painter's units.
void draw_badge(QPainter& painter, QPointF at, double size, const QString& number, double text_height, const QColor& fill,
                const QColor& line, const QColor& ink);

// A solid arrow head, its tip `size` / 2 ahead of `at` in the direction of `angle` (y down).
void draw_arrow_head(QPainter& painter, QPointF at, double size, double angle, const QColor& fill, const QColor& line);

// What a kind of place is called in the legend: 学校, 市场 ...; the kind itself when it is not known.
QString place_kind_name(const std::string& kind, bool english = false);

}  // namespace wangge
