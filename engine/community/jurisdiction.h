#pragma once

#include "engine/community/feature.h"

namespace wangge {

// 辖区: the area that one community office answers for.
struct Jurisdiction {
    Id id = no_id;
    std::string code;      // 12-digit statistical division code, e.g. 620111004003
    std::string name;      // 龙源社区
    std::string district;  // full path of names above it: 甘肃省兰州市红古区华龙街道
    MultiPolygon shape;
};

}  // namespace wangge
