// Locks on grids, borders and compounds: what neither hand nor machine may change.

#include <algorithm>

#include "engine/geo/measure.h"
#include "viewer/models/redraw_session.h"

namespace wangge::viewer {
namespace {

bool has(const std::vector<Lock>& locks, const Lock& lock) {
    return std::binary_search(locks.begin(), locks.end(), lock);
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
    if (!editor_ || grid < 0 || std::size_t(grid) >= grids_.size() || tool_.holding()) return;
    toggle({LockKind::grid, grids_[std::size_t(grid)].code});
}

EditResult RedrawSession::toggleLockAt(Point at, double reach_m) {
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
    const Partition& partition = editor_->partition();
    for (EdgeId e = 0; 2 * std::size_t{e} < partition.from.size(); ++e)
        if (is_edge(partition, e) && has(editor_->locks(), {LockKind::border, editor_->border_name(e)}))
            lines.push_back({editor_->position(partition.from[2 * e]), editor_->position(partition.from[2 * e + 1])});
    return lines;
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
