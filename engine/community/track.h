#pragma once

#include <optional>

#include "engine/community/feature.h"

namespace wangge {

// One fix of a patrol track.
struct Fix {
    Point at;
    LonLat degrees;  // as recorded, WGS 84
    std::optional<Timestamp> time;
    double hdop = 0;  // 0 = not recorded

    bool operator==(const Fix&) const = default;
};

// 巡查轨迹: fixes in the order of recording. A segment ends where the recorder was off.
struct Track {
    Id id = no_id;
    std::string name;
    std::string grid;    // code of the grid whose member walked it, may be empty
    std::string source;  // file
    std::vector<std::vector<Fix>> segments;
};

}  // namespace wangge
