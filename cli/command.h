#pragma once

// What every sub-command has: its options are added to the parser, and it runs when they were parsed. A command throws
// Error or returns an exit code.

#include <CLI/CLI.hpp>
#include <functional>
#include <string>

#include "cli/console.h"

namespace wangge::cli {

struct Command {
    CLI::App* app = nullptr;
    std::function<int()> run;
};

// Adds a sub-command with --json and --lang, and an example under its help.
CLI::App* add_command(CLI::App& program, const std::string& name, std::string_view chinese, std::string_view english,
                      const std::string& example, bool& as_json);

Command info_command(CLI::App& program, bool& as_json);
Command check_command(CLI::App& program, bool& as_json);
Command import_command(CLI::App& program, bool& as_json);
Command geocode_command(CLI::App& program, bool& as_json);
Command heatmap_command(CLI::App& program, bool& as_json);
Command hotspots_command(CLI::App& program, bool& as_json);
Command grids_command(CLI::App& program, bool& as_json);
Command tracks_command(CLI::App& program, bool& as_json);
Command friday_command(CLI::App& program, bool& as_json);
Command print_command(CLI::App& program, bool& as_json);
Command sample_command(CLI::App& program, bool& as_json);

}  // namespace wangge::cli
