#pragma once

// Results as JSON: the keys are those of the README and do not change within a major version.

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine/address/geocode_tickets.h"
#include "engine/community/community.h"
#include "engine/community/finding.h"

namespace wangge::cli {

// The keys of one community: jurisdiction_area_km2, compounds, grids, residents ...
nlohmann::json json_of_community(const Community& community);
// {severity, rule, layer, feature, lon, lat, message, advice}; degrees on the frame's datum where there is a place.
nlohmann::json json_of(const Finding& finding, const Frame& frame);
nlohmann::json json_of(const Hotspot& hotspot, const Frame& frame);
// {total, geocoded, by_level{...}}
nlohmann::json json_of(const GeocodeSummary& summary);
nlohmann::json json_of(const Location& location, const Frame& frame);
// teams, longest_s, lower_bound_s, gap, left_out, hotspots
nlohmann::json json_of(const FridayPlan& plan, const Frame& frame);

}  // namespace wangge::cli
