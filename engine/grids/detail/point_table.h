#pragma once

// Open addressing over positions in an array of the caller's: fewer cache misses than std::unordered_map, no allocation an entry.

#include <bit>
#include <cstdint>
#include <vector>

#include "engine/grids/millimetre.h"

namespace wangge::detail {

inline std::uint64_t word_of(MmPoint p) {
    return (std::uint64_t{static_cast<std::uint32_t>(p.x)} << 32) | static_cast<std::uint32_t>(p.y);
}
inline std::uint64_t mixed(std::uint64_t word) {
    word *= 0x9E3779B97F4A7C15ULL;
    word ^= word >> 32;
    word *= 0xD6E8FEB86659FD93ULL;
    return word ^ (word >> 29);
}

class PositionTable {
public:
    // Room for `expected` entries without growing; it must not get more than twice as many.
    explicit PositionTable(std::size_t expected) : slots_(std::bit_ceil(2 * expected + 16), 0xFFFFFFFF), mask_(slots_.size() - 1) {}

    // The position for which same(position) holds among those entered under `hash`, or `fresh`, which is entered now.
    template <class Same>
    std::uint32_t find_or_enter(std::uint64_t hash, std::uint32_t fresh, Same&& same) {
        for (std::size_t i = hash & mask_;; i = (i + 1) & mask_) {
            if (slots_[i] == 0xFFFFFFFF) return slots_[i] = fresh;
            if (same(slots_[i])) return slots_[i];
        }
    }
    // As above, or 0xFFFFFFFF; nothing is entered.
    template <class Same>
    std::uint32_t find(std::uint64_t hash, Same&& same) const {
        for (std::size_t i = hash & mask_;; i = (i + 1) & mask_)
            if (slots_[i] == 0xFFFFFFFF || same(slots_[i])) return slots_[i];
    }

private:
    std::vector<std::uint32_t> slots_;
    std::size_t mask_;
};

// Numbers points in order of first appearance.
class PointNumbers {
public:
    explicit PointNumbers(std::size_t expected) : table_(expected) { at.reserve(expected); }

    std::uint32_t of(MmPoint p) {
        const auto number = table_.find_or_enter(mixed(word_of(p)), static_cast<std::uint32_t>(at.size()),
                                                 [&](std::uint32_t i) { return at[i] == p; });
        if (number == at.size()) at.push_back(p);
        return number;
    }
    std::uint32_t find(MmPoint p) const {
        return table_.find(mixed(word_of(p)), [&](std::uint32_t i) { return at[i] == p; });
    }

    std::vector<MmPoint> at;

private:
    PositionTable table_;
};

}  // namespace wangge::detail
