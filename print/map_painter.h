#pragma once

// Draws a community as a map.
//
//   const MapView view = fitting_view(rect, extent_of(community), 6);
//   draw_map(painter, community, view, {.layers = LayerSet().without(MapLayer::bins)});
//
// Order from below: compounds, grid fills, areas, streets (casings, then fills, so that junctions are open), buildings,
// walls, gates, the veil outside the jurisdiction, grid borders, rounds, symbols, labels. All labels of the map are
// placed together (label_placer.h); a label that would overlap another is left out, less important ones first: grid
// numbers, numbers of stops, compounds and roads rank above places, lanes and building numbers.
// The painter works in 1/100 mm and is left as it was found. Features outside the view cost one box test.

#include <QPainter>
#include <string>
#include <vector>

#include "engine/community/community.h"
#include "engine/core/progress.h"
#include "print/map_options.h"
#include "print/map_view.h"
#include "print/oriented_box.h"

namespace wangge {

struct PlacedLabel {
    MapLayer layer = MapLayer::grids;
    std::string text;
    OrientedBox box;  // on the sheet, 1/100 mm, y down
};

struct MapReport {
    std::vector<PlacedLabel> labels;   // as drawn
    std::vector<std::string> missing;  // texts of required labels without room: grid numbers, stop numbers, compounds
};

MapReport draw_map(QPainter& painter, const Community& community, const MapView& view, const MapOptions& options = {},
                   const Progress& progress = {});

}  // namespace wangge
