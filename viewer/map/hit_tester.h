#pragma once

// What lies under a point of the map.

#include <optional>
#include <vector>

#include "engine/community/community.h"
#include "engine/geo/box_index.h"

namespace wangge::viewer {

enum class FeatureKind { none, garbage_point, bin, gate, place, building, street, compound, grid };

struct MapFeature {
    FeatureKind kind = FeatureKind::none;
    std::size_t index = 0;  // into the community's vector of that kind

    bool operator==(const MapFeature&) const = default;
};

class HitTester {
public:
    // Keeps a reference: the community must outlive the tester. O(n log n).
    explicit HitTester(const Community& community);

    // Everything at `p`, nearest to the eye first: point symbols within `tolerance_m` (nearest first), then buildings,
    // streets within their width or the tolerance, places' areas, compounds, grids. O(log n + answers).
    std::vector<MapFeature> at(Point p, double tolerance_m) const;

private:
    const Community& community_;
    BoxIndex garbage_points_, bins_, gates_, places_, buildings_, streets_, areas_, compounds_, grids_;
};

}  // namespace wangge::viewer
