#pragma once

// A grid of numbers as a GeoTIFF: 64-bit floats, DEFLATE, the reference system inside, no "no data" value.
//
//   write_geotiff("heat.tif", 4543, {origin, 5.0, columns, rows}, values);

#include <span>
#include <string>

#include "engine/geo/point.h"
#include "engine/store/overwrite.h"

namespace wangge {

struct RasterPlacing {
    Point origin;  // centre of cell (0, 0), in the frame of the epsg code
    double cell_m = 1;
    int columns = 0;
    int rows = 0;
};

// `values` run row by row from the origin: with `south_up` row 0 is the southernmost (as hotspots/raster.h has it), else the
// northernmost; the file is north up either way. Errors: bad_input when sizes do not fit or the cell is not positive;
// conflict when the file exists and Overwrite::no; io. The same values give the same bytes.
void write_geotiff(const std::string& path, int epsg, const RasterPlacing& placing, std::span<const double> values,
                   bool south_up = true, Overwrite overwrite = Overwrite::no);

}  // namespace wangge
