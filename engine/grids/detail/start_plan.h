#pragma once

// Where a search for proposals begins: the plan in force, made whole and brought to the number of grids wanted.

#include <string>

#include "engine/grids/plan_units.h"

namespace wangge::detail {

struct StartPlan {
    std::uint32_t districts = 0;
    Plan plan;                            // per unit: district
    std::vector<std::uint32_t> old_grid;  // per district: position of the present grid, 0xFFFFFFFF = new
    std::vector<std::uint32_t> was;       // per unit: district that carries its present grid, 0xFFFFFFFF = none does
    std::vector<bool> closed;             // per district: locked
};

// Pieces that hang loose (because a compound became whole) go to the neighbour with the longest common border. Too many grids: the
// one of fewest residents joins its smallest neighbour, again and again; too few: the largest is cut in halves along a random tree.
// Locked grids stay out of it. bad_input when that many grids cannot be made. O(units² + splits x units).
StartPlan start_plan(const PlanUnits& units, const std::vector<bool>& locked, std::uint32_t wanted, std::uint64_t seed);

// Codes for new grids: the 12 digits of the community with the sequence counted on from the highest ever used; 第N网格.
class CodeGiver {
public:
    explicit CodeGiver(const std::vector<std::string>& used);
    std::string next();
    static std::string name_of(const std::string& code);

private:
    std::string prefix_;
    int digits_ = 3;
    long highest_ = 0;
};

}  // namespace wangge::detail
