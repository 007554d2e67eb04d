#pragma once

#include "engine/community/grid.h"
#include "engine/core/time.h"

namespace wangge {

// One plan of grids with its papers: a draft that was kept, a proposal, or a plan that is or was in force.
struct PlanVersion {
    Id id = no_id;
    std::string name = {};                        // unique in the project
    std::string author = {};                      // a post, never a person's name; may be empty
    std::string note = {};                        // why
    Timestamp created = 0;                        // when it was saved
    std::string valid_from = {};                  // ISO date from which it is in force; empty: it never was, nor is it planned
    std::string valid_until = {};                 // first day on which it was no longer; empty: open
    Id parent = no_id;                            // the version it was made from
    std::vector<std::string> retired_codes = {};  // codes that were in use before and are not given again
    std::vector<Grid> grids = {};
};

}  // namespace wangge
