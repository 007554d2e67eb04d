#pragma once

// One label of the map on its way from a feature to the sheet.

#include <QString>
#include <vector>

#include "print/detail/map_context.h"
#include "print/label_placer.h"
#include "print/map_text.h"

namespace wangge::detail {

enum class LabelForm { text, grid_badge, stop_badge };

struct MapLabel {
    MapLayer layer = MapLayer::grids;
    LabelForm form = LabelForm::text;
    QString text;
    MapTextStyle style;
    LabelRequest request;
    std::vector<bool> stacked;  // of each spot; empty = none
    Point anchor;               // of a stop badge: where its leader line ends
    QColor colour;              // of a badge
    bool filled = false;        // a badge with light ink on a dark disc
};

// Labels of one kind each; what they must not or should not cover goes to `obstacles`.
void add_grid_labels(const MapContext& map, std::vector<MapLabel>& labels);
void add_stop_labels(const MapContext& map, std::vector<MapLabel>& labels);
void add_compound_labels(const MapContext& map, std::vector<MapLabel>& labels);
void add_street_labels(const MapContext& map, std::vector<MapLabel>& labels);
void add_place_labels(const MapContext& map, std::vector<MapLabel>& labels);
void add_code_labels(const MapContext& map, std::vector<MapLabel>& labels);  // hotspots, garbage points
void add_building_labels(const MapContext& map, std::vector<MapLabel>& labels);
std::vector<LabelObstacle> map_obstacles(const MapContext& map);

// Families of the placer: repeats of a street name, and a building with its own number.
inline constexpr int tag_family = 1 << 18;
inline constexpr int building_family = 1 << 20;

}  // namespace wangge::detail
