#include "engine/tracks/fix_noise.h"

#include <algorithm>
#include <cmath>

namespace wangge {

namespace detail {

std::vector<double> clock_of(const std::vector<Fix>& fixes) {
    const bool timed = std::all_of(fixes.begin(), fixes.end(), [](const Fix& f) { return f.time.has_value(); });
    std::vector<double> clock;
    for (std::size_t i = 0; i < fixes.size(); ++i)
        clock.push_back(timed ? static_cast<double>(*fixes[i].time - *fixes.front().time) : static_cast<double>(i));
    return clock;
}

double median(std::vector<double>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}  // namespace detail

double estimated_sigma_m(const Track& track) {
    std::vector<double> jitter;
    for (const std::vector<Fix>& segment : track.segments) {
        const std::vector<double> clock = detail::clock_of(segment);
        for (std::size_t i = 1; i + 1 < segment.size(); ++i) {
            const double whole = clock[i + 1] - clock[i - 1];
            if (!(whole > 0)) continue;
            // A fix against the straight and even way between its neighbours.
            const double share = (clock[i] - clock[i - 1]) / whole;
            const Point off = segment[i].at - segment[i - 1].at * (1 - share) - segment[i + 1].at * share;
            if (!is_finite(off)) continue;
            const double deviation = std::sqrt(1 + (1 - share) * (1 - share) + share * share);  // in sigmas of one fix
            jitter.push_back(std::abs(off.x) / deviation);
            jitter.push_back(std::abs(off.y) / deviation);
        }
    }
    if (jitter.size() < 10) return 6;
    return std::clamp(detail::median(jitter) / 0.6745, 0.5, most_sigma_m);  // 0.6745: median of a standard normal's size
}

}  // namespace wangge
