#pragma once

// The borders of a coverage between its nodes, each once, and the rings as sequences of them.

#include "engine/grids/detail/coverage_rings.h"
#include "engine/grids/detail/point_table.h"
#include "engine/grids/detail/simplify_chains.h"

namespace wangge::detail {

// Nodes: points where other than two edges meet, and the points of rings without area. A chain runs as the ring that used it first.
class CoverageChains {
public:
    CoverageChains(const CoverageRings& rings, const CoverageEdges& edges);

    std::vector<Chain> chains;
    std::vector<bool> inner;  // per chain: a polygon on both sides

    // A ring with its chains as they are now, starting where it started if that point is still there. O(its edges).
    std::vector<MmPoint> ring(std::size_t r) const;

private:
    bool is_node(MmPoint p) const { return node_[vertices_.find(p)]; }
    // Place in the ring of its first node, or the number of its corners when it has none.
    std::uint32_t first_node(std::size_t r) const;

    const CoverageRings& rings_;
    const CoverageEdges& edges_;
    PointNumbers vertices_;
    std::vector<bool> node_;               // per vertex
    std::vector<std::uint32_t> chain_of_;  // per edge
};

}  // namespace wangge::detail
