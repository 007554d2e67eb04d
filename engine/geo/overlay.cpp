#include "engine/geo/overlay.h"

#include "engine/core/error.h"
#include "engine/geo/detail/geos.h"
#include "engine/geo/repair.h"

namespace wangge {
namespace {

using detail::Geometry;
using detail::geos;
using detail::require;

Geometry valid(const MultiPolygon& shape) {
    if (const auto fault = shape.empty() ? std::nullopt : fault_of(shape))
        throw Error(ErrorKind::bad_input, "A polygon is not valid: " + fault->reason + ". Repair it and try again.")
            .with("coordinate", std::to_string(fault->at.x) + " " + std::to_string(fault->at.y));
    return detail::to_geos(shape);
}

}  // namespace

MultiPolygon union_of(std::span<const MultiPolygon> shapes) {
    MultiPolygon all;
    for (const MultiPolygon& shape : shapes) {
        (void)valid(shape);
        all.insert(all.end(), shape.begin(), shape.end());
    }
    // The parts may overlap here, which GEOS's unary union takes, unlike the binary operations.
    return detail::polygons_of(require(GEOSUnaryUnion_r(geos(), detail::to_geos(all).get())).get());
}

MultiPolygon intersection_of(const MultiPolygon& a, const MultiPolygon& b) {
    return detail::polygons_of(require(GEOSIntersection_r(geos(), valid(a).get(), valid(b).get())).get());
}

MultiPolygon difference_of(const MultiPolygon& a, const MultiPolygon& b) {
    return detail::polygons_of(require(GEOSDifference_r(geos(), valid(a).get(), valid(b).get())).get());
}

MultiPolygon buffer_of(const MultiPolygon& shape, double distance_m) {
    return detail::polygons_of(require(GEOSBuffer_r(geos(), valid(shape).get(), distance_m, 8)).get());
}

MultiPolygon buffer_of(const Line& line, double distance_m) {
    return detail::polygons_of(
        require(GEOSBufferWithStyle_r(geos(), detail::to_geos(line).get(), distance_m, 8, GEOSBUF_CAP_FLAT, GEOSBUF_JOIN_ROUND, 5))
            .get());
}

std::vector<Line> clip(const Line& line, const MultiPolygon& shape, bool outside) {
    const Geometry a = detail::to_geos(line);
    const Geometry b = valid(shape);
    return detail::lines_of(
        require(outside ? GEOSDifference_r(geos(), a.get(), b.get()) : GEOSIntersection_r(geos(), a.get(), b.get())).get());
}

MultiPolygon convex_hull(std::span<const Point> points) {
    if (points.size() < 3) return {};
    return detail::polygons_of(require(GEOSConvexHull_r(geos(), detail::to_geos(Line(points.begin(), points.end())).get())).get());
}

}  // namespace wangge
