#pragma once

// What changes between two plans of grids: for the people who decide, the ones who move, and the one who renews the signs.
//
//   const PlanDiff diff = diff_plans(community, in_force, proposed);
//   for (const LandMoved& m : diff.moved) ...      // 001 -> 002: 1.2 ha, 340 residents, four buildings
//   for (const BuildingMoved& b : diff.buildings) ...
//   for (const SignToReplace& s : diff.signs) ...
//
// A grid is known by its code. Land moves from the grid that holds it before to the one that holds it after; the overlay is that
// of geo/overlay.h, areas are geodesic. A building (with its residents, households and entrances) counts where its label point
// lies, a ticket where its location lies, as everywhere in this room; both are asked of the polygons, not of the overlay, so
// that a sum of people does not depend on a sliver. Pieces of land narrower than `sliver_width_m` on average are no move: they are
// what a file format rounds away, summed in `sliver_area_m2`; so are pieces under 1 m² that leave or join every grid, for the
// outline of the jurisdiction does not move.
//
// Errors: bad_input when a shape is not valid or a code is given twice. Cost: the overlay of grids whose shape changed with those
// around them, and O(log grids) a building and ticket. The same for any number of threads.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "engine/community/community.h"
#include "engine/core/progress.h"

namespace wangge {

struct LandMoved {
    std::string from, to;  // codes; empty: outside every grid
    double area_m2 = 0;
    std::int64_t residents = 0, households = 0, buildings = 0, entrances = 0, tickets = 0;
    MultiPolygon land;  // m in the frame; empty when only things on a border changed hands
};

struct BuildingMoved {
    std::size_t building = 0;  // position in the community's buildings
    std::string name;          // 新海石佳苑4号楼; without a number the named place there (便民服务中心); may be empty
    Point at;                  // its label point
    std::string from, to;
};

// A sign on a building (公示牌) or on one of its entrances that names a grid or a post that is no longer right.
struct SignToReplace {
    std::size_t building = 0;
    int unit = 0;  // 单元 of the entrance; 0: the sign of the building itself
    std::string name;
    Point at;
    std::string code_before, code_after;
    std::string member_before, member_after;  // post, 网格员03
    bool moved = false;                       // the building changes its grid; otherwise only the post or the name does
};

enum class GridFate {
    unchanged,   // same code, same land, same name and post
    renamed,     // same code and land, another name or post
    reshaped,    // same code, other land (and perhaps another name or post)
    renumbered,  // same land under another code
    added,
    removed
};

struct GridChange {
    GridFate fate = GridFate::unchanged;
    std::string code;         // after; before, for one removed
    std::string code_before;  // differs when renumbered; empty when added
    std::string name_before, name_after;
    std::string member_before, member_after;
    double area_before_m2 = 0, area_after_m2 = 0;
    std::int64_t residents_before = 0, residents_after = 0;
    std::int64_t tickets_before = 0, tickets_after = 0;
};

struct PlanDiff {
    std::vector<LandMoved> moved;          // ascending by (from, to)
    std::vector<BuildingMoved> buildings;  // in the community's order
    std::vector<SignToReplace> signs;      // in the community's order, the building before its entrances
    std::vector<GridChange> grids;         // those of the plan after, in its order, then those removed
    double sliver_area_m2 = 0;

    LandMoved total() const;  // sum of `moved`; codes and land are empty
    std::size_t count(GridFate fate) const;
    bool empty() const;  // nothing a person would notice: no land, no building, no name
};

struct PlanDiffOptions {
    double sliver_width_m = 0.005;  // 2 area / perimeter
    // Which tickets count; all that have a place when empty.
    std::function<bool(const Ticket&)> counts;
};

PlanDiff diff_plans(const Community& community, const std::vector<Grid>& before, const std::vector<Grid>& after,
                    const PlanDiffOptions& options = {}, const Progress& progress = {});

}  // namespace wangge
