#pragma once

// The rounds of a Friday plan: a line in the team's colour with a white casing, moved to its right so that teams and
// directions that share a street stay apart; a broader band where a street is swept; arrows; numbered stops.

#include <vector>

#include "engine/community/friday_plan.h"
#include "viewer/map/label_candidate.h"

namespace wangge::viewer {

Rgba team_colour(std::size_t route);

// `arrow_gap_m`: distance between arrows, from the zoom at which the map settled. `focus`: index of the route that stands
// out, -1 for all alike.
LayerMesh route_mesh(const FridayPlan& plan, Point origin, double arrow_gap_m, int focus);
LayerMesh stop_mesh(const FridayPlan& plan, Point origin, int focus);
// The number of a stop on the sheet: its position in the round, start and end not counted.
std::vector<LabelCandidate> stop_labels(const FridayPlan& plan, int focus);

}  // namespace wangge::viewer
