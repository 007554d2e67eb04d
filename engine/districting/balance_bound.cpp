#include "engine/districting/balance_bound.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace wangge {

namespace {

constexpr std::size_t most_tried = 16;

// Whether the items can be divided into so many parts, each within [low, high]. Empty parts count when low <= 0.
bool divisible(const std::vector<std::int64_t>& sums, std::size_t items, std::uint32_t parts, double low, double high) {
    const std::size_t all = std::size_t{1} << items;
    std::vector<std::uint32_t> reached(all, 0);  // bit k: the items of the mask fill k parts
    reached[0] = 1;
    for (std::size_t mask = 0; mask + 1 < all; ++mask) {
        if (reached[mask] == 0) continue;
        const std::size_t rest = (all - 1) & ~mask;
        const std::size_t first = rest & (~rest + 1), others = rest & ~first;
        for (std::size_t sub = others;; sub = (sub - 1) & others) {
            const auto sum = static_cast<double>(sums[sub | first]);
            if (sum >= low && sum <= high) reached[mask | sub | first] |= reached[mask] << 1;
            if (sub == 0) break;
        }
    }
    const std::uint32_t counts = reached[all - 1];
    if (low > 0) return (counts >> parts & 1) != 0;
    return (counts & ((std::uint64_t{2} << parts) - 1)) != 0;
}

}  // namespace

BalanceBound balance_bound(std::span<const std::int64_t> weights, std::uint32_t districts, std::span<const std::int64_t> closed) {
    BalanceBound bound;
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < weights.size(); ++i)
        if (weights[i] > 0) order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return weights[a] > weights[b]; });
    std::int64_t open = 0, shut = std::accumulate(closed.begin(), closed.end(), std::int64_t{0});
    for (const std::uint32_t i : order) open += weights[i];
    const double mean = static_cast<double>(open + shut) / static_cast<double>(districts + closed.size());
    if (!(mean > 0)) return bound;
    const auto take = [&](double worst, BalanceBound::Reason reason, std::size_t first, std::size_t count) {
        if (worst <= bound.least_worst + 1e-12) return;
        bound.least_worst = worst;
        bound.reason = reason;
        bound.units.assign(order.begin() + static_cast<std::ptrdiff_t>(first),
                           order.begin() + static_cast<std::ptrdiff_t>(first + count));
    };
    for (const std::int64_t sum : closed) take(std::abs(static_cast<double>(sum) / mean - 1), BalanceBound::Reason::closed, 0, 0);
    if (districts == 0) return bound;
    // What is open cannot average to the mean when closed districts lie off it.
    take(std::abs(static_cast<double>(open) / districts / mean - 1), BalanceBound::Reason::closed, 0, 0);
    if (order.empty()) return bound;
    if (order.size() < districts) take(1, BalanceBound::Reason::too_few_units, 0, order.size());
    take(static_cast<double>(weights[order[0]]) / mean - 1, BalanceBound::Reason::heavy_unit, 0, 1);
    std::int64_t heavy = 0;
    for (std::size_t i = 0; i + 1 < districts && i < order.size(); ++i) {
        heavy += weights[order[i]];
        // The heaviest i + 1 units lie in at most so many districts; the others share the rest.
        take(1 - static_cast<double>(open - heavy) / static_cast<double>(districts - i - 1) / mean,
             BalanceBound::Reason::heavy_rest, 0, i + 1);
    }
    for (std::size_t together = 1; together * districts < order.size(); ++together) {
        std::int64_t sum = 0;
        const std::size_t last = together * districts;  // of that many + 1 units some district holds together + 1
        for (std::size_t i = last - together; i <= last; ++i) sum += weights[order[i]];
        take(static_cast<double>(sum) / mean - 1, BalanceBound::Reason::pigeonhole, last - together, together + 1);
    }
    if (order.size() > most_tried || districts > 30) return bound;
    const std::size_t n = order.size();
    std::vector<std::int64_t> sums(std::size_t{1} << n, 0);
    for (std::size_t mask = 1; mask < sums.size(); ++mask)
        sums[mask] = sums[mask & (mask - 1)] + weights[order[static_cast<std::size_t>(std::countr_zero(mask))]];
    // The least worst deviation is that of some subset: search among those.
    std::vector<double> steps{bound.least_worst};
    for (const std::int64_t sum : sums)
        if (const double off = std::abs(static_cast<double>(sum) / mean - 1); off > bound.least_worst) steps.push_back(off);
    std::sort(steps.begin(), steps.end());
    steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
    std::size_t low = 0, high = steps.size() - 1;
    const auto holds = [&](double off) {
        const double hair = 1e-9 * mean;
        return divisible(sums, n, districts, mean * (1 - off) - hair, mean * (1 + off) + hair);
    };
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (holds(steps[middle]))
            high = middle;
        else
            low = middle + 1;
    }
    take(steps[low], BalanceBound::Reason::no_subset, 0, n);
    return bound;
}

}  // namespace wangge
