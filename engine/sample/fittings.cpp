#include "engine/sample/fittings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "engine/core/error.h"
#include "engine/geo/measure.h"
#include "engine/sample/roads.h"

namespace wangge::sample_detail {
namespace {

using A = Along;
using X = Across;

const Place& place_named(const Draft& draft, std::string_view name) {
    const auto& places = draft.community.places;
    const auto found = std::find_if(places.begin(), places.end(), [&](const Place& p) { return p.name == name; });
    if (found == places.end()) throw Error(ErrorKind::internal, "The sample has no such place").with("place", name);
    return *found;
}

void add_bin(Draft& draft, Point at, Random& random) {
    Bin bin;
    bin.id = static_cast<Id>(draft.community.bins.size() + 1);
    bin.code = fmt::format("B{:03}", bin.id);
    bin.at = at;
    bin.volume_l = random.chance(0.3) ? 660 : 240;
    bin.fill = random.between(15, 60) / 100.0;
    draft.community.bins.push_back(std::move(bin));
}

// The point `off_m` metres beside a street at a distance along it.
Point beside(const Line& line, double along_m, double off_m) {
    const Point p = point_along(line, along_m);
    const Point q = point_along(line, along_m + 0.5);
    const Point r = point_along(line, along_m - 0.5);
    const Point d = q - r;
    const double length = std::hypot(d.x, d.y);
    return rounded_mm(p + Point{-d.y, d.x} * (off_m / length));
}

}  // namespace

void draw_bus_stops(Draft& draft) {
    struct Stop {
        const char* name;
        Along line;
        Across near;
        double shift_m;
        int side;
    };
    static constexpr std::array<Stop, 6> stops{{{"红山路西口公交站", A::hongshan, X::haishi, -60, 1},
                                                {"龙源路口公交站", A::hongshan, X::longyuan, 64, -1},
                                                {"变电所公交站", A::hongshan, X::kangning, 70, -1},
                                                {"万欣佳苑公交站", A::hualong, X::haishi, 90, 1},
                                                {"金海天公交站", A::hualong, X::jinhai, 100, 1},
                                                {"一号坝公交站", A::binhe, X::haishi, -50, -1}}};
    for (const Stop& stop : stops) {
        const double u = draft.layout.corner(stop.line, stop.near).x + stop.shift_m;
        Place place;
        place.kind = "bus_stop";
        place.name = stop.name;
        const Point plan{u, draft.layout.v_of(stop.line, u) + stop.side * 13};
        place.at = draft.to_frame(plan);
        draft.community.places.push_back(std::move(place));
    }
}

void draw_bins(Draft& draft, const std::vector<Street>& streets) {
    Random random = draft.stream(Step::bins);
    // Beside the drives, one or two a row of houses; then along the roads.
    for (const Compound& compound : draft.community.compounds) {
        int wanted = compound.shape.empty() ? 0 : static_cast<int>(area_m2(compound.shape) / 14000) + 1;
        for (const Street& street : streets) {
            if (wanted == 0) break;
            const double length = length_m(street.line);
            if (street.compound != compound.id || street.kind != StreetKind::lane || length < 45) continue;
            add_bin(draft, beside(street.line, random.uniform(14, length - 14), -2.6), random);
            --wanted;
        }
    }
    double since = 150;
    for (const Street& street : streets) {
        if (street.kind != StreetKind::road || street.width_m < 14) continue;
        const double length = length_m(street.line);
        since += length;
        if (since < 270 || length < 30) continue;
        const double off = street.width_m / 2 + 1;
        const double side = random.chance(0.5) ? off : -off;
        const Point at = beside(street.line, length / 2, side);
        // On a road that is the border of the jurisdiction, on our side of it.
        add_bin(draft, contains(draft.community.jurisdiction.shape, at) ? at : beside(street.line, length / 2, -side), random);
        since = 0;
    }
}

// The nearest place on a named path: where garbage beside the channel lies, on the bank that people can reach.
Point on_path(const std::vector<Street>& streets, std::string_view name, Point p) {
    NearestOnLine best{p, 0, 0, std::numeric_limits<double>::infinity()};
    for (const Street& street : streets)
        if (street.name == name)
            if (const NearestOnLine near = nearest_on_line(street.line, p); near.distance_m < best.distance_m) best = near;
    return best.at;
}

void draw_garbage_points(Draft& draft) {
    struct Registered {
        const char* name;
        const char* place;  // whose neighbourhood it is in
        Point shift;        // plan metres from the place
        int priority;
        double volume_l;
        const char* since;
    };
    static constexpr std::array<Registered, 10> points{{
        {"新海石佳苑北侧排洪沟", "排洪沟", {-20, -8.5}, 3, 900, "2022-05-20"},
        {"北环路拆迁区东口", "北环路拆迁区", {70, -16}, 3, 1200, "2022-06-10"},
        {"一号坝河洪道", "一号坝河洪道", {0, 14}, 3, 1000, "2022-05-20"},
        {"万欣佳苑北侧排洪沟", "排洪沟", {230, -8.5}, 2, 420, "2022-09-01"},
        {"华龙农贸市场后门", "华龙农贸市场", {-44, 25}, 2, 600, "2022-03-15"},
        {"红山路变电所围墙外", "红山路变电所", {44, -21}, 1, 240, "2022-08-12"},
        {"团结建材市场空地", "团结建材市场", {50, -11}, 2, 480, "2023-02-20"},
        {"湟水河道滩地", "湟水河道", {-60, 18}, 1, 300, "2022-07-01"},
        {"北山绿化带入口", "北山绿化带", {-34, -28}, 1, 200, "2023-01-10"},
        {"悦港生态酒店东侧巷口", "悦港生态酒店", {56, 30}, 1, 180, "2023-03-01"},
    }};
    for (const Registered& r : points) {
        GarbagePoint g;
        g.id = static_cast<Id>(draft.community.garbage_points.size() + 1);
        g.code = fmt::format("G{:02}", g.id);
        g.name = r.name;
        g.at = draft.to_frame(draft.to_plan(place_named(draft, r.place).at) + r.shift);
        if (std::string_view(r.place) == "排洪沟") g.at = on_path(draft.community.streets, "排洪沟步道", g.at);
        g.priority = r.priority;
        g.volume_l = r.volume_l;
        g.registered = r.since;
        draft.community.garbage_points.push_back(std::move(g));
    }
}

void draw_teams(Draft& draft) {
    const auto add = [&](const char* name, int members, std::string_view place, double cart_l, double walk, double sweep) {
        Team team;
        team.id = static_cast<Id>(draft.community.teams.size() + 1);
        team.name = name;
        team.members = members;
        team.start = place_named(draft, place).at;
        team.cart_l = cart_l;
        team.walk_m_s = walk;
        team.sweep_m_s = sweep;
        draft.community.teams.push_back(std::move(team));
    };
    add("联防联控队", 8, "便民服务中心", 2000, 1.15, 0.75);
    add("小兰志愿服务队", 12, "龙源广场", 1500, 1.05, 0.75);
    add("群防群治队", 9, "红山路变电所", 1500, 1.1, 0.75);
}

}  // namespace wangge::sample_detail
