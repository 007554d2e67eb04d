#include "print/map_changes.h"

#include <algorithm>

#include "engine/geo/measure.h"
#include "print/detail/map_context.h"
#include "print/map_symbols.h"

namespace wangge {

using style::mm;

Box box_of(const PlanDiff& diff) {
    Box box;
    for (const LandMoved& moved : diff.moved) box.add(box_of(moved.land));
    for (const BuildingMoved& building : diff.buildings) box.add(building.at);
    return box;
}

void draw_change_badge(QPainter& painter, QPointF at, double size, int number) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawEllipse(at, size * 0.56, size * 0.56);
    draw_badge(painter, at, size, QString::number(number), size * 0.6, style::change, style::change.darker(135), Qt::white);
}

std::vector<LegendEntry> legend_of_changes(const PlanDiff& diff, bool english) {
    std::vector<LegendEntry> entries;
    const bool land = std::any_of(diff.moved.begin(), diff.moved.end(), [](const LandMoved& m) { return !m.land.empty(); });
    if (land) {
        entries.push_back({english ? QStringLiteral("Land that changes grid") : QStringLiteral("调整的地块及序号"),
                           [](QPainter& painter, const QRectF& box) {
                               const double height = std::min(box.height() * 0.66, mm(3.4));
                               const QRectF area(box.left(), box.center().y() - height / 2, box.width(), height);
                               QColor tint = style::change;
                               tint.setAlphaF(0.13F);
                               painter.fillRect(area, tint);
                               painter.setPen(QPen(style::change, mm(0.22)));
                               for (double x = area.left() - height; x < area.right(); x += mm(1.5)) {
                                   const double from = std::max(x, area.left()), to = std::min(x + height, area.right());
                                   painter.drawLine(QPointF(from, area.bottom() - (from - x)),
                                                    QPointF(to, area.bottom() - (to - x)));
                               }
                               painter.setBrush(Qt::NoBrush);
                               painter.setPen(QPen(style::change, mm(style::change_outline_mm * 0.7)));
                               painter.drawRect(area);
                               draw_change_badge(painter, area.center(), height * 0.95, 1);
                           }});
        entries.push_back(
            {english ? QStringLiteral("Border until now") : QStringLiteral("原网格界"), [](QPainter& painter, const QRectF& box) {
                 QPen pen(style::grid_ink, mm(style::old_border_mm), Qt::CustomDashLine, Qt::FlatCap);
                 pen.setDashPattern({4.2, 2.6});
                 painter.setPen(pen);
                 painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
             }});
    }
    if (!diff.buildings.empty())
        entries.push_back(
            {english ? QStringLiteral("Building that changes grid") : QStringLiteral("换网格的楼栋"),
             [](QPainter& painter, const QRectF& box) {
                 const double height = std::min(box.height() * 0.55, mm(2.8));
                 painter.setPen(QPen(style::change.darker(125), mm(0.28)));
                 painter.setBrush(style::changed_building);
                 painter.drawRect(QRectF(box.left() + box.width() * 0.1, box.center().y() - height / 2, box.width() * 0.8, height));
             }});
    return entries;
}

}  // namespace wangge
