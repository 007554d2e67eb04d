#include "viewer/models/redraw_tool.h"

namespace wangge::viewer {
namespace {

using Kind = ToolAct::Kind;

Kind act_of(ToolKind tool) {
    switch (tool) {
        case ToolKind::reshape: return Kind::reshape;
        case ToolKind::snap: return Kind::snap;
        case ToolKind::split: return Kind::split;
        case ToolKind::merge: return Kind::merge;
        case ToolKind::rectangle: return Kind::rectangle;
        case ToolKind::block: return Kind::block;
        case ToolKind::compound: return Kind::compound;
        case ToolKind::lock: return Kind::lock;
        case ToolKind::move:
        case ToolKind::brush: break;
    }
    return Kind::none;
}

}  // namespace

void RedrawTool::set_kind(ToolKind kind) {
    *this = RedrawTool();
    kind_ = kind;
}

bool RedrawTool::gives() const {
    return kind_ == ToolKind::brush || kind_ == ToolKind::rectangle || kind_ == ToolKind::block || kind_ == ToolKind::compound;
}

bool RedrawTool::busy() const {
    return held_ || first_ || !line_.empty();
}

bool RedrawTool::holding() const {
    return held_;
}

Line RedrawTool::lineTo(Point at) const {
    Line line = line_;
    if (pressed_ && (line.empty() || stroke_) && pressed_at_ && draws()) line = {*pressed_at_};
    if (line.empty() || line.back() != at) line.push_back(at);
    return line;
}

ToolAct RedrawTool::press(Point at) {
    pressed_ = true;
    pressed_at_ = pointer_ = at;
    taken_ = true;
    if (kind_ == ToolKind::move) {
        held_ = true;
        return {Kind::pick_up, at};
    }
    if (kind_ == ToolKind::brush) {
        held_ = true;
        return {Kind::paint, at};
    }
    if (kind_ == ToolKind::rectangle) {
        if (!first_) first_ = at;
        return {Kind::look, at};
    }
    taken_ = draws();
    return {taken_ ? Kind::look : Kind::none, at};
}

ToolAct RedrawTool::move(Point at) {
    pointer_ = at;
    if (held_) return {kind_ == ToolKind::move ? Kind::drag : Kind::paint, at};
    return {Kind::look, at};
}

ToolAct RedrawTool::release(Point at, bool moved) {
    if (!pressed_) return {};
    pressed_ = false;
    pointer_ = at;
    if (held_) {
        held_ = false;
        if (kind_ == ToolKind::brush) return {Kind::paint_end, at};
        return {moved ? Kind::drop : Kind::put_back, at};  // a mere click leaves no step behind
    }
    if (kind_ == ToolKind::rectangle) {
        if (moved && first_) return {Kind::rectangle, at, *first_};
        if (first_ && pressed_at_ && *first_ != *pressed_at_) return {Kind::rectangle, at, *first_};  // the second click
        return {Kind::look, at};
    }
    if (draws()) {
        if (moved && (line_.empty() || stroke_) && pressed_at_) {
            line_ = {*pressed_at_, at};
            stroke_ = true;
            return finish();
        }
        return click(at);
    }
    return moved ? ToolAct{} : click(at);
}

ToolAct RedrawTool::click(Point at) {
    if (draws()) {
        if (line_.empty() || line_.back() != at) line_.push_back(at);
        stroke_ = false;
        return {Kind::look, at};
    }
    if (kind_ == ToolKind::merge) {
        if (first_) return {Kind::merge, at, *first_};
        first_ = at;
        return {Kind::look, at};
    }
    return {act_of(kind_), at};
}

ToolAct RedrawTool::finish() {
    if (!draws() || line_.size() < 2) return {};
    return {act_of(kind_), line_.back(), line_.front(), line_};
}

ToolAct RedrawTool::activate(Point at) {
    pointer_ = at;
    if (kind_ == ToolKind::move || kind_ == ToolKind::brush) {
        held_ = !held_;
        if (kind_ == ToolKind::move) return {held_ ? Kind::pick_up : Kind::drop, at};
        return {held_ ? Kind::paint : Kind::paint_end, at};
    }
    if (draws()) return !line_.empty() && line_.back() == at ? finish() : click(at);
    if (kind_ == ToolKind::rectangle) {
        if (first_) return {Kind::rectangle, at, *first_};
        first_ = at;
        return {Kind::look, at};
    }
    return click(at);
}

ToolAct RedrawTool::escape() {
    pressed_ = false;
    if (held_) {
        held_ = false;
        return {Kind::put_back, pointer_.value_or(Point{})};
    }
    if (!line_.empty()) {
        line_.pop_back();
        stroke_ = false;
        return {Kind::look, pointer_.value_or(Point{})};
    }
    if (first_) {
        first_.reset();
        return {Kind::look, pointer_.value_or(Point{})};
    }
    return {Kind::leave};
}

void RedrawTool::not_held() {
    held_ = false;
    taken_ = false;
}

void RedrawTool::done() {
    line_.clear();
    stroke_ = false;
    first_.reset();
    held_ = false;
}

}  // namespace wangge::viewer
