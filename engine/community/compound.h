#pragma once

#include "engine/community/feature.h"

namespace wangge {

// 小区: a residential compound, usually walled, with its own buildings numbered 1, 2, 3 ...
struct Compound {
    Id id = no_id;
    std::string name;                  // 新海石佳苑
    std::vector<std::string> aliases;  // names people also use
    MultiPolygon shape;
    std::string road;     // address by the road, if it has one: 龙源路
    std::string road_no;  // 18号 without 号: "18"
    std::string manager;  // kind of property management: 物业, 自管, 无物业
    int built_year = 0;   // 0 = not known
    bool open = false;    // 开放式: no wall, anyone may walk through
};

}  // namespace wangge
