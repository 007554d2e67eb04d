#pragma once

// Grids as the map draws them: fills in the colours given (grids/face_colouring.h), borders, numbers. Cheap enough (a few ms for a
// community) to be made anew at every move of a border.

#include <span>
#include <string>
#include <vector>

#include "engine/community/grid.h"
#include "viewer/map/label_candidate.h"

namespace wangge::viewer {

// The last three digits of a code without leading zeros: 620111004003007 -> 7.
std::string grid_number(const std::string& code);

LayerMesh grid_fill_mesh(std::span<const Grid> grids, std::span<const Rgba> fills, Point origin);
LayerMesh grid_line_mesh(std::span<const Grid> grids, Point origin, bool strong);
std::vector<LabelCandidate> grid_labels(std::span<const Grid> grids);

}  // namespace wangge::viewer
