#pragma once

// Which loads count for the weighted measure, and how much (grids/balance.h): one row a load. Besides the loads that every plan
// has, attributes of the buildings layer (grids/building_attribute.h), of which max_extra_loads can be taken in at a time.

#include <QtQml/qqmlregistration.h>

#include <QAbstractListModel>
#include <QPointer>

#include "viewer/models/redraw_session.h"

namespace wangge::viewer {

class WeightModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wangge::viewer::RedrawSession* session READ session WRITE setSession NOTIFY sessionChanged)
    Q_PROPERTY(QStringList choices READ choices NOTIFY choicesChanged)
    Q_PROPERTY(QString formula READ formula NOTIFY formulaChanged)

public:
    enum class Role {
        title = Qt::UserRole + 1,
        weight,
        totalText,  // of all grids together
        removable   // an attribute that was taken in
    };
    Q_ENUM(Role)

    explicit WeightModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    RedrawSession* session() const { return session_; }
    void setSession(RedrawSession* session);
    QStringList choices() const;  // attributes that can still be taken in, in words
    QString formula() const;      // 人口 × 1 + 工单 × 0.5

    Q_INVOKABLE void setWeight(int row, double weight);  // 0 ... 10
    // Takes the attribute in with weight 1 / out. The plan is counted anew; its draft and its steps stay. False: see
    // session.message.
    Q_INVOKABLE bool add(int choice);
    Q_INVOKABLE bool remove(int row);

signals:
    void sessionChanged();
    void choicesChanged();
    void formulaChanged();

private:
    QStringList keysLeft() const;

    QPointer<RedrawSession> session_;
};

}  // namespace wangge::viewer
