#pragma once

// The heat of the selected tickets: an exact kernel density raster (hotspots/kernel_density.h), made in the background
// whenever the selection or the bandwidth changes. The old picture stays until the new one is there.

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QPointer>
#include <QTimer>

#include "engine/hotspots/kernel_density.h"
#include "viewer/models/job.h"
#include "viewer/models/ticket_filter_model.h"

namespace wangge::viewer {

class HeatMap : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wangge::viewer::ProjectDocument* document READ document WRITE setDocument NOTIFY documentChanged)
    Q_PROPERTY(wangge::viewer::TicketFilterModel* filter READ filter WRITE setFilter NOTIFY filterSourceChanged)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(double bandwidth READ bandwidth WRITE setBandwidth NOTIFY bandwidthChanged)
    Q_PROPERTY(double opacity READ opacity WRITE setOpacity NOTIFY opacityChanged)
    Q_PROPERTY(bool running READ isRunning NOTIFY runningChanged)
    Q_PROPERTY(double maximumPerHectare READ maximumPerHectare NOTIFY rasterChanged)
    Q_PROPERTY(int generation READ generation NOTIFY rasterChanged)

public:
    static constexpr double cell_m = 5;

    explicit HeatMap(QObject* parent = nullptr);

    ProjectDocument* document() const { return document_; }
    TicketFilterModel* filter() const { return filter_; }
    bool isActive() const { return active_; }
    double bandwidth() const { return bandwidth_m_; }
    double opacity() const { return opacity_; }
    bool isRunning() const { return stale_ || job_.running(); }
    double maximumPerHectare() const { return maximum_ * 1e4; }
    int generation() const { return generation_; }

    void setDocument(ProjectDocument* document);
    void setFilter(TicketFilterModel* filter);
    void setActive(bool active);
    void setBandwidth(double metres);  // 20 .. 200
    void setOpacity(double opacity);   // 0 .. 1

    // Null before the first; density per m².
    const std::shared_ptr<const Raster>& raster() const { return raster_; }
    double maximum() const { return maximum_; }

signals:
    void documentChanged();
    void filterSourceChanged();
    void activeChanged();
    void bandwidthChanged();
    void opacityChanged();
    void runningChanged();
    void rasterChanged();

private:
    void markStale();
    void compute();

    QPointer<ProjectDocument> document_;
    QPointer<TicketFilterModel> filter_;
    bool active_ = false;
    bool stale_ = false;
    double bandwidth_m_ = 60;
    double opacity_ = 0.85;
    double maximum_ = 0;
    int generation_ = 0;
    std::shared_ptr<const Raster> raster_;
    QTimer delay_;
    Job<Raster> job_;
};

}  // namespace wangge::viewer
