#pragma once

#include <CLI/CLI.hpp>
#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "engine/geo/frame.h"
#include "engine/grids/clean_coverage.h"

namespace wangge::cli {

// --repair and --tolerance, the same wherever a plan comes from a file.
struct RepairOption {
    bool wanted = false;
    double tolerance_m = 1;

    CLI::Option* add_to(CLI::App& app);  // gives --repair
    // Gaps, overlaps and land outside up to the tolerance are mended.
    CleanOptions options(double snap_m) const;
};

// Place by place: deed, lon, lat, area, width, the grids around it and who has the land now.
nlohmann::json json_of(const std::vector<CleanAction>& actions, const std::vector<Grid>& grids, const Frame& frame);

}  // namespace wangge::cli
