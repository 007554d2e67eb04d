#pragma once

#include "engine/community/feature.h"

namespace wangge {

// 服务队: one of the teams of the Friday cleanup.
struct Team {
    Id id = no_id;
    std::string name;  // 联防联控队
    int members = 0;
    Point start;              // where it gathers, and ends
    int from_min = 840;       // minutes of the day: 14:00
    int until_min = 1050;     // 17:30
    double cart_l = 480;      // cart volume
    double walk_m_s = 1.1;    // walking speed with the cart
    double sweep_m_s = 0.35;  // speed while sweeping
};

}  // namespace wangge
