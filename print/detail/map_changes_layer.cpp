#include "print/detail/map_changes_layer.h"

#include <cmath>

#include "engine/geo/overlay.h"
#include "print/map_changes.h"

namespace wangge::detail {

namespace {

constexpr double hatch_step_mm = 1.5;
constexpr double badge_mm = 4.6;

// Hatch lines of the whole map run on through all pieces; cut by geometry, because SVG has no clipping in Qt.
void draw_hatching(const MapContext& map, const MultiPolygon& land) {
    const double step = map.mm(hatch_step_mm) / map.view.units_per_m() * std::sqrt(2.0);
    map.painter.setPen(line_pen(style::change, map.mm(0.22)));
    for (const Polygon& polygon : land) {
        const MultiPolygon piece{polygon};
        const Box box = box_of(piece);
        if (!map.sees(box)) continue;
        // Lines y - x = c.
        for (double c = std::ceil((box.low.y - box.high.x) / step) * step; c <= box.high.y - box.low.x; c += step)
            for (const Line& part : clip(Line{{box.low.x, box.low.x + c}, {box.high.x, box.high.x + c}}, piece))
                map.painter.drawPolyline(map.view.to_paper(part));
    }
}

}  // namespace

void draw_moved_land(const MapContext& map) {
    const PlanDiff& diff = *map.options.changes->diff;
    for (const LandMoved& moved : diff.moved) {
        if (!map.sees(moved.land)) continue;
        QColor tint = style::change;
        tint.setAlphaF(0.13F);
        map.painter.setPen(Qt::NoPen);
        map.painter.setBrush(tint);
        map.painter.drawPath(map.view.to_paper(moved.land));
        draw_hatching(map, moved.land);
    }
    map.painter.setBrush(Qt::NoBrush);
    for (const LandMoved& moved : diff.moved) {
        if (!map.sees(moved.land)) continue;
        map.painter.setPen(line_pen(style::change, map.mm(style::change_outline_mm)));
        map.painter.drawPath(map.view.to_paper(moved.land));
    }
    if (!map.on(MapLayer::buildings) || !map.options.changes->buildings) return;
    map.painter.setPen(line_pen(style::change.darker(125), map.mm(0.28)));
    map.painter.setBrush(style::changed_building);
    for (const BuildingMoved& building : diff.buildings) {
        const MultiPolygon& footprint = map.community.buildings.at(building.building).footprint;
        if (map.sees(footprint)) map.painter.drawPath(map.view.to_paper(footprint));
    }
}

void draw_borders_that_were(const MapContext& map) {
    const MapChanges& changes = *map.options.changes;
    if (changes.before == nullptr) return;
    std::vector<MultiPolygon> land;
    for (const LandMoved& moved : changes.diff->moved)
        if (!moved.land.empty()) land.push_back(moved.land);
    if (land.empty()) return;
    // Only where land moved: elsewhere the border that was is the border that is.
    const MultiPolygon around = buffer_of(union_of(land), 0.05);
    const Box box = box_of(around);
    map.painter.setBrush(Qt::NoBrush);
    for (const bool halo : {true, false}) {
        QPen pen = halo ? line_pen(QColor(255, 255, 255, 190), map.mm(style::old_border_mm * 2.4))
                        : line_pen(style::grid_ink, map.mm(style::old_border_mm), Qt::CustomDashLine);
        pen.setCapStyle(Qt::FlatCap);
        if (!halo) pen.setDashPattern({4.2, 2.6});
        map.painter.setPen(pen);
        for (const Grid& grid : *changes.before) {
            if (!map.sees(grid.shape) || !box.intersects(box_of(grid.shape))) continue;
            for (const Polygon& polygon : grid.shape) {
                std::vector<Ring> rings = polygon.holes;
                rings.push_back(polygon.outer);
                for (Ring& ring : rings) {
                    if (ring.empty()) continue;
                    ring.push_back(ring.front());
                    for (const Line& part : clip(ring, around)) map.painter.drawPolyline(map.view.to_paper(part));
                }
            }
        }
    }
}

std::vector<ChangeBadge> change_badges(const MapContext& map) {
    std::vector<ChangeBadge> badges;
    if (map.options.changes == nullptr || !map.options.changes->badges) return badges;
    const std::vector<LandMoved>& moved = map.options.changes->diff->moved;
    const double size = map.mm(badge_mm), gap = map.mm(0.5);
    const QRectF frame = map.view.rect().adjusted(gap, gap, -gap, -gap);
    const auto rect = [&](QPointF at) { return QRectF(at.x() - size / 2, at.y() - size / 2, size, size); };
    for (std::size_t i = 0; i < moved.size(); ++i) {
        const Polygon* largest = nullptr;
        for (const Polygon& polygon : moved[i].land)
            if (largest == nullptr || area_m2(polygon) > area_m2(*largest)) largest = &polygon;
        if (largest == nullptr) continue;
        const MultiPolygon land{*largest};
        ChangeBadge badge{static_cast<int>(i + 1), map.view.to_paper(label_point(land, 0.5)), {}, size};
        if (!map.view.rect().contains(badge.anchor)) continue;
        // In the land where it is wide enough, else beside it, the nearest free place.
        const bool wide = 2 * std::sqrt(area_m2(land) / M_PI) * map.view.units_per_m() > 1.6 * size;
        bool placed = false;
        for (int ring = wide ? 0 : 1; ring <= 6 && !placed; ++ring) {
            const int spots = ring == 0 ? 1 : 8 + 4 * ring;
            for (int k = 0; k < spots && !placed; ++k) {
                const double angle = -M_PI / 4 + 2 * M_PI * k / spots, away = ring * size * 0.95;
                badge.at = badge.anchor + QPointF(std::cos(angle), std::sin(angle)) * away;
                const QRectF box = rect(badge.at);
                placed =
                    frame.contains(box) &&
                    std::none_of(badges.begin(), badges.end(),
                                 [&](const ChangeBadge& b) {
                                     return rect(b.at).intersects(box.adjusted(-gap, -gap, gap, gap)) || box.contains(b.anchor);
                                 }) &&
                    std::none_of(map.options.keep_clear.begin(), map.options.keep_clear.end(),
                                 [&](const QRectF& r) { return r.intersects(box); });
            }
        }
        if (placed) badges.push_back(badge);
    }
    return badges;
}

void draw_change_badges(const MapContext& map, const std::vector<ChangeBadge>& badges) {
    for (const ChangeBadge& badge : badges) {
        const QPointF away = badge.at - badge.anchor;
        if (std::hypot(away.x(), away.y()) < badge.size * 0.55) continue;
        for (const bool halo : {true, false}) {
            map.painter.setPen(halo ? line_pen(QColor(255, 255, 255, 220), map.mm(0.7))
                                    : line_pen(style::change.darker(125), map.mm(0.28)));
            map.painter.drawLine(badge.anchor, badge.at);
        }
        map.painter.setBrush(style::change.darker(125));
        map.painter.setPen(Qt::NoPen);
        map.painter.drawEllipse(badge.anchor, map.mm(0.5), map.mm(0.5));
    }
    for (const ChangeBadge& badge : badges) draw_change_badge(map.painter, badge.at, badge.size, badge.number);
}

}  // namespace wangge::detail
