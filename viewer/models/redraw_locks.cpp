// Locks on grids, borders and compounds: what neither hand nor machine may change.

#include <algorithm>

#include "engine/geo/measure.h"
#include "viewer/map/grid_layer.h"
#include "viewer/models/redraw_session.h"

namespace wangge::viewer {
namespace {

bool has(const std::vector<Lock>& locks, const Lock& lock) {
    return std::binary_search(locks.begin(), locks.end(), lock);
}

// The edges of the borders of which `wanted` says so, as lines.
template <class Wanted>
std::vector<Line> edges_of(const GridEditor& editor, Wanted&& wanted) {
    std::vector<Line> lines;
    const Partition& partition = editor.partition();
    for (EdgeId e = 0; 2 * std::size_t{e} < partition.from.size(); ++e)
        if (is_edge(partition, e) && wanted(editor.border_name(e)))
            lines.push_back({editor.position(partition.from[2 * e]), editor.position(partition.from[2 * e + 1])});
    return lines;
}

}  // namespace

bool RedrawSession::isLocked(int grid) const {
    return editor_ && grid >= 0 && std::size_t(grid) < grids_.size() &&
           has(editor_->locks(), {LockKind::grid, grids_[std::size_t(grid)].code});
}

EditResult RedrawSession::toggle(const Lock& lock) {
    const bool lock_it = !has(editor_->locks(), lock);
    const EditResult result = editor_->set_lock(lock, lock_it);
    if (!result) return result;
    edited();
    say(lock_it ? tr("已加锁") : tr("已解锁"));
    return result;
}

void RedrawSession::toggleLock(int grid) {
    if (!editor_ || grid < 0 || std::size_t(grid) >= grids_.size() || tool_.holding() || waits()) return;
    toggle({LockKind::grid, grids_[std::size_t(grid)].code});
}

EditResult RedrawSession::toggleLockAt(Point at, double reach_m) {
    if (locks_compounds_) {
        const auto compound = compoundAt(at);
        if (!compound) return {EditRule::no_such_place, at};
        return toggle({LockKind::compound, document_->snapshot()->community.compounds[*compound].name});
    }
    if (const auto edge = editor_->nearest_edge(at, reach_m * 0.6))
        if (const std::string name = editor_->border_name(edge->edge); !name.empty()) return toggle({LockKind::border, name});
    const auto grid = gridAt(at);
    if (!grid) return {EditRule::outside_jurisdiction, at};
    return toggle({LockKind::grid, grids_[*grid].code});
}

std::vector<std::size_t> RedrawSession::lockedGrids() const {
    std::vector<std::size_t> locked;
    for (std::size_t i = 0; i < grids_.size(); ++i)
        if (isLocked(int(i))) locked.push_back(i);
    return locked;
}

std::vector<Line> RedrawSession::lockedBorders() const {
    std::vector<Line> lines;
    if (!editor_) return lines;
    const bool any = std::any_of(editor_->locks().begin(), editor_->locks().end(),
                                 [](const Lock& lock) { return lock.kind == LockKind::border; });
    if (!any) return lines;
    return edges_of(*editor_, [this](const std::string& name) { return has(editor_->locks(), {LockKind::border, name}); });
}

bool RedrawSession::isBorderLocked(EdgeId edge) const {
    const std::string name = editor_ ? editor_->border_name(edge) : std::string();
    const std::size_t bar = name.find('|');
    if (bar == std::string::npos) return false;
    const std::vector<Lock>& locks = editor_->locks();
    return has(locks, {LockKind::border, name}) || has(locks, {LockKind::grid, name.substr(0, bar)}) ||
           has(locks, {LockKind::grid, name.substr(bar + 1)});
}

void RedrawSession::setLocksCompounds(bool compounds) {
    if (compounds == locks_compounds_) return;
    locks_compounds_ = compounds;
    emit toolChanged();
    emit hintChanged();
    if (editor_ && tool_.pointer()) look(*tool_.pointer());
}

// A click locks what this shows.
void RedrawSession::lookAtLock(Point at, Preview& next) const {
    const auto words = [](bool locked) { return locked ? tr("解锁%1") : tr("锁定%1"); };
    if (locks_compounds_) {
        const auto compound = compoundAt(at);
        if (!compound) return;
        const Compound& c = document_->snapshot()->community.compounds[*compound];
        next.area = c.shape;
        next.words = words(has(editor_->locks(), {LockKind::compound, c.name})).arg(QString::fromStdString(c.name));
        return;
    }
    if (const auto edge = editor_->nearest_edge(at, reach_m_ * 0.6)) {
        if (const std::string name = editor_->border_name(edge->edge); !name.empty()) {
            next.borders = edges_of(*editor_, [&](const std::string& other) { return other == name; });
            const std::size_t bar = name.find('|');
            next.words = words(has(editor_->locks(), {LockKind::border, name}))
                             .arg(tr("%1、%2 网格之间的界线")
                                      .arg(QString::fromStdString(grid_number(name.substr(0, bar))),
                                           QString::fromStdString(grid_number(name.substr(bar + 1)))));
            return;
        }
    }
    if (const auto grid = gridAt(at)) {
        next.area = grids_[*grid].shape;
        next.words = words(isLocked(int(*grid))).arg(gridName(*grid));
    }
}

std::vector<std::size_t> RedrawSession::lockedCompounds() const {
    std::vector<std::size_t> locked;
    if (!editor_ || !document_ || !document_->isReady()) return locked;
    const std::vector<Compound>& compounds = document_->snapshot()->community.compounds;
    for (std::size_t i = 0; i < compounds.size(); ++i)
        if (has(editor_->locks(), {LockKind::compound, compounds[i].name})) locked.push_back(i);
    return locked;
}

}  // namespace wangge::viewer
