#include "print/map_furniture.h"

#include "print/north_arrow.h"
#include "print/style.h"

namespace wangge {

using style::mm;

MapFurniture furniture_for(const MapView& view, const MultiPolygon& shape, double size) {
    constexpr double longest_bar_mm = 64;
    MapFurniture result;
    result.size = size;
    result.bar = choose_scale_bar(view.denominator(), longest_bar_mm * size);
    const double inset = mm(2.5) * size;
    result.arrow = corner_for(view, shape, QSizeF(mm(14) * size, mm(23) * size), inset,
                              {Corner::top_right, Corner::top_left, Corner::bottom_right, Corner::bottom_left});
    result.scale =
        corner_for(view, shape, QSizeF(mm(result.bar.length_mm()) + mm(16) * size, mm(15) * size), inset,
                   {Corner::bottom_right, Corner::bottom_left, Corner::top_left, Corner::top_right}, {result.arrow.rect});
    return result;
}

void draw_furniture(QPainter& painter, const MapFurniture& furniture, bool english) {
    const double size = furniture.size;
    for (const CornerPlace* place : {&furniture.arrow, &furniture.scale})
        if (!place->free) painter.fillRect(place->rect, QColor(255, 255, 255, 225));
    const QRectF& arrow = furniture.arrow.rect;
    draw_north_arrow(painter, {arrow.center().x(), arrow.bottom() - mm(9) * size}, mm(14) * size, english);
    draw_scale_bar(painter, furniture.bar,
                   {furniture.scale.rect.left() + mm(4) * size, furniture.scale.rect.bottom() - mm(6.5) * size}, size, true,
                   english);
}

}  // namespace wangge
