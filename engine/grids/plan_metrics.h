#pragma once

// What a plan of grids means for people and work, grid by grid.

#include <string>
#include <vector>

#include "engine/core/progress.h"
#include "engine/grids/earth_scale.h"
#include "engine/grids/plan_loads.h"

namespace wangge {

struct GridMetrics {
    std::string code;
    std::int64_t residents = 0;
    std::int64_t households = 0;
    std::int64_t buildings = 0;
    std::int64_t entrances = 0;
    std::int64_t tickets = 0;        // of the period and categories asked for
    double street_m = 0;             // walkable; half of a street that is a border
    double area_m2 = 0;              // geodesic (earth_scale.h)
    double perimeter_m = 0;          // geodesic, all rings
    double compactness = 0;          // Polsby-Popper: 4 pi area / perimeter², 1 for a circle
    std::int64_t compounds_cut = 0;  // compounds with buildings here and in another grid
    std::int64_t parts = 0;
    bool connected = true;  // one part

    bool operator==(const GridMetrics&) const = default;
};

struct MetricsOptions {
    LoadOptions loads;
};

// Everything counted anew, in the order of partition.codes. PlanTracker (plan_tracker.h) keeps the same figures while the plan
// is being edited. O(edges + loads).
std::vector<GridMetrics> metrics_of(const Partition& partition, const std::vector<Load>& loads, const EarthScale& scale);
// The same from a community whose grids form a partition (build_partition.h; throws what it throws).
std::vector<GridMetrics> metrics_of(const Community& community, const MetricsOptions& options = {}, const Progress& progress = {});

}  // namespace wangge
