#include "engine/grids/detail/face_figures.h"

#include <numbers>

#include "engine/grids/convex_hull.h"
#include "engine/grids/enclosing_circle.h"

namespace wangge::detail {

void write_metrics(const FaceFigures& f, const PatrolEffort& effort, GridMetrics& m) {
    m.residents = f.tally.residents;
    m.households = f.tally.households;
    m.buildings = f.tally.buildings;
    m.entrances = f.tally.entrances;
    m.tickets = f.tally.tickets;
    for (std::size_t k = 0; k < max_extra_loads; ++k) m.extra[k] = static_cast<double>(f.tally.extra_u[k]) / 1e6;
    m.street_m = static_cast<double>(f.tally.street_um) / 1e6;
    m.patrol_minutes = patrol_minutes_of(f.tally, effort);
    m.area_m2 = static_cast<double>(f.area_mm2) / 1e6;
    m.perimeter_m = static_cast<double>(f.perimeter_um) / 1e6;
    m.compactness = f.perimeter_um > 0 ? 4 * std::numbers::pi * m.area_m2 / (m.perimeter_m * m.perimeter_m) : 0;
    const double doubled_area = static_cast<double>(f.outline.doubled_area), radius = f.outline.circle_radius_mm;
    m.reock = radius > 0 ? doubled_area / (2 * std::numbers::pi * radius * radius) : 0;
    m.hull_ratio = f.outline.doubled_hull > 0 ? doubled_area / static_cast<double>(f.outline.doubled_hull) : 0;
    m.compounds_cut = f.compounds_cut;
    m.streets_crossed = f.streets_crossed;
    m.parts = f.outline.parts;
    m.connected = f.outline.parts == 1;
}

std::int64_t parts_of(const Partition& p, FaceId face, WalkMarks& marks) {
    if (marks.number.size() < p.from.size() || marks.last == nil) {
        marks.number.assign(p.from.size() + p.from.size() / 8, 0);
        marks.last = 0;
    }
    const std::uint32_t mark = ++marks.last;
    std::int64_t parts = 0;
    for (HalfEdgeId start = p.first_of_face[face]; start != nil; start = p.next_of_face[start]) {
        if (marks.number[start] == mark) continue;
        std::int64_t area = 0;
        HalfEdgeId h = start;
        do {
            marks.number[h] = mark;
            area += doubled_area(p.at[p.from[h]], p.at[head(p, h)]);
            h = p.next[h];
        } while (h != start);
        if (area > 0) ++parts;
    }
    return parts;
}

void measure(const Partition& p, FaceId face, Outline& outline) {
    std::vector<MmPoint> points;
    outline.doubled_area = 0;
    for (HalfEdgeId h = p.first_of_face[face]; h != nil; h = p.next_of_face[h]) {
        points.push_back(p.at[p.from[h]]);
        outline.doubled_area += doubled_area(points.back(), p.at[head(p, h)]);
    }
    const std::vector<MmPoint> hull = convex_hull(std::move(points));
    outline.doubled_hull = doubled_area(hull);
    outline.circle_radius_mm = enclosing_circle(hull).radius;
}

}  // namespace wangge::detail
