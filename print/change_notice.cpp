#include "print/change_notice.h"

#include <QDate>
#include <QFileInfo>
#include <algorithm>
#include <map>

#include "engine/core/error.h"
#include "engine/geo/measure.h"
#include "print/detail/notice_rows.h"
#include "print/detail/sheet_page.h"
#include "print/map_changes.h"
#include "print/map_corner.h"
#include "print/map_furniture.h"
#include "print/paper_font.h"
#include "print/sheet_text.h"
#include "print/table.h"

namespace wangge {
namespace {

using detail::sheet_bottom_mm;
using detail::sheet_margin_mm;
using detail::sheet_room_mm;
using detail::SheetPage;
using style::mm;

constexpr double least_map_mm = 92;
constexpr double most_map_mm = 150;
constexpr double map_room_mm = 9;
constexpr double least_ground_m = 260;
constexpr std::size_t two_columns_from = 10;   // buildings
constexpr std::size_t narrow_pairs_from = 16;  // pairs of grids: from here on in two columns without names and posts
constexpr double between_mm = 4;               // two columns of a list

struct Notice {
    const Community& community;  // with the grids of the plan after
    const std::vector<Grid>& before;
    const ChangeNoticeOptions& options;
    SheetPage page;
    ChangeNoticeReport report;

    QString say(const char* chinese, const char* english) const { return QString::fromUtf8(options.english ? english : chinese); }
};

Date today() {
    const QDate now = QDate::currentDate();
    return {now.year(), now.month(), now.day()};
}

TableStyle list_style() {
    TableStyle look;
    look.text_mm = 2.5;
    look.row_mm = 4.3;
    look.padding_mm = 1;
    return look;
}

double continue_page(Notice& notice) {
    notice.page.begin();
    return notice.page.draw_continued_head(notice.say("网格调整通知", "Change of grids"), style::change);
}

TableFlow onto_pages(Notice& notice) {
    return {mm(sheet_bottom_mm), [&notice] { return mm(continue_page(notice)); }};
}

double draw_head(Notice& notice) {
    const ChangeNoticeOptions& o = notice.options;
    QStringList line;
    if (!o.before_name.empty() || !o.after_name.empty())
        line << to_qstring(o.before_name) + QStringLiteral(" → ") + to_qstring(o.after_name);
    if (!o.valid_from.empty()) line << notice.say("自 %1 起执行", "in force from %1").arg(to_qstring(o.valid_from));
    if (!o.author.empty()) line << notice.say("编制：%1", "by %1").arg(to_qstring(o.author));
    const QString where = to_qstring(notice.community.jurisdiction.name);
    return notice.page.draw_head(
        where + (o.english ? QStringLiteral(" ") : QString()) + notice.say("网格调整通知", "Change of grids"),
        line.join(QStringLiteral("　·　")), style::change);
}

double draw_figures(Notice& notice, double y) {
    const PlanDiff& diff = notice.report.diff;
    const LandMoved sum = diff.total();
    const std::vector<detail::Figure> figures{
        {notice.say("调整面积", "Land"), detail::area_text(sum.area_m2, notice.options.english)},
        {notice.say("换网格的居民", "Residents"), detail::thousands(sum.residents)},
        {notice.say("户数", "Households"), detail::thousands(sum.households)},
        {notice.say("楼栋", "Buildings"), detail::thousands(sum.buildings)},
        {notice.say("相关工单", "Tickets"), detail::thousands(sum.tickets)},
        {notice.say("更换公示牌", "Signs to replace"), detail::thousands(static_cast<std::int64_t>(diff.signs.size()))}};
    return notice.page.draw_figures(y, figures);
}

// The jurisdiction in a corner with the frame of the map, where the map shows little of it.
void draw_locator(Notice& notice, const MapView& view, const QRectF& box) {
    QPainter& painter = notice.page.painter();
    painter.fillRect(box, QColor(255, 255, 255, 235));
    painter.setPen(QPen(style::rule, mm(0.2)));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box);
    const MapView small = fitting_view(box, extent_of(notice.community), 1.6, ScaleSteps::fine);
    painter.setPen(QPen(style::grid_border, mm(0.25)));
    painter.setBrush(QColor(0xE4, 0xEA, 0xF0));
    painter.drawPath(small.to_paper(notice.community.jurisdiction.shape));
    const Box ground = view.ground();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style::change, mm(0.5)));
    painter.drawRect(QRectF(small.to_paper(ground.low), small.to_paper(ground.high)).normalized().intersected(box));
}

// What the lists leave of a page, so that one page is enough where it can be.
double map_height_mm(const Notice& notice, double y, const Box& ground) {
    const PlanDiff& diff = notice.report.diff;
    const double row = list_style().row_mm, heading = 7 + 2 + header_height_mm(list_style());
    const auto buildings =
        static_cast<double>(diff.buildings.size() > two_columns_from ? (diff.buildings.size() + 1) / 2 : diff.buildings.size());
    const bool narrow = diff.moved.size() > narrow_pairs_from;
    const double pairs = 2 + header_height_mm(list_style()) + (narrow ? 7 : 0) +
                         static_cast<double>(narrow ? (diff.moved.size() + 1) / 2 : diff.moved.size()) * row;
    double lists = pairs;
    if (buildings > 0) lists += heading + buildings * row;
    if (const auto other = detail::other_sign_rows(diff, notice.options.english); !other.empty())
        lists += heading + static_cast<double>(other.size()) * 2 * row;
    constexpr double legend_and_text = 7 + 14;
    const double room = sheet_bottom_mm - y - legend_and_text - lists;
    if (room >= least_map_mm) return std::min(room, most_map_mm);
    // More pages anyway: the first holds the map and what moves between the grids, and the map is as high as fills the width.
    const double filling =
        ground.height_m() / std::max(1.0, ground.width_m()) * (sheet_room_mm - 2 * map_room_mm) + 2 * map_room_mm;
    const double first_page = sheet_bottom_mm - y - legend_and_text - pairs;
    if (first_page >= least_map_mm) return std::clamp(filling, least_map_mm, std::min(first_page, most_map_mm));
    return std::clamp(filling, least_map_mm, most_map_mm);
}

double draw_changed_map(Notice& notice, double y, const Progress& progress) {
    Box ground = box_of(notice.report.diff);
    if (ground.empty()) return y;
    const double more = std::max(0.0, least_ground_m - std::max(ground.width_m(), ground.height_m())) / 2;
    ground = ground.grown_m(more);
    const double height = map_height_mm(notice, y, ground);
    const QRectF rect(mm(sheet_margin_mm), mm(y), mm(sheet_room_mm), mm(height));
    const MapView view = fitting_view(rect, ground, map_room_mm, ScaleSteps::fine);
    const MapChanges changes{&notice.report.diff, &notice.before};
    MapOptions options;
    options.minor_places = false;
    options.size = 0.8;
    options.changes = &changes;
    options.layers =
        LayerSet().without(MapLayer::bins).without(MapLayer::garbage_points).without(MapLayer::hotspots).without(MapLayer::gates);
    const MapFurniture furniture = furniture_for(view, notice.community.jurisdiction.shape, 0.62);
    options.keep_clear = furniture.rects();
    const Box shown = view.ground(), all = extent_of(notice.community);
    const bool locator =
        !notice.community.jurisdiction.shape.empty() && shown.width_m() * shown.height_m() < 0.6 * all.width_m() * all.height_m();
    QRectF place;
    if (locator) {
        place = corner_for(view, {}, QSizeF(mm(34), mm(34 * std::clamp(all.height_m() / all.width_m(), 0.4, 1.0))), mm(2),
                           {Corner::bottom_left, Corner::top_left, Corner::top_right}, furniture.rects())
                    .rect;
        options.keep_clear.push_back(place);
    }
    QPainter& painter = notice.page.painter();
    notice.report.map = draw_map(painter, notice.community, view, options, progress);
    draw_furniture(painter, furniture, notice.options.english);
    if (locator) draw_locator(notice, view, place);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style::grid_ink, mm(0.3)));
    painter.drawRect(rect);
    y += height;

    std::vector<LegendEntry> entries = legend_of_changes(notice.report.diff, notice.options.english);
    entries.push_back({notice.say("新网格界", "New border"), [](QPainter& p, const QRectF& box) {
                           p.setPen(QPen(style::grid_border, mm(style::grid_border_mm)));
                           p.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
                       }});
    LegendStyle look;
    look.width_mm = sheet_room_mm;
    look.columns = static_cast<int>(entries.size());
    draw_legend(painter, {mm(sheet_margin_mm), mm(y + 0.8)}, entries, look);
    return y + 0.8 + legend_height_mm(entries.size(), look) + 1.5;
}

// A list in one column, or in two when it is long, over as many pages as it needs.
double draw_list(Notice& notice, double y, const QString& heading, const std::vector<TableColumn>& columns,
                 const std::vector<TableRow>& rows) {
    if (rows.empty()) return y;
    const TableStyle look = list_style();
    const double head = header_height_mm(look);
    const bool two = 2 * table_width_mm(columns) + between_mm <= sheet_room_mm + 0.01;
    const auto room = [&](double top) { return std::max(0, static_cast<int>((sheet_bottom_mm - top - head) / look.row_mm)); };
    constexpr double heading_mm = 7;
    if (room(y + heading_mm) < std::min<int>(3, static_cast<int>(rows.size()))) {
        constexpr double line_mm = 5;
        if (y + line_mm < sheet_bottom_mm)
            notice.page.draw_text(y - 1, notice.say("下页：%1。", "On the next page: %1.").arg(heading), 2.7);
        y = continue_page(notice);
    }
    y = notice.page.draw_heading(y - 1, heading);
    std::size_t next = 0;
    while (true) {
        const std::size_t left = rows.size() - next, fit = static_cast<std::size_t>(std::max(1, room(y)));
        const std::size_t take = std::min(left, two ? 2 * fit : fit), first = two ? (take + 1) / 2 : take;
        double end = y;
        for (const bool second : {false, true}) {
            const auto from = rows.begin() + static_cast<std::ptrdiff_t>(next + (second ? first : 0));
            const auto to = rows.begin() + static_cast<std::ptrdiff_t>(next + (second ? take : first));
            if (from == to) continue;
            const double x = sheet_margin_mm + (second ? table_width_mm(columns) + between_mm : 0);
            end = std::max(end, draw_table(notice.page.painter(), {mm(x), mm(y)}, columns, {from, to}, look) / mm(1));
        }
        next += take;
        if (next == rows.size()) return end + 2;
        y = notice.page.draw_heading(continue_page(notice) - 1, heading + notice.say("（续）", " (continued)"));
    }
}

// Many pairs: numbers of the grids alone, in two columns, so that the first page has them all.
double draw_narrow_pairs(Notice& notice, double y) {
    const bool english = notice.options.english;
    const std::vector<TableColumn> columns{
        {notice.say("序号", "No."), 10, Qt::AlignHCenter}, {notice.say("原网格 → 新网格", "From → to"), 27, Qt::AlignLeft},
        {notice.say("面积", "Area"), 21, Qt::AlignRight},  {notice.say("居民", "People"), 12, Qt::AlignRight},
        {notice.say("楼栋", "Bldgs"), 10, Qt::AlignRight}, {notice.say("工单", "Tickets"), 11, Qt::AlignRight}};
    const auto grid = [&](const std::string& code) { return code.empty() ? notice.say("辖区外", "outside") : grid_text(code); };
    std::vector<TableRow> rows;
    for (std::size_t i = 0; i < notice.report.diff.moved.size(); ++i) {
        const LandMoved& m = notice.report.diff.moved[i];
        TableCell number{QString::number(i + 1)};
        if (!m.land.empty()) number.swatch = style::change;
        rows.push_back({number,
                        {grid(m.from) + QStringLiteral(" → ") + grid(m.to)},
                        {m.area_m2 > 0 ? detail::area_text(m.area_m2, english) : QStringLiteral("—")},
                        {detail::thousands(m.residents)},
                        {detail::thousands(m.buildings)},
                        {detail::thousands(m.tickets)}});
    }
    return draw_list(notice, y, notice.say("各网格之间的调整", "What moves between the grids"), columns, rows);
}

double draw_pairs(Notice& notice, double y) {
    const std::vector<LandMoved>& moved = notice.report.diff.moved;
    if (moved.empty()) return y;
    if (moved.size() > narrow_pairs_from) return draw_narrow_pairs(notice, y);
    const std::vector<TableColumn> columns{
        {notice.say("序号", "No."), 13, Qt::AlignHCenter},     {notice.say("原网格", "From grid"), 33, Qt::AlignLeft},
        {notice.say("新网格", "To grid"), 33, Qt::AlignLeft},  {notice.say("面积", "Area"), 24, Qt::AlignRight},
        {notice.say("居民", "Residents"), 18, Qt::AlignRight}, {notice.say("户数", "Households"), 20, Qt::AlignRight},
        {notice.say("楼栋", "Buildings"), 16, Qt::AlignRight}, {notice.say("单元门", "Doors"), 14, Qt::AlignRight},
        {notice.say("工单", "Tickets"), 15, Qt::AlignRight}};
    std::vector<TableRow> rows;
    for (std::size_t i = 0; i < moved.size(); ++i) {
        const LandMoved& m = moved[i];
        TableCell number{QString::number(i + 1)};
        if (!m.land.empty()) number.swatch = style::change;
        rows.push_back({number,
                        {detail::grid_name(m.from, notice.before, notice.options.english)},
                        {detail::grid_name(m.to, notice.community.grids, notice.options.english)},
                        {m.area_m2 > 0 ? detail::area_text(m.area_m2, notice.options.english) : QStringLiteral("—")},
                        {detail::thousands(m.residents)},
                        {detail::thousands(m.households)},
                        {detail::thousands(m.buildings)},
                        {detail::thousands(m.entrances)},
                        {detail::thousands(m.tickets)}});
    }
    return draw_table(notice.page.painter(), {mm(sheet_margin_mm), mm(y)}, columns, rows, list_style(), onto_pages(notice)) /
               mm(1) +
           2;
}

double draw_buildings(Notice& notice, double y) {
    const bool english = notice.options.english;
    const bool two = notice.report.diff.buildings.size() > two_columns_from;
    const std::vector<TableRow> rows = detail::building_rows(notice.report.diff, notice.community, english, two ? 36 : 78);
    const std::vector<TableColumn> columns{{notice.say("楼栋", "Building"), two ? 36.0 : 78.0, Qt::AlignLeft},
                                           {notice.say("原网格", "From"), two ? 12.5 : 24.0, Qt::AlignHCenter},
                                           {notice.say("新网格", "To"), two ? 12.5 : 24.0, Qt::AlignHCenter},
                                           {notice.say("居民", "Residents"), two ? 13.0 : 22.0, Qt::AlignRight},
                                           {notice.say("公示牌", "Signs"), two ? 11.0 : 24.0, Qt::AlignRight},
                                           {notice.say("已换", "Done"), two ? 6.0 : 14.0, Qt::AlignHCenter}};
    std::vector<TableColumn> narrow = columns;
    if (two) narrow.back().title.clear();
    return draw_list(notice, y,
                     notice.say("换网格的楼栋，及要更换的公示牌（楼牌＋单元牌）",
                                "Buildings that change grid, with signs to replace (building + doors)"),
                     narrow, rows);
}

double draw_other_signs(Notice& notice, double y) {
    const std::vector<TableRow> rows = detail::other_sign_rows(notice.report.diff, notice.options.english);
    if (rows.empty()) return y;
    const std::vector<TableColumn> columns{{notice.say("网格", "Grid"), 13, Qt::AlignHCenter},
                                           {notice.say("改动", "What changes"), 48, Qt::AlignLeft},
                                           {notice.say("楼栋", "Buildings"), 17, Qt::AlignHCenter},
                                           {notice.say("公示牌", "Signs"), 17, Qt::AlignHCenter},
                                           {notice.say("在哪些楼", "Where"), 91, Qt::AlignLeft}};
    constexpr double heading_and_a_row = 20;
    if (y + heading_and_a_row > sheet_bottom_mm) y = continue_page(notice);
    y = notice.page.draw_heading(y - 1, notice.say("网格没有换，但公示牌内容变了", "Same grid, but its name or post changes"));
    return draw_table(notice.page.painter(), {mm(sheet_margin_mm), mm(y)}, columns, rows, list_style(), onto_pages(notice)) /
               mm(1) +
           2;
}

}  // namespace

ChangeNoticeReport write_change_notice(const Community& community, const std::vector<Grid>& before, const std::vector<Grid>& after,
                                       const std::string& path, const ChangeNoticeOptions& options, const Progress& progress) {
    if (QFileInfo(to_qstring(path)).suffix().compare(QStringLiteral("pdf"), Qt::CaseInsensitive) != 0)
        throw Error(ErrorKind::unsupported, "A change notice is a PDF; give it a name that ends in .pdf").with("file", path);
    paper_family();  // fails before a file is made
    Community later = community;
    later.grids = after;
    const Date date = options.date.value_or(today());
    const QString day = options.english ? to_qstring(to_string(date)) : long_date(date);
    PrintTarget target(path, {detail::sheet_width_mm, detail::sheet_height_mm, 300,
                              options.english ? QStringLiteral("Change of grids") : QStringLiteral("网格调整通知")});
    Notice notice{later, before, options, SheetPage(target, later, day, options.english), {}};
    notice.report.diff = diff_plans(community, before, after, options.diff, progress.part(0, 0.3));
    notice.page.begin();
    double y = draw_head(notice);
    if (notice.report.diff.empty()) {
        notice.page.draw_text(y, notice.say("两个方案没有差别。", "The two plans do not differ."), 3.4);
    } else {
        y = draw_figures(notice, y);
        y = draw_changed_map(notice, y, progress.part(0.3, 0.8));
        const QString fates = detail::fates_text(notice.report.diff, options.english);
        if (!fates.isEmpty()) y = notice.page.draw_text(y - 1, fates, 2.7) + 1;
        y = draw_pairs(notice, y);
        y = draw_buildings(notice, y);
        draw_other_signs(notice, y);
    }
    progress.report(0.9, "写出文件");
    target.finish();
    notice.report.pages = notice.page.number();
    progress.report(1, "网格调整通知");
    return std::move(notice.report);
}

}  // namespace wangge
