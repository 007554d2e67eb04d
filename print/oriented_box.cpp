#include "print/oriented_box.h"

namespace wangge {
namespace {

Point axis_of(double angle) {
    return {std::cos(angle), std::sin(angle)};
}

// Half the length of the box's shadow on a direction of length 1.
double reach(const OrientedBox& box, Point direction) {
    const Point along = axis_of(box.angle);
    const Point across{-along.y, along.x};
    return box.half_width * std::abs(dot(along, direction)) + box.half_height * std::abs(dot(across, direction));
}

bool separated_by(const OrientedBox& a, const OrientedBox& b, Point direction) {
    constexpr double touching = 1e-9;
    return std::abs(dot(b.centre - a.centre, direction)) >= reach(a, direction) + reach(b, direction) - touching;
}

}  // namespace

std::array<Point, 4> OrientedBox::corners() const {
    const Point along = axis_of(angle) * half_width;
    const Point across = Point{-std::sin(angle), std::cos(angle)} * half_height;
    return {centre - along - across, centre + along - across, centre + along + across, centre - along + across};
}

Box OrientedBox::bounds() const {
    const double x = reach(*this, {1, 0});
    const double y = reach(*this, {0, 1});
    return {{centre.x - x, centre.y - y}, {centre.x + x, centre.y + y}};
}

bool OrientedBox::contains(Point p) const {
    const Point along = axis_of(angle);
    const Point offset = p - centre;
    return std::abs(dot(offset, along)) <= half_width && std::abs(cross(along, offset)) <= half_height;
}

bool overlap(const OrientedBox& a, const OrientedBox& b) {
    for (const double angle : {a.angle, b.angle}) {
        const Point along = axis_of(angle);
        if (separated_by(a, b, along) || separated_by(a, b, {-along.y, along.x})) return false;
    }
    return true;
}

OrientedBox box_along_longest_edge(const Ring& ring) {
    Point along{1, 0};
    double longest = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point edge = ring[(i + 1) % ring.size()] - ring[i];
        const double length = std::hypot(edge.x, edge.y);
        if (length <= longest) continue;
        longest = length;
        along = edge * (1 / length);
    }
    const Point across{-along.y, along.x};
    Box turned;
    for (const Point p : ring) turned.add(Point{dot(p, along), dot(p, across)});
    const Point middle = turned.centre();
    return {along * middle.x + across * middle.y, turned.width_m() / 2, turned.height_m() / 2, std::atan2(along.y, along.x)};
}

}  // namespace wangge
