#include "print/detail/map_changes_layer.h"
#include "print/detail/map_label.h"
#include "print/map_symbols.h"

namespace wangge::detail {
namespace {

bool is_stacked(const MapLabel& label, std::size_t spot) {
    return spot < label.stacked.size() && label.stacked[spot];
}

void draw_leader(const MapContext& map, const MapLabel& label, const OrientedBox& box) {
    const double away = distance_m(label.anchor, box.centre);
    if (away < box.half_width * 1.05) return;
    for (const bool halo : {true, false}) {
        map.painter.setPen(halo ? line_pen(QColor(255, 255, 255, 200), map.mm(0.55))
                                : line_pen(label.colour.darker(150), map.mm(0.2)));
        map.painter.drawLine(QPointF(label.anchor.x, label.anchor.y), QPointF(box.centre.x, box.centre.y));
    }
    map.painter.setPen(Qt::NoPen);
    map.painter.setBrush(label.colour.darker(150));
    map.painter.drawEllipse(QPointF(label.anchor.x, label.anchor.y), map.mm(0.42), map.mm(0.42));
}

void draw_label(const MapContext& map, const MapLabel& label, std::size_t spot) {
    const OrientedBox& box = label.request.spots[spot].box;
    const QPointF at(box.centre.x, box.centre.y);
    const double size = box.half_width * 2;
    switch (label.form) {
        case LabelForm::text: draw_map_text(map.painter, box, label.text, label.style, is_stacked(label, spot)); break;
        case LabelForm::grid_badge:
            draw_badge(map.painter, at, size, label.text, map.mm(style::grid_number_mm), QColor(255, 255, 255, 235),
                       style::grid_border, style::grid_ink);
            break;
        case LabelForm::stop_badge:
            draw_badge(map.painter, at, size, label.text, size * 0.58, label.filled ? label.colour.darker(115) : QColor(Qt::white),
                       label.filled ? QColor(Qt::white) : label.colour.darker(115), label.filled ? QColor(Qt::white) : style::text);
            break;
    }
}

}  // namespace

MapReport draw_labels(const MapContext& map, const Progress& progress) {
    std::vector<MapLabel> labels;
    if (map.on(MapLayer::grids)) add_grid_labels(map, labels);
    if (map.on(MapLayer::routes)) add_stop_labels(map, labels);
    if (map.on(MapLayer::compounds)) add_compound_labels(map, labels);
    if (map.on(MapLayer::streets)) add_street_labels(map, labels);
    if (map.on(MapLayer::places)) add_place_labels(map, labels);
    add_code_labels(map, labels);
    progress.poll();
    if (map.on(MapLayer::buildings) && map.options.building_numbers) add_building_labels(map, labels);

    std::vector<LabelRequest> requests;
    requests.reserve(labels.size());
    for (const MapLabel& label : labels) requests.push_back(label.request);
    const QRectF& rect = map.view.rect();
    PlacerOptions placer;
    const double inset = map.mm(0.8);
    placer.frame = {{rect.left() + inset, rect.top() + inset}, {rect.right() - inset, rect.bottom() - inset}};
    placer.gap = map.mm(0.35);
    const LabelPlacement placement = place_labels(requests, map_obstacles(map), placer, progress);

    MapReport report;
    for (const std::uint32_t i : placement.missing) report.missing.push_back(labels[i].text.toStdString());
    const auto each_placed = [&](auto visit) {
        for (std::size_t i = 0; i < labels.size(); ++i)
            if (placement.spot[i] >= 0) visit(labels[i], static_cast<std::size_t>(placement.spot[i]));
    };
    // Leaders first, so that none crosses a badge.
    each_placed([&](const MapLabel& label, std::size_t spot) {
        if (label.form == LabelForm::stop_badge) draw_leader(map, label, label.request.spots[spot].box);
    });
    if (map.on(MapLayer::routes))
        for (const MapOptions::Round& round : map.options.rounds)
            for (const Stop& stop : round.route->stops) {
                const QPointF at = map.view.to_paper(stop.at);
                const QColor colour = style::team_colour(round.colour).darker(115);
                if (stop.kind == StopKind::start) draw_start_symbol(map.painter, at, map.mm(3.8), colour);
                if (stop.kind == StopKind::dump) draw_dump_symbol(map.painter, at, map.mm(3.8), colour);
            }
    each_placed([&](const MapLabel& label, std::size_t spot) {
        draw_label(map, label, spot);
        report.labels.push_back({label.layer, label.text.toStdString(), label.request.spots[spot].box});
    });
    draw_change_badges(map, change_badges(map));
    return report;
}

}  // namespace wangge::detail
