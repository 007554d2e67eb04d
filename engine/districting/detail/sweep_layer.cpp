#include "engine/districting/detail/sweep_layer.h"

#include <algorithm>

namespace wangge::detail {

namespace {

constexpr std::uint64_t empty = 0xFFFFFFFFFFFFFFFF;
constexpr std::uint64_t high = 0xFFFFFFFF00000000;

std::uint64_t hash(std::span<const std::uint32_t> key) {
    std::uint64_t h = 0x9E3779B97F4A7C15ULL;
    for (const std::uint32_t word : key) {
        h = (h ^ word) * 0xD6E8FEB86659FD93ULL;
        h ^= h >> 32;
    }
    return h;
}

}  // namespace

void SweepLayer::read(std::size_t i, SweepState& state) const {
    const auto shape_words = shape(i);
    const auto weight_words = weights(i);
    state.closed = shape_words[0];
    state.cut = cut_[i];
    state.parts = static_cast<std::uint32_t>(weight_words.size());
    for (std::size_t s = 0; s < width_; ++s) state.label[s] = shape_words[1 + s / 8] >> (4 * (s % 8)) & 15;
    for (std::size_t p = 0; p < weight_words.size(); ++p) state.weight[p] = weight_words[p];
}

void SweepLayer::add(const SweepState& state, std::uint32_t parent, std::uint32_t joined) {
    key_.assign(1 + label_words_, 0);
    key_[0] = state.closed;
    for (std::size_t s = 0; s < width_; ++s) key_[1 + s / 8] |= static_cast<std::uint32_t>(state.label[s]) << (4 * (s % 8));
    for (std::uint32_t p = 0; p < state.parts; ++p) key_.push_back(static_cast<std::uint32_t>(state.weight[p]));
    if (2 * (size() + 1) > table_.size()) grow_table();
    const std::uint64_t h = hash(key_);
    const std::size_t slot = slot_of(key_, h);
    if (table_[slot] == empty) {
        table_[slot] = (h & high) | size();
        at_.push_back(static_cast<std::uint32_t>(words_.size()));
        words_.insert(words_.end(), key_.begin(), key_.end());
        cut_.push_back(static_cast<std::uint16_t>(state.cut));
        parent_.push_back(parent);
        joined_.push_back(static_cast<std::uint16_t>(joined));
    } else if (const std::size_t i = table_[slot] & ~high; state.cut < cut_[i]) {
        cut_[i] = static_cast<std::uint16_t>(state.cut);
        parent_[i] = parent;
        joined_[i] = static_cast<std::uint16_t>(joined);
    }
}

// Where the key is or belongs. The high half of a slot is that of the hash: states are only read where it is the same.
std::size_t SweepLayer::slot_of(std::span<const std::uint32_t> key, std::uint64_t hash) const {
    const std::size_t mask = table_.size() - 1;
    for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
        const std::uint64_t entry = table_[slot];
        if (entry == empty) return slot;
        if (((entry ^ hash) & high) != 0) continue;
        const std::size_t i = entry & ~high, to = i + 1 < at_.size() ? at_[i + 1] : words_.size();
        if (std::equal(key.begin(), key.end(), words_.begin() + at_[i], words_.begin() + static_cast<std::ptrdiff_t>(to)))
            return slot;
    }
}

void SweepLayer::grow_table() {
    const std::size_t mask = std::max<std::size_t>(16, 2 * table_.size()) - 1;
    table_.assign(mask + 1, empty);
    for (std::size_t i = 0; i < at_.size(); ++i) {
        const std::size_t to = i + 1 < at_.size() ? at_[i + 1] : words_.size();
        const std::uint64_t h = hash({words_.data() + at_[i], to - at_[i]});
        std::size_t slot = h & mask;
        while (table_[slot] != empty) slot = (slot + 1) & mask;
        table_[slot] = (h & high) | i;
    }
}

}  // namespace wangge::detail
