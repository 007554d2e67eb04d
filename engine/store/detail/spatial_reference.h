#pragma once

// What GDAL knows of a spatial reference, as text. Errors: bad_input for a code that the EPSG table does not have.

#include <string>

namespace wangge::store {

std::string wkt_of_epsg(int epsg);       // WKT 1, with x as easting
std::string esri_wkt_of_epsg(int epsg);  // what a .prj holds
std::string name_of_epsg(int epsg);

}  // namespace wangge::store
