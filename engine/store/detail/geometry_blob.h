#pragma once

// GeoPackage geometry blobs (OGC 12-128r18, clause 2.1.3): a header with the spatial reference and the box, then ISO
// well-known binary. Written little endian; read in either order, Z and M dropped, single parts taken as multi.
// Coordinates keep their bits. A blob is untrusted: counts are checked against the bytes that are left, and what does
// not parse gives nothing. O(bytes).

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/geo/shape.h"

namespace wangge::store {

using Blob = std::vector<std::uint8_t>;

Blob blob_of(Point point, int epsg);
Blob blob_of(const Line& line, int epsg);
Blob blob_of(const std::vector<Line>& lines, int epsg);
Blob blob_of(const MultiPolygon& shape, int epsg);

std::optional<Point> point_of_blob(std::span<const std::uint8_t> blob);
std::optional<Line> line_of_blob(std::span<const std::uint8_t> blob);
std::optional<MultiPolygon> shape_of_blob(std::span<const std::uint8_t> blob);
// The box of any geometry (empty for an empty one), from the header where it has one.
std::optional<Box> box_of_blob(std::span<const std::uint8_t> blob);

}  // namespace wangge::store
