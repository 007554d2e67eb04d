#include "engine/tracks/detail/tidy_path.h"

#include <algorithm>

namespace wangge::detail {

namespace {

bool same_way(const MatchedPiece& a, const MatchedPiece& b) {
    return (a.from_m < a.to_m) == (b.from_m < b.to_m);
}

// Puts a piece behind the others, joined to the last one where it goes on in the same direction.
void append(std::vector<MatchedPiece>& path, const MatchedPiece& piece) {
    if (piece.from_m == piece.to_m) return;
    if (!path.empty() && path.back().edge == piece.edge && path.back().to_m == piece.from_m && same_way(path.back(), piece)) {
        path.back().to_m = piece.to_m;
    } else {
        path.push_back(piece);
    }
}

bool turns(const MatchedPiece& a, const MatchedPiece& b) {
    return a.edge == b.edge && a.to_m == b.from_m && !same_way(a, b);
}

// Looks at the end of the path for something to take out; true when it changed.
bool tidy_end(std::vector<MatchedPiece>& path, double noise_m) {
    const std::size_t n = path.size();
    // To, fro and on: a, b back, c on. What b went back is walked twice for nothing.
    if (n >= 3 && turns(path[n - 3], path[n - 2]) && turns(path[n - 2], path[n - 1])) {
        const double back = path[n - 2].length_m();
        if (back <= noise_m && back <= path[n - 3].length_m() && back <= path[n - 1].length_m()) {
            path[n - 3].to_m = path[n - 1].to_m;
            path.resize(n - 2);
            return true;
        }
    }
    // In and out of a side street between two other pieces.
    if (n >= 4 && turns(path[n - 3], path[n - 2]) && path[n - 3].from_m == path[n - 2].to_m && path[n - 3].length_m() <= noise_m &&
        path[n - 4].edge != path[n - 3].edge && path[n - 1].edge != path[n - 2].edge) {
        const MatchedPiece last = path.back();
        path.resize(n - 3);
        append(path, last);
        return true;
    }
    return false;
}

}  // namespace

std::vector<MatchedPiece> tidy_path(std::vector<MatchedPiece> pieces, double noise_m) {
    for (bool changed = true; changed;) {
        std::vector<MatchedPiece> path;
        for (const MatchedPiece& piece : pieces) {
            append(path, piece);
            while (tidy_end(path, noise_m)) {}
        }
        // The last piece may have grown after it was looked at; go round until nothing changes.
        changed = path.size() < pieces.size();
        pieces = std::move(path);
    }
    return pieces;
}

}  // namespace wangge::detail
