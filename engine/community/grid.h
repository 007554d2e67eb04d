#pragma once

#include "engine/community/feature.h"

namespace wangge {

// 网格: the smallest unit of responsibility. Grids partition the jurisdiction; their shared borders live in
// grids/partition.h, the polygons here are what was read and what is written.
struct Grid {
    Id id = no_id;
    std::string code;    // 15 digits: 12 of the community + 3 sequence, west to east then north to south
    std::string name;    // 第3网格
    std::string member;  // post of the grid member (网格员03), never a person's name
    MultiPolygon shape;
    std::string valid_from;  // ISO date from which the border is in force, may be empty
};

}  // namespace wangge
