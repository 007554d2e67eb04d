#include "viewer/models/change_model.h"

#include "engine/geo/measure.h"
#include "viewer/map/grid_layer.h"

namespace wangge::viewer {
namespace {

QString number_of(const std::string& code) {
    return code.empty() ? QStringLiteral("–") : QString::fromStdString(grid_number(code));
}

}  // namespace

int ChangeModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(diff_.moved.size());
}

QVariant ChangeModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const LandMoved& moved = diff_.moved[std::size_t(index.row())];
    if (role == Qt::DisplayRole) return number_of(moved.from) + QStringLiteral(" → ") + number_of(moved.to);
    if (role < int(Role::from) || role > int(Role::radius)) return {};
    const Box box = box_of(moved.land);
    switch (Role(role)) {
        case Role::from: return number_of(moved.from);
        case Role::to: return number_of(moved.to);
        case Role::residents: return int(moved.residents);
        case Role::households: return int(moved.households);
        case Role::buildings: return int(moved.buildings);
        case Role::tickets: return int(moved.tickets);
        case Role::areaText:
            if (moved.area_m2 < 1) return tr("不足 1 m²");
            return moved.area_m2 < 1e4 ? tr("%L1 m²").arg(moved.area_m2, 0, 'f', 0)
                                       : tr("%L1 公顷").arg(moved.area_m2 / 1e4, 0, 'f', 2);
        case Role::x: return (box.low.x + box.high.x) / 2;
        case Role::y: return (box.low.y + box.high.y) / 2;
        case Role::radius: return moved.land.empty() ? 0.0 : distance_m(box.low, box.high) / 2;
    }
    return {};
}

QHash<int, QByteArray> ChangeModel::roleNames() const {
    return {{int(Role::from), "from"},
            {int(Role::to), "to"},
            {int(Role::residents), "residents"},
            {int(Role::households), "households"},
            {int(Role::buildings), "buildings"},
            {int(Role::tickets), "tickets"},
            {int(Role::areaText), "areaText"},
            {int(Role::x), "placeX"},
            {int(Role::y), "placeY"},
            {int(Role::radius), "radius"}};
}

QString ChangeModel::summary() const {
    if (diff_.empty()) return tr("两个方案相同");
    const LandMoved sum = diff_.total();
    return tr("%L1 栋、%L2 户、%L3 人、%L4 件工单换网格；要换 %L5 块公示牌")
        .arg(sum.buildings)
        .arg(sum.households)
        .arg(sum.residents)
        .arg(sum.tickets)
        .arg(diff_.signs.size());
}

void ChangeModel::show(const SnapshotPtr& snapshot, std::vector<Grid> before, std::vector<Grid> after, const QString& title) {
    title_ = title;
    comparing_.start([snapshot, before = std::move(before),
                      after](const Progress& progress) { return diff_plans(snapshot->community, before, after, {}, progress); },
                     [this, after](PlanDiff diff) { take(std::move(diff), after); },
                     [this](const JobFailure& failure) {
                         title_ = failure.text;
                         take({}, {});
                     });
}

void ChangeModel::show(PlanDiff diff, std::vector<Grid> after, const QString& title) {
    comparing_.cancel();
    title_ = title;
    take(std::move(diff), std::move(after));
}

void ChangeModel::hide() {
    comparing_.cancel();
    if (!shown_) return;
    beginResetModel();
    shown_ = false;
    diff_ = {};
    after_.clear();
    endResetModel();
    emit changesChanged();
}

void ChangeModel::take(PlanDiff diff, std::vector<Grid> after) {
    beginResetModel();
    shown_ = true;
    diff_ = std::move(diff);
    after_ = std::move(after);
    endResetModel();
    emit changesChanged();
}

}  // namespace wangge::viewer
