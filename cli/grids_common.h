#pragma once

// What the sub-commands of `wangge grids` share.

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "cli/balance_options.h"
#include "engine/community/community.h"
#include "engine/geo/frame.h"
#include "engine/grids/balance.h"
#include "engine/grids/edit_result.h"
#include "engine/grids/plan_diff.h"
#include "engine/grids/plan_metrics.h"

namespace wangge::cli {

// "102.861,36.342" in degrees on the frame's datum, and several of them with blanks between. bad_input with the option.
Point place_of(const std::string& degrees, const Frame& frame, const char* option);
std::vector<Point> places_of(const std::string& text, const Frame& frame, const char* option);
std::vector<Point> line_of(const std::string& text, const Frame& frame, const char* option);  // two places or more

// conflict with rule and place when the edit was refused.
void require(const EditResult& result, const Frame& frame);

nlohmann::json json_of(const GridMetrics& metrics);
nlohmann::json json_of(const Tally& tally);
nlohmann::json json_of(const PlanDiff& diff, const Frame& frame);
// Grids that live.
nlohmann::json json_of(const std::vector<GridMetrics>& metrics);
// With a column for each attribute that is a load, and how far the grid lies off the mean; an empty balance leaves that out.
void print_table(const std::vector<GridMetrics>& metrics, const Balance& balance = {}, const BalanceLoads& loads = {});
void print_diff(const PlanDiff& diff);

// A plan by what a person calls it: in-force or 现行, draft or 草稿, the name of a version, or its number. not_found with the names
// there are.
struct NamedPlan {
    std::string name;
    Id version = no_id;  // no_id: in force or draft
    std::vector<Grid> grids;
};
NamedPlan plan_named(const std::string& project, const Community& community, const std::string& text, const char* option);
// The same, or a file that holds a plan (store/plan_files.h), in the order of the plan in force; errors in it are bad_input with
// the first of them.
NamedPlan plan_or_file(const std::string& project, const Community& community, const std::string& text, const char* option);
// The same as its partition has it, in whole millimetres: for comparing plans (workflow/plan_import.h).
NamedPlan exact_plan(const std::string& project, const Community& community, const std::string& text, const char* option);
// The number of a version by its name or number.
Id version_named(const std::string& project, const std::string& text, const char* option);

}  // namespace wangge::cli
