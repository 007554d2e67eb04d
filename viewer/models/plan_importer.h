#pragma once

// A plan that was edited elsewhere comes back (workflow/plan_import.h): examined in the background, shown as a difference against
// the plan in force, and only then kept as a version, taken up as one step, or put aside. The rows are the findings.

#include <QtQml/qqmlregistration.h>

#include <QAbstractListModel>
#include <QPointer>
#include <QUrl>

#include "engine/workflow/plan_import.h"
#include "viewer/models/redraw_session.h"

namespace wangge::viewer {

class PlanImporter : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wangge::viewer::RedrawSession* session READ session WRITE setSession NOTIFY sessionChanged)
    Q_PROPERTY(bool running READ isRunning NOTIFY stateChanged)
    Q_PROPERTY(bool waiting READ isWaiting NOTIFY stateChanged)
    Q_PROPERTY(bool acceptable READ isAcceptable NOTIFY stateChanged)
    Q_PROPERTY(bool shown READ isShown NOTIFY stateChanged)
    Q_PROPERTY(QString fileName READ fileName NOTIFY stateChanged)
    Q_PROPERTY(QString summary READ summary NOTIFY stateChanged)
    Q_PROPERTY(QString suggestedName READ suggestedName NOTIFY stateChanged)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
    Q_PROPERTY(int count READ count NOTIFY stateChanged)

public:
    enum class Role { text = Qt::UserRole + 1, advice, isError, hasPlace, x, y };
    Q_ENUM(Role)

    explicit PlanImporter(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    RedrawSession* session() const { return session_; }
    void setSession(RedrawSession* session);
    bool isRunning() const { return examining_.running() || keeping_.running(); }
    bool isWaiting() const { return examined_.has_value(); }  // for what shall become of it
    bool isAcceptable() const { return examined_ && examined_->acceptable(); }
    bool isShown() const { return isRunning() || isWaiting() || !fault_.isEmpty(); }
    QString fileName() const;
    QString summary() const;  // what it is, or why it cannot be read
    QString suggestedName() const;
    double progress() const { return progress_; }
    int count() const { return rowCount(); }

    Q_INVOKABLE void examine(const QUrl& file);
    Q_INVOKABLE void keep(const QString& name, const QString& author);  // as a version, which is not yet in force
    Q_INVOKABLE void takeUp();                                          // in place of the plan as it stands, as one step
    Q_INVOKABLE void dismiss();                                         // stops what runs; nothing has happened

signals:
    void sessionChanged();
    void stateChanged();
    void progressChanged();

private:
    void take(PlanImport examined);
    void fail(const QString& why);
    void forget();

    QPointer<RedrawSession> session_;
    QString path_;
    QString fault_;
    double progress_ = 0;
    std::optional<PlanImport> examined_;
    Job<PlanImport> examining_;
    Job<bool> keeping_;
};

}  // namespace wangge::viewer
