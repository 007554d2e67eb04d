#include "engine/geo/polygonize.h"

#include "engine/geo/detail/geos.h"

namespace wangge {

using detail::Geometry;
using detail::geos;
using detail::require;

std::vector<Polygon> polygonize(std::span<const Line> lines, double grid_m) {
    std::vector<GEOSGeometry*> parts;
    for (const Line& line : lines)
        if (line.size() >= 2) parts.push_back(detail::to_geos(line).release());
    const Geometry all =
        require(GEOSGeom_createCollection_r(geos(), GEOS_MULTILINESTRING, parts.data(), static_cast<unsigned>(parts.size())));
    const Geometry noded = require(GEOSUnaryUnionPrec_r(geos(), all.get(), grid_m));
    const GEOSGeometry* const input = noded.get();
    const Geometry faces = require(GEOSPolygonize_r(geos(), &input, 1));
    return detail::polygons_of(faces.get());
}

Line closed(const Ring& ring) {
    Line line(ring.begin(), ring.end());
    line.push_back(ring.front());
    return line;
}

}  // namespace wangge
