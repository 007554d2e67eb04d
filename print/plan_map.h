#pragma once

// A small map of one plan of grids, for a card, a page of a document or a slide: fills, borders, numbers, and what moves
// against another plan. PNG, SVG or PDF by the ending of the name.
//
//   write_plan_map(community, proposal.grids, "card.png", {.width_mm = 80, .height_mm = 60, .before = &community.grids});
//
// With `deviation` the grids are shaded from blue (less than the mean) over white to brown (more), told apart by colour-blind
// readers, with a small key; without, neighbours have different colours. Needs a QGuiApplication. Errors: those of write_wall_map;
// bad_input when `deviation` is not one value a grid; those of diff_plans.

#include <string>
#include <vector>

#include "engine/community/community.h"
#include "engine/core/progress.h"
#include "print/map_painter.h"

namespace wangge {

struct PlanMapOptions {
    double width_mm = 90;
    double height_mm = 70;
    int dpi = 200;                              // of PNG
    const std::vector<Grid>* before = nullptr;  // what moved against it is hatched
    std::vector<double> deviation = {};         // one a grid: +0.1 = 10 % over the mean; empty: coloured apart
    double full_deviation = 0.3;                // where the shading is darkest
    bool buildings = true;
    bool scale_bar = true;
    std::string title = {};  // above the map; empty: none
    bool english = false;    // of the key, the scale bar and the north arrow
};

MapReport write_plan_map(const Community& community, const std::vector<Grid>& grids, const std::string& path,
                         const PlanMapOptions& options = {}, const Progress& progress = {});

// The colour of a deviation: -full and less is darkest blue, +full and more darkest brown.
QColor shade_of(double deviation, double full);

}  // namespace wangge
