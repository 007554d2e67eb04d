#pragma once

// xoshiro256++ (Blackman & Vigna 2021), seeded by SplitMix64: a random number in under a nanosecond, for loops where drawing is
// most of the work. Equal on every machine for equal seeds.

#include <bit>
#include <cstdint>

namespace wangge::detail {

class Xoshiro {
public:
    explicit Xoshiro(std::uint64_t seed) {
        for (std::uint64_t& word : state_) {
            std::uint64_t z = (seed += 0x9e3779b97f4a7c15ULL);
            z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
            z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
            word = z ^ (z >> 31);
        }
    }

    std::uint64_t bits() {
        const std::uint64_t result = std::rotl(state_[0] + state_[3], 23) + state_[0];
        const std::uint64_t t = state_[1] << 17;
        state_[2] ^= state_[0];
        state_[3] ^= state_[1];
        state_[1] ^= state_[2];
        state_[0] ^= state_[3];
        state_[2] ^= t;
        state_[3] = std::rotl(state_[3], 45);
        return result;
    }

    // In [0, count), 0 < count < 2^31. The bias is under count / 2^32: no test of 10^7 draws can see it.
    std::uint32_t below(std::uint32_t count) { return static_cast<std::uint32_t>(((bits() >> 32) * count) >> 32); }
    double uniform() { return static_cast<double>(bits() >> 11) * 0x1.0p-53; }

private:
    std::uint64_t state_[4];
};

}  // namespace wangge::detail
