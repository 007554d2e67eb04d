#include "engine/grids/balance.h"

#include <cmath>

namespace wangge {

namespace {

constexpr std::size_t measures = 8 + max_extra_loads;

std::array<double, measures> values_of(const GridMetrics& m) {
    std::array<double, measures> v{double(m.residents), double(m.households), double(m.buildings), double(m.entrances),
                                   double(m.tickets),   m.street_m,           m.patrol_minutes,    m.area_m2};
    for (std::size_t k = 0; k < max_extra_loads; ++k) v[8 + k] = m.extra[k];
    return v;
}

std::array<double, measures> values_of(const BalanceWeights& w) {
    std::array<double, measures> v{w.residents, w.households, w.buildings,      w.entrances,
                                   w.tickets,   w.street_m,   w.patrol_minutes, w.area_m2};
    for (std::size_t k = 0; k < max_extra_loads; ++k) v[8 + k] = w.extra[k];
    return v;
}

}  // namespace

Balance balance_of(const std::vector<GridMetrics>& metrics, const BalanceWeights& weights) {
    Balance balance;
    balance.load.resize(metrics.size());
    balance.deviation.resize(metrics.size());
    std::array<double, measures> sum{}, share = values_of(weights);
    double grids = 0, whole = 0;
    for (const GridMetrics& m : metrics) {
        if (m.code.empty()) continue;
        ++grids;
        const auto values = values_of(m);
        for (std::size_t k = 0; k < measures; ++k) sum[k] += values[k];
    }
    for (std::size_t k = 0; k < measures; ++k) {
        if (!(sum[k] > 0)) share[k] = 0;
        whole += share[k];
    }
    if (!(whole > 0)) return balance;
    double squares = 0;
    for (std::size_t i = 0; i < metrics.size(); ++i) {
        if (metrics[i].code.empty()) continue;
        const auto values = values_of(metrics[i]);
        double load = 0;
        for (std::size_t k = 0; k < measures; ++k)
            if (share[k] != 0) load += share[k] * values[k] * grids / sum[k];
        balance.load[i] = load / whole;
        const double off = balance.deviation[i] = balance.load[i] - 1;
        balance.max_deviation = std::max(balance.max_deviation, std::abs(off));
        squares += off * off;
    }
    balance.variation = std::sqrt(squares / grids);
    return balance;
}

}  // namespace wangge
