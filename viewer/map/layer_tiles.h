#pragma once

// A layer in pieces that are drawn one after the other, so that what lies outside the view costs nothing and a change uploads only
// the pieces it touches. A community is one piece a kind; a city is cut into squares.

#include <memory>

#include "viewer/map/mesh.h"

namespace wangge::viewer {

struct LayerTile {
    Box box;  // of the vertices and widths in metres, about the origin; widths in pixels reach beyond it
    std::shared_ptr<const LayerMesh> mesh;
};
using LayerTiles = std::vector<LayerTile>;  // in the order of drawing

// All fills, then all lines, then all symbols; each kind whole, or by squares where it is large. Within a square the order of the
// triangles is kept; between squares it is lost, so what must lie below comes in tiles of its own before. O(vertices).
LayerTiles tiles_of(LayerMesh mesh);
LayerTile whole_tile(LayerMesh mesh);  // never cut

}  // namespace wangge::viewer
