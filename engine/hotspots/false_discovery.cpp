#include "engine/hotspots/false_discovery.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace wangge {

namespace {

std::vector<std::size_t> ascending(std::span<const double> p) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < p.size(); ++i)
        if (!std::isnan(p[i])) order.push_back(i);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p[a] != p[b] ? p[a] < p[b] : a < b; });
    return order;
}

}  // namespace

std::vector<double> false_discovery_adjusted(std::span<const double> p) {
    std::vector<double> adjusted(p.begin(), p.end());
    const std::vector<std::size_t> order = ascending(p);
    const double n = static_cast<double>(order.size());
    double least = 1;
    for (std::size_t k = order.size(); k > 0; --k) {
        const std::size_t i = order[k - 1];
        least = std::min(least, n / static_cast<double>(k) * p[i]);
        adjusted[i] = least;
    }
    return adjusted;
}

double false_discovery_cutoff(std::span<const double> p, double level) {
    const std::vector<std::size_t> order = ascending(p);
    const double n = static_cast<double>(order.size());
    for (std::size_t k = order.size(); k > 0; --k)
        if (p[order[k - 1]] * n <= static_cast<double>(k) * level) return p[order[k - 1]];
    return -1;
}

}  // namespace wangge
