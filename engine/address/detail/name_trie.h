#pragma once

// A trie over 32-bit symbols whose edges lie in one open-addressing hash table: a step is one probe, whatever the number
// of names. Symbols are characters or syllables (pinyin.h), below 2^21. Build once, then read from any thread.
// Space: about 24 bytes a character of all names. O(longest name) a position.

#include <cstdint>
#include <string_view>
#include <vector>

namespace wangge::detail {

class NameTrie {
public:
    NameTrie();

    // `value` may be added under several names, and a name with several values.
    void add(std::u32string_view name, std::uint32_t value);

    // Calls hit(length, value index) for every name that starts at `at`, short to long; values of a name follow through
    // `next_of`.
    template <class Hit>
    void match(std::u32string_view text, std::size_t at, const Hit& hit) const {
        std::uint32_t state = 0;
        for (std::size_t i = at; i < text.size(); ++i) {
            state = step(state, text[i]);
            if (state == 0) return;
            if (first_[state] != none) hit(i + 1 - at, first_[state]);
        }
    }

    std::uint32_t value(std::uint32_t item) const { return items_[item].value; }
    std::uint32_t next_of(std::uint32_t item) const { return items_[item].next; }
    static constexpr std::uint32_t none = 0xFFFFFFFF;

private:
    struct Edge {
        std::uint64_t key = 0;  // state << 21 | symbol, plus one; 0 = free
        std::uint32_t to = 0;
    };
    struct Item {
        std::uint32_t value, next;
    };

    static std::uint64_t key_of(std::uint32_t state, char32_t symbol) {
        return ((static_cast<std::uint64_t>(state) << 21) | symbol) + 1;
    }
    std::size_t slot_of(std::uint64_t key) const { return (key * 0x9E3779B97F4A7C15ull) >> shift_; }

    std::uint32_t step(std::uint32_t state, char32_t symbol) const {
        const std::uint64_t key = key_of(state, symbol);
        for (std::size_t slot = slot_of(key);; slot = (slot + 1) & mask_) {
            if (edges_[slot].key == key) return edges_[slot].to;
            if (edges_[slot].key == 0) return 0;
        }
    }

    void insert(std::uint64_t key, std::uint32_t to);
    void grow();

    std::vector<Edge> edges_;
    std::size_t used_ = 0, mask_ = 0;
    int shift_ = 0;
    std::vector<std::uint32_t> first_;  // of each state: its first item or none
    std::vector<Item> items_;
};

}  // namespace wangge::detail
