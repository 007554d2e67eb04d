#include <nlohmann/json.hpp>

#include "engine/store/detail/layer_table.h"

namespace wangge::store {

void RowWriter::check(Point p) const {
    if (!is_finite(p))
        throw Error(ErrorKind::bad_input, "A coordinate is not a finite number; it cannot be stored.").with("field", "geom");
}

void RowWriter::id(const Id& id) {
    id_ = id;
    if (id == no_id) {
        statement_.bind_null(1);
    } else {
        statement_.bind(1, id);
    }
}

void RowWriter::operator()(const char*, const std::string& value) {
    statement_.bind(next_++, std::string_view(value));
}

void RowWriter::operator()(const char*, const std::vector<std::string>& value) {
    if (value.empty()) return statement_.bind_null(next_++);
    const auto text = nlohmann::json(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    statement_.bind(next_++, std::string_view(text));
}

void RowWriter::operator()(const char*, const StreetKind& value) {
    statement_.bind(next_++, name_of(value));
}
void RowWriter::operator()(const char*, const StopKind& value) {
    statement_.bind(next_++, name_of(value));
}
void RowWriter::operator()(const char*, const int& value) {
    statement_.bind(next_++, static_cast<std::int64_t>(value));
}

void RowWriter::operator()(const char* name, const double& value) {
    if (!std::isfinite(value))
        throw Error(ErrorKind::bad_input, "A number is not finite; it cannot be stored.").with("field", name);
    statement_.bind(next_++, value);
}

void RowWriter::operator()(const char*, const bool& value) {
    statement_.bind(next_++, static_cast<std::int64_t>(value ? 1 : 0));
}

void RowWriter::operator()(const char*, const std::optional<Timestamp>& value) {
    if (!value) return statement_.bind_null(next_++);
    statement_.bind(next_++, std::string_view(gpkg_time(*value)));
}

void RowWriter::reference(const char*, const char*, const Id& value) {
    if (value == no_id) return statement_.bind_null(next_++);
    statement_.bind(next_++, value);
}

void RowWriter::point(const Point& value) {
    check(value);
    statement_.bind(next_++, std::span<const std::uint8_t>(blob_of(value, epsg_)));
}

void RowWriter::line(const Line& value) {
    if (value.empty()) return statement_.bind_null(next_++);
    for (const Point p : value) check(p);
    statement_.bind(next_++, std::span<const std::uint8_t>(blob_of(value, epsg_)));
}

void RowWriter::lines(const std::vector<Line>& value) {
    if (value.empty()) return statement_.bind_null(next_++);
    for (const Line& line : value)
        for (const Point p : line) check(p);
    statement_.bind(next_++, std::span<const std::uint8_t>(blob_of(value, epsg_)));
}

void RowWriter::shape(const MultiPolygon& value) {
    if (value.empty()) return statement_.bind_null(next_++);
    for (const Polygon& polygon : value) {
        for (const Point p : polygon.outer) check(p);
        for (const Ring& hole : polygon.holes)
            for (const Point p : hole) check(p);
    }
    statement_.bind(next_++, std::span<const std::uint8_t>(blob_of(value, epsg_)));
}

void RowWriter::located(const std::optional<Location>& value) {
    if (!value) {
        for (int i = 0; i < 8; ++i) statement_.bind_null(next_++);
        return;
    }
    // Not found at all has no place; a point at 0,0 would only spoil the extent of the layer.
    if (value->level == MatchLevel::none && value->at == Point{}) {
        statement_.bind_null(next_++);
    } else {
        point(value->at);
    }
    statement_.bind(next_++, name_of(value->level));
    (*this)("confidence", value->confidence);
    reference("building", "buildings", value->building);
    reference("compound", "compounds", value->compound);
    (*this)("grid", value->grid);
    (*this)("explanation", value->explanation);
    (*this)("by_phone", value->by_phone);
}

void RowWriter::phone(const std::optional<PhonePoint>& value) {
    if (!value) {
        for (int i = 0; i < 3; ++i) statement_.bind_null(next_++);
        return;
    }
    (*this)("phone_lon", value->degrees.lon);
    (*this)("phone_lat", value->degrees.lat);
    statement_.bind(next_++, name_of(value->datum));
}

}  // namespace wangge::store
