#include "print/plan_map.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/core/error.h"
#include "engine/grids/plan_diff.h"
#include "print/map_changes.h"
#include "print/map_furniture.h"
#include "print/map_view.h"
#include "print/paper_font.h"
#include "print/print_target.h"
#include "print/style.h"
#include "print/table.h"

namespace wangge {
namespace {

using style::mm;

constexpr double margin_mm = 1.5;
constexpr double title_mm = 6.5;
constexpr double key_mm = 6.5;

QColor mixed(const QColor& a, const QColor& b, double t) {
    const auto part = [&](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * t)); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

void draw_key(QPainter& painter, const QRectF& box, double full, bool english) {
    const QFont font = paper_font(2.2);
    painter.setFont(font);
    const QString label = english ? QStringLiteral("deviation from mean") : QStringLiteral("与均值之差");
    painter.setPen(style::text);
    const double base = box.center().y() + mm(0.8);
    painter.drawText(QPointF(box.left(), base), label);
    double x = box.left() + text_width(font, label) + mm(2);
    constexpr int steps = 7;
    const double width = mm(6.4);
    for (int i = 0; i < steps; ++i) {
        const double deviation = full * (2.0 * i / (steps - 1) - 1);
        const QRectF patch(x, box.center().y() - mm(1.7), width, mm(3.4));
        painter.fillRect(patch, shade_of(deviation, full));
        painter.setPen(QPen(style::rule, mm(0.1)));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(patch);
        if (i == 0 || i == steps / 2 || i == steps - 1) {
            const QString text = (deviation > 0   ? QStringLiteral("+")
                                  : deviation < 0 ? QStringLiteral("−")
                                                  : QString()) +
                                 QString::number(std::lround(std::abs(deviation) * 100)) + QStringLiteral("%");
            painter.setPen(i == steps / 2 ? style::text : QColor(Qt::white));
            painter.drawText(QPointF(patch.center().x() - text_width(font, text) / 2, base), text);
        }
        x += width;
    }
}

}  // namespace

QColor shade_of(double deviation, double full) {
    const double t = full > 0 ? std::clamp(deviation / full, -1.0, 1.0) : 0;
    return mixed(style::diverging_middle, t < 0 ? style::diverging_low : style::diverging_high, std::abs(t));
}

MapReport write_plan_map(const Community& community, const std::vector<Grid>& grids, const std::string& path,
                         const PlanMapOptions& options, const Progress& progress) {
    if (!options.deviation.empty() && options.deviation.size() != grids.size())
        throw Error(ErrorKind::bad_input, "A map shaded by deviation needs one value a grid")
            .with("values", std::to_string(options.deviation.size()))
            .with("grids", std::to_string(grids.size()));
    paper_family();
    Community shown = community;
    shown.grids = grids;
    const bool shaded = !options.deviation.empty();
    const double top = margin_mm + (options.title.empty() ? 0 : title_mm), foot = margin_mm + (shaded ? key_mm : 0);
    const QRectF rect(mm(margin_mm), mm(top), mm(options.width_mm - 2 * margin_mm), mm(options.height_mm - top - foot));
    const MapView view = fitting_view(rect, extent_of(shown), 2.5, ScaleSteps::fine);

    MapOptions map;
    map.size = std::clamp(options.width_mm / 140, 0.5, 1.0);
    map.street_names = false;
    map.building_numbers = false;
    map.minor_places = false;
    map.layers = LayerSet()
                     .without(MapLayer::places)
                     .without(MapLayer::compounds)
                     .without(MapLayer::gates)
                     .without(MapLayer::bins)
                     .without(MapLayer::garbage_points)
                     .without(MapLayer::hotspots)
                     .without(MapLayer::walls)
                     .without(MapLayer::areas)
                     .without(MapLayer::routes);
    if (!options.buildings) map.layers = map.layers.without(MapLayer::buildings);
    for (const double deviation : options.deviation) map.grid_colours.push_back(shade_of(deviation, options.full_deviation));
    PlanDiff diff;
    MapChanges changes{&diff, options.before, false, false};
    if (options.before != nullptr) {
        diff = diff_plans(community, *options.before, grids, {}, progress.part(0, 0.4));
        map.changes = &changes;
    }
    const MapFurniture furniture = furniture_for(view, shown.jurisdiction.shape, 0.45);
    if (options.scale_bar) map.keep_clear = furniture.rects();

    PrintTarget target(path, {options.width_mm, options.height_mm, options.dpi, to_qstring(options.title)});
    QPainter& painter = target.painter();
    painter.fillRect(QRectF(0, 0, mm(options.width_mm), mm(options.height_mm)), style::paper);
    MapReport report = draw_map(painter, shown, view, map, progress.part(0.4, 0.9));
    if (options.scale_bar) draw_furniture(painter, furniture, options.english);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style::rule, mm(0.25)));
    painter.drawRect(rect);
    if (!options.title.empty()) {
        const QFont font = paper_font(3.6, true);
        painter.setFont(font);
        painter.setPen(style::grid_ink);
        painter.drawText(QPointF(mm(margin_mm), mm(margin_mm + 4.2)),
                         elided(to_qstring(options.title), font, mm(options.width_mm - 2 * margin_mm)));
    }
    if (shaded)
        draw_key(painter, QRectF(mm(margin_mm), rect.bottom() + mm(0.5), rect.width(), mm(key_mm)), options.full_deviation,
                 options.english);
    target.finish();
    return report;
}

}  // namespace wangge
