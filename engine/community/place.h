#pragma once

#include "engine/community/feature.h"

namespace wangge {

// A named place that is not a compound: 便民服务中心, 红山路变电所, 排洪沟 ...
struct Place {
    Id id = no_id;
    // centre, substation, hotel, flood_channel, river_channel, demolition, school, kindergarten, market, clinic, park,
    // square, parking, restaurant, shop, toilet, police, bus_stop
    std::string kind;
    std::string name;
    std::vector<std::string> aliases;
    Point at;            // where people mean when they say the name
    MultiPolygon shape;  // may be empty
    std::string road;    // address by the road, may be empty
    std::string road_no;
};

// 垃圾桶 / 垃圾点: where garbage is put. Bins are emptied on a schedule, registered points (登记点位) are inspected.
struct Bin {
    Id id = no_id;
    std::string code;  // B001
    Point at;
    double volume_l = 240;
    double fill = 0.5;  // expected share on a Friday
};

struct GarbagePoint {
    Id id = no_id;
    std::string code;  // G01
    std::string name;  // 新海石佳苑北侧排洪沟
    Point at;
    int priority = 1;        // 1 normal, 2 high, 3 first
    double volume_l = 0;     // garbage expected on a Friday
    std::string registered;  // ISO date
};

}  // namespace wangge
