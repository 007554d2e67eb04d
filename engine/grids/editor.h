#pragma once

// Redrawing grids: every edit keeps the partition exact, says what it changes, and can be taken back.
//
//   GridEditor editor(community);
//   if (auto vertex = editor.nearest_vertex(pointer, 8 * metres_per_pixel)) {
//       editor.begin_drag(*vertex);
//       EditResult result = editor.drag_to(pointer);   // any number of times; refused: stays at the last good place
//       editor.end_drag();                             // one step of undo, however long the drag
//   }
//   show(editor.metrics());                            // always current
//   community.grids = editor.to_grids();
//
// A refused edit changes nothing and names the rule and the place. Undo and redo are unlimited and restore partition and metrics
// byte for byte. The editor copies what it needs from the community. Not thread safe. Errors: those of build_partition.
// Cost of an edit with its check and all metrics: O(edges and loads near), about 0.1 ms at community size.

#include <memory>
#include <optional>

#include "engine/grids/build_partition.h"
#include "engine/grids/edge_grid.h"
#include "engine/grids/edit_result.h"
#include "engine/grids/plan_metrics.h"
#include "engine/grids/plan_tracker.h"

namespace wangge {

struct EditorOptions {
    PartitionOptions partition;
    MetricsOptions metrics;
};

class GridEditor {
public:
    explicit GridEditor(const Community& community, const EditorOptions& options = {}, const Progress& progress = {});
    ~GridEditor();
    GridEditor(GridEditor&&) noexcept;
    GridEditor& operator=(GridEditor&&) noexcept;

    // --- what is there -----------------------------------------------------------------------------------------------
    const Partition& partition() const;
    // The nearest vertex within the radius; movable_only leaves out the outer border. Ties: the lower id.
    std::optional<VertexId> nearest_vertex(Point p, double radius_m, bool movable_only = false) const;
    struct EdgeHit {
        EdgeId edge = nil;
        Point at;  // the nearest point on it
        double distance_m = 0;
    };
    std::optional<EdgeHit> nearest_edge(Point p, double radius_m) const;
    Point position(VertexId vertex) const;
    bool is_fixed(VertexId vertex) const;               // on the outer border
    std::optional<std::size_t> grid_at(Point p) const;  // position in the grids
    MultiPolygon shape_of(std::size_t grid) const;

    // --- edits: one step of undo each --------------------------------------------------------------------------------
    EditResult can_move_vertex(VertexId vertex, Point to) const;
    EditResult move_vertex(VertexId vertex, Point to);
    EditResult insert_vertex(EdgeId edge, Point at, VertexId* made = nullptr);
    EditResult remove_vertex(VertexId vertex);
    // The land of other grids inside the area goes to the grid of this code.
    EditResult reassign_area(const MultiPolygon& area, std::string_view code);
    // The block of the building under the pointer (or nearest within 15 m) goes to the grid of this code.
    EditResult reassign_block(Point at, std::string_view code);
    // What reassign_block would give away; empty where there is no building.
    MultiPolygon block_at(Point at) const;

    // --- a drag: previews that end as one step, or as nothing -------------------------------------------------------------
    EditResult begin_drag(VertexId vertex);        // conflict (Error) when a drag is open
    EditResult begin_drag(EdgeId edge, Point at);  // pulls a new vertex out of an edge
    EditResult drag_to(Point to);                  // from the last good place, straight
    std::optional<VertexId> dragged() const;
    void end_drag();
    void cancel_drag();

    // --- history --------------------------------------------------------------------------------------------------------
    bool can_undo() const;
    bool can_redo() const;
    bool undo();  // false when there is nothing; both end an open drag first
    bool redo();
    std::size_t history_bytes() const;
    bool dirty() const;  // differs from the last mark_saved, or from the start
    void mark_saved();
    std::uint64_t revision() const;    // grows with every change of the state, previews too
    std::uint64_t state_hash() const;  // of partition and metrics
    // Grids whose shape the last change touched (positions, ascending): what a view must draw again.
    const std::vector<std::size_t>& touched_grids() const;

    // --- consequences -----------------------------------------------------------------------------------------------------
    const std::vector<GridMetrics>& metrics() const;  // in the order of the community's grids
    const std::vector<GridMetrics>& metrics_at_start() const;
    // What has moved against the plan at the start, by pair of grids, ascending.
    struct Moved {
        std::string from, to;
        Tally what;
    };
    std::vector<Moved> moved() const;
    Tally changes() const;               // the sum of moved()
    std::vector<Grid> to_grids() const;  // code, id, name, member and date kept

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace wangge
