#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "engine/geo/measure.h"
#include "engine/geo/repair.h"
#include "engine/store/detail/ogr.h"
#include "engine/store/detail/pending_file.h"
#include "engine/store/detail/placing.h"
#include "engine/store/detail/raw_table.h"

namespace wangge::store {
namespace {

std::string cell_of(const OGRFeature& feature, int c) {
    if (!feature.IsFieldSetAndNotNull(c)) return "";
    switch (feature.GetFieldDefnRef(c)->GetType()) {
        case OFTInteger: return std::to_string(feature.GetFieldAsInteger(c));
        case OFTInteger64: return std::to_string(feature.GetFieldAsInteger64(c));
        case OFTReal: return fmt::format("{}", feature.GetFieldAsDouble(c));
        case OFTStringList: {
            std::string joined;
            for (char** item = feature.GetFieldAsStringList(c); item != nullptr && *item != nullptr; ++item)
                joined += (joined.empty() ? "" : "、") + std::string(*item);
            return joined;
        }
        default: return feature.GetFieldAsString(c);
    }
}

Line points_of(const OGRSimpleCurve& curve) {
    Line line;
    line.reserve(static_cast<std::size_t>(curve.getNumPoints()));
    for (int i = 0; i < curve.getNumPoints(); ++i) line.push_back({curve.getX(i), curve.getY(i)});
    return line;
}

Ring ring_of(const OGRLinearRing& curve) {
    Ring ring = points_of(curve);
    if (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
    return ring;
}

Polygon polygon_of(const OGRPolygon& from) {
    Polygon polygon;
    if (from.getExteriorRing() != nullptr) polygon.outer = ring_of(*from.getExteriorRing());
    for (int i = 0; i < from.getNumInteriorRings(); ++i) polygon.holes.push_back(ring_of(*from.getInteriorRing(i)));
    return polygon;
}

void take_geometry(const OGRGeometry& geometry, RawGeometry& raw) {
    switch (wkbFlatten(geometry.getGeometryType())) {
        case wkbPoint: {
            const OGRPoint* point = geometry.toPoint();
            if (!point->IsEmpty()) raw.point = Point{point->getX(), point->getY()};
            break;
        }
        case wkbLineString:
            if (raw.parts++ == 0) raw.line = points_of(*geometry.toLineString());
            break;
        case wkbPolygon:
            if (!geometry.IsEmpty()) raw.shape.push_back(polygon_of(*geometry.toPolygon()));
            break;
        case wkbMultiPoint:
        case wkbMultiLineString:
        case wkbMultiPolygon:
            for (const OGRGeometry* part : *geometry.toGeometryCollection()) take_geometry(*part, raw);
            break;
        default: break;
    }
}

template <class Action>
void for_each_point(RawGeometry& geometry, Action action) {
    if (geometry.point) action(*geometry.point);
    for (Point& p : geometry.line) action(p);
    for (Polygon& polygon : geometry.shape) {
        for (Point& p : polygon.outer) action(p);
        for (Ring& hole : polygon.holes)
            for (Point& p : hole) action(p);
    }
}

// Shapefiles run the other way round; the first point stays the first.
void turn(Ring& ring, bool counter_clockwise) {
    if (ring.size() > 2 && (signed_area_m2(ring) > 0) != counter_clockwise) std::reverse(ring.begin() + 1, ring.end());
}

void place(RawTable& table, const OGRSpatialReference* reference, const Frame& frame, const ImportOptions& options,
           std::vector<Finding>& findings) {
    Box extent;
    for (RawRow& row : table.rows)
        for_each_point(row.geometry, [&](Point& p) {
            if (is_finite(p)) extent.add(p);
        });
    const Placing placing = placing_of(reference, extent, frame, options, table.file, findings);
    for (RawRow& row : table.rows) {
        bool finite = true;
        for_each_point(row.geometry, [&](Point& p) {
            p = placing(p);
            finite = finite && is_finite(p);
        });
        if (!finite) {
            findings.push_back({Severity::error,
                                "point-unreadable",
                                table.file,
                                row.label,
                                {},
                                "坐标不是数字或无法转换，几何未导入",
                                "请检查该要素的坐标"});
            row.geometry = {};
        }
        for (Polygon& polygon : row.geometry.shape) {
            turn(polygon.outer, true);
            for (Ring& hole : polygon.holes) turn(hole, false);
        }
        row.geometry.shape = normalised(std::move(row.geometry.shape));
    }
}

// DBF texts came as bytes; what they are is said by the .cpg file or found from all of them together.
void decode_table(RawTable& table, const ImportOptions& options, std::vector<Finding>& findings) {
    std::string all;
    for (const std::string& column : table.columns) all += column + "\n";
    for (const RawRow& row : table.rows)
        for (const std::string& cell : row.cells) all += cell + "\n";
    std::optional<TextEncoding> encoding = options.encoding;
    if (!encoding) {
        std::ifstream cpg(std::filesystem::path(table.path).replace_extension(".cpg"));
        std::string name;
        if (std::getline(cpg, name)) encoding = parse_text_encoding(name);
        if (encoding && decode(all, *encoding).doubtful) {
            findings.push_back({Severity::warning,
                                "encoding-wrong",
                                table.file,
                                "",
                                {},
                                fmt::format("内容不是 .cpg 所说的 {}，已重新判断", name),
                                "请更正 .cpg 文件"});
            encoding.reset();
        }
    }
    if (!encoding) {
        const DecodedText text = decode(all);
        encoding = text.encoding;
        if (text.doubtful)
            findings.push_back({Severity::warning,
                                "encoding-doubtful",
                                table.file,
                                "",
                                {},
                                fmt::format("部分文字无法按 {} 解读，已替换为 �", name_of(text.encoding)),
                                "请指定编码"});
    }
    for (std::string& column : table.columns) {
        // A heading cut after ten bytes may end in half a character.
        DecodedText text = decode(column, *encoding);
        if (text.doubtful && !column.empty()) text = decode(std::string_view(column).substr(0, column.size() - 1), *encoding);
        column = std::move(text.text);
    }
    for (RawRow& row : table.rows)
        for (std::string& cell : row.cells) cell = decode(cell, *encoding).text;
}

// What a GeoJSON file says of itself beside its features.
void take_note(RawTable& table) {
    constexpr std::size_t most_bytes = 64U * 1024 * 1024;
    std::error_code ignored;
    if (std::filesystem::file_size(table.path, ignored) > most_bytes) return;
    const auto without_features = [](int depth, nlohmann::json::parse_event_t event, nlohmann::json& value) {
        return !(depth == 1 && event == nlohmann::json::parse_event_t::key && value == "features");
    };
    const auto json = nlohmann::json::parse(read_file(table.path, most_bytes), without_features, false);
    if (!json.is_object()) return;
    if (json.contains("note") && json["note"].is_string()) table.note = json["note"].get<std::string>();
    if (json.contains("credit") && json["credit"].is_string()) table.credit = json["credit"].get<std::string>();
}

GeometryKind kind_of(const RawTable& table) {
    for (const RawRow& row : table.rows) {
        if (!row.geometry.shape.empty()) return GeometryKind::polygon;
        if (!row.geometry.line.empty()) return GeometryKind::line;
        if (row.geometry.point) return GeometryKind::point;
    }
    return GeometryKind::none;
}

std::string driver_of(const std::string& ending) {
    if (ending == ".shp") return "ESRI Shapefile";
    if (ending == ".gpkg") return "GPKG";
    if (ending == ".kml") return "LIBKML";
    return "GeoJSON";
}

std::vector<std::string> options_of(const std::string& driver) {
    if (driver == "ESRI Shapefile") return {"ENCODING="};
    if (driver == "GeoJSON") return {"DATE_AS_STRING=YES"};
    return {};
}

}  // namespace

std::vector<RawTable> read_layers(const std::string& path, const Frame& frame, const ImportOptions& options,
                                  std::vector<Finding>& findings) {
    const GdalScope scope;
    std::string ending = std::filesystem::path(path).extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const std::string driver = driver_of(ending);
    const DatasetPtr dataset = open_vector(path, driver.c_str(), options_of(driver));
    std::vector<RawTable> tables;
    for (int l = 0; l < dataset->GetLayerCount(); ++l) {
        OGRLayer* layer = dataset->GetLayer(l);
        RawTable table;
        table.path = path;
        table.file = std::filesystem::path(path).filename().string();
        table.stem = driver == "GPKG" ? layer->GetName() : std::filesystem::path(path).stem().string();
        if (dataset->GetLayerCount() > 1) table.file += fmt::format("[{}]", layer->GetName());
        OGRFeatureDefn* definition = layer->GetLayerDefn();
        for (int c = 0; c < definition->GetFieldCount(); ++c) table.columns.emplace_back(definition->GetFieldDefn(c)->GetNameRef());
        layer->ResetReading();
        std::size_t next = 1;
        for (OGRFeatureUniquePtr feature(layer->GetNextFeature()); feature; feature.reset(layer->GetNextFeature())) {
            RawRow row{std::to_string(next++), {}, {}};
            for (int c = 0; c < feature->GetFieldCount(); ++c) row.cells.push_back(cell_of(*feature, c));
            if (const OGRGeometry* geometry = feature->GetGeometryRef()) {
                const std::unique_ptr<OGRGeometry> linear(geometry->getLinearGeometry());
                if (linear) take_geometry(*linear, row.geometry);
            }
            table.rows.push_back(std::move(row));
        }
        if (driver == "ESRI Shapefile") {
            table.columns_clipped = true;
            decode_table(table, options, findings);
        }
        table.geometry = kind_of(table);
        place(table, layer->GetSpatialRef(), frame, options, findings);
        if (driver == "GeoJSON") take_note(table);
        tables.push_back(std::move(table));
    }
    if (!scope.message().empty() && tables.empty())
        throw scope.error(ErrorKind::bad_input, "The file has no readable layer.", path);
    // A file that breaks off gives the features before it and a message.
    if (!scope.message().empty())
        findings.push_back({Severity::warning,
                            "file-damaged",
                            std::filesystem::path(path).filename().string(),
                            "",
                            {},
                            "读取时有问题：" + scope.message(),
                            "请重新导出该文件"});
    return tables;
}

}  // namespace wangge::store
