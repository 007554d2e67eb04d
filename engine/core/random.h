#pragma once

// Random numbers that are the same on every machine for the same seed: the standard fixes std::mt19937_64 but not
// its distributions, so the few that we need are here.

#include <cstdint>
#include <random>
#include <span>

namespace wangge {

class Random {
public:
    explicit Random(std::uint64_t seed) : engine_(seed) {}

    std::uint64_t bits() { return engine_(); }
    // Uniform in [0, 1) with 53 bits.
    double uniform();
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    // Uniform integer in [0, count); count > 0. Unbiased, by rejection.
    std::uint64_t below(std::uint64_t count);
    // Uniform integer in [low, high].
    std::int64_t between(std::int64_t low, std::int64_t high);
    bool chance(double probability) { return uniform() < probability; }
    // Normal with the given mean and standard deviation (Marsaglia's polar method).
    double normal(double mean, double deviation);
    // Poisson; exact product method for small means, normal approximation above 500.
    std::int64_t poisson(double mean);
    // An index drawn in proportion to non-negative weights with a positive sum.
    std::size_t weighted(std::span<const double> weights);

    template <class Range>
    void shuffle(Range& range) {
        for (std::size_t i = range.size(); i > 1; --i) std::swap(range[i - 1], range[below(i)]);
    }

private:
    std::mt19937_64 engine_;
};

}  // namespace wangge
