#include "engine/grids/reshape.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "engine/geo/measure.h"
#include "engine/geo/overlay.h"
#include "engine/geo/polygonize.h"
#include "engine/grids/course_rules.h"
#include "engine/grids/vertex_moves.h"

namespace wangge {

namespace {

constexpr double touch_m = 0.002;       // what counts as on a border, above the rounding to millimetres
constexpr std::int64_t vertex_mm = 20;  // nearer to a vertex than this one stands on it

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

// A place where a line may set out.
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

bool outer(const Partition& p, EdgeId e) {
    return p.face[2 * e] == outer_face || p.face[2 * e + 1] == outer_face;
}

EditResult refused(const Partition& p, EditRule rule, MmPoint at) {
    return {rule, to_metres(p, at)};
}

Reshape::Place place_on(const Partition& p, const Footing& footing) {
    Reshape::Place place{footing.edge, nil, to_mm(p, footing.at)};
    for (const VertexId v : {p.from[2 * footing.edge], p.from[2 * footing.edge + 1]})
        if (squared_mm(p.at[v], place.at) <= vertex_mm * vertex_mm) {
            place.vertex = v;
            place.at = p.at[v];
        }
    return place;
}

// How far along its border, in half-edges of it, a place is; whole numbers are vertices.
double place_along(const Partition& p, const std::vector<HalfEdgeId>& border, const Reshape::Place& place) {
    for (std::size_t i = 0; i < border.size(); ++i) {
        if (edge_of(border[i]) != place.edge) continue;
        const MmPoint a = p.at[p.from[border[i]]], b = p.at[head(p, border[i])];
        if (place.at == a) return static_cast<double>(i);
        if (place.at == b) return static_cast<double>(i + 1);
        return static_cast<double>(i) +
               std::sqrt(static_cast<double>(squared_mm(a, place.at)) / static_cast<double>(squared_mm(a, b)));
    }
    return -1;
}

// The partition without the chain; where the chain begins or ends within an edge, the rest of that edge is there.
class WithoutChain : public PlanarMapView {
public:
    WithoutChain(const Partition& p, const EdgeGrid& index, const Reshape& plan) : p_(p), index_(index), plan_(plan) {
        for (const HalfEdgeId h : plan.chain) skip_.push_back(edge_of(h));
        std::sort(skip_.begin(), skip_.end());
        if (plan.start.vertex == nil) stubs_.emplace_back(p.at[p.from[plan.chain.front()]], plan.start.at);
        if (plan.end.vertex == nil) stubs_.emplace_back(p.at[head(p, plan.chain.back())], plan.end.at);
    }

    void nodes_near(const MmBox& box, const std::function<bool(MmPoint)>& visit) const override {
        segments_near(box,
                      [&](MmPoint a, MmPoint b, bool) { return (box.contains(a) && visit(a)) || (box.contains(b) && visit(b)); });
    }
    void segments_near(const MmBox& box, const std::function<bool(MmPoint, MmPoint, bool)>& visit) const override {
        for (const EdgeId e : index_.near(box))
            if (!std::binary_search(skip_.begin(), skip_.end(), e) &&
                visit(p_.at[p_.from[2 * e]], p_.at[p_.from[2 * e + 1]], outer(p_, e)))
                return;
        for (const auto& [a, b] : stubs_)
            if (box_of(a, b).intersects(box) && visit(a, b, false)) return;
    }
    std::vector<MmPoint> spokes(MmPoint node) const override {
        std::vector<MmPoint> list;
        for (const auto& [far, near] : stubs_)
            if (near == node) list.push_back(far);
        for (const VertexId v : {plan_.start.vertex, plan_.end.vertex}) {
            if (v == nil || !(p_.at[v] == node)) continue;
            HalfEdgeId h = p_.out[v];
            do {
                if (!std::binary_search(skip_.begin(), skip_.end(), edge_of(h))) list.push_back(p_.at[head(p_, h)]);
                h = turn_left(p_, h);
            } while (h != p_.out[v]);
            break;
        }
        return list;
    }

private:
    const Partition& p_;
    const EdgeGrid& index_;
    const Reshape& plan_;
    std::vector<EdgeId> skip_;
    std::vector<std::pair<MmPoint, MmPoint>> stubs_;  // far end, place of the chain
};

// Fills old_course from the chain and checks the new one.
void check(const Partition& p, const EdgeGrid& index, Reshape& plan) {
    plan.old_course = {plan.start.at};
    for (std::size_t i = 1; i < plan.chain.size(); ++i) plan.old_course.push_back(p.at[p.from[plan.chain[i]]]);
    plan.old_course.push_back(plan.end.at);
    if (plan.old_course == plan.new_course) {
        plan.result = refused(p, EditRule::nothing_changes, plan.start.at);
        return;
    }
    const CourseResult r = check_course(WithoutChain(p, index, plan), plan.old_course, plan.new_course);
    plan.result = refused(p, r.rule, r.at);
}

// One after another, none twice.
std::vector<MmPoint> in_millimetres(const Partition& p, std::span<const Point> line) {
    std::vector<MmPoint> course;
    for (const Point point : line)
        if (const MmPoint mm = to_mm(p, point); course.empty() || !(course.back() == mm)) course.push_back(mm);
    return course;
}

}  // namespace

std::vector<HalfEdgeId> border_through(const Partition& p, EdgeId edge) {
    const HalfEdgeId middle = 2 * edge;
    std::vector<HalfEdgeId> border{middle};
    while (degree(p, head(p, border.back())) == 2) {
        const HalfEdgeId h = p.next[border.back()];
        if (h == middle) return border;
        border.push_back(h);
    }
    std::vector<HalfEdgeId> behind;
    for (HalfEdgeId h = middle; degree(p, p.from[h]) == 2;) behind.push_back(h = p.previous[h]);
    border.insert(border.begin(), behind.rbegin(), behind.rend());
    return border;
}

Reshape plan_reshape(const Partition& p, const EdgeGrid& index, std::span<const Point> drawn, double end_m) {
    Reshape plan;
    const auto refuse = [&](EditRule rule, Point at) {
        plan.result = {rule, at};
        return plan;
    };
    const Line line = without_repeats(drawn);
    if (line.size() < 2) return refuse(EditRule::not_simple, drawn.empty() ? p.origin : drawn.front());
    const auto starts = footings(p, index, line.front(), end_m), ends = footings(p, index, line.back(), end_m);
    if (starts.empty()) return refuse(EditRule::end_mismatch, line.front());
    if (ends.empty()) return refuse(EditRule::end_mismatch, line.back());

    // One border that both ends stand on, the nearest.
    double least = std::numeric_limits<double>::infinity();
    bool fixed = false;
    std::vector<HalfEdgeId> border;
    for (const Footing& a : starts) {
        if (a.distance_m >= least) break;
        const bool outside = outer(p, a.edge);
        std::vector<HalfEdgeId> through;
        for (const Footing& b : ends) {
            if (a.distance_m + b.distance_m >= least) break;
            if (outer(p, b.edge) != outside) continue;
            if (through.empty()) through = border_through(p, a.edge);
            if (std::none_of(through.begin(), through.end(), [&](HalfEdgeId h) { return edge_of(h) == b.edge; })) continue;
            if (outside) {
                fixed = true;
                continue;
            }
            least = a.distance_m + b.distance_m;
            plan.start = place_on(p, a);
            plan.end = place_on(p, b);
            border = through;
            break;
        }
    }
    if (border.empty()) return refuse(fixed ? EditRule::fixed_border : EditRule::end_mismatch, line.back());
    if (plan.start.at == plan.end.at) return refuse(EditRule::end_mismatch, line.back());

    // From the start to the end along it: a border without a node goes both ways, the shorter one changes.
    double from = place_along(p, border, plan.start), to = place_along(p, border, plan.end);
    const bool ring = p.from[border.front()] == head(p, border.back()) && degree(p, p.from[border.front()]) == 2;
    const bool turned = ring ? std::fmod(to - from + static_cast<double>(border.size()), static_cast<double>(border.size())) * 2 >
                                   static_cast<double>(border.size())
                             : to < from;
    if (turned) {
        std::reverse(border.begin(), border.end());
        for (HalfEdgeId& h : border) h = twin(h);
        from = static_cast<double>(border.size()) - from;
        to = static_cast<double>(border.size()) - to;
    }
    if (to <= from) to += static_cast<double>(border.size());
    const auto first = static_cast<std::size_t>(std::floor(from)), last = static_cast<std::size_t>(std::ceil(to));
    for (std::size_t i = first; i < last; ++i) plan.chain.push_back(border[i % border.size()]);
    // Round to where it began: the same edge would be cut at both its ends.
    if (plan.chain.size() > border.size()) return refuse(EditRule::end_mismatch, line.back());

    for (const Reshape::Place& place : {plan.start, plan.end})
        if (place.vertex == nil)
            if (const EditResult r = check_insert(p, index, place.edge, place.at); !r) return refuse(r.rule, r.at);
    plan.new_course = in_millimetres(p, line);
    // The ends step onto the border; the way there is not drawn twice.
    plan.new_course.front() = plan.start.at;
    plan.new_course.back() = plan.end.at;
    plan.new_course.erase(std::unique(plan.new_course.begin(), plan.new_course.end()), plan.new_course.end());
    check(p, index, plan);
    return plan;
}

Reshape plan_change_edge(const Partition& p, const EdgeGrid& index, EdgeId edge, std::span<const Point> line) {
    Reshape plan;
    plan.result = {EditRule::no_such_place, line.empty() ? p.origin : line.front()};
    if (!is_edge(p, edge)) return plan;
    plan.chain = border_through(p, edge);
    plan.start = {edge_of(plan.chain.front()), p.from[plan.chain.front()], p.at[p.from[plan.chain.front()]]};
    plan.end = {edge_of(plan.chain.back()), head(p, plan.chain.back()), p.at[head(p, plan.chain.back())]};
    if (outer(p, edge)) {
        plan.result = refused(p, EditRule::fixed_border, plan.start.at);
        return plan;
    }
    plan.new_course = in_millimetres(p, line);
    check(p, index, plan);
    return plan;
}

void change_course(PartitionEdit& edit, const Partition& p, const Reshape& plan) {
    std::vector<HalfEdgeId> chain = plan.chain;
    VertexId from = plan.start.vertex, to = plan.end.vertex;
    if (from == nil) {
        const HalfEdgeId h = chain.front();
        from = edit.split_edge(edge_of(h), plan.start.at);
        const HalfEdgeId rest = (h & 1U) == 0 ? p.next[h] : h;
        if (chain.size() == 1) chain.back() = rest;
        chain.front() = rest;
    }
    if (to == nil) {
        const HalfEdgeId h = chain.back();
        to = edit.split_edge(edge_of(h), plan.end.at);
        const HalfEdgeId part = (h & 1U) == 0 ? h : p.previous[h];
        if (chain.size() == 1) chain.front() = part;
        chain.back() = part;
    }
    const FaceId left = p.face[chain.front()], right = p.face[twin(chain.front())];
    std::vector<VertexId> inner;
    for (std::size_t i = 1; i < chain.size(); ++i) inner.push_back(p.from[chain[i]]);
    for (const HalfEdgeId h : chain) edit.remove_edge(edge_of(h));
    for (const VertexId v : inner) edit.remove_vertex(v);
    VertexId at = from;
    for (std::size_t i = 1; i < plan.new_course.size(); ++i) {
        const VertexId next = i + 1 == plan.new_course.size() ? to : edit.add_vertex(plan.new_course[i]);
        edit.add_edge(at, next, left, right);
        at = next;
    }
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
        if (area_m2(piece) > 1e-4 && contains(shape, point_inside(piece))) parts.push_back({piece});
    if (parts.size() <= before) return {EditRule::nothing_changes, line.front()};
    std::stable_sort(parts.begin(), parts.end(),
                     [](const MultiPolygon& a, const MultiPolygon& b) { return area_m2(a) > area_m2(b); });
    return {};
}

}  // namespace wangge
