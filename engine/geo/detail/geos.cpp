#include "engine/geo/detail/geos.h"

#include "engine/core/error.h"
#include "engine/geo/measure.h"
#include "engine/geo/repair.h"

namespace wangge::detail {
namespace {

struct ThreadContext {
    GEOSContextHandle_t handle = GEOS_init_r();
    std::string error;

    ThreadContext() {
        GEOSContext_setErrorMessageHandler_r(
            handle, [](const char* message, void* self) { static_cast<ThreadContext*>(self)->error = message; }, this);
    }
    ~ThreadContext() { GEOS_finish_r(handle); }
    ThreadContext(const ThreadContext&) = delete;
    ThreadContext& operator=(const ThreadContext&) = delete;
};

ThreadContext& thread_context() {
    thread_local ThreadContext context;
    return context;
}

GEOSCoordSequence* sequence_of(const std::vector<Point>& points, bool close) {
    const std::size_t count = points.size() + (close && !points.empty() ? 1 : 0);
    GEOSCoordSequence* sequence = GEOSCoordSeq_create_r(geos(), static_cast<unsigned>(count), 2);
    for (std::size_t i = 0; i < count; ++i)
        GEOSCoordSeq_setXY_r(geos(), sequence, static_cast<unsigned>(i), points[i % points.size()].x, points[i % points.size()].y);
    return sequence;
}

std::vector<Point> points_of(const GEOSGeometry* line, bool closed) {
    const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(geos(), line);
    unsigned count = 0;
    GEOSCoordSeq_getSize_r(geos(), sequence, &count);
    std::vector<Point> points(closed && count > 0 ? count - 1 : count);
    for (unsigned i = 0; i < points.size(); ++i) GEOSCoordSeq_getXY_r(geos(), sequence, i, &points[i].x, &points[i].y);
    return points;
}

void collect_polygons(const GEOSGeometry* geometry, MultiPolygon& into) {
    const int type = GEOSGeomTypeId_r(geos(), geometry);
    if (type == GEOS_POLYGON) {
        if (GEOSisEmpty_r(geos(), geometry) == 1) return;
        Polygon polygon{points_of(GEOSGetExteriorRing_r(geos(), geometry), true), {}};
        for (int i = 0; i < GEOSGetNumInteriorRings_r(geos(), geometry); ++i)
            polygon.holes.push_back(points_of(GEOSGetInteriorRingN_r(geos(), geometry, i), true));
        if (area_m2(polygon) >= 1e-9) into.push_back(std::move(polygon));
    } else if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
        for (int i = 0; i < GEOSGetNumGeometries_r(geos(), geometry); ++i)
            collect_polygons(GEOSGetGeometryN_r(geos(), geometry, i), into);
    }
}

void collect_lines(const GEOSGeometry* geometry, std::vector<Line>& into) {
    const int type = GEOSGeomTypeId_r(geos(), geometry);
    if (type == GEOS_LINESTRING) {
        if (GEOSisEmpty_r(geos(), geometry) != 1) into.push_back(points_of(geometry, false));
    } else if (type == GEOS_MULTILINESTRING || type == GEOS_GEOMETRYCOLLECTION) {
        for (int i = 0; i < GEOSGetNumGeometries_r(geos(), geometry); ++i)
            collect_lines(GEOSGetGeometryN_r(geos(), geometry, i), into);
    }
}

}  // namespace

GEOSContextHandle_t geos() {
    return thread_context().handle;
}

const std::string& geos_error() {
    return thread_context().error;
}

Geometry require(GEOSGeometry* geometry) {
    if (geometry == nullptr)
        throw Error(ErrorKind::bad_input, "A polygon operation failed: " + geos_error() + ". Repair the shape and try again.");
    return Geometry(geometry);
}

Geometry to_geos(const Polygon& polygon) {
    // GEOS refuses rings of fewer than four coordinates; repair.h names that fault before it comes here.
    const auto ring = [](const Ring& points) { return require(GEOSGeom_createLinearRing_r(geos(), sequence_of(points, true))); };
    Geometry outer = ring(polygon.outer);
    std::vector<GEOSGeometry*> holes;
    for (const Ring& hole : polygon.holes) holes.push_back(ring(hole).release());
    return require(GEOSGeom_createPolygon_r(geos(), outer.release(), holes.data(), static_cast<unsigned>(holes.size())));
}

Geometry to_geos(const MultiPolygon& shape) {
    std::vector<GEOSGeometry*> parts;
    for (const Polygon& polygon : shape) parts.push_back(to_geos(polygon).release());
    return require(GEOSGeom_createCollection_r(geos(), GEOS_MULTIPOLYGON, parts.data(), static_cast<unsigned>(parts.size())));
}

Geometry to_geos(const Line& line) {
    return require(GEOSGeom_createLineString_r(geos(), sequence_of(line, false)));
}

MultiPolygon polygons_of(const GEOSGeometry* geometry) {
    MultiPolygon shape;
    collect_polygons(geometry, shape);
    return normalised(std::move(shape));
}

std::vector<Line> lines_of(const GEOSGeometry* geometry) {
    std::vector<Line> lines;
    collect_lines(geometry, lines);
    return lines;
}

}  // namespace wangge::detail
