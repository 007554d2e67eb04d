#pragma once

// The plan in force, put right with as little change as can be: grids made whole, or brought within tolerances.
//
//   const PlanRepair repair = repair_plan(community, {.balance = {{BalanceMeasure::residents, 1, 0.2}}, .whole_compounds = true});
//   say(repair.moved.residents, repair.least_change, repair.proven);
//
// Pieces of land are base faces, or whole compounds; the search and its proof are districting/least_change.h.

#include "engine/grids/propose.h"

namespace wangge {

enum class ChangeMeasure { residents, pieces };

struct RepairOptions {
    std::vector<BalanceWish> balance;  // limits that every grid must keep; none: grids are only made to hang together
    bool whole_compounds = false;
    ChangeMeasure count = ChangeMeasure::residents;  // what is to be least
    std::vector<std::string> locked;                 // codes of grids that keep their land
    std::string valid_from;
    double seconds = 5;
    std::uint64_t seed = 1;
    LoadOptions loads;
};

struct PlanRepair {
    std::vector<Grid> grids;        // empty: none was found in the time, and none was proved impossible
    Tally moved;                    // what comes to another grid
    std::int64_t change = 0;        // in the measure asked for
    std::int64_t least_change = 0;  // proved: no plan of these pieces within the limits changes less
    bool proven = false;            // change == least_change
    std::size_t pieces = 0;
};

// bad_input as propose_grids; infeasible, with the limit that cannot be met and by how much. O(seconds).
PlanRepair repair_plan(const Community& community, const RepairOptions& options = {}, const Progress& progress = {});

}  // namespace wangge
