#include "engine/hotspots/cell_counts.h"

#include "engine/community/grid_locator.h"
#include "engine/geo/measure.h"

namespace wangge {

Raster count_cells(std::span<const Point> points, const RasterFrame& frame) {
    Raster raster{frame, std::vector<double>(frame.size(), 0.0)};
    for (const Point p : points)
        if (const auto cell = cell_of(frame, p)) raster.values[frame.index(cell->column, cell->row)] += 1;
    return raster;
}

std::vector<std::uint32_t> cells_inside(const RasterFrame& frame, const MultiPolygon& area) {
    std::vector<std::uint32_t> cells;
    const Box box = box_of(area);
    for (int row = 0; row < frame.rows; ++row) {
        for (int column = 0; column < frame.columns; ++column) {
            const Point centre = frame.centre(column, row);
            if (box.contains(centre) && contains(area, centre))
                cells.push_back(static_cast<std::uint32_t>(frame.index(column, row)));
        }
    }
    return cells;
}

std::vector<double> count_by_grid(std::span<const Point> points, const std::vector<Grid>& grids) {
    std::vector<double> counts(grids.size(), 0.0);
    const GridLocator locator(grids);
    for (const Point p : points)
        if (const auto grid = locator.index_at(p)) counts[*grid] += 1;
    return counts;
}

}  // namespace wangge
