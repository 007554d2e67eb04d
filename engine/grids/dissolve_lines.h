#pragma once

// Union of a coverage of lines: lines that meet only in points that both have, as the streets of a network or the borders of a plan
// drawn one by one.

#include <span>
#include <vector>

#include "engine/core/progress.h"
#include "engine/geo/shape.h"

namespace wangge {

// Every segment once, however often and in whichever direction it was drawn, joined from node to node (points where other than two
// segments meet); a line without a node is closed, its first point repeated. In order of first use and in the direction of it.
// Points are the same when their coordinates are. Lines of fewer than two different points say nothing. O(n log n).
std::vector<Line> dissolve_lines(std::span<const Line> lines, const Progress& progress = {});

}  // namespace wangge
