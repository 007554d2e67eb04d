#pragma once

// Plans of grids as versions in the project file (docs/project-file.md: plan_versions, plan_version_grids).
//
//   const Id id = save_version(path, {.name = "六月方案", .note = "滨河苑交付", .grids = editor.to_grids()});
//   put_in_force(path, id, {.date = "2024-06-01"});
//   for (const PlanVersion& v : list_versions(path)) show(v.name);
//
// The plan in force is the layer `grids`, which everything else works with; a version never changes it until it is put in force.
// Then the plan that was in force is itself kept as a version first, and its last day is written down. Every change is one
// transaction. A file of schema 1 has no versions; the first save brings it to the schema of this program.
//
// Errors, besides those of project.h: bad_input (no name, no grids, a grid without a code or with the code of another, a date
// that is not 2024-06-01), conflict (a name that is taken; see the functions), not_found (no such version or parent).

#include <string>
#include <vector>

#include "engine/community/plan_version.h"

namespace wangge {

// Without their grids, oldest first. Cost: the versions, not their borders.
std::vector<PlanVersion> list_versions(const std::string& path);
PlanVersion read_version(const std::string& path, Id id);
// Id of the version that was put in force last, no_id when none ever was. The layer may have been edited since.
Id version_in_force(const std::string& path);
// Adds the version and gives its id. `id` is normally no_id; `created` 0 means now.
Id save_version(const std::string& path, const PlanVersion& version);
// conflict for the version in force and for one that was in force, which the record needs. Versions made from it become those of
// its parent.
void delete_version(const std::string& path, Id id);

struct PutInForce {
    std::string date = {};          // first day; empty: today
    bool relocate_tickets = false;  // write into every located ticket the grid that now holds it; tracks stay as they were walked
    bool drop_draft = false;        // a draft that is being redrawn is lost with the plan it was made from
};
// The version becomes the layer `grids`. A grid whose land and code stay keeps the date from which it is in force, others get
// the new one. Codes that fall away are retired. Gives the id of the version that keeps the plan which was in force until now;
// no_id when there was none. conflict when there is a draft and drop_draft is off, or when the version is in force already.
Id put_in_force(const std::string& path, Id id, const PutInForce& options = {});

// Codes that were in use once and are no more, ascending: never to be given to another grid.
std::vector<std::string> retired_codes(const std::string& path);

}  // namespace wangge
