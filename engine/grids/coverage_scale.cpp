#include "engine/grids/coverage_scale.h"

#include <fmt/format.h>

#include <cmath>

#include "engine/core/error.h"

namespace wangge {

MmPoint CoverageScale::to_steps(Point p) const {
    const double x = std::round((p.x - origin.x) * per_unit), y = std::round((p.y - origin.y) * per_unit);
    constexpr auto limit = static_cast<double>(mm_limit);
    if (!(std::abs(x) <= limit && std::abs(y) <= limit))
        throw Error(ErrorKind::bad_input, "A coordinate is too far from the others for this resolution")
            .with("coordinate", fmt::format("{} {}", p.x, p.y));
    return {static_cast<std::int32_t>(x), static_cast<std::int32_t>(y)};
}

CoverageScale scale_for(std::span<const MultiPolygon> shapes, double resolution) {
    Box box;
    const auto add = [&](const Ring& ring) {
        for (const Point p : ring) {
            if (!is_finite(p)) throw Error(ErrorKind::bad_input, "A coordinate of the coverage is not a number");
            box.add(p);
        }
    };
    for (const MultiPolygon& shape : shapes) {
        for (const Polygon& polygon : shape) {
            add(polygon.outer);
            for (const Ring& hole : polygon.holes) add(hole);
        }
    }
    CoverageScale scale;
    if (!box.empty()) scale.origin = {std::floor(box.centre().x), std::floor(box.centre().y)};
    if (resolution > 0) {
        scale.per_unit = 1 / resolution;
        if (std::abs(scale.per_unit - std::round(scale.per_unit)) < 1e-6 * scale.per_unit)
            scale.per_unit = std::round(scale.per_unit);
        return scale;
    }
    const double reach = std::max(box.width_m(), box.height_m()) / 2 + 1;
    scale.per_unit = 1e9;
    while (scale.per_unit > 1 && reach * scale.per_unit > static_cast<double>(mm_limit)) scale.per_unit /= 10;
    return scale;
}

}  // namespace wangge
