#pragma once

// The layers of the map in the order in which they are drawn.

#include <array>
#include <cstddef>

namespace wangge::viewer {

enum class MapLayer {
    areas,  // water, green, squares
    compounds,
    grid_fill,
    streets,
    buildings,
    walls,  // with gates
    heat,
    grid_lines,
    tracks,
    minor_places,  // shops, stops, greens of compounds: only near
    places,
    bins,
    garbage_points,
    tickets,
    hotspots,
    routes,
    stops,
    selection,
    handles,  // vertices of grid borders while redrawing
    sketch,   // the line being drawn, where the pointer snaps, the cross of the keyboard
};
inline constexpr std::size_t map_layer_count = std::size_t(MapLayer::sketch) + 1;

}  // namespace wangge::viewer
