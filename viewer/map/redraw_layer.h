#pragma once

// What redraw mode draws over the grids: vertices to drag, land that would change hands, the line being drawn, locks, and what
// differs from another plan.

#include <vector>

#include "viewer/map/label_candidate.h"
#include "viewer/map/mesh.h"
#include "viewer/models/redraw_session.h"

namespace wangge::viewer {

// Vertices that can be dragged, and the one that is held.
LayerMesh handle_mesh(const RedrawSession& session, Point origin);
// Land that would change hands, land that differs from the plan compared with, and what is locked.
LayerMesh highlight_mesh(const RedrawSession& session, Point origin);
// The line being drawn, where the pointer snaps, where a rule was broken, the cross of the keyboard.
LayerMesh sketch_mesh(const RedrawSession& session, Point origin);
// A padlock's word beside the number of each locked grid.
void mark_locked(std::vector<LabelCandidate>& labels, const RedrawSession& session);

}  // namespace wangge::viewer
