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
// The outer border keeps its course and its area exactly, whatever ends on it (outline.h). A refused edit changes nothing and names
// the rule and the place. Undo and redo are unlimited and restore partition and metrics
// byte for byte. The editor copies what it needs from the community. Not thread safe. Errors: those of build_partition.
// Cost of an edit with its check and all metrics: O(edges and loads near), about 0.1 ms at community size.

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/grids/base_faces.h"
#include "engine/grids/build_partition.h"
#include "engine/grids/edge_grid.h"
#include "engine/grids/edit_result.h"
#include "engine/grids/plan_metrics.h"
#include "engine/grids/plan_tracker.h"

namespace wangge {

struct EditorOptions {
    PartitionOptions partition;
    MetricsOptions metrics;
    BaseFaceOptions base_faces;
    std::vector<std::string> retired_codes;  // must not be used again, beside those in use
    double line_end_m = 10;                  // how near a border the ends of a drawn line must lie
};

enum class LockKind { grid, border, compound };
struct Lock {
    LockKind kind = LockKind::grid;
    std::string name;  // code of the grid; "code|code" of the border between two, the lesser first; name of the compound

    auto operator<=>(const Lock&) const = default;
};

// What a step did, for a list of the history; a view puts it into words.
enum class EditKind : std::uint8_t {
    move_vertex,
    insert_vertex,
    remove_vertex,
    reshape,
    snap_border,
    split,
    merge,
    reassign,
    brush,
    rename,
    renumber,
    whole_plan,
    lock,
};
std::string_view name_of(EditKind kind);  // "move_vertex" ...

struct HistoryEntry {
    EditKind kind = EditKind::move_vertex;
    std::vector<std::uint8_t> bytes;  // of the step, for a journal
};

class GridEditor {
public:
    explicit GridEditor(const Community& community, const EditorOptions& options = {}, const Progress& progress = {});
    ~GridEditor();
    GridEditor(GridEditor&&) noexcept;
    GridEditor& operator=(GridEditor&&) noexcept;

    // --- what is there -----------------------------------------------------------------------------------------------
    const Partition& partition() const;
    // The nearest vertex within the radius; movable_only leaves out those that are fixed. Ties: the lower id.
    std::optional<VertexId> nearest_vertex(Point p, double radius_m, bool movable_only = false) const;
    struct EdgeHit {
        EdgeId edge = nil;
        Point at;  // the nearest point on it
        double distance_m = 0;
    };
    std::optional<EdgeHit> nearest_edge(Point p, double radius_m) const;
    Point position(VertexId vertex) const;
    bool is_fixed(VertexId vertex) const;               // on the outer border, and not the end of one border, which slides
    std::optional<std::size_t> grid_at(Point p) const;  // position in the grids
    MultiPolygon shape_of(std::size_t grid) const;

    // The names of the grids: by position as in metrics(), shapes left out; an empty code is a grid that was merged away.
    const std::vector<Grid>& facts() const;
    const BaseFaces& base_faces(const Progress& progress = {});  // cut when first asked for
    const std::vector<std::string>& retired_codes() const;

    // --- edits: one step of undo each --------------------------------------------------------------------------------
    // The end of a border on the outer border slides along it instead (slide_end.h): it goes to the nearest place there.
    EditResult can_move_vertex(VertexId vertex, Point to) const;
    EditResult move_vertex(VertexId vertex, Point to);
    EditResult insert_vertex(EdgeId edge, Point at, VertexId* made = nullptr);
    EditResult remove_vertex(VertexId vertex);
    // The land of other grids inside the area goes to the grid of this code.
    EditResult reassign_area(const MultiPolygon& area, std::string_view code);
    EditResult reassign_base_faces(std::span<const std::uint32_t> faces, std::string_view code);
    EditResult reassign_compound(std::size_t compound, std::string_view code);
    // The border between two grids takes the course of the line, which begins and ends on it (reshape.h).
    EditResult reshape(std::span<const Point> line);
    // The whole border through the edge, node to node; the line's ends must be those nodes.
    EditResult change_edge(EdgeId edge, std::span<const Point> line);
    // What a reshape would hand over, without doing it.
    EditResult preview_reshape(std::span<const Point> line, MultiPolygon& changing) const;
    // The border that this edge is part of, up to its nodes, takes the course of the streets and walls within the distance.
    EditResult snap_border(EdgeId edge, double within_m);
    // What that would do, without doing it: the new course (where nothing leads along, the course there is) and the land it would
    // hand over. Locks are not asked.
    EditResult preview_snap_border(EdgeId edge, double within_m, Line& course, MultiPolygon& changing) const;
    // A line across a grid parts it; the part with fewer residents (then the smaller) becomes a grid of its own. An empty code
    // means the next that was never used. `made`: its position.
    EditResult split_grid(std::string_view code, std::span<const Point> line, std::string_view new_code = {},
                          std::size_t* made = nullptr);
    EditResult preview_split(std::string_view code, std::span<const Point> line, MultiPolygon& changing) const;
    // The land of `gone` goes to its neighbour; its code is retired.
    EditResult merge_grids(std::string_view kept, std::string_view gone);
    // Code, name and member; the old code is retired when it changes.
    EditResult rename_grid(std::string_view code, const std::string& new_code, const std::string& name, const std::string& member);
    // Codes anew by the rule: 001, 002 ... from west to east, those within the same 100 m from north to south.
    EditResult renumber_by_rule();
    // The codes it would give, by position; empty for grids that were merged away.
    std::vector<std::string> codes_by_rule() const;
    // Another plan of the same land in place of this one, as one step. Codes tell which grid is which. Throws what build_partition
    // throws.
    EditResult apply_plan(const std::vector<Grid>& grids);
    // Locks hold against every edit; setting one is a step too. unknown names: no_such_place.
    EditResult set_lock(const Lock& lock, bool locked);
    const std::vector<Lock>& locks() const;  // ascending
    // The border between two grids as a lock's name; empty for the outer border.
    std::string border_name(EdgeId edge) const;
    // The block of the building under the pointer (or nearest within 15 m) goes to the grid of this code.
    EditResult reassign_block(Point at, std::string_view code);
    // What reassign_block would give away; empty where there is no building.
    MultiPolygon block_at(Point at) const;

    // --- a drag: previews that end as one step, or as nothing -------------------------------------------------------------
    EditResult begin_drag(VertexId vertex);         // conflict (Error) when a drag is open
    EditResult begin_drag(EdgeId edge, Point at);   // pulls a new vertex out of an edge
    EditResult drag_to(Point to);                   // from the last good place, straight
    EditResult begin_brush(std::string_view code);  // every base face brushed over goes to this grid
    EditResult brush_to(Point at);
    std::optional<VertexId> dragged() const;  // a border's end that passes a corner of the outline becomes another vertex
    void end_drag();
    void cancel_drag();

    // --- history --------------------------------------------------------------------------------------------------------
    bool can_undo() const;
    bool can_redo() const;
    bool undo();  // false when there is nothing; both end an open drag first
    bool redo();
    std::size_t history_bytes() const;
    std::size_t history_size() const;      // steps done and undone
    std::size_t history_position() const;  // of them done
    HistoryEntry history_entry(std::size_t index) const;
    EditKind history_kind(std::size_t index) const;
    // One number for each step of this editor, never given twice: where it stands at the same index, all steps before are the same.
    std::uint64_t history_serial(std::size_t index) const;
    // Steps of an earlier session upon the same plan: the first `position` are done again, the others can be. conflict (Error) when
    // they do not fit this plan, which then is as it was; bad_input when they are damaged.
    void restore_history(const std::vector<HistoryEntry>& entries, std::size_t position);
    bool dirty() const;  // differs from the last mark_saved, or from the start
    void mark_saved();
    std::uint64_t revision() const;    // grows with every change of the state, previews too
    std::uint64_t state_hash() const;  // of partition and metrics
    // Grids whose shape the last change touched (positions, ascending): what a view must draw again.
    const std::vector<std::size_t>& touched_grids() const;

    // --- consequences -----------------------------------------------------------------------------------------------------
    const std::vector<GridMetrics>& metrics() const;  // by position: the community's grids, then new ones; merged ones without code
    const std::vector<GridMetrics>& metrics_at_start() const;
    // What has moved against the plan at the start, by pair of codes, ascending by grid.
    using Moved = PlanTracker::Moved;
    std::vector<Moved> moved() const;
    Tally changes() const;               // the sum of moved()
    std::vector<Grid> to_grids() const;  // code, id, name, member and date kept

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace wangge
