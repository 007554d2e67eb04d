#pragma once

// How much of the streets was patrolled, per street and per grid.
//
//   const PatrolCoverage seen = patrol_coverage(community, network, matched, {.from = monday, .until = next_monday});
//
// `covered_m` is the union of all that was walked: a stretch counts once however often it was walked, in either direction.
// `walked_m` counts every time. Of the streets only what lies in the network counts; a street cut by grid borders is
// shared out among the grids, stretches outside all grids are in the streets' figures only.
// O(pieces log pieces + network points x grid border segments near them).

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/community/community.h"
#include "engine/core/progress.h"
#include "engine/streets/network.h"
#include "engine/tracks/match_track.h"

namespace wangge {

struct CoverageOptions {
    std::optional<Timestamp> from;   // pieces walked at this instant or later; pieces without a time do not pass a limit
    std::optional<Timestamp> until;  // earlier than this instant
};

struct StreetCoverage {
    Id street = no_id;
    std::string name;
    double length_m = 0;
    double covered_m = 0;
    double walked_m = 0;
};

struct GridCoverage {
    std::string grid;     // code
    double length_m = 0;  // of streets in the grid
    double covered_m = 0;
    double walked_m = 0;
};

// A covered stretch of an edge, from_m < to_m.
struct CoveredStretch {
    std::uint32_t edge = 0;
    double from_m = 0, to_m = 0;

    bool operator==(const CoveredStretch&) const = default;
};

struct PatrolCoverage {
    std::vector<StreetCoverage> streets;    // those in the network, in the order of Community::streets
    std::vector<GridCoverage> grids;        // in the order of Community::grids
    std::vector<CoveredStretch> stretches;  // disjoint, by edge, then along it
    double length_m = 0;                    // of the network
    double covered_m = 0;
    double walked_m = 0;
};

PatrolCoverage patrol_coverage(const Community& community, const Network& network, std::span<const MatchedTrack> tracks,
                               const CoverageOptions& options = {}, const Progress& progress = {});

}  // namespace wangge
