#include "engine/grids/detail/plan_shapes.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "engine/grids/build_partition.h"
#include "engine/grids/edge_grid.h"
#include "engine/grids/vertex_moves.h"

namespace wangge::detail {

namespace {

constexpr std::int32_t near_mm = 2;

// The vertices of the grids as they are, found by cells of near_mm.
class OldVertices {
public:
    OldVertices(const Partition& partition, const std::vector<Grid>& grids) {
        for (const Grid& grid : grids)
            for (const Polygon& polygon : grid.shape) {
                for (const Point p : polygon.outer) add(to_mm(partition, p));
                for (const Ring& hole : polygon.holes)
                    for (const Point p : hole) add(to_mm(partition, p));
            }
    }
    std::optional<MmPoint> near(MmPoint p) const {
        std::optional<MmPoint> best;
        for (std::int32_t dx = -1; dx <= 1; ++dx)
            for (std::int32_t dy = -1; dy <= 1; ++dy) {
                const auto it = cells_.find(key(p.x / near_mm + dx, p.y / near_mm + dy));
                if (it == cells_.end()) continue;
                for (const MmPoint q : it->second)
                    if (squared_mm(p, q) <= std::int64_t{near_mm} * near_mm && (!best || squared_mm(p, q) < squared_mm(p, *best)))
                        best = q;
            }
        return best;
    }

private:
    static std::uint64_t key(std::int32_t x, std::int32_t y) {
        return (std::uint64_t{static_cast<std::uint32_t>(x)} << 32) | static_cast<std::uint32_t>(y);
    }
    void add(MmPoint p) { cells_[key(p.x / near_mm, p.y / near_mm)].push_back(p); }
    std::unordered_map<std::uint64_t, std::vector<MmPoint>> cells_;
};

bool nearly_straight(MmPoint a, MmPoint v, MmPoint b) {
    const double length = std::sqrt(static_cast<double>(squared_mm(a, b)));
    return length > 0 && std::abs(static_cast<double>(orientation(a, b, v))) <= near_mm * length;
}

void tidy(Partition& partition, const OldVertices& old) {
    EdgeGrid index(partition);
    for (VertexId v = 0; v < partition.at.size(); ++v) {
        if (!is_vertex(partition, v)) continue;
        const auto target = old.near(partition.at[v]);
        if (target && *target == partition.at[v]) continue;
        PartitionEdit edit(partition);
        if (target) {
            if (!check_move(partition, index, v, *target)) continue;
            edit.set_position(v, *target);
        } else {
            if (degree(partition, v) != 2) continue;
            const HalfEdgeId h = partition.out[v];
            if (!nearly_straight(partition.at[head(partition, h)], partition.at[v],
                                 partition.at[partition.from[partition.previous[h]]]))
                continue;
            if (!check_remove(partition, index, v)) continue;
            edit.dissolve_vertex(v);
        }
        index.update(edit.before(), edit.after());
        (void)edit.finish();
    }
}

}  // namespace

std::vector<Grid> plan_shapes(const Community& community, const BaseFaces& faces, const PlanUnits& units, const Plan& plan,
                              const std::vector<Grid>& attributes) {
    std::vector<std::vector<std::uint32_t>> held(attributes.size());
    for (std::size_t u = 0; u < plan.size(); ++u)
        held[plan[u]].insert(held[plan[u]].end(), units.faces[u].begin(), units.faces[u].end());
    std::vector<Grid> grids = attributes;
    for (std::size_t d = 0; d < grids.size(); ++d) grids[d].shape = faces.shape_of(held[d]);
    Partition partition = build_partition(grids, {});
    tidy(partition, OldVertices(partition, community.grids));
    return to_grids(partition, grids);
}

}  // namespace wangge::detail
