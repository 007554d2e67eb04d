#pragma once

// Colours for grid fills so that neighbours differ: numbers 0..5 into a palette of six.
//
// Neighbours are grids whose borders run together (within 1 cm) for at least 10 cm; a common point is not enough.
// Smallest-last order (Matula & Beck 1983) makes six colours enough for every map whose grids are in one piece; among the free
// colours the one least used so far is taken, so that a sheet uses the whole palette. Only codes and neighbourhood decide,
// never coordinates: moving a vertex changes no colour. O(n log n) in the number of border segments.

#include <utility>
#include <vector>

#include "engine/community/grid.h"

namespace wangge {

inline constexpr int grid_colours = 6;

// Pairs (i, j), i < j, of grids with a common border, ascending.
std::vector<std::pair<std::size_t, std::size_t>> neighbouring_grids(const std::vector<Grid>& grids);

// One colour a grid, in the order of the grids.
std::vector<int> colour_of_grids(const std::vector<Grid>& grids);
// The same, keeping the colours a grid of that position had in `before` wherever no two neighbours share it: after an edit only
// the grids that clash change. `before` may be shorter; -1 stands for no colour.
std::vector<int> colour_of_grids(const std::vector<Grid>& grids, const std::vector<int>& before);

}  // namespace wangge
