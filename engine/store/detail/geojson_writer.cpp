#include "engine/store/detail/geojson_writer.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "engine/core/error.h"

namespace wangge::store {

std::string json_text(std::string_view text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string json_number(double value) {
    if (!std::isfinite(value)) throw Error(ErrorKind::bad_input, "A number is not finite; it cannot be written.");
    return fmt::format("{}", value);
}

GeoJsonWriter::GeoJsonWriter(std::string_view name, const std::vector<std::pair<std::string, std::string>>& header,
                             const Frame& frame, bool cgcs2000)
    : frame_(frame) {
    text_ = fmt::format("{{\n\"type\": \"FeatureCollection\",\n\"name\": {},\n", json_text(name));
    if (cgcs2000) text_ += "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::4490\"}},\n";
    for (const auto& [key, value] : header)
        if (!value.empty()) text_ += fmt::format("{}: {},\n", json_text(key), json_text(value));
    text_ += "\"features\": [";
}

void GeoJsonWriter::begin_feature() {
    properties_.clear();
    geometry_ = "null";
}

void GeoJsonWriter::property(std::string_view name, std::string_view json_value) {
    if (!properties_.empty()) properties_ += ", ";
    properties_ += fmt::format("{}: {}", json_text(name), json_value);
}

std::string GeoJsonWriter::position(Point p) const {
    const LonLat degrees = frame_.to_degrees(p);
    if (!std::isfinite(degrees.lon) || !std::isfinite(degrees.lat))
        throw Error(ErrorKind::bad_input, "A coordinate is not finite or outside the projection; it cannot be written.")
            .with("coordinate", fmt::format("{} {}", p.x, p.y));
    return fmt::format("[{:.9f}, {:.9f}]", degrees.lon, degrees.lat);
}

std::string GeoJsonWriter::positions(const Line& line, bool close) const {
    std::string text = "[";
    for (std::size_t i = 0; i < line.size(); ++i) text += (i > 0 ? ", " : "") + position(line[i]);
    if (close && !line.empty()) text += ", " + position(line.front());
    return text + "]";
}

std::string GeoJsonWriter::polygon(const Polygon& polygon) const {
    std::string text = "[" + positions(polygon.outer, true);
    for (const Ring& hole : polygon.holes) text += ", " + positions(hole, true);
    return text + "]";
}

void GeoJsonWriter::point(Point p) {
    geometry_ = fmt::format(R"({{"type": "Point", "coordinates": {}}})", position(p));
}

void GeoJsonWriter::line(const Line& line) {
    if (!line.empty()) geometry_ = fmt::format(R"({{"type": "LineString", "coordinates": {}}})", positions(line, false));
}

void GeoJsonWriter::lines(const std::vector<Line>& lines) {
    std::string text;
    for (const Line& part : lines) text += (text.empty() ? "" : ", ") + positions(part, false);
    if (!lines.empty()) geometry_ = fmt::format(R"({{"type": "MultiLineString", "coordinates": [{}]}})", text);
}

void GeoJsonWriter::shape(const MultiPolygon& shape) {
    if (shape.empty()) return;
    if (shape.size() == 1) {
        geometry_ = fmt::format(R"({{"type": "Polygon", "coordinates": {}}})", polygon(shape.front()));
        return;
    }
    std::string text;
    for (const Polygon& part : shape) text += (text.empty() ? "" : ", ") + polygon(part);
    geometry_ = fmt::format(R"({{"type": "MultiPolygon", "coordinates": [{}]}})", text);
}

void GeoJsonWriter::end_feature() {
    text_ += fmt::format("{}\n{{\"type\": \"Feature\", \"properties\": {{{}}}, \"geometry\": {}}}", first_ ? "" : ",", properties_,
                         geometry_);
    first_ = false;
}

std::string GeoJsonWriter::finish() {
    return text_ + "\n]\n}\n";
}

}  // namespace wangge::store
