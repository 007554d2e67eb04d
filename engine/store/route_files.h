#pragma once

// The rounds of a plan for phones and map programs: for route N of the plan team-N.gpx, team-N.kml and team-N.geojson.
//
// GPX 1.1: the way as a route, every stop as a waypoint named with its order and arrival ("03 14:25 排洪沟").
// KML 2.2: the way and the swept streets as lines in the team's colour, the stops as ordered placemarks.
// GeoJSON (RFC 7946): features with role route, sweep or stop and the figures of the plan.
// All in WGS 84 (taken as equal to CGCS2000) and UTF-8, with the community's note; the same plan gives the same bytes.
// Files of these names are replaced. Errors: io; bad_input for coordinates that are not finite.

#include <string>
#include <vector>

#include "engine/community/community.h"

namespace wangge {

// Gives the paths, team by team. Creates the folder.
std::vector<std::string> write_route_files(const Community& community, const FridayPlan& plan, const std::string& directory);

}  // namespace wangge
