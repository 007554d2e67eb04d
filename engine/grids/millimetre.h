#pragma once

// Exact plane geometry on whole millimetres.
//
// A MmPoint counts millimetres from the origin of its partition. Coordinates stay within ±mm_limit (500 km), so every product
// of two differences fits in 64 bits and every predicate here is exact. Where two segments cross, the crossing is in general
// no whole millimetre; crossing_of rounds it to the nearest, which is the only rounding in this room.

#include <compare>
#include <cstdint>
#include <cstdlib>

namespace wangge {

inline constexpr std::int64_t mm_limit = 500'000'000;

struct MmPoint {
    std::int32_t x = 0;
    std::int32_t y = 0;

    auto operator<=>(const MmPoint&) const = default;
};

struct MmBox {
    MmPoint low, high;

    bool intersects(const MmBox& o) const {
        return low.x <= o.high.x && o.low.x <= high.x && low.y <= o.high.y && o.low.y <= high.y;
    }
    bool contains(MmPoint p) const { return p.x >= low.x && p.x <= high.x && p.y >= low.y && p.y <= high.y; }
    void add(MmPoint p) {
        low = {p.x < low.x ? p.x : low.x, p.y < low.y ? p.y : low.y};
        high = {p.x > high.x ? p.x : high.x, p.y > high.y ? p.y : high.y};
    }
    void add(const MmBox& o) {
        add(o.low);
        add(o.high);
    }
    MmBox grown(std::int32_t mm) const { return {{low.x - mm, low.y - mm}, {high.x + mm, high.y + mm}}; }
};

MmBox box_of(MmPoint a, MmPoint b);

// Twice the signed area of the triangle: positive when c lies to the left of a->b.
inline std::int64_t orientation(MmPoint a, MmPoint b, MmPoint c) {
    return (std::int64_t{b.x} - a.x) * (std::int64_t{c.y} - a.y) - (std::int64_t{b.y} - a.y) * (std::int64_t{c.x} - a.x);
}
// Twice the area between the segment and the origin, signed; summed along a ring it is twice its area.
inline std::int64_t doubled_area(MmPoint a, MmPoint b) {
    return std::int64_t{a.x} * b.y - std::int64_t{b.x} * a.y;
}
inline std::int64_t squared_mm(MmPoint a, MmPoint b) {
    const std::int64_t dx = std::int64_t{b.x} - a.x, dy = std::int64_t{b.y} - a.y;
    return dx * dx + dy * dy;
}

// On the closed segment.
bool on_segment(MmPoint a, MmPoint b, MmPoint p);
// In the closed triangle, which may be flat.
bool in_triangle(MmPoint a, MmPoint b, MmPoint c, MmPoint p);
// Whether the closed segments share a point.
bool segments_meet(MmPoint a, MmPoint b, MmPoint c, MmPoint d);
// Whether they cross at one point that is inside both.
bool segments_cross(MmPoint a, MmPoint b, MmPoint c, MmPoint d);
// The crossing of two segments that cross, rounded to the nearest millimetre.
MmPoint crossing_of(MmPoint a, MmPoint b, MmPoint c, MmPoint d);
// The point of the segment nearest to p, rounded.
MmPoint nearest_on(MmPoint a, MmPoint b, MmPoint p);

// Order by angle of the directions centre->p and centre->q, counter-clockwise from east: whether p comes before q.
bool earlier_angle(MmPoint centre, MmPoint p, MmPoint q);

// A ray from p to the east, thought a hair above p's own height, meets the segment to the right of p. Consistent with the rule
// of geo/measure.h `contains`: a point on a border belongs to the face above or to the right of it.
bool east_ray_meets(MmPoint p, MmPoint a, MmPoint b);
// For two segments that meet the ray: whether a-b is met before c-d.
bool met_before(MmPoint p, MmPoint a, MmPoint b, MmPoint c, MmPoint d);

}  // namespace wangge
