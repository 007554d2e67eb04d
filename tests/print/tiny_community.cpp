#include "tests/print/tiny_community.h"

#include "engine/geo/measure.h"

namespace wangge::testing {
namespace {

constexpr Point low{577000, 4023000};

Point at(double x, double y) {
    return low + Point{x, y};
}

MultiPolygon block(double x, double y, double width, double height) {
    return {{{at(x, y), at(x + width, y), at(x + width, y + height), at(x, y + height)}, {}}};
}

Building house(Id id, Id compound, const char* number, double x, double y) {
    Building building;
    building.id = id;
    building.compound = compound;
    building.number = number;
    building.use = "residential";
    building.footprint = block(x, y, 50, 14);
    building.floors = 6;
    building.households = 36;
    building.residents = 90;
    return building;
}

Street street(Id id, const char* name, StreetKind kind, Line line, double width_m, bool sweep) {
    Street result;
    result.id = id;
    result.name = name;
    result.kind = kind;
    result.line = std::move(line);
    result.width_m = width_m;
    result.sweep = sweep;
    return result;
}

Place place(Id id, const char* kind, const char* name, Point where, MultiPolygon shape = {}) {
    Place result;
    result.id = id;
    result.kind = kind;
    result.name = name;
    result.at = where;
    result.shape = std::move(shape);
    return result;
}

Stop stop_at(StopKind kind, Id target, std::string code, std::string name, Point where) {
    Stop stop;
    stop.kind = kind;
    stop.target = target;
    stop.code = std::move(code);
    stop.name = std::move(name);
    stop.at = where;
    return stop;
}

}  // namespace

Community tiny_community() {
    Community community;
    community.note = "本图数据为虚构示例，不代表真实小区、道路与人口。";
    community.credit = "wangge 测试数据";
    community.jurisdiction = {1, "620111004003", "龙源社区", "甘肃省兰州市红古区华龙街道", block(0, 0, 400, 300)};
    for (int i = 0; i < 4; ++i) {
        Grid grid;
        grid.id = i + 1;
        grid.code = "62011100400300" + std::to_string(i + 1);
        grid.name = "第" + std::to_string(i + 1) + "网格";
        grid.shape = block(200.0 * (i % 2), i < 2 ? 150 : 0, 200, 150);
        community.grids.push_back(grid);
    }
    Compound first;
    first.id = 1;
    first.name = "甲苑小区";
    first.shape = block(15, 165, 170, 120);
    Compound second = first;
    second.id = 2;
    second.name = "乙苑小区";
    second.shape = block(215, 15, 170, 115);
    community.compounds = {first, second};
    community.buildings = {house(1, 1, "1", 25, 180), house(2, 1, "2", 105, 180), house(3, 1, "3", 25, 250),
                           house(4, 2, "1", 225, 30), house(5, 2, "2", 300, 30),  house(6, 2, "甲3", 225, 100)};
    community.buildings.back().use = "commercial";
    community.streets = {street(1, "龙源路", StreetKind::road, {at(-50, 150), at(200, 150), at(450, 150)}, 12, true),
                         street(2, "红山路", StreetKind::road, {at(200, -50), at(200, 150), at(200, 350)}, 10, true),
                         street(3, "甲苑巷", StreetKind::lane, {at(20, 225), at(180, 225)}, 4, true),
                         street(4, "", StreetKind::footpath, {at(220, 80), at(380, 80)}, 2, false),
                         street(5, "", StreetKind::steps, {at(220, 80), at(220, 150)}, 2, false)};
    Wall wall;
    wall.id = 1;
    wall.kind = "wall";
    wall.line = {at(15, 165), at(15, 285)};
    wall.state = "broken";
    community.walls = {wall};
    Gate gate;
    gate.id = 1;
    gate.name = "甲苑东门";
    gate.at = at(180, 225);
    community.gates = {gate};
    community.places = {place(1, "centre", "便民服务中心", at(300, 220)), place(2, "school", "龙源小学", at(100, 60)),
                        place(3, "flood_channel", "排洪沟", at(100, 15), block(0, 8, 190, 14)),
                        place(4, "park", "小游园", at(350, 270), block(320, 245, 70, 45))};
    for (int i = 0; i < 4; ++i) {
        Bin bin;
        bin.id = i + 1;
        bin.code = "B00" + std::to_string(i + 1);
        bin.at = at(60 + 80.0 * i, 140);
        community.bins.push_back(bin);
    }
    GarbagePoint point;
    point.id = 1;
    point.code = "G01";
    point.name = "排洪沟北侧";
    point.at = at(150, 30);
    point.volume_l = 200;
    community.garbage_points = {point};
    Hotspot hotspot;
    hotspot.id = 1;
    hotspot.name = "甲苑小区西墙外";
    hotspot.at = at(60, 110);
    hotspot.tickets = 31;
    community.hotspots = {hotspot};
    Team team;
    team.id = 1;
    team.name = "联防联控队";
    team.members = 6;
    team.start = at(300, 220);
    Team other = team;
    other.id = 2;
    other.name = "小兰志愿服务队";
    community.teams = {team, other};
    return community;
}

FridayPlan rough_plan(const Community& community, Date date) {
    FridayPlan plan;
    plan.date = date;
    plan.seed = 1;
    plan.hotspots = community.hotspots;
    std::vector<Stop> tasks;
    for (std::size_t i = 0; i < community.hotspots.size(); ++i) {
        tasks.push_back(stop_at(StopKind::hotspot, community.hotspots[i].id, "H" + std::to_string(i + 1),
                                community.hotspots[i].name, community.hotspots[i].at));
        tasks.back().volume_l = 150;
    }
    for (const GarbagePoint& point : community.garbage_points) {
        tasks.push_back(stop_at(StopKind::garbage_point, point.id, point.code, point.name, point.at));
        tasks.back().volume_l = point.volume_l;
    }
    for (const Bin& bin : community.bins) {
        tasks.push_back(stop_at(StopKind::bin, bin.id, bin.code, "垃圾桶", bin.at));
        tasks.back().volume_l = bin.volume_l * bin.fill;
    }
    for (const Street& way : community.streets)
        if (way.sweep && way.line.size() > 1) {
            tasks.push_back(stop_at(StopKind::sweep, way.id, "S" + std::to_string(way.id), way.name, way.line.front()));
            tasks.back().swept = way.line;
            tasks.back().swept_m = length_m(way.line);
        }
    const std::size_t teams = std::max<std::size_t>(1, community.teams.size());
    for (std::size_t t = 0; t < community.teams.size(); ++t) {
        const Team& team = community.teams[t];
        Route route;
        route.team = team.id;
        route.team_name = team.name;
        Stop here = stop_at(StopKind::start, no_id, "", "便民服务中心", team.start);
        here.arrive_s = team.from_min * 60;
        here.grid = grid_at(community, here.at);
        route.stops.push_back(here);
        Point now = team.start;
        double clock = here.arrive_s;
        double cart = 0;
        const auto go_to = [&](Stop stop) {
            stop.approach = {now, stop.at};
            stop.approach_m = distance_m(now, stop.at);
            clock += stop.approach_m / team.walk_m_s;
            stop.arrive_s = static_cast<int>(clock);
            stop.service_s = stop.kind == StopKind::sweep ? 0 : 180;
            clock += stop.service_s + stop.swept_m / team.sweep_m_s;
            now = stop.swept.empty() ? stop.at : stop.swept.back();
            route.length_m += stop.approach_m + stop.swept_m;
            route.streets_m += stop.swept_m;
            stop.grid = grid_at(community, stop.at);
            route.path.insert(route.path.end(), stop.approach.begin(), stop.approach.end());
            route.path.insert(route.path.end(), stop.swept.begin(), stop.swept.end());
            route.stops.push_back(std::move(stop));
        };
        std::vector<Stop> mine;
        for (std::size_t i = t; i < tasks.size(); i += teams) mine.push_back(tasks[i]);
        while (!mine.empty()) {
            const auto next = std::min_element(mine.begin(), mine.end(), [&](const Stop& a, const Stop& b) {
                return distance_m(a.at, now) < distance_m(b.at, now);
            });
            if (cart + next->volume_l > team.cart_l) {
                Stop dump = stop_at(StopKind::dump, no_id, "D1", "垃圾转运点", team.start);
                dump.volume_l = -cart;
                go_to(dump);
                cart = 0;
                ++route.trips;
            }
            cart += next->volume_l;
            route.volume_l += next->volume_l;
            go_to(*next);
            mine.erase(next);
        }
        go_to(stop_at(StopKind::end, no_id, "", "便民服务中心", team.start));
        route.duration_s = clock - here.arrive_s;
        plan.longest_s = std::max(plan.longest_s, route.duration_s);
        plan.routes.push_back(std::move(route));
    }
    plan.lower_bound_s = plan.longest_s * 0.9;
    plan.gap = plan.longest_s / plan.lower_bound_s - 1;
    plan.bound_reason = "总清扫与服务时间除以队伍数";
    plan.left_out = {{"H9", "北环路拆迁区", "距集合点 1,900 米，三支队伍剩余时间最多 12 分钟，往返需 58 分钟"}};
    return plan;
}

}  // namespace wangge::testing
