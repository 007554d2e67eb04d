#pragma once

// What is known of the sixteen compounds before they are drawn.

#include <array>
#include <span>
#include <string>
#include <vector>

#include "engine/sample/site.h"

namespace wangge::sample_detail {

struct RowPlan {
    int buildings;
    int floors;
    int rooms_per_floor;  // of one unit
    int units = 0;        // 0: as many as the length holds
    int skip = -1;        // a place left out for a garden
    double depth_m = 12.6;
};

enum class Side { south, north, west, east };
enum class Spot { left, spine };  // for gates in the south or north side: which drive leads out

struct GatePlan {
    Side side;
    Spot spot = Spot::spine;
    int row = 0;  // for gates in the west or east side: whose lane leads out, 0 = northmost
    const char* name = "";
    int opens_min = 0;
    int closes_min = 1440;
};

struct CompoundPlan {
    const char* name;
    std::vector<const char*> aliases;
    SitePlan site;
    const char* road;
    const char* manager;
    int built_year;
    bool open;
    bool south_entrances;
    std::vector<RowPlan> rows;    // from north to south
    std::vector<GatePlan> gates;  // the first is the main gate
    double occupancy;             // share of the rooms that are lived in

    // Wide compounds have a drive along the west wall, from which the rows' drives leave; narrow ones a spine through the middle
    // gap of their rows.
    bool wall_drive() const { return rows.front().buildings > 2; }
};

const std::vector<CompoundPlan>& compound_plans();

}  // namespace wangge::sample_detail
