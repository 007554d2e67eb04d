#include "viewer/models/snap_finder.h"

#include "engine/geo/measure.h"

namespace wangge::viewer {

SnapFinder::SnapFinder(const Community& community) {
    const auto add = [this](std::span<const Point> line, SnapKind kind, bool closed) {
        for (std::size_t i = 0; i + 1 < line.size(); ++i) segments_.push_back({line[i], line[i + 1], kind});
        if (closed && line.size() > 2) segments_.push_back({line.back(), line.front(), kind});
    };
    for (const Street& street : community.streets) add(street.line, SnapKind::street, false);
    for (const Wall& wall : community.walls) add(wall.line, SnapKind::wall, false);
    for (const Compound& compound : community.compounds)
        for (const Polygon& polygon : compound.shape) {
            add(polygon.outer, SnapKind::wall, true);
            for (const Ring& hole : polygon.holes) add(hole, SnapKind::wall, true);
        }
    std::vector<Box> boxes;
    boxes.reserve(segments_.size());
    for (const Segment& segment : segments_) boxes.push_back(box_of(std::vector<Point>{segment.a, segment.b}));
    index_ = BoxIndex(boxes);
}

std::optional<Snap> SnapFinder::find(Point p, double radius_m) const {
    const Point reach{radius_m, radius_m};
    std::optional<Snap> corner, side;
    double corner_m = radius_m, side_m = radius_m;
    for (const std::uint32_t i : index_.intersecting({p - reach, p + reach})) {
        const Segment& segment = segments_[i];
        for (const Point end : {segment.a, segment.b})
            if (const double d = distance_m(end, p); d < corner_m) corner_m = d, corner = Snap{segment.kind, end};
        const Point foot = nearest_on_segment(segment.a, segment.b, p);
        if (const double d = distance_m(foot, p); d < side_m) side_m = d, side = Snap{segment.kind, foot};
    }
    return corner ? corner : side;
}

}  // namespace wangge::viewer
