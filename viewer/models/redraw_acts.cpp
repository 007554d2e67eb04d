// What the tools of RedrawSession do to the plan.

#include <algorithm>

#include "engine/geo/measure.h"
#include "viewer/map/grid_layer.h"
#include "viewer/models/redraw_session.h"

namespace wangge::viewer {
namespace {

QString words_of(const EditResult& result) {
    return QString::fromUtf8(result.message().data(), qsizetype(result.message().size()));
}

}  // namespace

// --- pointer and keys ------------------------------------------------------------------------------------------------

Point RedrawSession::snapped(Point at, double reach_m) {
    preview_.snap.reset();
    if (!snapping_ || !editor_ || !snaps_) return at;
    const bool dragging = tool_.kind() == ToolKind::move && tool_.holding();
    if (!dragging && !tool_.draws()) return at;
    const double radius = reach_m * 0.8;
    // A vertex that is dragged may not land on another; it takes streets and walls only.
    if (!dragging)
        if (const auto vertex = editor_->nearest_vertex(at, radius))
            preview_.snap = Snap{SnapKind::vertex, editor_->position(*vertex)};
    if (!preview_.snap) preview_.snap = snaps_->find(at, radius * 0.8);
    if (!preview_.snap && !dragging)
        if (const auto edge = editor_->nearest_edge(at, radius)) preview_.snap = Snap{SnapKind::border, edge->at};
    return preview_.snap ? preview_.snap->at : at;
}

bool RedrawSession::press(Point at, double reach_m) {
    if (!editor_) return false;
    cursor_.reset();
    perform(tool_.press(snapped(at, reach_m)), reach_m);
    return tool_.takes();
}

void RedrawSession::move(Point at, double reach_m) {
    if (!editor_) return;
    perform(tool_.move(snapped(at, reach_m)), reach_m);
}

void RedrawSession::release(Point at, double reach_m, bool moved) {
    if (editor_) perform(tool_.release(snapped(at, reach_m), moved), reach_m);
}

void RedrawSession::activate(Point at, double reach_m) {
    if (editor_) perform(tool_.activate(snapped(at, reach_m)), reach_m);
}

void RedrawSession::finishLine() {
    if (!editor_) return;
    const ToolAct act = tool_.finish();
    if (act)
        perform(act, 0);
    else if (tool_.draws())
        say(tr("线至少要两个点"), true);
}

bool RedrawSession::escape() {
    const ToolAct act = tool_.escape();
    if (act.kind != ToolAct::Kind::leave) {
        perform(act, 0);
        return true;
    }
    if (target_ >= 0 && tool_.gives()) {
        setTargetGrid(-1);
        return true;
    }
    if (tool_.kind() == ToolKind::move) return false;
    setTool(Tool::Borders);
    return true;
}

void RedrawSession::pickTarget(Point at) {
    if (const auto grid = gridAt(at)) setTargetGrid(int(*grid));
}

void RedrawSession::pointerLeft() {
    if (tool_.holding() || !tool_.line().empty()) return;
    preview_ = {};
    emit previewChanged();
}

void RedrawSession::setCursor(std::optional<Point> at) {
    cursor_ = at;
    emit previewChanged();
}

// --- acts ------------------------------------------------------------------------------------------------------------

void RedrawSession::perform(const ToolAct& act, double reach_m) {
    using Kind = ToolAct::Kind;
    if (reach_m > 0) reach_m_ = reach_m;
    switch (act.kind) {
        case Kind::none:
        case Kind::leave: return;
        case Kind::look: look(act.at); return;
        case Kind::pick_up:
            before_drag_ = editor_->metrics();
            if (!beginDrag(act.at, reach_m)) {
                if (refusal_) emit refused(QPointF(act.at.x, act.at.y), message_);
                tool_.not_held();
            }
            look(act.at);
            return;
        case Kind::drag:
            if (const EditResult result = dragTo(act.at); !result) {
                emit refused(QPointF(act.at.x, act.at.y), words_of(result));
                preview_.fault = result.at;
            } else {
                preview_.fault.reset();
            }
            look(act.at);
            return;
        case Kind::drop:
            endDrag();
            look(act.at);
            return;
        case Kind::put_back:
            if (tool_.kind() == ToolKind::brush) {
                editor_->cancel_drag();
                painting_ = false;
                stroke_target_ = -1;
                edited();
            } else {
                cancelDrag();
            }
            preview_ = {};
            emit previewChanged();
            return;
        default: break;
    }
    if (waits()) {
        emit refused(QPointF(act.at.x, act.at.y), message_);
        return;
    }
    const EditResult result = carryOut(act);
    if (!result) {
        say(reasonFor(act, result), true);
        preview_.fault = result.at;
        emit refused(QPointF(act.at.x, act.at.y), message_);
        if (act.kind == Kind::merge || act.kind == Kind::rectangle) tool_.done();
        emit previewChanged();
        return;
    }
    preview_.fault.reset();
    if (act.kind == Kind::paint) {
        look(act.at);
        return;
    }
    tool_.done();
    edited();
    if (act.kind != Kind::lock) say(doneText(act));  // a lock has said it
    if (act.kind == Kind::rectangle || act.kind == Kind::paint_end) stroke_target_ = -1;
    look(act.at);
}

// Some rules are broken by several tools, and a person wants to hear it in the words of the one in hand.
QString RedrawSession::reasonFor(const ToolAct& act, const EditResult& result) const {
    using Kind = ToolAct::Kind;
    if (act.kind == Kind::snap) {
        if (result.rule == EditRule::nothing_changes) return tr("这条界线已经沿着路和墙");
        if (result.rule == EditRule::nothing_to_follow) return tr("%1 米内没有通到底的路或墙").arg(follow_within_m_);
        if (result.rule == EditRule::no_such_place) return tr("这里没有界线，指着一条界线再点");
    }
    const bool compound = act.kind == Kind::compound || (act.kind == Kind::lock && locks_compounds_);
    if (compound && result.rule == EditRule::no_such_place) return tr("这里没有小区");
    return words_of(result);
}

EditResult RedrawSession::carryOut(const ToolAct& act) {
    using Kind = ToolAct::Kind;
    const auto taker = [this] { return grids_[std::size_t(takingGrid())].code; };
    switch (act.kind) {
        case Kind::reshape: return editor_->reshape(act.line);
        case Kind::snap: {
            const auto edge = editor_->nearest_edge(act.at, reach_m_);
            return edge ? editor_->snap_border(edge->edge, follow_within_m_) : EditResult{EditRule::no_such_place, act.at};
        }
        case Kind::split: {
            const std::string code = gridAlong(act.line);
            return editor_->split_grid(code, across(code, act.line));
        }
        case Kind::merge: {
            const auto kept = gridAt(act.from), gone = gridAt(act.at);
            if (!kept || !gone) return {EditRule::outside_jurisdiction, act.at};
            if (*kept == *gone) return {EditRule::nothing_changes, act.at};
            return editor_->merge_grids(grids_[*kept].code, grids_[*gone].code);
        }
        case Kind::paint: return paint(act.at);
        case Kind::paint_end:
            if (painting_) editor_->end_drag();
            painting_ = false;
            return {};
        case Kind::rectangle: {
            if (target_ < 0)
                if (const auto grid = gridAt(act.from)) stroke_target_ = int(*grid);
            if (takingGrid() < 0) return {EditRule::outside_jurisdiction, act.from};
            const Box box = box_of(std::vector<Point>{act.from, act.at});
            const std::vector<std::uint32_t> faces = editor_->base_faces().in_box(box);
            if (faces.empty()) return {EditRule::nothing_changes, act.at};
            return editor_->reassign_base_faces(faces, taker());
        }
        case Kind::block:
            if (target_ < 0) {
                pickTarget(act.at);
                return {};
            }
            return editor_->reassign_block(act.at, taker());
        case Kind::compound: {
            if (target_ < 0) {
                pickTarget(act.at);
                return {};
            }
            const auto compound = compoundAt(act.at);
            if (!compound) return {EditRule::no_such_place, act.at};
            return editor_->reassign_compound(*compound, taker());
        }
        case Kind::lock: return toggleLockAt(act.at, reach_m_);
        default: return {};
    }
}

EditResult RedrawSession::paint(Point at) {
    if (!painting_) {
        if (target_ < 0) {
            const auto grid = gridAt(at);
            stroke_target_ = grid ? int(*grid) : -1;
        }
        if (takingGrid() < 0) return {};
        if (const EditResult begun = editor_->begin_brush(grids_[std::size_t(takingGrid())].code); !begun) return begun;
        painting_ = true;
        say({});
    }
    const EditResult result = editor_->brush_to(at);
    // Over its own land the brush has nothing to do, which is no fault.
    if (result.rule == EditRule::nothing_changes) return {};
    if (result) edited();
    return result;
}

QString RedrawSession::doneText(const ToolAct& act) const {
    using Kind = ToolAct::Kind;
    switch (act.kind) {
        case Kind::reshape: return tr("界线已改画");
        case Kind::snap: return tr("界线已贴到路和墙上");
        case Kind::split: return tr("已分成两个网格，现有 %1 个").arg(grids_.size());
        case Kind::merge: return tr("已合并，现有 %1 个网格").arg(grids_.size());
        case Kind::block:
        case Kind::compound:
        case Kind::rectangle:
        case Kind::paint_end:
            return takingGrid() >= 0 && editor_->dirty() ? tr("已划入%1").arg(gridName(std::size_t(takingGrid()))) : QString();
        default: return {};
    }
}

// --- single edits ----------------------------------------------------------------------------------------------------

bool RedrawSession::beginDrag(Point at, double radius_m) {
    if (!editor_ || tool_.kind() != ToolKind::move || waits()) return false;
    editor_->end_drag();
    say({});
    EditResult result{EditRule::no_such_place, at};
    if (const auto vertex = editor_->nearest_vertex(at, radius_m, true)) {
        result = editor_->begin_drag(*vertex);
    } else if (const auto edge = editor_->nearest_edge(at, radius_m * 0.6)) {
        result = editor_->begin_drag(edge->edge, edge->at);
    } else {
        return false;
    }
    say(result ? QString() : words_of(result), !result);
    if (result) edited();
    return bool(result);
}

EditResult RedrawSession::dragTo(Point to) {
    if (!editor_ || !editor_->dragged()) return {EditRule::no_such_place, to};
    const EditResult result = editor_->drag_to(to);
    say(result ? QString() : words_of(result), !result);
    edited();
    return result;
}

void RedrawSession::endDrag() {
    if (!editor_ || !editor_->dragged()) return;
    editor_->end_drag();
    say({});
    edited();
}

void RedrawSession::cancelDrag() {
    if (!editor_ || !editor_->dragged()) return;
    editor_->cancel_drag();
    say({});
    edited();
}

EditResult RedrawSession::clickBlock(Point at) {
    if (!editor_ || waits()) return {EditRule::no_such_place, at};
    const EditResult result = carryOut({ToolAct::Kind::block, at});
    say(result ? doneText({ToolAct::Kind::block, at}) : words_of(result), !result);
    edited();
    return result;
}

EditResult RedrawSession::applyPlan(const std::vector<Grid>& grids, const QString& name) {
    if (!editor_ || waits()) return {EditRule::no_such_place, {}};
    if (tool_.holding()) perform(tool_.escape(), 0);
    const EditResult result = editor_->apply_plan(grids);
    say(result ? tr("已采用%1，可撤销").arg(name) : words_of(result), !result);
    edited();
    return result;
}

}  // namespace wangge::viewer
