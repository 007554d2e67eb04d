#include "engine/store/detail/project_file.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <cstdlib>

#include "engine/store/detail/plan_tables.h"
#include "engine/store/detail/styles.h"

namespace wangge::store {
namespace {

int number_of(Database& db, std::string_view key) {
    const std::string text = project_value(db, key);
    int value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc() || end != text.data() + text.size())
        throw Error(ErrorKind::bad_input, fmt::format("The table wangge_project has no usable value for {}.", key))
            .with("file", db.path())
            .with("layer", "wangge_project");
    return value;
}

}  // namespace

ProjectFile open_project(const std::string& path, OpenMode mode) {
    ProjectFile file;
    file.db = std::make_unique<Database>(path, mode);
    Database& db = *file.db;
    const std::string verdict = db.text_of("PRAGMA quick_check(1)");
    if (verdict != "ok")
        throw Error(ErrorKind::bad_input, "The file is damaged; take the last copy that opens.")
            .with("file", path)
            .with("sqlite", verdict);
    if (!has_table(db, "gpkg_contents"))
        throw Error(ErrorKind::bad_input, "The file is no project file: it is not a GeoPackage.").with("file", path);
    if (!has_table(db, "wangge_project"))
        throw Error(ErrorKind::bad_input, "The GeoPackage is no project file of wangge; import its layers instead.")
            .with("file", path)
            .with("layer", "wangge_project");
    file.schema_version = number_of(db, "schema_version");
    if (file.schema_version > project_schema_version)
        throw Error(
            ErrorKind::unsupported,
            fmt::format("The file was written by a newer program (schema {}, this program knows up to {}); update the program.",
                        file.schema_version, project_schema_version))
            .with("file", path);
    file.epsg = number_of(db, "epsg");
    if (mode == OpenMode::write) db.text_of("PRAGMA journal_mode=DELETE");
    return file;
}

void migrate(ProjectFile& file) {
    // One step for each version, oldest first: create what the next version added, fill it, go on. Version 1 is the first.
    if (file.schema_version < 1)
        throw Error(ErrorKind::bad_input, "The schema version of the file is not known.").with("file", file.db->path());
    if (file.schema_version == project_schema_version) return;
    if (file.schema_version < 2) {
        create_plan_tables(*file.db, file.epsg, now());
        for (const auto& info : {layer::plan_version_grids, layer::draft_grids}) add_style(*file.db, info.table, now());
    }
    set_project_value(*file.db, "schema_version", std::to_string(project_schema_version));
    file.schema_version = project_schema_version;
}

void change_project(const std::string& path, const std::function<void(ProjectFile& file)>& change) {
    try {
        auto file = open_project(path, OpenMode::write);
        Transaction transaction(*file.db);
        migrate(file);
        change(file);
        transaction.commit();
    } catch (Error& error) {
        error.with_default("file", path);
        throw;
    }
}

Timestamp now() {
    // The convention of reproducible builds: the same input then gives the same file.
    if (const char* fixed = std::getenv("SOURCE_DATE_EPOCH")) {
        const std::string_view text(fixed);
        Timestamp value = 0;
        if (std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc()) return value;
    }
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::string project_value(Database& db, std::string_view key) {
    Statement ask(db, "SELECT value FROM wangge_project WHERE key = ?");
    ask.bind(1, key);
    return ask.step() ? std::string(ask.text(0)) : std::string();
}

void set_project_value(Database& db, std::string_view key, std::string_view value) {
    Statement put(db, "INSERT INTO wangge_project (key, value) VALUES (?1, ?2) ON CONFLICT(key) DO UPDATE SET value = ?2");
    put.bind(1, key);
    put.bind(2, value);
    put.execute();
}

void record_origin(Database& db, std::string_view table, Id feature, const ResultOrigin& origin) {
    forget_origin(db, table, feature);
    Statement put(db, "INSERT INTO wangge_results (table_name, feature, parameters, engine_version, made) VALUES (?,?,?,?,?)");
    put.bind(1, table);
    if (feature != no_id) put.bind(2, feature);
    put.bind(3, std::string_view(origin.parameters));
    put.bind(4, std::string_view(WANGGE_VERSION));
    put.bind(5, std::string_view(gpkg_time(origin.made ? *origin.made : now())));
    put.execute();
}

void forget_origin(Database& db, std::string_view table, Id feature) {
    Statement drop(db, "DELETE FROM wangge_results WHERE table_name = ?1 AND feature IS ?2");
    drop.bind(1, table);
    if (feature != no_id) drop.bind(2, feature);
    drop.execute();
}

}  // namespace wangge::store
