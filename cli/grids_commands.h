#pragma once

// The sub-commands of `wangge grids`, one file each.

#include <vector>

#include "cli/command.h"
#include "engine/community/grid.h"

namespace wangge::cli {

Command grids_check_command(CLI::App& grids, bool& as_json);
Command grids_edit_command(CLI::App& grids, bool& as_json);
Command grids_versions_command(CLI::App& grids, bool& as_json);
Command grids_diff_command(CLI::App& grids, bool& as_json);
Command grids_export_command(CLI::App& grids, bool& as_json);
Command grids_import_command(CLI::App& grids, bool& as_json);
Command grids_notice_command(CLI::App& grids, bool& as_json);
Command grids_propose_command(CLI::App& grids, bool& as_json);
Command grids_repair_command(CLI::App& grids, bool& as_json);
Command grids_ensemble_command(CLI::App& grids, bool& as_json);

// Codes of a list like "003,620111004003007": whole, or their last three digits. not_found for one that no grid has.
std::vector<std::string> codes_of(const std::string& list, const std::vector<Grid>& grids, const char* option);

}  // namespace wangge::cli
