#include "viewer/models/time_bar_model.h"

#include <algorithm>

namespace wangge::viewer {

int TimeBarModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(bars_.size());
}

QVariant TimeBarModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const TimeBar& bar = bars_[std::size_t(index.row())];
    if (role == Qt::DisplayRole) return bar.tickets;
    if (role < int(Role::tickets) || role > int(Role::label)) return {};
    switch (Role(role)) {
        case Role::tickets: return bar.tickets;
        case Role::share: return double(bar.tickets) / greatest_;
        case Role::inside: return index.row() >= first_ && index.row() <= last_;
        case Role::label: return QString::fromStdString(to_string(local_date(bar.from)));
    }
    return {};
}

QHash<int, QByteArray> TimeBarModel::roleNames() const {
    return {
        {int(Role::tickets), "tickets"}, {int(Role::share), "share"}, {int(Role::inside), "inside"}, {int(Role::label), "label"}};
}

void TimeBarModel::setBars(std::vector<TimeBar> bars) {
    if (bars == bars_) return;
    int greatest = 1;
    for (const TimeBar& bar : bars) greatest = std::max(greatest, bar.tickets);
    if (bars.size() == bars_.size()) {
        // The slider keeps its delegates while only counts change.
        bars_ = std::move(bars);
        greatest_ = greatest;
        if (!bars_.empty()) emit dataChanged(index(0), index(int(bars_.size()) - 1));
        return;
    }
    beginResetModel();
    bars_ = std::move(bars);
    greatest_ = greatest;
    endResetModel();
}

void TimeBarModel::setInside(int first, int last) {
    if (first == first_ && last == last_) return;
    first_ = first;
    last_ = last;
    if (!bars_.empty()) emit dataChanged(index(0), index(int(bars_.size()) - 1), {int(Role::inside)});
}

}  // namespace wangge::viewer
