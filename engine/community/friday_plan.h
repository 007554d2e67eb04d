#pragma once

#include <optional>
#include <string_view>

#include "engine/community/feature.h"
#include "engine/community/hotspot.h"

namespace wangge {

enum class StopKind { start, hotspot, garbage_point, bin, sweep, dump, end };

std::string_view name_of(StopKind kind);  // "start", "hotspot", "garbage_point", "bin", "sweep", "dump", "end"
std::optional<StopKind> parse_stop_kind(std::string_view text);

// One stop of a round, in order. A sweep is a stop too: it starts at `at`, follows `swept` and ends at its last point.
struct Stop {
    StopKind kind = StopKind::start;
    Id target = no_id;  // id of the hotspot, garbage point, bin or street
    std::string code;   // H1, G01, B012: what the sheet prints
    std::string name;
    Point at;
    Line approach;  // the walk along streets from the previous stop; empty for the first
    Line swept;     // for sweeps: the street part, in walking direction
    double approach_m = 0;
    double swept_m = 0;
    int arrive_s = 0;  // seconds of the day
    int service_s = 0;
    double volume_l = 0;  // taken up (negative: dumped)
    std::string grid;     // grid code at the stop
};

// The round of one team.
struct Route {
    Id team = no_id;
    std::string team_name;
    std::vector<Stop> stops;
    Line path;             // the whole way
    double length_m = 0;   // of the path
    double streets_m = 0;  // swept
    double duration_s = 0;
    double volume_l = 0;
    int trips = 1;  // cart loads: dump stops + 1
};

struct LeftOut {
    std::string id;  // code of the hotspot, bin or street: H2, B014, S117
    std::string name;
    std::string reason;  // for a person, with figures
};

// 周五计划: what the three teams do on one Friday.
struct FridayPlan {
    Date date;
    std::uint64_t seed = 0;
    std::vector<Route> routes;
    std::vector<Hotspot> hotspots;  // those the plan clears or explains
    std::vector<LeftOut> left_out;
    double longest_s = 0;
    double lower_bound_s = 0;  // proven: no plan that serves what this one serves has a shorter longest round
    double gap = 0;            // longest_s / lower_bound_s - 1
    std::string bound_reason;  // which bound it is
};

}  // namespace wangge
