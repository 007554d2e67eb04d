#pragma once

// Tables that are not one struct of community/: rows of child tables (an entrance of a building) and of plans, as flat
// as they stand in the file. `owner` names the parent row by id, `position` keeps the order within it.

#include "engine/community/community.h"

namespace wangge::store {

struct EntranceRow {
    Id id = no_id;
    Id owner = no_id;  // building
    int position = 0;
    Entrance entrance;
};

// The area of a place or a hotspot, whose own table holds the point.
struct AreaRow {
    Id id = no_id;  // of the owner
    std::string name;
    MultiPolygon shape;
};

// A track as people see it; the fixes are rows of their own.
struct TrackRow {
    Id id = no_id;
    std::string name;
    std::string grid;
    std::string source;
    int segments = 0;
    std::vector<Line> lines;
};

struct FixRow {
    Id id = no_id;
    Id owner = no_id;  // track
    int segment = 0;
    int position = 0;
    Fix fix;
};

struct PlanRow {
    Id id = no_id;
    std::string date;
    std::string seed;  // 64 bits without a sign: text, since SQLite's integers have one
    double longest_s = 0;
    double lower_bound_s = 0;
    double gap = 0;
    std::string bound_reason;
};

struct RouteRow {
    Id id = no_id;
    Id owner = no_id;  // plan
    int position = 0;
    Route route;  // without its stops
};

struct StopRow {
    Id id = no_id;
    Id owner = no_id;  // route
    int position = 0;
    Stop stop;  // without its lines
};

// What is walked to a stop and what is swept at it.
struct LegRow {
    Id id = no_id;
    Id owner = no_id;  // stop
    std::string kind;  // approach, swept
    Line line;
};

struct PlanHotspotRow {
    Id id = no_id;
    Id owner = no_id;  // plan
    int position = 0;
    Hotspot hotspot;
};

// A version of the plan of grids, without the grids.
struct PlanVersionRow {
    Id id = no_id;
    std::string name;
    std::string author;
    std::string note;
    std::optional<Timestamp> created;
    std::string valid_from;
    std::string valid_until;
    Id parent = no_id;
    std::vector<std::string> retired_codes;
};

struct VersionGridRow {
    Id id = no_id;
    Id owner = no_id;  // version
    int position = 0;
    Grid grid;
};

// A grid of the draft; its id is the place in the draft, counted from 1, and the grid's own id stands beside it.
struct DraftGridRow {
    Id id = no_id;
    Grid grid;
};

struct LeftOutRow {
    Id id = no_id;
    Id owner = no_id;  // plan
    int position = 0;
    LeftOut left_out;
};

}  // namespace wangge::store
