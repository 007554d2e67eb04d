#pragma once

// 周五计划: the rounds of the teams for one Friday cleanup, from a community as it stands.
//
//   FridayOptions options;
//   options.date = {2024, 4, 12};
//   const FridayPlan plan = plan_friday(community, options);
//
// What is asked for: every hotspot, registered garbage point and bin, and every street with `sweep` set. Every team starts and
// ends at its own start place within its hours; it takes the cart, so no steps, and only gates that are open from the first
// start to the last end of all teams. A full cart is emptied at the nearest place of kind `dump` or `transfer_station`, where
// there is none at the team's own start place; garbage beyond one cart is fetched in several loads of equal size.
// A hotspot within same_place_m of a registered garbage point is that place: it is served once, the stop names both.
//
// What is as short as possible: the longest round, then the total (plan_rounds.h). The plan says how far it may be from the
// best there is (lower_bound.h). What cannot be done is in left_out, each with its reason and figures; what does not fit into
// the hours is dropped by importance: streets 10 * sweep_priority, bins 10, garbage points 10 * priority + 5, hotspots 25.
//
// Deterministic for a seed and a `seconds`, and for any order of the features: `seconds` is turned into a number of search steps,
// it is not a clock. Errors: bad_input (no teams, more teams than there are, impossible hours or speeds), infeasible (a
// team whose start place no street leads to), cancelled.

#include "engine/community/community.h"
#include "engine/core/progress.h"

namespace wangge {

struct FridayOptions {
    Date date;
    std::uint64_t seed = 1;
    int teams = 0;         // the first so many of the community's; 0 = all
    double seconds = 1.5;  // of search on the machine the steps were calibrated on

    double bin_s = 45;               // to empty one bin
    double garbage_s = 120;          // to clear a garbage point, and
    double garbage_s_per_100l = 60;  // for every 100 l there
    double hotspot_s = 300;          // to clear a hotspot
    double hotspot_l = 100;          // garbage at a hotspot that is no registered point
    double dump_s = 120;             // to empty the cart

    double same_place_m = 25;  // between a hotspot and a registered garbage point
    double reach_m = 60;       // how far from a street a stop may be
};

FridayPlan plan_friday(const Community& community, const FridayOptions& options, const Progress& progress = {});

}  // namespace wangge
