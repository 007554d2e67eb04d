#pragma once

// Plans of grids in the formats of other programs. Private to the store; see plan_files.h.

#include <string>
#include <vector>

#include "engine/community/grid.h"
#include "engine/geo/frame.h"
#include "engine/store/plan_files.h"

namespace wangge::store {

std::string kml_of_plan(const std::vector<Grid>& grids, const Frame& frame, const PlanFileOptions& options);
std::string dxf_of_plan(const std::vector<Grid>& grids);
void write_plan_geopackage(const std::string& path, const std::vector<Grid>& grids, int epsg, const PlanFileOptions& options);
// Gives the files, .shp first.
std::vector<std::string> write_plan_shapefile(const std::string& path, const std::vector<Grid>& grids, int epsg,
                                              Overwrite overwrite);

// The layer of a DXF that holds a grid, and back: the first 15 digits in a row of a text, or "".
std::string dxf_layer_of(const std::string& code);
std::string grid_code_in(std::string_view text);
std::vector<Grid> grids_of_dxf(const std::string& path, std::vector<Finding>& findings);

}  // namespace wangge::store
