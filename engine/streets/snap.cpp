#include "engine/streets/snap.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "engine/geo/box_index.h"
#include "engine/geo/measure.h"
#include "engine/streets/detail/wall_crossings.h"

namespace wangge {

struct StreetSnapper::Impl {
    struct Segment {
        std::uint32_t edge;
        double from_m;  // of its first point along the edge
        Point a, b;
    };

    explicit Impl(const Network& of) : network(of), walls(of.walls) {
        std::vector<Box> boxes;
        for (std::uint32_t e = 0; e < network.edges(); ++e) {
            double from_m = 0;
            for (std::uint32_t i = network.shape_first[e]; i + 1 < network.shape_first[e + 1]; ++i) {
                segments.push_back({e, from_m, network.shape[i], network.shape[i + 1]});
                from_m += distance_m(network.shape[i], network.shape[i + 1]);
                Box box;
                box.add(network.shape[i]);
                box.add(network.shape[i + 1]);
                boxes.push_back(box);
            }
        }
        index = BoxIndex(boxes);
    }

    const Network& network;
    detail::WallIndex walls;
    std::vector<Segment> segments;
    BoxIndex index;
};

StreetSnapper::StreetSnapper(const Network& network) : impl_(std::make_unique<Impl>(network)) {}
StreetSnapper::~StreetSnapper() = default;
StreetSnapper::StreetSnapper(StreetSnapper&&) noexcept = default;

std::vector<Snap> StreetSnapper::snaps(Point from, const SnapOptions& options) const {
    Box box;
    box.add(from);
    std::map<std::uint32_t, Snap> nearest;
    for (const std::uint32_t i : impl_->index.intersecting(box.grown_m(options.max_m))) {
        const Impl::Segment& segment = impl_->segments[i];
        Snap snap;
        snap.at = nearest_on_segment(segment.a, segment.b, from);
        snap.distance_m = distance_m(from, snap.at);
        if (snap.distance_m > options.max_m) continue;
        const double along_m = segment.from_m + distance_m(segment.a, snap.at);
        snap.position = {segment.edge, std::min(along_m, impl_->network.edge_length_m[segment.edge])};
        const auto [found, inserted] = nearest.try_emplace(segment.edge, snap);
        if (!inserted && snap.distance_m < found->second.distance_m) found->second = snap;
    }
    std::vector<Snap> all;
    for (const auto& [edge, snap] : nearest) all.push_back(snap);
    std::stable_sort(all.begin(), all.end(), [](const Snap& p, const Snap& q) { return p.distance_m < q.distance_m; });
    for (Snap& snap : all) snap.through_wall = impl_->walls.blocks(from, snap.at);
    return all;
}

std::optional<Snap> StreetSnapper::snap(Point from, const SnapOptions& options) const {
    const std::vector<Snap> all = snaps(from, options);
    if (all.empty()) return std::nullopt;
    for (const Snap& snap : all)
        if (!snap.through_wall) return snap;
    return all.front();
}

}  // namespace wangge
