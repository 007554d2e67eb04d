#pragma once

// Random spanning trees of a part of a dual graph, and how many spanning trees it has.
//
//   TreeSampler trees(graph);
//   trees.set_region(nodes, nodes.front());
//   trees.draw(TreeLaw::uniform, random);
//   for (std::uint32_t v : trees.order()) ...            // local numbers, parents before children, the root first
//
// Uniform law: loop-erased random walks (Wilson 1996), O(mean hitting time of the root), near n log n on maps. Random weights:
// minimum spanning tree of edges with independent weights (Kruskal in random order), O(m alpha(n)); the usual tree of ReCom chains,
// but no uniform one. Nothing is allocated after the largest region has been seen.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/districting/detail/xoshiro.h"
#include "engine/districting/dual_graph.h"

namespace wangge {

enum class TreeLaw { uniform, random_weights };

// Keeps a reference to the graph.
class TreeSampler {
public:
    explicit TreeSampler(const DualGraph& graph);

    // Nodes that hang together, each once; the local number of a node is its position. Trees are rooted at `root`, one of them
    // (which one changes no law, but a node in the middle makes draws faster). O(n + their edges). Nodes that do not hang
    // together are the caller's fault: count() says 0 then, and a uniform draw would never end.
    void set_region(std::span<const Node> nodes, Node root);

    std::span<const Node> nodes() const { return nodes_; }
    std::span<const std::uint32_t> neighbours(std::uint32_t local) const {
        return {near_.data() + rows_[local].first, rows_[local].degree};
    }
    std::int64_t weight(std::uint32_t local) const { return weight_[local]; }
    std::int64_t total_weight() const { return total_; }

    void draw(TreeLaw law, detail::Xoshiro& random);

    // Of the tree drawn last. The parent of the root is the root.
    std::span<const std::uint32_t> order() const { return {order_.data(), nodes_.size()}; }
    std::span<const std::uint32_t> parent() const { return {parent_.data(), nodes_.size()}; }

    // The lower ends of the tree edges that part the region in two sides whose lower one weighs `least` to `greatest`. O(n).
    std::span<const std::uint32_t> cuts(std::int64_t least, std::int64_t greatest);
    // After cuts(): what hangs below the node, it included.
    std::int64_t weight_below(std::uint32_t local) const { return below_[local]; }
    // side[v] = 1 for what hangs below the node, 0 for the rest. O(n).
    std::span<const std::uint8_t> side_below(std::uint32_t local);

    // How many spanning trees the region has; see log_spanning_trees and count_spanning_trees.
    double log_count();
    std::optional<std::uint64_t> count();

private:
    struct Row {
        std::uint32_t first, degree;
    };

    void fill_slots();
    long double log_determinant();
    void draw_uniform(detail::Xoshiro& random);
    template <class NextOf>
    void walk(NextOf&& next_of);
    template <std::uint32_t slot_bits>
    void walk_slots(detail::Xoshiro& random);
    void draw_minimum(detail::Xoshiro& random);

    const DualGraph* graph_;
    std::vector<std::uint32_t> local_;  // of a node; none outside the region
    std::vector<Node> nodes_;
    std::vector<Row> rows_;
    std::vector<std::uint32_t> near_;
    // 4 or 16 slots a node: each neighbour as often as it fits, the node itself in the rest, so that a few random bits are a step
    // of a walk that stays now and then. None (0 bits) when a node has more than 16 neighbours.
    std::vector<std::uint16_t> slots_;
    std::uint32_t slot_bits_ = 0;
    std::vector<std::int64_t> weight_, below_;
    std::int64_t total_ = 0;
    std::uint32_t root_ = 0;
    std::vector<std::uint32_t> order_, parent_, cuts_;
    std::vector<std::uint8_t> in_tree_, side_;
    // Kruskal only.
    bool edges_listed_ = false;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> edges_;
    std::vector<std::uint32_t> leader_, tree_first_, tree_near_;
    // Counting only.
    std::vector<std::uint32_t> visited_, place_, start_;
    std::vector<std::size_t> row_at_;
    std::vector<long double> factor_;
};

// Natural logarithm of the number of spanning trees of the graph on these nodes (each once), by Kirchhoff's matrix tree theorem;
// minus infinity when they do not hang together. O(n x bandwidth²) in breadth-first order, and O(nodes of the graph) for a
// TreeSampler: keep one and ask its log_count() when there are many parts. Off by about 1e-15 of itself.
double log_spanning_trees(const DualGraph& graph, std::span<const Node> nodes);
// The number itself, exact; nothing when it is above 10^15. 0 when they do not hang together, 1 for one node.
std::optional<std::uint64_t> count_spanning_trees(const DualGraph& graph, std::span<const Node> nodes);

}  // namespace wangge
