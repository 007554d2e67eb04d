#pragma once

// The project file: one GeoPackage that holds everything of one community (docs/project-file.md has the schema).
//
//   Community community = read_project("longyuan.gpkg");
//   save_plan("longyuan.gpkg", plan_friday(community, options), {.parameters = R"({"teams":3})"});
//
// Reading opens the file read-only and never changes it, nor leaves a file beside it; the one exception is a save that
// was cut short by a crash: its rollback journal is played back first, as SQLite does for every program. Every save is one
// transaction with the rollback journal: it happens whole or not at all. write_project writes a temporary file beside
// the target, syncs it and renames it. Everything of Community comes back exactly: coordinates bit by bit, ids as they
// were; features come back in the order of their ids. A feature with no_id gets the next free id of its table.
//
// Errors: not_found (no such file; a layer that the schema wants is missing), bad_input (not a project file, damaged,
// written by a newer program; a value that does not fit, with layer, feature and field; a coordinate that is not
// finite; two features with one id), conflict (the target exists and Overwrite::no; another program holds the file),
// io (disk full, no permission). Cost: linear; 5,000 tickets and 50,000 fixes take well under a second.

#include <optional>
#include <string>
#include <vector>

#include "engine/community/community.h"
#include "engine/core/progress.h"
#include "engine/store/overwrite.h"

namespace wangge {

// The schema this program writes; it reads this one and every older one.
inline constexpr int project_schema_version = 2;

// What made a derived result; kept beside it in the file.
struct ResultOrigin {
    std::string parameters = "{}";  // JSON object
    std::optional<Timestamp> made;  // default: now, or SOURCE_DATE_EPOCH where that is set
};

Community read_project(const std::string& path, const Progress& progress = {});
void write_project(const std::string& path, const Community& community, Overwrite overwrite = Overwrite::no);

// As write_project with Overwrite::yes over a project file that is there, which must have the frame of the community (conflict):
// what Community does not hold stays, that is plan versions (plan_versions.h) and the draft that is being redrawn.
void rewrite_project(const std::string& path, const Community& community);

// Replaces the grids.
void save_grids(const std::string& path, const std::vector<Grid>& grids);
// Sets or clears the location of the tickets given, found by id; other tickets and other columns stay.
// not_found when a ticket is not in the file.
void save_locations(const std::string& path, const std::vector<Ticket>& tickets, const ResultOrigin& origin = {});
// Replaces the hotspots.
void save_hotspots(const std::string& path, const std::vector<Hotspot>& hotspots, const ResultOrigin& origin = {});
// Adds a plan as the newest; an earlier plan for the same date is taken out.
void save_plan(const std::string& path, const FridayPlan& plan, const ResultOrigin& origin = {});

}  // namespace wangge
