#include "viewer/map/grid_layer.h"

#include <cmath>

#include "engine/geo/measure.h"
#include "viewer/map/palette.h"

namespace wangge::viewer {
std::string grid_number(const std::string& code) {
    // The last three of a full code (twelve digits of the community, three of the grid); short codes are their own number.
    std::string tail = code.size() > 6 ? code.substr(code.size() - 3) : code;
    const std::size_t first = tail.find_first_not_of('0');
    return first == std::string::npos ? tail : tail.substr(first);
}

LayerMesh grid_fill_mesh(std::span<const Grid> grids, std::span<const Rgba> fills, Point origin) {
    LayerMesh mesh;
    for (std::size_t i = 0; i < grids.size() && i < fills.size(); ++i) add_fill(mesh, grids[i].shape, fills[i], origin);
    return mesh;
}

LayerMesh grid_line_mesh(std::span<const Grid> grids, Point origin, bool strong) {
    LayerMesh mesh;
    // A light band under the border lifts it off streets and buildings.
    for (const Grid& grid : grids)
        add_outline(mesh, grid.shape, {.colour = rgba(style::paper).with_opacity(0.55), .width_px = strong ? 6.0 : 4.5}, origin);
    for (const Grid& grid : grids)
        add_outline(mesh, grid.shape, {.colour = rgba(style::grid_border), .width_px = strong ? 2.6 : 1.8}, origin);
    return mesh;
}

std::vector<LabelCandidate> grid_labels(std::span<const Grid> grids) {
    std::vector<LabelCandidate> labels;
    labels.reserve(grids.size());
    for (const Grid& grid : grids) {
        if (grid.shape.empty()) continue;
        labels.push_back({.layer = MapLayer::grid_lines,
                          .text = grid_number(grid.code),
                          .at = label_point(grid.shape),
                          .size_px = 13,
                          .bold = true,
                          .ink = rgba(style::paper),
                          .halo = rgba(style::grid_ink).with_opacity(0),
                          .plate = rgba(style::grid_ink),
                          .priority = 100,
                          .room_m = std::sqrt(area_m2(grid.shape))});
    }
    return labels;
}

}  // namespace wangge::viewer
