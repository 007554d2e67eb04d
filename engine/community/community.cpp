#include "engine/community/community.h"

#include "engine/geo/measure.h"

namespace wangge {

int residents_of(const Community& community) {
    int total = 0;
    for (const Building& building : community.buildings) total += building.residents;
    return total;
}

int households_of(const Community& community) {
    int total = 0;
    for (const Building& building : community.buildings) total += building.households;
    return total;
}

Box extent_of(const Community& community) {
    Box box = box_of(community.jurisdiction.shape);
    if (!box.empty()) return box;
    for (const Grid& grid : community.grids) box.add(box_of(grid.shape));
    for (const Compound& compound : community.compounds) box.add(box_of(compound.shape));
    for (const Building& building : community.buildings) box.add(box_of(building.footprint));
    for (const Street& street : community.streets) box.add(box_of(street.line));
    return box;
}

std::string grid_at(const Community& community, Point p) {
    for (const Grid& grid : community.grids)
        if (contains(grid.shape, p)) return grid.code;
    return {};
}

}  // namespace wangge
