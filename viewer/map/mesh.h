#pragma once

// Vertices of the three materials of the map, in metres relative to an origin near the community, so that 32-bit floats
// keep millimetres. A mesh never depends on the zoom: widths given in pixels are added by the vertex shader, so panning,
// zooming and turning change one matrix and upload nothing.

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/geo/shape.h"

namespace wangge::viewer {

struct Rgba {
    std::uint8_t r = 0, g = 0, b = 0, a = 255;  // premultiplied by a in vertices, straight everywhere else

    bool operator==(const Rgba&) const = default;
    Rgba with_opacity(double opacity) const;
    Rgba premultiplied() const;
};

struct FillVertex {
    float x, y;
    Rgba colour;
};

struct LineVertex {
    float x, y;
    float nx, ny;  // towards this vertex from the centre line; longer than 1 at a mitre
    float half_m;  // half width: metres part + pixels part
    float half_px;
    float edge;      // -1 right border, 0 centre, 1 left border
    float shift_px;  // the whole line is moved to its right by this many pixels
    float along_m;   // from the start of the line, for dashes
    float dash_px;   // 0 = solid
    float space_px;
    Rgba colour;
};

enum class SymbolShape { circle = 0, square = 1, diamond = 2, triangle = 3, chevron = 4 };

struct SymbolVertex {
    float x, y;
    float corner_x, corner_y;  // -1 or 1, in the symbol's own axes
    float radius_px;
    float stroke_px;
    float shape;
    float turn_x, turn_y;  // direction of the symbol's own x axis in the world; 0, 0 = upright on the screen
    Rgba fill;
    Rgba stroke;
};

template <class Vertex>
struct Mesh {
    std::vector<Vertex> vertices;
    std::vector<std::uint32_t> indices;  // triangles

    bool empty() const { return indices.empty(); }
};

// What one layer of the map draws: fills, then lines, then symbols.
struct LayerMesh {
    Mesh<FillVertex> fills;
    Mesh<LineVertex> lines;
    Mesh<SymbolVertex> symbols;

    bool empty() const { return fills.empty() && lines.empty() && symbols.empty(); }
};

struct LineStyle {
    Rgba colour;
    double width_m = 0;
    double width_px = 0;  // added to width_m
    double dash_px = 0;   // 0 = solid
    double space_px = 0;
    double shift_px = 0;  // to the right of the line's direction
    bool round = true;    // round joins and caps; false: mitre and butt
};

struct SymbolStyle {
    SymbolShape shape = SymbolShape::circle;
    Rgba fill;
    Rgba stroke;
    double radius_px = 4;
    double stroke_px = 1;
    std::optional<Point> direction = {};  // turns with the map
};

// O(n log n) in the vertices of the shape. A shape that is not valid is left out (check names it).
void add_fill(LayerMesh& mesh, const MultiPolygon& shape, Rgba colour, Point origin);
// O(n). Points closer than 1 mm to the one before are skipped; a line of fewer than two points draws nothing.
void add_line(LayerMesh& mesh, const Line& line, const LineStyle& style, Point origin);
void add_outline(LayerMesh& mesh, const MultiPolygon& shape, const LineStyle& style, Point origin);
void add_symbol(LayerMesh& mesh, Point at, const SymbolStyle& style, Point origin);

}  // namespace wangge::viewer
