#pragma once

// Checks a Friday plan against its community, on its own: it reads only the community, the options and the plan, and shares no
// code with the planner but the measures of geo.
//
// Checked: one route a team, from its start place and back; every way continues where the last ended, is as long as it says and
// passes no wall away from a gate; arrival times and durations follow from lengths, speeds and service; no cart overflows, dumps
// empty it; hours are kept; every hotspot, garbage point and bin is served exactly once (in full, in several loads if need be) or
// left out with a reason; every metre of street to sweep is swept exactly once, or its street is left out;
// longest, gap and bound agree.

#include <string>

#include "engine/patrol/plan_friday.h"

namespace wangge {

// One English sentence a fault; empty when the plan is sound. O(path points * walls).
std::vector<std::string> faults_of(const Community& community, const FridayOptions& options, const FridayPlan& plan);

}  // namespace wangge
