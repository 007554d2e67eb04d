#include "print/map_corner.h"

#include <algorithm>

namespace wangge {
namespace {

QRectF at_corner(const QRectF& frame, const QSizeF& size, double inset, Corner corner) {
    const bool left = corner == Corner::bottom_left || corner == Corner::top_left;
    const bool top = corner == Corner::top_left || corner == Corner::top_right;
    const double x = left ? frame.left() + inset : frame.right() - inset - size.width();
    const double y = top ? frame.top() + inset : frame.bottom() - inset - size.height();
    return {QPointF(x, y), size};
}

}  // namespace

CornerPlace corner_for(const MapView& view, const MultiPolygon& shape, const QSizeF& size, double inset,
                       const std::vector<Corner>& order, const std::vector<QRectF>& taken) {
    const QPainterPath path = view.to_paper(shape);
    CornerPlace fallback;
    for (const Corner corner : order) {
        const QRectF rect = at_corner(view.rect(), size, inset, corner);
        if (std::any_of(taken.begin(), taken.end(), [&](const QRectF& other) { return other.intersects(rect); })) continue;
        if (!path.intersects(rect)) return {rect, true};
        if (fallback.rect.isNull()) fallback.rect = rect;
    }
    return fallback;
}

}  // namespace wangge
