#pragma once

// ReCom: a Markov chain over legal plans that merges two neighbouring districts and parts them anew along a random spanning tree
// (DeFord, Duchin & Solomon 2021). Fast mixing, compact plans; its stationary law has no closed form: for a known law see
// reversible_recom.h.
//
//   Recom chain(graph, initial_plan(graph, k, limits).value(), k, limits, {.seed = 1});
//   for (int i = 0; i < 1000; ++i) { chain.step(); use(chain.plan()); }
//
// Every plan visited is legal (fault_of finds nothing). Names of districts stay with most of their nodes.

#include <cstdint>
#include <vector>

#include "engine/districting/detail/recombination.h"
#include "engine/districting/dual_graph.h"
#include "engine/districting/spanning_tree.h"

namespace wangge {

enum class PairChoice {
    cut_edge,  // the districts of a uniform cut edge: long borders more often
    pair,      // a uniform pair of neighbouring districts
};

struct RecomOptions {
    TreeLaw tree = TreeLaw::uniform;
    PairChoice pair = PairChoice::cut_edge;
    std::uint32_t trees_per_pair = 64;         // without a legal cut before another pair is tried
    std::uint32_t trees_per_step = 1'000'000;  // before a step gives up
    std::uint64_t seed = 1;
};

// Keeps a reference to the graph. bad_input when the plan is not legal.
class Recom {
public:
    Recom(const DualGraph& graph, Plan start, std::uint32_t districts, const WeightLimits& limits,
          const RecomOptions& options = {});

    // One recombination. False when none was found (one district, or trees_per_step spent): the plan is as before. O(nodes of two
    // districts) a tree.
    bool step();

    const Plan& plan() const { return state_.plan(); }
    const std::vector<std::int64_t>& weights() const { return state_.weights(); }
    std::size_t cut_edges() const { return state_.cut_edges(); }
    std::uint64_t trees() const { return trees_; }      // drawn so far, with a legal cut or without
    std::uint64_t changes() const { return changes_; }  // steps that led to another plan

private:
    detail::Recombination state_;
    RecomOptions options_;
    detail::Xoshiro random_;
    std::uint64_t trees_ = 0, changes_ = 0;
};

}  // namespace wangge
