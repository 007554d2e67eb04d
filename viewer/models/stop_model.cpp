#include "viewer/models/stop_model.h"

#include <cmath>

#include "viewer/map/palette.h"
#include "viewer/map/route_layer.h"
#include "viewer/models/plan_words.h"

namespace wangge::viewer {

int StopModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(rows_.size());
}

QVariant StopModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const Row& row = rows_[std::size_t(index.row())];
    const Route& route = plan_.routes[row.route];
    const Stop& stop = route.stops[row.stop];
    if (role == Qt::DisplayRole) return QString::fromStdString(stop.name);
    if (role < int(Role::route) || role > int(Role::y)) return {};
    switch (Role(role)) {
        case Role::route: return int(row.route);
        case Role::teamName: return QString::fromStdString(route.team_name);
        case Role::colour: return qcolor(viewer::team_colour(row.route));
        case Role::number: return row.number;
        case Role::kindText: return kind_words(stop.kind);
        case Role::name: return QString::fromStdString(stop.name.empty() ? stop.code : stop.name);
        case Role::timeText: return QString::fromStdString(to_clock(stop.arrive_s));
        case Role::detailText: {
            if (stop.kind == StopKind::sweep) return distance_words(stop.swept_m);
            if (stop.kind == StopKind::start || stop.kind == StopKind::end) return QString();
            if (std::abs(stop.volume_l) >= 1) return tr("%L1 L").arg(std::abs(stop.volume_l), 0, 'f', 0);
            return duration_words(stop.service_s);
        }
        case Role::arriveSeconds: return stop.arrive_s;
        case Role::x: return stop.at.x;
        case Role::y: return stop.at.y;
    }
    return {};
}

QHash<int, QByteArray> StopModel::roleNames() const {
    return {{int(Role::route), "route"},
            {int(Role::teamName), "teamName"},
            {int(Role::colour), "colour"},
            {int(Role::number), "number"},
            {int(Role::kindText), "kindText"},
            {int(Role::name), "name"},
            {int(Role::timeText), "timeText"},
            {int(Role::detailText), "detailText"},
            {int(Role::arriveSeconds), "arriveSeconds"},
            {int(Role::x), "x0"},
            {int(Role::y), "y0"}};
}

void StopModel::setPlan(const FridayPlan& plan) {
    beginResetModel();
    plan_ = plan;
    list();
    endResetModel();
    emit countChanged();
}

void StopModel::setFocus(int route) {
    if (route == focus_) return;
    beginResetModel();
    focus_ = route;
    list();
    endResetModel();
    emit countChanged();
}

void StopModel::list() {
    rows_.clear();
    for (std::size_t route = 0; route < plan_.routes.size(); ++route) {
        if (focus_ >= 0 && std::size_t(focus_) != route) continue;
        int number = 0;
        for (std::size_t stop = 0; stop < plan_.routes[route].stops.size(); ++stop)
            rows_.push_back({route, stop, is_numbered(plan_.routes[route].stops[stop]) ? ++number : 0});
    }
}

}  // namespace wangge::viewer
