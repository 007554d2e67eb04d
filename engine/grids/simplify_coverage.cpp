#include "engine/grids/simplify_coverage.h"

#include "engine/grids/detail/coverage_chains.h"

namespace wangge {

std::vector<MultiPolygon> simplify_coverage(std::span<const MultiPolygon> shapes, const SimplifyOptions& options,
                                            const Progress& progress) {
    const CoverageScale scale = scale_for(shapes, options.resolution);
    const detail::CoverageRings rings = detail::read_rings(shapes, scale);
    const detail::CoverageEdges edges = detail::edges_of(rings, progress);
    detail::CoverageChains all(rings, edges);
    for (std::size_t c = 0; c < all.chains.size(); ++c) all.chains[c].fixed = options.inner_only && !all.inner[c];
    const double side = options.tolerance * scale.per_unit;
    detail::simplify_chains(all.chains, 2 * side * side, progress);

    std::vector<MultiPolygon> result(shapes.size());
    for (std::size_t s = 0; s < shapes.size(); ++s) result[s].resize(shapes[s].size());
    for (std::size_t r = 0; r < rings.size(); ++r) {
        const auto& place = rings.places[r];
        Polygon& polygon = result[place.shape][place.polygon];
        Ring& ring = place.hole ? polygon.holes.emplace_back() : polygon.outer;
        for (const MmPoint p : all.ring(r)) ring.push_back(scale.from_steps(p));
    }
    for (MultiPolygon& shape : result) std::erase_if(shape, [](const Polygon& polygon) { return polygon.outer.empty(); });
    return result;
}

}  // namespace wangge
