#include "engine/tracks/detail/near_walks.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace wangge::detail {

namespace {
constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr std::uint32_t none = 0xffffffffU;
}  // namespace

NearWalks::NearWalks(const Network& network)
    : network_(network), distance_(network.nodes(), infinite), half_(network.nodes(), none) {}

void NearWalks::reach(std::uint32_t node, double distance, std::uint32_t half) {
    if (distance >= distance_[node]) return;
    if (distance_[node] == infinite) touched_.push_back(node);
    distance_[node] = distance;
    half_[node] = half;
    heap_.emplace_back(distance, node);
    std::push_heap(heap_.begin(), heap_.end(), std::greater<>());
}

void NearWalks::search(NetworkPosition from, double limit_m) {
    for (const std::uint32_t node : touched_) distance_[node] = infinite;
    touched_.clear();
    heap_.clear();
    from_ = from;
    reach(network_.edge_tail[from.edge], from.along_m, none);
    reach(network_.edge_head[from.edge], network_.edge_length_m[from.edge] - from.along_m, none);
    while (!heap_.empty()) {
        std::pop_heap(heap_.begin(), heap_.end(), std::greater<>());
        const auto [distance, node] = heap_.back();
        heap_.pop_back();
        if (distance > distance_[node]) continue;
        for (std::uint32_t i = network_.first_out[node]; i < network_.first_out[node + 1]; ++i) {
            const double further = distance + network_.length_m[i];
            if (further <= limit_m) reach(network_.head[i], further, network_.half[i]);
        }
    }
}

double NearWalks::distance_m(NetworkPosition to) const {
    const double around = std::min(over_tail(to), over_head(to));
    return to.edge == from_.edge ? std::min(around, std::abs(to.along_m - from_.along_m)) : around;
}

void NearWalks::append_walk(NetworkPosition to, std::vector<MatchedPiece>& pieces) const {
    const auto add = [&](std::uint32_t edge, double from_m, double to_m) {
        if (from_m != to_m) pieces.push_back({edge, from_m, to_m, std::nullopt});
    };
    const double around = std::min(over_tail(to), over_head(to));
    if (to.edge == from_.edge && std::abs(to.along_m - from_.along_m) <= around) {
        add(to.edge, from_.along_m, to.along_m);
        return;
    }
    const bool by_tail = over_tail(to) <= over_head(to);
    std::uint32_t node = by_tail ? network_.edge_tail[to.edge] : network_.edge_head[to.edge];
    std::vector<std::uint32_t> halves;
    for (; half_[node] != none; node = network_.tail_of(half_[node])) halves.push_back(half_[node]);
    // A loop has the start's edge at one node twice: the nearer way out is the one that the search took.
    const double length = network_.edge_length_m[from_.edge];
    const bool from_tail = node == network_.edge_tail[from_.edge] &&
                           (node != network_.edge_head[from_.edge] || from_.along_m <= length - from_.along_m);
    add(from_.edge, from_.along_m, from_tail ? 0 : length);
    for (auto half = halves.rbegin(); half != halves.rend(); ++half) {
        const double whole = network_.edge_length_m[*half >> 1];
        add(*half >> 1, *half & 1 ? whole : 0, *half & 1 ? 0 : whole);
    }
    add(to.edge, by_tail ? 0 : network_.edge_length_m[to.edge], to.along_m);
}

}  // namespace wangge::detail
