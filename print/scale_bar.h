#pragma once

// A scale bar with round figures, true to the scale of the map.

#include <QPainter>
#include <QPointF>

namespace wangge {

struct ScaleBar {
    double step_m = 100;  // one field: 1, 2, 2.5 or 5 times a power of ten
    int steps = 4;        // 4 or 2 fields
    double denominator = 1;

    double length_m() const { return step_m * steps; }
    double length_mm() const { return length_m() * 1000 / denominator; }
};

// The longest bar of two or four fields that is at most `max_mm` long on paper. Both arguments must be positive.
ScaleBar choose_scale_bar(double denominator, double max_mm);

// Draws it with its left end at `left_bottom`, figures above and "1:4000" beneath when `with_ratio`.
void draw_scale_bar(QPainter& painter, const ScaleBar& bar, QPointF left_bottom, double size = 1, bool with_ratio = true,
                    bool english = false);

// "1:4,000" is written 1:4000.
QString ratio_text(double denominator);

}  // namespace wangge
