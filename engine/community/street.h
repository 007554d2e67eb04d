#pragma once

#include <optional>
#include <string_view>

#include "engine/community/feature.h"

namespace wangge {

enum class StreetKind {
    road,      // 路: carriageway with a name
    lane,      // 巷, compound drive
    footpath,  // 步道
    steps,     // 台阶: no carts
};

std::string_view name_of(StreetKind kind);                           // "road", "lane", "footpath", "steps"
std::optional<StreetKind> parse_street_kind(std::string_view text);  // those names and 道路, 路, 巷, 步道, 小路, 台阶

// A walkable centre line. Streets meet where their lines share a vertex (within the snap tolerance of streets/network.h);
// lines that merely cross do not meet.
struct Street {
    Id id = no_id;
    std::string name;  // may be empty for drives and paths
    StreetKind kind = StreetKind::lane;
    Line line;
    double width_m = 0;
    Id compound = no_id;     // set for drives and paths inside a compound
    bool sweep = false;      // to be swept on Fridays
    int sweep_priority = 0;  // 0 normal, higher first when time is short
};

// A wall or fence that cannot be crossed; streets that cross one without a gate are findings.
struct Wall {
    Id id = no_id;
    std::string kind;  // wall, fence, channel
    Line line;
    std::string state;  // good, broken, repaired
};

// A gate in a wall: where a street may pass, during its hours.
struct Gate {
    Id id = no_id;
    std::string name;
    Id compound = no_id;
    Point at;
    int opens_min = 0;      // minutes of the day
    int closes_min = 1440;  // 1440 = midnight; always open when 0..1440
};

}  // namespace wangge
