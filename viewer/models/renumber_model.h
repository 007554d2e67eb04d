#pragma once

// What renumbering the grids by the rule would change, code by code: looked at first, then done as one step.

#include <QtQml/qqmlregistration.h>

#include <QAbstractListModel>
#include <QPointer>

#include "viewer/models/redraw_session.h"

namespace wangge::viewer {

class RenumberModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wangge::viewer::RedrawSession* session READ session WRITE setSession NOTIFY sessionChanged)
    Q_PROPERTY(int count READ count NOTIFY changesChanged)

public:
    enum class Role { before = Qt::UserRole + 1, after, name };
    Q_ENUM(Role)

    explicit RenumberModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    RedrawSession* session() const { return session_; }
    void setSession(RedrawSession* session);
    int count() const { return int(changes_.size()); }

    Q_INVOKABLE void reload();
    Q_INVOKABLE bool apply();

signals:
    void sessionChanged();
    void changesChanged();

private:
    QPointer<RedrawSession> session_;
    std::vector<RedrawSession::CodeChange> changes_;
};

}  // namespace wangge::viewer
