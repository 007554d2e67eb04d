#pragma once

// How long one round through a grid is expected to take: the streets walked once, a look at every building and every entrance,
// and the grid's share of tickets to follow up. A plain sum, so that it can be balanced and followed while borders move; the walk
// that a round really takes is what engine/patrol plans.
//
// The defaults: 60 m a minute, a person who looks about (unhindered walking is 80 m a minute); half a minute for the notice board
// and the surroundings of a building, half a minute for each entrance; three seconds of each round for each ticket of the period,
// that is a quarter of an hour a ticket over some 300 rounds a year. Change them to your own records.

#include "engine/grids/plan_loads.h"

namespace wangge {

struct PatrolEffort {
    double walk_m_per_minute = 60;
    double minutes_per_building = 0.5;
    double minutes_per_entrance = 0.5;
    double minutes_per_ticket = 0.05;

    bool operator==(const PatrolEffort&) const = default;
};

double patrol_minutes_of(const Tally& tally, const PatrolEffort& effort = {});

}  // namespace wangge
