#include "viewer/models/redraw_session.h"

#include <algorithm>
#include <cmath>

#include "engine/geo/measure.h"
#include "engine/grids/building_attribute.h"
#include "engine/grids/face_colouring.h"
#include "engine/store/building_figures.h"
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
    connect(this, &RedrawSession::gridsChanged, this, [this] {
        // What is shown as changed follows the plan, once a step is done.
        if (changes_.isShown() && editor_ && !tool_.holding()) showChanges(true);
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
            saving_.cancel();
            author_.clear();
            changes_.hide();
            editor_ = nullptr;
            project_.reset();
            loose_.reset();
            snaps_.reset();
            grids_.clear();
            live_.clear();
            target_ = -1;
            tool_.set_kind(ToolKind::move);
            preview_ = {};
            stale_ = true;
            emit gridsChanged();
            emit toolChanged();
            say({});
            if (active_) prepare();
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

RedrawSession::Prepared RedrawSession::prepared(const std::string& path, const Community& community, const QStringList& attributes,
                                                const Progress& progress) {
    Prepared made;
    if (!path.empty())
        for (BuildingFigures& column : read_building_figures(path, community.buildings)) {
            const QString name = QString::fromStdString(column.name);
            made.columns += name;
            if (attributes.contains(name)) made.extra.push_back({column.name, std::move(column.values)});
        }
    EditorOptions options;
    // In the order of the attributes, whether they are the community's columns or follow from what every building has.
    for (const QString& name : attributes) {
        const std::string key = name.toStdString();
        const auto column = std::find_if(made.extra.begin(), made.extra.end(), [&](const ExtraLoad& e) { return e.name == key; });
        options.metrics.loads.extra.push_back(column != made.extra.end() ? *column
                                                                         : ExtraLoad{key, building_attribute(community, key)});
    }
    made.extra = options.metrics.loads.extra;
    if (!path.empty()) {
        try {
            made.project = std::make_unique<RedrawProject>(path, community, options, progress.part(0, 0.3));
            for (const PlanVersion& version : list_versions(path))
                if (!version.author.empty()) made.author = QString::fromStdString(version.author);
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::cancelled) throw;
            made.warning = QString::fromStdString(error.describe());
        }
    }
    if (!made.project) made.loose = std::make_unique<GridEditor>(community, options, progress.part(0, 0.3));
    // Cut now, not at the first stroke.
    (made.project ? made.project->editor() : *made.loose).base_faces(progress.part(0.3, 1));
    made.snaps = std::make_unique<SnapFinder>(community);
    for (const Building& building : community.buildings) made.buildings.push_back(label_point(building.footprint));
    return made;
}

void RedrawSession::prepare() {
    if (!document_ || !document_->isReady()) return;
    stale_ = false;
    editor_ = nullptr;
    project_.reset();
    loose_.reset();
    preparing_.start([snapshot = document_->snapshot(), path = document_->path().toStdString(), attributes = attributes_](
                         const Progress& progress) { return prepared(path, snapshot->community, attributes, progress); },
                     [this](Prepared prepared) { takeEditor(std::move(prepared)); },
                     [this](const JobFailure& failure) { say(tr("网格不能划分：%1").arg(failure.text), true); });
}

bool RedrawSession::setAttributes(const QStringList& attributes) {
    if (attributes == attributes_ || waits()) return attributes == attributes_;
    if (loose_ && loose_->can_undo()) {
        say(tr("没有项目文件，重新统计会丢掉已做的改动；先撤销或放弃"), true);
        return false;
    }
    attributes_ = attributes;
    recounting_ = true;
    emit attributesChanged();
    if (active_) prepare();
    return true;
}

void RedrawSession::takeEditor(Prepared made) {
    project_ = std::move(made.project);
    loose_ = std::move(made.loose);
    editor_ = project_ ? &project_->editor() : loose_.get();
    snaps_ = std::move(made.snaps);
    building_points_ = std::move(made.buildings);
    followed_.reset();
    extra_ = std::move(made.extra);
    columns_ = std::move(made.columns);
    emit attributesChanged();
    if (author_.isEmpty()) author_ = made.author;
    colours_.clear();
    colour_of_.clear();
    grids_.clear();
    edited();
    emit versionsChanged();
    if (!made.warning.isEmpty())
        say(tr("改动不能保存到项目文件：%1").arg(made.warning), true);
    else if (project_ && project_->resumed() != Resumed::nothing && !recounting_)
        say(QString::fromStdString(project_->resumed_message()));
    recounting_ = false;
}

// Previews of a drag or a stroke are not recorded, its end is.
void RedrawSession::record() {
    if (!project_ || editor_->dragged() || painting_) return;
    try {
        project_->record();
    } catch (const Error& error) {
        say(tr("这一步没有保存，已撤回：%1").arg(QString::fromStdString(error.describe())), true);
    }
}

void RedrawSession::edited() {
    record();
    refreshGrids();
    metrics_.setMetrics(editor_->metrics(), editor_->metrics_at_start());
    std::vector<QColor> swatches;
    std::vector<bool> locks;
    for (std::size_t i = 0; i < grids_.size(); ++i) {
        swatches.push_back(style::grid_fill(colours_[i]));
        locks.push_back(isLocked(int(i)));
    }
    metrics_.setColours(swatches);
    metrics_.setLocks(locks);
    if (!tool_.holding()) metrics_.sortAgain();
    emit gridsChanged();
    emit hintChanged();
}

// Polygons are asked for only where the last change touched them: a drag moves two or three grids of many.
void RedrawSession::refreshGrids() {
    std::vector<std::size_t> live;
    const std::vector<std::string>& codes = editor_->partition().codes;
    for (std::size_t f = 0; f < codes.size(); ++f)
        if (!codes[f].empty()) live.push_back(f);
    const bool in_drag = !grids_.empty() && live == live_ && editor_->dragged();
    live_ = std::move(live);
    if (in_drag) {
        for (const std::size_t face : editor_->touched_grids()) {
            const auto found = std::lower_bound(live_.begin(), live_.end(), face);
            if (found != live_.end() && *found == face) grids_[std::size_t(found - live_.begin())].shape = editor_->shape_of(face);
        }
        return;
    }
    grids_ = editor_->to_grids();
    // A grid that comes back after an undo has the colour it had.
    std::vector<int> before;
    for (const Grid& grid : grids_) {
        const auto kept = colour_of_.find(grid.code);
        before.push_back(kept == colour_of_.end() ? -1 : kept->second);
    }
    colours_ = colour_of_grids(grids_, before);
    for (std::size_t i = 0; i < grids_.size(); ++i) colour_of_.try_emplace(grids_[i].code, colours_[i]);
    if (target_ >= int(grids_.size())) target_ = -1;
}

void RedrawSession::setTool(Tool tool) {
    if (tool == this->tool()) return;
    if (tool_.holding()) perform(tool_.escape(), 0);
    tool_.set_kind(ToolKind(tool));
    preview_ = {};
    stroke_target_ = -1;
    emit toolChanged();
    emit previewChanged();
    say({});
    emit hintChanged();
}

void RedrawSession::setTargetGrid(int grid) {
    grid = grid >= 0 && std::size_t(grid) < grids_.size() ? grid : -1;
    if (grid == target_) return;
    target_ = grid;
    emit toolChanged();
    emit hintChanged();
}

void RedrawSession::nextTarget(int step) {
    if (grids_.empty()) return;
    const int count = int(grids_.size());
    setTargetGrid(target_ < 0 ? (step > 0 ? 0 : count - 1) : (target_ + step + count) % count);
}

void RedrawSession::step(int by) {
    if (tool_.kind() == ToolKind::snap)
        setFollowWithin(follow_within_m_ + 5 * by);
    else
        nextTarget(by);
}

void RedrawSession::setSnapping(bool snapping) {
    if (snapping == snapping_) return;
    snapping_ = snapping;
    if (!snapping_) preview_.snap.reset();
    emit toolChanged();
    emit previewChanged();
}

QString RedrawSession::gridName(std::size_t grid) const {
    return grid < grids_.size() ? tr("第%1网格").arg(QString::fromStdString(grid_number(grids_[grid].code))) : QString();
}

QRectF RedrawSession::extentOf(int grid) const {
    if (grid < 0 || std::size_t(grid) >= grids_.size()) return {};
    const Box box = box_of(grids_[std::size_t(grid)].shape);
    return {box.low.x, box.low.y, box.high.x - box.low.x, box.high.y - box.low.y};
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
    if (moved == Tally{}) return editor_->dirty() ? tr("有改动，没有楼栋换网格") : tr("与原方案相同");
    return tr("换网格：%L1 栋，%L2 户，%L3 人").arg(moved.buildings).arg(moved.households).arg(moved.residents);
}

void RedrawSession::undo() {
    if (tool_.holding()) perform(tool_.escape(), 0);
    travel(true);
}

void RedrawSession::redo() {
    if (!tool_.holding()) travel(false);
}

void RedrawSession::travel(bool back) {
    if (!editor_ || waits()) return;
    try {
        const bool done = project_ ? (back ? project_->undo() : project_->redo()) : (back ? editor_->undo() : editor_->redo());
        if (!done) return;
        say(back ? tr("已撤销") : tr("已重做"));
    } catch (const Error& error) {
        say(QString::fromStdString(error.describe()), true);
    }
    tool_.done();
    edited();
}

void RedrawSession::discard() {
    if (!editor_ || waits()) return;
    if (tool_.holding()) perform(tool_.escape(), 0);
    try {
        if (project_)
            project_->discard();
        else
            while (editor_->dirty() && editor_->undo()) {}
        say({});
    } catch (const Error& error) {
        say(QString::fromStdString(error.describe()), true);
    }
    edited();
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

bool RedrawSession::overHandle(Point at, double reach_m) const {
    return editor_ && editor_->nearest_vertex(at, reach_m, true).has_value();
}

std::optional<Point> RedrawSession::dragged() const {
    if (!editor_) return {};
    const auto vertex = editor_->dragged();
    return vertex ? std::optional(editor_->position(*vertex)) : std::nullopt;
}

Community RedrawSession::communityNow() const {
    Community community = document_->snapshot()->community;
    community.grids = grids_;
    return community;
}

void RedrawSession::showChanges(bool shown) {
    if (!shown || !document_ || !document_->isReady() || !editor_) {
        changes_.hide();
        return;
    }
    changes_.show(document_->snapshot(), document_->snapshot()->community.grids, grids_, tr("与现行方案相比"));
}

void RedrawSession::compareWith(const std::vector<Grid>& other, const QString& name) {
    if (!document_ || !document_->isReady() || !editor_) return;
    changes_.show(document_->snapshot(), grids_, other, tr("%1，与当前划法相比").arg(name));
}

void RedrawSession::compare(std::vector<Grid> before, std::vector<Grid> after, const QString& title) {
    if (document_ && document_->isReady()) changes_.show(document_->snapshot(), std::move(before), std::move(after), title);
}

void RedrawSession::say(const QString& text, bool refusal) {
    if (text == message_ && refusal == refusal_) return;
    message_ = text;
    refusal_ = refusal;
    emit messageChanged();
}

}  // namespace wangge::viewer
