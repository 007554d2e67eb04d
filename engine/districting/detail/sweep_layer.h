#pragma once

// The states of one place of a sweep (cut_edge_proof.h), each once, with the fewest cut edges that lead there.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/districting/dual_graph.h"

namespace wangge::detail {

inline constexpr std::size_t widest_front = 32;
inline constexpr std::size_t most_parts = 16;

// Labels are numbered in the order of their first node.
struct SweepState {
    std::uint32_t closed = 0;  // districts that have left the front
    std::uint32_t parts = 0;   // districts under way: labels 0 .. parts - 1
    std::uint32_t cut = 0;
    std::array<std::uint8_t, 2 * widest_front> label{};   // of each node at the front
    std::array<std::int64_t, 2 * widest_front> weight{};  // of each part, nodes at the front included
};

class SweepLayer {
public:
    explicit SweepLayer(std::size_t width) : width_(width), label_words_((width + 7) / 8) {}

    std::size_t size() const { return cut_.size(); }
    std::size_t width() const { return width_; }
    std::uint32_t cut(std::size_t i) const { return cut_[i]; }
    std::uint32_t parent(std::size_t i) const { return parent_[i]; }
    std::uint32_t joined(std::size_t i) const { return joined_[i]; }
    // Labels and closed districts: what states have in common that fit the same states of the other side, by and large.
    std::span<const std::uint32_t> shape(std::size_t i) const { return {words_.data() + at_[i], 1 + label_words_}; }
    std::span<const std::uint32_t> weights(std::size_t i) const {
        const std::size_t from = at_[i] + 1 + label_words_, to = i + 1 < at_.size() ? at_[i + 1] : words_.size();
        return {words_.data() + from, to - from};
    }

    void read(std::size_t i, SweepState& state) const;
    // `parent`: position in the layer before; `joined`: the parts that the node between them joins.
    void add(const SweepState& state, std::uint32_t parent, std::uint32_t joined);
    // When nothing is added any more.
    void forget_table() { table_ = {}; }

private:
    void grow_table();
    std::size_t slot_of(std::span<const std::uint32_t> key, std::uint64_t hash) const;

    std::size_t width_, label_words_;
    std::vector<std::uint32_t> words_, at_, parent_, key_;
    std::vector<std::uint64_t> table_;
    std::vector<std::uint16_t> cut_, joined_;
};

}  // namespace wangge::detail
