#pragma once

// A community small enough to read, with one of everything and the awkward cases: holes, two parts, empty shapes, Chinese
// text with quotes, coordinates with all their digits, features without the optional parts.

#include <cmath>

#include "engine/community/community.h"

namespace wangge::test {

inline MultiPolygon block(double x, double y, double width, double height) {
    return {{{{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}}, {}}};
}

inline Timestamp at_time(int year, int month, int day, int seconds) {
    return wangge::at(Date{year, month, day}, seconds);
}

inline Community small_community() {
    const Point o = Frame(4543).from_degrees({102.86, 36.34});
    const auto at = [&](double x, double y) { return Point{o.x + x + 1.0 / 3.0, o.y + y + std::sqrt(2.0) / 100}; };
    const auto box = [&](double x, double y, double w, double h) { return block(at(x, y).x, at(x, y).y, w, h); };
    Community c;
    c.note = "演示数据，全部虚构";
    c.credit = "虚构示例";
    c.jurisdiction = {1, "620111004003", "龙源社区", "甘肃省兰州市红古区华龙街道", box(0, 0, 400, 300)};

    c.grids.push_back({1,
                       "620111004003001",
                       "第1网格",
                       "网格员01",
                       {{{at(0, 0), at(200, 0), at(211.5, 150), at(200, 300), at(0, 300)}, {}}},
                       "2024-01-01"});
    c.grids.push_back({2,
                       "620111004003002",
                       "第2网格",
                       "网格员02",
                       {{{at(200, 0), at(400, 0), at(400, 300), at(200, 300), at(211.5, 150)}, {}}},
                       ""});

    MultiPolygon yard = box(10, 10, 150, 200);
    yard[0].holes.push_back({at(50, 50), at(50, 60), at(60, 60), at(60, 50)});
    yard.push_back(box(10, 230, 40, 40)[0]);
    c.compounds.push_back({1, "新海石佳苑", {"海石佳苑", "新海石"}, yard, "龙源路", "18", "无物业", 2008, false});
    c.compounds.push_back({2, "万欣佳苑", {}, box(220, 20, 150, 200), "", "", "自管", 0, true});

    Building first{1, 1, "4", "residential", box(20, 20, 40, 12), 6, 2, 24, 61, {}};
    first.entrances.push_back({1, at(30, 19), 12});
    first.entrances.push_back({2, at(50, 19), 12});
    c.buildings.push_back(first);
    c.buildings.push_back({2, 2, "甲3", "residential", box(240, 40, 40, 12), 18, 4, 72, 180, {{1, at(250, 39), 72}}});
    c.buildings.push_back({5, no_id, "", "public", box(300, 240, 20, 20), 2, 0, 0, 0, {}});

    c.streets.push_back({1, "北环路", StreetKind::road, {at(0, 225), at(200, 226), at(400, 225)}, 12.5, no_id, true, 2});
    c.streets.push_back({2, "", StreetKind::lane, {at(200, 226), at(200, 100.125)}, 4, 1, true, 0});
    c.streets.push_back({3, "台阶", StreetKind::steps, {at(200, 100.125), at(230, 90)}, 1.5, 2, false, 0});
    c.walls.push_back({1, "wall", {at(10, 10), at(160, 10), at(160, 210)}, "broken"});
    c.gates.push_back({1, "东门", 1, at(160, 100), 360, 1320});
    c.gates.push_back({2, "南门", 2, at(300, 20), 0, 1440});
    c.places.push_back({1, "centre", "便民服务中心", {"社区服务中心"}, at(310, 250), box(300, 240, 20, 20), "北环路", "12"});
    c.places.push_back({2, "flood_channel", "排洪沟", {}, at(5, 215), {}, "", ""});
    c.bins.push_back({1, "B001", at(80, 100), 240, 0.55});
    c.bins.push_back({2, "B002", at(330, 100), 660, 0.1});
    c.garbage_points.push_back({1, "G01", "新海石佳苑北侧排洪沟", at(40, 218), 3, 400, "2023-06-01"});
    c.teams.push_back({1, "联防联控队", 6, at(310, 238), 840, 1050, 480, 1.1, 0.35});
    c.teams.push_back({2, "小兰志愿服务队", 8, at(310, 239), 850, 1040, 360, 1.05, 0.3});
    c.categories.push_back({"07001", "暴露垃圾", "GB/T 47678.5-2026", true});
    c.categories.push_back({"02013", "路灯", "own", false});

    Ticket a;
    a.id = 1;
    a.number = "2023-0001";
    a.time = at_time(2023, 5, 3, 8 * 3600 + 61);
    a.category = "07001";
    a.text = "新海石佳苑4号楼\"2单元\"门口有垃圾，\n没人清理";
    a.address = "新海石佳苑4号楼2单元";
    a.channel = "wechat";
    a.status = "done";
    a.resolved = at_time(2023, 5, 4, 9 * 3600);
    a.phone = PhonePoint{{102.8621234567, 36.3401234567}, Datum::gcj02};
    a.source = "tickets.csv:2";
    Location found{at(50, 19), MatchLevel::unit, 0.97, 1, 1, "620111004003001", "小区“新海石佳苑”，4号楼，2单元", false};
    a.location = found;
    Ticket b;
    b.id = 2;
    b.number = "T-2";
    b.time = at_time(2023, 5, 3, 14 * 3600 + 300);
    b.category = "02013";
    b.text = "路灯不亮";
    b.channel = "ledger";
    b.status = "open";
    b.source = "ledger.xlsx:4";
    b.location = Location{{}, MatchLevel::none, 0, no_id, no_id, "", "没有可用的地址", false};
    Ticket d;
    d.id = 3;
    d.number = "0003";
    d.time = at_time(2023, 6, 1, 0);
    d.category = "07001";
    d.text = "一号坝河洪道有垃圾";
    d.channel = "phone";
    d.status = "rejected";
    d.phone = PhonePoint{{102.87, 36.35}, Datum::bd09};
    d.source = "tickets.csv:3";
    Ticket e;
    e.id = 4;
    e.number = "0004";
    e.time = at_time(2023, 6, 2, 0);
    e.category = "02013";
    e.text = "楼道灯";
    e.address = "万欣佳苑甲3号楼";
    e.channel = "ledger";
    e.status = "done";
    e.resolved = at_time(2023, 6, 4, 0);
    e.source = "ledger.xlsx:5";
    c.tickets = {a, b, d, e};

    Track track{1, "网格员01 2024-04-01", "620111004003001", "member-01.gpx", {}};
    const Frame frame(4543);
    for (int s = 0; s < 2; ++s) {
        auto& segment = track.segments.emplace_back();
        for (int i = 0; i < 4; ++i) {
            const LonLat degrees{102.8601 + 0.0001 * i + 0.001 * s, 36.3405 + 0.00003 * i};
            segment.push_back(
                {frame.from_degrees(degrees), degrees, at_time(2024, 4, 1, 32400 + 600 * s + 5 * i), i == 2 ? 0 : 1.5});
        }
    }
    track.segments[1][3].time.reset();
    c.tracks.push_back(track);
    return c;
}

// Results too, which raw files do not carry.
inline Community community_with_results() {
    Community c = small_community();
    const Point p = c.bins[0].at;
    c.hotspots.push_back({1, "排洪沟", p, block(p.x - 20, p.y - 20, 40, 40), "", 37, 4.25, 1.6, "2023-04-12", "2024-04-12"});
    c.hotspots.push_back({2, "北环路", c.bins[1].at, {}, "07001", 12, 2.1, 0, "2023-04-12", "2024-04-12"});
    FridayPlan plan;
    plan.date = {2024, 4, 12};
    plan.seed = 18446744073709551615ULL;
    plan.hotspots = c.hotspots;
    plan.left_out = {{"H2", "北环路", "超出时间 12 分钟"}};
    plan.longest_s = 5400.5;
    plan.lower_bound_s = 5000.25;
    plan.gap = plan.longest_s / plan.lower_bound_s - 1;
    plan.bound_reason = "工作量均分";
    Route route{1, "联防联控队", {}, {p, c.bins[1].at, p}, 512.125, 125, 5400.5, 300, 2};
    Stop start;
    start.at = p;
    start.arrive_s = 50400;
    route.stops.push_back(start);
    Stop sweep{StopKind::sweep, 1,      "S1",  "北环路", p, {p, c.bins[1].at}, {c.bins[1].at, p},
               250.5,           250.25, 50700, 700,      0, "620111004003001"};
    route.stops.push_back(sweep);
    Stop dump{StopKind::dump, 1, "", "垃圾站", c.bins[1].at, {p, c.bins[1].at}, {}, 250.5, 0, 51700, 120, -300, "620111004003002"};
    route.stops.push_back(dump);
    plan.routes.push_back(route);
    c.plans.push_back(plan);
    plan.date = {2024, 4, 19};
    plan.seed = 2;
    plan.routes[0].team_name = "小兰志愿服务队";
    c.plans.push_back(plan);
    return c;
}

}  // namespace wangge::test
