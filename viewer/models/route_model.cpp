#include "viewer/models/route_model.h"

#include <algorithm>
#include <cmath>

#include "viewer/map/palette.h"
#include "viewer/map/route_layer.h"
#include "viewer/models/plan_words.h"

namespace wangge::viewer {

int RouteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(plan_.routes.size());
}

QVariant RouteModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const Route& route = plan_.routes[std::size_t(index.row())];
    if (role == Qt::DisplayRole) return QString::fromStdString(route.team_name);
    if (role < int(Role::name) || role > int(Role::share)) return {};
    switch (Role(role)) {
        case Role::name: return QString::fromStdString(route.team_name);
        case Role::colour: return qcolor(viewer::team_colour(std::size_t(index.row())));
        case Role::durationText: return duration_words(route.duration_s);
        case Role::lengthText: return distance_words(route.length_m);
        case Role::streetsText: return distance_words(route.streets_m);
        case Role::stops: return int(std::count_if(route.stops.begin(), route.stops.end(), is_numbered));
        case Role::trips: return route.trips;
        case Role::periodText:
            if (route.stops.empty()) return QString();
            return tr("%1 至 %2")
                .arg(QString::fromStdString(to_clock(route.stops.front().arrive_s)),
                     QString::fromStdString(to_clock(route.stops.back().arrive_s)));
        case Role::share: return plan_.longest_s > 0 ? route.duration_s / plan_.longest_s : 0.0;
    }
    return {};
}

QHash<int, QByteArray> RouteModel::roleNames() const {
    return {{int(Role::name), "name"},
            {int(Role::colour), "colour"},
            {int(Role::durationText), "durationText"},
            {int(Role::lengthText), "lengthText"},
            {int(Role::streetsText), "streetsText"},
            {int(Role::stops), "stops"},
            {int(Role::trips), "trips"},
            {int(Role::periodText), "periodText"},
            {int(Role::share), "share"}};
}

void RouteModel::setPlan(const FridayPlan& plan) {
    beginResetModel();
    plan_ = plan;
    endResetModel();
    emit countChanged();
}

}  // namespace wangge::viewer
