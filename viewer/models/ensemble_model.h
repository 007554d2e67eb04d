#pragma once

// Where the plan as it stands lies among random plans of the same land (grids/plan_ensemble.h): sampled in the background, one
// figure at a time for the histogram.

#include <QtQml/qqmlregistration.h>

#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

#include "engine/grids/plan_ensemble.h"
#include "viewer/models/redraw_session.h"

namespace wangge::viewer {

class EnsembleModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wangge::viewer::RedrawSession* session READ session WRITE setSession NOTIFY sessionChanged)
    Q_PROPERTY(bool running READ isRunning NOTIFY runningChanged)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
    Q_PROPERTY(bool hasResult READ hasResult NOTIFY resultChanged)
    Q_PROPERTY(QString message READ message NOTIFY resultChanged)
    Q_PROPERTY(QList<QString> figures READ figures NOTIFY resultChanged)
    Q_PROPERTY(int figure READ figure WRITE setFigure NOTIFY resultChanged)
    Q_PROPERTY(QString placeText READ placeText NOTIFY resultChanged)

public:
    explicit EnsembleModel(QObject* parent = nullptr) : QObject(parent) {}

    RedrawSession* session() const { return session_; }
    void setSession(RedrawSession* session);
    bool isRunning() const { return sampling_.running(); }
    double progress() const { return progress_; }
    bool hasResult() const { return !ensemble_.metrics.empty(); }
    const QString& message() const { return message_; }
    QList<QString> figures() const;
    int figure() const { return figure_; }
    void setFigure(int figure);
    QString placeText() const;            // the percentile in words, with how sure it is
    const EnsembleMetric* shown() const;  // null when there is nothing

    Q_INVOKABLE void compute();
    Q_INVOKABLE void cancel();
    void take(PlanEnsemble ensemble);

signals:
    void sessionChanged();
    void runningChanged();
    void progressChanged();
    void resultChanged();

private:
    QPointer<RedrawSession> session_;
    PlanEnsemble ensemble_;
    QString message_;
    double progress_ = 0;
    int figure_ = 0;
    Job<PlanEnsemble> sampling_;
};

}  // namespace wangge::viewer
