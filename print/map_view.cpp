#include "print/map_view.h"

#include <array>
#include <span>

#include "engine/core/error.h"
#include "print/style.h"

namespace wangge {

MapView::MapView(const QRectF& rect, Point centre, double denominator)
    : rect_(rect), centre_(centre), denominator_(denominator), units_per_m_(style::mm(1000) / denominator) {
    if (!(rect.width() > 0) || !(rect.height() > 0)) throw Error(ErrorKind::bad_input, "The map has no room on the sheet");
    if (!(denominator > 0) || !std::isfinite(denominator))
        throw Error(ErrorKind::bad_input, "The scale of a map must be a positive number");
    if (!is_finite(centre)) throw Error(ErrorKind::bad_input, "The centre of the map is not a point");
}

Box MapView::ground() const {
    const Point half{rect_.width() / 2 / units_per_m_, rect_.height() / 2 / units_per_m_};
    return {centre_ - half, centre_ + half};
}

QPointF MapView::to_paper(Point ground) const {
    return {rect_.center().x() + (ground.x - centre_.x) * units_per_m_, rect_.center().y() - (ground.y - centre_.y) * units_per_m_};
}

Point MapView::to_ground(QPointF paper) const {
    return {centre_.x + (paper.x() - rect_.center().x()) / units_per_m_,
            centre_.y - (paper.y() - rect_.center().y()) / units_per_m_};
}

QPolygonF MapView::to_paper(const std::vector<Point>& line) const {
    QPolygonF result;
    result.reserve(static_cast<qsizetype>(line.size()));
    for (const Point p : line) result.append(to_paper(p));
    return result;
}

QPainterPath MapView::to_paper(const MultiPolygon& shape) const {
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    const auto add = [&](const Ring& ring) {
        path.addPolygon(to_paper(ring));
        path.closeSubpath();
    };
    for (const Polygon& polygon : shape) {
        add(polygon.outer);
        for (const Ring& hole : polygon.holes) add(hole);
    }
    return path;
}

Point MapView::to_plane(Point ground) const {
    const QPointF paper = to_paper(ground);
    return {paper.x(), paper.y()};
}

Line MapView::to_plane(const std::vector<Point>& line) const {
    Line result;
    result.reserve(line.size());
    for (const Point p : line) result.push_back(to_plane(p));
    return result;
}

MultiPolygon MapView::plane_shape(const MultiPolygon& shape) const {
    MultiPolygon result;
    for (const Polygon& polygon : shape) {
        Polygon flat{to_plane(polygon.outer), {}};
        for (const Ring& hole : polygon.holes) flat.holes.push_back(to_plane(hole));
        result.push_back(std::move(flat));
    }
    return result;
}

double fitting_denominator(const QRectF& rect, const Box& ground, double margin_mm, ScaleSteps steps) {
    const double width = rect.width() - 2 * style::mm(margin_mm);
    const double height = rect.height() - 2 * style::mm(margin_mm);
    if (!(width > 0) || !(height > 0)) throw Error(ErrorKind::bad_input, "The map has no room on the sheet");
    const double ground_width = ground.empty() ? 100 : ground.width_m();
    const double ground_height = ground.empty() ? 100 : ground.height_m();
    const double needed = std::max({ground_width / width, ground_height / height, 1e-4}) * style::mm(1000);
    const double power = std::pow(10, std::floor(std::log10(needed)));
    static constexpr std::array round_steps{1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.5, 8.0};
    static constexpr std::array fine_steps{1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 3.5, 4.0, 4.5,
                                           5.0, 5.5,  6.0, 6.5,  7.0, 7.5, 8.0, 8.5, 9.0, 9.5};
    const std::span<const double> factors =
        steps == ScaleSteps::fine ? std::span<const double>(fine_steps) : std::span<const double>(round_steps);
    for (const double factor : factors)
        if (factor * power >= needed * (1 - 1e-9)) return factor * power;
    return 10 * power;
}

MapView fitting_view(const QRectF& rect, const Box& ground, double margin_mm, ScaleSteps steps) {
    const Point centre = ground.empty() ? Point{} : ground.centre();
    return {rect, centre, fitting_denominator(rect, ground, margin_mm, steps)};
}

}  // namespace wangge
