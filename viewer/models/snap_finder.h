#pragma once

// Where a pointer snaps while grids are redrawn: to the vertices and lines of streets and walls, and to the borders of compounds.
// The vertices of grid borders come first; those the editor knows (grids/editor.h).

#include <optional>
#include <vector>

#include "engine/community/community.h"
#include "engine/geo/box_index.h"

namespace wangge::viewer {

enum class SnapKind { none, vertex, border, street, wall };

struct Snap {
    SnapKind kind = SnapKind::none;
    Point at;
};

class SnapFinder {
public:
    // Copies what it needs. O(n log n), n segments.
    explicit SnapFinder(const Community& community);

    // The nearest corner within the radius, else the nearest place on a line within it; ties: the lower number. O(log n + near).
    std::optional<Snap> find(Point p, double radius_m) const;
    std::size_t size() const { return segments_.size(); }

private:
    struct Segment {
        Point a, b;
        SnapKind kind;
    };
    std::vector<Segment> segments_;
    BoxIndex index_;
};

}  // namespace wangge::viewer
