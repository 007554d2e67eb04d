// The map in redraw mode: what the keys mean there, and how the pointer looks.

#include <QCursor>
#include <algorithm>

#include "viewer/map/map_view.h"

namespace wangge::viewer {
namespace {

constexpr double reach_px = 10;   // around vertices, lines and places to snap to
constexpr double cross_px = 12;   // a step of the keyboard's cross
constexpr double margin_px = 40;  // the map follows a cross that comes this near its edge

}  // namespace

bool MapView::redrawing() const {
    return mode_ == Mode::Redraw && redraw_ && redraw_->isReady();
}

double MapView::reach() const {
    return reach_px * camera_.metres_per_pixel();
}

void MapView::showRedrawCursor() {
    if (space_) {
        setCursor(drag_ == Drag::pan ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
        return;
    }
    const RedrawTool& tool = redraw_->machine();
    if (tool.kind() == ToolKind::move) {
        const Point place = camera_.to_world({last_position_.x(), last_position_.y()});
        setCursor(redraw_->dragged() || redraw_->overHandle(place, reach()) ? Qt::SizeAllCursor : Qt::ArrowCursor);
    } else if (tool.draws() || tool.kind() == ToolKind::rectangle) {
        setCursor(Qt::CrossCursor);
    } else {
        const RedrawSession::Preview& preview = redraw_->preview();
        setCursor(preview.area.empty() && preview.borders.empty() && preview.line.empty() ? Qt::ArrowCursor
                                                                                          : Qt::PointingHandCursor);
    }
}

void MapView::moveCross(double dx_px, double dy_px) {
    ScreenPoint at = redraw_->cursor() ? camera_.to_screen(*redraw_->cursor()) : ScreenPoint{width() / 2, height() / 2};
    if (redraw_->cursor()) at.x += dx_px, at.y += dy_px;
    const double left = std::min(0.0, at.x - margin_px) + std::max(0.0, at.x - (width() - margin_px));
    const double up = std::min(0.0, at.y - margin_px) + std::max(0.0, at.y - (height() - margin_px));
    const Point place = camera_.to_world(at);
    if (left != 0 || up != 0) {
        camera_.pan(-left, -up);
        cameraMoved();
        at = camera_.to_screen(place);
    }
    last_position_ = {at.x, at.y};
    emit pointerPositionChanged();
    redraw_->setCursor(place);
    redraw_->move(place, reach());
}

bool MapView::stepBack() {
    if (!redrawing()) return false;
    drag_ = Drag::none;
    if (redraw_->escape()) return true;
    if (!redraw_->cursor()) return false;
    redraw_->setCursor({});
    return true;
}

bool MapView::redrawKey(QKeyEvent* event) {
    const double step = event->modifiers() & Qt::ShiftModifier ? 1 : cross_px;
    switch (event->key()) {
        case Qt::Key_Left: moveCross(-step, 0); return true;
        case Qt::Key_Right: moveCross(step, 0); return true;
        case Qt::Key_Up: moveCross(0, -step); return true;
        case Qt::Key_Down: moveCross(0, step); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            // With the mouse it ends a line; with the cross it is the button.
            if (redraw_->cursor())
                redraw_->activate(*redraw_->cursor(), reach());
            else
                redraw_->finishLine();
            return true;
        case Qt::Key_Backspace: return redraw_->machine().line().empty() ? false : redraw_->escape();
        case Qt::Key_Space:
            if (!event->isAutoRepeat()) {
                space_ = true;
                showRedrawCursor();
            }
            return true;
        case Qt::Key_BracketLeft: redraw_->step(-1); return true;
        case Qt::Key_BracketRight: redraw_->step(1); return true;
        default: return false;
    }
}

void MapView::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Space || event->isAutoRepeat() || !space_) {
        event->ignore();
        return;
    }
    space_ = false;
    if (redrawing()) showRedrawCursor();
}

void MapView::focusOutEvent(QFocusEvent* event) {
    space_ = false;
    QQuickItem::focusOutEvent(event);
}

}  // namespace wangge::viewer
