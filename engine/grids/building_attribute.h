#pragma once

// A column of the buildings layer by its name, as a load that plans can be measured and balanced by (plan_loads.h, ExtraLoad).
//
// Names: residents, households, entrances, floors, rooms (floors x rooms a floor x entrances), footprint_m2, floor_m2 (footprint x
// floors), and use=KIND, which is 1 for buildings of that use (use=commercial). Columns that others added to the layer (elders,
// shops; store/building_figures.h) are given to LoadOptions::extra under their own names.

#include <string>
#include <string_view>
#include <vector>

#include "engine/community/community.h"

namespace wangge {

// One value a building. Errors: not_found, with the names there are. O(buildings).
std::vector<double> building_attribute(const Community& community, std::string_view name);

// The names there are, without use=KIND.
std::vector<std::string> building_attributes();

// 层数 for floors; a name that is not ours as it is.
std::string word_of_attribute(std::string_view name);

}  // namespace wangge
