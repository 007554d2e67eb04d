#pragma once

// How the figures of one face become the metrics of a grid: used by the recount and by the tracker, so that both are equal.

#include "engine/grids/plan_metrics.h"

namespace wangge::detail {

// What the outline of a face says, apart from its geodesic measures.
struct Outline {
    std::int64_t parts = 0;         // outer rings
    std::int64_t doubled_area = 0;  // mm², in the frame, as the two below
    std::int64_t doubled_hull = 0;
    double circle_radius_mm = 0;  // of the smallest circle around it
};

struct FaceFigures {
    Tally tally;
    std::int64_t area_mm2 = 0;
    std::int64_t perimeter_um = 0;
    std::int64_t compounds_cut = 0;
    std::int64_t streets_crossed = 0;
    Outline outline;
};

void write_metrics(const FaceFigures& figures, const PatrolEffort& effort, GridMetrics& metrics);

// Which half-edges a walk has met: a number a half-edge, so that nothing need be cleared before the next walk.
struct WalkMarks {
    std::vector<std::uint32_t> number;
    std::uint32_t last = 0;
};
// Number of outer rings of a face. O(its edges).
std::int64_t parts_of(const Partition& partition, FaceId face, WalkMarks& marks);
// Area, hull and circle; leaves `parts` alone. O(n log n), n its edges.
void measure(const Partition& partition, FaceId face, Outline& outline);

}  // namespace wangge::detail
