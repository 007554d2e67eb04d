#include "tests/qml/test_bench.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSet>
#include <cmath>
#include <ctime>
#include <numbers>

#include "engine/geo/measure.h"
#include "engine/grids/face_colouring.h"
#include "engine/store/plan_files.h"
#include "engine/store/project.h"
#include "print/oriented_box.h"
#include "print/style.h"
#include "tests/viewer/sample_project.h"

namespace wangge::viewer::test {
namespace {

QPointF point(ScreenPoint s) {
    return {s.x, s.y};
}

int apart(QRgb a, QRgb b) {
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}

}  // namespace

void TestBench::fill(ProjectDocument* document) const {
    document->setCommunity(sample_community());
}

QPointF TestBench::buildingOnScreen(MapView* map, int index) const {
    const Building& building = map->document()->snapshot()->community.buildings[std::size_t(index)];
    return point(map->camera().to_screen(label_point(building.footprint)));
}

int TestBench::buildingInMiddle(MapView* map) const {
    const auto& buildings = map->document()->snapshot()->community.buildings;
    int best = -1;
    double nearest = 1e18;
    for (std::size_t i = 0; i < buildings.size(); ++i) {
        const double d = distance_m(label_point(buildings[i].footprint), map->camera().centre);
        if (buildings[i].use != "residential" || d >= nearest) continue;
        // One that no symbol covers.
        const auto found =
            map->document()->snapshot()->hits.at(label_point(buildings[i].footprint), 9 * map->camera().metres_per_pixel());
        if (!found.empty() && found.front() == MapFeature{FeatureKind::building, i}) nearest = d, best = int(i);
    }
    return best;
}

QVariantMap TestBench::draggableVertex(MapView* map, RedrawSession* session) const {
    // The first handle, from the middle outwards, that may go 18 px to one of eight sides with an effect on the figures.
    auto handles = session->handles();
    const Point centre = map->camera().centre;
    std::sort(handles.begin(), handles.end(),
              [&](const auto& a, const auto& b) { return distance_m(a.at, centre) < distance_m(b.at, centre); });
    const double reach = 30 * map->camera().metres_per_pixel();
    for (const auto& handle : handles) {
        if (!handle.movable) continue;
        for (int side = 0; side < 8; ++side) {
            const Point to = handle.at + Point{std::cos(side * 0.785), std::sin(side * 0.785)} * reach;
            const QString before = figures(session);
            if (!session->beginDrag(handle.at, 0.5)) break;
            const bool good = bool(session->dragTo(to));
            const bool counts = figures(session) != before;
            session->cancelDrag();
            if (good && counts)
                return {{QStringLiteral("from"), point(map->camera().to_screen(handle.at))},
                        {QStringLiteral("to"), point(map->camera().to_screen(to))}};
        }
    }
    return {};
}

QVariantMap TestBench::splitLine(MapView* map, RedrawSession* session) const {
    auto grids = session->grids();
    std::sort(grids.begin(), grids.end(), [](const Grid& a, const Grid& b) { return area_m2(a.shape) > area_m2(b.shape); });
    for (const Grid& grid : grids) {
        const Box box = box_of(grid.shape);
        const Point middle = label_point(grid.shape);
        for (const bool upright : {false, true}) {
            const Point a = upright ? Point{middle.x, box.low.y - 8} : Point{box.low.x - 8, middle.y};
            const Point b = upright ? Point{middle.x, box.high.y + 8} : Point{box.high.x + 8, middle.y};
            const QPointF from = point(map->camera().to_screen(a)), to = point(map->camera().to_screen(b));
            const QRectF inside(70, 60, map->width() - 140, map->height() - 120);
            if (!inside.contains(from) || !inside.contains(to)) continue;
            const std::size_t before = session->grids().size();
            session->press(a, 0.1);
            session->release(b, 0.1, true);
            const bool good = session->grids().size() == before + 1;
            if (good)
                session->undo();
            else
                session->setTool(RedrawSession::Tool::Borders), session->setTool(RedrawSession::Tool::Split);
            if (good) return {{QStringLiteral("from"), from}, {QStringLiteral("to"), to}};
        }
    }
    return {};
}

QVariantMap TestBench::reshapeLine(MapView* map, RedrawSession* session) const {
    const GridEditor& editor = *session->editor();
    for (const Arc& arc : arcs_of(editor.partition())) {
        if (arc.left == outer_face || arc.right == outer_face || arc.vertices.size() < 3) continue;
        const Point a = editor.position(arc.vertices.front()), b = editor.position(arc.vertices.back());
        if (distance_m(a, b) < 60) continue;
        for (const double side : {25.0, -25.0, 12.0, -12.0}) {
            const Point way = (b - a) * (1 / distance_m(a, b));
            const Point over = (a + b) * 0.5 + Point{-way.y, way.x} * side;
            MultiPolygon area;
            if (!editor.preview_reshape(std::vector<Point>{a, over, b}, area) || area_m2(area) < 400) continue;
            return {{QStringLiteral("from"), point(map->camera().to_screen(a))},
                    {QStringLiteral("over"), point(map->camera().to_screen(over))},
                    {QStringLiteral("to"), point(map->camera().to_screen(b))}};
        }
    }
    return {};
}

QVariantMap TestBench::neighbours(MapView* map, RedrawSession* session) const {
    for (const auto& [a, b] : neighbouring_grids(session->grids())) {
        const QPointF from = point(map->camera().to_screen(label_point(session->grids()[a].shape)));
        const QPointF to = point(map->camera().to_screen(label_point(session->grids()[b].shape)));
        const QRectF inside(80, 60, map->width() - 160, map->height() - 120);
        if (inside.contains(from) && inside.contains(to)) return {{QStringLiteral("from"), from}, {QStringLiteral("to"), to}};
    }
    return {};
}

QVariantMap TestBench::stroke(MapView* map, RedrawSession* session) const {
    const QString before = figures(session);
    const QRectF inside(80, 60, map->width() - 160, map->height() - 120);
    for (const auto& [a, b] : neighbouring_grids(session->grids())) {
        const Point from = label_point(session->grids()[a].shape), end = label_point(session->grids()[b].shape);
        const Point to = from + (end - from) * 0.8;
        const QPointF on_screen = point(map->camera().to_screen(from));
        if (!inside.contains(on_screen) || !inside.contains(point(map->camera().to_screen(to)))) continue;
        session->press(from, 0.1);
        for (int i = 1; i <= 12; ++i) session->move(from + (to - from) * (i / 12.0), 0.1);
        session->release(to, 0.1, true);
        if (figures(session) == before) continue;
        session->undo();
        return {{QStringLiteral("from"), on_screen}, {QStringLiteral("to"), point(map->camera().to_screen(to))}};
    }
    return {};
}

QVariantMap TestBench::gift(MapView* map, RedrawSession* session) const {
    const QString before = figures(session);
    const auto& buildings = map->document()->snapshot()->community.buildings;
    const QRectF inside(80, 60, map->width() - 160, map->height() - 120);
    for (const auto& [a, b] : neighbouring_grids(session->grids())) {
        session->setTargetGrid(int(a));
        for (std::size_t i = 0; i < buildings.size(); ++i) {
            const Point at = label_point(buildings[i].footprint);
            const QPointF on_screen = point(map->camera().to_screen(at));
            if (!contains(session->grids()[b].shape, at) || !inside.contains(on_screen)) continue;
            session->press(at, 0.1);
            session->release(at, 0.1, false);
            const bool counts = figures(session) != before;
            if (!counts) continue;
            session->undo();
            session->setTargetGrid(-1);
            return {{QStringLiteral("grid"), int(a)},
                    {QStringLiteral("taker"), point(map->camera().to_screen(label_point(session->grids()[a].shape)))},
                    {QStringLiteral("at"), on_screen}};
        }
    }
    session->setTargetGrid(-1);
    return {};
}

namespace {

// A place on a border between grids, in the midst of the picture, of which `wanted` says so.
template <class Wanted>
std::optional<Point> border_place(MapView* map, RedrawSession* session, Wanted&& wanted) {
    const GridEditor& editor = *session->editor();
    const QRectF inside(90, 110, map->width() - 180, map->height() - 200);
    for (const Arc& arc : arcs_of(editor.partition())) {
        if (arc.left == outer_face || arc.right == outer_face) continue;
        for (std::size_t i = 1; i < arc.vertices.size(); ++i) {
            const Point a = editor.position(arc.vertices[i - 1]), b = editor.position(arc.vertices[i]);
            const Point at = (a + b) * 0.5;
            if (distance_m(a, b) < 20 || !inside.contains(point(map->camera().to_screen(at)))) continue;
            const auto edge = editor.nearest_edge(at, 1);
            if (edge && wanted(edge->edge)) return at;
        }
    }
    return {};
}

}  // namespace

QVariantMap TestBench::followPlace(MapView* map, RedrawSession* session) const {
    for (const int within : {10, 20, 30, 50, 80}) {
        const auto at = border_place(map, session, [&](EdgeId edge) {
            Line course;
            MultiPolygon area;
            return session->editor()->preview_snap_border(edge, within, course, area) && area_m2(area) > 300;
        });
        if (at) return {{QStringLiteral("at"), point(map->camera().to_screen(*at))}, {QStringLiteral("within"), within}};
    }
    return {};
}

QVariantMap TestBench::farFromStreets(MapView* map, RedrawSession* session) const {
    const auto at = border_place(map, session, [&](EdgeId edge) {
        Line course;
        MultiPolygon area;
        return session->editor()->preview_snap_border(edge, 5, course, area).rule == EditRule::nothing_to_follow;
    });
    return at ? QVariantMap{{QStringLiteral("at"), point(map->camera().to_screen(*at))}} : QVariantMap{};
}

QPointF TestBench::gridPlace(MapView* map, RedrawSession* session, int grid) const {
    return point(map->camera().to_screen(label_point(session->grids()[std::size_t(grid)].shape)));
}

void TestBench::type(QQuickWindow* window, const QString& text) const {
    for (const QChar c : text) {
        QKeyEvent down(QEvent::KeyPress, 0, Qt::NoModifier, QString(c)), up(QEvent::KeyRelease, 0, Qt::NoModifier, QString(c));
        QCoreApplication::sendEvent(window, &down);
        QCoreApplication::sendEvent(window, &up);
    }
}

void TestBench::putCross(MapView* map, RedrawSession* session, QPointF at) const {
    const Point place = map->camera().to_world({at.x(), at.y()});
    session->setCursor(place);
    session->move(place, 0.1);
}

QVariantMap TestBench::dragFrames(MapView* map, QPointF from, QPointF to, int frames) const {
    QQuickWindow* window = map->window();
    const QPointF corner = map->mapToScene({0, 0});
    const auto send = [&](QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons buttons) {
        QMouseEvent event(type, at + corner, window->mapToGlobal(at + corner), button, buttons, Qt::NoModifier);
        QCoreApplication::sendEvent(window, &event);
    };
    std::vector<double> times;
    const std::clock_t begun = std::clock();
    send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
    for (int i = 1; i <= frames; ++i) {
        // To and fro, so that the way is one that may be gone.
        const double share = 0.5 - 0.5 * std::cos(i * 2 * std::numbers::pi / 40);
        bool drawn = false;
        const auto connection = QObject::connect(window, &QQuickWindow::frameSwapped, window, [&drawn] { drawn = true; });
        QElapsedTimer clock;
        clock.start();
        send(QEvent::MouseMove, from + (to - from) * share, Qt::NoButton, Qt::LeftButton);
        while (!drawn && clock.elapsed() < 2000) QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        times.push_back(double(clock.nsecsElapsed()) / 1e6);
        QObject::disconnect(connection);
    }
    send(QEvent::MouseButtonRelease, from, Qt::LeftButton, Qt::NoButton);
    std::sort(times.begin(), times.end());
    return {{QStringLiteral("frames"), int(times.size())},
            {QStringLiteral("p50"), times[times.size() / 2]},
            {QStringLiteral("p95"), times[times.size() * 95 / 100]},
            {QStringLiteral("most"), times.back()},
            {QStringLiteral("cpu"), double(std::clock() - begun) * 1000 / CLOCKS_PER_SEC / double(times.size())}};
}

void TestBench::show(MapView* map, const QString& name) const {
    const QString folder = qEnvironmentVariable("WANGGE_PICTURES");
    if (!folder.isEmpty()) map->window()->grabWindow().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

QString TestBench::projectFile() {
    folder_ = std::make_unique<QTemporaryDir>();
    const QString path = folder_->filePath(QStringLiteral("longyuan.gpkg"));
    write_project(path.toStdString(), sample_community());
    return path;
}

namespace {

QQuickItem* named(QQuickItem* item, const QString& name) {
    if (!item->isVisible()) return nullptr;
    if (item->objectName() == name) return item;
    for (QQuickItem* child : item->childItems())
        if (QQuickItem* found = named(child, name)) return found;
    return nullptr;
}

}  // namespace

namespace {

template <class Seen>
void each_text(const QQuickItem* item, const Seen& seen) {
    if (!item->isVisible()) return;
    if (const QVariant cut = item->property("truncated"); cut.isValid() && !item->property("text").toString().isEmpty())
        seen(item->property("text").toString(), cut.toBool());
    for (const QQuickItem* child : item->childItems()) each_text(child, seen);
}

}  // namespace

QStringList TestBench::cutTexts(QQuickItem* item) const {
    QStringList cut;
    each_text(item, [&](const QString& text, bool is_cut) {
        if (is_cut) cut += text;
    });
    return cut;
}

int TestBench::textsIn(QQuickItem* item) const {
    int count = 0;
    each_text(item, [&](const QString&, bool) { ++count; });
    return count;
}

QQuickItem* TestBench::item(QQuickWindow* window, const QString& name) const {
    return named(window->contentItem(), name);
}

QVariant TestBench::data(QAbstractItemModel* model, int row, const QString& role) const {
    return model->data(model->index(row, 0), model->roleNames().key(role.toUtf8(), -1));
}

QUrl TestBench::file(const QString& name) const {
    return QUrl::fromLocalFile(folder_->filePath(name));
}

qint64 TestBench::size(const QUrl& file) const {
    const QFileInfo info(file.toLocalFile());
    return info.exists() ? info.size() : -1;
}

int TestBench::pdfPages(const QUrl& file) const {
    QFile pdf(file.toLocalFile());
    if (!pdf.open(QIODevice::ReadOnly)) return 0;
    const QByteArray bytes = pdf.readAll();
    return bytes.startsWith("%PDF") ? int(bytes.count("/Type /Page\n")) : 0;
}

QUrl TestBench::damaged(const QUrl& file, const QString& name) const {
    QFile whole(file.toLocalFile()), half(folder_->filePath(name));
    if (!whole.open(QIODevice::ReadOnly) || !half.open(QIODevice::WriteOnly)) return {};
    half.write(whole.read(whole.size() / 2));
    return QUrl::fromLocalFile(half.fileName());
}

QUrl TestBench::withGap(const QUrl& file, RedrawSession* session) const {
    std::vector<Grid> grids = session->grids();
    for (Polygon& polygon : grids[grids.size() / 2].shape)
        for (Point& p : polygon.outer) p = p + Point{5, 0};
    write_plan_file(file.toLocalFile().toStdString(), grids, session->document()->snapshot()->community.epsg,
                    {.overwrite = Overwrite::yes});
    return file;
}

QString TestBench::figures(RedrawSession* session) const {
    QString text;
    for (const GridMetrics& m : session->metrics()->metrics())
        text += QStringLiteral("%1:%2,%3,%4,%5,%6;")
                    .arg(QString::fromStdString(m.code))
                    .arg(m.residents)
                    .arg(m.households)
                    .arg(m.tickets)
                    .arg(m.area_m2, 0, 'f', 3)
                    .arg(m.street_m, 0, 'f', 3);
    return text;
}

bool TestBench::grab(MapView* map, const QString& name) {
    const QImage window = map->window()->grabWindow();
    const double dpr = map->window()->effectiveDevicePixelRatio();
    const QRectF area = map->mapRectToScene(map->boundingRect());
    const QImage picture =
        window.copy(QRectF(area.topLeft() * dpr, area.size() * dpr).toRect()).convertToFormat(QImage::Format_RGB32);
    pictures_.insert(name, picture);
    return !picture.isNull();
}

double TestBench::difference(const QString& a, const QString& b) const {
    const QImage x = pictures_.value(a), y = pictures_.value(b);
    if (x.size() != y.size() || x.isNull()) return 1;
    qint64 count = 0;
    for (int row = 0; row < x.height(); ++row)
        for (int column = 0; column < x.width(); ++column) count += apart(x.pixel(column, row), y.pixel(column, row)) > 12 ? 1 : 0;
    return double(count) / (double(x.width()) * x.height());
}

double TestBench::ink(const QString& name) const {
    return 1 - shareOf(name, style::background);
}

int TestBench::colours(const QString& name) const {
    const QImage picture = pictures_.value(name);
    QSet<QRgb> seen;
    for (int row = 0; row < picture.height(); row += 2)
        for (int column = 0; column < picture.width(); column += 2) seen.insert(picture.pixel(column, row));
    return int(seen.size());
}

double TestBench::shareOf(const QString& name, const QColor& colour) const {
    const QImage picture = pictures_.value(name);
    if (picture.isNull()) return 0;
    qint64 count = 0;
    for (int row = 0; row < picture.height(); ++row)
        for (int column = 0; column < picture.width(); ++column)
            count += apart(picture.pixel(column, row), colour.rgb()) <= 6 ? 1 : 0;
    return double(count) / (double(picture.width()) * picture.height());
}

bool TestBench::overlapping(MapView* map) const {
    std::vector<OrientedBox> boxes;
    for (const PlacedLabel& label : map->labels()) {
        const ScreenPoint s = map->camera().to_screen(label.anchor);
        const double angle = label.follows_line ? -(label.world_angle + map->bearing() * std::numbers::pi / 180) : 0;
        boxes.push_back(
            {{s.x + label.offset_px.x, s.y + label.offset_px.y}, label.size_px.width() / 2, label.size_px.height() / 2, angle});
    }
    for (std::size_t a = 0; a < boxes.size(); ++a)
        for (std::size_t b = a + 1; b < boxes.size(); ++b)
            if (overlap(boxes[a], boxes[b])) return true;
    return false;
}

}  // namespace wangge::viewer::test
