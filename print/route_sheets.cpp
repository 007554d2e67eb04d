#include "print/route_sheets.h"

#include <QFileInfo>
#include <map>
#include <set>

#include "engine/core/error.h"
#include "engine/geo/measure.h"
#include "print/detail/sheet_page.h"
#include "print/map_painter.h"
#include "print/paper_font.h"
#include "print/route_legs.h"
#include "print/sheet_text.h"
#include "print/table.h"

namespace wangge {
namespace {

using detail::sheet_bottom_mm;
using detail::sheet_margin_mm;
using detail::sheet_room_mm;
using detail::SheetPage;
using style::mm;

constexpr double overview_map_mm = 138;
constexpr double team_map_mm = 142;
constexpr double overview_room_mm = 3;
constexpr double map_room_mm = 6;  // between a round and the frame of its map

struct Sheets {
    const Community& community;
    const FridayPlan& plan;
    SheetPage page;
    RouteSheetsReport report;
};

int finish_s(const Route& route) {
    return route.stops.empty() ? 0 : route.stops.front().arrive_s + static_cast<int>(route.duration_s);
}

Box box_of_round(const Route& route) {
    Box box = box_of(std::span<const Point>(route.path));
    for (const Stop& stop : route.stops) {
        box.add(stop.at);
        for (const Point p : stop.swept) box.add(p);
    }
    return box;
}

// The base of round maps: what helps to find the way, without what competes with the stops.
MapOptions base_options() {
    MapOptions options;
    options.quiet = true;
    options.grid_fill = false;
    options.minor_places = false;
    options.layers = LayerSet().without(MapLayer::bins).without(MapLayer::garbage_points).without(MapLayer::hotspots);
    options.size = 0.86;
    return options;
}

std::vector<detail::Figure> plan_figures(const FridayPlan& plan) {
    return {{QStringLiteral("最长一队用时"), duration_text(plan.longest_s)},
            {QStringLiteral("理论下界"), duration_text(plan.lower_bound_s)},
            {QStringLiteral("与下界差距"), percent_text(plan.gap)},
            {QStringLiteral("服务队"), QStringLiteral("%1 支").arg(plan.routes.size())},
            {QStringLiteral("未安排"), QStringLiteral("%1 项").arg(plan.left_out.size())}};
}

double continue_page(Sheets& sheets, const QString& title, const QColor& colour) {
    sheets.page.begin();
    return sheets.page.draw_continued_head(title, colour);
}

TableFlow flow_onto_pages(Sheets& sheets, const QString& title, const QColor& colour) {
    return {mm(sheet_bottom_mm), [&sheets, title, colour] { return mm(continue_page(sheets, title, colour)); }};
}

QString amount_text(const RouteLeg& leg) {
    if (leg.kind == StopKind::sweep) return length_text(leg.swept_m);
    return volume_text(std::abs(leg.volume_l));
}

std::vector<TableRow> stop_rows(const Route& route, const QColor& colour) {
    std::vector<TableRow> rows;
    for (const RouteLeg& leg : route_legs(route)) {
        TableCell number;
        if (leg.is_task()) number = {to_qstring(leg.number()), colour.darker(115), leg.kind != StopKind::sweep};
        TableCell tick;
        tick.tick_box = leg.is_task();
        rows.push_back({number,
                        {clock_text(leg.arrive_s)},
                        {task_name(leg.kind)},
                        {where_text(leg)},
                        {grid_text(leg.grid)},
                        {leg.approach_m >= 0.5 ? length_text(leg.approach_m) : QString()},
                        {amount_text(leg)},
                        tick});
    }
    return rows;
}

// One row a street name; streets without a name stay apart.
std::vector<TableRow> sweep_rows(const Route& route) {
    struct Swept {
        QString where;
        QStringList numbers;
        std::set<std::string> grids;
        double length_m = 0;
    };
    std::vector<Swept> streets;
    std::map<std::string, std::size_t> position;
    for (const RouteLeg& leg : route_legs(route)) {
        if (leg.kind != StopKind::sweep) continue;
        const std::string& name = leg.name.empty() ? leg.code : leg.name;
        const auto [it, added] = position.try_emplace(name, streets.size());
        if (added) streets.push_back({to_qstring(name), {}, {}, 0});
        Swept& street = streets[it->second];
        street.numbers << to_qstring(leg.number());
        street.length_m += leg.swept_m;
        for (std::size_t i = leg.first; i <= leg.last; ++i)
            if (!route.stops[i].grid.empty()) street.grids.insert(route.stops[i].grid);
    }
    std::vector<TableRow> rows;
    for (const Swept& street : streets) {
        QStringList grids;
        for (const std::string& code : street.grids) grids << grid_text(code);
        rows.push_back({{street.where},
                        {grids.join(QStringLiteral("、"))},
                        {street.numbers.join(QStringLiteral("、"))},
                        {length_text(street.length_m)}});
    }
    return rows;
}

// Which team clears a hotspot, and as which of its stops. A hotspot on top of a garbage point is served with it.
QString cleared_by(const FridayPlan& plan, const Hotspot& hotspot) {
    constexpr double same_place_m = 25;  // as in patrol/plan_friday.h
    for (const bool as_itself : {true, false})
        for (const Route& route : plan.routes)
            for (std::size_t i = 0; i < route.stops.size(); ++i) {
                const Stop& stop = route.stops[i];
                const bool it = as_itself ? stop.kind == StopKind::hotspot && stop.target == hotspot.id
                                          : stop.kind == StopKind::garbage_point && distance_m(stop.at, hotspot.at) <= same_place_m;
                if (it) return QStringLiteral("%1 第 %2 站").arg(to_qstring(route.team_name)).arg(i);
            }
    return QStringLiteral("未安排");
}

std::vector<TableRow> hotspot_rows(const FridayPlan& plan) {
    std::vector<TableRow> rows;
    for (std::size_t i = 0; i < plan.hotspots.size(); ++i) {
        const Hotspot& hotspot = plan.hotspots[i];
        rows.push_back({{QStringLiteral("H%1").arg(i + 1)},
                        {to_qstring(hotspot.name)},
                        {QString::number(hotspot.tickets)},
                        {hotspot.trend > 0 ? QStringLiteral("%1 倍").arg(hotspot.trend, 0, 'f', 1) : QStringLiteral("—")},
                        {cleared_by(plan, hotspot)}});
    }
    return rows;
}

void draw_overview(Sheets& sheets, const Progress& progress) {
    SheetPage& page = sheets.page;
    page.begin();
    double y = page.draw_head(QStringLiteral("全域无垃圾行动 · 周五清扫计划"),
                              to_qstring(sheets.community.jurisdiction.district) + to_qstring(sheets.community.jurisdiction.name),
                              style::grid_border);
    Box ground = extent_of(sheets.community);
    for (const Route& route : sheets.plan.routes) ground.add(box_of_round(route));
    MapOptions options = base_options();
    options.size = 0.72;
    options.layers = options.layers.without(MapLayer::gates);
    for (std::size_t i = 0; i < sheets.plan.routes.size(); ++i)
        options.rounds.push_back({&sheets.plan.routes[i], i, false, std::to_string(i + 1)});
    MapReport map;
    y = page.draw_map(y, overview_map_mm, ground, overview_room_mm, options, map, progress) + 4;

    const std::vector<TableColumn> columns{
        {QStringLiteral("队"), 9, Qt::AlignHCenter},     {QStringLiteral("服务队"), 40},
        {QStringLiteral("起止时间"), 27, Qt::AlignLeft}, {QStringLiteral("用时"), 25, Qt::AlignRight},
        {QStringLiteral("总长"), 21, Qt::AlignRight},    {QStringLiteral("清扫"), 21, Qt::AlignRight},
        {QStringLiteral("清理"), 13, Qt::AlignRight},    {QStringLiteral("趟数"), 12, Qt::AlignRight},
        {QStringLiteral("垃圾量"), 18, Qt::AlignRight}};
    std::vector<TableRow> rows;
    for (std::size_t i = 0; i < sheets.plan.routes.size(); ++i) {
        const Route& route = sheets.plan.routes[i];
        const auto clear = std::count_if(route.stops.begin(), route.stops.end(), [](const Stop& stop) {
            return stop.kind == StopKind::hotspot || stop.kind == StopKind::garbage_point || stop.kind == StopKind::bin;
        });
        rows.push_back(
            {{QString::number(i + 1), style::team_colour(i)},
             {to_qstring(route.team_name)},
             {route.stops.empty() ? QString()
                                  : clock_text(route.stops.front().arrive_s) + QStringLiteral(" – ") + clock_text(finish_s(route))},
             {duration_text(route.duration_s)},
             {length_text(route.length_m)},
             {length_text(route.streets_m)},
             {QStringLiteral("%1 处").arg(clear)},
             {QString::number(route.trips)},
             {volume_text(route.volume_l)}});
    }
    y = draw_table(page.painter(), {mm(sheet_margin_mm), mm(y)}, columns, rows) / mm(1) + 4;
    y = page.draw_figures(y, plan_figures(sheets.plan));
    if (!sheets.plan.bound_reason.empty())
        y = page.draw_text(y - 1, QStringLiteral("下界依据：") + to_qstring(sheets.plan.bound_reason), 2.8);
    if (sheets.plan.left_out.empty()) y = page.draw_text(y, QStringLiteral("全部路段和点位均已安排，没有遗漏。"), 2.8);
    const std::vector<TableRow> hotspots = hotspot_rows(sheets.plan);
    if (hotspots.empty()) return;
    y = page.draw_heading(y + 1, QStringLiteral("垃圾热点"));
    draw_table(page.painter(), {mm(sheet_margin_mm), mm(y)},
               {{QStringLiteral("编号"), 14, Qt::AlignLeft},
                {QStringLiteral("地点"), 74, Qt::AlignLeft},
                {QStringLiteral("工单数"), 20, Qt::AlignRight},
                {QStringLiteral("近一季变化"), 26, Qt::AlignRight},
                {QStringLiteral("由谁清理"), 52, Qt::AlignLeft}},
               hotspots, {}, flow_onto_pages(sheets, QStringLiteral("垃圾热点"), style::grid_border));
}

QString hours_of(const Community& community, const Route& route) {
    const Team* team = find_by_id(community.teams, route.team);
    if (team == nullptr) return {};
    return QStringLiteral("工作时间 %1–%2　%3 人　清运车 %4 升")
        .arg(clock_text(team->from_min * 60), clock_text(team->until_min * 60))
        .arg(team->members)
        .arg(std::llround(team->cart_l));
}

// The nearest place with a name says more than 集合点.
QString meeting_place(const Community& community, const Stop& start) {
    constexpr double near_m = 80;
    const Place* best = nullptr;
    double best_m = near_m;
    for (const Place& place : community.places) {
        const double away = distance_m(place.at, start.at);
        if (place.name.empty() || away >= best_m) continue;
        best = &place;
        best_m = away;
    }
    if (best == nullptr) return to_qstring(start.name);
    return to_qstring(best->name) + (best_m > 10 ? QStringLiteral("旁") : QString());
}

void draw_team(Sheets& sheets, std::size_t index, const Progress& progress) {
    const Route& route = sheets.plan.routes[index];
    const QColor colour = style::team_colour(index);
    const QString title = to_qstring(route.team_name);
    SheetPage& page = sheets.page;
    page.begin();
    QStringList subtitle;
    if (!route.stops.empty()) subtitle << QStringLiteral("集合地点 ") + meeting_place(sheets.community, route.stops.front());
    subtitle << hours_of(sheets.community, route);
    double y = page.draw_head(title, subtitle.join(QStringLiteral("　")), colour);

    MapOptions options = base_options();
    options.rounds.push_back({&route, index, true, {}});
    MapReport map;
    y = page.draw_map(y, team_map_mm, box_of_round(route), map_room_mm, options, map, progress) + 3;
    for (const std::string& text : map.missing) sheets.report.missing.push_back(route.team_name + " " + text);

    const int start = route.stops.empty() ? 0 : route.stops.front().arrive_s;
    y = page.draw_figures(y,
                          {{QStringLiteral("出发 – 结束"), clock_text(start) + QStringLiteral(" – ") + clock_text(finish_s(route))},
                           {QStringLiteral("用时"), duration_text(route.duration_s)},
                           {QStringLiteral("全程"), length_text(route.length_m)},
                           {QStringLiteral("清扫"), length_text(route.streets_m)},
                           {QStringLiteral("清运"), QStringLiteral("%1 趟").arg(route.trips)},
                           {QStringLiteral("垃圾量"), QStringLiteral("%1 升").arg(std::llround(route.volume_l))}});

    const TableFlow flow = flow_onto_pages(sheets, title, colour);
    const std::vector<TableColumn> columns{
        {QStringLiteral("序"), 10, Qt::AlignHCenter},   {QStringLiteral("到达"), 15, Qt::AlignLeft},
        {QStringLiteral("做什么"), 26, Qt::AlignLeft},  {QStringLiteral("在哪里"), 66, Qt::AlignLeft},
        {QStringLiteral("网格"), 13, Qt::AlignHCenter}, {QStringLiteral("前一段步行"), 23, Qt::AlignRight},
        {QStringLiteral("数量"), 22, Qt::AlignRight},   {QStringLiteral("完成"), 11, Qt::AlignHCenter}};
    y = draw_table(page.painter(), {mm(sheet_margin_mm), mm(y)}, columns, stop_rows(route, colour), {}, flow) / mm(1) + 4;
    progress.poll();

    const std::vector<TableRow> sweeps = sweep_rows(route);
    if (sweeps.empty()) return;
    constexpr double heading_and_two_rows = 26;
    if (y + heading_and_two_rows > sheet_bottom_mm) y = continue_page(sheets, title, colour);
    y = page.draw_heading(y, QStringLiteral("清扫路段汇总"));
    draw_table(page.painter(), {mm(sheet_margin_mm), mm(y)},
               {{QStringLiteral("道路"), 50, Qt::AlignLeft},
                {QStringLiteral("网格"), 44, Qt::AlignLeft},
                {QStringLiteral("序"), 66, Qt::AlignLeft},
                {QStringLiteral("长度"), 26, Qt::AlignRight}},
               sweeps, {}, flow);
}

void draw_left_out(Sheets& sheets) {
    const QString title = QStringLiteral("未安排的事项");
    SheetPage& page = sheets.page;
    page.begin();
    double y = page.draw_head(title, QStringLiteral("共 %1 项，请另行安排或调整队伍、时间").arg(sheets.plan.left_out.size()),
                              style::garbage_point);
    y = page.draw_figures(y, plan_figures(sheets.plan));
    std::vector<TableRow> rows;
    for (const LeftOut& item : sheets.plan.left_out)
        rows.push_back({{to_qstring(item.id)}, {to_qstring(item.name)}, {to_qstring(item.reason)}});
    draw_table(page.painter(), {mm(sheet_margin_mm), mm(y)},
               {{QStringLiteral("编号"), 20}, {QStringLiteral("名称"), 56}, {QStringLiteral("原因"), 110}}, rows, {},
               flow_onto_pages(sheets, title, style::garbage_point));
}

}  // namespace

RouteSheetsReport write_route_sheets(const Community& community, const FridayPlan& plan, const std::string& path,
                                     const Progress& progress) {
    progress.report(0, "路线单");
    paper_family();  // fails before a file is made
    if (QFileInfo(to_qstring(path)).suffix().toLower() != "pdf")
        throw Error(ErrorKind::unsupported, "Route sheets have several pages and are printed to a file ending in .pdf")
            .with("file", path);
    const QString title =
        to_qstring(community.jurisdiction.name) + QStringLiteral("周五清扫路线单 ") + to_qstring(to_string(plan.date));
    PrintTarget target(path, {detail::sheet_width_mm, detail::sheet_height_mm, 300, title});
    Sheets sheets{community, plan, SheetPage(target, community, long_date(plan.date) + u' ' + weekday_name(plan.date)), {}};
    const double share = 1.0 / static_cast<double>(plan.routes.size() + 1);
    draw_overview(sheets, progress.part(0, share * 0.95));
    for (std::size_t i = 0; i < plan.routes.size(); ++i)
        draw_team(sheets, i, progress.part(share * static_cast<double>(i + 1), share * (static_cast<double>(i) + 1.95)));
    if (!plan.left_out.empty()) draw_left_out(sheets);
    target.finish();
    sheets.report.pages = sheets.page.number();
    progress.report(1, "路线单");
    return sheets.report;
}

}  // namespace wangge
