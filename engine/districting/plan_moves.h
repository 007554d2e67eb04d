#pragma once

// A contiguous plan that changes one node at a time: the state under every local search over plans.
//
//   PlanMoves moves(graph, plan, k);
//   if (moves.may_move(v, to)) moves.move(v, to);     // district `to` touches v, and v's own district stays in one piece
//
// Invariant. Every district is contiguous and not empty. `cut()` lists the cut edges in no order, changed in O(degree) a move.
// Weights may lie outside any limits: that is for the search to price.

#include <cstdint>
#include <vector>

#include "engine/districting/dual_graph.h"

namespace wangge {

// Keeps a reference to the graph. bad_input: a plan that is not contiguous or has an empty district.
class PlanMoves {
public:
    PlanMoves(const DualGraph& graph, Plan plan, std::uint32_t districts);

    const DualGraph& graph() const { return *graph_; }
    const Plan& plan() const { return plan_; }
    std::uint32_t districts() const { return static_cast<std::uint32_t>(weight_.size()); }
    std::int64_t weight(std::uint32_t district) const { return weight_[district]; }
    std::uint32_t size(std::uint32_t district) const { return size_[district]; }
    const std::vector<std::uint32_t>& cut() const { return cut_; }

    // Whether v's district still hangs together, and is not empty, without v. Mostly O(degree): looks first whether v's neighbours
    // hang together among themselves; else O(nodes of the district).
    bool may_leave(Node v);
    // Whether v, moved to that district, hangs together with it; may_leave besides. O(degree) more.
    bool may_move(Node v, std::uint32_t to);
    // How many cut edges more the plan would have. O(degree).
    int cut_change(Node v, std::uint32_t to) const;
    // O(degree). Does not check.
    void move(Node v, std::uint32_t to);

private:
    bool leaves_whole(Node v, std::uint32_t from);

    const DualGraph* graph_;
    Plan plan_;
    std::vector<std::int64_t> weight_;
    std::vector<std::uint32_t> size_;
    std::vector<std::uint32_t> cut_, place_in_cut_;
    // Per entry of graph.neighbour: which other neighbours of the same node it touches, one bit each (the first 64).
    std::vector<std::uint64_t> touching_;
    std::vector<std::uint32_t> seen_;
    std::vector<Node> open_;
    std::uint32_t turn_ = 0;
};

// Any contiguous plan with that many districts, weights left to chance: grown from random nodes, the lightest district first. Equal
// for equal seeds. infeasible: fewer nodes than districts, or a graph in more pieces than one.
Plan grow_plan(const DualGraph& graph, std::uint32_t districts, std::uint64_t seed);

}  // namespace wangge
