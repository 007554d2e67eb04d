#include "engine/grids/plan_metrics.h"

#include <map>

#include "engine/geo/measure.h"
#include "engine/grids/build_partition.h"
#include "engine/grids/detail/face_figures.h"
#include "engine/grids/detail/street_crossings.h"
#include "engine/grids/edge_grid.h"

namespace wangge {

std::vector<GridMetrics> metrics_of(const Partition& p, const std::vector<Load>& loads, const EarthScale& scale,
                                    const PatrolEffort& effort) {
    std::vector<detail::FaceFigures> figures(p.codes.size());
    for (HalfEdgeId h = 0; h < p.from.size(); ++h) {
        if (p.from[h] == nil || p.face[h] == outer_face) continue;
        const MmPoint a = p.at[p.from[h]], b = p.at[head(p, h)];
        figures[p.face[h]].area_mm2 += scale.area_mm2(a, b);
        figures[p.face[h]].perimeter_um += scale.length_um(a, b);
    }
    const EdgeGrid index(p);
    std::map<std::uint32_t, std::map<FaceId, int>> faces_of_compound;
    std::vector<FaceId> face_of_load;
    face_of_load.reserve(loads.size());
    for (const Load& load : loads) {
        const FaceId face = index.face_at(p, load.at);
        face_of_load.push_back(face);
        if (face == outer_face) continue;
        figures[face].tally += load.weight;
        if (load.compound != nil) ++faces_of_compound[load.compound][face];
    }
    for (const auto& [compound, faces] : faces_of_compound)
        if (faces.size() > 1)
            for (const auto& [face, buildings] : faces) ++figures[face].compounds_cut;

    for (std::size_t i = 0; i < loads.size(); ++i) {
        if (!detail::is_left_side(loads, i)) continue;
        if (const auto crossing = detail::crossing_from(loads, face_of_load, i)) {
            ++figures[crossing->first].streets_crossed;
            ++figures[crossing->second].streets_crossed;
        }
    }

    detail::WalkMarks marks;
    std::vector<GridMetrics> metrics(p.codes.size());
    for (FaceId face = 0; face < p.codes.size(); ++face) {
        figures[face].outline.parts = detail::parts_of(p, face, marks);
        detail::measure(p, face, figures[face].outline);
        metrics[face].code = p.codes[face];
        detail::write_metrics(figures[face], effort, metrics[face]);
    }
    return metrics;
}

std::vector<GridMetrics> metrics_of(const Community& community, const MetricsOptions& options, const Progress& progress) {
    const Partition partition = build_partition(community.grids, community.jurisdiction.shape, {}, progress);
    Box box;
    for (const Grid& grid : community.grids) box.add(box_of(grid.shape));
    const EarthScale scale(Frame(community.epsg), partition.origin, box);
    return metrics_of(partition, loads_of(community, partition, options.loads), scale, options.patrol);
}

}  // namespace wangge
