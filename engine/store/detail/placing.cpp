#include "engine/store/detail/placing.h"

#include <fmt/format.h>

#include <memory>
#include <utility>

#include "engine/core/error.h"
#include "engine/store/detail/ogr.h"

namespace wangge::store {
namespace {

// CGCS2000 / Gauss-Kruger without zone number in the easting, by zone: EPSG 4534..4554 are the 3-degree zones 25..45, EPSG
// 4502..4512 the 6-degree zones 13..23.
std::optional<int> epsg_of_zone(int zone) {
    if (zone >= 25 && zone <= 45) return 4534 + zone - 25;
    if (zone >= 13 && zone <= 23) return 4502 + zone - 13;
    return std::nullopt;
}

bool looks_like_degrees(const Box& box) {
    return box.low.x >= -180 && box.high.x <= 180 && box.low.y >= -90 && box.high.y <= 90;
}
// Eastings of a zone without its number, and northings of China.
bool easting(double low, double high) {
    return low >= 100'000 && high <= 900'000;
}
bool northing(double low, double high) {
    return low >= 1'800'000 && high <= 6'200'000;
}
std::optional<int> zone_of_easting(double low, double high) {
    const int zone = static_cast<int>(low / 1e6);
    if (zone != static_cast<int>(high / 1e6) || !epsg_of_zone(zone)) return std::nullopt;
    return easting(low - zone * 1e6, high - zone * 1e6) ? std::optional(zone) : std::nullopt;
}

Placing from_frame(int epsg, const Frame& frame, double offset, bool swapped) {
    const auto turned = [offset, swapped](Point p) { return swapped ? Point{p.y - offset, p.x} : Point{p.x - offset, p.y}; };
    if (epsg == frame.epsg()) return turned;
    return [turned, from = Frame(epsg), frame](Point p) { return frame.from_degrees(from.to_degrees(turned(p))); };
}

Placing guessed(const Box& extent, const Frame& frame, const ImportOptions& options, const std::string& file,
                std::vector<Finding>& findings) {
    const auto say = [&](const std::string& what) {
        findings.push_back({Severity::warning,
                            "reference-guessed",
                            file,
                            "",
                            {},
                            "没有坐标系说明，按数值判断为" + what,
                            "请补上 .prj 文件，或在导入时指定坐标系"});
    };
    if (looks_like_degrees(extent)) {
        const Datum datum = options.datum.value_or(Datum::cgcs2000);
        say(fmt::format("经纬度（{}）", name_of(datum)));
        return [datum, frame](Point p) { return place_degrees({p.x, p.y}, datum, frame); };
    }
    for (const bool swapped : {false, true}) {
        const auto [low, high] = swapped ? std::pair(Point{extent.low.y, extent.low.x}, Point{extent.high.y, extent.high.x})
                                         : std::pair(extent.low, extent.high);
        if (!northing(low.y, high.y)) continue;
        const std::string order = swapped ? "，北坐标在前" : "";
        if (easting(low.x, high.x)) {
            say(fmt::format("{}（不带带号{}）", frame.name(), order));
            return from_frame(frame.epsg(), frame, 0, swapped);
        }
        if (const auto zone = zone_of_easting(low.x, high.x)) {
            say(fmt::format("高斯-克吕格投影第 {} 带（带带号{}）", *zone, order));
            return from_frame(*epsg_of_zone(*zone), frame, *zone * 1e6, swapped);
        }
    }
    // Latitudes of China where longitudes belong.
    const bool turned = extent.low.x >= 0 && extent.high.x <= 60 && extent.low.y >= 70 && extent.high.y <= 140;
    throw Error(
        ErrorKind::bad_input,
        turned
            ? "Longitude and latitude seem to be the wrong way round; export with the longitude first."
            : "The coordinates are neither degrees nor Gauss-Kruger metres; name their reference system, or mend the feature that "
              "lies far away.")
        .with("file", file)
        .with("coordinate", fmt::format("{} {}", extent.low.x, extent.low.y))
        .with("to", fmt::format("{} {}", extent.high.x, extent.high.y));
}

bool is_modern_datum(const OGRSpatialReference& reference) {
    const char* datum = reference.GetAttrValue("DATUM");
    const std::string_view name = datum ? datum : "";
    return name.find("WGS") != std::string_view::npos || name.find("China_2000") != std::string_view::npos ||
           name.find("China 2000") != std::string_view::npos || name.find("CGCS") != std::string_view::npos;
}

Placing transformed(const OGRSpatialReference& reference, const Frame& frame, const std::string& file) {
    const GdalScope scope;
    OGRSpatialReference target;
    target.importFromEPSG(frame.epsg());
    target.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    const std::shared_ptr<OGRCoordinateTransformation> transformation(OGRCreateCoordinateTransformation(&reference, &target),
                                                                      OGRCoordinateTransformation::DestroyCT);
    if (!transformation)
        throw scope.error(ErrorKind::bad_input, "Coordinates of this reference system cannot be brought into the community's.",
                          file);
    return [transformation](Point p) {
        const GdalScope quiet;
        if (!transformation->Transform(1, &p.x, &p.y)) return Point{NAN, NAN};
        return p;
    };
}

}  // namespace

Point place_degrees(LonLat degrees, Datum datum, const Frame& frame) {
    if (datum == Datum::gcj02 || datum == Datum::bd09) degrees = shift(degrees, datum, Datum::cgcs2000);
    return frame.from_degrees(degrees);
}

Placing placing_of(const OGRSpatialReference* given, const Box& extent, const Frame& frame, const ImportOptions& options,
                   const std::string& file, std::vector<Finding>& findings) {
    if (extent.empty()) return [](Point p) { return p; };
    const GdalScope scope;
    OGRSpatialReference reference;
    const bool known = given != nullptr && !(given->IsGeographic() && !looks_like_degrees(extent));
    if (known) {
        reference = *given;
    } else if (options.epsg) {
        if (reference.importFromEPSG(*options.epsg) != OGRERR_NONE)
            throw Error(ErrorKind::bad_input, "There is no coordinate reference system with this EPSG code.")
                .with("epsg", *options.epsg);
    } else {
        return guessed(extent, frame, options, file, findings);
    }
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    if (reference.IsGeographic() && is_modern_datum(reference)) {
        const Datum datum = options.datum.value_or(Datum::cgcs2000);
        return [datum, frame](Point p) { return place_degrees({p.x, p.y}, datum, frame); };
    }
    OGRSpatialReference own;
    own.importFromEPSG(frame.epsg());
    own.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    const char* criteria[] = {"IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES", "CRITERION=EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS",
                              nullptr};
    if (reference.IsSame(&own, criteria)) return [](Point p) { return p; };
    if (!is_modern_datum(reference))
        findings.push_back(
            {Severity::warning,
             "datum-old",
             file,
             "",
             {},
             fmt::format("坐标系为 {}，不是 CGCS2000，转换可能有数米误差", reference.GetName() ? reference.GetName() : "未知"),
             "请向提供单位索取 CGCS2000 数据或转换参数"});
    return transformed(reference, frame, file);
}

}  // namespace wangge::store
