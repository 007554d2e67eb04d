#pragma once

// The Friday round on paper: A4 portrait, one PDF.
//
//   write_route_sheets(community, plan, "sheets.pdf");
//
// First an overview with all rounds; then for each team a page with its map (stops numbered in order, arrows in walking
// direction), the totals and the table of stops, which flows onto further pages under a repeated header; then its streets
// to sweep with their lengths. Last, when the plan left something out, a page with each item and its reason.
// Everything can be told apart in a black-and-white copy: swept streets are thick and solid with hollow numbers, walks thin
// and dashed, stops to clear have filled numbers.
// Written beside the target and renamed over it. Needs a QGuiApplication. Errors: io with `file`; unsupported unless the name
// ends in .pdf or without a Chinese typeface.

#include <string>

#include "engine/community/community.h"
#include "engine/core/progress.h"

namespace wangge {

struct RouteSheetsReport {
    int pages = 0;
    std::vector<std::string> missing;  // "联防联控队 12": stop numbers that found no room on their map
};

RouteSheetsReport write_route_sheets(const Community& community, const FridayPlan& plan, const std::string& path,
                                     const Progress& progress = {});

}  // namespace wangge
