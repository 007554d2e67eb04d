#pragma once

// The metrics of a plan, kept current while its partition is edited: equal to metrics_of, exactly, after every update.
//
// A load changes its grid only where the borders around it changed. Along a ray to the east the faces change edge by edge, so
// the number of the face at a point is a sum over the edges met; the edges that went and came give the difference, without looking
// at any other. Only loads in the box of those edges are asked. Cost of an update: O(changed edges x loads in their box).

#include <map>
#include <span>
#include <vector>

#include "engine/grids/detail/face_figures.h"
#include "engine/grids/edge_grid.h"
#include "engine/grids/plan_metrics.h"

namespace wangge {

class PlanTracker {
public:
    PlanTracker(const Partition& partition, const EdgeGrid& index, std::vector<Load> loads, const EarthScale& scale,
                const Progress& progress = {});

    // The partition has changed: these edges went, those came.
    void update(const Partition& partition, std::span<const EdgeState> gone, std::span<const EdgeState> come);

    const std::vector<GridMetrics>& metrics() const { return metrics_; }
    const std::vector<Load>& loads() const { return loads_; }
    FaceId face_of(std::size_t load) const { return face_[load]; }
    // What lies in another grid than at the start: (face then, face now) -> sum.
    const std::map<std::pair<FaceId, FaceId>, Tally>& moved() const { return moved_; }

private:
    void move_load(std::uint32_t load, FaceId to);
    void count_building(std::uint32_t compound, FaceId face, int change);
    template <class Visit>
    void for_loads(const MmBox& box, Visit&& visit) const;

    EarthScale scale_;
    std::vector<Load> loads_;
    std::vector<FaceId> face_;
    std::vector<FaceId> start_;
    std::vector<detail::FaceFigures> faces_;
    std::vector<GridMetrics> metrics_;
    std::vector<std::map<FaceId, int>> buildings_of_compound_;
    std::map<std::pair<FaceId, FaceId>, Tally> moved_;
    std::vector<FaceId> touched_;

    // Loads by cells of a uniform grid, fixed.
    MmPoint low_;
    std::int64_t cell_mm_ = 1, columns_ = 1, rows_ = 1;
    std::vector<std::uint32_t> starts_, items_;
};

}  // namespace wangge
