#include "engine/hotspots/detail/row_order.h"

#include <algorithm>
#include <cmath>

namespace wangge::detail {

RowOrder row_order(std::span<const Point> points, const RasterFrame& frame, double radius) {
    RowOrder order;
    order.reach = static_cast<int>(std::ceil(radius));
    const auto buckets = static_cast<std::size_t>(frame.rows + 2 * order.reach + 1);
    const double right = frame.columns - 1 + radius;
    const double top = frame.rows - 1 + radius;

    std::vector<Point> kept;
    kept.reserve(points.size());
    std::vector<std::uint32_t> bucket;
    bucket.reserve(points.size());
    order.start.assign(buckets + 1, 0);
    for (const Point p : points) {
        const Point q{(p.x - frame.origin.x) / frame.cell_m, (p.y - frame.origin.y) / frame.cell_m};
        if (!(q.x > -radius && q.x < right && q.y > -radius && q.y < top)) continue;  // also drops NaN
        kept.push_back(q);
        bucket.push_back(static_cast<std::uint32_t>(q.y + order.reach));
        ++order.start[bucket.back() + 1];
    }
    for (std::size_t k = 0; k < buckets; ++k) order.start[k + 1] += order.start[k];

    std::vector<Point> sorted(kept.size());
    std::vector<std::uint32_t> next(order.start.begin(), order.start.end() - 1);
    for (std::size_t i = 0; i < kept.size(); ++i) sorted[next[bucket[i]]++] = kept[i];
    order.x.resize(kept.size());
    order.y.resize(kept.size());
    for (std::size_t k = 0; k < buckets; ++k) {
        std::sort(sorted.begin() + order.start[k], sorted.begin() + order.start[k + 1],
                  [](Point a, Point b) { return a.x != b.x ? a.x < b.x : a.y < b.y; });
    }
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        order.x[i] = sorted[i].x;
        order.y[i] = sorted[i].y;
    }
    return order;
}

}  // namespace wangge::detail
