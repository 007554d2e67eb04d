#include "print/north_arrow.h"

#include "print/paper_font.h"
#include "print/style.h"

namespace wangge {

void draw_north_arrow(QPainter& painter, QPointF centre, double height, bool english) {
    const double half = height / 2;
    const double wing = height * 0.27;
    painter.save();
    painter.translate(centre);
    painter.setPen(QPen(style::grid_ink, height * 0.018, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(style::grid_ink);
    painter.drawPolygon(QPolygonF({{0, -half}, {0, half * 0.55}, {-wing, half}}));
    painter.setBrush(style::paper);
    painter.drawPolygon(QPolygonF({{0, -half}, {wing, half}, {0, half * 0.55}}));
    const QFont font = paper_font(height * 0.36 / style::units_per_mm, true);
    painter.setFont(font);
    const QString north = english ? QStringLiteral("N") : QStringLiteral("北");
    painter.drawText(QPointF(-text_width(font, north) / 2, -half - height * 0.1), north);
    painter.restore();
}

}  // namespace wangge
