#pragma once

// The units that a proposal hands out, as a dual graph: base faces, or whole compounds where these must not be cut.
//
//   const PlanUnits units = make_plan_units(community, make_base_faces(community), {.whole_compounds = true});
//   std::vector<Grid> grids = grids_of(units, plan, ...);

#include <optional>

#include "engine/districting/dual_graph.h"
#include "engine/grids/base_faces.h"
#include "engine/grids/plan_loads.h"

namespace wangge {

struct PlanUnitOptions {
    bool whole_compounds = false;  // every compound is one unit
    LoadOptions loads;
};

// Invariant: lists are per node of the graph; `graph.weight` is residents, `graph.border_m` metres. Every face is in one unit.
struct PlanUnits {
    DualGraph graph;
    std::vector<double> followed_m;                 // per edge: of its border along a street, a wall or a compound
    std::vector<std::vector<std::uint32_t>> faces;  // base faces, ascending
    std::vector<std::uint32_t> grid;                // position of the present grid; that of most residents, then of most land
    std::vector<std::optional<std::size_t>> compound;
    std::vector<Tally> load;
};

// A street counts where its pieces lie, half on either side (plan_loads.h). O(faces + loads log faces).
PlanUnits make_plan_units(const Community& community, const BaseFaces& faces, const PlanUnitOptions& options = {},
                          const Progress& progress = {});

}  // namespace wangge
