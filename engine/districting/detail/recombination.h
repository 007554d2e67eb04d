#pragma once

// What the ReCom chains share: a legal plan, two of its districts merged, a random tree over them, and the new parting.

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "engine/districting/detail/xoshiro.h"
#include "engine/districting/dual_graph.h"
#include "engine/districting/spanning_tree.h"

namespace wangge::detail {

// Invariant. members_[d] are the nodes of district d in no order, weight_[d] their weight, cut_edges_ the cut edges of the plan.
class Recombination {
public:
    // bad_input when the plan breaks a law (fault_of).
    Recombination(const DualGraph& graph, Plan plan, std::uint32_t districts, const WeightLimits& limits);

    const DualGraph& graph() const { return *graph_; }
    const Plan& plan() const { return plan_; }
    const std::vector<std::int64_t>& weights() const { return weight_; }
    std::size_t cut_edges() const { return cut_edges_; }
    std::uint32_t districts() const { return static_cast<std::uint32_t>(weight_.size()); }
    std::span<const Node> members(std::uint32_t district) const { return members_[district]; }

    // Merges the two districts of a random cut edge. Needs a cut edge.
    void merge_by_cut_edge(Xoshiro& random);
    // Merges two random districts if they touch.
    bool merge_by_pair(Xoshiro& random);

    // A new tree over the merged pair; how many of its edges part it within the limits.
    std::uint32_t draw(TreeLaw law, Xoshiro& random);
    // Parts along one of them at random. The plan stays until take().
    void part(Xoshiro& random);
    // Cut edges between the two sides, as they are and as parted.
    std::size_t seam_now() const { return seam_now_; }
    std::size_t seam_parted() const { return seam_parted_; }
    std::pair<std::uint32_t, std::uint32_t> merged() const { return {a_, b_}; }
    // 0 or 1 per node of trees().nodes().
    std::span<const std::uint8_t> sides() const { return side_; }
    const TreeSampler& trees() const { return trees_; }
    // What one side of the merged pair may weigh so that both are within the limits.
    std::pair<std::int64_t, std::int64_t> window() const;
    // After merge_by_cut_edge(): the edge, its end in the first district first.
    std::pair<Node, Node> chosen_edge() const { return chosen_; }
    // The district that a side becomes, or has become.
    std::uint32_t name_of_side(std::uint8_t side) const { return (side != 0) == flipped_ ? a_ : b_; }

    // Whether the parting is another one than before; then makes it the plan.
    bool take();

private:
    void merge(std::uint32_t a, std::uint32_t b, Node root);

    const DualGraph* graph_;
    Plan plan_;
    WeightLimits limits_;
    std::vector<std::vector<Node>> members_;
    std::vector<std::int64_t> weight_;
    std::size_t cut_edges_ = 0;

    TreeSampler trees_;
    std::vector<Node> region_;
    std::uint32_t a_ = 0, b_ = 0;
    std::size_t seam_now_ = 0, seam_parted_ = 0;
    std::span<const std::uint32_t> cuts_;
    std::span<const std::uint8_t> side_;
    std::pair<Node, Node> chosen_{0, 0};
    bool flipped_ = false;
};

}  // namespace wangge::detail
