#include "engine/grids/convex_hull.h"

#include <algorithm>

namespace wangge {

std::vector<MmPoint> convex_hull(std::vector<MmPoint> points) {
    std::sort(points.begin(), points.end());
    points.erase(std::unique(points.begin(), points.end()), points.end());
    if (points.size() < 3) return points;
    std::vector<MmPoint> hull;
    hull.reserve(points.size() + 1);
    const auto chain = [&](auto first, auto last) {
        const std::size_t base = hull.size();
        for (auto it = first; it != last; ++it) {
            while (hull.size() >= base + 2 && orientation(hull[hull.size() - 2], hull.back(), *it) <= 0) hull.pop_back();
            hull.push_back(*it);
        }
        hull.pop_back();  // the first of the other chain
    };
    chain(points.begin(), points.end());
    chain(points.rbegin(), points.rend());
    return hull;
}

std::int64_t doubled_area(const std::vector<MmPoint>& ring) {
    std::int64_t area = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) area += doubled_area(ring[i], ring[(i + 1) % ring.size()]);
    return area;
}

}  // namespace wangge
