#include "viewer/models/layer_model.h"

#include "print/style.h"

namespace wangge::viewer {
namespace {

// Where QAbstractItemModelTester and QML meet a role that is not ours.
bool is_ours(int role) {
    return role >= int(LayerModel::Role::title) && role <= int(LayerModel::Role::line);
}

}  // namespace

LayerModel::LayerModel(QObject* parent) : QAbstractListModel(parent) {
    const QColor warm(0xC2, 0x5B, 0x2A);
    rows_ = {
        {MapLayer::grid_lines, QT_TR_NOOP("网格界线和编号"), Swatch::Badge, style::grid_ink, style::grid_border},
        {MapLayer::grid_fill, QT_TR_NOOP("网格底色"), Swatch::Area, style::grid_fills[0], style::grid_fills[0]},
        {MapLayer::compounds, QT_TR_NOOP("小区"), Swatch::Area, style::compound_fill, style::compound_line},
        {MapLayer::buildings, QT_TR_NOOP("楼栋"), Swatch::Area, style::residential_fill, style::residential_line},
        {MapLayer::streets, QT_TR_NOOP("道路"), Swatch::Street, style::road_fill, style::road_casing},
        {MapLayer::walls, QT_TR_NOOP("围墙和大门"), Swatch::Wall, style::paper, style::wall},
        {MapLayer::areas, QT_TR_NOOP("水系、绿地、场地"), Swatch::Area, style::water_fill, style::water_line},
        {MapLayer::places, QT_TR_NOOP("地点"), Swatch::Circle, style::place_dot, style::paper},
        {MapLayer::bins, QT_TR_NOOP("垃圾桶"), Swatch::Square, style::bin, style::paper},
        {MapLayer::garbage_points, QT_TR_NOOP("垃圾点位"), Swatch::Diamond, style::garbage_point, style::paper},
        {MapLayer::tickets, QT_TR_NOOP("工单（面积表示件数）"), Swatch::Circle, warm, style::paper},
        {MapLayer::hotspots, QT_TR_NOOP("热点"), Swatch::Dotted, style::hotspot, style::hotspot},
        {MapLayer::tracks, QT_TR_NOOP("巡查轨迹"), Swatch::Line, QColor(0x7A, 0x3E, 0x9D), QColor(0x7A, 0x3E, 0x9D), false},
    };
}

int LayerModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(rows_.size());
}

QVariant LayerModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const Row& row = rows_[std::size_t(index.row())];
    if (role == Qt::DisplayRole) return tr(row.title);
    if (!is_ours(role)) return {};
    switch (Role(role)) {
        case Role::title: return tr(row.title);
        case Role::shown: return row.shown;
        case Role::swatch: return int(row.swatch);
        case Role::fill: return row.fill;
        case Role::line: return row.line;
    }
    return {};
}

bool LayerModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return false;
    if (role != int(Role::shown)) return false;
    Row& row = rows_[std::size_t(index.row())];
    if (row.shown == value.toBool()) return true;
    row.shown = value.toBool();
    emit dataChanged(index, index, {role});
    emit shownChanged();
    return true;
}

Qt::ItemFlags LayerModel::flags(const QModelIndex& index) const {
    return QAbstractListModel::flags(index) | (index.isValid() ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

QHash<int, QByteArray> LayerModel::roleNames() const {
    return {{int(Role::title), "title"},
            {int(Role::shown), "shown"},
            {int(Role::swatch), "swatch"},
            {int(Role::fill), "fill"},
            {int(Role::line), "line"}};
}

void LayerModel::setShown(int row, bool shown) {
    setData(index(row), shown, int(Role::shown));
}

bool LayerModel::isShown(MapLayer layer) const {
    for (const Row& row : rows_)
        if (row.layer == layer) return row.shown;
    return true;
}

}  // namespace wangge::viewer
