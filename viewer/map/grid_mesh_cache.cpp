#include "viewer/map/grid_mesh_cache.h"

#include "viewer/map/grid_layer.h"
#include "viewer/map/palette.h"

namespace wangge::viewer {
namespace {

template <class Vertex>
void append(Mesh<Vertex>& to, const Mesh<Vertex>& from) {
    const auto first = std::uint32_t(to.vertices.size());
    to.vertices.insert(to.vertices.end(), from.vertices.begin(), from.vertices.end());
    to.indices.reserve(to.indices.size() + from.indices.size());
    for (const std::uint32_t i : from.indices) to.indices.push_back(first + i);
}

}  // namespace

LayerMesh GridMeshCache::fills(std::span<const Grid> grids, std::span<const Rgba> colours, Point origin) {
    fills_.resize(grids.size());
    LayerMesh all;
    for (std::size_t i = 0; i < grids.size() && i < colours.size(); ++i) {
        Entry& entry = fills_[i];
        if (entry.shape != grids[i].shape || entry.colour != colours[i] || entry.origin != origin) {
            entry = {grids[i].shape, colours[i], origin, false, {}, {}};
            add_fill(entry.above, entry.shape, entry.colour, origin);
            ++tessellated_;
        }
        append(all.fills, entry.above.fills);
    }
    return all;
}

LayerMesh GridMeshCache::lines(std::span<const Grid> grids, Point origin, bool strong) {
    lines_.resize(grids.size());
    LayerMesh all;
    for (std::size_t i = 0; i < grids.size(); ++i) {
        Entry& entry = lines_[i];
        if (entry.shape != grids[i].shape || entry.strong != strong || entry.origin != origin) {
            entry = {grids[i].shape, {}, origin, strong, {}, {}};
            // A light band under the border lifts it off streets and buildings.
            add_outline(entry.below, entry.shape, {.colour = rgba(style::paper).with_opacity(0.55), .width_px = strong ? 6.0 : 4.5},
                        origin);
            add_outline(entry.above, entry.shape, {.colour = rgba(style::grid_border), .width_px = strong ? 2.6 : 1.8}, origin);
            ++tessellated_;
        }
        append(all.lines, entry.below.lines);
    }
    for (const Entry& entry : lines_) append(all.lines, entry.above.lines);
    return all;
}

std::vector<LabelCandidate> GridMeshCache::labels(std::span<const Grid> grids) {
    labels_.resize(grids.size());
    std::vector<LabelCandidate> all;
    for (std::size_t i = 0; i < grids.size(); ++i) {
        Label& kept = labels_[i];
        if (kept.shape != grids[i].shape || kept.code != grids[i].code)
            kept = {grids[i].shape, grids[i].code, grid_labels(grids.subspan(i, 1))};
        all.insert(all.end(), kept.label.begin(), kept.label.end());
    }
    return all;
}

}  // namespace wangge::viewer
