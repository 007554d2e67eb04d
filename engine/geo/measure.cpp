#include "engine/geo/measure.h"

#include <queue>

namespace wangge {

double signed_area_m2(const Ring& ring) {
    double twice = 0;
    for (std::size_t i = 1; i + 1 < ring.size(); ++i) twice += cross(ring[i] - ring[0], ring[i + 1] - ring[0]);
    return twice / 2;
}

double area_m2(const Polygon& polygon) {
    double area = std::abs(signed_area_m2(polygon.outer));
    for (const Ring& hole : polygon.holes) area -= std::abs(signed_area_m2(hole));
    return area;
}

double area_m2(const MultiPolygon& shape) {
    double area = 0;
    for (const Polygon& polygon : shape) area += area_m2(polygon);
    return area;
}

double perimeter_m(const Ring& ring) {
    double length = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) length += distance_m(ring[i], ring[(i + 1) % ring.size()]);
    return length;
}

double perimeter_m(const MultiPolygon& shape) {
    double length = 0;
    for (const Polygon& polygon : shape) {
        length += perimeter_m(polygon.outer);
        for (const Ring& hole : polygon.holes) length += perimeter_m(hole);
    }
    return length;
}

double length_m(const Line& line) {
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i) length += distance_m(line[i - 1], line[i]);
    return length;
}

Box box_of(std::span<const Point> points) {
    Box box;
    for (const Point p : points) box.add(p);
    return box;
}

Box box_of(const Polygon& polygon) {
    return box_of(polygon.outer);
}

Box box_of(const MultiPolygon& shape) {
    Box box;
    for (const Polygon& polygon : shape) box.add(box_of(polygon));
    return box;
}

namespace {

// Adds area and area-weighted centre (relative to `origin`) of one ring, with the given sign.
void add_moments(const Ring& ring, Point origin, double sign, double& area, Point& moment) {
    const double direction = signed_area_m2(ring) < 0 ? -sign : sign;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = ring[i] - origin;
        const Point b = ring[(i + 1) % ring.size()] - origin;
        const double piece = direction * cross(a, b) / 2;
        area += piece;
        moment = moment + (a + b) * (piece / 3);
    }
}

}  // namespace

Point centroid(const Ring& ring) {
    return centroid(MultiPolygon{{ring, {}}});
}

Point centroid(const MultiPolygon& shape) {
    const Box box = box_of(shape);
    if (box.empty()) return {};
    const Point origin = box.centre();
    double area = 0;
    Point moment;
    for (const Polygon& polygon : shape) {
        add_moments(polygon.outer, origin, 1, area, moment);
        for (const Ring& hole : polygon.holes) add_moments(hole, origin, -1, area, moment);
    }
    return area > 0 ? origin + moment * (1 / area) : origin;
}

Point point_inside(const Polygon& polygon) {
    const Box box = box_of(polygon);
    Point best = box.centre();
    double widest = 0;
    std::vector<double> crossings;
    // Half height first; where that runs along vertices or the shape is thin there, other heights.
    for (const double share : {0.5, 0.37, 0.63, 0.21, 0.79, 0.05, 0.95}) {
        const double y = box.low.y + share * box.height_m();
        crossings.clear();
        const auto cross_ring = [&](const Ring& ring) {
            for (std::size_t i = 0; i < ring.size(); ++i) {
                const Point a = ring[i], b = ring[(i + 1) % ring.size()];
                if ((a.y <= y) != (b.y <= y)) crossings.push_back(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
            }
        };
        cross_ring(polygon.outer);
        for (const Ring& hole : polygon.holes) cross_ring(hole);
        std::sort(crossings.begin(), crossings.end());
        for (std::size_t i = 0; i + 1 < crossings.size(); i += 2)
            if (crossings[i + 1] - crossings[i] > widest) {
                widest = crossings[i + 1] - crossings[i];
                best = {(crossings[i] + crossings[i + 1]) / 2, y};
            }
        if (widest > 0.02 * box.width_m()) break;
    }
    return best;
}

bool contains(const Ring& ring, Point p) {
    bool inside = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        // Each edge is tested from its lower end, so that both faces along it see the same product.
        const bool upward = ring[i].y < ring[j].y;
        const Point a = upward ? ring[i] : ring[j];
        const Point b = upward ? ring[j] : ring[i];
        if (p.y >= a.y && p.y < b.y && cross(b - a, p - a) > 0) inside = !inside;
    }
    return inside;
}

bool contains(const Polygon& polygon, Point p) {
    if (!contains(polygon.outer, p)) return false;
    for (const Ring& hole : polygon.holes)
        if (contains(hole, p)) return false;
    return true;
}

bool contains(const MultiPolygon& shape, Point p) {
    for (const Polygon& polygon : shape)
        if (contains(polygon, p)) return true;
    return false;
}

Point nearest_on_segment(Point a, Point b, Point p) {
    const Point d = b - a;
    const double length2 = dot(d, d);
    if (length2 == 0) return a;
    const double t = dot(p - a, d) / length2;
    return t <= 0 ? a : t >= 1 ? b : a + d * t;
}

NearestOnLine nearest_on_line(const Line& line, Point p) {
    NearestOnLine best{line.front(), 0, 0, distance_m(line.front(), p)};
    double along = 0;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const Point q = nearest_on_segment(line[i], line[i + 1], p);
        const double d = distance_m(p, q);
        if (d < best.distance_m) best = {q, i, along + distance_m(line[i], q), d};
        along += distance_m(line[i], line[i + 1]);
    }
    return best;
}

namespace {

double distance_to_ring_m(const Ring& ring, Point p) {
    double best = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < ring.size(); ++i)
        best = std::min(best, distance_m(p, nearest_on_segment(ring[i], ring[(i + 1) % ring.size()], p)));
    return best;
}

double distance_to_border_m(const MultiPolygon& shape, Point p) {
    double best = std::numeric_limits<double>::infinity();
    for (const Polygon& polygon : shape) {
        best = std::min(best, distance_to_ring_m(polygon.outer, p));
        for (const Ring& hole : polygon.holes) best = std::min(best, distance_to_ring_m(hole, p));
    }
    return best;
}

}  // namespace

double distance_m(const MultiPolygon& shape, Point p) {
    return contains(shape, p) ? 0 : distance_to_border_m(shape, p);
}

Point label_point(const MultiPolygon& shape, double precision_m) {
    struct Cell {
        Point at;
        double half;
        double depth;  // distance from `at` to the border, negative outside
        double most() const { return depth + half * std::sqrt(2.0); }
    };
    const auto cell_at = [&](Point at, double half) {
        const double d = distance_to_border_m(shape, at);
        return Cell{at, half, contains(shape, at) ? d : -d};
    };
    const Box box = box_of(shape);
    if (box.empty()) return {};
    const double side = std::max(std::min(box.width_m(), box.height_m()), precision_m);
    const auto less = [](const Cell& a, const Cell& b) { return a.most() < b.most(); };
    std::priority_queue<Cell, std::vector<Cell>, decltype(less)> queue(less);
    for (double x = box.low.x; x < box.high.x || x == box.low.x; x += side)
        for (double y = box.low.y; y < box.high.y || y == box.low.y; y += side)
            queue.push(cell_at({x + side / 2, y + side / 2}, side / 2));
    Cell best = cell_at(centroid(shape), 0);
    while (!queue.empty() && queue.top().most() > best.depth + precision_m) {
        const Cell cell = queue.top();
        queue.pop();
        if (cell.depth > best.depth) best = cell;
        const double quarter = cell.half / 2;
        for (const double dx : {-quarter, quarter})
            for (const double dy : {-quarter, quarter}) queue.push(cell_at(cell.at + Point{dx, dy}, quarter));
    }
    return best.at;
}

Point point_along(const Line& line, double along_m) {
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const double step = distance_m(line[i], line[i + 1]);
        if (along_m <= step && step > 0) return line[i] + (line[i + 1] - line[i]) * std::clamp(along_m / step, 0.0, 1.0);
        along_m -= step;
    }
    return line.back();
}

Line part_of(const Line& line, double from_m, double to_m) {
    Line part{point_along(line, from_m)};
    double along = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        along += distance_m(line[i - 1], line[i]);
        if (along > from_m && along < to_m && !(line[i] == part.back())) part.push_back(line[i]);
    }
    part.push_back(point_along(line, to_m));
    return part;
}

bool segments_touch(Point a, Point b, Point c, Point d) {
    const double abc = cross(b - a, c - a);
    const double abd = cross(b - a, d - a);
    const double cda = cross(d - c, a - c);
    const double cdb = cross(d - c, b - c);
    if (((abc > 0) != (abd > 0)) && ((cda > 0) != (cdb > 0)) && abc != 0 && abd != 0 && cda != 0 && cdb != 0) return true;
    const auto on = [](Point p, Point q, Point r) {
        return r.x >= std::min(p.x, q.x) && r.x <= std::max(p.x, q.x) && r.y >= std::min(p.y, q.y) && r.y <= std::max(p.y, q.y);
    };
    return (abc == 0 && on(a, b, c)) || (abd == 0 && on(a, b, d)) || (cda == 0 && on(c, d, a)) || (cdb == 0 && on(c, d, b));
}

}  // namespace wangge
