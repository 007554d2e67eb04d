#include "engine/store/detail/layer_table.h"

#include <fmt/format.h>

namespace wangge::store {

void ColumnList::located(const std::optional<Location>&) {
    geometry("POINT");
    add("level", "TEXT");
    add("confidence", "REAL");
    add("building_id", "INTEGER");
    add("compound_id", "INTEGER");
    add("grid", "TEXT");
    add("explanation", "TEXT");
    add("by_phone", "BOOLEAN");
}

void ColumnList::phone(const std::optional<PhonePoint>&) {
    add("phone_lon", "REAL");
    add("phone_lat", "REAL");
    add("phone_datum", "TEXT");
}

void create_table(Database& db, const LayerInfo& layer, const ColumnList& columns, int epsg, Timestamp now) {
    std::string sql = fmt::format("CREATE TABLE {} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL", quoted(layer.table));
    for (const auto& column : columns.columns()) sql += fmt::format(", {} {}", quoted(column.name), column.type);
    db.run(sql + ")");
    if (columns.geometry_type().empty()) {
        register_attributes(db, layer, now);
    } else {
        register_features(db, layer, columns.geometry_type(), epsg, now);
    }
}

std::string insert_sql(const LayerInfo& layer, const ColumnList& columns) {
    std::string names = "fid";
    std::string marks = "?";
    for (const auto& column : columns.columns()) {
        names += "," + quoted(column.name);
        marks += ",?";
    }
    return fmt::format("INSERT INTO {} ({}) VALUES ({})", quoted(layer.table), names, marks);
}

std::string select_sql(const LayerInfo& layer, const ColumnList& columns, const std::set<std::string, std::less<>>& present,
                       std::string_view where) {
    std::string names = "fid";
    for (const auto& column : columns.columns())
        if (present.contains(column.name)) names += "," + quoted(column.name);
    return fmt::format("SELECT {} FROM {}{}{} ORDER BY fid", names, quoted(layer.table), where.empty() ? "" : " WHERE ", where);
}

std::set<std::string, std::less<>> present_columns(Database& db, const LayerInfo& layer, const ColumnList& columns, bool complete) {
    std::set<std::string, std::less<>> present;
    {
        Statement info(db, fmt::format("SELECT name FROM pragma_table_info('{}')", layer.table));
        while (info.step()) present.emplace(info.text(0));
    }
    const auto error = [&](ErrorKind kind, const std::string& sentence) {
        return Error(kind, sentence).with("file", db.path()).with("layer", layer.table);
    };
    if (present.empty())
        throw error(ErrorKind::not_found, fmt::format("The project file has no layer {} ({}).", layer.table, layer.title));
    if (!present.contains("fid")) throw error(ErrorKind::bad_input, "The layer has no column fid.").with("field", "fid");
    if (complete)
        for (const auto& column : columns.columns())
            if (!present.contains(column.name))
                throw error(ErrorKind::bad_input, fmt::format("The layer lacks the column {}.", column.name))
                    .with("field", column.name);
    return present;
}

}  // namespace wangge::store
