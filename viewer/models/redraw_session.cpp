#include "viewer/models/redraw_session.h"

#include <algorithm>
#include <cmath>

#include "engine/grids/face_colouring.h"
#include "engine/store/project.h"
#include "viewer/map/grid_layer.h"
#include "viewer/map/palette.h"

namespace wangge::viewer {
namespace {

// Blue below the mean, orange above, full at half of the mean or one and a half times it.
Rgba diverging(double deviation) {
    const double share = std::clamp(std::abs(deviation) / 0.5, 0.0, 1.0);
    const QColor end = deviation > 0 ? style::diverging_high : style::diverging_low;
    const auto mixed = [share](int to) { return std::uint8_t(std::lround(255 + (to - 255) * share)); };
    return {mixed(end.red()), mixed(end.green()), mixed(end.blue()), 255};
}

}  // namespace

RedrawSession::RedrawSession(QObject* parent) : QObject(parent) {
    connect(&metrics_, &MetricsModel::measureChanged, this, [this] {
        if (shade_) emit gridsChanged();
    });
}
RedrawSession::~RedrawSession() = default;

void RedrawSession::setDocument(ProjectDocument* document) {
    if (document == document_) return;
    if (document_) document_->disconnect(this);
    document_ = document;
    if (document_) {
        connect(document_, &ProjectDocument::opened, this, [this] {
            preparing_.cancel();
            editor_.reset();
            grids_.clear();
            target_ = -1;
            stale_ = true;
            emit gridsChanged();
            emit toolChanged();
            say({});
        });
        connect(document_, &ProjectDocument::snapshotChanged, this, [this] {
            // Tickets that were located since change the figures; an editor in use keeps its plan and its history.
            if (own_grids_) return;
            if (!editor_ || !editor_->can_undo()) {
                stale_ = true;
                if (active_) prepare();
            }
        });
    }
    emit documentChanged();
    if (active_) prepare();
}

void RedrawSession::setActive(bool active) {
    if (active == active_) return;
    active_ = active;
    emit activeChanged();
    if (active_ && stale_) prepare();
}

void RedrawSession::prepare() {
    if (!document_ || !document_->isReady()) return;
    stale_ = false;
    preparing_.start(
        [snapshot = document_->snapshot()](const Progress& progress) {
            return std::make_shared<GridEditor>(snapshot->community, EditorOptions{}, progress);
        },
        [this](std::shared_ptr<GridEditor> editor) { takeEditor(std::move(editor)); },
        [this](const JobFailure& failure) { say(tr("网格不能划分：%1").arg(failure.text), true); });
}

void RedrawSession::takeEditor(std::shared_ptr<GridEditor> editor) {
    editor_ = std::move(editor);
    colours_.clear();
    edited();
}

void RedrawSession::edited() {
    grids_ = editor_->to_grids();
    colours_ = colour_of_grids(grids_, colours_);
    metrics_.setMetrics(editor_->metrics(), editor_->metrics_at_start());
    std::vector<QColor> swatches;
    for (const int colour : colours_) swatches.push_back(style::grid_fill(colour));
    metrics_.setColours(swatches);
    emit gridsChanged();
}

void RedrawSession::setTool(Tool tool) {
    if (tool == tool_) return;
    tool_ = tool;
    cancelDrag();
    emit toolChanged();
    say({});
}

void RedrawSession::setTargetGrid(int row) {
    row = row >= 0 && std::size_t(row) < grids_.size() ? row : -1;
    if (row == target_) return;
    target_ = row;
    emit toolChanged();
}

QString RedrawSession::targetText() const {
    if (target_ < 0 || std::size_t(target_) >= grids_.size()) return tr("先在表中选接收的网格");
    return tr("点楼栋，划入第%1网格").arg(QString::fromStdString(grid_number(grids_[std::size_t(target_)].code)));
}

void RedrawSession::setShadeByMeasure(bool shade) {
    if (shade == shade_) return;
    shade_ = shade;
    emit gridsChanged();
}

bool RedrawSession::canUndo() const {
    return editor_ && editor_->can_undo();
}
bool RedrawSession::canRedo() const {
    return editor_ && editor_->can_redo();
}
bool RedrawSession::isDirty() const {
    return editor_ && editor_->dirty();
}

QString RedrawSession::changesText() const {
    if (!editor_) return {};
    const Tally moved = editor_->changes();
    if (moved == Tally{}) return editor_->dirty() ? tr("界线已改，没有楼栋换网格") : tr("与原方案相同");
    return tr("换网格：%L1 栋，%L2 户，%L3 人").arg(moved.buildings).arg(moved.households).arg(moved.residents);
}

void RedrawSession::undo() {
    if (!editor_ || !editor_->undo()) return;
    say({});
    edited();
}

void RedrawSession::redo() {
    if (!editor_ || !editor_->redo()) return;
    say({});
    edited();
}

void RedrawSession::discard() {
    if (!editor_) return;
    while (editor_->dirty() && editor_->undo()) {}
    say({});
    edited();
}

void RedrawSession::save() {
    if (!editor_ || !document_ || !editor_->dirty() || saving_.running()) return;
    editor_->end_drag();
    if (document_->path().isEmpty()) {
        say(tr("这个社区没有项目文件，不能保存"), true);
        return;
    }
    const std::uint64_t revision = editor_->revision();
    saving_.start(
        [path = document_->path().toStdString(), grids = grids_](const Progress&) {
            save_grids(path, grids);
            return true;
        },
        [this, grids = grids_, revision](bool) {
            if (editor_ && editor_->revision() == revision) editor_->mark_saved();
            own_grids_ = true;
            document_->setGrids(grids);
            own_grids_ = false;
            say(tr("已保存"));
            emit savingChanged();
            emit gridsChanged();
        },
        [this](const JobFailure& failure) {
            say(tr("没有保存：%1").arg(failure.text), true);
            emit savingChanged();
        });
    emit savingChanged();
}

std::vector<Rgba> RedrawSession::fills() const {
    std::vector<Rgba> fills;
    for (std::size_t i = 0; i < grids_.size(); ++i)
        fills.push_back(shade_ ? diverging(metrics_.deviation(i)).with_opacity(0.72)
                               : rgba(style::grid_fill(colours_[i])).with_opacity(style::grid_fill_opacity));
    return fills;
}

std::vector<RedrawSession::Handle> RedrawSession::handles() const {
    std::vector<Handle> handles;
    if (!editor_) return handles;
    const Partition& partition = editor_->partition();
    for (VertexId v = 0; v < partition.at.size(); ++v)
        if (partition.out[v] != nil) handles.push_back({editor_->position(v), !editor_->is_fixed(v)});
    return handles;
}

std::optional<Point> RedrawSession::dragged() const {
    if (!editor_) return {};
    const auto vertex = editor_->dragged();
    return vertex ? std::optional(editor_->position(*vertex)) : std::nullopt;
}

bool RedrawSession::beginDrag(Point at, double radius_m) {
    if (!editor_ || tool_ != Tool::Borders) return false;
    editor_->end_drag();
    EditResult result{EditRule::no_such_place, at};
    if (const auto vertex = editor_->nearest_vertex(at, radius_m, true)) {
        result = editor_->begin_drag(*vertex);
    } else if (const auto edge = editor_->nearest_edge(at, radius_m * 0.6)) {
        result = editor_->begin_drag(edge->edge, edge->at);
    } else {
        return false;
    }
    say(result ? QString() : QString::fromUtf8(result.message().data(), qsizetype(result.message().size())), !result);
    if (result) edited();
    return bool(result);
}

EditResult RedrawSession::dragTo(Point to) {
    if (!editor_ || !editor_->dragged()) return {EditRule::no_such_place, to};
    const EditResult result = editor_->drag_to(to);
    say(result ? QString() : QString::fromUtf8(result.message().data(), qsizetype(result.message().size())), !result);
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
    if (!editor_) return {EditRule::no_such_place, at};
    if (target_ < 0) {
        if (const auto grid = editor_->grid_at(at)) setTargetGrid(int(*grid));
        return {};
    }
    const EditResult result = editor_->reassign_block(at, grids_[std::size_t(target_)].code);
    if (!result)
        say(QString::fromUtf8(result.message().data(), qsizetype(result.message().size())), true);
    else
        say(tr("已划入第%1网格").arg(QString::fromStdString(grid_number(grids_[std::size_t(target_)].code))));
    edited();
    return result;
}

MultiPolygon RedrawSession::blockAt(Point at) const {
    return editor_ ? editor_->block_at(at) : MultiPolygon{};
}

void RedrawSession::say(const QString& text, bool refusal) {
    if (text == message_ && refusal == refusal_) return;
    message_ = text;
    refusal_ = refusal;
    emit messageChanged();
}

}  // namespace wangge::viewer
