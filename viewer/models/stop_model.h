#pragma once

// The stops of a Friday plan in the order of the rounds: of all teams, or of the one in focus.

#include <QtQml/qqmlregistration.h>

#include <QAbstractListModel>

#include "engine/community/friday_plan.h"

namespace wangge::viewer {

class StopModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from FridayPlanner")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum class Role {
        route = Qt::UserRole + 1,
        teamName,
        colour,
        number,
        kindText,
        name,
        timeText,
        detailText,
        arriveSeconds,
        x,
        y
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return int(rows_.size()); }

    void setPlan(const FridayPlan& plan);
    void setFocus(int route);  // -1 = all

signals:
    void countChanged();

private:
    struct Row {
        std::size_t route = 0;
        std::size_t stop = 0;
        int number = 0;  // 0 = start or end
    };
    void list();

    FridayPlan plan_;
    int focus_ = -1;
    std::vector<Row> rows_;
};

}  // namespace wangge::viewer
