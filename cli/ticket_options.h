#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "engine/core/progress.h"
#include "engine/hotspots/ticket_filter.h"

namespace wangge::cli {

// --from, --until, --category and --garbage, the same for every command that looks at tickets.
struct TicketOptions {
    std::string from, until;
    std::vector<std::string> categories;
    bool garbage = false;

    void add_to(CLI::App& app);
    // Errors: bad_input for a date that does not exist or a category that the community does not have.
    TicketFilter filter(const Community& community) const;
};

// Locates tickets that have no place yet, in memory only.
void locate_where_needed(Community& community, const Progress& progress);

}  // namespace wangge::cli
