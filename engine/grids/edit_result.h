#pragma once

// The answer to an attempted edit: done, or the rule that forbids it and the place where. A refused edit changes nothing.
// The rules are those of SQL/MM topology (ISO 13249-3, ST_ChangeEdgeGeom), with those of a plan.

#include <string>
#include <string_view>

#include "engine/geo/point.h"

namespace wangge {

enum class EditRule {
    allowed,
    no_such_place,         // no vertex, edge or building there
    fixed_border,          // the outer border of the jurisdiction does not move
    outside_jurisdiction,  // the place lies beyond it
    node_crossed,          // the border would run through a vertex
    edge_crossed,          // the border would cross another
    not_simple,            // the border would fold onto itself or lose its last points
    collision,             // on its way the border would sweep over a vertex
    grid_emptied,          // a grid would have no land left
    unknown_grid,          // no grid of this code
    nothing_changes,       // it is so already
    too_fine,              // the cut cannot be drawn in whole millimetres
    end_mismatch,          // a line does not begin or end on a border
    twist,                 // the border would come to lie with its sides exchanged
    disposition_changed,   // around an end the border would change places with another
    not_neighbours,        // the two grids share no border
    falls_apart,           // a part would hang together with nothing
    code_taken,            // another grid has or had this code
    nothing_to_follow,     // no street or wall near enough leads along the border
    locked,                // a grid, border or compound that must not change
};

std::string_view name_of(EditRule rule);      // "node_crossed" ...
std::string_view sentence_of(EditRule rule);  // why not, for a person (Chinese)

struct EditResult {
    EditRule rule = EditRule::allowed;
    Point at;  // where the rule is broken

    explicit operator bool() const { return rule == EditRule::allowed; }
    std::string_view message() const { return sentence_of(rule); }
};

}  // namespace wangge
