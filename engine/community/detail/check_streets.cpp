#include <fmt/format.h>

#include <map>
#include <numeric>

#include "engine/community/detail/checks.h"
#include "engine/geo/measure.h"

namespace wangge::detail {
namespace {

constexpr double gate_reach_m = 3;  // a gate this near lets a street through the wall

// Street vertices, those within the snap distance being one: numbered in the order of first sight.
class Vertices {
public:
    explicit Vertices(double snap_m) : snap_m_(snap_m) {}

    std::size_t number_of(Point p) {
        const auto cell = cell_of(p);
        for (std::int64_t dx = -1; dx <= 1; ++dx)
            for (std::int64_t dy = -1; dy <= 1; ++dy) {
                const auto it = cells_.find({cell.first + dx, cell.second + dy});
                if (it == cells_.end()) continue;
                for (const std::size_t i : it->second)
                    if (distance_m(points[i], p) <= snap_m_) return i;
            }
        points.push_back(p);
        cells_[cell].push_back(points.size() - 1);
        return points.size() - 1;
    }

    std::vector<Point> points;

private:
    std::pair<std::int64_t, std::int64_t> cell_of(Point p) const {
        return {static_cast<std::int64_t>(std::floor(p.x / snap_m_)), static_cast<std::int64_t>(std::floor(p.y / snap_m_))};
    }

    double snap_m_;
    std::map<std::pair<std::int64_t, std::int64_t>, std::vector<std::size_t>> cells_;
};

class Components {
public:
    std::size_t root_of(std::size_t i) {
        while (parent_.size() <= i) parent_.push_back(parent_.size());
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }
    void join(std::size_t a, std::size_t b) {
        a = root_of(a);
        b = root_of(b);
        parent_[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> parent_;
};

struct WallSegment {
    Point a, b;
    const Wall* wall;
};

// Which side of a wall segment a point lies on: -1, 0 within 1 cm of its line, 1.
int side_of(const WallSegment& s, Point p) {
    const double length = distance_m(s.a, s.b);
    const double d = length > 0 ? cross(s.b - s.a, p - s.a) / length : 0;
    return d > 0.01 ? 1 : d < -0.01 ? -1 : 0;
}

}  // namespace

void check_streets(Checked& checked) {
    const Community& c = checked.community;
    Vertices vertices(std::max(checked.options.snap_m, 1e-3));
    Components components;
    std::vector<std::vector<std::size_t>> chains(c.streets.size());
    for (std::size_t s = 0; s < c.streets.size(); ++s) {
        for (const Point p : c.streets[s].line)
            if (is_finite(p)) chains[s].push_back(vertices.number_of(p));
        for (std::size_t i = 1; i < chains[s].size(); ++i) components.join(chains[s][i - 1], chains[s][i]);
    }

    // street-disconnected: every component but the longest.
    struct Part {
        double length_m = 0;
        std::vector<std::size_t> streets;
    };
    std::map<std::size_t, Part> parts;
    for (std::size_t s = 0; s < c.streets.size(); ++s) {
        if (chains[s].empty()) continue;
        Part& part = parts[components.root_of(chains[s].front())];
        part.length_m += length_m(c.streets[s].line);
        part.streets.push_back(s);
    }
    std::size_t main = 0;
    double longest_m = -1;
    for (const auto& [root, part] : parts)
        if (part.length_m > longest_m) longest_m = part.length_m, main = root;
    for (const auto& [root, part] : parts) {
        if (root == main) continue;
        const Street& first = c.streets[part.streets.front()];
        checked.add(Severity::warning, "street-disconnected", "streets", std::to_string(first.id), first.line.front(),
                    fmt::format("{} 段街道（共 {:.0f} 米，首段 {}{}）与路网不相连", part.streets.size(), part.length_m, first.id,
                                first.name.empty() ? "" : "“" + first.name + "”"),
                    "让线的端点落在相邻街道的顶点上，或补画连接段");
    }

    // street-crosses-wall: an edge that goes through, or streets that meet on the wall from both sides, without a gate.
    std::vector<WallSegment> segments;
    std::vector<Box> boxes;
    for (const Wall& wall : c.walls)
        for (std::size_t i = 1; i < wall.line.size(); ++i) {
            segments.push_back({wall.line[i - 1], wall.line[i], &wall});
            Box box;
            box.add(wall.line[i - 1]);
            box.add(wall.line[i]);
            boxes.push_back(box.grown_m(0.02));
        }
    const BoxIndex walls(boxes);
    std::vector<Point> gate_points;
    for (const Gate& gate : c.gates) gate_points.push_back(gate.at);
    const BoxIndex gates(gate_points);
    const auto gated = [&](Point p) {
        const auto nearest = gates.nearest(p, 1);
        return !nearest.empty() && distance_m(gate_points[nearest[0]], p) <= gate_reach_m;
    };
    const auto report = [&](const Street& street, const WallSegment& segment, Point at) {
        checked.add(Severity::warning, "street-crosses-wall", "streets", std::to_string(street.id), at,
                    fmt::format("街道 {}{} 穿过围墙 {}，但该处没有门", street.id,
                                street.name.empty() ? "" : "“" + street.name + "”", segment.wall->id),
                    "补录大门，或在围墙处断开街道");
    };
    std::map<std::pair<std::size_t, std::uint32_t>, int> sides_met;  // (vertex on a wall, segment) -> bit set of sides seen
    for (std::size_t s = 0; s < c.streets.size(); ++s) {
        checked.progress.poll();
        for (std::size_t i = 1; i < chains[s].size(); ++i) {
            const Point p = vertices.points[chains[s][i - 1]];
            const Point q = vertices.points[chains[s][i]];
            Box box;
            box.add(p);
            box.add(q);
            for (const std::uint32_t w : walls.intersecting(box)) {
                const WallSegment& segment = segments[w];
                const int sp = side_of(segment, p);
                const int sq = side_of(segment, q);
                if (sp * sq < 0 && segments_touch(p, q, segment.a, segment.b)) {
                    const double t = cross(segment.b - segment.a, p - segment.a) / cross(segment.b - segment.a, p - q);
                    const Point at = p + (q - p) * t;
                    if (!gated(at)) report(c.streets[s], segment, at);
                }
                for (const auto& [vertex, side_here, side_there] :
                     {std::tuple(chains[s][i - 1], sp, sq), std::tuple(chains[s][i], sq, sp)}) {
                    const Point at = vertices.points[vertex];
                    if (side_here != 0 || side_there == 0 || distance_m(nearest_on_segment(segment.a, segment.b, at), at) > 0.01)
                        continue;
                    int& met = sides_met[{vertex, w}];
                    const int before = met;
                    met |= side_there > 0 ? 1 : 2;
                    if (met == 3 && before != 3 && !gated(at)) report(c.streets[s], segment, at);
                }
            }
        }
    }

    // gate-off-street
    std::vector<Box> street_boxes;
    for (const Street& street : c.streets) street_boxes.push_back(box_of(street.line));
    const BoxIndex streets(street_boxes);
    for (const Gate& gate : c.gates) {
        double nearest_m = std::numeric_limits<double>::infinity();
        for (const std::uint32_t s : streets.intersecting(Box{gate.at, gate.at}.grown_m(50)))
            nearest_m = std::min(nearest_m, nearest_on_line(c.streets[s].line, gate.at).distance_m);
        if (!c.streets.empty() && nearest_m > gate_reach_m)
            checked.add(Severity::warning, "gate-off-street", "gates", gate.name, gate.at,
                        nearest_m < 50 ? fmt::format("大门“{}”离最近的街道 {:.1f} 米", gate.name, nearest_m)
                                       : fmt::format("大门“{}”附近 50 米内没有街道", gate.name),
                        "把大门移到街道上，或补画通向大门的道路");
    }
}

}  // namespace wangge::detail
