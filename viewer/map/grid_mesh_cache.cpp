#include "viewer/map/grid_mesh_cache.h"

#include <algorithm>

#include "viewer/map/grid_layer.h"
#include "viewer/map/palette.h"

namespace wangge::viewer {
namespace {

constexpr std::size_t group_size = 32;

template <class Vertex>
void append(Mesh<Vertex>& to, const Mesh<Vertex>& from) {
    const auto first = std::uint32_t(to.vertices.size());
    to.vertices.insert(to.vertices.end(), from.vertices.begin(), from.vertices.end());
    to.indices.reserve(to.indices.size() + from.indices.size());
    for (const std::uint32_t i : from.indices) to.indices.push_back(first + i);
}

}  // namespace

void GridMeshCache::put_together(const std::vector<Entry>& entries, const std::vector<bool>& changed, std::vector<Group>& groups) {
    groups.resize((entries.size() + group_size - 1) / group_size);
    for (std::size_t g = 0; g < groups.size(); ++g) {
        const std::size_t begin = g * group_size, end = std::min(begin + group_size, entries.size());
        const bool kept =
            groups[g].grids == end - begin &&
            std::none_of(changed.begin() + std::ptrdiff_t(begin), changed.begin() + std::ptrdiff_t(end), [](bool c) { return c; });
        if (kept) continue;
        LayerMesh below, above;
        for (std::size_t i = begin; i < end; ++i) {
            append(below.lines, entries[i].below.lines);
            append(above.lines, entries[i].above.lines);
            append(above.fills, entries[i].above.fills);
        }
        groups[g] = {end - begin, whole_tile(std::move(below)), whole_tile(std::move(above))};
    }
}

LayerTiles GridMeshCache::fills(std::span<const Grid> grids, std::span<const Rgba> colours, Point origin) {
    const std::size_t count = std::min(grids.size(), colours.size());
    fills_.resize(count);
    std::vector<bool> changed(count);
    for (std::size_t i = 0; i < count; ++i) {
        Entry& entry = fills_[i];
        if (entry.shape == grids[i].shape && entry.colour == colours[i] && entry.origin == origin) continue;
        entry = {grids[i].shape, colours[i], origin, false, {}, {}};
        add_fill(entry.above, entry.shape, entry.colour, origin);
        changed[i] = true;
        ++tessellated_;
    }
    put_together(fills_, changed, fill_groups_);
    LayerTiles tiles;
    for (const Group& group : fill_groups_) tiles.push_back(group.above);
    return tiles;
}

LayerTiles GridMeshCache::lines(std::span<const Grid> grids, Point origin, bool strong) {
    lines_.resize(grids.size());
    std::vector<bool> changed(grids.size());
    for (std::size_t i = 0; i < grids.size(); ++i) {
        Entry& entry = lines_[i];
        if (entry.shape == grids[i].shape && entry.strong == strong && entry.origin == origin) continue;
        entry = {grids[i].shape, {}, origin, strong, {}, {}};
        // A light band under the border lifts it off streets and buildings.
        add_outline(entry.below, entry.shape, {.colour = rgba(style::paper).with_opacity(0.55), .width_px = strong ? 6.0 : 4.5},
                    origin);
        add_outline(entry.above, entry.shape, {.colour = rgba(style::grid_border), .width_px = strong ? 2.6 : 1.8}, origin);
        changed[i] = true;
        ++tessellated_;
    }
    put_together(lines_, changed, line_groups_);
    LayerTiles tiles;
    for (const Group& group : line_groups_) tiles.push_back(group.below);
    for (const Group& group : line_groups_) tiles.push_back(group.above);
    return tiles;
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
