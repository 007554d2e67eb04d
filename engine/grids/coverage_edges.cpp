#include "engine/grids/coverage_edges.h"

#include "engine/grids/detail/coverage_chains.h"

namespace wangge {

std::vector<Line> coverage_edges(std::span<const MultiPolygon> shapes, CoverageEdgeKind kind, double resolution,
                                 const Progress& progress) {
    const CoverageScale scale = scale_for(shapes, resolution);
    const detail::CoverageRings rings = detail::read_rings(shapes, scale);
    const detail::CoverageEdges edges = detail::edges_of(rings, progress);
    const detail::CoverageChains all(rings, edges);
    std::vector<Line> lines;
    for (std::size_t c = 0; c < all.chains.size(); ++c) {
        if (kind != CoverageEdgeKind::all && all.inner[c] != (kind == CoverageEdgeKind::inner)) continue;
        Line& line = lines.emplace_back();
        for (const MmPoint p : all.chains[c].points) line.push_back(scale.from_steps(p));
    }
    return lines;
}

}  // namespace wangge
