#include "viewer/models/heat_map.h"

#include <algorithm>

namespace wangge::viewer {

HeatMap::HeatMap(QObject* parent) : QObject(parent) {
    delay_.setSingleShot(true);
    delay_.setInterval(15);  // one raster for all the changes of one event
    connect(&delay_, &QTimer::timeout, this, &HeatMap::compute);
}

void HeatMap::setDocument(ProjectDocument* document) {
    if (document == document_) return;
    document_ = document;
    emit documentChanged();
    markStale();
}

void HeatMap::setFilter(TicketFilterModel* filter) {
    if (filter == filter_) return;
    if (filter_) filter_->disconnect(this);
    filter_ = filter;
    if (filter_) connect(filter_, &TicketFilterModel::filterChanged, this, &HeatMap::markStale);
    emit filterSourceChanged();
    markStale();
}

void HeatMap::setActive(bool active) {
    if (active == active_) return;
    active_ = active;
    emit activeChanged();
    if (active_ && stale_) delay_.start();
}

void HeatMap::setBandwidth(double metres) {
    metres = std::clamp(metres, 20.0, 200.0);
    if (metres == bandwidth_m_) return;
    bandwidth_m_ = metres;
    emit bandwidthChanged();
    markStale();
}

void HeatMap::setOpacity(double opacity) {
    opacity = std::clamp(opacity, 0.0, 1.0);
    if (opacity == opacity_) return;
    opacity_ = opacity;
    emit opacityChanged();
}

void HeatMap::markStale() {
    stale_ = true;
    emit runningChanged();
    if (active_) delay_.start();
}

void HeatMap::compute() {
    if (!document_ || !document_->isReady() || !filter_) {
        stale_ = false;
        emit runningChanged();
        return;
    }
    stale_ = false;
    std::vector<Point> points;
    const SnapshotPtr snapshot = document_->snapshot();
    points.reserve(filter_->selected().size());
    for (const std::uint32_t index : filter_->selected()) points.push_back(snapshot->community.tickets[index].location->at);
    job_.start(
        [points = std::move(points), box = snapshot->base_map->extent, bandwidth = bandwidth_m_](const Progress& progress) {
            return kernel_density(points, frame_over(box.grown_m(bandwidth), cell_m), Kernel::quartic, bandwidth, progress);
        },
        [this](Raster raster) {
            maximum_ = raster.values.empty() ? 0 : *std::max_element(raster.values.begin(), raster.values.end());
            raster_ = std::make_shared<const Raster>(std::move(raster));
            ++generation_;
            emit rasterChanged();
            emit runningChanged();
        },
        [this](const JobFailure&) {
            // Nothing to show: an empty community has no frame to fill.
            raster_.reset();
            maximum_ = 0;
            ++generation_;
            emit rasterChanged();
            emit runningChanged();
        });
    emit runningChanged();
}

}  // namespace wangge::viewer
