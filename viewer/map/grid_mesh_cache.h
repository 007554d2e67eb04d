#pragma once

// Meshes of the grids, kept grid by grid: while a border is dragged only the grids it touches are tessellated anew, the rest is
// copied. O(vertices of changed grids x log + all mesh vertices copied).

#include <span>
#include <vector>

#include "engine/community/grid.h"
#include "viewer/map/label_candidate.h"
#include "viewer/map/mesh.h"

namespace wangge::viewer {

class GridMeshCache {
public:
    // As grid_fill_mesh, grid_line_mesh and grid_labels (grid_layer.h) give them.
    LayerMesh fills(std::span<const Grid> grids, std::span<const Rgba> colours, Point origin);
    LayerMesh lines(std::span<const Grid> grids, Point origin, bool strong);
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
    std::vector<Entry> fills_, lines_;
    std::vector<Label> labels_;
    std::size_t tessellated_ = 0;
};

}  // namespace wangge::viewer
