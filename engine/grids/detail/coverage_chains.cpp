#include "engine/grids/detail/coverage_chains.h"

#include <algorithm>

namespace wangge::detail {

CoverageChains::CoverageChains(const CoverageRings& rings, const CoverageEdges& edges)
    : rings_(rings), edges_(edges), vertices_(edges.edges.size() + rings.flat.size()) {
    std::vector<std::uint8_t> degree;
    const auto at = [&](MmPoint p) -> std::uint8_t& {
        const std::uint32_t v = vertices_.of(p);
        if (v == degree.size()) degree.push_back(0);
        return degree[v];
    };
    for (const CoverageEdge& edge : edges.edges) {
        for (const MmPoint p : {edge.from, edge.to}) {
            std::uint8_t& d = at(p);
            if (d < 3) ++d;
        }
    }
    for (const MmPoint p : rings.flat) at(p) = 3;  // what has no area stands on its points
    node_.resize(degree.size());
    for (std::size_t v = 0; v < degree.size(); ++v) node_[v] = degree[v] != 2;

    chain_of_.assign(edges.edges.size(), nothing);
    for (std::size_t r = 0; r < rings.size(); ++r) {
        const std::uint32_t first = rings.starts[r], n = rings.starts[r + 1] - first;
        std::uint32_t start = first_node(r);
        const bool free_ring = start == n;
        if (free_ring) start = 0;
        for (std::uint32_t k = 0; k < n;) {
            const std::uint32_t i = first + (start + k) % n;
            const CoverageEdge& edge = edges.edges[edges.used[i] / 2];
            const bool known = chain_of_[edges.used[i] / 2] != nothing;
            Chain chain{{rings.points[i]}, free_ring, false};
            do {
                const std::uint32_t j = first + (start + k) % n;
                if (!known) {
                    chain_of_[edges.used[j] / 2] = static_cast<std::uint32_t>(chains.size());
                    chain.points.push_back(rings.points[rings.after(r, j)]);
                }
                ++k;
            } while (k < n && (free_ring || !is_node(rings.points[first + (start + k) % n])));
            if (known) continue;
            chains.push_back(std::move(chain));
            inner.push_back(edge.uses[0] > 0 && edge.uses[1] > 0);
        }
    }
}

std::uint32_t CoverageChains::first_node(std::size_t r) const {
    const std::uint32_t n = rings_.starts[r + 1] - rings_.starts[r];
    for (std::uint32_t k = 0; k < n; ++k)
        if (is_node(rings_.points[rings_.starts[r] + k])) return k;
    return n;
}

std::vector<MmPoint> CoverageChains::ring(std::size_t r) const {
    const std::uint32_t first = rings_.starts[r], n = rings_.starts[r + 1] - first;
    std::vector<MmPoint> points;
    const std::uint32_t start = first_node(r) % n;
    for (std::uint32_t k = 0; k < n;) {
        const std::uint32_t used = edges_.used[first + (start + k) % n], chain = chain_of_[used / 2];
        const auto& line = chains[chain].points;
        // A chain runs as the ring that used its edges first, and so do they.
        if (used % 2 == 0)
            points.insert(points.end(), line.begin(), line.end() - 1);
        else
            points.insert(points.end(), line.rbegin(), line.rend() - 1);
        while (k < n && chain_of_[edges_.used[first + (start + k) % n] / 2] == chain) ++k;
    }
    for (std::uint32_t k = 0; k < n; ++k) {
        const auto it = std::find(points.begin(), points.end(), rings_.points[first + k]);
        if (it == points.end()) continue;
        std::rotate(points.begin(), it, points.end());
        break;
    }
    return points;
}

}  // namespace wangge::detail
