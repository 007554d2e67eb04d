#include "engine/grids/reshape.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "engine/geo/measure.h"
#include "engine/geo/overlay.h"
#include "engine/geo/polygonize.h"

namespace wangge {

namespace {

constexpr double touch_m = 0.002;  // what counts as on a border, above the rounding to millimetres

// A place on an edge.
struct Footing {
    EdgeId edge = nil;
    Point at;
    double distance_m = 0;
};

std::vector<Footing> footings(const Partition& p, const EdgeGrid& index, Point at, double reach_m) {
    std::vector<Footing> list;
    const auto reach = static_cast<std::int32_t>(std::ceil(reach_m * 1000)) + 2;
    const MmPoint mm = to_mm(p, at);
    for (const EdgeId e : index.near(MmBox{mm, mm}.grown(reach))) {
        const Point on = nearest_on_segment(to_metres(p, p.at[p.from[2 * e]]), to_metres(p, p.at[p.from[2 * e + 1]]), at);
        if (distance_m(on, at) <= reach_m) list.push_back({e, on, distance_m(on, at)});
    }
    std::sort(list.begin(), list.end(),
              [](const Footing& a, const Footing& b) { return std::pair(a.distance_m, a.edge) < std::pair(b.distance_m, b.edge); });
    return list;
}

std::optional<Point> crosses_itself(const Line& line) {
    for (std::size_t i = 0; i + 1 < line.size(); ++i)
        for (std::size_t j = i + 2; j + 1 < line.size(); ++j)
            if (segments_touch(line[i], line[i + 1], line[j], line[j + 1])) return line[j];
    return std::nullopt;
}

Line without_repeats(std::span<const Point> line) {
    Line clean;
    for (const Point p : line)
        if (clean.empty() || distance_m(clean.back(), p) > touch_m) clean.push_back(p);
    return clean;
}

Line closed(const Ring& ring) {
    Line line(ring.begin(), ring.end());
    line.push_back(ring.front());
    return line;
}

std::pair<FaceId, FaceId> sides(const Partition& p, EdgeId e) {
    return {std::min(p.face[2 * e], p.face[2 * e + 1]), std::max(p.face[2 * e], p.face[2 * e + 1])};
}

// The chain of edges of the border between two faces from one place to another, as points; empty when the border does not lead
// there.
Line chain_between(const Partition& p, const Footing& from, const Footing& to) {
    const auto border = sides(p, from.edge);
    if (from.edge == to.edge) return {from.at, to.at};
    // Breadth first over the edges of this border: where it closes on itself, the way with fewer vertices.
    std::map<EdgeId, std::pair<EdgeId, VertexId>> before;  // edge -> edge before it, vertex between
    std::vector<EdgeId> queue{from.edge};
    before[from.edge] = {nil, nil};
    for (std::size_t i = 0; i < queue.size() && !before.contains(to.edge); ++i)
        for (const VertexId v : {p.from[2 * queue[i]], p.from[2 * queue[i] + 1]}) {
            HalfEdgeId h = p.out[v];
            do {
                const EdgeId e = edge_of(h);
                if (sides(p, e) == border && !before.contains(e)) {
                    before[e] = {queue[i], v};
                    queue.push_back(e);
                }
                h = turn_left(p, h);
            } while (h != p.out[v]);
        }
    if (!before.contains(to.edge)) return {};
    Line line{to.at};
    for (EdgeId e = to.edge; before[e].first != nil; e = before[e].first) line.push_back(to_metres(p, p.at[before[e].second]));
    line.push_back(from.at);
    std::reverse(line.begin(), line.end());
    return line;
}

}  // namespace

Reshape plan_reshape(const Partition& p, const EdgeGrid& index, std::span<const Point> drawn, double end_m) {
    Reshape plan;
    const auto refuse = [&](EditRule rule, Point at) {
        plan.result = {rule, at};
        return plan;
    };
    Line line = without_repeats(drawn);
    if (line.size() < 2) return refuse(EditRule::not_simple, drawn.empty() ? p.origin : drawn.front());

    // One border that both ends stand on, the nearest that leads from one to the other.
    const auto starts = footings(p, index, line.front(), end_m), ends = footings(p, index, line.back(), end_m);
    if (starts.empty()) return refuse(EditRule::end_mismatch, line.front());
    if (ends.empty()) return refuse(EditRule::end_mismatch, line.back());
    Footing start, end;
    Line chain;
    double least = std::numeric_limits<double>::infinity();
    std::set<std::pair<FaceId, FaceId>> tried;
    bool outer = false;
    for (const Footing& a : starts)
        for (const Footing& b : ends) {
            if (sides(p, a.edge) != sides(p, b.edge) || a.distance_m + b.distance_m >= least) continue;
            if (sides(p, a.edge).second == outer_face) {
                outer = true;
                continue;
            }
            Line way = chain_between(p, a, b);
            if (way.empty()) continue;
            least = a.distance_m + b.distance_m;
            start = a;
            end = b;
            chain = std::move(way);
        }
    if (chain.empty()) return refuse(outer ? EditRule::fixed_border : EditRule::end_mismatch, line.back());
    std::tie(plan.left, plan.right) = sides(p, start.edge);
    // The ends come to stand on the border.
    if (distance_m(line.front(), start.at) > touch_m && line.size() > 2 && distance_m(line[1], start.at) <= touch_m)
        line.erase(line.begin());
    line.front() = start.at;
    line.back() = end.at;
    if (const auto at = crosses_itself(line)) return refuse(EditRule::not_simple, *at);

    // Along the line only this border may be met.
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const MmPoint a = to_mm(p, line[i]), b = to_mm(p, line[i + 1]);
        EditResult met;
        index.any_near(box_of(a, b).grown(2), [&](EdgeId e) {
            if (sides(p, e) == sides(p, start.edge)) return false;
            const MmPoint c = p.at[p.from[2 * e]], d = p.at[p.from[2 * e + 1]];
            if (!segments_meet(a, b, c, d)) return false;
            for (const MmPoint v : {c, d})
                if (on_segment(a, b, v)) {
                    // Its own ends may be nodes.
                    if ((i == 0 && squared_mm(v, a) <= 4) || (i + 2 == line.size() && squared_mm(v, b) <= 4)) return false;
                    met = {EditRule::node_crossed, to_metres(p, v)};
                    return true;
                }
            // An end that stands on a node touches the edges there.
            for (const auto& [end_of_line, tip] : {std::pair(i == 0, a), std::pair(i + 2 == line.size(), b)})
                if (end_of_line && (squared_mm(tip, c) <= 4 || squared_mm(tip, d) <= 4)) return false;
            const bool outside = sides(p, e).second == outer_face;
            met = {outside ? EditRule::outside_jurisdiction : EditRule::edge_crossed,
                   segments_cross(a, b, c, d) ? to_metres(p, crossing_of(a, b, c, d)) : to_metres(p, a)};
            return true;
        });
        if (!met) return refuse(met.rule, met.at);
    }

    // What lies between the old course and the new: loops of both, each wholly on one side of the old.
    std::vector<MultiPolygon> from_left, from_right;
    for (const Polygon& loop : polygonize(std::vector<Line>{line, chain})) {
        if (area_m2(loop) < 1e-4) continue;
        const MmPoint at = to_mm(p, label_point({loop}, 0.01));
        const FaceId face = index.face_at(p, at);
        if (face == plan.left)
            from_left.push_back({loop});
        else if (face == plan.right)
            from_right.push_back({loop});
        else
            return refuse(face == outer_face ? EditRule::outside_jurisdiction : EditRule::collision, to_metres(p, at));
    }
    if (!from_left.empty()) plan.transfers.push_back({union_of(from_left), plan.left, plan.right});
    if (!from_right.empty()) plan.transfers.push_back({union_of(from_right), plan.right, plan.left});
    if (plan.transfers.empty()) return refuse(EditRule::nothing_changes, start.at);
    // A border between the two that the loops swallow whole would be swept over.
    for (const LandTransfer& t : plan.transfers)
        for (const Polygon& part : t.area) {
            const Box box = box_of(part);
            EditResult met;
            index.any_near(box_of(to_mm(p, box.low), to_mm(p, box.high)), [&](EdgeId e) {
                if (sides(p, e) == sides(p, start.edge)) return false;
                const Point middle = (to_metres(p, p.at[p.from[2 * e]]) + to_metres(p, p.at[p.from[2 * e + 1]])) * 0.5;
                if (!contains(part, middle) || distance_m({part}, middle) > 0) return false;
                double nearest = std::numeric_limits<double>::infinity();
                for (std::size_t i = 0; i < part.outer.size(); ++i)
                    nearest = std::min(
                        nearest,
                        distance_m(nearest_on_segment(part.outer[i], part.outer[(i + 1) % part.outer.size()], middle), middle));
                if (nearest <= touch_m) return false;
                met = {EditRule::collision, middle};
                return true;
            });
            if (!met) return refuse(met.rule, met.at);
        }
    return plan;
}

EditResult parts_of_face(const Partition& p, FaceId face, std::span<const Point> drawn, double end_m,
                         std::vector<MultiPolygon>& parts) {
    parts.clear();
    Line line = without_repeats(drawn);
    if (line.size() < 2) return {EditRule::not_simple, drawn.empty() ? p.origin : drawn.front()};
    if (const auto at = crosses_itself(line)) return {EditRule::not_simple, *at};
    const MultiPolygon shape = to_polygons(p, face);
    std::vector<Line> edges;
    for (const Polygon& polygon : shape) {
        edges.push_back(closed(polygon.outer));
        for (const Ring& hole : polygon.holes) edges.push_back(closed(hole));
    }
    // An end inside is led to the nearest border.
    for (const bool first : {true, false}) {
        const Point tip = first ? line.front() : line.back();
        if (!contains(shape, tip)) continue;
        Point best = tip;
        double least = std::numeric_limits<double>::infinity();
        for (const Line& ring : edges) {
            const NearestOnLine near = nearest_on_line(ring, tip);
            if (near.distance_m >= least) continue;
            least = near.distance_m;
            best = near.at;
        }
        if (least > end_m) return {EditRule::end_mismatch, tip};
        if (least > 0) line.insert(first ? line.begin() : line.end(), best);
    }
    edges.push_back(line);
    const std::size_t before = shape.size();
    for (const Polygon& piece : polygonize(edges))
        if (contains(shape, label_point({piece}, 0.01)) && area_m2(piece) > 1e-4) parts.push_back({piece});
    if (parts.size() <= before) return {EditRule::nothing_changes, line.front()};
    std::stable_sort(parts.begin(), parts.end(),
                     [](const MultiPolygon& a, const MultiPolygon& b) { return area_m2(a) > area_m2(b); });
    return {};
}

}  // namespace wangge
