#pragma once

// Walking distances from many places to many: one Dijkstra a source, in parallel, the same for any thread count.
// O(sources * (n + m) log n). Polls and reports progress.

#include <span>

#include "engine/core/progress.h"
#include "engine/streets/dijkstra.h"

namespace wangge {

struct DistanceTable {
    std::size_t sources = 0, targets = 0;
    std::vector<double> metres;  // row by source; `unreachable` where there is no walk

    double at(std::size_t source, std::size_t target) const { return metres[source * targets + target]; }
};

DistanceTable distance_table(const Network& network, std::span<const NetworkPosition> sources,
                             std::span<const NetworkPosition> targets, const Progress& progress = {});

}  // namespace wangge
