#pragma once

// A ReCom chain with a known law: the probability of a legal plan is proportional to the product over its districts of their
// numbers of spanning trees, to the power `compactness` (1: the spanning-tree law of Cannon, Duchin, Randall & Rule 2022; 0: all
// plans alike).
//
//   ReversibleRecom chain(graph, plan, k, limits, {.seed = 1});
//   for (int i = 0; i < 100'000; ++i) { chain.step(); histogram.add(chain.cut_edges()); }     // every step counts, taken or not
//
// Reversible ReCom takes a parting with probability 1 / (M x new border), which wastes nearly all trees. Here trees over a pair are
// drawn until one has a legal cut, and the parting is then taken with probability min(1, ratio), where
//     ratio = C(P) b(T') / (C(P') b(T)),
// C = cut edges of the whole plan, b = legal cuts of a tree, T' the tree drawn, T a uniform tree over the pair that contains the
// old parting (drawn anew each step: a spanning tree of each district, and the cut edge that chose the pair). Stationary law as
// above: given the pair, T' is uniform over the trees with a legal cut; (P, T) has density 1 / border(P) under the law, and the
// pair was chosen with probability border(P) / C(P). For other powers the tree counts of the four districts enter the ratio.

#include <cstdint>
#include <vector>

#include "engine/districting/detail/recombination.h"
#include "engine/districting/dual_graph.h"
#include "engine/districting/spanning_tree.h"

namespace wangge {

struct ReversibleRecomOptions {
    double compactness = 1;                 // power of the tree counts; other than 1 costs O(n x bandwidth²) a step
    std::uint32_t trees_per_step = 10'000;  // without a legal cut before a step stays where it is
    std::uint64_t seed = 1;
};

// Keeps a reference to the graph. bad_input when the plan is not legal, or the power not finite.
class ReversibleRecom {
public:
    ReversibleRecom(const DualGraph& graph, Plan start, std::uint32_t districts, const WeightLimits& limits,
                    const ReversibleRecomOptions& options = {});

    // One step of the chain. Whether the plan is another one now.
    bool step();

    const Plan& plan() const { return state_.plan(); }
    const std::vector<std::int64_t>& weights() const { return state_.weights(); }
    std::size_t cut_edges() const { return state_.cut_edges(); }
    std::uint64_t trees() const { return trees_drawn_; }  // so far, over pairs
    std::uint64_t changes() const { return changes_; }    // steps that led to another plan

private:
    bool may_have_many_cuts() const;
    std::uint32_t cuts_of_old_tree();
    double log_trees_parted();

    detail::Recombination state_;
    ReversibleRecomOptions options_;
    detail::Xoshiro random_;
    TreeSampler old_tree_;
    std::vector<double> log_trees_;  // per district, if the power is not 1
    double log_first_ = 0, log_second_ = 0;
    std::vector<Node> side_nodes_;
    std::int64_t least_node_ = 0;
    std::uint64_t trees_drawn_ = 0, changes_ = 0;
};

}  // namespace wangge
