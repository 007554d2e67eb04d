#include "viewer/models/metrics_model.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "viewer/map/grid_layer.h"

namespace wangge::viewer {
namespace {

QString with_sign(std::int64_t n) {
    return n > 0 ? QStringLiteral("+%L1").arg(n) : n < 0 ? QStringLiteral("−%L1").arg(-n) : QStringLiteral("0");
}

std::vector<GridMetrics> live(const std::vector<GridMetrics>& list) {
    std::vector<GridMetrics> kept;
    kept.reserve(list.size());
    std::copy_if(list.begin(), list.end(), std::back_inserter(kept), [](const GridMetrics& m) { return !m.code.empty(); });
    return kept;
}

double mean_of(const std::vector<double>& values) {
    return values.empty() ? 0 : std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

// Standard deviation over the mean.
double variation_of(const std::vector<double>& values) {
    const double middle = mean_of(values);
    if (middle <= 0) return 0;
    double sum = 0;
    for (const double value : values) sum += (value - middle) * (value - middle);
    return std::sqrt(sum / double(values.size())) / middle;
}

}  // namespace

int MetricsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(rows_.size());
}

QVariant MetricsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const std::size_t grid = rows_[std::size_t(index.row())];
    const GridMetrics& metrics = now_[grid];
    if (role == Qt::DisplayRole) return QString::fromStdString(metrics.code);
    if (role < int(Role::grid) || role > int(Role::locked)) return {};
    switch (Role(role)) {
        case Role::grid: return int(grid);
        case Role::number: return QString::fromStdString(grid_number(metrics.code));
        case Role::colour: return grid < colours_.size() ? colours_[grid] : QColor(Qt::transparent);
        case Role::residents: return int(metrics.residents);
        case Role::households: return int(metrics.households);
        case Role::tickets: return int(metrics.tickets);
        case Role::streetText: return QStringLiteral("%L1").arg(metrics.street_m, 0, 'f', 0);
        case Role::patrolText: return QStringLiteral("%L1").arg(metrics.patrol_minutes, 0, 'f', 0);
        case Role::areaText: return tr("%L1 公顷").arg(metrics.area_m2 / 1e4, 0, 'f', 2);
        case Role::compactText: return QString::number(metrics.compactness, 'f', 2);
        case Role::detailText:
            return tr("第%1网格：%L2 公顷，楼栋 %L3，单元门 %L4\n紧凑度 %5（外接圆 %6，凸包 %7）\n切开小区 %8 个，穿界道路 %9 处")
                .arg(QString::fromStdString(grid_number(metrics.code)))
                .arg(metrics.area_m2 / 1e4, 0, 'f', 2)
                .arg(metrics.buildings)
                .arg(metrics.entrances)
                .arg(metrics.compactness, 0, 'f', 2)
                .arg(metrics.reock, 0, 'f', 2)
                .arg(metrics.hull_ratio, 0, 'f', 2)
                .arg(metrics.compounds_cut)
                .arg(metrics.streets_crossed);
        case Role::deviation: return deviation(grid);
        case Role::deviationText: {
            const int percent = int(std::lround(deviation(grid) * 100));
            return percent > 0   ? QStringLiteral("+%1 %").arg(percent)
                   : percent < 0 ? QStringLiteral("−%1 %").arg(-percent)
                                 : QStringLiteral("0 %");
        }
        case Role::changed: {
            const GridMetrics* old = before(metrics.code);
            return !old || !(metrics == *old);
        }
        case Role::changeText: {
            const GridMetrics* old = before(metrics.code);
            if (!old) return tr("新网格");
            if (metrics == *old) return QString();
            return tr("与现行方案比：人口 %1，户数 %2，工单 %3")
                .arg(with_sign(metrics.residents - old->residents), with_sign(metrics.households - old->households),
                     with_sign(metrics.tickets - old->tickets));
        }
        case Role::connected: return metrics.connected;
        case Role::locked: return grid < locks_.size() && locks_[grid];
    }
    return {};
}

QHash<int, QByteArray> MetricsModel::roleNames() const {
    return {{int(Role::grid), "grid"},
            {int(Role::number), "number"},
            {int(Role::colour), "colour"},
            {int(Role::residents), "residents"},
            {int(Role::households), "households"},
            {int(Role::tickets), "tickets"},
            {int(Role::streetText), "streetText"},
            {int(Role::patrolText), "patrolText"},
            {int(Role::areaText), "areaText"},
            {int(Role::compactText), "compactText"},
            {int(Role::detailText), "detailText"},
            {int(Role::deviation), "deviation"},
            {int(Role::deviationText), "deviationText"},
            {int(Role::changed), "changed"},
            {int(Role::changeText), "changeText"},
            {int(Role::connected), "connected"},
            {int(Role::locked), "locked"}};
}

void MetricsModel::setMeasure(Measure measure) {
    if (measure == measure_) return;
    measure_ = measure;
    measureShown();
}

void MetricsModel::setWeights(const BalanceWeights& weights) {
    if (weights == weights_) return;
    weights_ = weights;
    if (measure_ == Measure::Weighted) measureShown();
}

void MetricsModel::measureShown() {
    measureAgain();
    emit measureChanged();
    if (!rows_.empty()) emit dataChanged(index(0), index(int(rows_.size()) - 1));
    emit summaryChanged();
    if (column_ == Column::ByDeviation) sortAgain();
}

std::vector<double> MetricsModel::values(const std::vector<GridMetrics>& list) const {
    if (measure_ == Measure::Weighted) return balance_of(list, weights_).load;
    std::vector<double> values;
    values.reserve(list.size());
    for (const GridMetrics& metrics : list) switch (measure_) {
            case Measure::Residents: values.push_back(double(metrics.residents)); break;
            case Measure::Households: values.push_back(double(metrics.households)); break;
            case Measure::Tickets: values.push_back(double(metrics.tickets)); break;
            case Measure::Streets: values.push_back(metrics.street_m); break;
            case Measure::Patrol: values.push_back(metrics.patrol_minutes); break;
            case Measure::Weighted: break;
        }
    return values;
}

void MetricsModel::measureAgain() {
    values_ = values(now_);
    mean_ = mean_of(values_);
    variation_before_ = variation_of(values(before_));
}

double MetricsModel::deviation(std::size_t grid) const {
    return grid < values_.size() && mean_ > 0 ? values_[grid] / mean_ - 1 : 0;
}

void MetricsModel::setTolerance(double tolerance) {
    tolerance = std::clamp(tolerance, 0.01, 1.0);
    if (tolerance == tolerance_) return;
    tolerance_ = tolerance;
    emit summaryChanged();
}

double MetricsModel::widest() const {
    double widest = tolerance_ * 1.2;
    for (std::size_t i = 0; i < now_.size(); ++i) widest = std::max(widest, std::abs(deviation(i)));
    return std::min(widest, 1.0);
}

int MetricsModel::outside() const {
    int count = 0;
    for (std::size_t i = 0; i < now_.size(); ++i) count += std::abs(deviation(i)) > tolerance_ + 1e-12 ? 1 : 0;
    return count;
}

double MetricsModel::key(std::size_t grid) const {
    const GridMetrics& metrics = now_[grid];
    switch (column_) {
        case Column::ByNumber: return double(grid);
        case Column::ByResidents: return double(metrics.residents);
        case Column::ByHouseholds: return double(metrics.households);
        case Column::ByTickets: return double(metrics.tickets);
        case Column::ByStreets: return metrics.street_m;
        case Column::ByPatrol: return metrics.patrol_minutes;
        case Column::ByDeviation: return deviation(grid);
    }
    return 0;
}

void MetricsModel::sortBy(Column column) {
    descending_ = column == column_ ? !descending_ : column != Column::ByNumber;  // figures: the greatest first
    column_ = column;
    emit sortChanged();
    sortAgain();
}

void MetricsModel::sortAgain() {
    std::vector<std::size_t> rows(now_.size());
    std::iota(rows.begin(), rows.end(), 0);
    std::stable_sort(rows.begin(), rows.end(),
                     [this](std::size_t a, std::size_t b) { return descending_ ? key(a) > key(b) : key(a) < key(b); });
    if (rows == rows_) return;
    emit layoutAboutToBeChanged();
    rows_ = std::move(rows);
    emit layoutChanged();
}

QString MetricsModel::meanText() const {
    if (values_.empty()) return {};
    const auto [least, most] = std::minmax_element(values_.begin(), values_.end());
    // Weighted loads are shares of the mean.
    if (measure_ == Measure::Weighted) return tr("平均为 1，最少 %L1，最多 %L2").arg(*least, 0, 'f', 2).arg(*most, 0, 'f', 2);
    return tr("平均 %L1，最少 %L2，最多 %L3").arg(mean_, 0, 'f', 0).arg(*least, 0, 'f', 0).arg(*most, 0, 'f', 0);
}

QString MetricsModel::spreadText() const {
    if (now_.empty()) return {};
    const double now = variation_of(values_) * 100;
    const double old = variation_before_ * 100;
    if (std::abs(now - old) < 0.05) return tr("不均衡度 %1 %").arg(now, 0, 'f', 1);
    return tr("不均衡度 %1 %（原 %2 %）").arg(now, 0, 'f', 1).arg(old, 0, 'f', 1);
}

const GridMetrics* MetricsModel::before(const std::string& code) const {
    const auto found = std::find_if(before_.begin(), before_.end(), [&](const GridMetrics& m) { return m.code == code; });
    return found == before_.end() ? nullptr : &*found;
}

void MetricsModel::setMetrics(const std::vector<GridMetrics>& now, const std::vector<GridMetrics>& before) {
    std::vector<GridMetrics> list = live(now);
    const bool same_rows = list.size() == now_.size();
    if (!same_rows) beginResetModel();
    const double old_mean = mean_;
    const std::vector<GridMetrics> old = std::exchange(now_, std::move(list));
    before_ = live(before);
    measureAgain();
    if (!same_rows) {
        rows_.resize(now_.size());
        std::iota(rows_.begin(), rows_.end(), 0);
        std::stable_sort(rows_.begin(), rows_.end(),
                         [this](std::size_t a, std::size_t b) { return descending_ ? key(a) > key(b) : key(a) < key(b); });
        endResetModel();
    } else if (mean_ != old_mean || measure_ == Measure::Weighted) {
        if (!now_.empty()) emit dataChanged(index(0), index(int(now_.size()) - 1));
    } else {
        // A drag changes two or three grids: only their rows are laid out anew.
        for (std::size_t row = 0; row < rows_.size(); ++row)
            if (!(old[rows_[row]] == now_[rows_[row]])) emit dataChanged(index(int(row)), index(int(row)));
    }
    emit summaryChanged();
}

void MetricsModel::setColours(const std::vector<QColor>& colours) {
    if (colours == colours_) return;
    colours_ = colours;
    if (!now_.empty()) emit dataChanged(index(0), index(int(now_.size()) - 1), {int(Role::colour)});
}

void MetricsModel::setLocks(const std::vector<bool>& locks) {
    if (locks == locks_) return;
    locks_ = locks;
    if (!now_.empty()) emit dataChanged(index(0), index(int(now_.size()) - 1), {int(Role::locked)});
}

}  // namespace wangge::viewer
