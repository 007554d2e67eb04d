#include "engine/address/detail/name_trie.h"

#include <bit>

namespace wangge::detail {

NameTrie::NameTrie() : edges_(1024), mask_(1023), shift_(64 - 10), first_{none} {}

void NameTrie::insert(std::uint64_t key, std::uint32_t to) {
    std::size_t slot = slot_of(key);
    while (edges_[slot].key != 0) slot = (slot + 1) & mask_;
    edges_[slot] = {key, to};
    ++used_;
}

void NameTrie::grow() {
    std::vector<Edge> old(edges_.size() * 2);
    old.swap(edges_);
    mask_ = edges_.size() - 1;
    shift_ = 64 - std::countr_zero(edges_.size());
    used_ = 0;
    for (const Edge& edge : old)
        if (edge.key != 0) insert(edge.key, edge.to);
}

void NameTrie::add(std::u32string_view name, std::uint32_t value) {
    if (name.empty()) return;
    std::uint32_t state = 0;
    for (const char32_t symbol : name) {
        std::uint32_t to = step(state, symbol);
        if (to == 0) {
            // Probes stay short while at most half of the slots are used.
            if ((used_ + 1) * 2 > edges_.size()) grow();
            to = static_cast<std::uint32_t>(first_.size());
            first_.push_back(none);
            insert(key_of(state, symbol), to);
        }
        state = to;
    }
    // Appended at the end of the list, so that values come in the order in which they were added.
    std::uint32_t* tail = &first_[state];
    while (*tail != none) {
        if (items_[*tail].value == value) return;
        tail = &items_[*tail].next;
    }
    *tail = static_cast<std::uint32_t>(items_.size());
    items_.push_back({value, none});
}

}  // namespace wangge::detail
