#include "engine/grids/detail/parcel_lines.h"

#include <algorithm>
#include <optional>

#include "engine/geo/measure.h"
#include "engine/geo/overlay.h"
#include "engine/geo/polygonize.h"

namespace wangge::detail {

namespace {

Point longest_side(const MultiPolygon& footprint) {
    Point best{1, 0};
    double length = 0;
    for (const Polygon& part : footprint)
        for (std::size_t i = 0; i < part.outer.size(); ++i) {
            const Point side = part.outer[(i + 1) % part.outer.size()] - part.outer[i];
            const double l = std::hypot(side.x, side.y);
            if (l <= length) continue;
            length = l;
            best = side * (1 / l);
        }
    return best;
}

struct Cut {
    Point axis;     // unit, across the cut
    double at = 0;  // along the axis
    double gap = 0;
};

// The widest clear gap between the footprints seen along the axis.
std::optional<Cut> widest_gap(const std::vector<std::uint32_t>& buildings, const std::vector<Building>& all, Point axis,
                              double least) {
    std::vector<std::pair<double, double>> spans;
    for (const std::uint32_t b : buildings) {
        double low = 1e300, high = -1e300;
        for (const Polygon& part : all[b].footprint)
            for (const Point p : part.outer) {
                low = std::min(low, dot(axis, p));
                high = std::max(high, dot(axis, p));
            }
        spans.emplace_back(low, high);
    }
    std::sort(spans.begin(), spans.end());
    std::optional<Cut> best;
    double reach = spans.front().second;
    for (std::size_t i = 1; i < spans.size(); ++i) {
        const double gap = spans[i].first - reach;
        if (gap >= least && (!best || gap > best->gap + 1e-6)) best = Cut{axis, (spans[i].first + reach) / 2, gap};
        reach = std::max(reach, spans[i].second);
    }
    return best;
}

}  // namespace

void add_parcel_lines(std::vector<Line>& lines, const Polygon& block, const std::vector<std::uint32_t>& buildings,
                      const std::vector<Building>& all, double gap_m) {
    const Point along = longest_side(all[buildings.front()].footprint);
    std::optional<Cut> cut = widest_gap(buildings, all, along, gap_m);
    if (const auto other = widest_gap(buildings, all, {-along.y, along.x}, gap_m); other && (!cut || other->gap > cut->gap))
        cut = other;
    if (!cut) return;

    const Box box = box_of(block);
    const double reach = distance_m(box.low, box.high);
    const Point side{-cut->axis.y, cut->axis.x};
    const Point middle{(box.low.x + box.high.x) / 2, (box.low.y + box.high.y) / 2};
    const Point on = middle + cut->axis * (cut->at - dot(cut->axis, middle));
    const std::vector<Line> inside = clip({on - side * reach, on + side * reach}, {block});
    if (inside.empty()) return;
    lines.insert(lines.end(), inside.begin(), inside.end());

    std::vector<Line> edges = inside;
    edges.push_back(closed(block.outer));
    for (const Ring& hole : block.holes) edges.push_back(closed(hole));
    for (const Polygon& piece : polygonize(edges)) {
        std::vector<std::uint32_t> held;
        for (const std::uint32_t b : buildings)
            if (contains(piece, point_inside(all[b].footprint.front()))) held.push_back(b);
        // A cut that parts nothing here cannot go on for ever: every piece holds fewer buildings than the block.
        if (held.size() > 1 && held.size() < buildings.size()) add_parcel_lines(lines, piece, held, all, gap_m);
    }
}

}  // namespace wangge::detail
