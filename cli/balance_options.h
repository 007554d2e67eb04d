#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "engine/grids/balance_wish.h"

namespace wangge::cli {

// --balance and --tolerance, the same for every command that weighs grids against each other.
struct BalanceOptions {
    std::string balance = "residents:1,tickets:0.5";
    std::string tolerance = "0.1";

    void add_to(CLI::App& app);
    void add_balance_to(CLI::App& app);  // without tolerances
};

struct BalanceLoads {
    std::vector<BalanceWish> wishes;
    LoadOptions loads;  // with every attribute that the wishes name
};

// The load in the language of the program: 人口, or residents.
std::string shown_name(const BalanceWish& wish);

// Errors: bad_input for a number that is none; not_found for a load that is neither one of ours nor a column of the buildings of
// this project, with those there are.
BalanceLoads balance_loads(const BalanceOptions& options, const std::string& project, const Community& community);

}  // namespace wangge::cli
