#include "viewer/map/mesh.h"

#include <cmath>
#include <numbers>
#include <span>

#include "engine/core/error.h"
#include "engine/geo/triangulate.h"

namespace wangge::viewer {
namespace {

constexpr int cap_steps = 6;         // triangles of a half circle
constexpr double mitre_limit = 1.6;  // longer corners are cut and rounded

Point normal_left(Point a, Point b) {
    const double length = distance_m(a, b);
    return {-(b.y - a.y) / length, (b.x - a.x) / length};
}

class LineBuilder {
public:
    LineBuilder(Mesh<LineVertex>& mesh, const LineStyle& style, Point origin) : mesh_(mesh), style_(style), origin_(origin) {}

    std::uint32_t vertex(Point at, Point normal, double edge, double along) {
        const Point local = at - origin_;
        mesh_.vertices.push_back({float(local.x), float(local.y), float(normal.x), float(normal.y), float(style_.width_m / 2),
                                  float(style_.width_px / 2), float(edge), float(style_.shift_px), float(along),
                                  float(style_.dash_px), float(style_.space_px), style_.colour.premultiplied()});
        return std::uint32_t(mesh_.vertices.size() - 1);
    }

    // Left and right vertex across the line.
    std::uint32_t pair(Point at, Point left, double along) {
        vertex(at, left, 1, along);
        return vertex(at, left * -1, -1, along) - 1;
    }

    void band(std::uint32_t from, std::uint32_t to) {
        triangle(from, from + 1, to);
        triangle(to, from + 1, to + 1);
    }

    // A fan from direction `from`, turning clockwise by `angle`.
    void fan(Point at, Point from, double angle, double along) {
        const int steps = std::max(1, int(std::ceil(std::abs(angle) / std::numbers::pi * cap_steps)));
        const std::uint32_t centre = vertex(at, {0, 0}, 0, along);
        for (int i = 0; i <= steps; ++i) {
            const double turn = -angle * i / steps;
            const Point direction{from.x * std::cos(turn) - from.y * std::sin(turn),
                                  from.x * std::sin(turn) + from.y * std::cos(turn)};
            const std::uint32_t rim = vertex(at, direction, 1, along);
            if (i > 0) triangle(centre, rim, rim - 1);
        }
    }

private:
    void triangle(std::uint32_t a, std::uint32_t b, std::uint32_t c) { mesh_.indices.insert(mesh_.indices.end(), {a, b, c}); }

    Mesh<LineVertex>& mesh_;
    const LineStyle& style_;
    Point origin_;
};

void add_chain(LayerMesh& mesh, std::span<const Point> given, bool closed, const LineStyle& style, Point origin) {
    Line line;
    line.reserve(given.size() + 1);
    for (const Point p : given)
        if (is_finite(p) && (line.empty() || distance_m(line.back(), p) > 1e-3)) line.push_back(p);
    if (closed && line.size() > 2 && distance_m(line.front(), line.back()) <= 1e-3) line.pop_back();
    if (closed && line.size() > 2) line.push_back(line.front());
    if (line.size() < 2) return;
    closed = closed && line.size() > 3;

    LineBuilder builder(mesh.lines, style, origin);
    const std::size_t last = line.size() - 1;
    double along = 0;
    std::uint32_t open_end = 0;
    // The corner between two segments: one shared pair while the mitre is short, else both segments end there and a
    // fan fills the outer side.
    const auto corner = [&](Point at, Point before, Point after) -> std::pair<std::uint32_t, std::uint32_t> {
        const Point sum = before + after;
        const double length2 = dot(sum, sum);
        const double stretch = length2 > 1e-9 ? 2 / std::sqrt(length2) : 1e9;
        if (stretch <= mitre_limit || (!style.round && stretch <= 3)) {
            const std::uint32_t both = builder.pair(at, sum * (2 / length2), along);
            return {both, both};
        }
        const std::uint32_t end = builder.pair(at, before, along);
        if (style.round && style.shift_px == 0) {
            const double angle = std::atan2(cross(before, after), dot(before, after));  // > 0: a left turn, outer side right
            if (angle > 0)
                builder.fan(at, after * -1, angle, along);
            else
                builder.fan(at, before, -angle, along);
        }
        return {end, builder.pair(at, after, along)};
    };

    const Point first_normal = normal_left(line[0], line[1]);
    const bool caps = style.round && !closed && style.dash_px == 0 && style.shift_px == 0;
    if (caps) builder.fan(line[0], first_normal * -1, std::numbers::pi, 0);
    std::pair<std::uint32_t, std::uint32_t> closing{};
    if (closed) {
        closing = corner(line[0], normal_left(line[last - 1], line[last]), first_normal);
        open_end = closing.second;
    } else {
        open_end = builder.pair(line[0], first_normal, 0);
    }
    for (std::size_t i = 1; i <= last; ++i) {
        along += distance_m(line[i - 1], line[i]);
        const Point normal = normal_left(line[i - 1], line[i]);
        if (i < last) {
            const auto [end, start] = corner(line[i], normal, normal_left(line[i], line[i + 1]));
            builder.band(open_end, end);
            open_end = start;
        } else if (closed) {
            // The last corner again, with its own distance along the line so that dashes run on to it.
            const auto [end, start] = corner(line[i], normal, first_normal);
            builder.band(open_end, end);
        } else {
            builder.band(open_end, builder.pair(line[i], normal, along));
            if (caps) builder.fan(line[i], normal, std::numbers::pi, along);
        }
    }
}

}  // namespace

Rgba Rgba::with_opacity(double opacity) const {
    return {r, g, b, std::uint8_t(std::lround(a * std::clamp(opacity, 0.0, 1.0)))};
}

Rgba Rgba::premultiplied() const {
    const auto scaled = [this](std::uint8_t c) { return std::uint8_t((c * a + 127) / 255); };
    return {scaled(r), scaled(g), scaled(b), a};
}

void add_fill(LayerMesh& mesh, const MultiPolygon& shape, Rgba colour, Point origin) {
    std::vector<Triangle> triangles;
    try {
        triangles = triangulated(shape);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::bad_input) throw;
        return;
    }
    const Rgba drawn = colour.premultiplied();
    for (const Triangle& triangle : triangles)
        for (const Point p : triangle) {
            mesh.fills.indices.push_back(std::uint32_t(mesh.fills.vertices.size()));
            mesh.fills.vertices.push_back({float(p.x - origin.x), float(p.y - origin.y), drawn});
        }
}

void add_line(LayerMesh& mesh, const Line& line, const LineStyle& style, Point origin) {
    add_chain(mesh, line, false, style, origin);
}

void add_outline(LayerMesh& mesh, const MultiPolygon& shape, const LineStyle& style, Point origin) {
    for (const Polygon& polygon : shape) {
        add_chain(mesh, polygon.outer, true, style, origin);
        for (const Ring& hole : polygon.holes) add_chain(mesh, hole, true, style, origin);
    }
}

void add_symbol(LayerMesh& mesh, Point at, const SymbolStyle& style, Point origin) {
    if (!is_finite(at)) return;
    Point turn{0, 0};
    if (style.direction) {
        const double length = std::hypot(style.direction->x, style.direction->y);
        if (length > 0) turn = *style.direction * (1 / length);
    }
    const auto first = std::uint32_t(mesh.symbols.vertices.size());
    for (const auto& [cx, cy] : {std::pair{-1, -1}, std::pair{1, -1}, std::pair{1, 1}, std::pair{-1, 1}})
        mesh.symbols.vertices.push_back({float(at.x - origin.x), float(at.y - origin.y), float(cx), float(cy),
                                         float(style.radius_px), float(style.stroke_px), float(int(style.shape)), float(turn.x),
                                         float(turn.y), style.fill.premultiplied(), style.stroke.premultiplied()});
    for (const std::uint32_t i : {0u, 1u, 2u, 0u, 2u, 3u}) mesh.symbols.indices.push_back(first + i);
}

}  // namespace wangge::viewer
