#include "print/wall_map.h"

#include <QDate>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

#include "engine/core/error.h"
#include "engine/geo/frame.h"
#include "engine/geo/measure.h"
#include "print/detail/notice_rows.h"
#include "print/grid_table.h"
#include "print/legend.h"
#include "print/map_changes.h"
#include "print/map_furniture.h"
#include "print/map_view.h"
#include "print/paper_font.h"
#include "print/print_target.h"
#include "print/sheet_text.h"
#include "print/style.h"
#include "print/table.h"

namespace wangge {
namespace {

using style::mm;

// The layout is that of an A3 sheet; other papers scale all of it.
constexpr double sheet_width_mm = 420;
constexpr double margin_mm = 9;
constexpr double title_band_mm = 21;
constexpr double foot_band_mm = 7;
constexpr double sidebar_mm = 84;
constexpr double gutter_mm = 4;
constexpr double heading_mm = 7.5;
constexpr double text_mm = 2.7;

struct Layout {
    double k = 1;            // factor from A3
    double height_mm = 297;  // of the sheet, before the factor
    double top() const { return margin_mm + title_band_mm; }
    double bottom() const { return height_mm - margin_mm - foot_band_mm; }
    double right() const { return sheet_width_mm - margin_mm; }
    double sidebar_left() const { return right() - sidebar_mm; }
    QRectF map() const { return {mm(margin_mm), mm(top()), mm(sidebar_left() - gutter_mm - margin_mm), mm(bottom() - top())}; }
};

QString thousands(int number) {
    return QLocale(QLocale::Chinese, QLocale::China).toString(number);
}

Date today() {
    const QDate now = QDate::currentDate();
    return {now.year(), now.month(), now.day()};
}

// The text in the language of the sheet.
QString say(const WallMapOptions& options, const char* chinese, const char* english) {
    return QString::fromUtf8(options.english ? english : chinese);
}

QString title_of(const Community& community, const WallMapOptions& options) {
    const QString plan = options.plan_name.empty() ? QString()
                         : options.english         ? QStringLiteral(": ") + to_qstring(options.plan_name)
                                                   : QStringLiteral("（%1）").arg(to_qstring(options.plan_name));
    if (!options.title.empty()) return to_qstring(options.title) + plan;
    return to_qstring(community.jurisdiction.name) + say(options, "网格示意图", " grid map") + plan;
}

QString subtitle_of(const Community& community, const WallMapOptions& options) {
    QStringList parts;
    if (!community.jurisdiction.district.empty()) parts << to_qstring(community.jurisdiction.district);
    if (!community.jurisdiction.shape.empty()) {
        const double area = Frame(community.epsg).geodesic_area_m2(community.jurisdiction.shape) / 1e6;
        parts << say(options, "辖区面积 %1 平方千米", "%1 km²").arg(area, 0, 'f', 2);
    }
    parts << say(options, "%1 个居民小区", "%1 compounds").arg(community.compounds.size());
    parts << say(options, "%1 个网格", "%1 grids").arg(community.grids.size());
    if (const int residents = residents_of(community); residents > 0)
        parts << say(options, "居民 %1 人", "%1 residents").arg(thousands(residents));
    return parts.join(QStringLiteral("　·　"));
}

void draw_title(QPainter& painter, const Layout& layout, const Community& community, const WallMapOptions& options) {
    const QString title = title_of(community, options);
    QFont font = paper_font(10.5, true);
    font.setLetterSpacing(QFont::PercentageSpacing, 112);
    painter.setFont(font);
    painter.setPen(style::grid_ink);
    painter.drawText(QPointF(mm(sheet_width_mm / 2) - text_width(font, title) / 2, mm(margin_mm + 9.5)), title);
    const QFont small = paper_font(3.3);
    painter.setFont(small);
    painter.setPen(style::text);
    const QString subtitle = elided(subtitle_of(community, options), small, mm(layout.right() - margin_mm));
    painter.drawText(QPointF(mm(sheet_width_mm / 2) - text_width(small, subtitle) / 2, mm(margin_mm + 16.6)), subtitle);
}

void draw_heading(QPainter& painter, double left_mm, double top_mm, const QString& text) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(style::grid_border);
    painter.drawRect(QRectF(mm(left_mm), mm(top_mm + 1.2), mm(1.2), mm(3.8)));
    painter.setFont(paper_font(3.6, true));
    painter.setPen(style::grid_ink);
    painter.drawText(QPointF(mm(left_mm + 2.6), mm(top_mm + 4.5)), text);
}

double draw_legend_block(QPainter& painter, const Layout& layout, double top_mm, const Community& community,
                         const MapOptions& options, const WallMapOptions& sheet) {
    draw_heading(painter, layout.sidebar_left(), top_mm, say(sheet, "图例", "Legend"));
    std::vector<LegendEntry> entries = legend_entries(community, options, sheet.english);
    if (options.changes != nullptr) {
        const std::vector<LegendEntry> changes = legend_of_changes(*options.changes->diff, sheet.english);
        entries.insert(entries.begin() + std::min<std::ptrdiff_t>(3, std::ssize(entries)), changes.begin(), changes.end());
    }
    LegendStyle look;
    look.width_mm = sidebar_mm;
    look.row_mm = 4.6;
    draw_legend(painter, {mm(layout.sidebar_left()), mm(top_mm + heading_mm)}, entries, look);
    return top_mm + heading_mm + legend_height_mm(entries.size(), look) + 3;
}

struct TableFit {
    TableStyle look;
    bool fits = false;
};

TableFit table_that_fits(std::size_t rows, double room_mm) {
    TableFit fit;
    for (const double row_mm : {4.6, 4.2, 3.8, 3.4, 3.0}) {
        fit.look.row_mm = row_mm;
        fit.look.text_mm = std::min(2.7, row_mm * 0.62);
        fit.look.padding_mm = 1.4;
        fit.fits = header_height_mm(fit.look) + static_cast<double>(rows) * row_mm <= room_mm;
        if (fit.fits) break;
    }
    return fit;
}

// Returns the bottom of the block; unchanged when the table has no room.
double draw_table_block(QPainter& painter, const Layout& layout, double top_mm, double bottom_mm, const std::vector<GridRow>& grids,
                        const WallMapOptions& options) {
    const TableFit fit = table_that_fits(grids.size() + 1, bottom_mm - top_mm - heading_mm);
    if (!fit.fits || grids.empty()) return top_mm;
    draw_heading(painter, layout.sidebar_left(), top_mm, say(options, "网格一览", "Grids"));
    const std::vector<TableColumn> columns{{say(options, "网格", "Grid"), 11, Qt::AlignHCenter},
                                           {say(options, "网格编码", "Code"), 35, Qt::AlignLeft},
                                           {say(options, "居民", "People"), 14, Qt::AlignRight},
                                           {say(options, "户数", "Homes"), 12, Qt::AlignRight},
                                           {say(options, "楼栋", "Bldgs"), 12, Qt::AlignRight}};
    std::vector<TableRow> rows;
    GridRow sum;
    for (const GridRow& grid : grids) {
        rows.push_back({{QString::number(grid.number), style::grid_fill(grid.colour)},
                        {to_qstring(grid.code)},
                        {thousands(grid.residents)},
                        {thousands(grid.households)},
                        {QString::number(grid.buildings)}});
        sum.residents += grid.residents;
        sum.households += grid.households;
        sum.buildings += grid.buildings;
    }
    rows.push_back({{QString()},
                    {say(options, "合计", "Sum")},
                    {thousands(sum.residents)},
                    {thousands(sum.households)},
                    {QString::number(sum.buildings)}});
    const double end = draw_table(painter, {mm(layout.sidebar_left()), mm(top_mm + heading_mm)}, columns, rows, fit.look);
    return end / mm(1) + 3;
}

// What moved, by the numbers of the map. Returns the bottom of the block; unchanged when it has no room.
double draw_changes_block(QPainter& painter, const Layout& layout, double top_mm, double bottom_mm, const PlanDiff& diff,
                          const WallMapOptions& options) {
    const TableFit fit = table_that_fits(diff.moved.size(), bottom_mm - top_mm - heading_mm);
    if (!fit.fits || diff.moved.empty()) return top_mm;
    draw_heading(painter, layout.sidebar_left(), top_mm,
                 options.before_name.empty()
                     ? say(options, "网格调整", "What changes")
                     : say(options, "网格调整（与%1相比）", "What changes against %1").arg(to_qstring(options.before_name)));
    const std::vector<TableColumn> columns{{say(options, "序号", "No."), 11, Qt::AlignHCenter},
                                           {say(options, "原网格 → 新网格", "From → to"), 28, Qt::AlignLeft},
                                           {say(options, "面积", "Land"), 21, Qt::AlignRight},
                                           {say(options, "居民", "People"), 13, Qt::AlignRight},
                                           {say(options, "楼栋", "Bldgs"), 11, Qt::AlignRight}};
    const auto grid = [&](const std::string& code) { return code.empty() ? say(options, "辖区外", "outside") : grid_text(code); };
    std::vector<TableRow> rows;
    for (std::size_t i = 0; i < diff.moved.size(); ++i) {
        const LandMoved& m = diff.moved[i];
        TableCell number{QString::number(i + 1)};
        if (!m.land.empty()) number.swatch = style::change;
        rows.push_back({number,
                        {grid(m.from) + QStringLiteral(" → ") + grid(m.to)},
                        {detail::area_text(m.area_m2, options.english)},
                        {detail::thousands(m.residents)},
                        {detail::thousands(m.buildings)}});
    }
    const double end = draw_table(painter, {mm(layout.sidebar_left()), mm(top_mm + heading_mm)}, columns, rows, fit.look);
    return end / mm(1) + 3;
}

// The note in a frame; returns its height.
double note_height_mm(const Community& community) {
    if (community.note.empty()) return 0;
    const QFont font = paper_font(text_mm);
    return static_cast<double>(broken_lines(to_qstring(community.note), font, mm(sidebar_mm - 5)).size()) * text_mm * 1.45 + 9;
}

void draw_note(QPainter& painter, const Layout& layout, double top_mm, const Community& community, const WallMapOptions& options) {
    if (community.note.empty()) return;
    const double height = note_height_mm(community) - 2;
    painter.setPen(QPen(style::garbage_point, mm(0.2)));
    painter.setBrush(QColor(0xFD, 0xF6, 0xF0));
    painter.drawRoundedRect(QRectF(mm(layout.sidebar_left()), mm(top_mm), mm(sidebar_mm), mm(height)), mm(1), mm(1));
    painter.setPen(style::garbage_point);
    painter.setFont(paper_font(text_mm, true));
    double y = top_mm + 4.1;
    painter.drawText(QPointF(mm(layout.sidebar_left() + 2.5), mm(y)), say(options, "说明", "Note"));
    const QFont font = paper_font(text_mm);
    painter.setFont(font);
    painter.setPen(style::text);
    for (const QString& line : broken_lines(to_qstring(community.note), font, mm(sidebar_mm - 5))) {
        y += text_mm * 1.45;
        painter.drawText(QPointF(mm(layout.sidebar_left() + 2.5), mm(y)), line);
    }
}

void draw_foot(QPainter& painter, const Layout& layout, const Community& community, Date date, const QString& frame_name,
               const WallMapOptions& options) {
    const QFont font = paper_font(2.6);
    painter.setFont(font);
    painter.setPen(style::text);
    const double y = mm(layout.bottom() + 5.2);
    QStringList left;
    left << say(options, "审图号：　　　　　　　　　　", "Map review No.:　　　　　　　　　　");
    left << say(options, "制图日期：", "Made on ") + to_qstring(to_string(date));
    if (!community.credit.empty()) left << say(options, "资料来源：", "Sources: ") + to_qstring(community.credit);
    const QString right = say(options, "坐标系：%1　　制图软件：wangge %2", "Frame: %1　　made with wangge %2")
                              .arg(frame_name, QStringLiteral(WANGGE_VERSION));
    const double right_width = text_width(font, right);
    painter.drawText(QPointF(mm(layout.right()) - right_width, y), right);
    painter.drawText(QPointF(mm(margin_mm), y),
                     elided(left.join(QStringLiteral("　　")), font, mm(layout.right() - margin_mm - 6) - right_width));
}

// Paper over what reaches out of the map: SVG has no clipping in Qt.
void cover_margins(QPainter& painter, const QRectF& sheet, const QRectF& map) {
    painter.fillRect(QRectF(sheet.topLeft(), QPointF(sheet.right(), map.top())), style::paper);
    painter.fillRect(QRectF(QPointF(sheet.left(), map.bottom()), sheet.bottomRight()), style::paper);
    painter.fillRect(QRectF(sheet.left(), map.top(), map.left() - sheet.left(), map.height()), style::paper);
    painter.fillRect(QRectF(QPointF(map.right(), map.top()), QPointF(sheet.right(), map.bottom())), style::paper);
}

MapView view_of(const QRectF& rect, const Community& community, const WallMapOptions& options, double k) {
    const Box extent = extent_of(community);
    constexpr double room_mm = 5;
    if (options.denominator <= 0) return fitting_view(rect, extent, room_mm * k);
    const MapView view(rect, extent.empty() ? Point{} : extent.centre(), options.denominator);
    const Box ground = view.ground();
    if (!extent.empty() && !(ground.contains(extent.low) && ground.contains(extent.high)))
        throw Error(ErrorKind::bad_input,
                    "At this scale the jurisdiction does not fit the sheet; choose a larger denominator or paper")
            .with("denominator", static_cast<std::int64_t>(options.denominator))
            .with("paper", name_of(options.paper));
    return view;
}

}  // namespace

std::string_view name_of(Paper paper) {
    static constexpr std::array<std::string_view, 5> names{"a4", "a3", "a2", "a1", "a0"};
    return names[static_cast<std::size_t>(paper)];
}

std::optional<Paper> parse_paper(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    for (const Paper paper : {Paper::a4, Paper::a3, Paper::a2, Paper::a1, Paper::a0})
        if (name_of(paper) == lower) return paper;
    return std::nullopt;
}

double long_side_mm(Paper paper) {
    static constexpr std::array<double, 5> sides{297, 420, 594, 841, 1189};
    return sides[static_cast<std::size_t>(paper)];
}

double short_side_mm(Paper paper) {
    static constexpr std::array<double, 5> sides{210, 297, 420, 594, 841};
    return sides[static_cast<std::size_t>(paper)];
}

WallMapReport write_wall_map(const Community& community, const std::string& path, const WallMapOptions& options,
                             const Progress& progress) {
    progress.report(0, "版面");
    paper_family();  // fails before a file is made
    Layout layout;
    layout.k = long_side_mm(options.paper) / sheet_width_mm;
    layout.height_mm = short_side_mm(options.paper) / layout.k;
    const QRectF map_box = layout.map();
    const QRectF rect(map_box.left() * layout.k, map_box.top() * layout.k, map_box.width() * layout.k, map_box.height() * layout.k);
    const MapView view = view_of(rect, community, options, layout.k);

    MapOptions map_options;
    map_options.layers = options.layers.without(MapLayer::routes);
    // Larger sheets hang on a wall and are read from farther away, but their larger scale also has room for more names.
    map_options.size = std::pow(layout.k, 0.75);

    PlanDiff diff;
    const MapChanges changes{&diff, options.before};
    if (options.before != nullptr) {
        diff = diff_plans(community, *options.before, community.grids);
        map_options.changes = &changes;
    }

    const MapFurniture furniture = furniture_for(view, community.jurisdiction.shape, layout.k);
    map_options.keep_clear = furniture.rects();

    PrintTarget target(path,
                       {long_side_mm(options.paper), short_side_mm(options.paper), options.dpi, title_of(community, options)});
    QPainter& painter = target.painter();
    WallMapReport report;
    report.denominator = view.denominator();
    report.map = draw_map(painter, community, view, map_options, progress.part(0.05, 0.8));
    cover_margins(painter, QRectF(0, 0, mm(long_side_mm(options.paper)), mm(short_side_mm(options.paper))), rect);
    draw_furniture(painter, furniture, options.english);

    painter.save();
    painter.scale(layout.k, layout.k);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style::grid_ink, mm(0.35)));
    painter.drawRect(map_box);
    draw_title(painter, layout, community, options);
    double y = draw_legend_block(painter, layout, layout.top() - 1.2, community, map_options, options);
    const double note_top = layout.bottom() + 2 - note_height_mm(community);
    if (options.before != nullptr) {
        const double after = draw_changes_block(painter, layout, y, note_top - 2, diff, options);
        report.change_table = after > y;
        y = after;
    }
    if (options.grid_table) {
        const double after = draw_table_block(painter, layout, y, note_top - 2, grid_rows(community), options);
        report.grid_table = after > y;
    }
    draw_note(painter, layout, note_top, community, options);
    draw_foot(painter, layout, community, options.date.value_or(today()), to_qstring(Frame(community.epsg).name()), options);
    painter.restore();

    progress.report(0.85, "写出文件");
    target.finish();
    progress.report(1, "网格示意图");
    return report;
}

}  // namespace wangge
