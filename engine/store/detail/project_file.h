#pragma once

// What reading, writing and saving a project file have in common. Private to the store.

#include <functional>
#include <memory>
#include <string>

#include "engine/store/detail/layer_table.h"
#include "engine/store/project.h"

namespace wangge::store {

// An open project file whose kind and version have been checked.
struct ProjectFile {
    std::unique_ptr<Database> db;
    int schema_version = 0;
    int epsg = 0;

    // Files of an older version may lack columns and tables that came later.
    bool complete() const { return schema_version == project_schema_version; }
};

ProjectFile open_project(const std::string& path, OpenMode mode);
// Brings an older file to the current schema, inside the caller's transaction.
void migrate(ProjectFile& file);
// Opens, migrates, changes and commits; an Error from `change` leaves the file as it was.
void change_project(const std::string& path, const std::function<void(ProjectFile& file)>& change);

Timestamp now();
// The text value of a key of wangge_project, "" when it is not there.
std::string project_value(Database& db, std::string_view key);
void set_project_value(Database& db, std::string_view key, std::string_view value);
// What made the rows of a table (or one row of it).
void record_origin(Database& db, std::string_view table, Id feature, const ResultOrigin& origin);
void forget_origin(Database& db, std::string_view table, Id feature);

void insert_hotspots(Database& db, const std::vector<Hotspot>& hotspots, int epsg);
// Gives the id of the plan.
Id insert_plan(Database& db, const FridayPlan& plan, int epsg);
void delete_plan(Database& db, Id plan);
void touch_plans(Database& db, Timestamp time);

}  // namespace wangge::store
