#include "engine/hotspots/local_moran.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "engine/core/error.h"

namespace wangge {

namespace {

MoranQuadrant quadrant_of(double own, double around) {
    if (own == 0 || around == 0) return MoranQuadrant::none;
    if (own > 0) return around > 0 ? MoranQuadrant::high_high : MoranQuadrant::high_low;
    return around > 0 ? MoranQuadrant::low_high : MoranQuadrant::low_low;
}

}  // namespace

std::vector<LocalMoran> local_moran(std::span<const double> values, const Contiguity& contiguity) {
    if (values.size() != contiguity.units())
        throw Error(ErrorKind::bad_input, "There must be one value for each unit of the contiguity.");
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!std::isfinite(values[i]))
            throw Error(ErrorKind::bad_input, "A value is not a finite number.").with("unit", static_cast<std::int64_t>(i));

    std::vector<LocalMoran> result(values.size());
    const bool all_equal = std::adjacent_find(values.begin(), values.end(), std::not_equal_to<>()) == values.end();
    if (values.size() < 3 || all_equal) return result;
    const double n = static_cast<double>(values.size());
    double mean = 0, m2 = 0;
    for (const double v : values) mean += v;
    mean /= n;
    for (const double v : values) m2 += (v - mean) * (v - mean);
    m2 /= n;
    for (std::size_t unit = 0; unit < values.size(); ++unit) {
        const auto neighbours = contiguity.of(unit);
        if (neighbours.empty()) continue;
        const double count = static_cast<double>(neighbours.size());
        const double own = values[unit] - mean;
        double around = 0;
        for (const std::uint32_t other : neighbours) around += values[other] - mean;
        around /= count;

        LocalMoran& r = result[unit];
        r.i = own / m2 * around;
        r.expected = -own * own / ((n - 1) * m2);
        r.variance = (own / m2) * (own / m2) * (n / (n - 2)) * (1 / count - 1 / (n - 1)) * (m2 - own * own / (n - 1));
        r.z = r.variance > 0 ? (r.i - r.expected) / std::sqrt(r.variance) : 0;
        r.quadrant = quadrant_of(own, around);
    }
    return result;
}

}  // namespace wangge
