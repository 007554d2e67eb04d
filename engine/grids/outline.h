#pragma once

// The outline of the jurisdiction under edits: it keeps its course, and the area within it stays what it was, to the last half of a
// square millimetre, whatever borders end on it, leave it or slide along it.
//
// The corners of the outline never move. Between two of them it is straight: a stretch. Ends of borders stand on a stretch as
// vertices, but its line seldom runs through a place of whole millimetres, so an end stands beside it: at the best place within
// a few millimetres along it, usually less than 0.1 mm off, at most 0.71 mm. What land that gains or loses is given back by one
// more vertex of the stretch, the counterweight: any area a whole-millimetre stretch can be off by is that of a triangle upon one
// of its pieces (Bezout), or of two when the lengths share a divisor. The outline is nowhere further than 3 mm from where it was
// drawn. A vertex that was there only for an end or as a counterweight goes when it is no longer needed; the stretch is then the
// straight line that it was.

#include <optional>
#include <unordered_map>
#include <vector>

#include "engine/geo/shape.h"
#include "engine/grids/detail/edited_map.h"
#include "engine/grids/edit_result.h"

namespace wangge {

class Outline {
public:
    // The corners are the vertices of the outer border, except ends of borders and counterweights upon straight stretches of the
    // jurisdiction's shape (which an earlier session has left there), or, without a shape, ends exactly in line. O(outer border).
    Outline(const Partition& partition, const MultiPolygon& jurisdiction);

    bool is_corner(MmPoint at) const { return next_.contains(key_of(at)); }

    // Puts the stretches that the edit touched in order; the last thing before it is finished. Refusal: too_fine, where the outline
    // is so crowded that no counterweight finds room: the caller drops the edit. Without an outer edge in the edit nothing is done.
    // O(edges of the edit + vertices of the stretches + edges near them).
    EditResult settle(PartitionEdit& edit, const Partition& partition, const EdgeGrid& index) const;
    // For a whole plan from elsewhere, whose outline may have other vertices: counterweights that bring the land between the
    // corners of the jurisdiction's shape to what it is here. Refusal as above. O(outer border).
    EditResult adopt(PartitionEdit& edit, const Partition& partition, const EdgeGrid& index) const;

    // The best place for an end on the stretch that this outer half-edge is part of: whole millimetres, nearest to the line among
    // those within 8 mm of `near` along it. Nothing when the outline there has no corners.
    std::optional<MmPoint> place_on(const Partition& partition, HalfEdgeId outer, MmPoint near) const;

    // From the corner before this half-edge of the outer face to the one after it; empty when the outline has none. O(its edges).
    std::vector<HalfEdgeId> stretch_of(const Partition& partition, HalfEdgeId outer) const;

private:
    static std::uint64_t key_of(MmPoint p) {
        return (std::uint64_t{static_cast<std::uint32_t>(p.x)} << 32) | static_cast<std::uint32_t>(p.y);
    }

    // Per corner the next along the outer face; of a pinch, several.
    std::unordered_map<std::uint64_t, std::vector<MmPoint>> next_;
    // The same for the corners of the jurisdiction's shape, with twice the land between the outer border from one to the next and
    // the origin.
    struct Leg {
        MmPoint to;
        std::int64_t doubled = 0;
    };
    std::unordered_map<std::uint64_t, std::vector<Leg>> legs_;
};

}  // namespace wangge
