#pragma once

// What a community counts at its buildings for itself: columns of numbers that somebody added to the layer `buildings` (in QGIS:
// elders, shops, cameras). Saves leave such columns alone, and rewrite_project keeps them.
//
//   for (const BuildingFigures& column : read_building_figures("longyuan.gpkg", community.buildings))
//       loads.extra.push_back({column.name, column.values});

#include <string>
#include <vector>

#include "engine/community/building.h"

namespace wangge {

struct BuildingFigures {
    std::string name;            // of the column
    std::vector<double> values;  // in the order of the buildings; 0 where nothing is entered
};

// Columns that are none of ours and hold numbers or nothing, in the order of the table; one with a text in it, or with nothing at
// all, is left out. Errors: those of read_project. O(buildings x such columns).
std::vector<BuildingFigures> read_building_figures(const std::string& path, const std::vector<Building>& buildings);

}  // namespace wangge
