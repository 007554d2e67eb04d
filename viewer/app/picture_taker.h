#pragma once

// Waits until the window is settled (data read, labels placed, background work done), then writes a picture of it, or
// measures how long the first map took and how long a frame takes while panning. Quits the application: 0, or 1 with a
// sentence on standard error when the window does not settle in time or shows an error.

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>
#include <vector>

class QQuickWindow;

namespace wangge::viewer {

class MapView;

class PictureTaker : public QObject {
    Q_OBJECT

public:
    // `clock` runs since the start of the program; the window has a property `settled`.
    PictureTaker(QQuickWindow* window, const QElapsedTimer& clock);

    void takePicture(const QString& file);
    void measure();

private:
    void look();
    void frameDone();
    void finish(const QString& problem);
    void report();

    QQuickWindow* window_;
    const QElapsedTimer clock_;
    QString file_;
    bool measuring_ = false;
    int calm_ = 0;
    QTimer timer_;
    MapView* map_ = nullptr;
    qint64 drawn_ms_ = -1;
    QElapsedTimer frame_clock_;
    std::vector<double> frames_ms_;
    bool panning_ = false;
};

}  // namespace wangge::viewer
