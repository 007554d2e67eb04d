#include "engine/grids/block_of_building.h"

#include <cmath>
#include <limits>
#include <unordered_map>

#include "engine/geo/measure.h"
#include "engine/geo/overlay.h"
#include "engine/geo/repair.h"

namespace wangge {

namespace {

constexpr std::size_t no_compound = std::numeric_limits<std::size_t>::max();

// The ends of the shortest way between two convex rings that do not meet.
std::pair<Point, Point> shortest_way(const Ring& one, const Ring& two) {
    std::pair<Point, Point> best;
    double least = std::numeric_limits<double>::infinity();
    const auto look = [&](const Ring& corners, const Ring& sides, bool turned) {
        for (const Point corner : corners) {
            for (std::size_t i = 0; i < sides.size(); ++i) {
                const Point on = nearest_on_segment(sides[i], sides[(i + 1) % sides.size()], corner);
                const double d = distance_m(corner, on);
                // A hair less, so that both blocks of a pair take the same of several equal ways.
                if (d >= least - 1e-9) continue;
                least = d;
                best = turned ? std::pair(on, corner) : std::pair(corner, on);
            }
        }
    };
    look(one, two, false);
    look(two, one, true);
    return best;
}

// The part of a convex ring on the left of the line from a in direction d.
Ring left_part(const Ring& ring, Point a, Point d) {
    Ring kept;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point p = ring[i], q = ring[(i + 1) % ring.size()];
        const double sp = cross(d, p - a), sq = cross(d, q - a);
        if (sp >= 0) kept.push_back(p);
        if ((sp > 0 && sq < 0) || (sp < 0 && sq > 0)) kept.push_back(p + (q - p) * (sp / (sp - sq)));
    }
    return kept;
}

}  // namespace

BuildingBlocks::BuildingBlocks(const std::vector<Building>& buildings, const std::vector<Compound>& compounds) {
    std::unordered_map<Id, std::size_t> positions;
    for (std::size_t i = 0; i < compounds.size(); ++i) {
        positions[compounds[i].id] = i;
        compounds_.push_back(compounds[i].shape);
    }
    std::vector<Box> boxes;
    for (const Building& building : buildings) {
        footprints_.push_back(building.footprint);
        std::vector<Point> corners;
        for (const Polygon& polygon : building.footprint) corners.insert(corners.end(), polygon.outer.begin(), polygon.outer.end());
        const MultiPolygon hull = corners.empty() ? MultiPolygon{} : convex_hull(corners);
        hulls_.push_back(hull.empty() ? Ring{} : hull[0].outer);
        const auto found = positions.find(building.compound);
        compound_.push_back(found == positions.end() ? no_compound : found->second);
        boxes.push_back(box_of(building.footprint));
    }
    index_ = BoxIndex(std::span<const Box>(boxes));
}

std::optional<std::size_t> BuildingBlocks::building_at(Point p, double radius_m) const {
    std::optional<std::size_t> best;
    double least = radius_m;
    Box box;
    box.add(p);
    for (const std::uint32_t i : index_.intersecting(box.grown_m(radius_m))) {
        const double d = distance_m(footprints_[i], p);
        if (d > least || (best && d == least)) continue;
        least = d;
        best = i;
    }
    return best;
}

MultiPolygon BuildingBlocks::block_of(std::size_t building, double reach_m) const {
    const Ring& hull = hulls_[building];
    if (hull.size() < 3) return {};
    const Box box = box_of(hull).grown_m(reach_m);
    Ring block{box.low, {box.high.x, box.low.y}, box.high, {box.low.x, box.high.y}};
    for (const std::uint32_t other : index_.intersecting(box.grown_m(reach_m))) {
        if (other == building || hulls_[other].size() < 3) continue;
        // The pair is always looked at in the same order, so that both sides find the same midline.
        const bool first = building < other;
        const auto [p, q] = first ? shortest_way(hull, hulls_[other]) : shortest_way(hulls_[other], hull);
        const Point way = first ? q - p : p - q;
        if (std::hypot(way.x, way.y) < 0.02) continue;
        // Left of the midline when one looks along it with the neighbour to the right.
        block = left_part(block, midpoint(p, q), {-way.y, way.x});
        if (block.size() < 3) return {};
    }
    MultiPolygon shape{Polygon{block, {}}};
    if (compound_[building] != no_compound && !compounds_[compound_[building]].empty()) {
        const MultiPolygon land = intersection_of(shape, repaired(compounds_[compound_[building]]));
        // A compound that does not hold its own building is a fault of the data; the block then stands for itself.
        if (contains(land, label_point(footprints_[building]))) shape = land;
    }
    return shape;
}

}  // namespace wangge
