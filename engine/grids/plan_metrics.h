#pragma once

// What a plan of grids means for people and work, grid by grid. How even it is: balance.h.

#include <string>
#include <vector>

#include "engine/core/progress.h"
#include "engine/grids/earth_scale.h"
#include "engine/grids/patrol_effort.h"
#include "engine/grids/plan_loads.h"

namespace wangge {

struct GridMetrics {
    std::string code;  // empty: a face that is no grid any more, all figures 0
    std::int64_t residents = 0;
    std::int64_t households = 0;
    std::int64_t buildings = 0;
    std::int64_t entrances = 0;
    std::int64_t tickets = 0;          // of the period and categories asked for
    double street_m = 0;               // walkable; half of a street that is a border
    double patrol_minutes = 0;         // expected, of one round (patrol_effort.h)
    double area_m2 = 0;                // geodesic (earth_scale.h)
    double perimeter_m = 0;            // geodesic, all rings
    double compactness = 0;            // Polsby-Popper: 4 pi area / perimeter², 1 for a circle
    double reock = 0;                  // area in that of the smallest circle around it, 1 for a circle; in the frame
    double hull_ratio = 0;             // area in that of the convex hull, 1 where convex; in the frame
    std::int64_t compounds_cut = 0;    // compounds with buildings here and in another grid
    std::int64_t streets_crossed = 0;  // places where a street passes straight into another grid (detail/street_crossings.h)
    std::int64_t parts = 0;
    bool connected = true;                        // one part
    std::array<double, max_extra_loads> extra{};  // of LoadOptions::extra, in that order

    bool operator==(const GridMetrics&) const = default;
};

struct MetricsOptions {
    LoadOptions loads;
    PatrolEffort patrol;
};

// Everything counted anew, in the order of partition.codes. PlanTracker (plan_tracker.h) keeps the same figures while the plan
// is being edited. O(edges log edges + loads).
std::vector<GridMetrics> metrics_of(const Partition& partition, const std::vector<Load>& loads, const EarthScale& scale,
                                    const PatrolEffort& effort = {});
// The same from a community whose grids form a partition (build_partition.h; throws what it throws).
std::vector<GridMetrics> metrics_of(const Community& community, const MetricsOptions& options = {}, const Progress& progress = {});

}  // namespace wangge
