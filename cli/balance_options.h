#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "engine/grids/propose.h"

namespace wangge::cli {

// --balance and --tolerance, the same for every command that weighs grids against each other.
struct BalanceOptions {
    std::string balance = "residents:1,tickets:0.5";
    std::string tolerance = "0.1";

    void add_to(CLI::App& app);
    // Errors: bad_input for a load or a number that is none.
    std::vector<BalanceWish> wishes() const;
};

}  // namespace wangge::cli
