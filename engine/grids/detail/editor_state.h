#pragma once

// What a GridEditor holds, and how a change becomes a step.

#include <map>
#include <set>

#include "engine/grids/block_of_building.h"
#include "engine/grids/detail/code_book.h"
#include "engine/grids/editor.h"
#include "engine/grids/outline.h"
#include "engine/grids/reshape.h"

namespace wangge {

// A change of what is beside the partition: names of grids, retired codes, locks.
struct FactChange {
    enum class Kind : std::uint8_t { grid, retire, lock } kind = Kind::grid;
    FaceId face = nil;   // grid
    Grid before, after;  // grid; shapes empty
    std::string code;    // retire
    Lock lock;           // lock
    bool on = false;     // lock
};

struct EditStep {
    EditKind kind = EditKind::move_vertex;
    Step step;
    std::vector<FactChange> facts;
    std::uint64_t serial = 0;  // given when it joins the history; not in its bytes

    bool empty() const { return step.empty() && facts.empty(); }
    std::size_t bytes() const;
    std::vector<std::uint8_t> to_bytes() const;
    static EditStep from_bytes(std::span<const std::uint8_t> bytes);  // bad_input
};

struct GridEditor::State {
    State(const Community& community, const EditorOptions& options, const Progress& progress);

    Partition partition;
    EdgeGrid index;
    std::vector<Outline> outlines;  // at the start, and as each whole plan among `done` brought it
    PlanTracker tracker;
    BuildingBlocks blocks;
    Community ground;  // what base faces and guides are cut from: no tickets, tracks or plans
    EditorOptions options;
    std::optional<BaseFaces> faces;
    std::vector<Grid> facts;  // per face
    std::vector<std::string> retired;
    detail::CodeBook used;                                 // codes of facts and retired
    std::unordered_map<std::string, FaceId> face_of_code;  // of facts
    std::vector<Lock> locks;
    std::map<Lock, std::vector<std::pair<MmPoint, FaceId>>> held;  // per locked compound: its buildings and their grids
    std::vector<GridMetrics> at_start;

    std::vector<EditStep> done, undone;
    std::optional<EditStep> open;  // of a drag or a brush
    VertexId dragged = nil;
    FaceId brushed = nil;
    std::set<std::uint32_t> brushed_faces;
    std::uint64_t revision = 0;
    std::uint64_t last_serial = 0;
    std::optional<std::size_t> saved = 0;  // length of `done` at the last save; nothing = that state is gone
    std::vector<std::size_t> touched;

    // Tells index and tracker what a change did.
    void follow(std::span<const EdgeState> gone, std::span<const EdgeState> come);
    void replay(const EditStep& step, bool backward);
    void keep(EditStep step);
    void apply(const FactChange& change, bool backward);
    std::vector<EdgeState> states(const Step& step) const;
    void require_no_drag() const;

    // Settles the outline, finishes the edit and lets index and metrics follow; when a lock forbids what was done, everything is
    // put back and it says where. A vertex put into the outline by hand stays: kind tells.
    EditResult finish(PartitionEdit& edit, EditStep& into, std::vector<FactChange> changes = {});
    // The same for an edit that is a step by itself.
    EditResult commit(EditKind kind, PartitionEdit& edit, std::vector<FactChange> changes = {});

    EditResult reshape(EditKind kind, const Reshape& plan);
    // The course that snap_border gives the border through the edge; where nothing leads along, the course it has.
    EditResult course_beside(EdgeId edge, double within_m, Line& course) const;

    // A whole plan as one step, under the same locks.
    EditResult take_whole(EditStep step);

    const Outline& outline() const { return outlines.back(); }
    // As the facts have it: while an edit is being written, what was before.
    FaceId live_face(std::string_view code) const {
        const auto it = face_of_code.find(std::string(code));
        return it == face_of_code.end() ? nil : it->second;
    }

private:
    void set_facts(FaceId face, const Grid& grid);
    struct Guarded;
    Guarded guard() const;
    std::vector<std::pair<MmPoint, FaceId>> buildings_of(const std::string& compound) const;
    std::optional<Point> broken(const Guarded& before, std::span<const EdgeState> gone, std::span<const EdgeState> come) const;
};

}  // namespace wangge
