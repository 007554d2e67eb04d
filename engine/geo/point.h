#pragma once

// Coordinates inside the engine: metres in the community's own projected frame (geo/frame.h), x east, y north.

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace wangge {

struct Point {
    double x = 0;  // easting, m
    double y = 0;  // northing, m

    bool operator==(const Point&) const = default;
    friend Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
    friend Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
    friend Point operator*(Point a, double s) { return {a.x * s, a.y * s}; }
};

inline double dot(Point a, Point b) {
    return a.x * b.x + a.y * b.y;
}
inline double cross(Point a, Point b) {
    return a.x * b.y - a.y * b.x;
}
inline double distance_m(Point a, Point b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}
inline Point midpoint(Point a, Point b) {
    return {(a.x + b.x) / 2, (a.y + b.y) / 2};
}
inline bool is_finite(Point p) {
    return std::isfinite(p.x) && std::isfinite(p.y);
}

// An axis-parallel box; empty until something is added.
struct Box {
    Point low{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
    Point high{-std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};

    bool empty() const { return low.x > high.x; }
    double width_m() const { return empty() ? 0 : high.x - low.x; }
    double height_m() const { return empty() ? 0 : high.y - low.y; }
    Point centre() const { return midpoint(low, high); }

    void add(Point p) {
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    void add(const Box& box) {
        if (box.empty()) return;
        add(box.low);
        add(box.high);
    }
    Box grown_m(double margin) const { return {{low.x - margin, low.y - margin}, {high.x + margin, high.y + margin}}; }
    bool contains(Point p) const { return p.x >= low.x && p.x <= high.x && p.y >= low.y && p.y <= high.y; }
    bool intersects(const Box& o) const { return low.x <= o.high.x && o.low.x <= high.x && low.y <= o.high.y && o.low.y <= high.y; }
};

// A position on the earth in degrees; which datum it is on is said beside it (geo/datum.h).
struct LonLat {
    double lon = 0;
    double lat = 0;

    bool operator==(const LonLat&) const = default;
};

}  // namespace wangge
