#pragma once

// The parts of check(), one function a subject; private to community/. Each appends its findings in the order of its
// rules, then of the features.

#include "engine/community/check.h"
#include "engine/community/grid_locator.h"

namespace wangge::detail {

struct Checked {
    const Community& community;
    const CheckOptions& options;
    const Progress& progress;
    std::vector<Finding>& findings;

    void add(Severity severity, std::string rule, std::string layer, std::string feature, std::optional<Point> at,
             std::string message, std::string advice) {
        findings.push_back(
            {severity, std::move(rule), std::move(layer), std::move(feature), at, std::move(message), std::move(advice)});
    }
};

void check_layers(Checked& checked);     // jurisdiction-missing, layer-empty
void check_shapes(Checked& checked);     // shape-invalid
void check_grids(Checked& checked);      // grid-gap, grid-overlap, grid-outside
void check_codes(Checked& checked);      // code-duplicate, code-malformed
void check_compounds(Checked& checked);  // compound-cut, compound-outside
void check_buildings(Checked& checked);  // building-in-no-grid, building-overlap, building-compound-unknown, count-impossible
void check_streets(Checked& checked);    // street-disconnected, street-crosses-wall, gate-off-street
void check_tickets(Checked& checked);    // date-impossible, category-unknown
void check_positions(Checked& checked);  // point-far-away
void check_teams(Checked& checked);      // team-hours

// The part of a shape that is more than rounding: empty when it is narrower than the tolerance or smaller than the area.
MultiPolygon substance_of(const MultiPolygon& shape, const CheckOptions& options);

}  // namespace wangge::detail
