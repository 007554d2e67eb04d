#include "viewer/models/hotspot_model.h"

#include "engine/hotspots/find_hotspots.h"

namespace wangge::viewer {

HotspotModel::HotspotModel(QObject* parent) : QAbstractListModel(parent) {
    delay_.setSingleShot(true);
    delay_.setInterval(150);  // not at every step of a slider
    connect(&delay_, &QTimer::timeout, this, &HotspotModel::compute);
}

int HotspotModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(hotspots_.size());
}

QVariant HotspotModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const Hotspot& hotspot = hotspots_[std::size_t(index.row())];
    if (role == Qt::DisplayRole) return QString::fromStdString(hotspot.name);
    if (role < int(Role::rank) || role > int(Role::y)) return {};
    switch (Role(role)) {
        case Role::rank: return index.row() + 1;
        case Role::name: return QString::fromStdString(hotspot.name);
        case Role::tickets: return hotspot.tickets;
        case Role::strength: return tr("Gi* %1").arg(hotspot.z, 0, 'f', 1);
        case Role::trendText:
            if (hotspot.trend <= 0) return QString();
            if (hotspot.trend >= 1.25) return tr("近期上升 %1 倍").arg(hotspot.trend, 0, 'f', 1);
            if (hotspot.trend <= 0.8) return tr("近期回落");
            return tr("平稳");
        case Role::rising: return hotspot.trend >= 1.25;
        case Role::x: return hotspot.at.x;
        case Role::y: return hotspot.at.y;
    }
    return {};
}

QHash<int, QByteArray> HotspotModel::roleNames() const {
    return {{int(Role::rank), "rank"},
            {int(Role::name), "name"},
            {int(Role::tickets), "tickets"},
            {int(Role::strength), "strength"},
            {int(Role::trendText), "trendText"},
            {int(Role::rising), "rising"},
            {int(Role::x), "x0"},
            {int(Role::y), "y0"}};
}

void HotspotModel::setDocument(ProjectDocument* document) {
    if (document == document_) return;
    document_ = document;
    emit documentChanged();
    markStale();
}

void HotspotModel::setFilter(TicketFilterModel* filter) {
    if (filter == filter_) return;
    if (filter_) filter_->disconnect(this);
    filter_ = filter;
    if (filter_) connect(filter_, &TicketFilterModel::filterChanged, this, &HotspotModel::markStale);
    emit filterSourceChanged();
    markStale();
}

void HotspotModel::setActive(bool active) {
    if (active == active_) return;
    active_ = active;
    emit activeChanged();
    if (active_ && stale_) delay_.start();
}

void HotspotModel::markStale() {
    stale_ = true;
    emit runningChanged();
    if (active_) delay_.start();
}

void HotspotModel::compute() {
    stale_ = false;
    if (!document_ || !document_->isReady() || !filter_ || filter_->selected().empty()) {
        job_.cancel();
        take({});
        return;
    }
    HotspotOptions options;
    options.filter = filter_->filter();
    job_.start([snapshot = document_->snapshot(),
                options](const Progress& progress) { return find_hotspots(snapshot->community, options, progress); },
               [this](std::vector<Hotspot> hotspots) { take(std::move(hotspots)); }, [this](const JobFailure&) { take({}); });
    emit runningChanged();
}

void HotspotModel::take(std::vector<Hotspot> hotspots) {
    beginResetModel();
    hotspots_ = std::move(hotspots);
    endResetModel();
    emit hotspotsChanged();
    emit runningChanged();
}

}  // namespace wangge::viewer
