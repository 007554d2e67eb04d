#include "engine/grids/plan_metrics.h"

#include <map>

#include "engine/geo/measure.h"
#include "engine/grids/build_partition.h"
#include "engine/grids/detail/face_figures.h"
#include "engine/grids/edge_grid.h"

namespace wangge {

std::vector<GridMetrics> metrics_of(const Partition& p, const std::vector<Load>& loads, const EarthScale& scale) {
    std::vector<detail::FaceFigures> figures(p.codes.size());
    for (HalfEdgeId h = 0; h < p.from.size(); ++h) {
        if (p.from[h] == nil || p.face[h] == outer_face) continue;
        const MmPoint a = p.at[p.from[h]], b = p.at[head(p, h)];
        figures[p.face[h]].area_mm2 += scale.area_mm2(a, b);
        figures[p.face[h]].perimeter_um += scale.length_um(a, b);
    }
    const EdgeGrid index(p);
    std::map<std::uint32_t, std::map<FaceId, int>> faces_of_compound;
    for (const Load& load : loads) {
        const FaceId face = index.face_at(p, load.at);
        if (face == outer_face) continue;
        figures[face].tally += load.weight;
        if (load.compound != nil) ++faces_of_compound[load.compound][face];
    }
    for (const auto& [compound, faces] : faces_of_compound)
        if (faces.size() > 1)
            for (const auto& [face, buildings] : faces) ++figures[face].compounds_cut;

    std::vector<GridMetrics> metrics(p.codes.size());
    for (FaceId face = 0; face < p.codes.size(); ++face) {
        figures[face].parts = detail::parts_of(p, face);
        metrics[face].code = p.codes[face];
        detail::write_metrics(figures[face], metrics[face]);
    }
    return metrics;
}

std::vector<GridMetrics> metrics_of(const Community& community, const MetricsOptions& options, const Progress& progress) {
    const Partition partition = build_partition(community.grids, community.jurisdiction.shape, {}, progress);
    Box box;
    for (const Grid& grid : community.grids) box.add(box_of(grid.shape));
    const EarthScale scale(Frame(community.epsg), partition.origin, box);
    return metrics_of(partition, loads_of(community, partition, options.loads), scale);
}

}  // namespace wangge
