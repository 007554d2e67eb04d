#pragma once

// Coordinates of a file into the frame: by its reference system, or by what the figures must be. Private to the store.

#include <functional>
#include <string>
#include <vector>

#include "engine/geo/frame.h"
#include "engine/store/import.h"

class OGRSpatialReference;

namespace wangge::store {

// Gives the frame's point for a coordinate pair of the file, in the order in which the file has them.
using Placing = std::function<Point(Point)>;

// `reference` may be null; `extent` is of the raw coordinates. What was guessed is a finding of `file`.
Placing placing_of(const OGRSpatialReference* reference, const Box& extent, const Frame& frame, const ImportOptions& options,
                   const std::string& file, std::vector<Finding>& findings);

// Degrees of a datum into the frame; WGS 84 and CGCS2000 are taken as equal.
Point place_degrees(LonLat degrees, Datum datum, const Frame& frame);

}  // namespace wangge::store
