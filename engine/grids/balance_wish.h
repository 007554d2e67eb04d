#pragma once

// What is to be balanced between grids: a load, how much it matters, and how far a grid may lie off the mean.
//
//   std::vector<BalanceWish> wishes{{BalanceMeasure::residents, 1, 0.1}, attribute_wish("floor_m2", 0.5, 0.3)};
//   const LoadOptions loads = loads_for(community, wishes);
//   value_of(wishes[1], metrics_of(community, {.loads = loads})[0], loads);   // of the first grid
//
// An attribute is one that LoadOptions::extra gives by its name (a column that others added: store/building_figures.h), else one of
// building_attribute.h.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/community/community.h"
#include "engine/grids/plan_metrics.h"

namespace wangge {

enum class BalanceMeasure { residents, households, buildings, entrances, tickets, street, patrol, attribute };

struct BalanceWish {
    BalanceMeasure measure = BalanceMeasure::residents;
    double importance = 1;
    double tolerance = 0.1;      // share of the mean that a grid may lie off it
    std::string attribute = {};  // the column, with BalanceMeasure::attribute
};

BalanceWish attribute_wish(std::string_view attribute, double importance = 1, double tolerance = 0.1);

// residents, households, buildings, entrances, tickets, street_m, patrol_minutes, or the same in Chinese: 人口, 户数, 楼栋, 单元门,
// 工单, 道路, 巡查时间.
std::optional<BalanceMeasure> parse_balance_measure(std::string_view text);
std::string name_of(const BalanceWish& wish);  // those English names; an attribute's own
std::string word_of(const BalanceWish& wish);  // the Chinese ones; an attribute's, where it has one

// `loads` with every attribute that a wish names and that is not in it. Errors: not_found, with the names there are; bad_input when
// a building has less than nothing of it, or when there are more than max_extra_loads. O(wishes x buildings).
LoadOptions loads_for(const Community& community, const std::vector<BalanceWish>& wishes, LoadOptions loads = {});

// How much of it there is. `loads` are those of loads_for: not_found when an attribute is not among them.
double value_of(const GridMetrics& metrics, BalanceMeasure measure, std::size_t extra = 0);  // `extra`: place in LoadOptions::extra
double value_of(const BalanceWish& wish, const GridMetrics& metrics, const LoadOptions& loads);
// The same in whole numbers, for searches: micrometres of street, 1/60000 of a patrol minute, thousandths of an attribute.
std::int64_t amount_of(const BalanceWish& wish, const Tally& tally, const LoadOptions& loads);
double amounts_in_one(const BalanceWish& wish);  // 1e6, 6e4, 1e3; 1 for the others

}  // namespace wangge
