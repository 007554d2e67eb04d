#include "engine/grids/detail/snap_points.h"

#include "engine/grids/detail/point_table.h"

namespace wangge::detail {

Snapped snap_points(std::span<MmPoint> points, std::span<const std::uint32_t> sources, std::int32_t snap,
                    const Progress& progress) {
    Snapped result;
    if (snap <= 0) return result;
    // Cells much larger than the snap, so that most points look into one cell only.
    const std::int32_t size = 64 * snap;
    const auto cell = [&](std::int32_t v) { return v >= 0 ? v / size : -((-v - 1) / size) - 1; };
    PointNumbers anchors(points.size()), cells(points.size());
    std::vector<std::uint32_t> source_of, first, later;  // anchors by cell, in lists
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (i % 4096 == 0) progress.poll();
        MmPoint& p = points[i];
        if (anchors.find(p) != 0xFFFFFFFF) continue;
        std::uint32_t best = 0xFFFFFFFF;
        std::int64_t distance = std::int64_t{snap} * snap + 1;
        for (std::int32_t cx = cell(p.x - snap); cx <= cell(p.x + snap); ++cx) {
            for (std::int32_t cy = cell(p.y - snap); cy <= cell(p.y + snap); ++cy) {
                const std::uint32_t found = cells.find({cx, cy});
                if (found == 0xFFFFFFFF) continue;
                for (std::uint32_t a = first[found]; a != 0xFFFFFFFF; a = later[a]) {
                    const std::int64_t d = squared_mm(anchors.at[a], p);
                    if (source_of[a] == sources[i] || d >= distance + (a < best ? 1 : 0)) continue;
                    distance = d;
                    best = a;
                }
            }
        }
        if (best == 0xFFFFFFFF) {
            const std::uint32_t a = anchors.of(p), c = cells.of({cell(p.x), cell(p.y)});
            if (c == first.size()) first.push_back(0xFFFFFFFF);
            source_of.push_back(sources[i]);
            later.push_back(first[c]);
            first[c] = a;
        } else {
            ++result.moved;
            result.furthest2 = std::max(result.furthest2, distance);
            if (!result.place) result.place = p;
            p = anchors.at[best];
        }
    }
    return result;
}

}  // namespace wangge::detail
