#pragma once

// The stops of a round as people count them: sweeps of one named street that follow each other without a walk between
// are one leg. Numbers stay those of the stops: a leg of stops 3 to 5 is "3–5" on paper, and stop 6 stays 6 everywhere.

#include <string>
#include <vector>

#include "engine/community/friday_plan.h"

namespace wangge {

struct RouteLeg {
    std::size_t first = 0, last = 0;  // indices of its stops in the route
    StopKind kind = StopKind::start;
    std::string code;  // of its only stop; empty when there are more
    std::string name;
    std::string grid;  // of its first stop
    Point at;
    Line swept;  // all of it, in walking direction
    double approach_m = 0;
    double swept_m = 0;
    double volume_l = 0;
    int arrive_s = 0;

    std::size_t stops() const { return last - first + 1; }
    bool is_task() const { return kind != StopKind::start && kind != StopKind::end; }
    std::string number() const;  // "7" or "3–5"
};

// In order; every stop is in exactly one leg. O(points).
std::vector<RouteLeg> route_legs(const Route& route);

}  // namespace wangge
