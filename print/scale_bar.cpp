#include "print/scale_bar.h"

#include <cmath>

#include "engine/core/error.h"
#include "print/paper_font.h"
#include "print/style.h"

namespace wangge {

ScaleBar choose_scale_bar(double denominator, double max_mm) {
    if (!(denominator > 0) || !(max_mm > 0)) throw Error(ErrorKind::bad_input, "A scale bar needs a positive scale and length");
    const double longest_m = max_mm * denominator / 1000;
    const double power = std::pow(10, std::floor(std::log10(longest_m / 2)));
    ScaleBar best{0, 2, denominator};
    for (const int steps : {4, 2})
        for (const double factor : {0.1, 0.2, 0.25, 0.5, 1.0, 2.0, 2.5, 5.0}) {
            const ScaleBar bar{factor * power, steps, denominator};
            // More fields win over a little more length.
            if (bar.length_m() <= longest_m * (1 + 1e-12) && bar.length_m() > best.length_m() * (steps == 2 ? 1.3 : 1.0))
                best = bar;
        }
    return best;
}

QString ratio_text(double denominator) {
    return QStringLiteral("1:") + QString::number(denominator, 'f', denominator < 10 ? 2 : 0);
}

void draw_scale_bar(QPainter& painter, const ScaleBar& bar, QPointF left_bottom, double size, bool with_ratio, bool english) {
    const double height = style::mm(1.5) * size;
    const double step = style::mm(bar.length_mm()) / bar.steps;
    const double top = left_bottom.y() - height;
    painter.save();
    painter.setPen(QPen(style::text, style::mm(0.15) * size));
    for (int i = 0; i < bar.steps; ++i) {
        painter.setBrush(i % 2 == 0 ? style::text : style::paper);
        painter.drawRect(QRectF(left_bottom.x() + i * step, top, step, height));
    }
    const QFont font = paper_font(2.5 * size);
    painter.setFont(font);
    for (int i = 0; i <= bar.steps; ++i) {
        QString figure = QString::number(bar.step_m * i);
        const double centred = text_width(font, figure) / 2;
        if (i == bar.steps) figure += english ? QStringLiteral(" m") : QStringLiteral(" 米");
        painter.drawText(QPointF(left_bottom.x() + i * step - centred, top - style::mm(0.9) * size), figure);
    }
    if (with_ratio) {
        const QFont strong = paper_font(2.9 * size, true);
        painter.setFont(strong);
        const QString text = (english ? QStringLiteral("Scale ") : QStringLiteral("比例尺 ")) + ratio_text(bar.denominator);
        painter.drawText(QPointF(left_bottom.x(), left_bottom.y() + style::mm(4.2) * size), text);
    }
    painter.restore();
}

}  // namespace wangge
