#include "print/legend.h"

#include <algorithm>
#include <set>

#include "print/detail/map_context.h"
#include "print/map_symbols.h"
#include "print/paper_font.h"
#include "print/style.h"
#include "print/table.h"

namespace wangge {
namespace {

using detail::line_pen;
using style::mm;

using Sample = std::function<void(QPainter&, const QRectF&)>;

QRectF patch_of(const QRectF& box) {
    const double height = std::min(box.height() * 0.66, mm(3.4));
    return {box.left(), box.center().y() - height / 2, box.width(), height};
}

Sample patch(QColor fill, QColor line, double width_mm) {
    return [=](QPainter& painter, const QRectF& box) {
        painter.setPen(QPen(line, mm(width_mm)));
        painter.setBrush(fill);
        painter.drawRect(patch_of(box));
    };
}

Sample stroke(const QColor& colour, double width_mm, std::vector<qreal> dashes = {}) {
    return [=](QPainter& painter, const QRectF& box) {
        QPen pen = line_pen(colour, mm(width_mm));
        pen.setCapStyle(Qt::FlatCap);
        if (!dashes.empty()) pen.setDashPattern(QList<qreal>(dashes.begin(), dashes.end()));
        painter.setPen(pen);
        painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
    };
}

Sample road(const QColor& fill, const QColor& casing, double width_mm) {
    return [=](QPainter& painter, const QRectF& box) {
        painter.setPen(Qt::NoPen);
        painter.fillRect(patch_of(box), QColor(0xE6, 0xDA, 0xC4));  // ground, a little darker than on the map
        const double outer = mm(width_mm + 2 * style::street_casing_mm);
        painter.fillRect(QRectF(box.left(), box.center().y() - outer / 2, box.width(), outer), casing);
        painter.fillRect(QRectF(box.left(), box.center().y() - mm(width_mm) / 2, box.width(), mm(width_mm)), fill);
    };
}

Sample symbol(std::function<void(QPainter&, QPointF)> draw) {
    return [draw = std::move(draw)](QPainter& painter, const QRectF& box) { draw(painter, box.center()); };
}

bool has_street(const Community& community, StreetKind kind) {
    return std::any_of(community.streets.begin(), community.streets.end(),
                       [&](const Street& street) { return street.kind == kind; });
}

// The word in the language of the sheet.
struct Say {
    bool english = false;
    QString operator()(const char* chinese, const char* in_english) const {
        return QString::fromUtf8(english ? in_english : chinese);
    }
};

void add_streets(const Community& community, const Say& say, std::vector<LegendEntry>& entries) {
    if (has_street(community, StreetKind::road))
        entries.push_back({say("道路", "Road"), road(style::road_fill, style::road_casing, 1.9)});
    if (has_street(community, StreetKind::lane))
        entries.push_back({say("巷道", "Lane"), road(style::lane_fill, style::lane_casing, 1.0)});
    if (has_street(community, StreetKind::footpath))
        entries.push_back({say("步道", "Footpath"), stroke(style::footpath, style::footpath_mm, {3.2, 2.0})});
    if (has_street(community, StreetKind::steps))
        entries.push_back({say("台阶", "Steps"), stroke(style::steps, style::steps_mm * 1.4, {0.5, 0.5})});
}

// Kinds with one symbol share an entry, important ones first.
struct PlaceGroup {
    std::vector<std::string> kinds;
};

const std::vector<PlaceGroup>& place_groups() {
    static const std::vector<PlaceGroup> groups{
        {{"centre"}},         {{"police"}},     {{"clinic"}},         {{"school", "kindergarten"}},
        {{"hotel"}},          {{"substation"}}, {{"market", "shop"}}, {{"restaurant"}},
        {{"park", "square"}}, {{"parking"}},    {{"bus_stop"}},       {{"toilet"}}};
    return groups;
}

void add_demolition(const Say& say, std::vector<LegendEntry>& entries) {
    entries.push_back({place_kind_name("demolition", say.english), [](QPainter& painter, const QRectF& box) {
                           patch(style::demolition_fill, style::compound_line, style::compound_line_mm)(painter, box);
                           const QRectF area = patch_of(box);
                           painter.setClipRect(area, Qt::IntersectClip);
                           for (double x = area.left() - area.height(); x < area.right(); x += mm(1.6))
                               painter.drawLine(QPointF(x, area.bottom()), QPointF(x + area.height(), area.top()));
                       }});
}

void add_places(const Community& community, const MapOptions& options, const Say& say, std::vector<LegendEntry>& entries) {
    std::set<std::string> symbols;
    for (const Place& place : community.places)
        if (detail::has_symbol(place)) symbols.insert(place.kind);
    if (options.layers.has(MapLayer::places))
        for (const PlaceGroup& group : place_groups()) {
            QStringList names;
            std::string shown;
            for (const std::string& kind : group.kinds)
                if (symbols.contains(kind)) {
                    names << place_kind_name(kind, say.english);
                    if (shown.empty()) shown = kind;
                }
            if (names.isEmpty()) continue;
            entries.push_back({names.join(say.english ? QStringLiteral(", ") : QStringLiteral("、")),
                               symbol([shown](QPainter& painter, QPointF at) {
                                   draw_place_symbol(painter, shown, at, mm(style::place_symbol_mm));
                               })});
        }
    const auto demolished = [](const Place& place) { return place.kind == "demolition" && !place.shape.empty(); };
    if (options.layers.has(MapLayer::areas) && std::any_of(community.places.begin(), community.places.end(), demolished))
        add_demolition(say, entries);
    if (!options.layers.has(MapLayer::areas)) return;
    const auto any = [&](std::initializer_list<std::string_view> kinds) {
        return std::any_of(community.places.begin(), community.places.end(), [&](const Place& place) {
            return !place.shape.empty() && std::find(kinds.begin(), kinds.end(), place.kind) != kinds.end();
        });
    };
    if (any({"flood_channel", "river_channel"}))
        entries.push_back(
            {say("河洪道、排洪沟", "River, flood channel"), patch(style::water_fill, style::water_line, style::compound_line_mm)});
    if (any({"park", "square"}))
        entries.push_back(
            {say("绿地、广场", "Park, square"), patch(style::green_fill, style::green_line, style::compound_line_mm)});
}

}  // namespace

std::vector<LegendEntry> legend_entries(const Community& community, const MapOptions& options, bool english) {
    const Say say{english};
    const auto on = [&](MapLayer layer) { return options.layers.has(layer); };
    std::vector<LegendEntry> entries;
    if (on(MapLayer::mask) && !community.jurisdiction.shape.empty())
        entries.push_back({say("社区辖区界", "Jurisdiction"), stroke(style::grid_border, style::jurisdiction_mm)});
    if (on(MapLayer::grids) && !community.grids.empty()) {
        entries.push_back({say("网格界", "Grid border"), stroke(style::grid_border, style::grid_border_mm)});
        entries.push_back({say("网格编号", "Number of a grid"), symbol([](QPainter& painter, QPointF at) {
                               draw_badge(painter, at, mm(4.4), QStringLiteral("7"), mm(2.7), Qt::white, style::grid_border,
                                          style::grid_ink);
                           })});
    }
    if (on(MapLayer::compounds) && !community.compounds.empty())
        entries.push_back(
            {say("居民小区", "Compound"), patch(style::compound_fill, style::compound_line, style::compound_line_mm)});
    if (on(MapLayer::buildings) && !community.buildings.empty()) {
        entries.push_back({say("住宅楼及楼号", "House and number"), [](QPainter& painter, const QRectF& box) {
                               patch(style::residential_fill, style::residential_line, style::building_line_mm)(painter, box);
                               const QFont font = paper_font(style::building_text_mm);
                               painter.setFont(font);
                               painter.setPen(style::text);
                               const QString number = QStringLiteral("4");
                               painter.drawText(
                                   box.center() + QPointF(-text_width(font, number) / 2, mm(style::building_text_mm) * 0.365),
                                   number);
                           }});
        if (std::any_of(community.buildings.begin(), community.buildings.end(),
                        [](const Building& building) { return !building.use.empty() && building.use != "residential"; }))
            entries.push_back({say("其他建筑", "Other building"),
                               patch(style::other_building_fill, style::other_building_line, style::building_line_mm)});
    }
    if (on(MapLayer::streets)) add_streets(community, say, entries);
    const auto drawn_wall = [](const Wall& wall) { return wall.kind != "channel"; };
    if (on(MapLayer::walls) && std::any_of(community.walls.begin(), community.walls.end(), drawn_wall))
        entries.push_back({say("围墙、围栏", "Wall, fence"), stroke(style::wall, style::wall_mm)});
    if (on(MapLayer::walls) && std::any_of(community.walls.begin(), community.walls.end(),
                                           [&](const Wall& wall) { return drawn_wall(wall) && wall.state == "broken"; }))
        entries.push_back({say("破损围墙", "Broken wall"), stroke(style::wall, style::wall_mm, {4, 3})});
    if (on(MapLayer::gates) && !community.gates.empty())
        entries.push_back(
            {say("出入口", "Gate"), symbol([](QPainter& painter, QPointF at) { draw_gate_symbol(painter, at, mm(2.0), 0); })});
    if (on(MapLayer::bins) && !community.bins.empty())
        entries.push_back(
            {say("垃圾桶", "Bin"), symbol([](QPainter& painter, QPointF at) { draw_bin_symbol(painter, at, mm(1.8)); })});
    if (on(MapLayer::garbage_points) && !community.garbage_points.empty())
        entries.push_back({say("垃圾登记点位", "Registered garbage"), symbol([](QPainter& painter, QPointF at) {
                               draw_garbage_symbol(painter, at, mm(style::garbage_symbol_mm * 1.15));
                           })});
    if (on(MapLayer::hotspots) && !community.hotspots.empty())
        entries.push_back({say("诉求热点", "Hotspot"), symbol([](QPainter& painter, QPointF at) {
                               draw_hotspot_symbol(painter, at, mm(style::hotspot_symbol_mm * 0.85));
                           })});
    if (on(MapLayer::routes) && !options.rounds.empty()) {
        entries.push_back(
            {say("清扫路段", "Swept street"), stroke(style::team_colour(options.rounds.front().colour), style::route_sweep_mm)});
        entries.push_back({say("步行路段", "Walk"), stroke(style::team_colour(options.rounds.front().colour).darker(125),
                                                           style::route_walk_mm, {2.6, 1.3})});
    }
    add_places(community, options, say, entries);
    return entries;
}

double legend_height_mm(std::size_t entries, const LegendStyle& style) {
    const auto columns = static_cast<std::size_t>(std::max(1, style.columns));
    return static_cast<double>((entries + columns - 1) / columns) * style.row_mm;
}

void draw_legend(QPainter& painter, QPointF top_left, const std::vector<LegendEntry>& entries, const LegendStyle& style) {
    painter.save();
    const auto columns = static_cast<std::size_t>(std::max(1, style.columns));
    const std::size_t rows = (entries.size() + columns - 1) / columns;
    const double column_width = mm(style.width_mm) / static_cast<double>(columns);
    const QFont font = paper_font(style.text_mm);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const double left = top_left.x() + static_cast<double>(i / rows) * column_width;
        const double top = top_left.y() + static_cast<double>(i % rows) * mm(style.row_mm);
        painter.save();
        entries[i].sample(painter, QRectF(left, top, mm(style.sample_mm), mm(style.row_mm)));
        painter.restore();
        painter.setFont(font);
        painter.setPen(style::text);
        const double text_left = left + mm(style.sample_mm + 1.6);
        painter.drawText(QPointF(text_left, top + mm(style.row_mm) / 2 + mm(style.text_mm) * 0.37),
                         elided(entries[i].text, font, column_width - mm(style.sample_mm + 2.2)));
    }
    painter.restore();
}

}  // namespace wangge
