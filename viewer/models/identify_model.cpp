#include "viewer/models/identify_model.h"

#include <algorithm>

#include "engine/geo/measure.h"
#include "viewer/map/grid_layer.h"

namespace wangge::viewer {
namespace {

constexpr double near_m = 25;  // tickets this near belong to a garbage point, bin or place

QString text_of(const std::string& text) {
    return QString::fromStdString(text);
}

QString clock(int minutes) {
    return text_of(to_clock(minutes * 60));
}

template <class Belongs>
std::vector<std::uint32_t> tickets_where(const Community& community, Belongs&& belongs) {
    std::vector<std::uint32_t> found;
    for (std::size_t i = 0; i < community.tickets.size(); ++i) {
        const auto& location = community.tickets[i].location;
        if (location && location->level != MatchLevel::none && belongs(*location)) found.push_back(std::uint32_t(i));
    }
    return found;
}

}  // namespace

IdentifyModel::IdentifyModel(QObject* parent) : QAbstractListModel(parent) {}

int IdentifyModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(rows_.size());
}

QVariant IdentifyModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const Row& row = rows_[std::size_t(index.row())];
    if (role == Qt::DisplayRole || role == int(Role::value)) return row.value;
    if (role == int(Role::label)) return row.label;
    return {};
}

QHash<int, QByteArray> IdentifyModel::roleNames() const {
    return {{int(Role::label), "label"}, {int(Role::value), "value"}};
}

void IdentifyModel::setDocument(ProjectDocument* document) {
    if (document == document_) return;
    if (document_) document_->disconnect(this);
    document_ = document;
    if (document_) {
        connect(document_, &ProjectDocument::opened, this, &IdentifyModel::clear);
        connect(document_, &ProjectDocument::snapshotChanged, this, &IdentifyModel::read);
    }
    emit documentChanged();
    clear();
}

void IdentifyModel::clear() {
    show(0, 0);
}

void IdentifyModel::show(int kind, int index) {
    feature_ = {FeatureKind(kind), std::size_t(index)};
    read();
}

void IdentifyModel::add(const QString& label, const QString& value) {
    if (!value.isEmpty()) rows_.push_back({label, value});
}

void IdentifyModel::read() {
    beginResetModel();
    rows_.clear();
    title_.clear();
    kind_text_.clear();
    tickets_.setTickets({}, {});
    const auto show_one = [this](const auto& features, const QString& kind) {
        if (feature_.index >= features.size()) {
            feature_ = {};
            return;
        }
        kind_text_ = kind;
        describe(features[feature_.index], *document_->snapshot());
    };
    if (!document_ || !document_->isReady()) feature_ = {};
    if (feature_.kind != FeatureKind::none) {
        const Community& c = document_->snapshot()->community;
        switch (feature_.kind) {
            case FeatureKind::none: break;
            case FeatureKind::garbage_point: show_one(c.garbage_points, tr("垃圾点位")); break;
            case FeatureKind::bin: show_one(c.bins, tr("垃圾桶")); break;
            case FeatureKind::gate: show_one(c.gates, tr("大门")); break;
            case FeatureKind::place: show_one(c.places, tr("地点")); break;
            case FeatureKind::building: show_one(c.buildings, tr("楼栋")); break;
            case FeatureKind::street: show_one(c.streets, tr("道路")); break;
            case FeatureKind::compound: show_one(c.compounds, tr("小区")); break;
            case FeatureKind::grid: show_one(c.grids, tr("网格")); break;
        }
    }
    endResetModel();
    emit featureChanged();
}

void IdentifyModel::describe(const Building& building, const Snapshot& snapshot) {
    const Community& c = snapshot.community;
    const Compound* compound = find_by_id(c.compounds, building.compound);
    const QString number = text_of(building.number);
    title_ = (compound ? text_of(compound->name) : QString()) +
             (number.isEmpty() || !number.at(number.size() - 1).isDigit() ? number : tr("%1号楼").arg(number));
    if (title_.isEmpty()) title_ = tr("无名楼栋");
    const QString use = building.use == "residential"  ? tr("住宅")
                        : building.use == "commercial" ? tr("商业")
                        : building.use == "public"     ? tr("公共")
                        : building.use == "industrial" ? tr("工业")
                                                       : text_of(building.use);
    add(tr("用途"), use);
    if (building.floors > 0) add(tr("层数"), QString::number(building.floors));
    if (!building.entrances.empty()) add(tr("单元"), QString::number(building.entrances.size()));
    if (building.households > 0) add(tr("户数"), tr("%L1 户").arg(building.households));
    if (building.residents > 0) add(tr("人口"), tr("%L1 人").arg(building.residents));
    if (!building.footprint.empty()) {
        add(tr("占地"), tr("%L1 m²").arg(snapshot.frame.geodesic_area_m2(building.footprint), 0, 'f', 0));
        add(tr("网格"), text_of(grid_number(grid_at(c, label_point(building.footprint)))));
    }
    tickets_.setTickets(document_->snapshot(),
                        tickets_where(c, [&](const Location& location) { return location.building == building.id; }));
}

void IdentifyModel::describe(const Compound& compound, const Snapshot& snapshot) {
    const Community& c = snapshot.community;
    title_ = text_of(compound.name);
    if (!compound.road.empty())
        add(tr("地址"),
            text_of(compound.road) + (compound.road_no.empty() ? QString() : tr("%1号").arg(text_of(compound.road_no))));
    QStringList aliases;
    for (const std::string& alias : compound.aliases) aliases.push_back(text_of(alias));
    add(tr("别名"), aliases.join(tr("、")));
    add(tr("管理"), text_of(compound.manager));
    if (compound.built_year > 0) add(tr("建成"), tr("%1 年").arg(compound.built_year));
    add(tr("形式"), compound.open ? tr("开放式，无围墙") : tr("封闭式"));
    int buildings = 0, households = 0, residents = 0;
    for (const Building& building : c.buildings)
        if (building.compound == compound.id) ++buildings, households += building.households, residents += building.residents;
    add(tr("楼栋"), tr("%L1 栋").arg(buildings));
    add(tr("户数"), tr("%L1 户").arg(households));
    add(tr("人口"), tr("%L1 人").arg(residents));
    if (!compound.shape.empty())
        add(tr("面积"), tr("%L1 公顷").arg(snapshot.frame.geodesic_area_m2(compound.shape) / 1e4, 0, 'f', 2));
    tickets_.setTickets(document_->snapshot(),
                        tickets_where(c, [&](const Location& location) { return location.compound == compound.id; }));
}

void IdentifyModel::describe(const Grid& grid, const Snapshot& snapshot) {
    const Community& c = snapshot.community;
    title_ = grid.name.empty() ? tr("第%1网格").arg(text_of(grid_number(grid.code))) : text_of(grid.name);
    add(tr("编码"), text_of(grid.code));
    add(tr("网格员"), text_of(grid.member));
    int buildings = 0, households = 0, residents = 0;
    for (const Building& building : c.buildings)
        if (!building.footprint.empty() && contains(grid.shape, label_point(building.footprint)))
            ++buildings, households += building.households, residents += building.residents;
    add(tr("楼栋"), tr("%L1 栋").arg(buildings));
    add(tr("户数"), tr("%L1 户").arg(households));
    add(tr("人口"), tr("%L1 人").arg(residents));
    if (!grid.shape.empty()) {
        add(tr("面积"), tr("%L1 公顷").arg(snapshot.frame.geodesic_area_m2(grid.shape) / 1e4, 0, 'f', 2));
        add(tr("周长"), tr("%L1 m").arg(snapshot.frame.geodesic_perimeter_m(grid.shape), 0, 'f', 0));
    }
    add(tr("生效"), text_of(grid.valid_from));
    tickets_.setTickets(document_->snapshot(),
                        tickets_where(c, [&](const Location& location) { return contains(grid.shape, location.at); }));
}

void IdentifyModel::describe(const Street& street, const Snapshot& snapshot) {
    const QString kind = street.kind == StreetKind::road       ? tr("道路")
                         : street.kind == StreetKind::lane     ? tr("巷道")
                         : street.kind == StreetKind::footpath ? tr("步道")
                                                               : tr("台阶");
    title_ = street.name.empty() ? kind : text_of(street.name);
    add(tr("类型"), kind);
    add(tr("长度"), tr("%L1 m").arg(snapshot.frame.geodesic_length_m(street.line), 0, 'f', 0));
    if (street.width_m > 0) add(tr("宽度"), tr("%L1 m").arg(street.width_m, 0, 'f', 1));
    add(tr("周五清扫"), street.sweep ? tr("要扫") : tr("不扫"));
    if (const Compound* compound = find_by_id(snapshot.community.compounds, street.compound))
        add(tr("小区"), text_of(compound->name));
}

void IdentifyModel::describe(const Place& place, const Snapshot& snapshot) {
    title_ = text_of(place.name);
    QStringList aliases;
    for (const std::string& alias : place.aliases) aliases.push_back(text_of(alias));
    add(tr("别名"), aliases.join(tr("、")));
    if (!place.road.empty())
        add(tr("地址"), text_of(place.road) + (place.road_no.empty() ? QString() : tr("%1号").arg(text_of(place.road_no))));
    if (!place.shape.empty()) add(tr("面积"), tr("%L1 m²").arg(snapshot.frame.geodesic_area_m2(place.shape), 0, 'f', 0));
    add(tr("网格"), text_of(grid_number(grid_at(snapshot.community, place.at))));
    tickets_.setTickets(document_->snapshot(), tickets_where(snapshot.community, [&](const Location& location) {
                            return place.shape.empty() ? distance_m(location.at, place.at) <= near_m
                                                       : distance_m(place.shape, location.at) <= 5;
                        }));
}

void IdentifyModel::describe(const Bin& bin, const Snapshot& snapshot) {
    title_ = text_of(bin.code);
    add(tr("容积"), tr("%L1 L").arg(bin.volume_l, 0, 'f', 0));
    add(tr("周五预计"), tr("%1 %").arg(bin.fill * 100, 0, 'f', 0));
    add(tr("网格"), text_of(grid_number(grid_at(snapshot.community, bin.at))));
    tickets_.setTickets(document_->snapshot(), tickets_where(snapshot.community, [&](const Location& location) {
                            return distance_m(location.at, bin.at) <= near_m;
                        }));
}

void IdentifyModel::describe(const GarbagePoint& point, const Snapshot& snapshot) {
    title_ = text_of(point.name);
    add(tr("编号"), text_of(point.code));
    add(tr("优先级"), point.priority >= 3 ? tr("最先") : point.priority == 2 ? tr("优先") : tr("一般"));
    add(tr("周五预计"), tr("%L1 L").arg(point.volume_l, 0, 'f', 0));
    add(tr("登记"), text_of(point.registered));
    add(tr("网格"), text_of(grid_number(grid_at(snapshot.community, point.at))));
    tickets_.setTickets(document_->snapshot(), tickets_where(snapshot.community, [&](const Location& location) {
                            return distance_m(location.at, point.at) <= near_m;
                        }));
}

void IdentifyModel::describe(const Gate& gate, const Snapshot& snapshot) {
    title_ = gate.name.empty() ? tr("大门") : text_of(gate.name);
    if (const Compound* compound = find_by_id(snapshot.community.compounds, gate.compound))
        add(tr("小区"), text_of(compound->name));
    add(tr("开放"), gate.opens_min == 0 && gate.closes_min == 1440
                        ? tr("全天")
                        : tr("%1 至 %2").arg(clock(gate.opens_min), clock(gate.closes_min)));
}

}  // namespace wangge::viewer
