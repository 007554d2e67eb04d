#include <limits>
#include <nlohmann/json.hpp>

#include "engine/store/detail/layer_table.h"

namespace wangge::store {

RowReader::RowReader(Statement& statement, const LayerInfo& layer, const std::vector<ColumnList::Column>& columns,
                     const std::set<std::string, std::less<>>& present)
    : statement_(statement), layer_(layer) {
    int next = 1;  // 0 is the fid
    for (const auto& column : columns) column_of_.push_back(present.contains(column.name) ? next++ : -1);
}

int RowReader::column() {
    const int column = column_of_[next_++];
    return column < 0 || statement_.kind(column) == ValueKind::null ? -1 : column;
}

void RowReader::fail(std::string_view field, const std::string& sentence) const {
    throw Error(ErrorKind::bad_input, sentence)
        .with("layer", layer_.table)
        .with("feature", statement_.integer(fid_column_))
        .with("field", field);
}

std::int64_t RowReader::integer_of(int column, const char* name) const {
    if (statement_.kind(column) == ValueKind::integer) return statement_.integer(column);
    if (statement_.kind(column) == ValueKind::real) {
        const double value = statement_.real(column);
        if (value == std::floor(value) && std::abs(value) < 9e15) return static_cast<std::int64_t>(value);
    }
    fail(name, "A whole number is wanted here.");
}

double RowReader::real_of(int column, const char* name) const {
    const ValueKind kind = statement_.kind(column);
    if (kind != ValueKind::integer && kind != ValueKind::real) fail(name, "A number is wanted here.");
    return statement_.real(column);
}

std::string_view RowReader::text_of(int column, const char* name) const {
    if (statement_.kind(column) == ValueKind::blob) fail(name, "A text is wanted here.");
    return statement_.text(column);
}

void RowReader::id(Id& id) {
    id = statement_.integer(fid_column_);
}

void RowReader::operator()(const char* name, std::string& value) {
    if (const int c = column(); c >= 0) value = text_of(c, name);
}

void RowReader::operator()(const char* name, std::vector<std::string>& value) {
    const int c = column();
    if (c < 0 || text_of(c, name).empty()) return;
    const auto json = nlohmann::json::parse(text_of(c, name), nullptr, false);
    if (!json.is_array()) {  // a person typed one name into the table
        value = {std::string(text_of(c, name))};
        return;
    }
    for (const auto& item : json)
        if (item.is_string()) value.push_back(item.get<std::string>());
}

void RowReader::operator()(const char* name, StreetKind& value) {
    const int c = column();
    if (c < 0) return;
    const auto kind = parse_street_kind(text_of(c, name));
    if (!kind) fail(name, "The kind of street must be road, lane, footpath or steps.");
    value = *kind;
}

void RowReader::operator()(const char* name, StopKind& value) {
    const int c = column();
    if (c < 0) return;
    const auto kind = parse_stop_kind(text_of(c, name));
    if (!kind) fail(name, "The kind of stop is not known.");
    value = *kind;
}

void RowReader::operator()(const char* name, int& value) {
    const int c = column();
    if (c < 0) return;
    const std::int64_t wide = integer_of(c, name);
    if (wide < std::numeric_limits<int>::min() || wide > std::numeric_limits<int>::max()) fail(name, "The number is too large.");
    value = static_cast<int>(wide);
}

void RowReader::operator()(const char* name, double& value) {
    if (const int c = column(); c >= 0) value = real_of(c, name);
}

void RowReader::operator()(const char* name, bool& value) {
    if (const int c = column(); c >= 0) value = integer_of(c, name) != 0;
}

void RowReader::operator()(const char* name, std::optional<Timestamp>& value) {
    const int c = column();
    if (c < 0) return;
    value = parse_time(text_of(c, name));
    if (!value) fail(name, "The time is not readable; it must look like 2024-04-12T06:05:09.000Z.");
}

void RowReader::reference(const char* name, const char*, Id& value) {
    if (const int c = column(); c >= 0) value = integer_of(c, name);
}

void RowReader::point(Point& value) {
    const int c = column();
    if (c < 0) return;
    const auto point = point_of_blob(statement_.blob(c));
    if (!point) fail("geom", "The geometry is not a readable point.");
    if (!is_finite(*point)) fail("geom", "The point has no coordinates.");
    value = *point;
}

void RowReader::line(Line& value) {
    const int c = column();
    if (c < 0) return;
    auto line = line_of_blob(statement_.blob(c));
    if (!line) fail("geom", "The geometry is not a readable single line.");
    value = std::move(*line);
    for (const Point p : value)
        if (!is_finite(p)) fail("geom", "The line has a coordinate that is no number.");
}

void RowReader::shape(MultiPolygon& value) {
    const int c = column();
    if (c < 0) return;
    auto shape = shape_of_blob(statement_.blob(c));
    if (!shape) fail("geom", "The geometry is not a readable polygon.");
    value = std::move(*shape);
    const auto check = [&](const Ring& ring) {
        for (const Point p : ring)
            if (!is_finite(p)) fail("geom", "The polygon has a coordinate that is no number.");
    };
    for (const Polygon& polygon : value) {
        check(polygon.outer);
        for (const Ring& hole : polygon.holes) check(hole);
    }
}

void RowReader::located(std::optional<Location>& value) {
    Location found;
    point(found.at);
    std::string level;
    (*this)("level", level);
    (*this)("confidence", found.confidence);
    reference("building_id", "buildings", found.building);
    reference("compound_id", "compounds", found.compound);
    (*this)("grid", found.grid);
    (*this)("explanation", found.explanation);
    (*this)("by_phone", found.by_phone);
    if (level.empty()) return;  // never geocoded
    const auto parsed = parse_match_level(level);
    if (!parsed) fail("level", "The level of the address match is not known.");
    found.level = *parsed;
    value = std::move(found);
}

void RowReader::phone(std::optional<PhonePoint>& value) {
    PhonePoint phone;
    std::string datum;
    (*this)("phone_lon", phone.degrees.lon);
    (*this)("phone_lat", phone.degrees.lat);
    (*this)("phone_datum", datum);
    if (datum.empty()) return;
    const auto parsed = parse_datum(datum);
    if (!parsed) fail("phone_datum", "The datum of the phone point is not known.");
    phone.datum = *parsed;
    value = phone;
}

}  // namespace wangge::store
