#pragma once

// The metrics of a plan, kept current while its partition is edited: equal to metrics_of, exactly, after every update.
//
// A load changes its grid only where the borders around it changed. Along a ray to the east the faces change edge by edge, so
// the number of the face at a point is a sum over the edges met; the edges that went and came give the difference, without looking
// at any other. Only loads in the box of those edges are asked. Cost of an update: O(changed edges x loads in their box), with
// O(n log n) for the hull of each face touched, n its edges, and O(faces) to see which codes changed.
//
// Grids come and go: faces are added at the end of `codes` (or taken away there), and a face without a code is dead, its metrics 0.

#include <map>
#include <span>
#include <unordered_map>
#include <vector>

#include "engine/grids/detail/face_figures.h"
#include "engine/grids/edge_grid.h"
#include "engine/grids/plan_metrics.h"

namespace wangge {

class PlanTracker {
public:
    PlanTracker(const Partition& partition, const EdgeGrid& index, std::vector<Load> loads, const EarthScale& scale,
                const PatrolEffort& effort, const Progress& progress = {});
    PlanTracker(const Partition& partition, const EdgeGrid& index, std::vector<Load> loads, const EarthScale& scale,
                const Progress& progress = {})
        : PlanTracker(partition, index, std::move(loads), scale, PatrolEffort{}, progress) {}

    // The partition has changed: these edges went, those came, and `codes` may have changed.
    void update(const Partition& partition, std::span<const EdgeState> gone, std::span<const EdgeState> come);

    const std::vector<GridMetrics>& metrics() const { return metrics_; }
    const std::vector<Load>& loads() const { return loads_; }
    FaceId face_of(std::size_t load) const { return face_[load]; }
    std::vector<std::uint32_t> loads_in(const MmBox& box) const;  // in no fixed order
    const PatrolEffort& effort() const { return effort_; }

    // What lies in a grid of another code than at the start: (face then, face now) -> sum. The code of the face then is that in
    // codes_at_start, of the face now that in the partition; both faces are equal where the grid got another code, or where its
    // face was given to another grid. outer_face stands for no grid. O(pairs + faces).
    std::map<std::pair<FaceId, FaceId>, Tally> moved() const;
    const std::vector<std::string>& codes_at_start() const { return codes_at_start_; }
    // The same by codes; empty for no grid. Ascending by face.
    struct Moved {
        std::string from, to;
        Tally what;
    };
    std::vector<Moved> moved_by_code() const;

private:
    void move_load(std::uint32_t load, FaceId to);
    void count_crossing(std::uint32_t left);
    void follow_codes(const Partition& partition);
    void sort_loads();
    void count_building(std::uint32_t compound, FaceId face, int change);
    template <class Visit>
    void for_loads(const MmBox& box, Visit&& visit) const;

    EarthScale scale_;
    PatrolEffort effort_;
    std::vector<Load> loads_;
    std::vector<FaceId> face_;
    std::vector<FaceId> start_;
    std::vector<std::string> codes_at_start_;
    std::vector<detail::FaceFigures> faces_;
    std::vector<GridMetrics> metrics_;
    std::vector<std::map<FaceId, int>> buildings_of_compound_;
    std::map<std::pair<FaceId, FaceId>, Tally> moved_;                        // between different faces
    std::vector<Tally> stayed_;                                               // per face at the start
    bool recoded_ = false;                                                    // a face has another code than at the start
    std::unordered_map<std::uint32_t, std::pair<FaceId, FaceId>> crossings_;  // by the piece of street they begin with
    detail::WalkMarks marks_;
    std::vector<FaceId> touched_;        // faces whose figures changed
    std::vector<FaceId> bent_;           // faces whose outline changed
    std::vector<std::uint32_t> pieces_;  // of streets, that changed their face

    // Loads by cells of a uniform grid, fixed.
    MmPoint low_;
    std::int64_t cell_mm_ = 1, columns_ = 1, rows_ = 1;
    struct Item {
        MmPoint at;
        std::uint32_t load;
    };
    std::vector<std::uint32_t> starts_;
    std::vector<Item> items_;
};

}  // namespace wangge
