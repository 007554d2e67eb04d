#pragma once

// What a plan is measured by, as points with weights: buildings (with residents, households and entrances), tickets and metres of
// street.
//
// A building counts where its label point lies (geo/measure.h), a ticket where its location lies. A street is cut into pieces of
// about street_piece_m; each piece counts half on its left and half on its right, 0.5 m beside the centre line, so that a street
// that is a border counts half for each neighbour. The error is under half a piece for each crossing of a border.
//
// Any attribute of the buildings can be a load (ExtraLoad): elders, shops, floor area (building_attribute.h).

#include <array>
#include <functional>
#include <vector>

#include "engine/community/community.h"
#include "engine/grids/partition.h"

namespace wangge {

inline constexpr std::size_t max_extra_loads = 4;

// Sums over a grid; whole numbers, so that sums do not depend on their order.
struct Tally {
    std::int64_t residents = 0;
    std::int64_t households = 0;
    std::int64_t buildings = 0;
    std::int64_t entrances = 0;
    std::int64_t tickets = 0;
    std::int64_t street_um = 0;                           // micrometres, geodesic
    std::array<std::int64_t, max_extra_loads> extra_u{};  // millionths of each ExtraLoad

    bool operator==(const Tally&) const = default;
    Tally& operator+=(const Tally& o);
    Tally& operator-=(const Tally& o);
};

struct Load {
    MmPoint at;
    std::uint32_t compound = nil;  // position in the community's compounds, for buildings
    std::uint32_t source = nil;    // position of the building, ticket or street
    Tally weight;
    std::uint32_t piece = nil;  // of a street: twice its number along the street, plus one on the right side
};

struct ExtraLoad {
    std::string name;                  // for people
    std::vector<double> per_building;  // in the community's order; counted in millionths, each at most 10 million
};

struct LoadOptions {
    double street_piece_m = 2;
    // Which tickets count; all that have a place when empty.
    std::function<bool(const Ticket&)> counts;
    std::vector<ExtraLoad> extra;  // at most max_extra_loads
};

// Buildings first, then tickets, then streets, each in the community's order, the pieces of a street one after another, left before
// right. Places are relative to partition.origin. Errors: bad_input for extra loads that are too many, too large or not one a
// building.
std::vector<Load> loads_of(const Community& community, const Partition& partition, const LoadOptions& options = {});

}  // namespace wangge
