#pragma once

// The bars under the time slider: tickets a week.

#include <QtQml/qqmlregistration.h>

#include <QAbstractListModel>

#include "engine/hotspots/time_histogram.h"

namespace wangge::viewer {

class TimeBarModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from TicketFilterModel")

public:
    enum class Role { tickets = Qt::UserRole + 1, share, inside, label };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const std::vector<TimeBar>& bars() const { return bars_; }
    void setBars(std::vector<TimeBar> bars);
    void setInside(int first, int last);  // inclusive

private:
    std::vector<TimeBar> bars_;
    int greatest_ = 1;
    int first_ = 0;
    int last_ = -1;
};

}  // namespace wangge::viewer
