#pragma once

// How the figures of one face become the metrics of a grid: used by the recount and by the tracker, so that both are equal.

#include "engine/grids/plan_metrics.h"

namespace wangge::detail {

struct FaceFigures {
    Tally tally;
    std::int64_t area_mm2 = 0;
    std::int64_t perimeter_um = 0;
    std::int64_t compounds_cut = 0;
    std::int64_t parts = 0;
};

void write_metrics(const FaceFigures& figures, GridMetrics& metrics);

// Number of outer rings of a face. O(its edges).
std::int64_t parts_of(const Partition& partition, FaceId face);

}  // namespace wangge::detail
