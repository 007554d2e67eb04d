#include "engine/grids/detail/editor_state.h"

#include <algorithm>

#include "engine/core/error.h"
#include "engine/geo/measure.h"
#include "engine/grids/detail/byte_stream.h"

namespace wangge {

namespace {

Box box_of_grids(const Community& community) {
    Box box;
    for (const Grid& grid : community.grids) box.add(box_of(grid.shape));
    return box;
}

Community ground_of(const Community& community) {
    Community ground;
    ground.epsg = community.epsg;
    ground.jurisdiction = community.jurisdiction;
    ground.compounds = community.compounds;
    ground.buildings = community.buildings;
    ground.grids = community.grids;
    ground.streets = community.streets;
    ground.walls = community.walls;
    return ground;
}

void put(detail::ByteWriter& w, const Grid& grid) {
    w.put(static_cast<std::uint64_t>(grid.id));
    for (const std::string* text : {&grid.code, &grid.name, &grid.member, &grid.valid_from}) w.put(*text);
}

Grid get_grid(detail::ByteReader& r) {
    Grid grid;
    grid.id = static_cast<Id>(r.get<std::uint64_t>());
    for (std::string* text : {&grid.code, &grid.name, &grid.member, &grid.valid_from}) *text = r.text();
    return grid;
}

// FNV-1a: a step whose bytes were damaged on the disk must not be done.
std::uint64_t checksum(std::span<const std::uint8_t> bytes) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const std::uint8_t byte : bytes) hash = (hash ^ byte) * 1099511628211ULL;
    return hash;
}

}  // namespace

std::size_t EditStep::bytes() const {
    std::size_t sum = sizeof(EditStep) + step.bytes();
    for (const FactChange& c : facts) sum += sizeof(FactChange) + c.code.size() + c.before.name.size() + c.after.name.size();
    return sum;
}

std::vector<std::uint8_t> EditStep::to_bytes() const {
    detail::ByteWriter w;
    w.put(static_cast<std::uint8_t>(kind));
    const std::vector<std::uint8_t> inner = step.to_bytes();
    w.put(static_cast<std::uint32_t>(inner.size()));
    w.bytes.insert(w.bytes.end(), inner.begin(), inner.end());
    w.put(static_cast<std::uint32_t>(facts.size()));
    for (const FactChange& c : facts) {
        w.put(static_cast<std::uint8_t>(c.kind));
        w.put(c.face);
        put(w, c.before);
        put(w, c.after);
        w.put(c.code);
        w.put(static_cast<std::uint8_t>(c.lock.kind));
        w.put(c.lock.name);
        w.put(static_cast<std::uint8_t>(c.on));
    }
    w.put(checksum(w.bytes));
    return std::move(w.bytes);
}

EditStep EditStep::from_bytes(std::span<const std::uint8_t> bytes) {
    if (bytes.size() < sizeof(std::uint64_t)) detail::ByteReader::fail();
    detail::ByteReader tail(bytes.last(sizeof(std::uint64_t)));
    bytes = bytes.first(bytes.size() - sizeof(std::uint64_t));
    if (tail.get<std::uint64_t>() != checksum(bytes)) detail::ByteReader::fail();
    detail::ByteReader r(bytes);
    EditStep edit;
    edit.kind = static_cast<EditKind>(r.get<std::uint8_t>());
    if (edit.kind > EditKind::lock) detail::ByteReader::fail();
    const std::string inner = r.text();
    edit.step = Step::from_bytes({reinterpret_cast<const std::uint8_t*>(inner.data()), inner.size()});
    edit.facts.resize(r.count(1));
    for (FactChange& c : edit.facts) {
        c.kind = static_cast<FactChange::Kind>(r.get<std::uint8_t>());
        c.face = r.get<std::uint32_t>();
        c.before = get_grid(r);
        c.after = get_grid(r);
        c.code = r.text();
        c.lock.kind = static_cast<LockKind>(r.get<std::uint8_t>());
        c.lock.name = r.text();
        c.on = r.get<std::uint8_t>() != 0;
        if (c.kind > FactChange::Kind::lock || c.lock.kind > LockKind::compound) detail::ByteReader::fail();
    }
    if (!r.done()) detail::ByteReader::fail();
    return edit;
}

GridEditor::State::State(const Community& community, const EditorOptions& o, const Progress& progress)
    : partition(build_partition(community.grids, community.jurisdiction.shape, o.partition, progress)),
      index(partition),
      outlines{Outline(partition, community.jurisdiction.shape)},
      tracker(partition, index, loads_of(community, partition, o.metrics.loads),
              EarthScale(Frame(community.epsg), partition.origin, box_of_grids(community)), o.metrics.patrol, progress),
      blocks(community.buildings, community.compounds),
      ground(ground_of(community)),
      options(o),
      facts(community.grids),
      retired(o.retired_codes),
      at_start(tracker.metrics()) {
    for (FaceId f = 0; f < facts.size(); ++f) {
        facts[f].shape.clear();
        used.add(facts[f].code);
        if (!facts[f].code.empty()) face_of_code[facts[f].code] = f;
    }
    for (const std::string& code : retired) used.add(code);
}

void GridEditor::State::set_facts(FaceId face, const Grid& grid) {
    if (facts.size() <= face) facts.resize(face + 1);
    used.remove(facts[face].code);
    // Another grid may have taken the code already, when codes change places.
    if (const auto it = face_of_code.find(facts[face].code); it != face_of_code.end() && it->second == face) face_of_code.erase(it);
    facts[face] = grid;
    used.add(grid.code);
    if (!grid.code.empty()) face_of_code[grid.code] = face;
}

void GridEditor::State::follow(std::span<const EdgeState> gone, std::span<const EdgeState> come) {
    index.update(gone, come);
    // Edges that only got another number say nothing new about land.
    const auto place = [](const EdgeState& e) {
        return e.a < e.b ? std::tuple(e.a, e.b, e.left, e.right) : std::tuple(e.b, e.a, e.right, e.left);
    };
    std::vector<EdgeState> less(gone.begin(), gone.end()), more(come.begin(), come.end());
    const auto by_place = [&](const EdgeState& a, const EdgeState& b) { return place(a) < place(b); };
    std::sort(less.begin(), less.end(), by_place);
    std::sort(more.begin(), more.end(), by_place);
    std::vector<EdgeState> only_gone, only_come;
    std::set_difference(less.begin(), less.end(), more.begin(), more.end(), std::back_inserter(only_gone), by_place);
    std::set_difference(more.begin(), more.end(), less.begin(), less.end(), std::back_inserter(only_come), by_place);
    tracker.update(partition, only_gone, only_come);
    touched.clear();
    for (const auto* list : {&only_gone, &only_come})
        for (const EdgeState& e : *list)
            for (const FaceId f : {e.left, e.right})
                if (f != outer_face) touched.push_back(f);
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    ++revision;
}

std::vector<EdgeState> GridEditor::State::states(const Step& step) const {
    std::vector<EdgeState> all;
    for (const EdgeId e : step.edges())
        if (is_edge(partition, e)) all.push_back(state_of(partition, e));
    return all;
}

void GridEditor::State::apply(const FactChange& change, bool backward) {
    switch (change.kind) {
        case FactChange::Kind::grid: set_facts(change.face, backward ? change.before : change.after); break;
        case FactChange::Kind::retire:
            if (backward) {
                retired.pop_back();  // steps go back in order, so it is the last one
                used.remove(change.code);
            } else {
                retired.push_back(change.code);
                used.add(change.code);
            }
            break;
        case FactChange::Kind::lock:
            if (change.on != backward) {
                locks.insert(std::upper_bound(locks.begin(), locks.end(), change.lock), change.lock);
                if (change.lock.kind == LockKind::compound) held[change.lock] = buildings_of(change.lock.name);
            } else {
                std::erase(locks, change.lock);
                held.erase(change.lock);
            }
            break;
    }
}

void GridEditor::State::replay(const EditStep& edit, bool backward) {
    const std::vector<EdgeState> gone = states(edit.step);
    backward ? edit.step.undo(partition) : edit.step.redo(partition);
    if (backward)
        for (auto it = edit.facts.rbegin(); it != edit.facts.rend(); ++it) apply(*it, true);
    else
        for (const FactChange& c : edit.facts) apply(c, false);
    facts.resize(partition.codes.size());
    if (edit.step.whole()) {
        if (backward)
            outlines.pop_back();
        else
            outlines.emplace_back(partition, ground.jurisdiction.shape);
    }
    follow(gone, states(edit.step));
}

void GridEditor::State::keep(EditStep edit) {
    if (edit.empty()) return;
    if (saved && *saved > done.size()) saved.reset();
    undone.clear();
    edit.serial = ++last_serial;
    done.push_back(std::move(edit));
}

void GridEditor::State::require_no_drag() const {
    if (open) throw Error(ErrorKind::conflict, "A drag is open: end or cancel it first");
}

// What locks look at before an edit. The edit has been written into the partition already, so this goes by the facts, which have
// not changed yet.
struct GridEditor::State::Guarded {
    std::vector<std::pair<FaceId, std::string>> faces;  // locked grids, and those beside a locked border: their codes stay
    std::vector<FaceId> land;                           // locked grids: their land stays
    std::vector<std::pair<FaceId, FaceId>> borders;     // locked borders
};

GridEditor::State::Guarded GridEditor::State::guard() const {
    const auto face_before = [&](std::string_view code) {
        const auto it = std::find_if(facts.begin(), facts.end(), [&](const Grid& g) { return !code.empty() && g.code == code; });
        return it == facts.end() ? nil : static_cast<FaceId>(it - facts.begin());
    };
    Guarded g;
    for (const Lock& lock : locks) {
        if (lock.kind == LockKind::grid) {
            const FaceId f = face_before(lock.name);
            if (f == nil) continue;
            g.faces.emplace_back(f, lock.name);
            g.land.push_back(f);
        } else if (lock.kind == LockKind::border) {
            const std::size_t bar = lock.name.find('|');
            if (bar == std::string::npos) continue;
            const FaceId a = face_before(lock.name.substr(0, bar)), b = face_before(lock.name.substr(bar + 1));
            if (a == nil || b == nil) continue;
            g.borders.emplace_back(std::min(a, b), std::max(a, b));
            g.faces.emplace_back(a, facts[a].code);
            g.faces.emplace_back(b, facts[b].code);
        }
    }
    return g;
}

// The buildings of a compound and their grids, when it is locked: while it is, none of them changes.
std::vector<std::pair<MmPoint, FaceId>> GridEditor::State::buildings_of(const std::string& compound) const {
    std::vector<std::pair<MmPoint, FaceId>> list;
    for (const Compound& c : ground.compounds) {
        if (c.name != compound) continue;
        for (const Building& b : ground.buildings) {
            if (b.compound != c.id || b.footprint.empty()) continue;
            const MmPoint at = to_mm(partition, label_point(b.footprint));
            list.emplace_back(at, index.face_at(partition, at));
        }
    }
    return list;
}

std::optional<Point> GridEditor::State::broken(const Guarded& before, std::span<const EdgeState> gone,
                                               std::span<const EdgeState> come) const {
    // A border that only got a vertex more or less where it runs is as it was: every new piece lies on an old one, and the other
    // way round.
    const auto lies_on = [](const EdgeState& e, std::span<const EdgeState> list, const auto& concerns) {
        return std::any_of(list.begin(), list.end(), [&](const EdgeState& o) {
            const auto near = [&](MmPoint p) { return on_segment(o.a, o.b, p) || squared_mm(nearest_on(o.a, o.b, p), p) <= 1; };
            return concerns(o) && near(e.a) && near(e.b);
        });
    };
    // An edge cut into pieces: its ends are ends of pieces that lie on it.
    const auto lies_within = [](const EdgeState& e, std::span<const EdgeState> list, const auto& concerns) {
        bool first = false, last = false;
        for (const EdgeState& o : list) {
            const auto near = [&](MmPoint p) { return squared_mm(nearest_on(e.a, e.b, p), p) <= 1; };
            if (!concerns(o) || !near(o.a) || !near(o.b)) continue;
            first = first || o.a == e.a || o.b == e.a;
            last = last || o.a == e.b || o.b == e.b;
        }
        return first && last;
    };
    const auto differs = [&](const auto& concerns) -> std::optional<Point> {
        for (const auto& [list, others] : {std::pair(gone, come), std::pair(come, gone)})
            for (const EdgeState& e : list)
                if (concerns(e) && !lies_on(e, others, concerns) && !lies_within(e, others, concerns))
                    return to_metres(partition, e.a);
        return std::nullopt;
    };
    for (const auto& [face, code] : before.faces) {
        const FaceId f = face;
        if (partition.codes[f] != code) {
            const HalfEdgeId h = partition.first_of_face[f];
            return h == nil ? partition.origin : to_metres(partition, partition.at[partition.from[h]]);
        }
    }
    for (const FaceId f : before.land)
        if (const auto at = differs([f](const EdgeState& e) { return e.left == f || e.right == f; })) return at;
    for (const auto& pair : before.borders)
        if (const auto at = differs(
                [&](const EdgeState& e) { return std::pair(std::min(e.left, e.right), std::max(e.left, e.right)) == pair; }))
            return at;
    for (const auto& [lock, buildings] : held)
        for (const auto& [at, face] : buildings)
            if (index.face_at(partition, at) != face) return to_metres(partition, at);
    return std::nullopt;
}

namespace {

// A vertex where the sides of an edge that was written do not go on in the same face.
std::optional<MmPoint> torn(const Partition& p, std::span<const EdgeState> come) {
    for (const EdgeState& e : come)
        for (const HalfEdgeId h : {2 * e.edge, 2 * e.edge + 1})
            if (p.face[p.next[h]] != p.face[h] || p.face[p.previous[h]] != p.face[h] || p.face[h] == p.face[twin(h)]) return e.a;
    return std::nullopt;
}

}  // namespace

EditResult GridEditor::State::finish(PartitionEdit& edit, EditStep& into, std::vector<FactChange> changes) {
    const bool guarded = !locks.empty();
    const Guarded before = guarded ? guard() : Guarded{};
    // Whatever the rules of an operation overlooked: where the faces around an edge do not agree, the edit is dropped.
    std::vector<EdgeState> come = edit.after();
    if (const auto at = torn(partition, come)) return {EditRule::too_fine, to_metres(partition, *at)};
    const bool outer =
        std::any_of(come.begin(), come.end(), [](const EdgeState& e) { return e.left == outer_face || e.right == outer_face; });
    if (outer && into.kind != EditKind::insert_vertex && into.kind != EditKind::remove_vertex) {
        if (const EditResult r = outline().settle(edit, partition, index); !r) return r;
        come = edit.after();
    }
    const std::vector<EdgeState> gone = edit.before();
    EditStep step;
    step.step = edit.finish();
    step.facts = std::move(changes);
    for (const FactChange& c : step.facts) apply(c, false);
    facts.resize(partition.codes.size());
    follow(gone, come);
    if (guarded)
        if (const auto at = broken(before, gone, come)) {
            replay(step, true);
            return {EditRule::locked, *at};
        }
    into.step.append(step.step);
    into.facts.insert(into.facts.end(), std::make_move_iterator(step.facts.begin()), std::make_move_iterator(step.facts.end()));
    return {};
}

EditResult GridEditor::State::take_whole(EditStep step) {
    const Guarded before = guard();
    const std::vector<EdgeState> gone = states(step.step);
    replay(step, false);
    if (!locks.empty())
        if (const auto at = broken(before, gone, states(step.step))) {
            replay(step, true);
            return {EditRule::locked, *at};
        }
    keep(std::move(step));
    return {};
}

EditResult GridEditor::State::commit(EditKind kind, PartitionEdit& edit, std::vector<FactChange> changes) {
    EditStep step;
    step.kind = kind;
    if (const EditResult r = finish(edit, step, std::move(changes)); !r) return r;
    keep(std::move(step));
    return {};
}

}  // namespace wangge
