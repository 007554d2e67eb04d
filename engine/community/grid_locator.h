#pragma once

// Which grid holds a point: an R-tree over the grids, then an exact test. Build O(n log n), query O(log n + vertices of
// one grid). A point on a shared border belongs to exactly one grid (the rule of geo/measure.h `contains`).

#include <optional>

#include "engine/community/grid.h"
#include "engine/geo/box_index.h"

namespace wangge {

class GridLocator {
public:
    // Keeps a reference: the grids must outlive the locator.
    explicit GridLocator(const std::vector<Grid>& grids);

    // Index into the grids, or nothing outside all of them.
    std::optional<std::size_t> index_at(Point p) const;
    std::string code_at(Point p) const;  // empty outside

private:
    const std::vector<Grid>& grids_;
    BoxIndex index_;
};

}  // namespace wangge
