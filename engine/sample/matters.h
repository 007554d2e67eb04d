#pragma once

// The matters that the pilot's tickets are about: codes, how often, when and where they arise, and how people put them.

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "engine/sample/draft.h"

namespace wangge::sample_detail {

enum class Season { even, winter, heating, snow, summer, autumn };

struct Matter {
    const char* code;
    const char* name;
    const char* origin;
    bool garbage;
    double yearly;  // expected tickets a year
    Season season;
    double resolve_days;  // median
    // Where: in a flat, at a building, in a compound, on a road, at a place, at a garbage hotspot.
    std::array<double, 6> where;
    std::vector<const char*> phrases;
};

const std::vector<Matter>& matters();
std::vector<Category> matter_categories();

// Relative frequency of a matter on a day, about 1 on average over the year.
double season_factor(Season season, Date day);
double weekday_factor(const Matter& matter, Date day);

}  // namespace wangge::sample_detail
