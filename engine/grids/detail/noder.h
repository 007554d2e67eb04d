#pragma once

// Cuts segments wherever they cross or a vertex lies on them, until pieces meet only in common ends.
//
// Crossings are rounded to whole millimetres, which bends both segments by at most 0.71 mm; the bent pieces are looked at again in
// the next round (iterated snap rounding, Halperin & Packer 2002, without its tolerance). O(n log n + crossings) a round, usually
// three rounds.

#include <vector>

#include "engine/core/progress.h"
#include "engine/grids/millimetre.h"

namespace wangge::detail {

struct Segment {
    MmPoint a, b;
    std::uint32_t source = 0;  // the caller's number: pieces keep it
};

struct Noded {
    // For each segment given, the points of its chain from a to b, both ends included.
    std::vector<std::vector<MmPoint>> chains;
    bool settled = true;  // false: after `rounds` rounds pieces still cross
};

// Vertices within snap_mm of a segment's interior cut it too (0 = only those exactly on it). Only the first `fresh` segments are
// new: the others have been noded against each other before, and pairs of uncut ones among them are not looked at.
Noded node(const std::vector<Segment>& segments, std::int32_t snap_mm, std::size_t fresh, int rounds, const Progress& progress);

}  // namespace wangge::detail
