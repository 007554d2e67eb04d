#include "print/grid_table.h"

#include <algorithm>
#include <charconv>

#include "engine/community/grid_locator.h"
#include "engine/geo/measure.h"
#include "engine/grids/face_colouring.h"

namespace wangge {

std::vector<GridRow> grid_rows(const Community& community) {
    const std::vector<int> colours = colour_of_grids(community.grids);
    std::vector<GridRow> rows;
    for (std::size_t i = 0; i < community.grids.size(); ++i) {
        GridRow row;
        row.code = community.grids[i].code;
        row.colour = colours[i];
        const std::size_t from = row.code.size() > 3 ? row.code.size() - 3 : 0;
        std::from_chars(row.code.data() + from, row.code.data() + row.code.size(), row.number);
        rows.push_back(std::move(row));
    }
    const GridLocator locator(community.grids);
    for (const Building& building : community.buildings) {
        if (building.footprint.empty()) continue;
        const auto grid = locator.index_at(label_point(building.footprint));
        if (!grid) continue;
        rows[*grid].residents += building.residents;
        rows[*grid].households += building.households;
        ++rows[*grid].buildings;
    }
    std::stable_sort(rows.begin(), rows.end(), [](const GridRow& a, const GridRow& b) { return a.code < b.code; });
    return rows;
}

}  // namespace wangge
