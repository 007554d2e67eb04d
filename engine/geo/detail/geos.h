#pragma once

// Our shapes to GEOS and back; private to geo/. Every call uses a context of the calling thread.

#include <geos_c.h>

#include <memory>
#include <string>

#include "engine/geo/shape.h"

namespace wangge::detail {

GEOSContextHandle_t geos();  // of this thread; its last error text is in geos_error()
const std::string& geos_error();

struct DestroyGeometry {
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(geos(), geometry); }
};
using Geometry = std::unique_ptr<GEOSGeometry, DestroyGeometry>;

Geometry to_geos(const Polygon& polygon);
Geometry to_geos(const MultiPolygon& shape);
Geometry to_geos(const Line& line);
// The polygons of any geometry, normalised; lines, points and slivers under 1e-9 m² are dropped.
MultiPolygon polygons_of(const GEOSGeometry* geometry);
std::vector<Line> lines_of(const GEOSGeometry* geometry);

// Throws Error(bad_input) with GEOS's reason and its coordinate when `geometry` is null.
Geometry require(GEOSGeometry* geometry);

}  // namespace wangge::detail
