#include <numbers>

#include "print/detail/map_context.h"
#include "print/map_symbols.h"

namespace wangge::detail {
namespace {

QPointF normal_right(QPointF a, QPointF b) {
    const QPointF d = b - a;
    const double length = std::hypot(d.x(), d.y());
    return length > 0 ? QPointF(-d.y() / length, d.x() / length) : QPointF(0, 0);
}

// The line moved to the right of its direction (y down), mitred, so that there and back are two lines.
QPolygonF moved_right(const QPolygonF& line, double by) {
    QPolygonF clean;
    for (const QPointF p : line)
        if (clean.isEmpty() || std::hypot((p - clean.last()).x(), (p - clean.last()).y()) > 1) clean.append(p);
    if (clean.size() < 2) return clean;
    QPolygonF result;
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const QPointF before = i > 0 ? normal_right(clean[i - 1], clean[i]) : normal_right(clean[i], clean[i + 1]);
        const QPointF after = i + 1 < clean.size() ? normal_right(clean[i], clean[i + 1]) : before;
        QPointF n = before + after;
        const double square = QPointF::dotProduct(n, n);
        // |n|² = 2 + 2 cos turn; near a U-turn the mitre would run away.
        n = square > 0.6 ? n * (2 / square) : before;
        result.append(clean[i] + n * by);
    }
    return result;
}

struct Spot {
    QPointF at;
    double angle = 0;
};

Spot spot_along(const QPolygonF& line, double along) {
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const QPointF d = line[i + 1] - line[i];
        const double length = std::hypot(d.x(), d.y());
        if (along <= length || i + 2 == line.size()) {
            const double t = length > 0 ? std::min(1.0, along / length) : 0;
            return {line[i] + d * t, std::atan2(d.y(), d.x())};
        }
        along -= length;
    }
    return {};
}

double length_of(const QPolygonF& line) {
    double length = 0;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) length += std::hypot((line[i + 1] - line[i]).x(), (line[i + 1] - line[i]).y());
    return length;
}

// Arrow heads every `every`, the first in the middle of a short line.
void draw_arrows(const MapContext& map, const QPolygonF& line, double size, double every, const QColor& fill,
                 const QColor& outline) {
    const double length = length_of(line);
    if (length < size * 2.2) return;
    const int count = std::max(1, static_cast<int>(length / every));
    for (int i = 0; i < count; ++i) {
        const Spot spot = spot_along(line, length * (i + 0.5) / count);
        draw_arrow_head(map.painter, spot.at, size, spot.angle, fill, outline);
    }
}

void draw_line(const MapContext& map, const QPolygonF& line, const QPen& pen) {
    map.painter.setPen(pen);
    map.painter.setBrush(Qt::NoBrush);
    map.painter.drawPolyline(line);
}

}  // namespace

void draw_rounds(const MapContext& map) {
    if (!map.on(MapLayer::routes)) return;
    const double aside = map.mm(0.42);
    for (const MapOptions::Round& round : map.options.rounds) {
        const QColor colour = style::team_colour(round.colour);
        std::vector<QPolygonF> walks;
        std::vector<QPolygonF> sweeps;
        for (const Stop& stop : round.route->stops) {
            if (stop.approach.size() > 1) walks.push_back(moved_right(map.view.to_paper(stop.approach), aside));
            if (stop.swept.size() > 1) sweeps.push_back(moved_right(map.view.to_paper(stop.swept), aside));
        }
        // Swept streets as a strong band, the walk between them thin and dashed: told apart without colour too.
        for (const QPolygonF& line : sweeps)
            draw_line(map, line, line_pen(QColor(255, 255, 255, 230), map.mm(style::route_sweep_mm + 0.5)));
        for (const QPolygonF& line : sweeps) draw_line(map, line, line_pen(colour, map.mm(style::route_sweep_mm)));
        for (const QPolygonF& line : walks) {
            draw_line(map, line, line_pen(QColor(255, 255, 255, 200), map.mm(style::route_walk_mm + 0.35)));
            QPen pen = line_pen(colour.darker(125), map.mm(style::route_walk_mm), Qt::CustomDashLine);
            pen.setCapStyle(Qt::FlatCap);
            pen.setDashPattern({2.6, 1.3});
            draw_line(map, line, pen);
        }
        for (const QPolygonF& line : walks) draw_arrows(map, line, map.mm(2.1), map.mm(30), colour.darker(140), Qt::white);
        for (const QPolygonF& line : sweeps) draw_arrows(map, line, map.mm(2.5), map.mm(26), colour.darker(150), Qt::white);
    }
}

}  // namespace wangge::detail
