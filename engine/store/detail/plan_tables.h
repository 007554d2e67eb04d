#pragma once

// The tables of plan versions and of the redrawing draft. Private to the store. All inside the caller's transaction.

#include <set>
#include <string>
#include <vector>

#include "engine/community/plan_version.h"
#include "engine/store/detail/project_file.h"

namespace wangge::store {

// plan_versions, plan_version_grids, draft_grids, redraw_steps, redraw_state: what schema 2 added. conflict when a table of such
// a name is there that somebody else made.
void create_plan_tables(Database& db, int epsg, Timestamp time);

// Without their grids; none in a file of schema 1.
std::vector<PlanVersion> version_headers(ProjectFile& file, std::string_view where = {});
// not_found when there is no such version.
PlanVersion version_with_grids(ProjectFile& file, Id id);
// Checks the version, adds it and gives its id (its own where it has one). Errors as in plan_versions.h.
Id insert_version(ProjectFile& file, const PlanVersion& version);
// Everything of a version but its grids.
void update_version_header(Database& db, const PlanVersion& header);
void delete_version_rows(Database& db, Id id);

// Codes that no grid of the plan in force has, but one that was in force had.
std::set<std::string> retired_codes_in(ProjectFile& file);

bool has_draft(ProjectFile& file);
// Takes the draft with its steps out.
void clear_draft(Database& db, Timestamp time);

// Versions and draft of another project file of the same frame, as they are there.
void copy_plan_tables(ProjectFile& from, Database& to, int epsg, Timestamp time);

}  // namespace wangge::store
