#pragma once

// Base faces: the smallest pieces of land that a plan hands out, cut by streets, walls, compound borders, the present grid
// borders and, between buildings, by straight parcel lines.
//
//   const BaseFaces faces = make_base_faces(community);
//   if (auto face = faces.face_at(pointer)) paint(faces.list[*face].shape);
//
// Invariant. The faces fill the jurisdiction without gap or overlap and are edge-matched: neighbours share their vertices.
// `borders` names each pair of neighbours once, a < b, ascending.
//
// A street divides along its centre line. Within a block, buildings are parted by guillotine cuts: the widest gap between
// footprints seen along either axis of the block's oldest building, in its middle; buildings that no straight line parts stay
// together. Faces narrower than `sliver_width_m` on average or smaller than `least_area_m2` join the neighbour with the longest
// common border within their compound and grid. Streets that end inside a block do not cut it.

#include <optional>
#include <span>
#include <vector>

#include "engine/community/community.h"
#include "engine/core/progress.h"
#include "engine/geo/box_index.h"

namespace wangge {

struct BaseFaceOptions {
    bool parcels = true;        // cut between buildings
    bool present_grids = true;  // cut along the borders of the grids as they are
    double sliver_width_m = 2;  // 2 area / perimeter
    double least_area_m2 = 40;
    double gap_m = 2;            // least gap between footprints for a parcel line
    bool follow_streets = true;  // what counts as followed: streets,
    bool follow_walls = true;    // walls and compound borders
};

struct BaseFace {
    Polygon shape;
    Point label;
    double area_m2 = 0;
    std::optional<std::size_t> compound;   // position in the community's compounds
    std::optional<std::size_t> grid;       // position in the community's grids
    std::vector<std::uint32_t> buildings;  // positions of those whose label point lies here
};

struct FaceBorder {
    std::uint32_t a = 0, b = 0;
    double length_m = 0;
    double followed_m = 0;  // of it along what the options say is followed

    bool operator==(const FaceBorder&) const = default;
};

struct BaseFaces {
    std::vector<BaseFace> list;
    std::vector<FaceBorder> borders;
    BoxIndex index;

    std::optional<std::uint32_t> face_at(Point p) const;                 // O(log n)
    std::vector<std::uint32_t> in_box(const Box& box) const;             // label point inside, ascending
    std::vector<std::uint32_t> of_compound(std::size_t compound) const;  // ascending
    MultiPolygon shape_of(std::span<const std::uint32_t> faces) const;   // their union
};

// bad_input when the community has neither a jurisdiction nor grids. O(n log n), n vertices of all lines.
BaseFaces make_base_faces(const Community& community, const BaseFaceOptions& options = {}, const Progress& progress = {});

}  // namespace wangge
