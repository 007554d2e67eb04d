#include "engine/store/detail/plan_tables.h"

#include <fmt/format.h>

#include <algorithm>

namespace wangge::store {
namespace {

constexpr const char* step_tables = R"sql(
CREATE TABLE redraw_steps (position INTEGER PRIMARY KEY NOT NULL, label TEXT NOT NULL, bytes BLOB NOT NULL, made DATETIME NOT NULL);
CREATE TABLE redraw_state (id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1), cursor INTEGER NOT NULL, base_hash TEXT NOT NULL,
  revision INTEGER NOT NULL, started DATETIME);
INSERT INTO redraw_state VALUES (1, 0, '', 0, NULL);
)sql";

Error fault(const Database& db, ErrorKind kind, const std::string& sentence) {
    return Error(kind, sentence).with("file", db.path()).with("layer", layer::plan_versions.table);
}

PlanVersion version_of(const PlanVersionRow& row) {
    return {row.id,         row.name,        row.author, row.note,          row.created.value_or(0),
            row.valid_from, row.valid_until, row.parent, row.retired_codes, {}};
}

PlanVersionRow row_of(const PlanVersion& v) {
    return {v.id, v.name, v.author, v.note, v.created, v.valid_from, v.valid_until, v.parent, v.retired_codes};
}

void require_date(const Database& db, const std::string& text, const char* field) {
    const auto date = parse_date(text);
    if (text.empty() || (date && to_string(*date) == text)) return;
    throw fault(db, ErrorKind::bad_input, "A date is written as 2024-06-01.").with("field", field).with("value", text);
}

void require_sound(ProjectFile& file, const PlanVersion& version) {
    Database& db = *file.db;
    if (version.name.empty()) throw fault(db, ErrorKind::bad_input, "A version needs a name.").with("field", "name");
    if (version.grids.empty())
        throw fault(db, ErrorKind::bad_input, "A version without grids is not kept.").with("feature", version.name);
    require_date(db, version.valid_from, "valid_from");
    require_date(db, version.valid_until, "valid_until");
    std::set<std::string_view> codes;
    for (const Grid& grid : version.grids) {
        if (grid.code.empty())
            throw fault(db, ErrorKind::bad_input, "A grid of the version has no code.")
                .with("feature", version.name)
                .with("field", "code");
        if (!codes.insert(grid.code).second)
            throw fault(db, ErrorKind::bad_input, "Two grids of the version have the same code.")
                .with("feature", version.name)
                .with("field", "code")
                .with("value", grid.code);
    }
    for (const PlanVersion& other : version_headers(file)) {
        if (other.name == version.name)
            throw fault(db, ErrorKind::conflict, "There is a version of this name already; choose another name.")
                .with("feature", version.name);
        if (other.id == version.id)
            throw fault(db, ErrorKind::conflict, "There is a version of this id already.").with("feature", version.id);
    }
    if (version.parent != no_id && version_headers(file, fmt::format("fid = {}", version.parent)).empty())
        throw fault(db, ErrorKind::not_found, "The version that it was made from is not there.").with("feature", version.parent);
}

std::vector<VersionGridRow> grid_rows(ProjectFile& file, std::string_view where) {
    return read_rows<VersionGridRow>(*file.db, layer::plan_version_grids, file.complete(), {}, where);
}

bool has_plan_tables(const ProjectFile& file) {
    return file.schema_version >= 2;
}

}  // namespace

void create_plan_tables(Database& db, int epsg, Timestamp time) {
    for (const auto& info :
         {layer::plan_versions, layer::plan_version_grids, layer::draft_grids, layer::redraw_steps, layer::redraw_state})
        if (has_table(db, info.table))
            throw Error(ErrorKind::conflict,
                        "The file has a table of this name that this program did not make; rename it, then save again.")
                .with("file", db.path())
                .with("layer", info.table);
    create_layer<PlanVersionRow>(db, layer::plan_versions, epsg, time);
    create_layer<VersionGridRow>(db, layer::plan_version_grids, epsg, time);
    create_layer<DraftGridRow>(db, layer::draft_grids, epsg, time);
    db.run(step_tables);
    register_attributes(db, layer::redraw_steps, time);
    register_attributes(db, layer::redraw_state, time);
}

std::vector<PlanVersion> version_headers(ProjectFile& file, std::string_view where) {
    std::vector<PlanVersion> versions;
    if (!has_plan_tables(file)) return versions;
    for (const PlanVersionRow& row : read_rows<PlanVersionRow>(*file.db, layer::plan_versions, file.complete(), {}, where))
        versions.push_back(version_of(row));
    return versions;
}

PlanVersion version_with_grids(ProjectFile& file, Id id) {
    auto found = version_headers(file, fmt::format("fid = {}", id));
    if (found.empty()) throw fault(*file.db, ErrorKind::not_found, "There is no such version.").with("feature", id);
    auto rows = grid_rows(file, fmt::format("version_id = {}", id));
    std::stable_sort(rows.begin(), rows.end(),
                     [](const VersionGridRow& a, const VersionGridRow& b) { return a.position < b.position; });
    for (VersionGridRow& row : rows) found.front().grids.push_back(std::move(row.grid));
    return std::move(found.front());
}

Id insert_version(ProjectFile& file, const PlanVersion& version) {
    Database& db = *file.db;
    require_sound(file, version);
    PlanVersionRow header = row_of(version);
    if (version.created == 0) header.created = now();
    const Id id = insert_rows(db, layer::plan_versions, std::vector{header}, file.epsg).front();
    std::vector<VersionGridRow> rows;
    for (const Grid& grid : version.grids) rows.push_back({no_id, id, static_cast<int>(rows.size()), grid});
    insert_rows(db, layer::plan_version_grids, rows, file.epsg);
    touch_contents(db, layer::plan_versions.table, false, now());
    touch_contents(db, layer::plan_version_grids.table, true, now());
    return id;
}

void update_version_header(Database& db, const PlanVersion& header) {
    const ColumnList columns = columns_of<PlanVersionRow>();
    // By way of the writer of rows, which knows how lists are written.
    std::string sql = "UPDATE plan_versions SET ";
    for (std::size_t i = 0; i < columns.columns().size(); ++i)
        sql += fmt::format("{}{} = ?{}", i > 0 ? ", " : "", quoted(columns.columns()[i].name), i + 2);
    Statement update(db, sql + " WHERE fid = ?1");
    RowWriter writer(update, layer::plan_versions, 0);
    writer.begin();
    const PlanVersionRow row = row_of(header);
    fields(writer, row);
    update.execute();
}

void delete_version_rows(Database& db, Id id) {
    for (const char* sql : {"UPDATE plan_versions SET parent_id = (SELECT parent_id FROM plan_versions WHERE fid = ?1) "
                            "WHERE parent_id = ?1",
                            "DELETE FROM plan_version_grids WHERE version_id = ?1", "DELETE FROM plan_versions WHERE fid = ?1"}) {
        Statement statement(db, sql);
        statement.bind(1, id);
        statement.execute();
    }
    touch_contents(db, layer::plan_versions.table, false, now());
    touch_contents(db, layer::plan_version_grids.table, true, now());
}

std::set<std::string> retired_codes_in(ProjectFile& file) {
    std::set<std::string> codes;
    if (!has_plan_tables(file)) return codes;
    for (const PlanVersion& version : version_headers(file))
        codes.insert(version.retired_codes.begin(), version.retired_codes.end());
    // A version that ended was in force; a proposal that never was retires nothing.
    Statement used(*file.db,
                   "SELECT DISTINCT g.code FROM plan_version_grids g JOIN plan_versions v ON v.fid = g.version_id "
                   "WHERE v.valid_from <> '' AND v.valid_until <> ''");
    while (used.step()) codes.emplace(used.text(0));
    Statement live(*file.db, "SELECT code FROM grids");
    while (live.step()) codes.erase(std::string(live.text(0)));
    return codes;
}

bool has_draft(ProjectFile& file) {
    return has_plan_tables(file) && file.db->text_of("SELECT 1 FROM redraw_state WHERE base_hash <> ''") == "1";
}

void clear_draft(Database& db, Timestamp time) {
    db.run(
        "DELETE FROM redraw_steps; DELETE FROM draft_grids;"
        "UPDATE redraw_state SET cursor = 0, base_hash = '', revision = revision + 1, started = NULL;");
    touch_contents(db, layer::redraw_steps.table, false, time);
    touch_contents(db, layer::draft_grids.table, true, time);
}

void copy_plan_tables(ProjectFile& from, Database& to, int epsg, Timestamp time) {
    if (!has_plan_tables(from)) return;
    insert_rows(to, layer::plan_versions, read_rows<PlanVersionRow>(*from.db, layer::plan_versions, from.complete()), epsg);
    insert_rows(to, layer::plan_version_grids, grid_rows(from, {}), epsg);
    insert_rows(to, layer::draft_grids, read_rows<DraftGridRow>(*from.db, layer::draft_grids, from.complete()), epsg);
    Statement steps(*from.db, "SELECT position, label, bytes, made FROM redraw_steps ORDER BY position");
    Statement put(to, "INSERT INTO redraw_steps VALUES (?,?,?,?)");
    while (steps.step()) {
        put.bind(1, steps.integer(0));
        put.bind(2, steps.text(1));
        put.bind(3, steps.blob(2));
        put.bind(4, steps.text(3));
        put.execute();
    }
    Statement state(*from.db, "SELECT cursor, base_hash, revision, started FROM redraw_state");
    Statement set(to, "UPDATE redraw_state SET cursor = ?1, base_hash = ?2, revision = ?3, started = ?4");
    if (state.step()) {
        set.bind(1, state.integer(0));
        set.bind(2, state.text(1));
        set.bind(3, state.integer(2) + 1);
        if (state.kind(3) != ValueKind::null) set.bind(4, state.text(3));
        set.execute();
    }
    set_project_value(to, "plan_in_force", project_value(*from.db, "plan_in_force"));
    touch_contents(to, layer::plan_versions.table, false, time);
    for (const auto& info : {layer::plan_version_grids, layer::draft_grids}) touch_contents(to, info.table, true, time);
}

}  // namespace wangge::store
