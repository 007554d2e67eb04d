#pragma once

// Friday: computes the plan in the background, keeps the newest, and brings it to the map, the lists, files and paper.

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QPointer>
#include <QUrl>

#include "viewer/models/job.h"
#include "viewer/models/project_document.h"
#include "viewer/models/route_model.h"
#include "viewer/models/stop_model.h"

namespace wangge::viewer {

class FridayPlanner : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wangge::viewer::ProjectDocument* document READ document WRITE setDocument NOTIFY documentChanged)
    Q_PROPERTY(QString date READ date WRITE setDate NOTIFY inputChanged)
    Q_PROPERTY(bool dateValid READ isDateValid NOTIFY inputChanged)
    Q_PROPERTY(QString weekdayText READ weekdayText NOTIFY inputChanged)
    Q_PROPERTY(int teams READ teams WRITE setTeams NOTIFY inputChanged)
    Q_PROPERTY(double seconds READ seconds WRITE setSeconds NOTIFY inputChanged)
    Q_PROPERTY(bool running READ isRunning NOTIFY runningChanged)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
    Q_PROPERTY(bool hasPlan READ hasPlan NOTIFY planChanged)
    Q_PROPERTY(QString totalsText READ totalsText NOTIFY planChanged)
    Q_PROPERTY(QString boundText READ boundText NOTIFY planChanged)
    Q_PROPERTY(QString leftOutText READ leftOutText NOTIFY planChanged)
    Q_PROPERTY(int focus READ focus WRITE setFocus NOTIFY focusChanged)
    Q_PROPERTY(wangge::viewer::RouteModel* routes READ routes CONSTANT)
    Q_PROPERTY(wangge::viewer::StopModel* stops READ stops CONSTANT)
    Q_PROPERTY(bool writing READ isWriting NOTIFY writingChanged)
    Q_PROPERTY(QString message READ message NOTIFY messageChanged)
    Q_PROPERTY(bool messageIsError READ isMessageError NOTIFY messageChanged)

public:
    explicit FridayPlanner(QObject* parent = nullptr);
    ~FridayPlanner() override;

    ProjectDocument* document() const { return document_; }
    void setDocument(ProjectDocument* document);
    const QString& date() const { return date_; }
    void setDate(const QString& date);
    bool isDateValid() const;
    QString weekdayText() const;
    int teams() const { return teams_; }
    void setTeams(int teams);  // 0 = all of the community
    double seconds() const { return seconds_; }
    void setSeconds(double seconds);
    bool isRunning() const { return job_.running(); }
    double progress() const { return progress_; }
    bool hasPlan() const { return has_plan_; }
    QString totalsText() const;
    QString boundText() const;
    QString leftOutText() const;  // one line each, with the reason; empty when nothing was left out
    int focus() const { return focus_; }
    void setFocus(int route);  // -1 = all teams
    RouteModel* routes() { return &routes_; }
    StopModel* stops() { return &stops_; }
    bool isWriting() const { return writing_.running(); }
    const QString& message() const { return message_; }
    bool isMessageError() const { return message_is_error_; }
    const FridayPlan& plan() const { return plan_; }

    Q_INVOKABLE void compute();
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void stepWeek(int weeks);
    Q_INVOKABLE void saveToProject();
    // GPX, KML and GeoJSON of every team.
    Q_INVOKABLE void exportRoutes(const QUrl& folder);
    // sheets.pdf and wallmap.pdf.
    Q_INVOKABLE void print(const QUrl& folder);

signals:
    void documentChanged();
    void inputChanged();
    void runningChanged();
    void progressChanged();
    void planChanged();
    void focusChanged();
    void writingChanged();
    void messageChanged();

private:
    void takePlan(FridayPlan plan);
    void write(std::function<QString(const Progress&)> work);
    void say(const QString& text, bool error = false);

    QPointer<ProjectDocument> document_;
    QString date_;
    int teams_ = 0;
    double seconds_ = 1.5;
    double progress_ = 0;
    bool has_plan_ = false;
    FridayPlan plan_;
    SnapshotPtr planned_on_;
    int focus_ = -1;
    RouteModel routes_;
    StopModel stops_;
    QString message_;
    bool message_is_error_ = false;
    Job<FridayPlan> job_;
    Job<QString> writing_;
};

}  // namespace wangge::viewer
