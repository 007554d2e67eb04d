#include "engine/core/random.h"

#include <algorithm>
#include <cmath>

namespace wangge {

double Random::uniform() {
    return static_cast<double>(bits() >> 11) * 0x1.0p-53;
}

std::uint64_t Random::below(std::uint64_t count) {
    // Rejects the short last lap of the 64-bit range, so that every remainder is equally likely.
    const std::uint64_t rejected = (0 - count) % count;
    for (;;) {
        const std::uint64_t drawn = bits();
        if (drawn >= rejected) return drawn % count;
    }
}

std::int64_t Random::between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(high - low) + 1));
}

double Random::normal(double mean, double deviation) {
    for (;;) {
        const double u = uniform(-1, 1);
        const double v = uniform(-1, 1);
        const double s = u * u + v * v;
        if (s > 0 && s < 1) return mean + deviation * u * std::sqrt(-2 * std::log(s) / s);
    }
}

std::int64_t Random::poisson(double mean) {
    if (mean <= 0) return 0;
    if (mean > 500) return std::max<std::int64_t>(0, std::llround(normal(mean, std::sqrt(mean))));
    const double floor = std::exp(-mean);
    std::int64_t count = -1;
    for (double product = 1; product > floor; ++count) product *= uniform();
    return count;
}

std::size_t Random::weighted(std::span<const double> weights) {
    double total = 0;
    for (const double weight : weights) total += weight;
    double left = uniform() * total;
    for (std::size_t i = 0; i + 1 < weights.size(); ++i) {
        if (left < weights[i]) return i;
        left -= weights[i];
    }
    return weights.size() - 1;
}

}  // namespace wangge
