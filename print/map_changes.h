#pragma once

// What changes between two plans of grids, drawn onto a map of the later one: moved land hatched and outlined in one strong
// colour, the borders that were dashed, buildings that change grid in the same colour, and a numbered badge on the land of each
// pair of grids. Form and hatching carry the meaning as well as colour, so that a black-and-white copy can be read.
//
//   const PlanDiff diff = diff_plans(community, before, community.grids);
//   const MapChanges changes{&diff, &before};
//   options.changes = &changes;                       // MapOptions; draw_map does the rest
//
// The badges are numbered as diff.moved is; land too small for one has a badge beside it with a leader. All pointers must outlive
// the call of draw_map.

#include <QPainter>
#include <QPointF>
#include <QRectF>
#include <vector>

#include "engine/grids/plan_diff.h"
#include "print/legend.h"

namespace wangge {

struct MapChanges {
    const PlanDiff* diff = nullptr;
    const std::vector<Grid>* before = nullptr;  // whose borders are dashed; none when not given
    bool badges = true;
    bool buildings = true;  // those that change grid
};

// The ground of everything that moved: land and buildings; empty when nothing did.
Box box_of(const PlanDiff& diff);

// For a legend: moved land, borders that were, buildings that change grid.
std::vector<LegendEntry> legend_of_changes(const PlanDiff& diff, bool english = false);

// 1, 2, 3 ... as on the map.
void draw_change_badge(QPainter& painter, QPointF at, double size, int number);

}  // namespace wangge
