#include "engine/geo/repair.h"

#include <algorithm>

#include "engine/geo/detail/geos.h"
#include "engine/geo/measure.h"

namespace wangge {
namespace {

using detail::geos;

Ring without_repeats(const Ring& ring) {
    Ring clean;
    for (const Point p : ring)
        if (clean.empty() || !(p == clean.back())) clean.push_back(p);
    while (clean.size() > 1 && clean.front() == clean.back()) clean.pop_back();
    return clean;
}

std::optional<ShapeFault> fault_of_ring(const Ring& ring) {
    for (const Point p : ring)
        if (!is_finite(p)) return ShapeFault{"a coordinate is not a number", p};
    const Ring clean = without_repeats(ring);
    if (clean.size() < 3)
        return ShapeFault{"a ring has fewer than three different points", clean.empty() ? Point{} : clean.front()};
    return std::nullopt;
}

// Parts that GEOS can take: finite rings of at least three different points.
MultiPolygon usable_parts(const MultiPolygon& shape) {
    MultiPolygon parts;
    for (const Polygon& polygon : shape) {
        if (fault_of_ring(polygon.outer)) continue;
        Polygon part{without_repeats(polygon.outer), {}};
        for (const Ring& hole : polygon.holes)
            if (!fault_of_ring(hole)) part.holes.push_back(without_repeats(hole));
        parts.push_back(std::move(part));
    }
    return parts;
}

}  // namespace

std::optional<ShapeFault> fault_of(const MultiPolygon& shape) {
    if (shape.empty()) return ShapeFault{"the shape is empty", {}};
    for (const Polygon& polygon : shape) {
        if (const auto fault = fault_of_ring(polygon.outer)) return fault;
        for (const Ring& hole : polygon.holes)
            if (const auto fault = fault_of_ring(hole)) return fault;
    }
    char* reason = nullptr;
    GEOSGeometry* where = nullptr;
    const char good = GEOSisValidDetail_r(geos(), detail::to_geos(shape).get(), 0, &reason, &where);
    const detail::Geometry place(where);
    ShapeFault fault{reason != nullptr ? reason : "not valid", {}};
    GEOSFree_r(geos(), reason);
    if (good == 1) return std::nullopt;
    if (place) {
        GEOSGeomGetX_r(geos(), place.get(), &fault.at.x);
        GEOSGeomGetY_r(geos(), place.get(), &fault.at.y);
    }
    return fault;
}

MultiPolygon repaired(const MultiPolygon& shape) {
    const MultiPolygon parts = usable_parts(shape);
    if (parts.empty()) return {};
    GEOSMakeValidParams* how = GEOSMakeValidParams_create_r(geos());
    GEOSMakeValidParams_setMethod_r(geos(), how, GEOS_MAKE_VALID_STRUCTURE);
    GEOSMakeValidParams_setKeepCollapsed_r(geos(), how, 0);
    GEOSGeometry* valid = GEOSMakeValidWithParams_r(geos(), detail::to_geos(parts).get(), how);
    GEOSMakeValidParams_destroy_r(geos(), how);
    return detail::polygons_of(detail::require(valid).get());
}

MultiPolygon normalised(MultiPolygon shape) {
    for (Polygon& polygon : shape) {
        polygon.outer = without_repeats(polygon.outer);
        if (signed_area_m2(polygon.outer) < 0) std::reverse(polygon.outer.begin(), polygon.outer.end());
        for (Ring& hole : polygon.holes) {
            hole = without_repeats(hole);
            if (signed_area_m2(hole) > 0) std::reverse(hole.begin(), hole.end());
        }
    }
    return shape;
}

}  // namespace wangge
