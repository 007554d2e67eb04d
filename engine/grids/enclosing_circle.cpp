#include "engine/grids/enclosing_circle.h"

#include <utility>
#include <vector>

namespace wangge {

namespace {

bool holds(const Circle& c, Point p) {
    // A point that defines the circle lies on it only up to rounding.
    return distance_m(c.centre, p) <= c.radius * (1 + 1e-12);
}

Circle through(Point a, Point b) {
    return {midpoint(a, b), distance_m(a, b) / 2};
}

// Flat triangles: the circle over the two farthest points.
Circle through(Point a, Point b, Point c) {
    const Point u = b - a, v = c - a;
    const double d = 2 * cross(u, v);
    if (d == 0) {
        Circle widest = through(a, b);
        for (const Circle& other : {through(a, c), through(b, c)})
            if (other.radius > widest.radius) widest = other;
        return widest;
    }
    const double uu = dot(u, u), vv = dot(v, v);
    const Point centre{(v.y * uu - u.y * vv) / d, (u.x * vv - v.x * uu) / d};
    return {a + centre, std::hypot(centre.x, centre.y)};
}

}  // namespace

Circle enclosing_circle(std::span<const MmPoint> points) {
    if (points.empty()) return {};
    // About the first point, so that large coordinates cost no digits.
    std::vector<Point> p;
    p.reserve(points.size());
    for (const MmPoint& q : points) p.push_back({static_cast<double>(q.x) - points[0].x, static_cast<double>(q.y) - points[0].y});
    std::uint64_t state = 0x9E3779B97F4A7C15;
    for (std::size_t i = p.size() - 1; i > 0; --i) {
        state = state * 6364136223846793005 + 1442695040888963407;
        std::swap(p[i], p[(state >> 33) % (i + 1)]);
    }
    Circle c{p[0], 0};
    for (std::size_t i = 1; i < p.size(); ++i) {
        if (holds(c, p[i])) continue;
        c = {p[i], 0};
        for (std::size_t j = 0; j < i; ++j) {
            if (holds(c, p[j])) continue;
            c = through(p[i], p[j]);
            for (std::size_t k = 0; k < j; ++k)
                if (!holds(c, p[k])) c = through(p[i], p[j], p[k]);
        }
    }
    c.centre = c.centre + Point{static_cast<double>(points[0].x), static_cast<double>(points[0].y)};
    return c;
}

}  // namespace wangge
