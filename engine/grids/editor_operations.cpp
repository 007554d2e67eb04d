// What a GridEditor does to whole grids and borders.

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "engine/core/error.h"
#include "engine/geo/measure.h"
#include "engine/geo/overlay.h"
#include "engine/geo/polygonize.h"
#include "engine/grids/detail/editor_state.h"
#include "engine/grids/detail/start_plan.h"
#include "engine/grids/follow_guides.h"
#include "engine/grids/merge_faces.h"
#include "engine/grids/reassign.h"
#include "engine/grids/reshape.h"
#include "engine/grids/split_face.h"

namespace wangge {

namespace {

FactChange changed(FaceId face, const Grid& before, Grid after) {
    FactChange c;
    c.kind = FactChange::Kind::grid;
    c.face = face;
    c.before = before;
    c.after = std::move(after);
    return c;
}

FactChange retired(const std::string& code) {
    FactChange c;
    c.kind = FactChange::Kind::retire;
    c.code = code;
    return c;
}

// A vertex of the face.
Point some_place(const Partition& p, FaceId face) {
    const HalfEdgeId h = p.first_of_face[face];
    return h == nil ? p.origin : to_metres(p, p.at[p.from[h]]);
}

Point first_point(const MultiPolygon& area, Point otherwise) {
    return area.empty() || area[0].outer.empty() ? otherwise : area[0].outer[0];
}

}  // namespace

std::string_view name_of(EditKind kind) {
    constexpr std::string_view names[] = {"move_vertex", "insert_vertex", "remove_vertex", "reshape", "snap_border",
                                          "split",       "merge",         "reassign",      "brush",   "rename",
                                          "renumber",    "whole_plan",    "lock"};
    return names[static_cast<std::size_t>(kind)];
}

const std::vector<Grid>& GridEditor::facts() const {
    return state_->facts;
}
const std::vector<std::string>& GridEditor::retired_codes() const {
    return state_->retired;
}
const std::vector<Lock>& GridEditor::locks() const {
    return state_->locks;
}

const BaseFaces& GridEditor::base_faces(const Progress& progress) {
    if (!state_->faces) state_->faces = make_base_faces(state_->ground, state_->options.base_faces, progress);
    return *state_->faces;
}

EditResult GridEditor::reassign_base_faces(std::span<const std::uint32_t> list, std::string_view code) {
    std::set<std::uint32_t> once;
    for (const std::uint32_t f : list)
        if (f < base_faces().list.size()) once.insert(f);
    if (once.empty()) return {EditRule::no_such_place, state_->partition.origin};
    const std::vector<std::uint32_t> faces(once.begin(), once.end());
    return reassign_area(base_faces().shape_of(faces), code);
}

EditResult GridEditor::reassign_compound(std::size_t compound, std::string_view code) {
    if (compound >= state_->ground.compounds.size()) return {EditRule::no_such_place, state_->partition.origin};
    return reassign_area(state_->ground.compounds[compound].shape, code);
}

EditResult GridEditor::State::reshape(EditKind kind, const Reshape& plan) {
    if (!plan.result) return plan.result;
    PartitionEdit edit(partition);
    change_course(edit, partition, plan);
    return commit(kind, edit);
}

EditResult GridEditor::reshape(std::span<const Point> line) {
    state_->require_no_drag();
    return state_->reshape(EditKind::reshape, plan_reshape(state_->partition, state_->index, line, state_->options.line_end_m));
}

EditResult GridEditor::change_edge(EdgeId edge, std::span<const Point> line) {
    state_->require_no_drag();
    return state_->reshape(EditKind::reshape, plan_change_edge(state_->partition, state_->index, edge, line));
}

namespace {

// The land between the course a border has and the one it would take.
MultiPolygon between_courses(const Partition& p, const Reshape& plan) {
    std::vector<Line> courses;
    for (const auto* course : {&plan.old_course, &plan.new_course}) {
        courses.emplace_back();
        for (const MmPoint mm : *course) courses.back().push_back(to_metres(p, mm));
    }
    MultiPolygon land;
    for (Polygon& loop : polygonize(courses)) land.push_back(std::move(loop));
    return land;
}

}  // namespace

EditResult GridEditor::preview_reshape(std::span<const Point> line, MultiPolygon& changing) const {
    changing.clear();
    const Partition& p = state_->partition;
    const Reshape plan = plan_reshape(p, state_->index, line, state_->options.line_end_m);
    if (plan.result) changing = between_courses(p, plan);
    return plan.result;
}

EditResult GridEditor::State::course_beside(EdgeId edge, double within_m, Line& course) const {
    const Partition& p = partition;
    course.clear();
    if (!is_edge(p, edge)) return {EditRule::no_such_place, p.origin};
    if (p.face[2 * edge] == outer_face || p.face[2 * edge + 1] == outer_face)
        return {EditRule::fixed_border, to_metres(p, p.at[p.from[2 * edge]])};
    const std::vector<HalfEdgeId> border = border_through(p, edge);
    course.push_back(to_metres(p, p.at[p.from[border.front()]]));
    for (const HalfEdgeId h : border) course.push_back(to_metres(p, p.at[head(p, h)]));
    if (degree(p, p.from[border.front()]) == 2) return {EditRule::nothing_to_follow, course.front()};
    std::vector<Line> guides;
    for (const Street& street : ground.streets) guides.push_back(street.line);
    for (const Wall& wall : ground.walls) guides.push_back(wall.line);
    const std::optional<Line> found = course_along(guides, course, within_m);
    if (!found) return {EditRule::nothing_to_follow, course[course.size() / 2]};
    const Point first = course.front(), last = course.back();
    course = *found;
    course.front() = first;
    course.back() = last;
    return {};
}

EditResult GridEditor::snap_border(EdgeId edge, double within_m) {
    state_->require_no_drag();
    Line course;
    if (const EditResult r = state_->course_beside(edge, within_m, course); !r) return r;
    return state_->reshape(EditKind::snap_border, plan_change_edge(state_->partition, state_->index, edge, course));
}

EditResult GridEditor::preview_snap_border(EdgeId edge, double within_m, Line& course, MultiPolygon& changing) const {
    changing.clear();
    if (const EditResult r = state_->course_beside(edge, within_m, course); !r) return r;
    const Reshape plan = plan_change_edge(state_->partition, state_->index, edge, course);
    if (plan.result) changing = between_courses(state_->partition, plan);
    return plan.result;
}

namespace {

// The part that leaves: all but the one with most residents (then most land), which must be one piece.
EditResult leaving_part(const std::vector<MultiPolygon>& parts, const PlanTracker& tracker, const Partition& p, FaceId face,
                        MultiPolygon& area) {
    std::vector<std::int64_t> people(parts.size(), 0);
    for (std::size_t k = 0; k < parts.size(); ++k) {
        const Box box = box_of(parts[k]);
        for (const std::uint32_t i : tracker.loads_in(MmBox{to_mm(p, box.low), to_mm(p, box.high)}.grown(1))) {
            const Load& load = tracker.loads()[i];
            if (load.weight.residents == 0 || tracker.face_of(i) != face) continue;
            if (contains(parts[k], to_metres(p, load.at))) people[k] += load.weight.residents;
        }
    }
    std::size_t stays = 0;
    for (std::size_t k = 1; k < parts.size(); ++k)
        if (people[k] > people[stays]) stays = k;
    std::vector<MultiPolygon> others;
    for (std::size_t k = 0; k < parts.size(); ++k)
        if (k != stays) others.push_back(parts[k]);
    area = union_of(others);
    if (area.size() != 1) return {EditRule::falls_apart, first_point(area, p.origin)};
    return {};
}

// The part with fewer residents goes, then the smaller.
auto fewer_go(const PlanTracker& tracker, FaceId face) {
    return [&tracker, face](const std::vector<MmPoint>& left, const std::vector<MmPoint>& right) {
        // Left less right: twice the left less all.
        std::int64_t balance = -tracker.metrics()[face].residents, area = 0;
        MmBox box{left[0], left[0]};
        for (const MmPoint q : left) box.add(q);
        for (const std::uint32_t i : tracker.loads_in(box)) {
            const Load& load = tracker.loads()[i];
            if (load.weight.residents == 0 || tracker.face_of(i) != face) continue;
            bool in = false;
            for (std::size_t k = 0; k < left.size(); ++k) in ^= east_ray_meets(load.at, left[k], left[(k + 1) % left.size()]);
            if (in) balance += 2 * load.weight.residents;
        }
        for (const auto& [ring, sign] : {std::pair(&left, 1), std::pair(&right, -1)})
            for (std::size_t k = 0; k < ring->size(); ++k) area += sign * doubled_area((*ring)[k], (*ring)[(k + 1) % ring->size()]);
        return balance != 0 ? balance < 0 : area <= 0;
    };
}

}  // namespace

EditResult GridEditor::preview_split(std::string_view code, std::span<const Point> line, MultiPolygon& changing) const {
    changing.clear();
    const FaceId face = state_->live_face(code);
    if (face == nil) return {EditRule::unknown_grid, line.empty() ? state_->partition.origin : line.front()};
    {
        PartitionEdit edit(state_->partition);  // tried, looked at, and put back
        const FaceId part = edit.add_face("preview");
        if (const auto r = split_face(edit, state_->partition, state_->index, face, part, line, state_->options.line_end_m,
                                      fewer_go(state_->tracker, face))) {
            if (*r) changing = to_polygons(state_->partition, part);
            return *r;
        }
    }
    std::vector<MultiPolygon> parts;
    if (const EditResult r = parts_of_face(state_->partition, face, line, state_->options.line_end_m, parts); !r) return r;
    return leaving_part(parts, state_->tracker, state_->partition, face, changing);
}

EditResult GridEditor::split_grid(std::string_view code, std::span<const Point> line, std::string_view new_code,
                                  std::size_t* made) {
    state_->require_no_drag();
    const Partition& p = state_->partition;
    const FaceId old = state_->live_face(code);
    if (old == nil) return {EditRule::unknown_grid, line.empty() ? p.origin : line.front()};
    const std::string fresh = new_code.empty() ? state_->used.next() : std::string(new_code);
    if (state_->used.contains(fresh)) return {EditRule::code_taken, line.empty() ? p.origin : line.front()};

    const auto keep = [&](PartitionEdit& edit, FaceId face) {
        Grid grid;
        grid.code = fresh;
        grid.name = detail::CodeGiver::name_of(fresh);
        const Grid before = face < state_->facts.size() ? state_->facts[face] : Grid{};
        const EditResult r = state_->commit(EditKind::split, edit, {changed(face, before, std::move(grid))});
        if (r && made != nullptr) *made = face;
        return r;
    };
    {
        PartitionEdit edit(state_->partition);
        const FaceId face = edit.add_face(fresh);
        if (const auto r =
                split_face(edit, p, state_->index, old, face, line, state_->options.line_end_m, fewer_go(state_->tracker, old)))
            return *r ? keep(edit, face) : *r;
    }
    // A line that does more than cross once: by overlay.
    MultiPolygon area;
    if (const EditResult r = preview_split(code, line, area); !r) return r;
    PartitionEdit edit(state_->partition);
    const FaceId face = edit.add_face(fresh);
    if (const EditResult r = wangge::reassign(edit, p, state_->index, area, face); !r) return r;
    return keep(edit, face);
}

EditResult GridEditor::merge_grids(std::string_view kept, std::string_view gone) {
    state_->require_no_drag();
    const FaceId a = state_->live_face(kept), b = state_->live_face(gone);
    if (a == nil || b == nil) return {EditRule::unknown_grid, state_->partition.origin};
    if (a == b) return {EditRule::nothing_changes, some_place(state_->partition, a)};
    PartitionEdit edit(state_->partition);
    if (const EditResult r = merge_faces(edit, state_->partition, a, b); !r) return r;
    const std::string code(gone);
    edit.set_code(b, "");
    return state_->commit(EditKind::merge, edit, {changed(b, state_->facts[b], Grid{}), retired(code)});
}

EditResult GridEditor::rename_grid(std::string_view code, const std::string& new_code, const std::string& name,
                                   const std::string& member) {
    state_->require_no_drag();
    const FaceId face = state_->live_face(code);
    if (face == nil) return {EditRule::unknown_grid, state_->partition.origin};
    const Point place = some_place(state_->partition, face);
    Grid after = state_->facts[face];
    const std::string old = after.code;
    if (new_code.empty()) return {EditRule::unknown_grid, place};
    after.code = new_code;
    after.name = name;
    after.member = member;
    if (after.code == old && after.name == state_->facts[face].name && after.member == state_->facts[face].member)
        return {EditRule::nothing_changes, place};
    std::vector<FactChange> changes{changed(face, state_->facts[face], after)};
    PartitionEdit edit(state_->partition);
    if (new_code != old) {
        if (state_->used.contains(new_code)) return {EditRule::code_taken, place};
        edit.set_code(face, new_code);
        changes.push_back(retired(old));
    }
    return state_->commit(EditKind::rename, edit, std::move(changes));
}

std::vector<std::string> GridEditor::codes_by_rule() const {
    constexpr double column_m = 100;
    const Partition& p = state_->partition;
    std::vector<std::string> codes(p.codes.size());
    std::vector<std::pair<std::pair<double, double>, FaceId>> order;
    std::string prefix;
    for (FaceId f = 0; f < p.codes.size(); ++f) {
        if (p.codes[f].empty()) continue;
        const Point at = label_point(to_polygons(p, f));
        order.push_back({{std::floor((at.x - p.origin.x) / column_m), -at.y}, f});
        if (prefix.empty() && p.codes[f].size() > 3) prefix = p.codes[f].substr(0, p.codes[f].size() - 3);
    }
    std::sort(order.begin(), order.end());
    const std::set<std::string> gone(state_->retired.begin(), state_->retired.end());
    std::size_t number = 0;
    for (const auto& [place, f] : order) do {
            std::string digits = std::to_string(++number);
            if (digits.size() < 3) digits.insert(0, 3 - digits.size(), '0');
            codes[f] = prefix + digits;
        } while (gone.contains(codes[f]));
    return codes;
}

EditResult GridEditor::renumber_by_rule() {
    state_->require_no_drag();
    const Partition& p = state_->partition;
    const std::vector<std::string> codes = codes_by_rule();
    PartitionEdit edit(state_->partition);
    std::vector<FactChange> changes;
    for (FaceId f = 0; f < codes.size(); ++f) {
        if (p.codes[f] == codes[f]) continue;
        Grid after = state_->facts[f];
        // A name made from the number follows it; a name of its own stays.
        if (after.name == detail::CodeGiver::name_of(after.code)) after.name = detail::CodeGiver::name_of(codes[f]);
        after.code = codes[f];
        changes.push_back(changed(f, state_->facts[f], std::move(after)));
    }
    if (changes.empty()) return {EditRule::nothing_changes, p.origin};
    const std::set<std::string> fresh(codes.begin(), codes.end());
    std::set<std::string> old;
    for (const std::string& code : p.codes)
        if (!code.empty()) old.insert(code);
    for (FaceId f = 0; f < codes.size(); ++f)
        if (p.codes[f] != codes[f]) edit.set_code(f, codes[f]);
    for (const std::string& code : old)
        if (!fresh.contains(code)) changes.push_back(retired(code));
    return state_->commit(EditKind::renumber, edit, std::move(changes));
}

EditResult GridEditor::set_lock(const Lock& lock, bool on) {
    state_->require_no_drag();
    const bool is_on = std::find(state_->locks.begin(), state_->locks.end(), lock) != state_->locks.end();
    const auto known = [&] {
        if (lock.kind == LockKind::grid) return state_->live_face(lock.name) != nil;
        if (lock.kind == LockKind::compound)
            return std::any_of(state_->ground.compounds.begin(), state_->ground.compounds.end(),
                               [&](const Compound& c) { return c.name == lock.name; });
        const std::size_t bar = lock.name.find('|');
        return bar != std::string::npos && state_->live_face(lock.name.substr(0, bar)) != nil &&
               state_->live_face(lock.name.substr(bar + 1)) != nil;
    };
    if (on && !known()) return {EditRule::no_such_place, state_->partition.origin};
    if (on == is_on) return {EditRule::nothing_changes, state_->partition.origin};
    PartitionEdit edit(state_->partition);
    FactChange change;
    change.kind = FactChange::Kind::lock;
    change.lock = lock;
    change.on = on;
    return state_->commit(EditKind::lock, edit, {change});
}

std::string GridEditor::border_name(EdgeId edge) const {
    const Partition& p = state_->partition;
    if (!is_edge(p, edge) || p.face[2 * edge] == outer_face || p.face[2 * edge + 1] == outer_face) return {};
    const std::string &a = p.codes[p.face[2 * edge]], &b = p.codes[p.face[2 * edge + 1]];
    return std::min(a, b) + "|" + std::max(a, b);
}

EditResult GridEditor::begin_brush(std::string_view code) {
    state_->require_no_drag();
    const FaceId face = state_->live_face(code);
    if (face == nil) return {EditRule::unknown_grid, state_->partition.origin};
    state_->open.emplace();
    state_->open->kind = EditKind::brush;
    state_->brushed = face;
    state_->brushed_faces.clear();
    return {};
}

EditResult GridEditor::brush_to(Point at) {
    if (!state_->open || state_->brushed == nil) throw Error(ErrorKind::conflict, "No brush is open");
    const std::optional<std::uint32_t> face = base_faces().face_at(at);
    if (!face) return {EditRule::outside_jurisdiction, at};
    if (!state_->brushed_faces.insert(*face).second) return {};
    PartitionEdit edit(state_->partition);
    EditResult r = wangge::reassign(edit, state_->partition, state_->index, {base_faces().list[*face].shape}, state_->brushed);
    if (r) r = state_->finish(edit, *state_->open);
    if (!r && r.rule != EditRule::nothing_changes) {
        state_->brushed_faces.erase(*face);
        return r;
    }
    return {};
}

EditResult GridEditor::apply_plan(const std::vector<Grid>& grids) {
    state_->require_no_drag();
    Partition next = build_partition(grids, state_->ground.jurisdiction.shape, state_->options.partition);
    const Partition& now = state_->partition;
    // The same origin: both are whole metres.
    for (VertexId v = 0; v < next.at.size(); ++v)
        if (is_vertex(next, v)) next.at[v] = to_mm(now, to_metres(next, next.at[v]));
    next.origin = now.origin;
    // The same face for the same code, dead or new places for new codes.
    std::vector<FaceId> face_of(next.codes.size(), nil);
    std::vector<bool> taken(now.codes.size(), false);
    for (FaceId f = 0; f < next.codes.size(); ++f)
        if (const FaceId old = state_->live_face(next.codes[f]); old != nil) {
            face_of[f] = old;
            taken[old] = true;
        }
    std::size_t places = now.codes.size();
    FaceId free = 0;
    for (FaceId f = 0; f < next.codes.size(); ++f) {
        if (face_of[f] != nil) continue;
        while (free < now.codes.size() && (taken[free] || !now.codes[free].empty())) ++free;
        face_of[f] = free < now.codes.size() ? free++ : static_cast<FaceId>(places++);
    }
    for (FaceId& f : next.face)
        if (f != nil && f != outer_face) f = face_of[f];
    std::vector<std::string> codes(places);
    std::vector<HalfEdgeId> first(places, nil), last(places, nil);
    for (FaceId f = 0; f < next.codes.size(); ++f) {
        codes[face_of[f]] = next.codes[f];
        first[face_of[f]] = next.first_of_face[f];
        last[face_of[f]] = next.last_of_face[f];
    }
    next.codes = std::move(codes);
    next.first_of_face = std::move(first);
    next.last_of_face = std::move(last);
    {
        const EdgeGrid index(next);
        PartitionEdit edit(next);
        if (const EditResult r = state_->outline().adopt(edit, next, index); !r) return r;
        edit.finish();
    }
    if (next == now) return {EditRule::nothing_changes, now.origin};

    EditStep step;
    step.kind = EditKind::whole_plan;
    std::map<std::string, const Grid*> by_code;
    for (const Grid& grid : grids) by_code[grid.code] = &grid;
    for (FaceId f = 0; f < places; ++f) {
        const Grid before = f < state_->facts.size() ? state_->facts[f] : Grid{};
        Grid after;
        if (!next.codes[f].empty()) {
            after = *by_code.at(next.codes[f]);
            after.shape.clear();
        }
        const auto same = [](const Grid& a, const Grid& b) {
            return std::tie(a.id, a.code, a.name, a.member, a.valid_from) == std::tie(b.id, b.code, b.name, b.member, b.valid_from);
        };
        if (!same(before, after)) step.facts.push_back(changed(f, before, after));
        if (!before.code.empty() && !by_code.contains(before.code)) step.facts.push_back(retired(before.code));
    }
    step.step = Step::replacing(now, next);
    return state_->take_whole(std::move(step));
}

}  // namespace wangge
