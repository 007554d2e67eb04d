#include "cli/ticket_options.h"

#include <algorithm>

#include "cli/console.h"
#include "engine/address/geocode_tickets.h"

namespace wangge::cli {
namespace {

std::optional<Timestamp> instant(const std::string& text, const char* option) {
    if (text.empty()) return std::nullopt;
    if (const auto time = parse_time(text)) return time;
    throw Error(ErrorKind::bad_input, "This is not a date; write it as 2024-04-12.").with("option", option).with("value", text);
}

}  // namespace

void TicketOptions::add_to(CLI::App& app) {
    app.add_option("--from", from, say("从这一天起（含）", "from this day on"));
    app.add_option("--until", until, say("到这一天止（不含）", "until this day, exclusive"));
    app.add_option("--category", categories, say("类别代码，可多个", "category codes"))->delimiter(',');
    app.add_flag("--garbage", garbage, say("只看垃圾类工单", "garbage categories only"));
}

TicketFilter TicketOptions::filter(const Community& community) const {
    for (const std::string& code : categories)
        if (std::none_of(community.categories.begin(), community.categories.end(),
                         [&](const Category& c) { return c.code == code; }))
            throw Error(ErrorKind::bad_input,
                        "The project has no such category; `wangge hotspots` without --category looks at all.")
                .with("option", "--category")
                .with("value", code);
    return {.from = instant(from, "--from"), .until = instant(until, "--until"), .categories = categories, .garbage_only = garbage};
}

void locate_where_needed(Community& community, const Progress& progress) {
    if (std::any_of(community.tickets.begin(), community.tickets.end(), [](const Ticket& ticket) { return !ticket.location; }))
        geocode_tickets(community, progress);
}

}  // namespace wangge::cli
