#include "engine/grids/detail/proposal_bounds.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace wangge::detail {

namespace {

BorderBoundProblem problem_of(const PlanUnits& units, const std::vector<BalanceWish>& wishes, const LoadOptions& loads,
                              std::uint32_t districts, std::vector<std::uint32_t> closed) {
    BorderBoundProblem p{&units.graph, districts, units.graph.border_m, {}, std::move(closed)};
    for (const BalanceWish& wish : wishes) {
        auto& amounts = p.amounts.emplace_back();
        for (const Tally& tally : units.load) amounts.push_back(amount_of(wish, tally, loads));
    }
    return p;
}

// The greatest sum of some of the amounts that is at most `limit`.
std::int64_t fullest(const std::vector<std::int64_t>& amounts, std::int64_t limit) {
    const std::int64_t all = std::accumulate(amounts.begin(), amounts.end(), std::int64_t{0});
    if (all <= limit) return all;
    std::vector<bool> reached(static_cast<std::size_t>(limit) + 1);
    reached[0] = true;
    for (const std::int64_t w : amounts)
        for (std::int64_t s = limit; s >= w; --s)
            if (reached[static_cast<std::size_t>(s - w)]) reached[static_cast<std::size_t>(s)] = true;
    while (!reached[static_cast<std::size_t>(limit)]) --limit;
    return limit;
}

}  // namespace

ProposalBounds::ProposalBounds(const PlanUnits& units, const std::vector<BalanceWish>& wishes, const LoadOptions& loads,
                               std::size_t present, std::uint32_t districts, std::vector<std::uint32_t> closed)
    : units_(&units),
      wishes_(&wishes),
      present_(present),
      districts_(districts),
      border_(problem_of(units, wishes, loads, districts, std::move(closed))) {
    for (const BalanceWish& wish : wishes) {
        double sum = 0;
        for (const Tally& tally : units.load) sum += static_cast<double>(amount_of(wish, tally, loads));
        mean_.push_back(sum / districts);
    }
}

std::int64_t ProposalBounds::greatest(std::size_t wish, double deviation) const {
    return static_cast<std::int64_t>(std::floor(mean_[wish] * (1 + deviation) * (1 + 1e-12) + 1e-6));
}

std::int64_t ProposalBounds::least_moved(const std::vector<double>& deviations) const {
    std::int64_t people = 0;
    std::vector<std::int64_t> now(present_, 0);
    std::vector<std::vector<std::int64_t>> held(present_);
    for (std::size_t u = 0; u < units_->load.size(); ++u) {
        const std::int64_t residents = units_->load[u].residents;
        people += residents;
        now[units_->grid[u]] += residents;
        if (residents > 0) held[units_->grid[u]].push_back(residents);
    }
    std::int64_t limit = people, needed = 0;
    for (std::size_t l = 0; l < wishes_->size(); ++l) {
        if ((*wishes_)[l].measure != BalanceMeasure::residents) continue;
        limit = std::min(limit, greatest(l, deviations[l]));
        needed = std::max(needed, static_cast<std::int64_t>(std::ceil(mean_[l] * (1 - deviations[l]) - 1e-6)));
    }
    std::vector<std::int64_t> kept;
    for (std::size_t g = 0; g < present_; ++g) kept.push_back(fullest(held[g], limit));
    std::sort(kept.begin(), kept.end(), std::greater<>());
    kept.resize(std::min<std::size_t>(kept.size(), districts_));
    const std::int64_t out = people - std::accumulate(kept.begin(), kept.end(), std::int64_t{0});
    // A grid may go instead of being filled where there are fewer than now.
    std::int64_t in = 0;
    if (districts_ >= present_)
        for (const std::int64_t sum : now) in += std::max<std::int64_t>(0, needed - sum);
    return std::max(out, in);
}

double ProposalBounds::least_border_m(const std::vector<double>& deviations, int rounds, const std::function<bool()>& stop,
                                      const Progress& progress) {
    std::vector<std::int64_t> limits;
    for (std::size_t l = 0; l < deviations.size(); ++l) limits.push_back(greatest(l, deviations[l]));
    return border_.at(limits, {.rounds = rounds, .stop = stop}, progress);
}

}  // namespace wangge::detail
