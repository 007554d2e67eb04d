#pragma once

// The nearest place on the streets, seen from where a person stands: not through a wall.
//
//   const StreetSnapper snapper(network);
//   if (const auto snap = snapper.snap(bin.at)) visit(snap->position, snap->distance_m);
//
// Of the streets within `max_m`, the nearest that can be reached on a straight way without passing a wall; when walls stand
// before all of them, the nearest of all with `through_wall` set. Ties go to the edge with the smaller number.
// Build O(n log n), a query O(log n + shape points within max_m). Queries may run in parallel.

#include <memory>
#include <optional>

#include "engine/streets/network.h"

namespace wangge {

struct SnapOptions {
    double max_m = 60;
};

struct Snap {
    NetworkPosition position;
    Point at;  // on the street
    double distance_m = 0;
    bool through_wall = false;
};

class StreetSnapper {
public:
    // Keeps a reference: the network must outlive the snapper.
    explicit StreetSnapper(const Network& network);
    ~StreetSnapper();
    StreetSnapper(StreetSnapper&&) noexcept;

    std::optional<Snap> snap(Point from, const SnapOptions& options = {}) const;
    // All edges within max_m, each at its nearest place, nearest first (ties by edge).
    std::vector<Snap> snaps(Point from, const SnapOptions& options = {}) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace wangge
