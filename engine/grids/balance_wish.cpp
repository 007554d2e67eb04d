#include "engine/grids/balance_wish.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/core/error.h"
#include "engine/grids/building_attribute.h"

namespace wangge {

namespace {

struct Named {
    std::string_view name, word;
};
// In the order of BalanceMeasure.
constexpr std::array<Named, 7> measures{{{"residents", "人口"},
                                         {"households", "户数"},
                                         {"buildings", "楼栋"},
                                         {"entrances", "单元门"},
                                         {"tickets", "工单"},
                                         {"street_m", "道路"},
                                         {"patrol_minutes", "巡查时间"}}};

std::optional<std::size_t> found_in(const std::vector<ExtraLoad>& extra, std::string_view name) {
    const auto at = std::find_if(extra.begin(), extra.end(), [&](const ExtraLoad& load) { return load.name == name; });
    if (at == extra.end()) return std::nullopt;
    return static_cast<std::size_t>(at - extra.begin());
}

std::size_t extra_of(const BalanceWish& wish, const LoadOptions& loads) {
    if (wish.measure != BalanceMeasure::attribute) return 0;
    if (const auto at = found_in(loads.extra, wish.attribute)) return *at;
    throw Error(ErrorKind::not_found, "This attribute is not among the loads that were counted").with("attribute", wish.attribute);
}

}  // namespace

BalanceWish attribute_wish(std::string_view attribute, double importance, double tolerance) {
    return {BalanceMeasure::attribute, importance, tolerance, std::string(attribute)};
}

std::optional<BalanceMeasure> parse_balance_measure(std::string_view text) {
    for (std::size_t i = 0; i < measures.size(); ++i)
        if (measures[i].name == text || measures[i].word == text) return static_cast<BalanceMeasure>(i);
    return std::nullopt;
}

std::string name_of(const BalanceWish& wish) {
    if (wish.measure == BalanceMeasure::attribute) return wish.attribute;
    return std::string(measures[static_cast<std::size_t>(wish.measure)].name);
}

std::string word_of(const BalanceWish& wish) {
    if (wish.measure == BalanceMeasure::attribute) return word_of_attribute(wish.attribute);
    return std::string(measures[static_cast<std::size_t>(wish.measure)].word);
}

LoadOptions loads_for(const Community& community, const std::vector<BalanceWish>& wishes, LoadOptions loads) {
    for (const BalanceWish& wish : wishes) {
        if (wish.measure != BalanceMeasure::attribute || found_in(loads.extra, wish.attribute)) continue;
        if (loads.extra.size() == max_extra_loads)
            throw Error(ErrorKind::bad_input, "There are more attributes to balance than can be counted")
                .with("attribute", wish.attribute)
                .with("at most", std::to_string(max_extra_loads));
        ExtraLoad load{wish.attribute, building_attribute(community, wish.attribute)};
        for (std::size_t b = 0; b < load.per_building.size(); ++b)
            if (!(load.per_building[b] >= 0))
                throw Error(ErrorKind::bad_input, "A load cannot be less than nothing; mend the value in the buildings layer")
                    .with("layer", "buildings")
                    .with("feature", community.buildings[b].id)
                    .with("field", wish.attribute)
                    .with("value", std::to_string(load.per_building[b]));
        loads.extra.push_back(std::move(load));
    }
    return loads;
}

double value_of(const GridMetrics& m, BalanceMeasure measure, std::size_t extra) {
    switch (measure) {
        case BalanceMeasure::residents: return static_cast<double>(m.residents);
        case BalanceMeasure::households: return static_cast<double>(m.households);
        case BalanceMeasure::buildings: return static_cast<double>(m.buildings);
        case BalanceMeasure::entrances: return static_cast<double>(m.entrances);
        case BalanceMeasure::tickets: return static_cast<double>(m.tickets);
        case BalanceMeasure::street: return m.street_m;
        case BalanceMeasure::patrol: return m.patrol_minutes;
        case BalanceMeasure::attribute: return extra < max_extra_loads ? m.extra[extra] : 0;
    }
    return 0;
}

double value_of(const BalanceWish& wish, const GridMetrics& metrics, const LoadOptions& loads) {
    return value_of(metrics, wish.measure, extra_of(wish, loads));
}

std::int64_t amount_of(const BalanceWish& wish, const Tally& tally, const LoadOptions& loads) {
    switch (wish.measure) {
        case BalanceMeasure::residents: return tally.residents;
        case BalanceMeasure::households: return tally.households;
        case BalanceMeasure::buildings: return tally.buildings;
        case BalanceMeasure::entrances: return tally.entrances;
        case BalanceMeasure::tickets: return tally.tickets;
        case BalanceMeasure::street: return tally.street_um;
        case BalanceMeasure::patrol: return std::llround(patrol_minutes_of(tally) * amounts_in_one(wish));
        case BalanceMeasure::attribute: return (tally.extra_u[extra_of(wish, loads)] + 500) / 1000;
    }
    return 0;
}

double amounts_in_one(const BalanceWish& wish) {
    switch (wish.measure) {
        case BalanceMeasure::street: return 1e6;
        case BalanceMeasure::patrol: return 6e4;
        case BalanceMeasure::attribute: return 1e3;
        default: return 1;
    }
}

}  // namespace wangge
