#include "engine/grids/follow_guides.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <queue>

#include "engine/geo/measure.h"
#include "engine/geo/overlay.h"

namespace wangge {

namespace {

constexpr double same_m = 0.05;

class Graph {
public:
    std::size_t node(Point p) {
        const auto key = std::pair(std::llround(p.x / same_m), std::llround(p.y / same_m));
        for (long long dx = -1; dx <= 1; ++dx)
            for (long long dy = -1; dy <= 1; ++dy)
                if (const auto it = known_.find({key.first + dx, key.second + dy});
                    it != known_.end() && distance_m(at[it->second], p) <= same_m)
                    return it->second;
        known_[key] = at.size();
        at.push_back(p);
        ways.emplace_back();
        return at.size() - 1;
    }
    void join(std::size_t a, std::size_t b) {
        if (a == b) return;
        ways[a].push_back(b);
        ways[b].push_back(a);
    }

    std::vector<Point> at;
    std::vector<std::vector<std::size_t>> ways;

private:
    std::map<std::pair<long long, long long>, std::size_t> known_;
};

}  // namespace

std::optional<Line> course_along(std::span<const Line> guides, const Line& line, double within_m) {
    if (line.size() < 2) return std::nullopt;
    const MultiPolygon corridor = buffer_of(line, within_m);
    const MultiPolygon around = [&] {
        // Ends are round too: the way to the guide may lead out beyond them.
        std::vector<MultiPolygon> parts{corridor};
        for (const Point tip : {line.front(), line.back()}) {
            Ring ring;
            for (int k = 0; k < 16; ++k) ring.push_back(tip + Point{std::cos(k * M_PI / 8), std::sin(k * M_PI / 8)} * within_m);
            parts.push_back({Polygon{ring, {}}});
        }
        return union_of(parts);
    }();
    const Box box = box_of(around);
    std::vector<Line> near;
    for (const Line& guide : guides) {
        if (guide.size() < 2 || !box_of(guide).intersects(box)) continue;
        for (Line& piece : clip(guide, around)) near.push_back(std::move(piece));
    }
    // Both ends step onto the nearest guide, which gets a point there.
    for (const Point tip : {line.front(), line.back()}) {
        std::size_t best = near.size();
        NearestOnLine foot;
        foot.distance_m = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < near.size(); ++i)
            if (const NearestOnLine n = nearest_on_line(near[i], tip); n.distance_m < foot.distance_m) {
                foot = n;
                best = i;
            }
        if (best == near.size() || foot.distance_m > within_m) return std::nullopt;
        near[best].insert(near[best].begin() + static_cast<std::ptrdiff_t>(foot.segment) + 1, foot.at);
    }
    Graph graph;
    for (const Line& piece : near)
        for (std::size_t i = 0; i + 1 < piece.size(); ++i) graph.join(graph.node(piece[i]), graph.node(piece[i + 1]));
    const auto foot_of = [&](Point tip) {
        std::size_t best = 0;
        for (std::size_t n = 1; n < graph.at.size(); ++n)
            if (distance_m(graph.at[n], tip) < distance_m(graph.at[best], tip)) best = n;
        return best;
    };
    const std::size_t from = foot_of(line.front()), to = foot_of(line.back());
    std::vector<double> cost(graph.at.size(), std::numeric_limits<double>::infinity());
    std::vector<std::size_t> before(graph.at.size(), graph.at.size());
    using Entry = std::pair<double, std::size_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    cost[from] = 0;
    queue.emplace(0, from);
    while (!queue.empty()) {
        const auto [c, n] = queue.top();
        queue.pop();
        if (c > cost[n]) continue;
        for (const std::size_t m : graph.ways[n]) {
            const double d = c + distance_m(graph.at[n], graph.at[m]);
            if (d >= cost[m]) continue;
            cost[m] = d;
            before[m] = n;
            queue.emplace(d, m);
        }
    }
    if (from == to || !std::isfinite(cost[to])) return std::nullopt;
    Line way;
    for (std::size_t n = to; n != graph.at.size(); n = before[n]) way.push_back(graph.at[n]);
    std::reverse(way.begin(), way.end());
    if (distance_m(way.front(), line.front()) > same_m) way.insert(way.begin(), line.front());
    if (distance_m(way.back(), line.back()) > same_m) way.push_back(line.back());
    return way;
}

}  // namespace wangge
