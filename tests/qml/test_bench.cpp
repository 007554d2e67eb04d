#include "tests/qml/test_bench.h"

#include <QQuickWindow>
#include <QSet>
#include <cmath>
#include <numbers>

#include "engine/geo/measure.h"
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
