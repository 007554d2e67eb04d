#include "engine/grids/millimetre.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace wangge {

namespace {

__extension__ using Wide = __int128;

int sign_of(std::int64_t v) {
    return (v > 0) - (v < 0);
}

// Nearest integer to n / d, halves up: the same wherever the fraction is counted from.
std::int64_t rounded_quotient(Wide n, Wide d) {
    if (d < 0) {
        n = -n;
        d = -d;
    }
    const Wide top = 2 * n + d, below = 2 * d;
    const Wide cut = top / below;
    return static_cast<std::int64_t>(top % below < 0 ? cut - 1 : cut);
}

// Directions from east to just below west come first.
bool lower_half(MmPoint centre, MmPoint p) {
    return p.y < centre.y || (p.y == centre.y && p.x < centre.x);
}

}  // namespace

MmBox box_of(MmPoint a, MmPoint b) {
    return {{std::min(a.x, b.x), std::min(a.y, b.y)}, {std::max(a.x, b.x), std::max(a.y, b.y)}};
}

bool on_segment(MmPoint a, MmPoint b, MmPoint p) {
    return box_of(a, b).contains(p) && orientation(a, b, p) == 0;
}

bool in_triangle(MmPoint a, MmPoint b, MmPoint c, MmPoint p) {
    const int turn = sign_of(orientation(a, b, c));
    if (turn == 0) return on_segment(a, b, p) || on_segment(b, c, p) || on_segment(a, c, p);
    return sign_of(orientation(a, b, p)) * turn >= 0 && sign_of(orientation(b, c, p)) * turn >= 0 &&
           sign_of(orientation(c, a, p)) * turn >= 0;
}

bool segments_meet(MmPoint a, MmPoint b, MmPoint c, MmPoint d) {
    if (!box_of(a, b).intersects(box_of(c, d))) return false;
    const int abc = sign_of(orientation(a, b, c)), abd = sign_of(orientation(a, b, d));
    const int cda = sign_of(orientation(c, d, a)), cdb = sign_of(orientation(c, d, b));
    if (abc * abd < 0 && cda * cdb < 0) return true;
    return on_segment(a, b, c) || on_segment(a, b, d) || on_segment(c, d, a) || on_segment(c, d, b);
}

bool segments_cross(MmPoint a, MmPoint b, MmPoint c, MmPoint d) {
    return sign_of(orientation(a, b, c)) * sign_of(orientation(a, b, d)) < 0 &&
           sign_of(orientation(c, d, a)) * sign_of(orientation(c, d, b)) < 0;
}

MmPoint crossing_of(MmPoint a, MmPoint b, MmPoint c, MmPoint d) {
    // a + t (b - a) with t = orientation(c, d, a) / (orientation(c, d, a) - orientation(c, d, b)).
    const Wide ta = orientation(c, d, a), tb = orientation(c, d, b);
    const Wide whole = ta - tb;
    const auto x = rounded_quotient(ta * (std::int64_t{b.x} - a.x), whole),
               y = rounded_quotient(ta * (std::int64_t{b.y} - a.y), whole);
    return {static_cast<std::int32_t>(a.x + x), static_cast<std::int32_t>(a.y + y)};
}

MmPoint nearest_on(MmPoint a, MmPoint b, MmPoint p) {
    const std::int64_t dx = std::int64_t{b.x} - a.x, dy = std::int64_t{b.y} - a.y;
    const std::int64_t length2 = dx * dx + dy * dy;
    if (length2 == 0) return a;
    const std::int64_t along = (std::int64_t{p.x} - a.x) * dx + (std::int64_t{p.y} - a.y) * dy;
    if (along <= 0) return a;
    if (along >= length2) return b;
    return {static_cast<std::int32_t>(a.x + rounded_quotient(Wide{along} * dx, length2)),
            static_cast<std::int32_t>(a.y + rounded_quotient(Wide{along} * dy, length2))};
}

bool earlier_angle(MmPoint centre, MmPoint p, MmPoint q) {
    const bool p_low = lower_half(centre, p), q_low = lower_half(centre, q);
    if (p_low != q_low) return q_low;
    return orientation(centre, p, q) > 0;
}

bool east_ray_meets(MmPoint p, MmPoint a, MmPoint b) {
    if (a.y > b.y) std::swap(a, b);
    return p.y >= a.y && p.y < b.y && orientation(a, b, p) > 0;
}

bool met_before(MmPoint p, MmPoint a, MmPoint b, MmPoint c, MmPoint d) {
    if (a.y > b.y) std::swap(a, b);
    if (c.y > d.y) std::swap(c, d);
    const std::int64_t dy1 = std::int64_t{b.y} - a.y, dy2 = std::int64_t{d.y} - c.y;
    const std::int64_t dx1 = std::int64_t{b.x} - a.x, dx2 = std::int64_t{d.x} - c.x;
    // x at height p.y, over the common denominators.
    const Wide x1 = Wide{a.x} * dy1 + Wide{std::int64_t{p.y} - a.y} * dx1;
    const Wide x2 = Wide{c.x} * dy2 + Wide{std::int64_t{p.y} - c.y} * dx2;
    const Wide left = x1 * dy2, right = x2 * dy1;
    if (left != right) return left < right;
    return Wide{dx1} * dy2 < Wide{dx2} * dy1;
}

}  // namespace wangge
