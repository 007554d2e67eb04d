#pragma once

// What the QML cases need from C++: the pilot community in a document, places on the screen, pictures compared.

#include <QtQml/qqmlregistration.h>

#include <QAbstractItemModel>
#include <QElapsedTimer>
#include <QObject>
#include <QPointF>
#include <QTemporaryDir>
#include <QUrl>
#include <QVariantMap>
#include <memory>

#include "viewer/map/map_view.h"

namespace wangge::viewer::test {

class TestBench : public QObject {
    Q_OBJECT

public:
    explicit TestBench(QObject* parent = nullptr) : QObject(parent) {}

    // The pilot, geocoded, without a file behind it.
    Q_INVOKABLE void fill(wangge::viewer::ProjectDocument* document) const;
    // Where the middle of a building is on the map, and what it is called.
    Q_INVOKABLE QPointF buildingOnScreen(wangge::viewer::MapView* map, int index) const;
    Q_INVOKABLE int buildingInMiddle(wangge::viewer::MapView* map) const;
    // A movable vertex of a border near the middle of the view, with the way it can be dragged: {from, to}.
    Q_INVOKABLE QVariantMap draggableVertex(wangge::viewer::MapView* map, wangge::viewer::RedrawSession* session) const;
    // Gestures for the tools that have an effect on the pilot, on the screen: {from, to}, for a reshape {from, over, to}. The tool
    // must be in the session's hand; the plan is as it was afterwards.
    Q_INVOKABLE QVariantMap splitLine(wangge::viewer::MapView* map, wangge::viewer::RedrawSession* session) const;
    Q_INVOKABLE QVariantMap reshapeLine(wangge::viewer::MapView* map, wangge::viewer::RedrawSession* session) const;
    Q_INVOKABLE QVariantMap neighbours(wangge::viewer::MapView* map, wangge::viewer::RedrawSession* session) const;
    Q_INVOKABLE QVariantMap stroke(wangge::viewer::MapView* map, wangge::viewer::RedrawSession* session) const;
    // A building (or, for the tool of compounds, a place in one) that can go to the target grid: {grid, at}.
    Q_INVOKABLE QVariantMap gift(wangge::viewer::MapView* map, wangge::viewer::RedrawSession* session) const;
    // A place on a border that goes along streets within so many metres, with an effect on the figures: {at, within}; and one that
    // has none within 5 m: {at}.
    Q_INVOKABLE QVariantMap followPlace(wangge::viewer::MapView* map, wangge::viewer::RedrawSession* session) const;
    Q_INVOKABLE QVariantMap farFromStreets(wangge::viewer::MapView* map, wangge::viewer::RedrawSession* session) const;
    // The middle of a grid.
    Q_INVOKABLE QPointF gridPlace(wangge::viewer::MapView* map, wangge::viewer::RedrawSession* session, int grid) const;
    // Types into whatever has the focus.
    Q_INVOKABLE void type(QQuickWindow* window, const QString& text) const;
    // Moves the keyboard's cross to a place, as the arrow keys do.
    Q_INVOKABLE void putCross(wangge::viewer::MapView* map, wangge::viewer::RedrawSession* session, QPointF at) const;
    // Drags along a line in small steps and draws a frame for each: {frames, p50, p95, most} in ms of the clock,
    // {cpu} in ms of all processors a frame.
    Q_INVOKABLE QVariantMap dragFrames(wangge::viewer::MapView* map, QPointF from, QPointF to, int frames) const;
    // Writes a picture of the window when WANGGE_PICTURES names a folder.
    Q_INVOKABLE void show(wangge::viewer::MapView* map, const QString& name) const;
    // The pilot in a project file of its own.
    Q_INVOKABLE QString projectFile();
    // The visible item of a name anywhere in the window, rows of lists and popups included; null: none.
    Q_INVOKABLE QQuickItem* item(QQuickWindow* window, const QString& name) const;
    // Texts in the item that are cut short, and how many texts there are at all.
    Q_INVOKABLE QStringList cutTexts(QQuickItem* item) const;
    Q_INVOKABLE int textsIn(QQuickItem* item) const;
    // What a model says in a row under the name of a role.
    Q_INVOKABLE QVariant data(QAbstractItemModel* model, int row, const QString& role) const;
    // A file beside it, by its name; its size in bytes (-1: none), and the pages of a PDF.
    Q_INVOKABLE QUrl file(const QString& name) const;
    Q_INVOKABLE qint64 size(const QUrl& file) const;
    Q_INVOKABLE int pdfPages(const QUrl& file) const;
    // The first half of a file under another name.
    Q_INVOKABLE QUrl damaged(const QUrl& file, const QString& name) const;
    // The plan with one grid moved aside by 5 m, so that it leaves a gap and overlaps another.
    Q_INVOKABLE QUrl withGap(const QUrl& file, wangge::viewer::RedrawSession* session) const;
    // All figures of the plan as one text.
    Q_INVOKABLE QString figures(wangge::viewer::RedrawSession* session) const;

    // Takes a picture of the map and keeps it under a name.
    Q_INVOKABLE bool grab(wangge::viewer::MapView* map, const QString& name);
    // Share of pixels that differ clearly between two pictures.
    Q_INVOKABLE double difference(const QString& a, const QString& b) const;
    // Share of pixels that are not the ground colour, and how many different colours there are: a blank map has neither.
    Q_INVOKABLE double ink(const QString& name) const;
    Q_INVOKABLE int colours(const QString& name) const;
    // Share of pixels near a colour.
    Q_INVOKABLE double shareOf(const QString& name, const QColor& colour) const;
    Q_INVOKABLE bool overlapping(wangge::viewer::MapView* map) const;

private:
    QHash<QString, QImage> pictures_;
    std::unique_ptr<QTemporaryDir> folder_;
};

}  // namespace wangge::viewer::test
