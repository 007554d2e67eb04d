#include "engine/community/grid_locator.h"

#include "engine/geo/measure.h"

namespace wangge {
namespace {

std::vector<Box> boxes_of(const std::vector<Grid>& grids) {
    std::vector<Box> boxes;
    for (const Grid& grid : grids) boxes.push_back(box_of(grid.shape));
    return boxes;
}

}  // namespace

GridLocator::GridLocator(const std::vector<Grid>& grids) : grids_(grids), index_(boxes_of(grids)) {}

std::optional<std::size_t> GridLocator::index_at(Point p) const {
    for (const std::uint32_t i : index_.intersecting({p, p}))
        if (contains(grids_[i].shape, p)) return i;
    return std::nullopt;
}

std::string GridLocator::code_at(Point p) const {
    const auto index = index_at(p);
    return index ? grids_[*index].code : std::string();
}

}  // namespace wangge
