#include "engine/districting/reversible_recom.h"

#include <algorithm>
#include <cmath>

#include "engine/core/error.h"

namespace wangge {

ReversibleRecom::ReversibleRecom(const DualGraph& graph, Plan start, std::uint32_t districts, const WeightLimits& limits,
                                 const ReversibleRecomOptions& options)
    : state_(graph, std::move(start), districts, limits), options_(options), random_(options.seed), old_tree_(graph) {
    if (!std::isfinite(options.compactness)) throw Error(ErrorKind::bad_input, "The power of the tree counts must be a number");
    least_node_ = *std::min_element(graph.weight.begin(), graph.weight.end());
    if (options.compactness != 1)
        for (std::uint32_t d = 0; d < districts; ++d) {
            old_tree_.set_region(state_.members(d), state_.members(d).front());
            log_trees_.push_back(old_tree_.log_count());
        }
}

// Between two legal cuts of one tree lies at least a node, and both outer parts are still legal.
bool ReversibleRecom::may_have_many_cuts() const {
    const auto [least, greatest] = state_.window();
    return least_node_ <= greatest - least;
}

std::uint32_t ReversibleRecom::cuts_of_old_tree() {
    const auto [a, b] = state_.merged();
    const auto [least, greatest] = state_.window();
    const auto [end_a, end_b] = state_.chosen_edge();
    std::uint32_t cuts = 1;  // the chosen edge itself
    old_tree_.set_region(state_.members(a), end_a);
    old_tree_.draw(TreeLaw::uniform, random_);
    cuts += static_cast<std::uint32_t>(old_tree_.cuts(least, greatest).size());
    old_tree_.set_region(state_.members(b), end_b);
    old_tree_.draw(TreeLaw::uniform, random_);
    cuts += static_cast<std::uint32_t>(old_tree_.cuts(least, greatest).size());
    return cuts;
}

// Of the two parts as parted, together.
double ReversibleRecom::log_trees_parted() {
    const std::span<const std::uint8_t> side = state_.sides();
    const std::span<const Node> nodes = state_.trees().nodes();
    const auto of = [&](std::uint8_t which) {
        side_nodes_.clear();
        for (std::size_t i = 0; i < nodes.size(); ++i)
            if (side[i] == which) side_nodes_.push_back(nodes[i]);
        old_tree_.set_region(side_nodes_, side_nodes_.front());
        return old_tree_.log_count();
    };
    log_first_ = of(0);
    log_second_ = of(1);
    return log_first_ + log_second_;
}

bool ReversibleRecom::step() {
    if (state_.cut_edges() == 0) return false;
    state_.merge_by_cut_edge(random_);
    std::uint32_t cuts = 0;
    for (std::uint32_t tried = 0; cuts == 0; ++tried) {
        if (tried == options_.trees_per_step) return false;
        ++trees_drawn_;
        cuts = state_.draw(TreeLaw::uniform, random_);
    }
    state_.part(random_);

    const std::size_t cut_edges_then = state_.cut_edges() - state_.seam_now() + state_.seam_parted();
    double ratio = static_cast<double>(state_.cut_edges()) / static_cast<double>(cut_edges_then);
    if (may_have_many_cuts()) ratio *= static_cast<double>(cuts) / cuts_of_old_tree();
    const auto [a, b] = state_.merged();
    if (!log_trees_.empty()) ratio *= std::exp((options_.compactness - 1) * (log_trees_parted() - log_trees_[a] - log_trees_[b]));
    if (ratio < 1 && random_.uniform() >= ratio) return false;

    const bool changed = state_.take();
    if (changed) ++changes_;
    if (!log_trees_.empty()) {
        log_trees_[state_.name_of_side(0)] = log_first_;
        log_trees_[state_.name_of_side(1)] = log_second_;
    }
    return changed;
}

}  // namespace wangge
