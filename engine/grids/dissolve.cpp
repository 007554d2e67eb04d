#include "engine/grids/dissolve.h"

#include <algorithm>

#include "engine/core/error.h"
#include "engine/grids/detail/coverage_rings.h"

namespace wangge {

std::vector<MultiPolygon> dissolve(std::span<const MultiPolygon> shapes, std::span<const std::uint32_t> groups, double resolution,
                                   const Progress& progress) {
    if (shapes.size() != groups.size())
        throw Error(ErrorKind::bad_input, "Dissolve needs one group number for each shape").with("layer", "coverage");
    if (groups.empty()) return {};
    const CoverageScale scale = scale_for(shapes, resolution);
    const detail::CoverageRings rings = detail::read_rings(shapes, scale);
    const detail::CoverageEdges all = detail::edges_of(rings, progress);
    std::vector<detail::RegionEdge> border;
    const auto group_on = [&](const detail::CoverageEdge& edge, int side) {
        return edge.shape[side] == detail::nothing ? detail::nothing : groups[edge.shape[side]];
    };
    for (const detail::CoverageEdge& edge : all.edges) {
        const std::uint32_t left = group_on(edge, 0), right = group_on(edge, 1);
        if (left == right) continue;
        if (left != detail::nothing) border.push_back({edge.from, edge.to, left});
        if (right != detail::nothing) border.push_back({edge.to, edge.from, right});
    }
    progress.poll();
    return detail::trace_regions(border, *std::max_element(groups.begin(), groups.end()) + std::size_t{1}, scale);
}

MultiPolygon dissolve(std::span<const MultiPolygon> shapes, double resolution, const Progress& progress) {
    const std::vector<std::uint32_t> one(shapes.size(), 0);
    auto whole = dissolve(shapes, one, resolution, progress);
    return whole.empty() ? MultiPolygon{} : std::move(whole.front());
}

}  // namespace wangge
