#pragma once

// The wall map of a community (网格示意图): one sheet, landscape, as PDF, PNG or SVG.
//
//   write_wall_map(community, "wallmap.pdf", {.paper = Paper::a1, .date = {2024, 4, 12}});
//
// It carries title, map, legend, grid table, scale bar and ratio, north arrow, date, credit, the note of the community
// (which says so when data are invented), a place for the map review number and the version of the program.
// The scale is the largest round one at which the jurisdiction fits, unless a denominator is given. The file is written
// beside its target and renamed over it: an older print of that name is replaced, or kept whole on any error.
// With `before` the map shows what changed since that plan (map_changes.h): moved land hatched and numbered, borders that were
// dashed, with entries in the legend and a table of the changes where it has room. Any version of the plan is drawn by giving the
// community its grids.
// Needs a QGuiApplication (paint_session.h). Errors: io with `file`; unsupported for another ending or without a Chinese
// typeface; bad_input when the given scale does not show the whole jurisdiction.

#include <optional>
#include <string>

#include "engine/community/community.h"
#include "engine/core/progress.h"
#include "print/map_options.h"
#include "print/map_painter.h"

namespace wangge {

enum class Paper { a4, a3, a2, a1, a0 };

// "a4" ... "a0".
std::string_view name_of(Paper paper);
std::optional<Paper> parse_paper(std::string_view text);  // any case
// The long and the short side, mm.
double long_side_mm(Paper paper);
double short_side_mm(Paper paper);

struct WallMapOptions {
    Paper paper = Paper::a3;
    double denominator = 0;         // 0 = chosen to fill the sheet
    int dpi = 300;                  // of PNG
    std::optional<Date> date = {};  // printed on the map; today when not given
    std::string title = {};         // empty = name of the jurisdiction + 网格示意图
    bool grid_table = true;         // left out when the grids are too many for the sheet
    LayerSet layers = {};
    const std::vector<Grid>* before = nullptr;  // an earlier plan; must outlive the call
    std::string before_name = {};               // what it is called
    std::string plan_name = {};                 // of the plan that is shown, after the title; empty: not said
    bool english = false;                       // names of places stay as they are
};

struct WallMapReport {
    double denominator = 0;
    bool grid_table = false;    // whether it had room
    bool change_table = false;  // the same
    MapReport map;
};

WallMapReport write_wall_map(const Community& community, const std::string& path, const WallMapOptions& options = {},
                             const Progress& progress = {});

}  // namespace wangge
