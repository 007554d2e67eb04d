#include "viewer/app/picture_taker.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSGRendererInterface>
#include <QTextStream>
#include <algorithm>

#include "viewer/map/map_view.h"

namespace wangge::viewer {
namespace {

constexpr int look_ms = 40;
constexpr int calm_looks = 6;  // as long as this nothing may change
constexpr qint64 limit_ms = 90'000;
constexpr int measured_frames = 120;

}  // namespace

PictureTaker::PictureTaker(QQuickWindow* window, const QElapsedTimer& clock) : window_(window), clock_(clock) {
    timer_.setInterval(look_ms);
    connect(&timer_, &QTimer::timeout, this, &PictureTaker::look);
    connect(window_, &QQuickWindow::frameSwapped, this, &PictureTaker::frameDone);
}

void PictureTaker::takePicture(const QString& file) {
    file_ = file;
    timer_.start();
}

void PictureTaker::measure() {
    measuring_ = true;
    timer_.start();
}

void PictureTaker::look() {
    if (clock_.elapsed() > limit_ms) {
        finish(QStringLiteral("the window did not settle within 90 s"));
        return;
    }
    const QString error = window_->property("errorText").toString();
    if (!error.isEmpty()) {
        finish(error);
        return;
    }
    calm_ = window_->property("settled").toBool() ? calm_ + 1 : 0;
    if (calm_ < calm_looks) return;
    timer_.stop();
    if (!file_.isEmpty()) {
        if (window_->rendererInterface()->graphicsApi() == QSGRendererInterface::Software) {
            finish(QStringLiteral("the software renderer draws no map: use a display with OpenGL (xcb)"));
            return;
        }
        const QImage image = window_->grabWindow();
        if (image.isNull() || !image.save(file_)) {
            finish(QStringLiteral("cannot write %1").arg(file_));
            return;
        }
    }
    if (!measuring_) {
        finish({});
        return;
    }
    map_ = window_->findChild<MapView*>();
    if (!map_) {
        finish(QStringLiteral("there is no map to measure"));
        return;
    }
    panning_ = true;
    frame_clock_.start();
    map_->setZoomLevel(map_->zoomLevel() + 0.5);
}

void PictureTaker::frameDone() {
    if (drawn_ms_ < 0 && window_->property("mapDrawn").toBool()) drawn_ms_ = clock_.elapsed();
    if (!panning_) return;
    frames_ms_.push_back(double(frame_clock_.nsecsElapsed()) / 1e6);
    if (frames_ms_.size() >= measured_frames) {
        panning_ = false;
        report();
        return;
    }
    // To and fro, so that the map stays in view.
    const int step = frames_ms_.size() % 40 < 20 ? 12 : -12;
    QCoreApplication::postEvent(map_, new QKeyEvent(QEvent::KeyPress, step > 0 ? Qt::Key_Left : Qt::Key_Right, Qt::NoModifier));
    frame_clock_.restart();
}

void PictureTaker::report() {
    std::sort(frames_ms_.begin(), frames_ms_.end());
    const QJsonObject json{{QStringLiteral("start_to_map_ms"), drawn_ms_},
                           {QStringLiteral("pan_frame_median_ms"), frames_ms_[frames_ms_.size() / 2]},
                           {QStringLiteral("pan_frame_p95_ms"), frames_ms_[frames_ms_.size() * 95 / 100]},
                           {QStringLiteral("labels"), map_->labelCount()}};
    QTextStream(stdout) << QJsonDocument(json).toJson(QJsonDocument::Compact) << Qt::endl;
    finish({});
}

void PictureTaker::finish(const QString& problem) {
    timer_.stop();
    if (!problem.isEmpty()) QTextStream(stderr) << problem << Qt::endl;
    QCoreApplication::exit(problem.isEmpty() ? 0 : 1);
}

}  // namespace wangge::viewer
