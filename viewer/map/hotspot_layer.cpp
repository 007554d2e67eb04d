#include "viewer/map/hotspot_layer.h"

#include "viewer/map/palette.h"

namespace wangge::viewer {

LayerMesh hotspot_mesh(std::span<const Hotspot> hotspots, Point origin) {
    LayerMesh mesh;
    for (const Hotspot& hotspot : hotspots) {
        add_fill(mesh, hotspot.shape, rgba(style::hotspot).with_opacity(0.06), origin);
        add_outline(mesh, hotspot.shape, {.colour = rgba(style::paper).with_opacity(0.8), .width_px = 4.5, .round = false}, origin);
        add_outline(mesh, hotspot.shape,
                    {.colour = rgba(style::hotspot), .width_px = 2, .dash_px = 7, .space_px = 4, .round = false}, origin);
        if (hotspot.shape.empty())
            add_symbol(mesh, hotspot.at,
                       {.shape = SymbolShape::circle,
                        .fill = rgba(style::hotspot).with_opacity(0.18),
                        .stroke = rgba(style::hotspot),
                        .radius_px = 14,
                        .stroke_px = 2},
                       origin);
    }
    return mesh;
}

std::vector<LabelCandidate> hotspot_labels(std::span<const Hotspot> hotspots) {
    std::vector<LabelCandidate> labels;
    for (std::size_t i = 0; i < hotspots.size(); ++i)
        labels.push_back({.layer = MapLayer::hotspots,
                          .text = std::to_string(i + 1),
                          .at = hotspots[i].at,
                          .size_px = 12,
                          .bold = true,
                          .ink = rgba(style::paper),
                          .plate = rgba(style::hotspot),
                          .priority = 95 - double(i)});
    return labels;
}

}  // namespace wangge::viewer
