#pragma once

// The versions of the plan kept in the project (store/plan_versions.h), newest first: compared with the plan as it stands, or
// taken up again as one step.

#include <QtQml/qqmlregistration.h>

#include <QAbstractListModel>
#include <QPointer>

#include "engine/community/plan_version.h"
#include "viewer/models/redraw_session.h"

namespace wangge::viewer {

class VersionModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wangge::viewer::RedrawSession* session READ session WRITE setSession NOTIFY sessionChanged)
    Q_PROPERTY(QString message READ message NOTIFY messageChanged)

public:
    enum class Role { name = Qt::UserRole + 1, whenText, note, inForce };
    Q_ENUM(Role)

    explicit VersionModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    RedrawSession* session() const { return session_; }
    void setSession(RedrawSession* session);
    const QString& message() const { return message_; }

    Q_INVOKABLE void reload();
    Q_INVOKABLE void compare(int row);
    Q_INVOKABLE void apply(int row);

signals:
    void sessionChanged();
    void messageChanged();

private:
    std::vector<Grid> gridsOf(int row);

    QPointer<RedrawSession> session_;
    std::vector<PlanVersion> versions_;
    Id in_force_ = no_id;
    QString message_;
};

}  // namespace wangge::viewer
