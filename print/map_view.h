#pragma once

// Where a map lies on the sheet and which ground it shows: north up, one true scale.

#include <QPainterPath>
#include <QPolygonF>
#include <QRectF>
#include <vector>

#include "engine/geo/shape.h"

namespace wangge {

class MapView {
public:
    // `rect` in 1/100 mm on the sheet; `centre` of the ground in the middle of it; 1:`denominator`.
    // Error(bad_input) unless the rectangle has an area and the denominator is positive.
    MapView(const QRectF& rect, Point centre, double denominator);

    const QRectF& rect() const { return rect_; }
    double denominator() const { return denominator_; }
    double units_per_m() const { return units_per_m_; }
    Box ground() const;  // the ground shown

    QPointF to_paper(Point ground) const;
    Point to_ground(QPointF paper) const;
    QPolygonF to_paper(const std::vector<Point>& line) const;
    QPainterPath to_paper(const MultiPolygon& shape) const;  // even-odd
    // The same as engine geometry, y down, for label_placer.h.
    Point to_plane(Point ground) const;
    Line to_plane(const std::vector<Point>& line) const;
    MultiPolygon plane_shape(const MultiPolygon& shape) const;

private:
    QRectF rect_;
    Point centre_;
    double denominator_;
    double units_per_m_;
};

// The smallest round scale (1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5, 8 times a power of ten) at which `ground`, with `margin_mm` of
// paper on each side, fits a rectangle. An empty box counts as 100 m.
enum class ScaleSteps {
    round,
    fine
};  // fine: also 1.75, 3.5, 4.5, 5.5, 6.5, 7, 8.5, 9 and 9.5, for maps that must fill little paper
double fitting_denominator(const QRectF& rect, const Box& ground, double margin_mm, ScaleSteps steps = ScaleSteps::round);

// `ground` in the middle of the rectangle at its fitting scale.
MapView fitting_view(const QRectF& rect, const Box& ground, double margin_mm, ScaleSteps steps = ScaleSteps::round);

}  // namespace wangge
