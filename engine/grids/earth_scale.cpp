#include "engine/grids/earth_scale.h"

#include <cmath>
#include <utility>

#include "engine/core/error.h"

namespace wangge {

EarthScale::EarthScale(const Frame& frame, Point origin, const Box& box) : origin_(origin) {
    const double half_x = std::max(500.0, box.width_m() / 2), half_y = std::max(500.0, box.height_m() / 2);
    constexpr double side = 1000;
    std::array<std::array<double, 3>, 3> s{};
    for (int i = -1; i <= 1; ++i) {
        for (int j = -1; j <= 1; ++j) {
            const Point c = origin + Point{i * half_x, j * half_y};
            const double h = side / 2;
            const Polygon square{{{c.x - h, c.y - h}, {c.x + h, c.y - h}, {c.x + h, c.y + h}, {c.x - h, c.y + h}}, {}};
            const double area = frame.geodesic_area_m2(square);
            if (!std::isfinite(area) || area < side * side / 4)
                throw Error(ErrorKind::bad_input, "The coordinates lie outside the reach of the community's frame")
                    .with("frame", frame.name())
                    .with("coordinate", std::to_string(c.x) + " " + std::to_string(c.y));
            s[static_cast<std::size_t>(i + 1)][static_cast<std::size_t>(j + 1)] = area / (side * side);
        }
    }
    const double mid = s[1][1];
    c_ = {mid,
          (s[2][1] - s[0][1]) / (2 * half_x),
          ((s[2][1] + s[0][1]) / 2 - mid) / (half_x * half_x),
          (s[1][2] - s[1][0]) / (2 * half_y),
          ((s[1][2] + s[1][0]) / 2 - mid) / (half_y * half_y),
          (s[2][2] - s[2][0] - s[0][2] + s[0][0]) / (4 * half_x * half_y)};
}

double EarthScale::area_scale(double x, double y) const {
    return c_[0] + x * (c_[1] + x * c_[2]) + y * (c_[3] + y * c_[4] + x * c_[5]);
}

double EarthScale::linear_at(Point metres) const {
    return std::sqrt(area_scale(metres.x - origin_.x, metres.y - origin_.y));
}

std::int64_t EarthScale::area_mm2(MmPoint a, MmPoint b) const {
    const bool turned = b < a;
    if (turned) std::swap(a, b);
    const double ax = a.x / 1000.0, ay = a.y / 1000.0, dx = (static_cast<double>(b.x) - a.x) / 1000,
                 dy = (static_cast<double>(b.y) - a.y) / 1000;
    // G(x, y) with dG/dx = scale; its mean along the edge by Gauss-Legendre with two points, exact for cubics.
    const auto g = [&](double t) {
        const double x = ax + t * dx, y = ay + t * dy;
        return x * (c_[0] + x * (c_[1] / 2 + x * c_[2] / 3) + y * (c_[3] + y * c_[4] + x * c_[5] / 2));
    };
    const double offset = std::sqrt(1.0 / 12);
    const std::int64_t area = std::llround((g(0.5 - offset) + g(0.5 + offset)) / 2 * dy * 1e6);
    return turned ? -area : area;
}

std::int64_t EarthScale::length_um(MmPoint a, MmPoint b) const {
    if (b < a) std::swap(a, b);
    const double dx = static_cast<double>(b.x) - a.x, dy = static_cast<double>(b.y) - a.y;
    const double scale = area_scale((static_cast<double>(a.x) + dx / 2) / 1000, (static_cast<double>(a.y) + dy / 2) / 1000);
    return std::llround(std::sqrt((dx * dx + dy * dy) * scale) * 1000);
}

}  // namespace wangge
