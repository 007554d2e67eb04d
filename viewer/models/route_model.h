#pragma once

// The rounds of a Friday plan, one row a team.

#include <QtQml/qqmlregistration.h>

#include <QAbstractListModel>

#include "engine/community/friday_plan.h"

namespace wangge::viewer {

class RouteModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from FridayPlanner")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum class Role { name = Qt::UserRole + 1, colour, durationText, lengthText, streetsText, stops, trips, periodText, share };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return int(plan_.routes.size()); }

    void setPlan(const FridayPlan& plan);

signals:
    void countChanged();

private:
    FridayPlan plan_;
};

}  // namespace wangge::viewer
