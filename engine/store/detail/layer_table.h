#pragma once

// The rows of one layer as structs: three visitors of detail/fields.h that declare, write and read an SQL table.
// Values are checked on the way in (a coordinate that is not finite is bad_input) and on the way out (a text where a number
// belongs is bad_input), each with layer, feature and field. Columns we do not know stay as they are in the file.

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/progress.h"
#include "engine/store/detail/fields.h"
#include "engine/store/detail/geometry_blob.h"
#include "engine/store/detail/geopackage.h"
#include "engine/store/detail/layers.h"
#include "engine/store/detail/sqlite.h"

namespace wangge::store {

// Collects names and SQL types in the order in which the other two visit them.
class ColumnList {
public:
    struct Column {
        std::string name;
        std::string type;
    };

    void id(const Id&) {}
    void operator()(const char* name, const std::string&) { add(name, "TEXT"); }
    void operator()(const char* name, const std::vector<std::string>&) { add(name, "TEXT"); }
    void operator()(const char* name, const StreetKind&) { add(name, "TEXT"); }
    void operator()(const char* name, const StopKind&) { add(name, "TEXT"); }
    void operator()(const char* name, const int&) { add(name, "INTEGER"); }
    void operator()(const char* name, const double&) { add(name, "REAL"); }
    void operator()(const char* name, const bool&) { add(name, "BOOLEAN"); }
    void operator()(const char* name, const std::optional<Timestamp>&) { add(name, "DATETIME"); }
    void reference(const char* name, const char*, const Id&) { add(std::string(name) + "_id", "INTEGER"); }
    void point(const Point&) { geometry("POINT"); }
    void line(const Line&) { geometry("LINESTRING"); }
    void lines(const std::vector<Line>&) { geometry("MULTILINESTRING"); }
    void shape(const MultiPolygon&) { geometry("MULTIPOLYGON"); }
    void located(const std::optional<Location>&);
    void phone(const std::optional<PhonePoint>&);

    const std::vector<Column>& columns() const { return columns_; }
    const std::string& geometry_type() const { return geometry_; }  // "" when there is none

private:
    void add(std::string name, std::string type) { columns_.push_back({std::move(name), std::move(type)}); }
    void geometry(const char* type) {
        geometry_ = type;
        add("geom", type);
    }
    std::vector<Column> columns_;
    std::string geometry_;
};

template <class Row>
ColumnList columns_of() {
    ColumnList list;
    Row row{};
    fields(list, row);
    return list;
}

class RowWriter {
public:
    RowWriter(Statement& statement, const LayerInfo& layer, int epsg) : statement_(statement), layer_(layer), epsg_(epsg) {}

    void begin() { next_ = 2; }  // position 1 is the fid
    void id(const Id& id);
    void operator()(const char* name, const std::string& value);
    void operator()(const char* name, const std::vector<std::string>& value);
    void operator()(const char* name, const StreetKind& value);
    void operator()(const char* name, const StopKind& value);
    void operator()(const char* name, const int& value);
    void operator()(const char* name, const double& value);
    void operator()(const char* name, const bool& value);
    void operator()(const char* name, const std::optional<Timestamp>& value);
    void reference(const char* name, const char* table, const Id& value);
    void point(const Point& value);
    void line(const Line& value);
    void lines(const std::vector<Line>& value);
    void shape(const MultiPolygon& value);
    void located(const std::optional<Location>& value);
    void phone(const std::optional<PhonePoint>& value);

private:
    void check(Point p) const;
    Statement& statement_;
    const LayerInfo& layer_;
    int epsg_;
    int next_ = 2;
    Id id_ = no_id;
};

class RowReader {
public:
    // `present` are the columns that the table has; others keep the struct's default.
    RowReader(Statement& statement, const LayerInfo& layer, const std::vector<ColumnList::Column>& columns,
              const std::set<std::string, std::less<>>& present);

    void begin() { next_ = 0; }
    void id(Id& id);
    void operator()(const char* name, std::string& value);
    void operator()(const char* name, std::vector<std::string>& value);
    void operator()(const char* name, StreetKind& value);
    void operator()(const char* name, StopKind& value);
    void operator()(const char* name, int& value);
    void operator()(const char* name, double& value);
    void operator()(const char* name, bool& value);
    void operator()(const char* name, std::optional<Timestamp>& value);
    void reference(const char* name, const char* table, Id& value);
    void point(Point& value);
    void line(Line& value);
    void lines(std::vector<Line>&) { ++next_; }  // derived from the fixes
    void shape(MultiPolygon& value);
    void located(std::optional<Location>& value);
    void phone(std::optional<PhonePoint>& value);

private:
    // The column of the next field, or -1 when the table lacks it or the row has no value there.
    int column();
    [[noreturn]] void fail(std::string_view field, const std::string& sentence) const;
    std::int64_t integer_of(int column, const char* name) const;
    double real_of(int column, const char* name) const;
    std::string_view text_of(int column, const char* name) const;

    Statement& statement_;
    const LayerInfo& layer_;
    std::vector<int> column_of_;  // by field, -1 = not in the table
    int fid_column_ = 0;
    std::size_t next_ = 0;
};

// What the three visitors need of the table, whatever its rows are.
void create_table(Database& db, const LayerInfo& layer, const ColumnList& columns, int epsg, Timestamp now);
std::string insert_sql(const LayerInfo& layer, const ColumnList& columns);
// `where` is a condition in SQL, or empty.
std::string select_sql(const LayerInfo& layer, const ColumnList& columns, const std::set<std::string, std::less<>>& present,
                       std::string_view where = {});
// The columns of a table; not_found when it is not there; bad_input when a column is missing and `complete` asks for all.
std::set<std::string, std::less<>> present_columns(Database& db, const LayerInfo& layer, const ColumnList& columns, bool complete);

template <class Row>
void create_layer(Database& db, const LayerInfo& layer, int epsg, Timestamp now) {
    create_table(db, layer, columns_of<Row>(), epsg, now);
}

// Adds rows; a row with no_id gets an id. Gives the id of each row.
template <class Row>
std::vector<Id> insert_rows(Database& db, const LayerInfo& layer, const std::vector<Row>& rows, int epsg) {
    Statement statement(db, insert_sql(layer, columns_of<Row>()));
    RowWriter writer(statement, layer, epsg);
    std::vector<Id> ids;
    ids.reserve(rows.size());
    for (const Row& row : rows) {
        writer.begin();
        try {
            fields(writer, row);
            statement.execute();
        } catch (Error& error) {
            error.with_default("layer", layer.table);
            if constexpr (requires { row.id; }) error.with_default("feature", std::to_string(row.id));
            throw;
        }
        ids.push_back(db.last_id());
    }
    return ids;
}

template <class Row>
std::vector<Row> read_rows(Database& db, const LayerInfo& layer, bool complete, const Progress& progress = {},
                           std::string_view where = {}) {
    const ColumnList columns = columns_of<Row>();
    const auto present = present_columns(db, layer, columns, complete);
    Statement statement(db, select_sql(layer, columns, present, where));
    RowReader reader(statement, layer, columns.columns(), present);
    std::vector<Row> rows;
    while (statement.step()) {
        if (rows.size() % 1024 == 0) progress.poll();
        reader.begin();
        fields(reader, rows.emplace_back());
    }
    return rows;
}

}  // namespace wangge::store
