#include "engine/tracks/detail/observations.h"

#include <algorithm>
#include <cmath>

#include "engine/tracks/fix_noise.h"

namespace wangge::detail {

namespace {

constexpr double centre_line_m = 2;  // people keep to a side of the street

// How far a walker usually moves within one observation: as far as the noise needs, but short against a block of houses.
double stride_of(const Noise& noise) {
    return std::min(10 + noise.total_m() / 2, 2 * noise.total_m());
}

// The mean of the fixes in [from, until).
Point mean_of(const std::vector<Fix>& fixes, std::size_t from, std::size_t until) {
    Point sum{0, 0};
    for (std::size_t i = from; i < until; ++i) sum = sum + (fixes[i].at - fixes[from].at);
    return fixes[from].at + sum * (1.0 / static_cast<double>(until - from));
}

// Metres a second, seen over runs of fixes long enough for the noise to average out: the median over the segment.
double usual_speed(const std::vector<Fix>& fixes, const std::vector<double>& clock, double sigma_m) {
    for (std::size_t run = 2;; run *= 2) {
        const std::size_t length = std::min(run, fixes.size() / 2);
        if (length < 1) return 0;
        std::vector<double> speeds, steps;
        for (std::size_t i = 0; i + 2 * length <= fixes.size(); i += length) {
            const double step = distance_m(mean_of(fixes, i, i + length), mean_of(fixes, i + length, i + 2 * length));
            const double seconds = clock[i + length] - clock[i];
            steps.push_back(step);
            speeds.push_back(seconds > 0 ? step / seconds : 0);
        }
        // The noise alone makes steps of about 1.8 sigma / sqrt(length).
        if (length < run || median(steps) > 5 * sigma_m / std::sqrt(static_cast<double>(length))) return median(speeds);
    }
}

}  // namespace

std::vector<Observation> observations_of(const std::vector<Fix>& fixes, const Noise& noise) {
    std::vector<Observation> seen;
    const std::vector<double> clock = clock_of(fixes);
    const double speed = usual_speed(fixes, clock, noise.total_m());
    const double window = speed > 0 ? stride_of(noise) / speed : 0;
    const auto see = [&](std::size_t from, std::size_t until) {
        const double count = static_cast<double>(until - from);
        const double bend = speed * (clock[until - 1] - clock[from]) / 6;
        Observation o;
        o.at = mean_of(fixes, from, until);
        o.time = fixes[from + (until - from) / 2].time;
        o.fixes = until - from;
        o.sigma_m = std::sqrt(noise.jitter_m * noise.jitter_m / count + noise.drift_m * noise.drift_m + bend * bend +
                              centre_line_m * centre_line_m);
        seen.push_back(o);
    };
    if (fixes.empty()) return seen;
    see(0, 1);
    const std::size_t last = fixes.size() - 1;
    for (std::size_t from = 1; from < last;) {
        std::size_t until = from + 1;
        while (until < last && clock[until] - clock[from] < window) ++until;
        see(from, until);
        from = until;
    }
    if (last > 0) see(last, last + 1);
    return seen;
}

}  // namespace wangge::detail
