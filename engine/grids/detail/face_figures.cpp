#include "engine/grids/detail/face_figures.h"

#include <numbers>
#include <unordered_set>

namespace wangge::detail {

void write_metrics(const FaceFigures& f, GridMetrics& m) {
    m.residents = f.tally.residents;
    m.households = f.tally.households;
    m.buildings = f.tally.buildings;
    m.entrances = f.tally.entrances;
    m.tickets = f.tally.tickets;
    m.street_m = static_cast<double>(f.tally.street_um) / 1e6;
    m.area_m2 = static_cast<double>(f.area_mm2) / 1e6;
    m.perimeter_m = static_cast<double>(f.perimeter_um) / 1e6;
    m.compactness = f.perimeter_um > 0 ? 4 * std::numbers::pi * m.area_m2 / (m.perimeter_m * m.perimeter_m) : 0;
    m.compounds_cut = f.compounds_cut;
    m.parts = f.parts;
    m.connected = f.parts == 1;
}

std::int64_t parts_of(const Partition& p, FaceId face) {
    std::unordered_set<HalfEdgeId> walked;
    std::int64_t parts = 0;
    for (HalfEdgeId start = p.first_of_face[face]; start != nil; start = p.next_of_face[start]) {
        if (walked.contains(start)) continue;
        std::int64_t area = 0;
        HalfEdgeId h = start;
        do {
            walked.insert(h);
            area += doubled_area(p.at[p.from[h]], p.at[head(p, h)]);
            h = p.next[h];
        } while (h != start);
        if (area > 0) ++parts;
    }
    return parts;
}

}  // namespace wangge::detail
