#pragma once

// Scale bar and north arrow in corners of a map, where they hide as little of the jurisdiction as can be.

#include <QPainter>
#include <vector>

#include "print/map_corner.h"
#include "print/scale_bar.h"

namespace wangge {

struct MapFurniture {
    CornerPlace arrow, scale;  // on a white panel where the corner is not free
    ScaleBar bar;
    double size = 1;

    std::vector<QRectF> rects() const { return {arrow.rect, scale.rect}; }  // for MapOptions::keep_clear
};

// `shape` is what should not be hidden, on the ground. `size` is the factor of all measures, 1 for A3.
MapFurniture furniture_for(const MapView& view, const MultiPolygon& shape, double size);
void draw_furniture(QPainter& painter, const MapFurniture& furniture, bool english = false);

}  // namespace wangge
