#include "engine/hotspots/detail/hot_areas.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace wangge::detail {

// A flood from above: units are taken from high to low, so when two areas first meet, they meet at their pass.
std::vector<HotArea> hot_areas(std::span<const double> height, const std::vector<bool>& hot, const Contiguity& contiguity,
                               double saddle) {
    constexpr std::uint32_t none = 0xFFFFFFFF;
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < height.size(); ++i)
        if (hot[i]) order.push_back(i);
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return height[a] != height[b] ? height[a] > height[b] : a < b; });

    std::vector<std::uint32_t> peak(height.size(), none);  // by unit: the peak it was given to
    std::vector<std::uint32_t> merged(height.size());      // by peak: the peak that swallowed it
    std::iota(merged.begin(), merged.end(), 0U);
    const auto top = [&](std::uint32_t p) {
        while (merged[p] != p) p = merged[p];
        return p;
    };
    for (const std::uint32_t unit : order) {
        std::uint32_t best = none;
        double best_height = 0;
        for (const std::uint32_t other : contiguity.of(unit)) {
            if (peak[other] == none) continue;
            // The steepest neighbour decides, so that slopes fall to the peak they lead to.
            if (best == none || height[other] > best_height) best = other, best_height = height[other];
        }
        peak[unit] = best == none ? unit : peak[best];
        for (const std::uint32_t other : contiguity.of(unit)) {
            if (peak[other] == none) continue;
            std::uint32_t a = top(peak[unit]);
            std::uint32_t b = top(peak[other]);
            if (a == b) continue;
            if (height[a] < height[b] || (height[a] == height[b] && b < a)) std::swap(a, b);
            if (height[unit] >= saddle * height[b]) merged[b] = a;
        }
    }

    std::map<std::uint32_t, std::vector<std::uint32_t>> by_peak;
    for (std::uint32_t i = 0; i < height.size(); ++i)
        if (peak[i] != none) by_peak[top(peak[i])].push_back(i);
    std::vector<HotArea> areas;
    for (auto& [p, units] : by_peak) areas.push_back({p, std::move(units)});
    return areas;
}

}  // namespace wangge::detail
