#pragma once

// Proposals: new plans of grids, weighed between even work, short borders and little change, each with how far it is from what is
// proved possible.
//
//   ProposalFront front = propose_grids(community, {.grids = 8, .keep = KeepCompounds::hard});
//   for (const std::string& obstacle : front.obstacles) say(obstacle);     // which wish cannot be met, and by how much
//   community.grids = front.list[0].grids;
//
// Land is handed out by base faces (base_faces.h); the search is districting/plan_search.h. Tickets count where geocoding put them.
// Every grid of every proposal hangs together, and grids that did not change come back as they were, code and date included.

#include <string>
#include <vector>

#include "engine/community/community.h"
#include "engine/core/progress.h"
#include "engine/districting/balance_bound.h"
#include "engine/districting/plan_search.h"
#include "engine/grids/balance_wish.h"
#include "engine/grids/plan_metrics.h"
#include "engine/grids/plan_units.h"

namespace wangge {

enum class KeepCompounds { no, soft, hard };

struct ProposeOptions {
    std::size_t grids = 0;  // how many; 0 = as many as now
    std::vector<BalanceWish> balance{{BalanceMeasure::residents, 1, 0.1}, {BalanceMeasure::tickets, 0.5, 0.3}};
    KeepCompounds keep = KeepCompounds::soft;
    double change_at_most = 1;         // share of the residents that may come to another grid
    bool follow_streets = true;        // borders along streets before others
    bool follow_walls = true;          // and along walls and compounds
    std::vector<std::string> locked;   // codes of grids that keep their land
    std::vector<std::string> retired;  // codes that must not be used again, beside those in use
    std::string valid_from;            // ISO date for grids that change
    std::size_t most_plans = 6;
    double seconds = 10;      // 0 = no limit of time
    std::uint64_t steps = 0;  // of the search; 0 = as many as the seconds allow on a usual machine
    std::uint64_t seed = 1;
    LoadOptions loads;
};

// The figures of one plan beside the wishes.
struct ProposalFigures {
    std::vector<double> worst;  // per wish: greatest |amount / mean - 1| of a grid
    bool within = false;        // all within their tolerances
    double border_m = 0;        // between grids
    double followed = 0;        // share of that along what is to be followed
    double compactness = 0;     // mean Polsby-Popper of the grids
    std::int64_t compounds_cut = 0;
    Tally moved;             // what comes to another grid
    double moved_share = 0;  // of the residents
};

struct Proposal {
    std::string title;  // what it is best at, Chinese
    std::vector<Grid> grids;
    std::vector<GridMetrics> metrics;  // in the order of the grids
    ProposalFigures figures;
    std::vector<double> gap;  // per wish: worst less the proven least
    // Proved of every plan of these units that is as even as this one (that keeps the tolerances where this one keeps them): it
    // moves no fewer residents and has no less border than that. What lies between these and the figures is what is not known.
    std::int64_t least_moved = 0;
    double least_border_m = 0;
};

struct ProposalFront {
    std::vector<Proposal> list;          // most even first; none is worse than another in everything
    ProposalFigures in_force;            // the plan as it is
    std::vector<BalanceBound> bounds;    // per wish: no plan of these units is more even
    std::int64_t least_moved = 0;        // residents: no plan within the tolerances moves fewer
    double least_border_m = 0;           // between grids: no plan within the tolerances has less
    std::vector<std::string> obstacles;  // wishes that cannot be met: which, by how much, and what would help (Chinese)
    std::size_t units = 0;               // pieces of land handed out
    bool cut_short = false;              // the time ran out: another run may differ
};

// bad_input: no grid, an unknown locked code, a share or tolerance out of range, more grids than units. O(seconds).
ProposalFront propose_grids(const Community& community, const ProposeOptions& options = {}, const Progress& progress = {});

}  // namespace wangge
