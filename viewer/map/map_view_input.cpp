// How a person moves in the map: mouse, touch, keys.

#include <QCursor>
#include <QQuickWindow>
#include <cmath>
#include <numbers>

#include "viewer/map/grid_layer.h"
#include "viewer/map/map_view.h"

namespace wangge::viewer {
namespace {

constexpr double click_px = 5;  // a press that moves less is a click
constexpr double pick_px = 7;   // reach of a click around symbols and streets
constexpr double key_pan_px = 80;

ScreenPoint screen(QPointF p) {
    return {p.x(), p.y()};
}
double length(QPointF p) {
    return std::hypot(p.x(), p.y());
}

}  // namespace

void MapView::mousePressEvent(QMouseEvent* event) {
    forceActiveFocus(Qt::MouseFocusReason);
    press_position_ = last_position_ = event->position();
    moved_ = false;
    drag_ = Drag::pan;
    if (redrawing() && !space_ && event->button() == Qt::LeftButton &&
        redraw_->press(camera_.to_world(screen(event->position())), reach()))
        drag_ = Drag::tool;
    event->accept();
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (redrawing() && redraw_->machine().draws() && event->button() == Qt::LeftButton) {
        redraw_->finishLine();
        drag_ = Drag::none;
        event->accept();
        return;
    }
    mousePressEvent(event);
}

void MapView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF position = event->position();
    if (length(position - press_position_) > click_px) moved_ = true;
    if (drag_ == Drag::pan && moved_) {
        camera_.pan(position.x() - last_position_.x(), position.y() - last_position_.y());
        cameraMoved();
    }
    if (drag_ == Drag::tool && moved_ && redrawing()) redraw_->move(camera_.to_world(screen(position)), reach());
    last_position_ = position;
    emit pointerPositionChanged();
    hover(position);
    event->accept();
}

void MapView::mouseReleaseEvent(QMouseEvent* event) {
    const Point place = camera_.to_world(screen(event->position()));
    if (drag_ == Drag::tool && redraw_) {
        redraw_->release(place, reach(), moved_);
    } else if (drag_ == Drag::pan && !moved_ && redrawing() && !space_) {
        if (event->button() == Qt::LeftButton) redraw_->release(place, reach(), false);
        if (event->button() == Qt::RightButton && redraw_->givesLand()) redraw_->pickTarget(place);
    } else if (drag_ == Drag::pan && !moved_ && event->button() == Qt::LeftButton) {
        click(event->position());
    } else if (drag_ == Drag::pan && redrawing()) {
        redraw_->release(place, reach(), true);
    }
    drag_ = Drag::none;
    event->accept();
}

void MapView::mouseUngrabEvent() {
    if (drag_ == Drag::tool && redraw_ && redraw_->machine().holding()) redraw_->escape();
    drag_ = Drag::none;
}

void MapView::hoverMoveEvent(QHoverEvent* event) {
    // A hand on the mouse puts the keyboard's cross away; hover events that a new frame brings do not.
    if (redraw_ && redraw_->cursor()) {
        if (length(event->position() - hovered_) < 1) return;
        redraw_->setCursor({});
    }
    hovered_ = last_position_ = event->position();
    emit pointerPositionChanged();
    hover(event->position());
}

void MapView::hoverLeaveEvent(QHoverEvent*) {
    setPointerText({});
    if (redraw_) redraw_->pointerLeft();
}

void MapView::hover(QPointF position) {
    if (!snapshot()) return;
    const QGeoCoordinate coordinate = toCoordinate(position);
    const Point place = camera_.to_world(screen(position));
    QString text = tr("东经 %1°　北纬 %2°").arg(coordinate.longitude(), 0, 'f', 5).arg(coordinate.latitude(), 0, 'f', 5);
    const std::string grid = grid_at(snapshot()->community, place);
    if (!grid.empty()) text += tr("　第%1网格").arg(QString::fromStdString(grid_number(grid)));
    setPointerText(text);
    if (!redrawing()) {
        unsetCursor();
        return;
    }
    if (drag_ == Drag::none) redraw_->move(place, reach());
    showRedrawCursor();
}

void MapView::click(QPointF position) {
    if (!snapshot()) return;
    const Point place = camera_.to_world(screen(position));
    if (redrawing()) {
        redraw_->press(place, reach());
        redraw_->release(place, reach(), false);
        return;
    }
    std::vector<MapFeature> found = snapshot()->hits.at(place, pick_px * camera_.metres_per_pixel());
    std::erase_if(found, [this](const MapFeature& feature) {
        return (feature.kind == FeatureKind::bin && !isShown(MapLayer::bins)) ||
               (feature.kind == FeatureKind::garbage_point && !isShown(MapLayer::garbage_points)) ||
               (feature.kind == FeatureKind::gate && !isShown(MapLayer::walls)) ||
               (feature.kind == FeatureKind::building && !isShown(MapLayer::buildings));
    });
    if (found.empty()) {
        select(0, 0);
        emit picked(0, 0);
        return;
    }
    // A click at the same place goes to what lies below.
    const bool again = length(position - last_click_) <= click_px;
    click_depth_ = again ? (click_depth_ + 1) % found.size() : 0;
    last_click_ = position;
    const MapFeature feature = found[click_depth_];
    select(int(feature.kind), int(feature.index));
    emit picked(int(feature.kind), int(feature.index));
}

void MapView::wheelEvent(QWheelEvent* event) {
    const double steps = event->angleDelta().y() / 120.0;
    if (steps != 0 && camera_.zoom_around(screen(event->position()), camera_.zoom + steps * 0.5)) cameraMoved();
    event->accept();
}

void MapView::touchEvent(QTouchEvent* event) {
    const auto& points = event->points();
    if (points.size() == 1) {
        const QEventPoint& finger = points.front();
        if (event->type() == QEvent::TouchBegin) {
            press_position_ = finger.position();
            moved_ = false;
        } else {
            if (length(finger.position() - press_position_) > click_px) moved_ = true;
            const QPointF step = finger.position() - finger.lastPosition();
            if (moved_ && event->type() == QEvent::TouchUpdate) {
                camera_.pan(step.x(), step.y());
                cameraMoved();
            }
            if (event->type() == QEvent::TouchEnd && !moved_) click(finger.position());
        }
    } else if (points.size() >= 2) {
        moved_ = true;
        const QPointF a = points[0].position();
        const QPointF b = points[1].position();
        const QPointF middle = (a + b) / 2;
        const QPointF middle_before = (points[0].lastPosition() + points[1].lastPosition()) / 2;
        const double distance = std::max(length(b - a), 1.0);
        const double distance_before = std::max(length(points[1].lastPosition() - points[0].lastPosition()), 1.0);
        const QPointF before = points[1].lastPosition() - points[0].lastPosition();
        double turned = std::atan2(b.y() - a.y(), b.x() - a.x()) - std::atan2(before.y(), before.x());
        turned = std::remainder(turned, 2 * std::numbers::pi);
        camera_.pan(middle.x() - middle_before.x(), middle.y() - middle_before.y());
        camera_.zoom_around(screen(middle), camera_.zoom + std::log2(distance / distance_before));
        camera_.rotate_around(screen(middle), camera_.bearing_deg - turned * 180 / std::numbers::pi);
        cameraMoved();
    }
    event->accept();
}

void MapView::keyPressEvent(QKeyEvent* event) {
    if (redrawing() && redrawKey(event)) return;
    switch (event->key()) {
        case Qt::Key_Left: camera_.pan(key_pan_px, 0); break;
        case Qt::Key_Right: camera_.pan(-key_pan_px, 0); break;
        case Qt::Key_Up: camera_.pan(0, key_pan_px); break;
        case Qt::Key_Down: camera_.pan(0, -key_pan_px); break;
        case Qt::Key_Plus:
        case Qt::Key_Equal: zoomBy(0.5); return;
        case Qt::Key_Minus: zoomBy(-0.5); return;
        case Qt::Key_Home:
        case Qt::Key_0:
            camera_.set_bearing(0);
            fitViewportToAll();
            return;
        case Qt::Key_PageUp: setBearing(camera_.bearing_deg - 15); return;
        case Qt::Key_PageDown: setBearing(camera_.bearing_deg + 15); return;
        default: event->ignore(); return;
    }
    cameraMoved();
}

}  // namespace wangge::viewer
