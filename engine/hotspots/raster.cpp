#include "engine/hotspots/raster.h"

#include <algorithm>
#include <cmath>

#include "engine/core/error.h"

namespace wangge {

Box RasterFrame::cell_box(int column, int row) const {
    const Point middle = centre(column, row);
    const double half = cell_m / 2;
    return {{middle.x - half, middle.y - half}, {middle.x + half, middle.y + half}};
}

Box RasterFrame::box() const {
    if (columns <= 0 || rows <= 0) return {};
    Box box = cell_box(0, 0);
    box.add(cell_box(columns - 1, rows - 1));
    return box;
}

RasterFrame frame_over(const Box& box, double cell_m) {
    if (!(cell_m > 0) || !std::isfinite(cell_m))
        throw Error(ErrorKind::bad_input, "The cell size must be a positive number of metres.");
    if (box.empty() || !is_finite(box.low) || !is_finite(box.high))
        throw Error(ErrorKind::bad_input, "A raster needs an area that is not empty.");
    const double left = std::floor(box.low.x / cell_m);
    const double bottom = std::floor(box.low.y / cell_m);
    const double columns = std::max(1.0, std::ceil(box.high.x / cell_m) - left);
    const double rows = std::max(1.0, std::ceil(box.high.y / cell_m) - bottom);
    if (columns * rows > 1e8)
        throw Error(ErrorKind::bad_input, "The raster would have more than 100 million cells; choose larger cells.")
            .with("cell_m", std::to_string(cell_m));
    return {{(left + 0.5) * cell_m, (bottom + 0.5) * cell_m}, cell_m, static_cast<int>(columns), static_cast<int>(rows)};
}

std::optional<Cell> cell_of(const RasterFrame& frame, Point p) {
    const double column = std::floor((p.x - frame.origin.x) / frame.cell_m + 0.5);
    const double row = std::floor((p.y - frame.origin.y) / frame.cell_m + 0.5);
    if (!(column >= 0 && column < frame.columns && row >= 0 && row < frame.rows)) return std::nullopt;
    return Cell{static_cast<int>(column), static_cast<int>(row)};
}

Cell greatest(const Raster& raster) {
    if (raster.values.empty()) throw Error(ErrorKind::bad_input, "An empty raster has no greatest value.");
    const auto columns = static_cast<std::size_t>(raster.frame.columns);
    const auto place =
        static_cast<std::size_t>(std::max_element(raster.values.begin(), raster.values.end()) - raster.values.begin());
    return {static_cast<int>(place % columns), static_cast<int>(place / columns)};
}

double value_at(const Raster& raster, Point p) {
    const RasterFrame& frame = raster.frame;
    if (raster.values.empty()) return 0;
    const double x = std::clamp((p.x - frame.origin.x) / frame.cell_m, 0.0, frame.columns - 1.0);
    const double y = std::clamp((p.y - frame.origin.y) / frame.cell_m, 0.0, frame.rows - 1.0);
    const int column = std::min(static_cast<int>(x), std::max(0, frame.columns - 2));
    const int row = std::min(static_cast<int>(y), std::max(0, frame.rows - 2));
    const int right = std::min(column + 1, frame.columns - 1);
    const int above = std::min(row + 1, frame.rows - 1);
    const double u = x - column;
    const double v = y - row;
    return (1 - v) * ((1 - u) * raster.at(column, row) + u * raster.at(right, row)) +
           v * ((1 - u) * raster.at(column, above) + u * raster.at(right, above));
}

}  // namespace wangge
