#include "viewer/models/metrics_model.h"

#include <algorithm>
#include <cmath>

#include "viewer/map/grid_layer.h"

namespace wangge::viewer {

int MetricsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(now_.size());
}

QVariant MetricsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const auto row = std::size_t(index.row());
    const GridMetrics& metrics = now_[row];
    if (role == Qt::DisplayRole) return QString::fromStdString(metrics.code);
    if (role < int(Role::number) || role > int(Role::connected)) return {};
    switch (Role(role)) {
        case Role::number: return QString::fromStdString(grid_number(metrics.code));
        case Role::colour: return row < colours_.size() ? colours_[row] : QColor(Qt::transparent);
        case Role::residents: return int(metrics.residents);
        case Role::households: return int(metrics.households);
        case Role::tickets: return int(metrics.tickets);
        case Role::streetText: return tr("%L1 m").arg(metrics.street_m, 0, 'f', 0);
        case Role::areaText: return tr("%L1 公顷").arg(metrics.area_m2 / 1e4, 0, 'f', 2);
        case Role::compactText: return QString::number(metrics.compactness, 'f', 2);
        case Role::barShare: return value(metrics) / greatest_;
        case Role::deviation: return deviation(row);
        case Role::deviationText: {
            const int percent = int(std::lround(deviation(row) * 100));
            return percent > 0   ? QStringLiteral("+%1 %").arg(percent)
                   : percent < 0 ? QStringLiteral("−%1 %").arg(-percent)
                                 : QStringLiteral("0 %");
        }
        case Role::changed: return row < before_.size() && !(metrics == before_[row]);
        case Role::connected: return metrics.connected;
    }
    return {};
}

QHash<int, QByteArray> MetricsModel::roleNames() const {
    return {{int(Role::number), "number"},
            {int(Role::colour), "colour"},
            {int(Role::residents), "residents"},
            {int(Role::households), "households"},
            {int(Role::tickets), "tickets"},
            {int(Role::streetText), "streetText"},
            {int(Role::areaText), "areaText"},
            {int(Role::compactText), "compactText"},
            {int(Role::barShare), "barShare"},
            {int(Role::deviation), "deviation"},
            {int(Role::deviationText), "deviationText"},
            {int(Role::changed), "changed"},
            {int(Role::connected), "connected"}};
}

void MetricsModel::setMeasure(Measure measure) {
    if (measure == measure_) return;
    measure_ = measure;
    emit measureChanged();
    const std::vector<GridMetrics> now = now_;
    setMetrics(now, before_);
}

double MetricsModel::value(const GridMetrics& metrics) const {
    switch (measure_) {
        case Measure::Residents: return double(metrics.residents);
        case Measure::Households: return double(metrics.households);
        case Measure::Tickets: return double(metrics.tickets);
        case Measure::Streets: return metrics.street_m;
    }
    return 0;
}

double MetricsModel::mean(const std::vector<GridMetrics>& list) const {
    double sum = 0;
    for (const GridMetrics& metrics : list) sum += value(metrics);
    return list.empty() ? 0 : sum / double(list.size());
}

double MetricsModel::variation(const std::vector<GridMetrics>& list) const {
    const double middle = mean(list);
    if (middle <= 0) return 0;
    double sum = 0;
    for (const GridMetrics& metrics : list) sum += (value(metrics) - middle) * (value(metrics) - middle);
    return std::sqrt(sum / double(list.size())) / middle;
}

double MetricsModel::deviation(std::size_t grid) const {
    const double middle = mean(now_);
    return grid < now_.size() && middle > 0 ? value(now_[grid]) / middle - 1 : 0;
}

QString MetricsModel::meanText() const {
    if (now_.empty()) return {};
    double least = value(now_.front()), most = least;
    for (const GridMetrics& metrics : now_) least = std::min(least, value(metrics)), most = std::max(most, value(metrics));
    return tr("平均 %L1，最少 %L2，最多 %L3").arg(mean(now_), 0, 'f', 0).arg(least, 0, 'f', 0).arg(most, 0, 'f', 0);
}

QString MetricsModel::spreadText() const {
    if (now_.empty()) return {};
    const double now = variation(now_) * 100;
    const double before = variation(before_) * 100;
    if (std::abs(now - before) < 0.05) return tr("不均衡度 %1 %").arg(now, 0, 'f', 1);
    return tr("不均衡度 %1 %（原 %2 %）").arg(now, 0, 'f', 1).arg(before, 0, 'f', 1);
}

void MetricsModel::setMetrics(const std::vector<GridMetrics>& now, const std::vector<GridMetrics>& before) {
    const bool same_rows = now.size() == now_.size();
    if (!same_rows) beginResetModel();
    now_ = now;
    before_ = before;
    greatest_ = 1;
    for (const GridMetrics& metrics : now_) greatest_ = std::max(greatest_, value(metrics));
    if (!same_rows)
        endResetModel();
    else if (!now_.empty())
        emit dataChanged(index(0), index(int(now_.size()) - 1));
    emit summaryChanged();
}

void MetricsModel::setColours(const std::vector<QColor>& colours) {
    if (colours == colours_) return;
    colours_ = colours;
    if (!now_.empty()) emit dataChanged(index(0), index(int(now_.size()) - 1), {int(Role::colour)});
}

}  // namespace wangge::viewer
