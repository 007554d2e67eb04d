#pragma once

// Meshes of the grids, kept grid by grid and put together by groups: while a border is dragged only the grids it touches are
// tessellated anew, and only their groups are new tiles. O(vertices of changed grids x log + those of their groups).

#include <span>
#include <vector>

#include "engine/community/grid.h"
#include "viewer/map/label_candidate.h"
#include "viewer/map/layer_tiles.h"

namespace wangge::viewer {

class GridMeshCache {
public:
    // As grid_fill_mesh, grid_line_mesh and grid_labels (grid_layer.h) give them.
    LayerTiles fills(std::span<const Grid> grids, std::span<const Rgba> colours, Point origin);
    LayerTiles lines(std::span<const Grid> grids, Point origin, bool strong);
    std::vector<LabelCandidate> labels(std::span<const Grid> grids);
    std::size_t tessellated() const { return tessellated_; }  // grids made anew so far, for tests

private:
    struct Entry {
        MultiPolygon shape;
        Rgba colour;
        Point origin;
        bool strong = false;
        LayerMesh below, above;  // of a fill: only `above`
    };
    struct Label {
        MultiPolygon shape;
        std::string code;
        std::vector<LabelCandidate> label;
    };
    struct Group {
        std::size_t grids = 0;  // that it was made of
        LayerTile below, above;
    };
    void put_together(const std::vector<Entry>& entries, const std::vector<bool>& changed, std::vector<Group>& groups);

    std::vector<Entry> fills_, lines_;
    std::vector<Group> fill_groups_, line_groups_;
    std::vector<Label> labels_;
    std::size_t tessellated_ = 0;
};

}  // namespace wangge::viewer
