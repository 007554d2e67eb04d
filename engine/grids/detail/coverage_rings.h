#pragma once

// The rings of a coverage in whole steps, and its edges, each once, with what lies on both sides.

#include <span>
#include <vector>

#include "engine/core/progress.h"
#include "engine/grids/coverage_scale.h"

namespace wangge::detail {

inline constexpr std::uint32_t nothing = 0xFFFFFFFF;

// Rings in the direction and from the start in which they were given, without repeated points. Flat rings, all of whose points lie
// in line, are apart.
struct CoverageRings {
    struct Place {
        std::uint32_t shape = 0, polygon = 0;
        bool hole = false;
        bool land_left = true;  // whether the inside of the polygon lies to the left of the ring as it was given
    };
    std::vector<MmPoint> points;
    std::vector<std::uint32_t> starts{0};  // per ring, and the end
    std::vector<Place> places;
    std::vector<MmPoint> flat;  // points of flat rings

    std::size_t size() const { return places.size(); }
    std::span<const MmPoint> ring(std::size_t r) const { return std::span(points).subspan(starts[r], starts[r + 1] - starts[r]); }
    // The corner after corner i of ring r.
    std::uint32_t after(std::size_t r, std::uint32_t i) const { return i + 1 == starts[r + 1] ? starts[r] : i + 1; }
};

CoverageRings read_rings(std::span<const MultiPolygon> shapes, const CoverageScale& scale);

// Side 0 lies to the left of from -> to, side 1 to the right.
struct CoverageEdge {
    MmPoint from, to;
    std::uint32_t uses[2] = {0, 0};
    std::uint32_t shape[2] = {nothing, nothing};  // the first to use that side
};

// O(n) by hashing.
struct CoverageEdges {
    std::vector<CoverageEdge> edges;  // in order of first use, directed as that use
    std::vector<std::uint32_t> used;  // per corner: 2 x the edge that leaves it + (1 when the ring runs against it)
};

CoverageEdges edges_of(const CoverageRings& rings, const Progress& progress);

// A directed edge of a region's border, the region to the left.
struct RegionEdge {
    MmPoint from, to;
    std::uint32_t region = 0;
};

// The polygons of each region 0 .. count-1. At a point where a border touches itself rings part so that each ring is simple and
// the inside of each polygon is connected. A ring starts at the first of its edges given. O(n log n) for touching points; a
// region with several parts tests each of its holes against them.
std::vector<MultiPolygon> trace_regions(const std::vector<RegionEdge>& edges, std::size_t count, const CoverageScale& scale);

}  // namespace wangge::detail
