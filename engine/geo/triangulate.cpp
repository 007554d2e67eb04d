#include "engine/geo/triangulate.h"

#include <utility>

#include "engine/core/error.h"
#include "engine/geo/detail/geos.h"
#include "engine/geo/measure.h"
#include "engine/geo/repair.h"

namespace wangge {

std::vector<Triangle> triangulated(const MultiPolygon& shape) {
    std::vector<Triangle> triangles;
    if (shape.empty()) return triangles;
    if (const auto fault = fault_of(shape))
        throw Error(ErrorKind::bad_input, "Only a valid polygon can be filled: " + fault->reason + ". Repair it first.")
            .with("coordinate", std::to_string(fault->at.x) + " " + std::to_string(fault->at.y));
    const detail::Geometry made =
        detail::require(GEOSConstrainedDelaunayTriangulation_r(detail::geos(), detail::to_geos(shape).get()));
    for (const Polygon& piece : detail::polygons_of(made.get()))
        if (piece.outer.size() == 3) triangles.push_back({piece.outer[0], piece.outer[1], piece.outer[2]});
    return triangles;
}

}  // namespace wangge
