#pragma once

// The versions of the plan kept in the project (store/plan_versions.h), newest first: compared with another plan, taken up again
// as one step, deleted, or written as a file for other programs. Everything that touches a file runs in the background, one act at
// a time.

#include <QtQml/qqmlregistration.h>

#include <QAbstractListModel>
#include <QPointer>
#include <QUrl>

#include "engine/community/plan_version.h"
#include "viewer/models/redraw_session.h"

namespace wangge::viewer {

class VersionModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wangge::viewer::RedrawSession* session READ session WRITE setSession NOTIFY sessionChanged)
    Q_PROPERTY(QString message READ message NOTIFY messageChanged)
    Q_PROPERTY(bool messageIsFault READ isMessageFault NOTIFY messageChanged)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)
    Q_PROPERTY(bool reading READ isReading NOTIFY busyChanged)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
    Q_PROPERTY(QStringList bases READ bases NOTIFY basesChanged)
    Q_PROPERTY(int base READ base WRITE setBase NOTIFY basesChanged)
    Q_PROPERTY(QString replacing READ replacing NOTIFY messageChanged)

public:
    enum class Role { name = Qt::UserRole + 1, author, createdText, whenText, note, parentName, inForce, removable };
    Q_ENUM(Role)

    explicit VersionModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    RedrawSession* session() const { return session_; }
    void setSession(RedrawSession* session);
    const QString& message() const { return message_; }
    bool isMessageFault() const { return fault_; }
    bool isBusy() const { return acting_.running(); }
    bool isReading() const { return listing_.running(); }
    double progress() const { return progress_; }
    // What a version is compared with: the plan as it stands, the plan in force, then the versions in the order of the rows.
    QStringList bases() const;
    int base() const { return base_; }
    void setBase(int base);
    const QString& replacing() const { return replacing_; }  // the file that exportTo would have to replace; empty: none

    Q_INVOKABLE void reload();
    Q_INVOKABLE void compare(int row);  // what leads from the base to the version, on the map and as a table
    Q_INVOKABLE void apply(int row);
    Q_INVOKABLE void remove(int row);
    // By the ending: .gpkg, .geojson, .shp, .kml, .dxf. Row -1: the plan as it stands. A file that is there is not replaced until
    // replace() says so.
    Q_INVOKABLE void exportTo(int row, const QUrl& file);
    Q_INVOKABLE void replace();
    Q_INVOKABLE void cancel();

signals:
    void sessionChanged();
    void messageChanged();
    void busyChanged();
    void progressChanged();
    void basesChanged();

private:
    struct List {
        std::vector<PlanVersion> versions;
        Id in_force = no_id;
    };
    struct Outcome {
        std::vector<Grid> grids, before;
        std::vector<std::string> files;
    };
    void act(Job<Outcome>::Work work, Job<Outcome>::Done done);
    void write(int row, const QString& path, bool overwrite);
    void say(const QString& text, bool fault = false);
    QString path() const;
    QString title(int row) const;
    bool has(int row) const { return session_ && row >= 0 && row < rowCount(); }

    QPointer<RedrawSession> session_;
    std::vector<PlanVersion> versions_;
    Id in_force_ = no_id;
    QString message_;
    bool fault_ = false;
    int base_ = 0;
    double progress_ = 0;
    QString replacing_;
    int export_row_ = -1;
    Job<List> listing_;
    Job<Outcome> acting_;
};

}  // namespace wangge::viewer
