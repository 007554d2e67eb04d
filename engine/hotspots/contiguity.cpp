#include "engine/hotspots/contiguity.h"

#include <algorithm>
#include <utility>

#include "engine/core/error.h"
#include "engine/geo/box_index.h"
#include "engine/geo/measure.h"

namespace wangge {

namespace {

struct Segment {
    Point a, b;
};

std::vector<Segment> segments_of(const MultiPolygon& shape) {
    std::vector<Segment> segments;
    const auto add_ring = [&](const Ring& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const Point a = ring[i];
            const Point b = ring[(i + 1) % ring.size()];
            if (!(a == b)) segments.push_back({a, b});
        }
    };
    for (const Polygon& polygon : shape) {
        add_ring(polygon.outer);
        for (const Ring& hole : polygon.holes) add_ring(hole);
    }
    return segments;
}

Box box_of_segment(const Segment& s) {
    Box box;
    box.add(s.a);
    box.add(s.b);
    return box;
}

bool ends_touch(const Segment& s, const Segment& t, double tolerance) {
    return distance_m(nearest_on_segment(t.a, t.b, s.a), s.a) <= tolerance ||
           distance_m(nearest_on_segment(t.a, t.b, s.b), s.b) <= tolerance ||
           distance_m(nearest_on_segment(s.a, s.b, t.a), t.a) <= tolerance ||
           distance_m(nearest_on_segment(s.a, s.b, t.b), t.b) <= tolerance;
}

// Whether t runs along s for more than a few tolerances: cut t to the ends of s and look how far the rest lies off.
bool share_stretch(const Segment& s, const Segment& t, double tolerance) {
    const Point along = s.b - s.a;
    const double length = distance_m(s.a, s.b);
    double from = dot(t.a - s.a, along) / (length * length);
    double until = dot(t.b - s.a, along) / (length * length);
    Point p = t.a, q = t.b;
    if (from > until) {
        std::swap(from, until);
        std::swap(p, q);
    }
    const double low = std::max(from, 0.0);
    const double high = std::min(until, 1.0);
    if ((high - low) * length <= 4 * tolerance) return false;
    const auto on_t = [&](double u) { return p + (q - p) * ((u - from) / (until - from)); };
    const auto off = [&](double u) { return distance_m(on_t(u), s.a + along * u); };
    return off(low) <= tolerance && off(high) <= tolerance;
}

bool are_neighbours(const std::vector<Segment>& a, const std::vector<Segment>& b, ContiguityRule rule, double tolerance) {
    std::vector<Box> boxes;
    Box near;
    for (const Segment& t : b) boxes.push_back(box_of_segment(t).grown_m(tolerance)), near.add(boxes.back());
    for (const Segment& s : a) {
        const Box box = box_of_segment(s);
        if (!box.intersects(near)) continue;
        for (std::size_t j = 0; j < b.size(); ++j) {
            if (!box.intersects(boxes[j])) continue;
            if (rule == ContiguityRule::queen ? ends_touch(s, b[j], tolerance) : share_stretch(s, b[j], tolerance)) return true;
        }
    }
    return false;
}

}  // namespace

Contiguity contiguity_of_lists(std::span<const std::vector<std::uint32_t>> lists) {
    Contiguity result;
    result.start.reserve(lists.size() + 1);
    for (std::size_t unit = 0; unit < lists.size(); ++unit) {
        std::vector<std::uint32_t> sorted = lists[unit];
        std::sort(sorted.begin(), sorted.end());
        sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
        for (const std::uint32_t other : sorted) {
            if (other >= lists.size())
                throw Error(ErrorKind::bad_input, "A neighbour list names a unit that does not exist.")
                    .with("unit", static_cast<std::int64_t>(unit))
                    .with("neighbour", static_cast<std::int64_t>(other));
            if (other != unit) result.neighbour.push_back(other);
        }
        result.start.push_back(static_cast<std::uint32_t>(result.neighbour.size()));
    }
    return result;
}

Contiguity contiguity_of_polygons(std::span<const MultiPolygon> shapes, ContiguityRule rule, double tolerance_m) {
    std::vector<Box> boxes;
    std::vector<std::vector<Segment>> segments;
    for (const MultiPolygon& shape : shapes) {
        boxes.push_back(box_of(shape));
        segments.push_back(segments_of(shape));
    }
    const BoxIndex index(boxes);
    std::vector<std::vector<std::uint32_t>> lists(shapes.size());
    for (std::uint32_t i = 0; i < shapes.size(); ++i) {
        if (boxes[i].empty()) continue;
        for (const std::uint32_t j : index.intersecting(boxes[i].grown_m(tolerance_m))) {
            if (j <= i || !are_neighbours(segments[i], segments[j], rule, tolerance_m)) continue;
            lists[i].push_back(j);
            lists[j].push_back(i);
        }
    }
    return contiguity_of_lists(lists);
}

Contiguity contiguity_of_cells(const RasterFrame& frame, std::span<const std::uint32_t> cells, ContiguityRule rule) {
    Contiguity result;
    const int columns = frame.columns;
    for (const std::uint32_t cell : cells) {
        const int column = static_cast<int>(cell) % columns;
        const int row = static_cast<int>(cell) / columns;
        for (int dy = -1; dy <= 1; ++dy) {
            for (int dx = -1; dx <= 1; ++dx) {
                const bool corner = dx != 0 && dy != 0;
                if ((dx == 0 && dy == 0) || (corner && rule == ContiguityRule::rook)) continue;
                if (column + dx < 0 || column + dx >= columns || row + dy < 0 || row + dy >= frame.rows) continue;
                const auto wanted = static_cast<std::uint32_t>(frame.index(column + dx, row + dy));
                const auto found = std::lower_bound(cells.begin(), cells.end(), wanted);
                if (found != cells.end() && *found == wanted)
                    result.neighbour.push_back(static_cast<std::uint32_t>(found - cells.begin()));
            }
        }
        result.start.push_back(static_cast<std::uint32_t>(result.neighbour.size()));
    }
    return result;
}

Contiguity contiguity_within(std::span<const Point> points, double distance) {
    const BoxIndex index(points);
    std::vector<std::vector<std::uint32_t>> lists(points.size());
    for (std::uint32_t i = 0; i < points.size(); ++i) {
        Box box;
        box.add(points[i]);
        for (const std::uint32_t j : index.intersecting(box.grown_m(distance)))
            if (distance_m(points[i], points[j]) <= distance) lists[i].push_back(j);
    }
    return contiguity_of_lists(lists);
}

}  // namespace wangge
