#pragma once

// Where 对面, 北侧, 东北角50米 lie, in metres, from what they refer to.

#include "engine/address/gazetteer.h"
#include "engine/address/relation.h"

namespace wangge::detail {

// What a relation refers to: a point and, where known, a shape around it.
struct Anchor {
    Point at;
    const MultiPolygon* shape = nullptr;
    double longest_reach_m = 1e9;  // the shape counts no farther than this
};

// The point meant by `relation`: a direction starts at the edge of the shape and goes 10 m (15 m from a bare point) or as far
// as written; 对面 lies 12 m beyond the nearest road; without a direction the point itself.
Point offset_from(const Gazetteer& gazetteer, const Anchor& anchor, const Relation& relation);

// The gate of a compound that 门口, 大门 or 南门 means: by its name, else the one farthest in that direction, else the first.
std::optional<Point> gate_of(const CompoundEntry& compound, const Relation& relation);

}  // namespace wangge::detail
