#include "engine/sample/site.h"

#include <algorithm>
#include <cmath>

namespace wangge::sample_detail {
namespace {

double lerp(double a, double b, double t) {
    return a + (b - a) * t;
}

// Smallest or largest crossing of the ring with the line through `at` (vertical or horizontal).
double crossing(const Ring& ring, bool vertical, double at, bool largest) {
    double best = largest ? -1e9 : 1e9;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        Point a = ring[i];
        Point b = ring[(i + 1) % ring.size()];
        if (vertical) std::swap(a.x, a.y), std::swap(b.x, b.y);
        if ((a.y < at && b.y < at) || (a.y > at && b.y > at) || a.y == b.y) continue;
        const double x = lerp(a.x, b.x, (at - a.y) / (b.y - a.y));
        best = largest ? std::max(best, x) : std::min(best, x);
    }
    return best;
}

}  // namespace

Site::Site(const Layout& layout, const SitePlan& plan) : layout_(&layout) {
    const auto west = [&](double v) {
        return lerp(layout.u_of(plan.west, v), layout.u_of(plan.east, v), plan.from) + plan.setback_west_m;
    };
    const auto east = [&](double v) {
        return lerp(layout.u_of(plan.west, v), layout.u_of(plan.east, v), plan.to) - plan.setback_east_m;
    };
    const auto south = [&](double u) { return layout.v_of(plan.south, u) + plan.setback_south_m; };
    const auto north = [&](double u) { return layout.v_of(plan.north, u) - plan.setback_north_m; };
    const auto meet = [](const auto& side, const auto& level) {
        Point p{0, 0};
        for (int i = 0; i < 40; ++i) p = {side(p.y), level(side(p.y))};
        return Point{side(p.y), p.y};
    };
    const Point sw = meet(west, south), se = meet(east, south), ne = meet(east, north), nw = meet(west, north);
    const double um = (sw.x + se.x) / 2;
    const double un = (nw.x + ne.x) / 2;
    const Point axis = (se - sw) + (ne - nw);
    origin_ = sw;
    cos_ = axis.x / std::hypot(axis.x, axis.y);
    sin_ = axis.y / std::hypot(axis.x, axis.y);
    for (const Point p : {sw, Point{um, south(um)}, se, ne, Point{un, north(un)}, nw}) ring_.push_back(from_plan(p));
}

Ring Site::frame_ring() const {
    return to_frame(ring_);
}
double Site::left(double y) const {
    return crossing(ring_, false, y, false);
}
double Site::right(double y) const {
    return crossing(ring_, false, y, true);
}
double Site::bottom(double x) const {
    return crossing(ring_, true, x, false);
}
double Site::top(double x) const {
    return crossing(ring_, true, x, true);
}

double Site::height_m() const {
    const double x = (ring_[1].x + ring_[4].x) / 2;
    return top(x) - bottom(x);
}

Point Site::to_plan(Point p) const {
    return {origin_.x + p.x * cos_ - p.y * sin_, origin_.y + p.x * sin_ + p.y * cos_};
}

Point Site::from_plan(Point plan) const {
    const Point d = plan - origin_;
    return {d.x * cos_ + d.y * sin_, -d.x * sin_ + d.y * cos_};
}

Line Site::to_frame(const Line& line) const {
    Line out;
    out.reserve(line.size());
    for (const Point p : line) out.push_back(to_frame(p));
    return out;
}

}  // namespace wangge::sample_detail
