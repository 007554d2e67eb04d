#pragma once

// Friday, from the tickets to the plan: locate what has no place yet, find where garbage piles up, plan the rounds.
// The command line and the viewer both call this, so that they cannot differ.
//
//   Community community = read_project("longyuan.gpkg");
//   const FridayPlan& plan = prepare_friday(community, {.plan = {.date = {2024, 4, 12}}}).plan;
//
// Locates every ticket anew, replaces community.hotspots by those of the `days` before the
// date, and appends the plan to community.plans (in the place of an earlier one for the same date).
// Errors: those of its parts; bad_input for a date that does not exist. On an error or a cancel the community is
// unchanged but for locations, which are the same whoever asks for them.

#include "engine/address/geocode_tickets.h"
#include "engine/hotspots/find_hotspots.h"
#include "engine/patrol/plan_friday.h"

namespace wangge {

struct FridayWork {
    FridayOptions plan;
    int days = 180;  // the period before the date in which tickets count
};

struct FridayResult {
    FridayPlan plan;
    GeocodeSummary geocoded;  // over all tickets, those located before included
};

FridayResult prepare_friday(Community& community, const FridayWork& work, const Progress& progress = {});

}  // namespace wangge
