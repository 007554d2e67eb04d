#pragma once

// A grid of values over the frame: rows run north (row 0 is the southernmost), columns run east, values are row-major.

#include <optional>
#include <vector>

#include "engine/geo/shape.h"

namespace wangge {

struct RasterFrame {
    Point origin;  // centre of cell (0, 0)
    double cell_m = 1;
    int columns = 0;
    int rows = 0;

    bool operator==(const RasterFrame&) const = default;

    std::size_t size() const { return static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows); }
    std::size_t index(int column, int row) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column);
    }
    Point centre(int column, int row) const { return {origin.x + column * cell_m, origin.y + row * cell_m}; }
    Box cell_box(int column, int row) const;
    Box box() const;  // of all cells, half a cell beyond the outer centres
};

struct Raster {
    RasterFrame frame;
    std::vector<double> values;  // frame.size() of them

    double at(int column, int row) const { return values[frame.index(column, row)]; }
};

struct Cell {
    int column = 0;
    int row = 0;

    bool operator==(const Cell&) const = default;
};

// Cells of `cell_m` that cover a box; the lower left corner of the frame is the box's corner rounded down to a multiple
// of the cell, so that frames of neighbouring areas fit together. bad_input for an empty box, a cell that is not
// positive, or more than 100 million cells.
RasterFrame frame_over(const Box& box, double cell_m);

// The cell that holds p (lower and left borders belong to the cell), or nothing outside.
std::optional<Cell> cell_of(const RasterFrame& frame, Point p);

// The cell of the greatest value; the first in row-major order among equals. The raster must not be empty.
Cell greatest(const Raster& raster);

// Value at p by bilinear interpolation between cell centres; the value of the nearest border cell beyond them.
double value_at(const Raster& raster, Point p);

}  // namespace wangge
