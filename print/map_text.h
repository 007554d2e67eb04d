#pragma once

// Text on the map: centred in an oriented box, with a halo, along the box or stacked from top to bottom.

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QString>

#include "print/oriented_box.h"

namespace wangge {

struct MapTextStyle {
    double height = 0;  // em, painter units
    QColor ink;
    QColor halo;            // invalid or transparent: none
    double halo_width = 0;  // on each side
    bool bold = false;
    double spacing = 0;  // between characters, share of the em
    QColor plate = {};   // behind the text, so that a line under it is interrupted; invalid: none
};

// Width of the line of text (also of a stack: then it is the height of the stack), painter units.
double map_text_width(const QString& text, const MapTextStyle& style, bool stacked = false);
// Height of the box a text needs across its direction.
double map_text_height(const MapTextStyle& style);

void draw_map_text(QPainter& painter, const OrientedBox& box, const QString& text, const MapTextStyle& style, bool stacked = false);

}  // namespace wangge
