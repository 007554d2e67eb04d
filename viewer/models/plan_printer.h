#pragma once

// The plan as it stands on paper, in the background: the wall map with what changed highlighted (print/wall_map.h), and the notice
// of the change (print/change_notice.h).

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QPointer>
#include <QUrl>

#include "viewer/models/redraw_session.h"

namespace wangge::viewer {

class PlanPrinter : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wangge::viewer::RedrawSession* session READ session WRITE setSession NOTIFY sessionChanged)
    Q_PROPERTY(bool running READ isRunning NOTIFY stateChanged)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
    Q_PROPERTY(QString message READ message NOTIFY stateChanged)
    Q_PROPERTY(bool failed READ hasFailed NOTIFY stateChanged)
    Q_PROPERTY(QUrl folder READ folder NOTIFY stateChanged)

public:
    explicit PlanPrinter(QObject* parent = nullptr) : QObject(parent) {}

    RedrawSession* session() const { return session_; }
    void setSession(RedrawSession* session);
    bool isRunning() const { return printing_.running(); }
    double progress() const { return progress_; }
    const QString& message() const { return message_; }
    bool hasFailed() const { return failed_; }
    QUrl folder() const;  // of the project: where a file dialog begins

    // PDF, PNG or SVG by the ending, on A4 (0) ... A0 (4). Highlighted: what differs from the plan in force.
    Q_INVOKABLE void printMap(const QUrl& file, int paper, bool highlight);
    // PDF. The date as it was typed (RedrawSession::isoDate); empty: not said.
    Q_INVOKABLE void printNotice(const QUrl& file, const QString& valid_from, const QString& author);
    Q_INVOKABLE void cancel();

signals:
    void sessionChanged();
    void stateChanged();
    void progressChanged();
    void printed(const QString& path, int pages);

private:
    using Work = std::function<int(const std::string& path, const Progress& progress)>;  // gives the pages
    void start(const QUrl& file, const Work& work);
    bool ready() const;

    QPointer<RedrawSession> session_;
    double progress_ = 0;
    QString message_;
    bool failed_ = false;
    Job<int> printing_;
};

}  // namespace wangge::viewer
