#include "engine/sample/street_draft.h"

#include <algorithm>
#include <map>

#include "engine/geo/box_index.h"
#include "engine/geo/measure.h"
#include "engine/sample/plan_geometry.h"

namespace wangge::sample_detail {
namespace {

struct Segment {
    std::size_t path;
    Point a, b;
    std::vector<Point> cuts;
};

// The proper crossing of two segments, if there is one.
bool crossing(const Segment& s, const Segment& t, Point& at) {
    const Point ds = s.b - s.a;
    const Point dt = t.b - t.a;
    const double den = cross(ds, dt);
    if (den == 0) return false;
    const double p = cross(t.a - s.a, dt) / den;
    const double q = cross(t.a - s.a, ds) / den;
    at = s.a + ds * p;
    return p > 0 && p < 1 && q > 0 && q < 1;
}

void cut_by_vertex(Segment& s, Point v, double snap_m) {
    if (v == s.a || v == s.b) return;
    if (distance_m(nearest_on_segment(s.a, s.b, v), v) <= snap_m) s.cuts.push_back(v);
}

void cut_pair(Segment& s, Segment& t, double snap_m) {
    const std::size_t before = s.cuts.size() + t.cuts.size();
    for (const Point v : {t.a, t.b}) cut_by_vertex(s, v, snap_m);
    for (const Point v : {s.a, s.b}) cut_by_vertex(t, v, snap_m);
    const bool shared = s.a == t.a || s.a == t.b || s.b == t.a || s.b == t.b;
    Point at;
    if (shared || s.cuts.size() + t.cuts.size() != before || !crossing(s, t, at)) return;
    at = rounded_mm(at);
    s.cuts.push_back(at);
    t.cuts.push_back(at);
}

// Moves every vertex to the first vertex (in the order of the paths) within the snap distance of it.
std::vector<Line> welded(const std::vector<StreetPath>& paths, double snap_m) {
    std::vector<Point> all;
    for (const StreetPath& path : paths) all.insert(all.end(), path.line.begin(), path.line.end());
    const BoxIndex index{std::span<const Point>(all)};
    std::vector<Line> lines;
    std::size_t next = 0;
    for (const StreetPath& path : paths) {
        Line line;
        for (std::size_t i = 0; i < path.line.size(); ++i, ++next) {
            Box box;
            box.add(all[next]);
            for (const std::uint32_t k : index.intersecting(box.grown_m(snap_m))) {  // ascending
                if (distance_m(all[k], all[next]) > snap_m) continue;
                all[next] = all[k];
                break;
            }
            if (line.empty() || line.back() != all[next]) line.push_back(all[next]);
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<Line> lines_with_cuts(const std::vector<Line>& paths, double snap_m) {
    std::vector<Segment> segments;
    std::vector<Box> boxes;
    for (std::size_t p = 0; p < paths.size(); ++p)
        for (std::size_t i = 0; i + 1 < paths[p].size(); ++i) {
            segments.push_back({p, paths[p][i], paths[p][i + 1], {}});
            Box box;
            box.add(paths[p][i]);
            box.add(paths[p][i + 1]);
            boxes.push_back(box.grown_m(snap_m));
        }
    const BoxIndex index(boxes);
    for (std::size_t i = 0; i < segments.size(); ++i)
        for (const std::uint32_t j : index.intersecting(boxes[i]))
            if (j > i && segments[j].path != segments[i].path) cut_pair(segments[i], segments[j], snap_m);
    std::vector<Line> lines(paths.size());
    for (Segment& s : segments) {
        Line& line = lines[s.path];
        std::sort(s.cuts.begin(), s.cuts.end(),
                  [&](Point p, Point q) { return dot(p - s.a, s.b - s.a) < dot(q - s.a, s.b - s.a); });
        if (line.empty()) line.push_back(s.a);
        for (const Point p : s.cuts)
            if (p != line.back()) line.push_back(p);
        if (s.b != line.back()) line.push_back(s.b);
    }
    return lines;
}

}  // namespace

std::vector<Street> noded_streets(const std::vector<StreetPath>& paths, double snap_m) {
    const std::vector<Line> lines = lines_with_cuts(welded(paths, snap_m), snap_m);
    std::map<std::pair<double, double>, int> degree;
    for (const Line& line : lines)
        for (std::size_t i = 0; i < line.size(); ++i) degree[{line[i].x, line[i].y}] += i == 0 || i + 1 == line.size() ? 1 : 2;
    std::vector<Street> streets;
    for (std::size_t p = 0; p < paths.size(); ++p) {
        Line piece;
        for (std::size_t i = 0; i < lines[p].size(); ++i) {
            piece.push_back(lines[p][i]);
            const bool last = i + 1 == lines[p].size();
            if (piece.size() < 2 || (!last && degree[{lines[p][i].x, lines[p][i].y}] <= 2)) continue;
            streets.push_back({static_cast<Id>(streets.size() + 1), paths[p].name, paths[p].kind, piece, paths[p].width_m,
                               paths[p].compound, paths[p].sweep, paths[p].sweep_priority});
            piece = {lines[p][i]};
        }
    }
    return streets;
}

}  // namespace wangge::sample_detail
