#include "viewer/map/route_layer.h"

#include <cmath>

#include "engine/geo/measure.h"
#include "viewer/map/palette.h"
#include "viewer/models/plan_words.h"

namespace wangge::viewer {
namespace {

constexpr double lane_px = 3.6;  // between the rounds of two teams on one street

double shift_px(std::size_t route) {
    return 2.2 + lane_px * double(route % 6);
}
double presence(int focus, std::size_t route) {
    return focus < 0 || std::size_t(focus) == route ? 1.0 : 0.22;
}

// Arrow places every `gap_m` along a line, half a gap from its start.
void add_arrows(LayerMesh& mesh, const Line& line, Rgba colour, double gap_m, Point origin) {
    const double total = length_m(line);
    for (double along = gap_m / 2; along < total; along += gap_m) {
        const Point at = point_along(line, along);
        const Point before = point_along(line, along - 1);
        const Point after = point_along(line, along + 1);
        if (distance_m(before, after) < 1) continue;  // a turn on the spot
        add_symbol(mesh, at,
                   {.shape = SymbolShape::chevron,
                    .fill = colour,
                    .stroke = colour,
                    .radius_px = 7,
                    .stroke_px = 0,
                    .direction = after - before},
                   origin);
    }
}

}  // namespace

Rgba team_colour(std::size_t route) {
    return rgba(style::team_colour(route));
}

LayerMesh route_mesh(const FridayPlan& plan, Point origin, double arrow_gap_m, int focus) {
    LayerMesh mesh;
    const auto each = [&](auto&& draw) {
        // The round in focus is drawn last, on top.
        for (int pass = 0; pass < 2; ++pass)
            for (std::size_t i = 0; i < plan.routes.size(); ++i)
                if ((focus >= 0 && std::size_t(focus) == i) == (pass == 1)) draw(plan.routes[i], i);
    };
    each([&](const Route& route, std::size_t i) {
        const double seen = presence(focus, i);
        const double shift = shift_px(i);
        add_line(mesh, route.path, {.colour = rgba(style::paper).with_opacity(0.85 * seen), .width_px = 5, .shift_px = shift},
                 origin);
        for (const Stop& stop : route.stops)
            add_line(mesh, stop.swept, {.colour = team_colour(i).with_opacity(0.30 * seen), .width_px = 11, .shift_px = shift},
                     origin);
    });
    each([&](const Route& route, std::size_t i) {
        const double seen = presence(focus, i);
        add_line(mesh, route.path, {.colour = team_colour(i).with_opacity(seen), .width_px = 2.8, .shift_px = shift_px(i)}, origin);
        for (const Stop& stop : route.stops)
            add_line(mesh, stop.swept, {.colour = team_colour(i).with_opacity(seen), .width_px = 4.2, .shift_px = shift_px(i)},
                     origin);
    });
    if (arrow_gap_m > 0)
        for (std::size_t i = 0; i < plan.routes.size(); ++i)
            add_arrows(mesh, plan.routes[i].path, team_colour(i).with_opacity(presence(focus, i)), arrow_gap_m, origin);
    return mesh;
}

LayerMesh stop_mesh(const FridayPlan& plan, Point origin, int focus) {
    LayerMesh mesh;
    for (std::size_t i = 0; i < plan.routes.size(); ++i) {
        const double seen = presence(focus, i);
        for (const Stop& stop : plan.routes[i].stops) {
            const bool base = !is_numbered(stop);
            if (stop.kind == StopKind::end) continue;
            add_symbol(mesh, stop.at,
                       {.shape = base ? SymbolShape::square : SymbolShape::circle,
                        .fill = base ? rgba(style::paper).with_opacity(seen) : team_colour(i).with_opacity(seen),
                        .stroke = base ? team_colour(i).with_opacity(seen) : rgba(style::paper).with_opacity(seen),
                        .radius_px = base ? 8.0 : 4.5,
                        .stroke_px = base ? 3.0 : 1.5},
                       origin);
        }
    }
    return mesh;
}

std::vector<LabelCandidate> stop_labels(const FridayPlan& plan, int focus) {
    std::vector<LabelCandidate> labels;
    for (std::size_t i = 0; i < plan.routes.size(); ++i) {
        if (focus >= 0 && std::size_t(focus) != i) continue;
        int number = 0;
        for (const Stop& stop : plan.routes[i].stops) {
            if (!is_numbered(stop)) continue;
            labels.push_back({.layer = MapLayer::stops,
                              .text = std::to_string(++number),
                              .at = stop.at,
                              .size_px = 11,
                              .bold = true,
                              .ink = rgba(style::paper),
                              .plate = team_colour(i),
                              .priority = 80 + (stop.kind == StopKind::sweep ? 0.0 : 5.0) - number * 0.01,
                              .min_zoom = 14});
        }
    }
    return labels;
}

}  // namespace wangge::viewer
