#pragma once

// A north arrow. Maps of this house are drawn in their projected frame, so it points to grid north; the convergence at
// the pilot is half a degree.

#include <QPainter>
#include <QPointF>

namespace wangge {

// `height` of the arrow without its letter (北, or N), in the painter's units; `centre` is the middle of the arrow.
void draw_north_arrow(QPainter& painter, QPointF centre, double height, bool english = false);

}  // namespace wangge
