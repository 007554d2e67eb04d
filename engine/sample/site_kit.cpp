#include "engine/sample/site_kit.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "engine/geo/measure.h"
#include "engine/sample/roads.h"

namespace wangge::sample_detail {

void SiteKit::building(const char* use, int floors, double x, double y, double width, double depth) {
    building(use, floors, box(x, y, width, depth));
}

void SiteKit::building(const char* use, int floors, const Ring& ring) {
    Building b;
    b.id = static_cast<Id>(draft_.community.buildings.size() + 1);
    b.use = use;
    b.floors = floors;
    b.footprint = shape_of(site_.to_frame(ring));
    draft_.community.buildings.push_back(std::move(b));
}

void SiteKit::path(StreetKind kind, double width, const Line& line, const char* name) {
    draft_.paths.push_back({name, kind, width, no_id, site_.to_frame(line), false, 0});
}

void SiteKit::path_to_road(StreetKind kind, double width, Point from, char side) {
    const Point p = site_.to_plan(from);
    const Layout& layout = draft_.layout;
    const Point end = side == 's'   ? Point{p.x, layout.v_of(plan_.south, p.x)}
                      : side == 'n' ? Point{p.x, layout.v_of(plan_.north, p.x)}
                      : side == 'w' ? Point{layout.u_of(plan_.west, p.y), p.y}
                                    : Point{layout.u_of(plan_.east, p.y), p.y};
    draft_.paths.push_back({"", kind, width, no_id, {site_.to_frame(from), draft_.to_frame(end)}, false, 0});
}

void SiteKit::enclose(const char* kind, const char* state, std::initializer_list<Point> gates, const char* gate_name, int opens,
                      int closes) {
    Ring border = site_.frame_ring();
    int number = 0;
    for (const Point gate : gates) {
        const Point at = site_.to_frame(gate);
        insert_on_border(border, at);
        add_gate(draft_, ++number == 1 ? gate_name : std::string(gate_name) + std::to_string(number), no_id, at, opens, closes);
    }
    add_border_walls(draft_, border, kind, state);
}

void SiteKit::place(const char* kind, const char* name, std::vector<std::string> aliases, Point at, const char* road,
                    const Ring& shape) {
    Place place;
    place.kind = kind;
    place.name = name;
    place.aliases = std::move(aliases);
    place.at = site_.to_frame(at);
    if (!shape.empty()) place.shape = shape_of(site_.to_frame(shape));
    place.road = road;
    if (!place.road.empty()) place.road_no = road_number(draft_.layout, road, site_.to_plan(at));
    draft_.community.places.push_back(std::move(place));
}

Ring SiteKit::oval(double x, double y, double width, double depth) {
    const double r = depth / 2;
    Ring ring;
    for (int end = 0; end < 2; ++end)
        for (int k = 0; k <= 8; ++k) {
            const double angle = (end == 0 ? -0.5 : 0.5) * std::numbers::pi + k * std::numbers::pi / 8;
            ring.push_back({(end == 0 ? x + width - r : x + r) + r * std::cos(angle), y + r + r * std::sin(angle)});
        }
    return ring;
}

void insert_on_border(Ring& border, Point at) {
    Line closed = border;
    closed.push_back(border.front());
    border.insert(border.begin() + static_cast<std::ptrdiff_t>(nearest_on_line(closed, at).segment) + 1, at);
}

void add_gate(Draft& draft, const std::string& name, Id compound, Point at, int opens, int closes) {
    draft.community.gates.push_back({static_cast<Id>(draft.community.gates.size() + 1), name, compound, at, opens, closes});
}

void add_border_walls(Draft& draft, const Ring& border, const char* kind, const char* state) {
    const std::size_t n = border.size();
    const auto turns = [&](std::size_t i) {
        const Point before = border[i] - border[(i + n - 1) % n];
        const Point after = border[(i + 1) % n] - border[i];
        return std::abs(std::atan2(cross(before, after), dot(before, after))) > std::numbers::pi / 6;
    };
    std::size_t first = 0;
    while (first < n && !turns(first)) ++first;
    Line side{border[first % n]};
    for (std::size_t k = 1; k <= n; ++k) {
        const std::size_t i = (first + k) % n;
        side.push_back(border[i]);
        if (k < n && !turns(i)) continue;
        draft.community.walls.push_back({static_cast<Id>(draft.community.walls.size() + 1), kind, side, state});
        side = {border[i]};
    }
}

void add_wall_with_openings(Draft& draft, const Line& line, const char* kind, const char* state, double spare_m) {
    std::vector<std::pair<double, double>> openings;
    for (const StreetPath& path : draft.paths)
        for (std::size_t i = 0; i + 1 < path.line.size(); ++i) {
            double along = 0;
            for (std::size_t k = 0; k + 1 < line.size(); ++k) {
                const Point d = line[k + 1] - line[k];
                const Point e = path.line[i + 1] - path.line[i];
                if (const double den = cross(d, e); den != 0) {
                    const double p = cross(path.line[i] - line[k], e) / den;
                    const double q = cross(path.line[i] - line[k], d) / den;
                    const double half = path.width_m / 2 + spare_m;
                    const double at = along + p * std::hypot(d.x, d.y);
                    if (p >= 0 && p <= 1 && q >= 0 && q <= 1) openings.push_back({at - half, at + half});
                }
                along += std::hypot(d.x, d.y);
            }
        }
    std::sort(openings.begin(), openings.end());
    const auto add = [&](double from, double to) {
        if (to - from < 2) return;
        Line piece = part_of(line, from, to);
        for (Point& p : piece) p = rounded_mm(p);
        draft.community.walls.push_back({static_cast<Id>(draft.community.walls.size() + 1), kind, piece, state});
    };
    double from = 0;
    for (const auto& [low, high] : openings) {
        add(from, low);
        from = std::max(from, high);
    }
    add(from, length_m(line));
}

}  // namespace wangge::sample_detail
