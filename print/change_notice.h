#pragma once

// The change notice (网格调整通知): what a new plan of grids changes, for those who live and work there. A4 portrait, PDF, one page
// where the lists have room.
//
//   write_change_notice(community, in_force, next, "notice.pdf", {.before_name = "2024 年方案", .after_name = "2025 年方案"});
//
// Head with the names of both plans and the day from which the new one holds; figures; a map of the land that moves (map_changes.h)
// with a small locator; grids that are added, removed, renumbered or renamed; a table of what moves between each pair of grids, in
// two narrow columns where they are many, so that the first page is the whole change in short;
// the buildings that change grid with their old and new grid and the signs (公示牌) to be replaced there; and the signs that change
// only because a grid has another name or post. The foot carries the community's note, which says so when data are invented.
// Chinese, or English with the names of places as they are. Needs a QGuiApplication. Errors: those of diff_plans; io with `file`;
// unsupported unless the name ends in .pdf or without a Chinese typeface.

#include <optional>
#include <string>

#include "engine/community/community.h"
#include "engine/core/progress.h"
#include "engine/grids/plan_diff.h"
#include "print/map_painter.h"

namespace wangge {

struct ChangeNoticeOptions {
    std::string before_name = {}, after_name = {};
    std::string valid_from = {};    // ISO date; empty: not said
    std::string author = {};        // who issues it; may be empty
    std::optional<Date> date = {};  // of the notice; today when not given
    bool english = false;
    PlanDiffOptions diff = {};
};

struct ChangeNoticeReport {
    int pages = 0;
    PlanDiff diff;
    MapReport map;
};

ChangeNoticeReport write_change_notice(const Community& community, const std::vector<Grid>& before, const std::vector<Grid>& after,
                                       const std::string& path, const ChangeNoticeOptions& options = {},
                                       const Progress& progress = {});

}  // namespace wangge
