#include "engine/grids/editor.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/core/error.h"
#include "engine/geo/measure.h"
#include "engine/grids/detail/editor_state.h"
#include "engine/grids/reassign.h"
#include "engine/grids/slide_end.h"
#include "engine/grids/vertex_moves.h"

namespace wangge {

GridEditor::GridEditor(const Community& community, const EditorOptions& options, const Progress& progress)
    : state_(std::make_unique<State>(community, options, progress)) {}
GridEditor::~GridEditor() = default;
GridEditor::GridEditor(GridEditor&&) noexcept = default;
GridEditor& GridEditor::operator=(GridEditor&&) noexcept = default;

const Partition& GridEditor::partition() const {
    return state_->partition;
}

std::optional<VertexId> GridEditor::nearest_vertex(Point p, double radius_m, bool movable_only) const {
    const Partition& part = state_->partition;
    const MmPoint at = to_mm(part, p);
    const auto reach = static_cast<std::int32_t>(std::clamp(std::ceil(radius_m * 1000), 0.0, 1e8));
    const auto stays = [&](VertexId v) { return on_outer_border(part, v) && !is_border_end(part, v); };
    std::int64_t least = std::int64_t{reach} * reach;
    VertexId best = nil;
    state_->index.any_near(MmBox{at, at}.grown(reach), [&](EdgeId e) {
        for (const VertexId v : {part.from[2 * e], part.from[2 * e + 1]}) {
            const std::int64_t d = squared_mm(part.at[v], at);
            if (d > least || (d == least && best != nil && v >= best) || (movable_only && stays(v))) continue;
            least = d;
            best = v;
        }
        return false;
    });
    return best == nil ? std::nullopt : std::optional(best);
}

std::optional<GridEditor::EdgeHit> GridEditor::nearest_edge(Point p, double radius_m) const {
    const Partition& part = state_->partition;
    const MmPoint at = to_mm(part, p);
    const auto reach = static_cast<std::int32_t>(std::clamp(std::ceil(radius_m * 1000), 0.0, 1e8));
    EdgeHit best;
    best.distance_m = radius_m;
    for (const EdgeId e : state_->index.near(MmBox{at, at}.grown(reach))) {
        const Point on =
            nearest_on_segment(to_metres(part, part.at[part.from[2 * e]]), to_metres(part, part.at[part.from[2 * e + 1]]), p);
        const double d = distance_m(on, p);
        if (d > best.distance_m || (best.edge != nil && d == best.distance_m)) continue;
        best = {e, on, d};
    }
    return best.edge == nil ? std::nullopt : std::optional(best);
}

Point GridEditor::position(VertexId vertex) const {
    if (!is_vertex(state_->partition, vertex))
        throw Error(ErrorKind::not_found, "There is no such vertex").with("vertex", std::int64_t{vertex});
    return to_metres(state_->partition, state_->partition.at[vertex]);
}

bool GridEditor::is_fixed(VertexId vertex) const {
    if (!is_vertex(state_->partition, vertex))
        throw Error(ErrorKind::not_found, "There is no such vertex").with("vertex", std::int64_t{vertex});
    return on_outer_border(state_->partition, vertex) && !is_border_end(state_->partition, vertex);
}

std::optional<std::size_t> GridEditor::grid_at(Point p) const {
    const FaceId face = state_->index.face_at(state_->partition, to_mm(state_->partition, p));
    return face == outer_face ? std::nullopt : std::optional<std::size_t>(face);
}

MultiPolygon GridEditor::shape_of(std::size_t grid) const {
    return to_polygons(state_->partition, static_cast<FaceId>(grid));
}

EditResult GridEditor::can_move_vertex(VertexId vertex, Point to) const {
    if (is_border_end(state_->partition, vertex)) {
        PartitionEdit edit(state_->partition);  // tried, and put back
        VertexId now = nil;
        return slide_end(edit, state_->partition, state_->index, state_->outline(), vertex, to_mm(state_->partition, to), now);
    }
    return check_move(state_->partition, state_->index, vertex, to_mm(state_->partition, to));
}

EditResult GridEditor::move_vertex(VertexId vertex, Point to) {
    state_->require_no_drag();
    const MmPoint at = to_mm(state_->partition, to);
    if (is_border_end(state_->partition, vertex)) {
        PartitionEdit edit(state_->partition);
        VertexId now = nil;
        if (const EditResult r = slide_end(edit, state_->partition, state_->index, state_->outline(), vertex, at, now); !r)
            return r;
        return state_->commit(EditKind::move_vertex, edit);
    }
    if (const EditResult r = check_move(state_->partition, state_->index, vertex, at); !r) return r;
    PartitionEdit edit(state_->partition);
    edit.set_position(vertex, at);
    return state_->commit(EditKind::move_vertex, edit);
}

EditResult GridEditor::insert_vertex(EdgeId edge, Point at, VertexId* made) {
    state_->require_no_drag();
    const MmPoint mm = to_mm(state_->partition, at);
    if (const EditResult r = check_insert(state_->partition, state_->index, edge, mm); !r) return r;
    PartitionEdit edit(state_->partition);
    const VertexId vertex = edit.split_edge(edge, mm);
    const EditResult result = state_->commit(EditKind::insert_vertex, edit);
    if (result && made != nullptr) *made = vertex;
    return result;
}

EditResult GridEditor::remove_vertex(VertexId vertex) {
    state_->require_no_drag();
    if (const EditResult r = check_remove(state_->partition, state_->index, vertex); !r) return r;
    PartitionEdit edit(state_->partition);
    edit.dissolve_vertex(vertex);
    return state_->commit(EditKind::remove_vertex, edit);
}

EditResult GridEditor::reassign_area(const MultiPolygon& area, std::string_view code) {
    state_->require_no_drag();
    const FaceId face = face_with_code(state_->partition, code);
    if (face == nil) return {EditRule::unknown_grid, area.empty() || area[0].outer.empty() ? Point{} : area[0].outer[0]};
    PartitionEdit edit(state_->partition);
    if (const EditResult r = reassign(edit, state_->partition, state_->index, area, face); !r) return r;
    return state_->commit(EditKind::reassign, edit);
}

MultiPolygon GridEditor::block_at(Point at) const {
    const auto building = state_->blocks.building_at(at);
    return building ? state_->blocks.block_of(*building) : MultiPolygon{};
}

EditResult GridEditor::reassign_block(Point at, std::string_view code) {
    if (face_with_code(state_->partition, code) == nil) return {EditRule::unknown_grid, at};
    const MultiPolygon block = block_at(at);
    if (block.empty()) return {EditRule::no_such_place, at};
    return reassign_area(block, code);
}

EditResult GridEditor::begin_drag(VertexId vertex) {
    state_->require_no_drag();
    const Partition& p = state_->partition;
    if (!is_vertex(p, vertex)) return {EditRule::no_such_place, p.origin};
    if (is_fixed(vertex)) return {EditRule::fixed_border, to_metres(p, p.at[vertex])};
    state_->open.emplace();
    state_->dragged = vertex;
    return {};
}

EditResult GridEditor::begin_drag(EdgeId edge, Point at) {
    state_->require_no_drag();
    const Partition& p = state_->partition;
    if (!is_edge(p, edge)) return {EditRule::no_such_place, at};
    if (p.face[2 * edge] == outer_face || p.face[2 * edge + 1] == outer_face) return {EditRule::fixed_border, at};
    const MmPoint mm = nearest_on(p.at[p.from[2 * edge]], p.at[p.from[2 * edge + 1]], to_mm(p, at));
    if (const EditResult r = check_insert(p, state_->index, edge, mm); !r) return r;
    PartitionEdit edit(state_->partition);
    const VertexId vertex = edit.split_edge(edge, mm);
    EditStep step;
    if (const EditResult r = state_->finish(edit, step); !r) return r;
    state_->open = std::move(step);
    state_->dragged = vertex;
    return {};
}

EditResult GridEditor::drag_to(Point to) {
    if (!state_->open || state_->dragged == nil) throw Error(ErrorKind::conflict, "No drag is open");
    const MmPoint at = to_mm(state_->partition, to);
    if (is_border_end(state_->partition, state_->dragged)) {
        PartitionEdit edit(state_->partition);
        VertexId now = nil;
        EditResult r = slide_end(edit, state_->partition, state_->index, state_->outline(), state_->dragged, at, now);
        if (r) r = state_->finish(edit, *state_->open);
        if (r) state_->dragged = now;
        return r.rule == EditRule::nothing_changes ? EditResult{} : r;
    }
    const EditResult r = check_move(state_->partition, state_->index, state_->dragged, at);
    if (!r) return r.rule == EditRule::nothing_changes ? EditResult{} : r;
    PartitionEdit edit(state_->partition);
    edit.set_position(state_->dragged, at);
    return state_->finish(edit, *state_->open);
}

std::optional<VertexId> GridEditor::dragged() const {
    return state_->open && state_->dragged != nil ? std::optional(state_->dragged) : std::nullopt;
}

void GridEditor::end_drag() {
    if (!state_->open) return;
    EditStep step = std::move(*state_->open);
    state_->open.reset();
    state_->dragged = nil;
    state_->brushed = nil;
    state_->keep(std::move(step));
}

void GridEditor::cancel_drag() {
    if (!state_->open) return;
    const EditStep step = std::move(*state_->open);
    state_->open.reset();
    state_->dragged = nil;
    state_->brushed = nil;
    if (!step.empty()) state_->replay(step, true);
}

bool GridEditor::dirty() const {
    return !state_->saved || *state_->saved != state_->done.size() || (state_->open && !state_->open->empty());
}

void GridEditor::mark_saved() {
    end_drag();
    state_->saved = state_->done.size();
}

std::uint64_t GridEditor::revision() const {
    return state_->revision;
}

std::uint64_t GridEditor::state_hash() const {
    std::uint64_t hash = hash_of(state_->partition);
    for (const GridMetrics& m : metrics()) {
        for (const std::int64_t word :
             {m.residents, m.households, m.buildings, m.entrances, m.tickets, std::lround(m.street_m * 1e6),
              std::lround(m.area_m2 * 1e6), std::lround(m.perimeter_m * 1e6), m.compounds_cut, m.parts})
            hash = (hash ^ static_cast<std::uint64_t>(word)) * 1099511628211ULL;
    }
    const auto add = [&](const std::string& text) {
        for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
        hash = (hash ^ text.size()) * 1099511628211ULL;
    };
    for (const Grid& g : state_->facts)
        for (const std::string* text : {&g.code, &g.name, &g.member, &g.valid_from}) add(*text);
    for (const std::string& code : state_->retired) add(code);
    for (const Lock& lock : state_->locks) add(std::to_string(static_cast<int>(lock.kind)) + lock.name);
    return hash;
}

const std::vector<std::size_t>& GridEditor::touched_grids() const {
    return state_->touched;
}
const std::vector<GridMetrics>& GridEditor::metrics() const {
    return state_->tracker.metrics();
}
const std::vector<GridMetrics>& GridEditor::metrics_at_start() const {
    return state_->at_start;
}

std::vector<GridEditor::Moved> GridEditor::moved() const {
    return state_->tracker.moved_by_code();
}

Tally GridEditor::changes() const {
    Tally sum;
    for (const Moved& m : state_->tracker.moved_by_code()) sum += m.what;
    return sum;
}

std::vector<Grid> GridEditor::to_grids() const {
    return wangge::to_grids(state_->partition, state_->facts);
}

}  // namespace wangge
