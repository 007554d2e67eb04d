#include "engine/grids/balance.h"

#include <cmath>

namespace wangge {

namespace {

// One load of every face and its weight.
struct Weighed {
    std::vector<double> value;
    double weight = 0;
};

Balance weigh(const std::vector<GridMetrics>& metrics, const std::vector<Weighed>& loads) {
    Balance balance;
    balance.load.resize(metrics.size());
    balance.deviation.resize(metrics.size());
    double grids = 0, whole = 0;
    for (const GridMetrics& m : metrics) grids += !m.code.empty();
    for (const Weighed& load : loads) {
        double sum = 0;
        for (std::size_t i = 0; i < metrics.size(); ++i)
            if (!metrics[i].code.empty()) sum += load.value[i];
        if (!(sum > 0)) continue;
        whole += load.weight;
        for (std::size_t i = 0; i < metrics.size(); ++i) balance.load[i] += load.weight * load.value[i] * grids / sum;
    }
    if (!(whole > 0)) {
        balance.load.assign(metrics.size(), 0);
        return balance;
    }
    double squares = 0;
    for (std::size_t i = 0; i < metrics.size(); ++i) {
        if (metrics[i].code.empty()) {
            balance.load[i] = 0;
            continue;
        }
        balance.load[i] /= whole;
        const double off = balance.deviation[i] = balance.load[i] - 1;
        balance.max_deviation = std::max(balance.max_deviation, std::abs(off));
        squares += off * off;
    }
    balance.variation = std::sqrt(squares / grids);
    return balance;
}

template <class Value>
void add(std::vector<Weighed>& loads, const std::vector<GridMetrics>& metrics, double weight, const Value& value) {
    if (weight == 0) return;
    Weighed& load = loads.emplace_back();
    load.weight = weight;
    for (const GridMetrics& m : metrics) load.value.push_back(value(m));
}

}  // namespace

Balance balance_of(const std::vector<GridMetrics>& metrics, const BalanceWeights& w) {
    using enum BalanceMeasure;
    std::vector<Weighed> loads;
    for (const auto& [measure, weight] : {std::pair{residents, w.residents},
                                          {households, w.households},
                                          {buildings, w.buildings},
                                          {entrances, w.entrances},
                                          {tickets, w.tickets},
                                          {street, w.street_m},
                                          {patrol, w.patrol_minutes}})
        add(loads, metrics, weight, [measure = measure](const GridMetrics& m) { return value_of(m, measure); });
    add(loads, metrics, w.area_m2, [](const GridMetrics& m) { return m.area_m2; });
    for (std::size_t k = 0; k < max_extra_loads; ++k)
        add(loads, metrics, w.extra[k], [k](const GridMetrics& m) { return value_of(m, attribute, k); });
    return weigh(metrics, loads);
}

Balance balance_of(const std::vector<GridMetrics>& metrics, const std::vector<BalanceWish>& wishes, const LoadOptions& options) {
    std::vector<Weighed> loads;
    for (const BalanceWish& wish : wishes)
        add(loads, metrics, wish.importance, [&](const GridMetrics& m) { return value_of(wish, m, options); });
    return weigh(metrics, loads);
}

}  // namespace wangge
