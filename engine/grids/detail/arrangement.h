#pragma once

// The plane cut up by the borders of overlapping, gaping or well-behaved polygons, with the sources that cover each part: the
// ground on which build_partition judges its input.

#include <vector>

#include "engine/core/progress.h"
#include "engine/grids/millimetre.h"

namespace wangge::detail {

// A directed piece of some source's border: the source lies to the left.
struct Border {
    MmPoint a, b;
    std::uint32_t source = 0;
};

// How often each source covers a place, ascending by source, zeros left out.
using Cover = std::vector<std::pair<std::uint32_t, int>>;

// Half-edges 2e, 2e + 1 of pieces that borders of different covers run along, in order of first appearance; walks are the closed
// chains by `next`, with the cover to their left.
struct Arrangement {
    std::vector<MmPoint> at;
    std::vector<std::uint32_t> out;
    std::vector<std::uint32_t> from, next, walk;
    std::vector<Cover> covers;                // per walk
    std::vector<std::int64_t> doubled_areas;  // per walk, without what lies in it; negative for the rim of an island
    std::vector<std::uint32_t> starts;        // per walk: a half-edge of it
    std::vector<std::uint32_t> holder;        // per walk of negative area: the walk around it, or nothing = 0xFFFFFFFF
    std::vector<std::uint32_t> along;         // per border given: its half-edge, or nothing when it was gone over there and back

    std::uint32_t head(std::uint32_t h) const { return from[h ^ 1U]; }
};

// The borders must meet only in common ends (noder.h). O(n log n).
Arrangement arrange(const std::vector<Border>& borders, const Progress& progress);

}  // namespace wangge::detail
