#include "print/label_spots.h"

#include <numbers>

#include "engine/geo/measure.h"

namespace wangge {
namespace {

// The whole box inside: corners, middles of the sides and points between, so that no notch of usual size slips through.
bool box_inside(const MultiPolygon& shape, const OrientedBox& box) {
    const auto corners = box.corners();
    for (std::size_t i = 0; i < corners.size(); ++i)
        for (const double t : {0.0, 0.25, 0.5, 0.75})
            if (!contains(shape, corners[i] + (corners[(i + 1) % 4] - corners[i]) * t)) return false;
    return true;
}

}  // namespace

std::vector<LabelSpot> spots_around(Point at, double half_symbol, double width, double height) {
    const double x = half_symbol + width / 2;
    const double y = half_symbol + height / 2;
    const double slip = height / 2;
    const double far = half_symbol * 0.8;
    std::vector<LabelSpot> spots;
    const auto add = [&](double dx, double dy, double cost) {
        spots.push_back({{{at.x + dx, at.y + dy}, width / 2, height / 2, 0}, cost});
    };
    add(x, 0, 0);
    add(x, -slip, 0.5);
    add(x, slip, 0.7);
    add(-x, 0, 1);
    add(0, -y, 1.2);
    add(0, y, 1.4);
    add(-x, -slip, 1.6);
    add(-x, slip, 1.8);
    add(x * 0.7, -y, 2.0);
    add(x * 0.7, y, 2.1);
    add(-x * 0.7, -y, 2.3);
    add(-x * 0.7, y, 2.4);
    add(x + far, 0, 3);
    add(-x - far, 0, 3.3);
    add(0, -y - far, 3.5);
    add(0, y + far, 3.7);
    return spots;
}

std::vector<LabelSpot> spots_near(Point at, double width, double height, double reach) {
    std::vector<LabelSpot> spots{{{at, width / 2, height / 2, 0}, 0}};
    const double ring = std::max(width, height) * 0.55;
    if (ring <= 0) return spots;
    for (double radius = ring; radius <= reach; radius += ring) {
        const int count = 8 + static_cast<int>(radius / ring) * 2;
        for (int i = 0; i < count; ++i) {
            const double angle = -std::numbers::pi / 4 + 2 * std::numbers::pi * i / count;
            const Point centre{at.x + radius * std::cos(angle), at.y + radius * std::sin(angle)};
            spots.push_back({{centre, width / 2, height / 2, 0}, radius / ring + 0.01 * i});
        }
    }
    return spots;
}

std::vector<LabelSpot> spots_inside(const MultiPolygon& shape, Point prefer, double width, double height, double step) {
    std::vector<LabelSpot> spots;
    const Box box = box_of(shape);
    if (box.empty() || step <= 0) return spots;
    const auto add_if_inside = [&](Point centre) {
        const OrientedBox spot{centre, width / 2, height / 2, 0};
        if (box_inside(shape, spot)) spots.push_back({spot, distance_m(centre, prefer) / step});
    };
    add_if_inside(prefer);
    // The raster passes through the preferred point, so the picture does not depend on where the shape's box begins.
    const auto left = static_cast<std::int64_t>(std::ceil((box.low.x - prefer.x) / step));
    const auto right = static_cast<std::int64_t>(std::floor((box.high.x - prefer.x) / step));
    const auto top = static_cast<std::int64_t>(std::ceil((box.low.y - prefer.y) / step));
    const auto bottom = static_cast<std::int64_t>(std::floor((box.high.y - prefer.y) / step));
    for (std::int64_t row = top; row <= bottom; ++row)
        for (std::int64_t column = left; column <= right; ++column)
            if (row != 0 || column != 0)
                add_if_inside({prefer.x + static_cast<double>(column) * step, prefer.y + static_cast<double>(row) * step});
    return spots;
}

double readable_angle(double angle) {
    constexpr double half = std::numbers::pi / 2;
    while (angle > half) angle -= std::numbers::pi;
    while (angle <= -half) angle += std::numbers::pi;
    return angle;
}

bool stacks(double angle) {
    return std::abs(angle) > std::numbers::pi / 3;
}

LineSpots spots_along(const Line& line, double width, double height, double step, double bend, double middle) {
    LineSpots result;
    if (line.size() < 2 || step <= 0) return result;
    const double length = length_m(line);
    for (double from = 0; from + width <= length; from += step) {
        const Line part = part_of(line, from, from + width);
        const Point a = part.front();
        const Point b = part.back();
        if (distance_m(a, b) < width * 0.97) continue;
        double worst = 0;
        for (const Point p : part) worst = std::max(worst, distance_m(p, nearest_on_segment(a, b, p)));
        if (worst > bend) continue;
        const double angle = readable_angle(std::atan2(b.y - a.y, b.x - a.x));
        const double off_middle = std::abs(from + width / 2 - middle);
        result.spots.push_back(
            {{midpoint(a, b), width / 2, height / 2, angle}, off_middle / step + 20 * worst / std::max(height, 1e-9)});
        result.reads_down.push_back(stacks(angle));
    }
    return result;
}

}  // namespace wangge
