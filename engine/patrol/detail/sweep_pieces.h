#pragma once

// The streets to sweep, cut into pieces at crossings and at the places where rounds stop on the way.

#include "engine/streets/network.h"

namespace wangge::detail {

struct SweepPiece {
    std::uint32_t street = 0;  // index into Community::streets
    NetworkPosition from, to;
    Line line;
    double length_m = 0;
};

// `usable` marks the nodes that teams can reach; pieces elsewhere are not made. `stops` are positions at which pieces are cut.
// Edges of one street that meet where nothing else does stay one piece. Pieces come by street, then along it. O(n log n).
std::vector<SweepPiece> sweep_pieces(const Community& community, const Network& network, const std::vector<char>& usable,
                                     const std::vector<NetworkPosition>& stops);

}  // namespace wangge::detail
