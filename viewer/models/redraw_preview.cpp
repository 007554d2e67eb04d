// What RedrawSession shows before the click: the land that would change hands, and in words for whom.

#include <algorithm>
#include <map>

#include "engine/geo/measure.h"
#include "engine/geo/overlay.h"
#include "viewer/map/grid_layer.h"
#include "viewer/models/redraw_session.h"

namespace wangge::viewer {
namespace {

constexpr int samples = 64;  // along a line

std::vector<Point> sampled(const Line& line) {
    std::vector<Point> points;
    const double length = length_m(line);
    for (int i = 0; i < samples; ++i) points.push_back(point_along(line, length * (i + 0.5) / samples));
    return points;
}

QString signed_number(std::int64_t n) {
    return n < 0 ? QStringLiteral("−%L1").arg(-n) : QStringLiteral("+%L1").arg(n);
}

}  // namespace

std::optional<std::size_t> RedrawSession::gridAt(Point at) const {
    if (!editor_) return {};
    const auto face = editor_->grid_at(at);
    if (!face) return {};
    const auto found = std::lower_bound(live_.begin(), live_.end(), *face);
    return found != live_.end() && *found == *face ? std::optional(std::size_t(found - live_.begin())) : std::nullopt;
}

std::string RedrawSession::gridAlong(const Line& line) const {
    std::map<std::size_t, int> seen;
    if (line.size() >= 2)
        for (const Point p : sampled(line))
            if (const auto grid = gridAt(p)) ++seen[*grid];
    const auto most = std::max_element(seen.begin(), seen.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == seen.end() ? std::string() : grids_[most->first].code;
}

// A line drawn well beyond the grid is meant to cut it; what lies outside is no part of the cut.
Line RedrawSession::across(const std::string& code, const Line& line) const {
    const auto grid = std::find_if(grids_.begin(), grids_.end(), [&](const Grid& g) { return g.code == code; });
    if (code.empty() || grid == grids_.end()) return line;
    std::vector<Line> parts = clip(line, grid->shape);
    const auto longest =
        std::max_element(parts.begin(), parts.end(), [](const Line& a, const Line& b) { return length_m(a) < length_m(b); });
    return longest == parts.end() || longest->size() < 2 ? line : *longest;
}

std::optional<std::size_t> RedrawSession::compoundAt(Point at) const {
    if (!document_ || !document_->isReady()) return {};
    const std::vector<Compound>& compounds = document_->snapshot()->community.compounds;
    for (std::size_t i = 0; i < compounds.size(); ++i)
        if (contains(compounds[i].shape, at)) return i;
    return {};
}

MultiPolygon RedrawSession::blockAt(Point at) const {
    return editor_ ? editor_->block_at(at) : MultiPolygon{};
}

MultiPolygon RedrawSession::areaUnder(Point at) {
    const auto compound_shape = [&] {
        const auto compound = compoundAt(at);
        return compound ? document_->snapshot()->community.compounds[*compound].shape : MultiPolygon{};
    };
    const auto grid_shape = [&](Point p) {
        const auto grid = gridAt(p);
        return grid ? grids_[*grid].shape : MultiPolygon{};
    };
    switch (tool_.kind()) {
        case ToolKind::move:
        case ToolKind::reshape:
        case ToolKind::snap:
        case ToolKind::lock:
        case ToolKind::split: return {};  // look()
        case ToolKind::merge: {
            MultiPolygon area = grid_shape(at);
            if (tool_.first() && gridAt(*tool_.first()) != gridAt(at)) {
                const MultiPolygon kept = grid_shape(*tool_.first());
                area.insert(area.end(), kept.begin(), kept.end());
            }
            return area;
        }
        case ToolKind::brush: {
            const auto face = editor_->base_faces().face_at(at);
            return face ? MultiPolygon{editor_->base_faces().list[*face].shape} : MultiPolygon{};
        }
        case ToolKind::rectangle: {
            if (!tool_.first()) return {};
            const BaseFaces& faces = editor_->base_faces();
            return faces.shape_of(faces.in_box(box_of(std::vector<Point>{*tool_.first(), at})));
        }
        case ToolKind::block: return target_ < 0 ? grid_shape(at) : blockAt(at);
        case ToolKind::compound: return target_ < 0 ? grid_shape(at) : compound_shape();
    }
    return {};
}

Tally RedrawSession::countIn(const MultiPolygon& area, int but) const {
    Tally sum;
    if (area.empty() || !document_ || !document_->isReady()) return sum;
    const auto& buildings = document_->snapshot()->community.buildings;
    const Box box = box_of(area);
    for (std::size_t i = 0; i < buildings.size() && i < building_points_.size(); ++i) {
        const Point p = building_points_[i];
        if (p.x < box.low.x || p.x > box.high.x || p.y < box.low.y || p.y > box.high.y || !contains(area, p)) continue;
        if (const auto grid = gridAt(p); but >= 0 && grid && int(*grid) == but) continue;
        sum.buildings += 1;
        sum.residents += buildings[i].residents;
        sum.households += buildings[i].households;
    }
    return sum;
}

QString RedrawSession::dragWords() const {
    const std::vector<GridMetrics>& now = editor_->metrics();
    QStringList parts;
    for (std::size_t f = 0; f < now.size() && f < before_drag_.size(); ++f) {
        const std::int64_t step = now[f].residents - before_drag_[f].residents;
        if (step == 0) continue;
        parts += tr("第%1网格 %2 人").arg(QString::fromStdString(grid_number(now[f].code)), signed_number(step));
    }
    return parts.join(tr("，"));
}

QString RedrawSession::wordsFor(const MultiPolygon& area, Point at) const {
    const auto grid = gridAt(at);
    switch (tool_.kind()) {
        case ToolKind::move: return editor_->dragged() ? dragWords() : QString();
        case ToolKind::reshape: {
            if (area.empty()) return {};
            const Tally part = countIn(area, -1);
            return tr("%L1 栋，%L2 户，%L3 人换网格").arg(part.buildings).arg(part.households).arg(part.residents);
        }
        case ToolKind::split: {
            if (area.empty()) return {};
            const Tally part = countIn(area, -1);
            return tr("新网格：%L1 栋，%L2 户，%L3 人").arg(part.buildings).arg(part.households).arg(part.residents);
        }
        case ToolKind::merge: {
            if (!grid) return {};
            const auto kept = tool_.first() ? gridAt(*tool_.first()) : std::nullopt;
            if (!kept) return tr("保留%1").arg(gridName(*grid));
            if (*kept == *grid) return {};
            return tr("%1并入%2，共 %L3 人").arg(gridName(*grid), gridName(*kept)).arg(countIn(area, -1).residents);
        }
        case ToolKind::snap:
        case ToolKind::lock: return {};
        case ToolKind::brush:
        case ToolKind::rectangle:
        case ToolKind::block:
        case ToolKind::compound: break;
    }
    int taker = takingGrid();
    if (taker < 0 && tool_.kind() == ToolKind::rectangle && tool_.first())
        if (const auto first = gridAt(*tool_.first())) taker = int(*first);
    if (taker < 0) {
        if (!grid) return {};
        if (tool_.kind() == ToolKind::brush || tool_.kind() == ToolKind::rectangle)
            return tr("从这里起，划给%1").arg(gridName(*grid));
        return tr("选%1来接收").arg(gridName(*grid));
    }
    if (area.empty()) return {};
    const Tally part = countIn(area, taker);
    const QString name = gridName(std::size_t(taker));
    return part.buildings == 0 ? tr("划入%1").arg(name)
                               : tr("%L1 栋、%L2 人划入%3").arg(part.buildings).arg(part.residents).arg(name);
}

// The course is asked for once a border, not at every step of the pointer along it.
void RedrawSession::lookAtBorder(Point at, Preview& next) {
    const auto edge = editor_->nearest_edge(at, reach_m_);
    if (!edge) return;
    if (!followed_ || followed_->edge != edge->edge || followed_->within_m != follow_within_m_ ||
        followed_->revision != editor_->revision()) {
        followed_ = Followed{edge->edge, follow_within_m_, editor_->revision(), {}, {}, {}};
        followed_->may = editor_->preview_snap_border(edge->edge, follow_within_m_, followed_->course, followed_->area);
        if (followed_->may && isBorderLocked(edge->edge)) followed_->may = {EditRule::locked, edge->at};
    }
    next.line = followed_->course;
    next.refused = !followed_->may && followed_->may.rule != EditRule::nothing_changes;
    if (followed_->may) {
        next.area = followed_->area;
        const Tally part = countIn(next.area, -1);
        next.words = part.buildings == 0 ? tr("界线走到这里，没有楼栋换网格")
                                         : tr("界线走到这里，%L1 栋、%L2 人换网格").arg(part.buildings).arg(part.residents);
    } else {
        next.words = reasonFor({ToolAct::Kind::snap, at}, followed_->may);
    }
}

void RedrawSession::setFollowWithin(int metres) {
    metres = std::clamp(metres, 5, 80);
    if (metres == follow_within_m_) return;
    follow_within_m_ = metres;
    emit toolChanged();
    emit hintChanged();
    if (editor_ && tool_.kind() == ToolKind::snap && tool_.pointer()) look(*tool_.pointer());
}

void RedrawSession::look(Point at) {
    Preview next;
    next.snap = preview_.snap;
    next.fault = preview_.fault;
    if (tool_.draws()) {
        next.line = tool_.lineTo(at);
        if (next.line.size() >= 2) {
            const EditResult may = tool_.kind() == ToolKind::reshape
                                       ? editor_->preview_reshape(next.line, next.area)
                                       : editor_->preview_split(gridAlong(next.line), next.line, next.area);
            if (!may) next.area.clear();
            // A split that has not reached the other side yet is no fault.
            next.refused = !may && may.rule != EditRule::end_mismatch;
        }
    } else if (tool_.kind() == ToolKind::rectangle && tool_.first()) {
        const Point a = *tool_.first();
        next.line = {a, {at.x, a.y}, at, {a.x, at.y}, a};
    }
    if (tool_.kind() == ToolKind::snap) {
        lookAtBorder(at, next);
    } else if (tool_.kind() == ToolKind::lock) {
        lookAtLock(at, next);
    } else {
        if (!tool_.draws()) next.area = areaUnder(at);
        next.words = wordsFor(next.area, at);
    }
    preview_ = std::move(next);
    emit previewChanged();
    emit hintChanged();
}

QString RedrawSession::toolName() const {
    switch (tool_.kind()) {
        case ToolKind::move: return tr("移动界线");
        case ToolKind::reshape: return tr("改画界线");
        case ToolKind::snap: return tr("贴路贴墙");
        case ToolKind::split: return tr("分割网格");
        case ToolKind::merge: return tr("合并网格");
        case ToolKind::brush: return tr("涂刷");
        case ToolKind::rectangle: return tr("框选");
        case ToolKind::block: return tr("划转楼栋");
        case ToolKind::compound: return tr("划转小区");
        case ToolKind::lock: return tr("加锁");
    }
    return {};
}

QString RedrawSession::hintText() const {
    const bool begun = tool_.busy();
    const QString taker = takingGrid() >= 0 ? gridName(std::size_t(takingGrid())) : QString();
    switch (tool_.kind()) {
        case ToolKind::move: return tr("拖界线上的圆点；在界线中间拖，会多出一个点。");
        case ToolKind::reshape:
            return begun ? tr("继续点；最后一点落在界线上，双击或回车完成，Esc 退一点。")
                         : tr("从界线上一点起，画出界线的新走向。");
        case ToolKind::snap: return tr("指着一条界线，看它贴到路或墙上的走向；点一下就改。");
        case ToolKind::split:
            return begun ? tr("继续点；画出网格后双击或回车完成，Esc 退一点。")
                         : tr("从网格外拖到另一侧，一笔分成两个；也可逐点画。");
        case ToolKind::merge: return begun ? tr("再点相邻的网格，并入前一个。") : tr("先点要保留的网格。");
        case ToolKind::brush:
            return taker.isEmpty() ? tr("按住，从要扩大的网格往外涂。") : tr("按住涂过的地块划入%1。Esc 另选。").arg(taker);
        case ToolKind::rectangle:
            return taker.isEmpty() ? tr("从要扩大的网格里起，拉一个框。") : tr("框里的地块划入%1。Esc 另选。").arg(taker);
        case ToolKind::block:
            return taker.isEmpty() ? tr("先点接收的网格（图上或表中）。") : tr("点楼栋，划入%1。Esc 另选。").arg(taker);
        case ToolKind::compound:
            return taker.isEmpty() ? tr("先点接收的网格（图上或表中）。") : tr("点小区，整个划入%1。Esc 另选。").arg(taker);
        case ToolKind::lock:
            return locks_compounds_ ? tr("点小区，加锁或解锁；锁住的小区不会被切开或划走。")
                                    : tr("点网格或界线，加锁或解锁；锁住的不会被改动。");
    }
    return {};
}

}  // namespace wangge::viewer
