#pragma once

// The open project: reads it in the background, geocodes tickets that have no place yet (in memory), and hands out
// snapshots. Saving goes through the store, one transaction each.

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QUrl>

#include "viewer/models/job.h"
#include "viewer/models/snapshot.h"

namespace wangge::viewer {

class ProjectDocument : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString path READ path NOTIFY pathChanged)
    Q_PROPERTY(QString title READ title NOTIFY snapshotChanged)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY snapshotChanged)
    Q_PROPERTY(QString note READ note NOTIFY snapshotChanged)
    Q_PROPERTY(bool ready READ isReady NOTIFY snapshotChanged)
    Q_PROPERTY(bool loading READ isLoading NOTIFY busyChanged)
    Q_PROPERTY(bool geocoding READ isGeocoding NOTIFY busyChanged)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
    Q_PROPERTY(QString errorText READ errorText NOTIFY errorTextChanged)
    Q_PROPERTY(int teamCount READ teamCount NOTIFY snapshotChanged)
    Q_PROPERTY(int ticketsLocated READ ticketsLocated NOTIFY snapshotChanged)
    Q_PROPERTY(int ticketsTotal READ ticketsTotal NOTIFY snapshotChanged)

public:
    explicit ProjectDocument(QObject* parent = nullptr);
    ~ProjectDocument() override;

    const QString& path() const { return path_; }
    QString title() const;
    QString subtitle() const;  // compounds, residents, grids
    QString note() const;
    bool isReady() const { return snapshot_ != nullptr; }
    bool isLoading() const { return loading_.running(); }
    bool isGeocoding() const { return geocoding_.running(); }
    double progress() const { return progress_; }
    const QString& errorText() const { return error_text_; }
    int teamCount() const;
    int ticketsLocated() const { return located_; }
    int ticketsTotal() const;

    // Null while nothing is open.
    const SnapshotPtr& snapshot() const { return snapshot_; }

    Q_INVOKABLE void open(const QString& path);
    Q_INVOKABLE void openUrl(const QUrl& url);
    // Takes a community that is in memory; nothing can be saved then.
    void setCommunity(Community community);
    // Replaces the grids in the snapshot (after they were saved, or when there is no file).
    void setGrids(std::vector<Grid> grids);
    void setPlan(FridayPlan plan);

signals:
    void pathChanged();
    void snapshotChanged();
    void opened();  // another community: the map should show it
    void busyChanged();
    void progressChanged();
    void errorTextChanged();

private:
    void take(SnapshotPtr snapshot, bool other);
    void geocode();
    void setError(const QString& text);

    QString path_;
    QString error_text_;
    double progress_ = 0;
    int located_ = 0;
    SnapshotPtr snapshot_;
    Job<SnapshotPtr> loading_;
    Job<SnapshotPtr> geocoding_;
};

}  // namespace wangge::viewer
