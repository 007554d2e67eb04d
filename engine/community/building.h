#pragma once

#include "engine/community/feature.h"

namespace wangge {

// 单元门: one entrance of a building.
struct Entrance {
    int unit = 1;  // 单元 number
    Point at;
    int households = 0;

    bool operator==(const Entrance&) const = default;
};

// 楼栋.
struct Building {
    Id id = no_id;
    Id compound = no_id;  // no_id for a building outside compounds
    std::string number;   // "4", "甲3": what stands before 号楼
    std::string use;      // residential, commercial, public, industrial
    MultiPolygon footprint;
    int floors = 0;
    int rooms_per_floor = 0;  // rooms on one floor of one unit; room numbers are floor * 100 + 1 .. rooms_per_floor
    int households = 0;
    int residents = 0;
    std::vector<Entrance> entrances;
};

}  // namespace wangge
