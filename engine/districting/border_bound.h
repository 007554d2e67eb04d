#pragma once

// How short the borders between districts can be at best: a proven lower bound of the summed cost of the cut edges.
//
//   BorderBound bound({.graph = &graph, .districts = 23, .cost = graph.border_m, .amounts = {residents, tickets}});
//   const double least_m = bound.at({{400, 600}, {0, 90}});      // no plan within these limits has shorter borders
//
// Linear program over "edge e is cut" with two families of rows, added where they are broken:
//   spreading rows: what lies beyond the border of a node's district weighs at least the rest over the greatest weight. On a tree
//   of
//     shortest ways from the node each part that is cut off hangs on at least one cut edge (Even, Naor, Rao & Schieber 1999);
//   tree rows: a spanning tree holds at least districts - 1 cut edges (Chopra 1989).
// Contiguity and lower limits are not asked for: true minima may be greater. The bound is read from the dual multipliers, so that
// it holds whether or not the program was solved to the end.

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "engine/core/progress.h"
#include "engine/districting/dual_graph.h"

namespace wangge {

struct BorderBoundProblem {
    const DualGraph* graph = nullptr;
    std::uint32_t districts = 0;                     // all, closed ones among them
    std::vector<double> cost = {};                   // per edge, not negative
    std::vector<std::vector<std::int64_t>> amounts;  // per load and node, not negative
    std::vector<std::uint32_t> closed = {};  // per node: the closed district that it makes up with others; 0xFFFFFFFF = open
};

struct BorderBoundOptions {
    int rounds = 120;                 // of rows found and added; fewer when the program is solved to 0.5 % or ten rounds gain less
    std::function<bool()> stop = {};  // asked every round
};

// Keeps a reference to the graph, and the rows it has found for later limits. bad_input: lists of other lengths.
class BorderBound {
public:
    explicit BorderBound(BorderBoundProblem problem);
    ~BorderBound();
    BorderBound(BorderBound&&) noexcept;
    BorderBound& operator=(BorderBound&&) noexcept;

    // The greatest weight of a district per load, in the order of `amounts`. At least 0; deterministic unless stopped.
    // O(rounds x (loads x n x m log n + a linear program of m columns)).
    double at(const std::vector<std::int64_t>& greatest, const BorderBoundOptions& options = {}, const Progress& progress = {});

private:
    struct Program;
    std::unique_ptr<Program> program_;
};

}  // namespace wangge
