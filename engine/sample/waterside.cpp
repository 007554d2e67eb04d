#include "engine/sample/waterside.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "engine/geo/measure.h"
#include "engine/sample/roads.h"
#include "engine/sample/site_kit.h"

namespace wangge::sample_detail {
namespace {

using A = Along;
using X = Across;

// A line along the valley at a level, from u0 to u1, with a point every `step_m`.
Line along_line(const Draft& draft, double u0, double u1, const std::function<double(double)>& v_of, double step_m = 40) {
    const int pieces = std::max(1, static_cast<int>(std::ceil(std::abs(u1 - u0) / step_m)));
    Line line;
    for (int i = 0; i <= pieces; ++i) {
        const double u = u0 + (u1 - u0) * i / pieces;
        line.push_back(draft.to_frame({u, v_of(u)}));
    }
    return line;
}

Ring band(Line low, const Line& high) {  // both west to east
    low.insert(low.end(), high.rbegin(), high.rend());
    return low;
}

// The channel's middle: under 北环路 at its east end, along it to the west, then down beside 平安路 to the river.
struct Channel {
    double east_u, bend_u, half_m = 4.5;
    std::function<double(double)> v_of, u_of;
};

Channel channel_of(const Draft& draft) {
    const Layout& layout = draft.layout;
    Channel c;
    c.v_of = [&layout](double u) { return layout.v_of(A::beihuan, u) - 22; };
    c.u_of = [&layout](double v) { return layout.u_of(X::west, v) + 16; };
    c.east_u = layout.corner(A::beihuan, X::longyuan).x - 16;
    c.bend_u = c.u_of(layout.corner(A::beihuan, X::west).y - 22);
    return c;
}

// The middle shifted by `off` metres to the outer side (north, then west), from east to west to south.
Line channel_line(const Draft& draft, const Channel& c, double off) {
    Line line = along_line(draft, c.east_u, c.bend_u - off, [&](double u) { return c.v_of(u) + off; });
    const double v0 = c.v_of(c.bend_u) + off;
    const double v1 = draft.layout.v_of(A::binhe, c.bend_u);
    for (int i = 1; i <= 14; ++i) {
        const double v = v0 + (v1 - v0) * i / 14;
        line.push_back(draft.to_frame({c.u_of(v) - off, v}));
    }
    return line;
}

void add_place(Draft& draft, const char* kind, const char* name, std::vector<std::string> aliases, Point plan_at, const char* road,
               Ring shape = {}) {
    Place place;
    place.kind = kind;
    place.name = name;
    place.aliases = std::move(aliases);
    place.at = draft.to_frame(plan_at);
    if (!shape.empty()) place.shape = shape_of(std::move(shape));
    place.road = road;
    if (!place.road.empty()) place.road_no = road_number(draft.layout, road, plan_at);
    draft.community.places.push_back(std::move(place));
}

void draw_channel(Draft& draft) {
    const Channel c = channel_of(draft);
    Ring water = channel_line(draft, c, c.half_m);
    const Line inner = channel_line(draft, c, -c.half_m);
    water.insert(water.end(), inner.rbegin(), inner.rend());
    const double u = draft.layout.corner(A::channel, X::pingan).x + 150 * draft.layout.scale();
    add_place(draft, "flood_channel", "排洪沟", {"防洪沟", "泄洪沟", "洪沟", "排洪渠"}, {u, c.v_of(u)}, "", std::move(water));
    // The path on the south bank, from 平安路 to 龙源路.
    const double off = -c.half_m - 4;
    const double v0 = c.v_of(draft.layout.corner(A::channel, X::pingan).x) + off;
    const double v1 = c.v_of(draft.layout.corner(A::channel, X::longyuan).x) + off;
    draft.paths.push_back({"排洪沟步道", StreetKind::footpath, 2.5, no_id,
                           along_line(draft, draft.layout.u_of(X::pingan, v0), draft.layout.u_of(X::longyuan, v1),
                                      [&](double at) { return c.v_of(at) + off; }),
                           true, 3});
}

constexpr double dam_u = 236;

double shore_v(const Layout& layout, double u) {
    return layout.v_of(A::river, u) + 44 + 6 * std::sin(u / 57) + 4 * std::sin(u / 23 + 1);
}

void draw_river(Draft& draft) {
    const Layout& layout = draft.layout;
    const double west = layout.corner(A::binhe, X::west).x, east = layout.corner(A::binhe, X::kangning).x;
    const double split = layout.corner(A::binhe, X::longyuan).x;
    const auto shore = [&](double u) { return shore_v(layout, u); };
    const auto bank = [&](double u) { return layout.v_of(A::binhe, u) - 46 + 3 * std::sin(u / 41); };
    const double low_west = layout.corner(A::river, X::west).x, low_split = layout.corner(A::river, X::longyuan).x,
                 low_east = layout.corner(A::river, X::kangning).x;
    add_place(
        draft, "river_channel", "一号坝河洪道", {"一号坝", "1号坝", "河洪道", "一号坝河道"}, {240, shore(240) - 6}, "",
        band(layout.stretch({A::river, X::west}, {A::river, X::longyuan}), along_line(draft, low_west + 3, low_split, shore, 24)));
    add_place(draft, "river_channel", "湟水河道", {"湟水河", "湟水河边"}, {(split + east) / 2, shore((split + east) / 2) - 12}, "",
              band(layout.stretch({A::river, X::longyuan}, {A::river, X::kangning}),
                   along_line(draft, low_split, low_east - 3, shore, 24)));
    add_place(draft, "park", "滨河公园", {"河边公园", "滨河绿地"},
              {(split + east) / 2, layout.v_of(A::binhe, (split + east) / 2) - 36}, "滨河路",
              band(along_line(
                       draft, split + 12, east - 10, [&](double u) { return bank(u) - 26; }, 24),
                   along_line(
                       draft, split + 12, east - 10, [&](double u) { return layout.v_of(A::binhe, u) - 15; }, 40)));
    add_place(draft, "park", "河滩绿地", {"河滩", "滩地"}, {(west + split) / 2, layout.v_of(A::binhe, (west + split) / 2) - 30}, "",
              band(along_line(
                       draft, west + 8, split - 12, [&](double u) { return bank(u) + 3; }, 24),
                   along_line(
                       draft, west + 8, split - 12, [&](double u) { return layout.v_of(A::binhe, u) - 15; }, 40)));
    const Line river_path = along_line(draft, west + 6, east - 8, bank, 30);
    draft.paths.push_back({"滨河步道", StreetKind::footpath, 3, no_id, river_path, true, 1});
    int k = 0;
    for (const double share : {0.03, 0.22, 0.41, 0.60, 0.79, 0.99}) {
        const double u = west + 6 + (east - west - 14) * share;
        draft.paths.push_back({"",
                               k++ % 2 == 0 ? StreetKind::steps : StreetKind::footpath,
                               2.5,
                               no_id,
                               {draft.to_frame({u, bank(u)}), draft.to_frame({u, layout.v_of(A::binhe, u)})},
                               false,
                               0});
    }
    // The dam's crest road and the flood plain track behind it.
    const double dam = dam_u;
    draft.paths.push_back(
        {"一号坝",
         StreetKind::footpath,
         3,
         no_id,
         {draft.to_frame({dam, bank(dam)}), draft.to_frame({dam, shore(dam) + 9}), draft.to_frame({dam + 2, shore(dam) + 2})},
         true,
         3});
    draft.paths.push_back({"一号坝便道", StreetKind::footpath, 3, no_id,
                           along_line(
                               draft, dam, dam + 190, [&](double u) { return shore(u) + 9; }, 30),
                           true, 3});
    draft.paths.push_back({"",
                           StreetKind::footpath,
                           2.5,
                           no_id,
                           {draft.to_frame({dam + 190, shore(dam + 190) + 9}), draft.to_frame({dam + 190, bank(dam + 190)})},
                           false,
                           0});
}

void draw_demolition(Draft& draft) {
    SiteKit kit(draft, {A::beihuan, A::hill, X::longyuan, X::kangning, 12, 16, 6, 6, 0, 0.56});
    const double w = kit.width_m();
    kit.place("demolition", "北环路拆迁区", {"拆迁区", "拆迁工地", "拆迁房", "拆迁片区"}, {w * 0.5, 26}, "北环路",
              kit.site().ring());
    // A few houses still stand.
    Random random = draft.stream(Step::sites);
    for (int i = 0; i < 11; ++i) {
        const double x = 14 + i * (w - 40) / 11, y = i % 2 == 0 ? 34 + random.uniform(-2, 3) : 6 + random.uniform(0, 3);
        if (i == 4 || i == 5 || i == 8 || std::abs(x + 6 - w * 0.3) < 13 || std::abs(x + 6 - w * 0.86) < 13) continue;
        const double a = random.uniform(11, 16), b = random.uniform(8, 11);
        kit.building("industrial", 1,
                     {{x, y}, {x + a, y}, {x + a, y + b}, {x + a * 0.55, y + b}, {x + a * 0.55, y + b * 0.7}, {x, y + b * 0.7}});
    }
    kit.path(StreetKind::lane, 4, {{10, 24}, {w * 0.3, 23}, {w * 0.62, 25}, {w - 8, 22}}, "拆迁区便道");
    for (const double x : {w * 0.3, w * 0.86}) {
        kit.path(StreetKind::lane, 4, {{x, x < w / 2 ? 23.0 : 23.2}, {x, kit.site().bottom(x)}});
        kit.path_to_road(StreetKind::lane, 4, {x, kit.site().bottom(x)}, 's');
    }
    SiteKit hill(draft, {A::beihuan, A::hill, X::longyuan, X::kangning, 12, 8, 6, 8, 0.56, 1});
    const double hw = hill.width_m(), hh = hill.height_m();
    hill.place("park", "北山绿化带", {"北山", "后山", "北山公园"}, {hw * 0.5, 30}, "北环路", hill.site().ring());
    hill.building("public", 1, {{hw * 0.55, hh - 22}, {hw * 0.55 + 8, hh - 22}, {hw * 0.55 + 8, hh - 14}, {hw * 0.55, hh - 14}});
    hill.path(StreetKind::steps, 2.5,
              {{hw * 0.30, 0}, {hw * 0.30, 16}, {hw * 0.36, 30}, {hw * 0.44, hh - 26}, {hw * 0.52, hh - 25}});
    hill.path(StreetKind::footpath, 2.5,
              {{hw * 0.52, hh - 25}, {hw * 0.66, hh - 26}, {hw * 0.78, 30}, {hw * 0.84, 14}, {hw * 0.84, 0}});
    hill.path(StreetKind::footpath, 2.5, {{hw * 0.36, 30}, {hw * 0.58, 26}, {hw * 0.78, 30}});
    hill.path_to_road(StreetKind::steps, 2.5, {hw * 0.30, 0}, 's');
    hill.path_to_road(StreetKind::footpath, 2.5, {hw * 0.84, 0}, 's');
}

}  // namespace

void draw_waterside(Draft& draft) {
    draw_channel(draft);
    draw_river(draft);
    draw_demolition(draft);
}

void draw_waterside_walls(Draft& draft) {
    const Channel c = channel_of(draft);
    for (const double off : {c.half_m + 0.6, -c.half_m - 0.6})
        add_wall_with_openings(draft, channel_line(draft, c, off), "channel", off > 0 ? "repaired" : "good");
    const Layout& layout = draft.layout;
    const double u0 = layout.corner(A::beihuan, X::longyuan).x + 12, u1 = layout.corner(A::beihuan, X::kangning).x - 12;
    add_wall_with_openings(draft,
                           along_line(draft, u0, u0 + (u1 - u0) * 0.56, [&](double u) { return layout.v_of(A::beihuan, u) + 11; }),
                           "wall", "broken");
    add_wall_with_openings(draft,
                           along_line(draft, u0 + (u1 - u0) * 0.57, u1, [&](double u) { return layout.v_of(A::beihuan, u) + 11; }),
                           "wall", "repaired");
    const double foot = layout.v_of(A::river, dam_u) + 3;
    draft.community.walls.push_back({static_cast<Id>(draft.community.walls.size() + 1),
                                     "channel",
                                     {draft.to_frame({dam_u + 2, shore_v(layout, dam_u) + 1}), draft.to_frame({dam_u + 5, foot})},
                                     "good"});
    // Published: about 3 km of broken walls along 北环路 and around the substation were mended.
    for (Wall& wall : draft.community.walls) {
        const bool along_road = std::all_of(wall.line.begin(), wall.line.end(), [&](Point p) {
            const Point plan = draft.to_plan(p);
            return std::abs(plan.y - layout.v_of(A::beihuan, plan.x)) < 48;
        });
        if (along_road && wall.kind != "channel" && wall.state == "good") wall.state = "repaired";
    }
}

}  // namespace wangge::sample_detail
