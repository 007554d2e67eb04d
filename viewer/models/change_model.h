#pragma once

// What changes between two plans, pair of grids by pair of grids (grids/plan_diff.h): the list, and the land for the map.

#include <QtQml/qqmlregistration.h>

#include <QAbstractListModel>

#include "engine/grids/plan_diff.h"
#include "viewer/models/job.h"
#include "viewer/models/snapshot.h"

namespace wangge::viewer {

class ChangeModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from RedrawSession")
    Q_PROPERTY(bool shown READ isShown NOTIFY changesChanged)
    Q_PROPERTY(QString title READ title NOTIFY changesChanged)
    Q_PROPERTY(QString summary READ summary NOTIFY changesChanged)

public:
    enum class Role { from = Qt::UserRole + 1, to, residents, households, buildings, tickets, areaText, x, y, radius };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    bool isShown() const { return shown_; }
    const QString& title() const { return title_; }
    QString summary() const;

    // Works in the background; what was shown before stays until the answer is there.
    void show(const SnapshotPtr& snapshot, std::vector<Grid> before, std::vector<Grid> after, const QString& title);
    // What somebody else has worked out.
    void show(PlanDiff diff, std::vector<Grid> after, const QString& title);
    void hide();
    const PlanDiff& diff() const { return diff_; }
    const std::vector<Grid>& after() const { return after_; }  // its borders, for the map

signals:
    void changesChanged();

private:
    void take(PlanDiff diff, std::vector<Grid> after);

    bool shown_ = false;
    QString title_;
    PlanDiff diff_;
    std::vector<Grid> after_;
    Job<PlanDiff> comparing_;
};

}  // namespace wangge::viewer
