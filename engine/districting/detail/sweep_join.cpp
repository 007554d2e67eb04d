#include "engine/districting/detail/sweep_join.h"

#include <algorithm>
#include <bit>
#include <string>

namespace wangge::detail {

SweepJoin::SweepJoin(const DualGraph& graph, const std::vector<Node>& front, const SweepLayer& behind, std::uint32_t districts,
                     const WeightLimits& limits)
    : behind_(behind), width_(front.size()), k_(districts), limits_(limits) {
    std::unordered_map<std::string, std::uint32_t> known;
    SweepState state;
    first_.resize(behind.size() + 1);
    for (std::uint32_t i = 0; i < behind.size(); ++i) {
        const auto words = behind.shape(i);
        const std::string key(reinterpret_cast<const char*>(words.data()), words.size_bytes());
        const auto [at, fresh] = known.emplace(key, static_cast<std::uint32_t>(shapes_.size()));
        behind.read(i, state);
        if (fresh) {
            Shape shape;
            shape.label.assign(state.label.begin(), state.label.begin() + static_cast<std::ptrdiff_t>(width_));
            shape.closed = state.closed;
            shape.parts = state.parts;
            shape.least_cut = state.cut;
            shape.by_weight.resize(state.parts);
            shapes_.push_back(std::move(shape));
        }
        Shape& shape = shapes_[at->second];
        shape.least_cut = std::min(shape.least_cut, state.cut);
        shape.states.push_back(i);
        for (std::size_t s = 0; s < width_; ++s) state.weight[state.label[s]] -= graph.weight[front[s]];
        first_[i] = static_cast<std::uint32_t>(outside_.size());
        for (std::uint32_t p = 0; p < state.parts; ++p) outside_.push_back(static_cast<std::uint32_t>(state.weight[p]));
    }
    std::stable_sort(shapes_.begin(), shapes_.end(), [](const Shape& a, const Shape& b) { return a.least_cut < b.least_cut; });
}

bool SweepJoin::fits(const SweepState& ahead, std::uint32_t most_cut) {
    for (const Pairing& pairing : pairings_of(ahead)) {
        if (shapes_[pairing.shape].least_cut > most_cut) break;
        if (fits_shape(ahead, most_cut, pairing)) return true;
    }
    return false;
}

const std::vector<SweepJoin::Pairing>& SweepJoin::pairings_of(const SweepState& ahead) {
    std::string key(1 + width_, '\0');
    key[0] = static_cast<char>(ahead.closed);
    for (std::size_t s = 0; s < width_; ++s) key[1 + s] = static_cast<char>(ahead.label[s]);
    const auto [at, fresh] = pairings_.try_emplace(std::move(key));
    if (!fresh) return at->second;
    for (std::uint32_t i = 0; i < shapes_.size(); ++i) {
        const Shape& shape = shapes_[i];
        const std::uint32_t whole = ahead.closed + shape.closed;
        if (whole > k_ || (whole == k_) != (width_ == 0)) continue;
        Pairing pairing{i, {}};
        for (std::size_t s = 0; s < width_; ++s) {
            std::pair<std::uint32_t, std::uint32_t> joined{1U << ahead.label[s], 1U << shape.label[s]};
            std::size_t kept = 0;
            for (const auto& other : pairing.districts) {
                if ((other.first & joined.first) != 0 || (other.second & joined.second) != 0) {
                    joined.first |= other.first;
                    joined.second |= other.second;
                } else {
                    pairing.districts[kept++] = other;
                }
            }
            pairing.districts.resize(kept);
            pairing.districts.push_back(joined);
        }
        if (whole + pairing.districts.size() != k_) continue;
        // The district with the fewest parts from behind first: its states are found by weight.
        std::stable_sort(pairing.districts.begin(), pairing.districts.end(),
                         [](const auto& a, const auto& b) { return std::popcount(a.second) < std::popcount(b.second); });
        at->second.push_back(std::move(pairing));
    }
    return at->second;
}

bool SweepJoin::fits_shape(const SweepState& ahead, std::uint32_t most_cut, const Pairing& pairing) {
    Shape& shape = shapes_[pairing.shape];
    std::array<std::int64_t, most_parts> missing{};  // to the least weight
    for (std::size_t d = 0; d < pairing.districts.size(); ++d) {
        missing[d] = limits_.least;
        for (std::uint32_t bits = pairing.districts[d].first; bits != 0; bits &= bits - 1)
            missing[d] -= ahead.weight[static_cast<std::size_t>(std::countr_zero(bits))];
        if (missing[d] + (limits_.greatest - limits_.least) < 0) return false;
    }
    const std::int64_t room = limits_.greatest - limits_.least;
    const auto fits_state = [&](std::uint32_t i) {
        if (behind_.cut(i) > most_cut) return false;
        for (std::size_t d = 0; d < pairing.districts.size(); ++d) {
            std::int64_t sum = 0;
            for (std::uint32_t bits = pairing.districts[d].second; bits != 0; bits &= bits - 1)
                sum += outside_[first_[i] + static_cast<std::size_t>(std::countr_zero(bits))];
            if (sum < missing[d] || sum > missing[d] + room) return false;
        }
        return true;
    };
    if (pairing.districts.empty() || std::popcount(pairing.districts[0].second) > 1)
        return std::any_of(shape.states.begin(), shape.states.end(), fits_state);
    const auto part = static_cast<std::size_t>(std::countr_zero(pairing.districts[0].second));
    auto& sorted = shape.by_weight[part];
    if (sorted.empty()) {
        for (const std::uint32_t i : shape.states) sorted.emplace_back(outside_[first_[i] + part], i);
        std::sort(sorted.begin(), sorted.end());
    }
    for (auto at = std::lower_bound(sorted.begin(), sorted.end(), std::pair{missing[0], std::uint32_t{0}});
         at != sorted.end() && at->first <= missing[0] + room; ++at)
        if (fits_state(at->second)) return true;
    return false;
}

}  // namespace wangge::detail
