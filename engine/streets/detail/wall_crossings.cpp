#include "engine/streets/detail/wall_crossings.h"

#include <algorithm>
#include <tuple>

#include "engine/geo/measure.h"

namespace wangge::detail {

namespace {

constexpr double touch_m = 1e-3;   // contacts nearer than this are one
constexpr double beside_m = 0.05;  // how far before and behind a contact the sides are compared

}  // namespace

WallIndex::WallIndex(const std::vector<Line>& walls) {
    std::vector<Box> boxes;
    for (const Line& wall : walls) {
        if (wall.size() < 2) continue;
        const bool closed = distance_m(wall.front(), wall.back()) <= touch_m;
        for (std::size_t i = 0; i + 1 < wall.size(); ++i) {
            segments_.push_back({wall[i], wall[i + 1], i == 0 && !closed, i + 2 == wall.size() && !closed});
            Box box;
            box.add(wall[i]);
            box.add(wall[i + 1]);
            boxes.push_back(box);
        }
    }
    index_ = BoxIndex(boxes);
}

std::vector<WallIndex::Contact> WallIndex::contacts(Point a, Point b) const {
    Box box;
    box.add(a);
    box.add(b);
    std::vector<Contact> found;
    const Point way = b - a;
    const double length = distance_m(a, b);
    if (length <= 0) return found;
    for (const std::uint32_t i : index_.intersecting(box.grown_m(touch_m))) {
        const Segment& wall = segments_[i];
        const Point along = wall.b - wall.a;
        const double wall_length = distance_m(wall.a, wall.b);
        const double denominator = cross(way, along);
        // Nearly parallel lines run beside each other; the walls' neighbours decide whether the way goes through.
        if (wall_length <= 0 || std::abs(denominator) < 1e-9 * length * wall_length) continue;
        const double t = cross(wall.a - a, along) / denominator * length;
        const double u = cross(wall.a - a, way) / denominator * wall_length;
        if (t < -touch_m || t > length + touch_m) continue;
        if (u < (wall.free_a ? touch_m : -touch_m) || u > wall_length - (wall.free_b ? touch_m : -touch_m)) continue;
        found.push_back({std::clamp(t, 0.0, length), along});
    }
    std::sort(found.begin(), found.end(), [](const Contact& p, const Contact& q) {
        return std::tie(p.along_m, p.wall_direction.x, p.wall_direction.y) <
               std::tie(q.along_m, q.wall_direction.x, q.wall_direction.y);
    });
    return found;
}

std::vector<double> WallIndex::crossings(Point a, Point b) const {
    std::vector<double> passed;
    const double length = distance_m(a, b);
    for (const Contact& contact : contacts(a, b)) {
        if (contact.along_m <= touch_m || contact.along_m >= length - touch_m) continue;
        if (passed.empty() || contact.along_m > passed.back() + touch_m) passed.push_back(contact.along_m);
    }
    return passed;
}

std::vector<std::vector<Passage>> find_passages(std::span<const GatedLine> lines, const std::vector<Line>& walls,
                                                const std::vector<Gate>& gates, double gate_m) {
    const WallIndex wall_index(walls);
    std::vector<Point> gate_points;
    for (const Gate& gate : gates) gate_points.push_back(gate.at);
    const BoxIndex gate_index{std::span<const Point>(gate_points)};
    std::vector<std::vector<Passage>> passages(lines.size());
    std::vector<char> used(gates.size(), 0);
    std::vector<Box> boxes;

    for (std::size_t l = 0; l < lines.size(); ++l) {
        const Line& line = *lines[l].line;
        boxes.push_back(box_of(line));
        const double length = length_m(line);
        double before_m = 0;
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            for (const WallIndex::Contact& contact : wall_index.contacts(line[i], line[i + 1])) {
                const double along_m = before_m + contact.along_m;
                if (along_m <= touch_m || along_m >= length - touch_m) continue;
                if (!passages[l].empty() && along_m <= passages[l].back().along_m + touch_m) continue;
                // At a vertex of the street on the wall the way may also turn back: compare the sides.
                const Point at = point_along(line, along_m);
                const double before = cross(contact.wall_direction, point_along(line, std::max(0.0, along_m - beside_m)) - at);
                const double behind = cross(contact.wall_direction, point_along(line, std::min(length, along_m + beside_m)) - at);
                if (before * behind >= 0) continue;
                Passage passage{along_m, no_gate};
                for (const std::uint32_t g : gate_index.nearest(at, 1))
                    if (distance_m(gates[g].at, at) <= gate_m) passage.gate = g;
                if (passage.gate != no_gate) used[passage.gate] = 1;
                passages[l].push_back(passage);
            }
            before_m += distance_m(line[i], line[i + 1]);
        }
    }

    // Gates where no wall is drawn, or where streets end at the wall from both sides.
    const BoxIndex line_index{std::span<const Box>(boxes)};
    for (std::uint32_t g = 0; g < gates.size(); ++g) {
        if (used[g]) continue;
        std::tuple<double, int, std::size_t> best{gate_m, 2, 0};
        double along_m = 0;
        Box box;
        box.add(gates[g].at);
        for (const std::uint32_t l : line_index.intersecting(box.grown_m(gate_m))) {
            const NearestOnLine near = nearest_on_line(*lines[l].line, gates[g].at);
            const int other = gates[g].compound != no_id && lines[l].compound == gates[g].compound ? 0 : 1;
            const std::tuple<double, int, std::size_t> here{std::round(near.distance_m * 100) / 100, other, l};
            if (here < best) {
                best = here;
                along_m = near.along_m;
            }
        }
        if (std::get<1>(best) == 2) continue;
        auto& of_line = passages[std::get<2>(best)];
        of_line.push_back({along_m, g});
        std::stable_sort(of_line.begin(), of_line.end(), [](const Passage& p, const Passage& q) { return p.along_m < q.along_m; });
    }
    return passages;
}

}  // namespace wangge::detail
