#include "engine/districting/detail/recombination.h"

#include <algorithm>

#include "engine/core/error.h"

namespace wangge::detail {

Recombination::Recombination(const DualGraph& graph, Plan plan, std::uint32_t districts, const WeightLimits& limits)
    : graph_(&graph), plan_(std::move(plan)), limits_(limits), members_(districts), trees_(graph) {
    if (const auto fault = fault_of(graph, plan_, districts, limits))
        throw Error(ErrorKind::bad_input, "A chain must start from a legal plan: " + *fault);
    weight_ = district_weights(graph, plan_, districts);
    cut_edges_ = wangge::cut_edges(graph, plan_);
    for (Node v = 0; v < graph.nodes(); ++v) members_[plan_[v]].push_back(v);
}

void Recombination::merge_by_cut_edge(Xoshiro& random) {
    // By rejection: cut edges are a few percent of all at least, and a look at one costs nothing beside a tree.
    const auto edges = static_cast<std::uint32_t>(graph_->edges());
    for (;;) {
        const auto [v, w] = graph_->ends[random.below(edges)];
        if (plan_[v] == plan_[w]) continue;
        chosen_ = {v, w};
        return merge(plan_[v], plan_[w], v);
    }
}

bool Recombination::merge_by_pair(Xoshiro& random) {
    const std::uint32_t k = districts();
    if (k < 2) return false;
    std::uint32_t a = random.below(k);
    std::uint32_t b = random.below(k - 1);
    if (b >= a) ++b;
    if (members_[a].size() > members_[b].size()) std::swap(a, b);
    for (const Node v : members_[a])
        for (const Node w : graph_->neighbours(v))
            if (plan_[w] == b) {
                merge(a, b, v);
                return true;
            }
    return false;
}

void Recombination::merge(std::uint32_t a, std::uint32_t b, Node root) {
    a_ = a;
    b_ = b;
    region_.assign(members_[a].begin(), members_[a].end());
    region_.insert(region_.end(), members_[b].begin(), members_[b].end());
    trees_.set_region(region_, root);
    // The members of a stand first, so that the seam is what passes from the first part to the second.
    const auto size_a = static_cast<std::uint32_t>(members_[a].size());
    seam_now_ = 0;
    for (std::uint32_t v = 0; v < size_a; ++v)
        for (const std::uint32_t w : trees_.neighbours(v)) seam_now_ += w >= size_a ? 1 : 0;
}

std::uint32_t Recombination::draw(TreeLaw law, Xoshiro& random) {
    trees_.draw(law, random);
    const auto [least, greatest] = window();
    cuts_ = trees_.cuts(least, greatest);
    return static_cast<std::uint32_t>(cuts_.size());
}

std::pair<std::int64_t, std::int64_t> Recombination::window() const {
    const std::int64_t total = trees_.total_weight();
    return {std::max(limits_.least, total - limits_.greatest), std::min(limits_.greatest, total - limits_.least)};
}

void Recombination::part(Xoshiro& random) {
    side_ = trees_.side_below(cuts_[random.below(static_cast<std::uint32_t>(cuts_.size()))]);
    const auto size_a = static_cast<std::uint32_t>(members_[a_].size());
    const auto n = static_cast<std::uint32_t>(side_.size());
    seam_parted_ = 0;
    std::uint32_t changed = 0;
    for (std::uint32_t v = 0; v < n; ++v) {
        changed += (v < size_a) == (side_[v] != 0) ? 1 : 0;
        if (side_[v] != 0)
            for (const std::uint32_t w : trees_.neighbours(v)) seam_parted_ += side_[w] == 0 ? 1 : 0;
    }
    // Names go to the parts so that most nodes keep theirs.
    flipped_ = 2 * changed > n;
}

bool Recombination::take() {
    const std::uint32_t below = name_of_side(1), above = name_of_side(0);
    members_[a_].clear();
    members_[b_].clear();
    std::int64_t weight_below = 0;
    bool changed = false;
    for (std::size_t v = 0; v < region_.size(); ++v) {
        const std::uint32_t to = side_[v] != 0 ? below : above;
        std::uint32_t& was = plan_[region_[v]];
        changed |= was != to;
        was = to;
        members_[to].push_back(region_[v]);
        if (side_[v] != 0) weight_below += trees_.weight(static_cast<std::uint32_t>(v));
    }
    weight_[below] = weight_below;
    weight_[above] = trees_.total_weight() - weight_below;
    cut_edges_ = cut_edges_ - seam_now_ + seam_parted_;
    return changed;
}

}  // namespace wangge::detail
