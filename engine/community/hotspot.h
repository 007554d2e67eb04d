#pragma once

#include "engine/community/feature.h"

namespace wangge {

// 热点: a place where tickets pile up, as an analysis found it.
struct Hotspot {
    Id id = no_id;
    std::string name;         // made from the nearest place, compound or street
    Point at;                 // of greatest density
    MultiPolygon shape;       // its extent, may be empty
    std::string category;     // Category::code, empty = the garbage categories together
    int tickets = 0;          // in the period
    double z = 0;             // Getis-Ord Gi* of its hottest cell
    double trend = 0;         // tickets of the last quarter of the period / mean of the quarters before; 0 = not known
    std::string from, until;  // ISO dates of the period, until exclusive
};

}  // namespace wangge
