#include "print/detail/map_label.h"
#include "print/label_spots.h"
#include "print/paper_font.h"

namespace wangge::detail {
namespace {

const QColor compound_ink{0x5A, 0x43, 0x2C};

// Shapes in paper units are searched to 0.3 mm.
constexpr double label_precision = style::mm(0.3);

// Grids are numbered by the last three digits of their code: 620111004003007 is 7.
QString grid_number(const Grid& grid) {
    const QString code = to_qstring(grid.code);
    bool ok = false;
    const int number = code.right(3).toInt(&ok);
    return ok ? QString::number(number) : code;
}

}  // namespace

void add_grid_labels(const MapContext& map, std::vector<MapLabel>& labels) {
    const double side = map.mm(style::grid_badge_mm);
    // On a quiet map discs are stops; grids are written.
    MapTextStyle quiet{map.mm(style::lane_text_mm * 1.15), style::grid_border, style::halo, map.mm(style::halo_mm), true, 0};
    for (const Grid& grid : map.community.grids) {
        if (grid.shape.empty() || !map.sees(grid.shape)) continue;
        MapLabel label;
        label.layer = MapLayer::grids;
        label.form = LabelForm::grid_badge;
        label.text = grid_number(grid);
        label.request.priority = 100;
        label.request.required = map.view.ground().contains(label_point(grid.shape));
        const MultiPolygon shape = map.view.plane_shape(grid.shape);
        const Point prefer = label_point(shape, label_precision);
        double width = side;
        double height = side;
        if (map.options.quiet) {
            label.form = LabelForm::text;
            label.style = quiet;
            label.text = QStringLiteral("网格") + label.text;
            label.request.priority = 65;
            label.request.required = false;
            width = map_text_width(label.text, label.style);
            height = map_text_height(label.style);
        }
        label.request.spots = spots_inside(shape, prefer, width, height, map.mm(1.2));
        if (label.request.spots.empty()) label.request.spots = spots_near(prefer, width, height, side * 2);
        labels.push_back(std::move(label));
    }
}

void add_compound_labels(const MapContext& map, std::vector<MapLabel>& labels) {
    for (const Compound& compound : map.community.compounds) {
        if (compound.name.empty() || compound.shape.empty() || !map.sees(compound.shape)) continue;
        MapLabel label;
        label.layer = MapLayer::compounds;
        label.text = to_qstring(compound.name);
        label.style = {map.mm(style::compound_text_mm), compound_ink, style::halo, map.mm(style::halo_mm), true, 0.04};
        label.request.priority = 80;
        label.request.required = !map.options.quiet && map.view.ground().contains(label_point(compound.shape));
        const MultiPolygon shape = map.view.plane_shape(compound.shape);
        const Point prefer = label_point(shape, label_precision);
        for (const double shrink : {1.0, 0.86, 0.74}) {
            label.style.height = map.mm(style::compound_text_mm) * shrink;
            label.request.spots =
                spots_inside(shape, prefer, map_text_width(label.text, label.style), map_text_height(label.style), map.mm(1.1));
            if (!label.request.spots.empty()) break;
        }
        if (label.request.spots.empty())
            label.request.spots =
                spots_near(prefer, map_text_width(label.text, label.style), map_text_height(label.style), map.mm(8));
        labels.push_back(std::move(label));
    }
}

void add_building_labels(const MapContext& map, std::vector<MapLabel>& labels) {
    for (std::size_t i = 0; i < map.community.buildings.size(); ++i) {
        const Building& building = map.community.buildings[i];
        if (building.number.empty() || building.footprint.empty() || !map.sees(building.footprint)) continue;
        MapLabel label;
        label.layer = MapLayer::buildings;
        label.text = to_qstring(building.number);
        label.style = {map.mm(style::building_text_mm), style::text, {}, 0, false, 0};
        label.request.family = building_family + static_cast<int>(i);
        const MultiPolygon shape = map.view.plane_shape(building.footprint);
        const Point prefer = label_point(shape, label_precision / 3);
        for (double height = style::building_text_mm; height >= style::min_building_text_mm - 1e-9; height -= 0.2) {
            label.style.height = map.mm(height);
            // Digits leave a quarter of the em free above and below.
            const double tall = label.style.height * 0.74;
            label.request.spots = spots_inside(shape, prefer, map_text_width(label.text, label.style), tall, map.mm(1.5));
            if (!label.request.spots.empty()) break;
        }
        if (!label.request.spots.empty()) labels.push_back(std::move(label));
    }
}

}  // namespace wangge::detail
