#pragma once

// Tickets of one building, compound, grid or place, newest first.

#include <QtQml/qqmlregistration.h>

#include <QAbstractListModel>

#include "viewer/models/snapshot.h"

namespace wangge::viewer {

class TicketListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from IdentifyModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum class Role { when = Qt::UserRole + 1, category, content, statusText, open, x, y };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return int(tickets_.size()); }

    // Indices into the snapshot's tickets.
    void setTickets(SnapshotPtr snapshot, std::vector<std::uint32_t> tickets);

signals:
    void countChanged();

private:
    SnapshotPtr snapshot_;
    std::vector<std::uint32_t> tickets_;
};

}  // namespace wangge::viewer
