#pragma once

// The hotspots of the selected tickets, found in the background (hotspots/find_hotspots.h), hottest first.

#include <QtQml/qqmlregistration.h>

#include <QAbstractListModel>
#include <QPointer>
#include <QTimer>

#include "engine/community/hotspot.h"
#include "viewer/models/job.h"
#include "viewer/models/ticket_filter_model.h"

namespace wangge::viewer {

class HotspotModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wangge::viewer::ProjectDocument* document READ document WRITE setDocument NOTIFY documentChanged)
    Q_PROPERTY(wangge::viewer::TicketFilterModel* filter READ filter WRITE setFilter NOTIFY filterSourceChanged)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(bool running READ isRunning NOTIFY runningChanged)
    Q_PROPERTY(int count READ count NOTIFY hotspotsChanged)

public:
    enum class Role { rank = Qt::UserRole + 1, name, tickets, strength, trendText, rising, x, y };
    Q_ENUM(Role)

    explicit HotspotModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    ProjectDocument* document() const { return document_; }
    TicketFilterModel* filter() const { return filter_; }
    bool isActive() const { return active_; }
    bool isRunning() const { return stale_ || job_.running(); }
    int count() const { return int(hotspots_.size()); }
    const std::vector<Hotspot>& hotspots() const { return hotspots_; }

    void setDocument(ProjectDocument* document);
    void setFilter(TicketFilterModel* filter);
    void setActive(bool active);

signals:
    void documentChanged();
    void filterSourceChanged();
    void activeChanged();
    void runningChanged();
    void hotspotsChanged();

private:
    void markStale();
    void compute();
    void take(std::vector<Hotspot> hotspots);

    QPointer<ProjectDocument> document_;
    QPointer<TicketFilterModel> filter_;
    bool active_ = false;
    bool stale_ = false;
    std::vector<Hotspot> hotspots_;
    QTimer delay_;
    Job<std::vector<Hotspot>> job_;
};

}  // namespace wangge::viewer
