#include "engine/grids/partition_edit.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "engine/core/error.h"

namespace wangge {

namespace {

enum Field : std::uint8_t {
    f_at,
    f_out,
    f_from,
    f_next,
    f_previous,
    f_face,
    f_next_of_face,
    f_previous_of_face,
    f_first_of_face,
    f_last_of_face,
    f_next_free_vertex,
    f_free_vertices,
    f_free_edges,
    f_live_vertices,
    f_live_edges,
    f_vertex_places,  // number of places in the arrays of vertices
    f_edge_places,
    f_face_places,
    f_code,
    field_count,
};

bool grows(std::uint8_t field) {
    return field == f_vertex_places || field == f_edge_places || field == f_face_places;
}

std::vector<std::uint32_t>& words_of(Partition& p, std::uint8_t field) {
    switch (field) {
        case f_out: return p.out;
        case f_from: return p.from;
        case f_next: return p.next;
        case f_previous: return p.previous;
        case f_face: return p.face;
        case f_next_of_face: return p.next_of_face;
        case f_previous_of_face: return p.previous_of_face;
        case f_first_of_face: return p.first_of_face;
        case f_last_of_face: return p.last_of_face;
        default: return p.next_free_vertex;
    }
}

std::uint64_t get(Partition& p, std::uint8_t field, std::uint32_t index) {
    switch (field) {
        case f_at: return std::bit_cast<std::uint64_t>(p.at[index]);
        case f_free_vertices: return p.free_vertices;
        case f_free_edges: return p.free_edges;
        case f_live_vertices: return p.live_vertices;
        case f_live_edges: return p.live_edges;
        case f_vertex_places: return p.at.size();
        case f_edge_places: return p.from.size() / 2;
        case f_face_places: return p.codes.size();
        default: return words_of(p, field)[index];
    }
}

bool within(Partition& p, std::uint8_t field, std::uint32_t index) {
    switch (field) {
        case f_at: return index < p.at.size();
        case f_code: return index < p.codes.size();
        case f_free_vertices:
        case f_free_edges:
        case f_live_vertices:
        case f_live_edges:
        case f_vertex_places:
        case f_edge_places:
        case f_face_places: return true;
        default: return index < words_of(p, field).size();
    }
}

}  // namespace

EdgeState state_of(const Partition& p, EdgeId edge) {
    return {edge, p.at[p.from[2 * edge]], p.at[p.from[2 * edge + 1]], p.face[2 * edge], p.face[2 * edge + 1]};
}

void Step::set(Partition& p, const Write& w, std::uint64_t value) const {
    const auto word = static_cast<std::uint32_t>(value);
    switch (w.field) {
        case f_at: p.at[w.index] = std::bit_cast<MmPoint>(value); break;
        case f_free_vertices: p.free_vertices = word; break;
        case f_free_edges: p.free_edges = word; break;
        case f_live_vertices: p.live_vertices = value; break;
        case f_live_edges: p.live_edges = value; break;
        case f_vertex_places:
            p.at.resize(value);
            p.out.resize(value, nil);
            p.next_free_vertex.resize(value, nil);
            break;
        case f_edge_places:
            for (auto* words : {&p.from, &p.next, &p.previous, &p.face, &p.next_of_face, &p.previous_of_face})
                words->resize(2 * value, nil);
            break;
        case f_face_places:
            p.codes.resize(value);
            p.first_of_face.resize(value, nil);
            p.last_of_face.resize(value, nil);
            break;
        case f_code: p.codes[w.index] = texts_[value]; break;
        default: words_of(p, w.field)[w.index] = word;
    }
}

void Step::undo(Partition& p) const {
    if (whole_) {
        p = whole_->before;
        return;
    }
    for (auto it = writes_.rbegin(); it != writes_.rend(); ++it) set(p, *it, it->before);
}

void Step::redo(Partition& p) const {
    if (whole_) {
        p = whole_->after;
        return;
    }
    for (const Write& w : writes_) set(p, w, w.after);
}

std::size_t Step::bytes() const {
    std::size_t sum = sizeof(Step) + writes_.capacity() * sizeof(Write) + edges_.capacity() * sizeof(EdgeId);
    for (const std::string& text : texts_) sum += sizeof(text) + text.size();
    if (whole_)
        for (const Partition* p : {&whole_->before, &whole_->after})
            sum += p->at.size() * (sizeof(MmPoint) + 8) + p->from.size() * 24 + p->codes.size() * (sizeof(std::string) + 24);
    return sum;
}

std::uint64_t Step::text(const std::string& text) {
    const auto it = std::find(texts_.begin(), texts_.end(), text);
    if (it != texts_.end()) return static_cast<std::uint64_t>(it - texts_.begin());
    texts_.push_back(text);
    return texts_.size() - 1;
}

Step Step::replacing(const Partition& before, const Partition& after) {
    Step step;
    step.whole_ = std::make_shared<const Whole>(Whole{before, after});
    const std::size_t most = std::max(before.from.size(), after.from.size()) / 2;
    for (EdgeId e = 0; e < most; ++e) {
        const bool was = is_edge(before, e), is = is_edge(after, e);
        if (was != is || (was && state_of(before, e) != state_of(after, e))) step.edges_.push_back(e);
    }
    return step;
}

void Step::append(const Step& later) {
    if (later.empty()) return;
    if (empty()) {
        *this = later;
        return;
    }
    if (whole_ || later.whole_) throw Error(ErrorKind::internal, "A whole plan cannot be part of a longer step");
    // A long drag writes the same few words hundreds of times: only the first `before` and the last `after` matter. Arrays that
    // grew in between would make the order matter, so then everything is kept.
    const bool compact = std::none_of(later.writes_.begin(), later.writes_.end(), [](const Write& w) { return grows(w.field); });
    for (Write w : later.writes_) {
        if (w.field == f_code) {
            w.before = text(later.texts_[w.before]);
            w.after = text(later.texts_[w.after]);
        }
        const auto last = !compact ? writes_.rend() : std::find_if(writes_.rbegin(), writes_.rend(), [&](const Write& earlier) {
            return earlier.field == w.field && earlier.index == w.index;
        });
        if (last == writes_.rend())
            writes_.push_back(w);
        else
            last->after = w.after;
    }
    std::vector<EdgeId> both;
    std::set_union(edges_.begin(), edges_.end(), later.edges_.begin(), later.edges_.end(), std::back_inserter(both));
    edges_ = std::move(both);
    // A drag that came back to where it began is no step.
    if (std::all_of(writes_.begin(), writes_.end(), [](const Write& w) { return w.before == w.after && w.field == f_at; }))
        writes_.clear();
}

bool Step::fits(const Partition& partition) const {
    if (whole_) return whole_->before == partition;
    Partition p = partition;
    for (const Write& w : writes_) {
        if (w.field >= field_count) return false;
        if (w.field == f_code) {
            if (w.before >= texts_.size() || w.after >= texts_.size() || w.index >= p.codes.size() ||
                p.codes[w.index] != texts_[w.before])
                return false;
        } else {
            if (!within(p, w.field, w.index) || get(p, w.field, w.index) != w.before) return false;
            if (grows(w.field) && w.after > get(p, w.field, w.index) + 1) return false;
        }
        set(p, w, w.after);
    }
    return true;
}

PartitionEdit::PartitionEdit(Partition& partition) : p_(partition) {}

PartitionEdit::~PartitionEdit() {
    if (!finished_) step_.undo(p_);
}

void PartitionEdit::write(std::uint8_t field, std::uint32_t index, std::uint64_t value) {
    const std::uint64_t before = get(p_, field, index);
    if (before == value) return;
    step_.writes_.push_back({field, index, before, value});
    step_.set(p_, step_.writes_.back(), value);
}

void PartitionEdit::set_code(FaceId face, const std::string& code) {
    if (p_.codes[face] == code) return;
    const std::uint64_t before = step_.text(p_.codes[face]), after = step_.text(code);
    step_.writes_.push_back({f_code, face, before, after});
    step_.set(p_, step_.writes_.back(), after);
}

FaceId PartitionEdit::add_face(const std::string& code) {
    FaceId face = 0;
    while (face < p_.codes.size() && !(p_.codes[face].empty() && p_.first_of_face[face] == nil)) ++face;
    if (face == p_.codes.size()) write(f_face_places, 0, face + 1);
    set_code(face, code);
    return face;
}

void PartitionEdit::touch(EdgeId edge) {
    touched_.try_emplace(edge, is_edge(p_, edge) ? std::optional(state_of(p_, edge)) : std::nullopt);
}

void PartitionEdit::link(HalfEdgeId first, HalfEdgeId second) {
    write(f_next, first, second);
    write(f_previous, second, first);
}

void PartitionEdit::join_face(HalfEdgeId h, FaceId face, HalfEdgeId after) {
    write(f_face, h, face);
    if (face == outer_face) return;
    if (after == nil) after = p_.last_of_face[face];
    const HalfEdgeId before = after == nil ? nil : p_.next_of_face[after];
    write(f_previous_of_face, h, after);
    write(f_next_of_face, h, before);
    if (after == nil)
        write(f_first_of_face, face, h);
    else
        write(f_next_of_face, after, h);
    if (before == nil)
        write(f_last_of_face, face, h);
    else
        write(f_previous_of_face, before, h);
}

void PartitionEdit::leave_face(HalfEdgeId h) {
    const FaceId face = p_.face[h];
    if (face != outer_face) {
        const HalfEdgeId before = p_.previous_of_face[h], after = p_.next_of_face[h];
        if (before == nil)
            write(f_first_of_face, face, after);
        else
            write(f_next_of_face, before, after);
        if (after == nil)
            write(f_last_of_face, face, before);
        else
            write(f_previous_of_face, after, before);
    }
    write(f_next_of_face, h, nil);
    write(f_previous_of_face, h, nil);
}

VertexId PartitionEdit::add_vertex(MmPoint at) {
    VertexId v = p_.free_vertices;
    if (v == nil) {
        v = static_cast<VertexId>(p_.at.size());
        write(f_vertex_places, 0, v + 1);
    } else {
        write(f_free_vertices, 0, p_.next_free_vertex[v]);
        write(f_next_free_vertex, v, nil);
    }
    write(f_at, v, std::bit_cast<std::uint64_t>(at));
    write(f_live_vertices, 0, p_.live_vertices + 1);
    return v;
}

void PartitionEdit::remove_vertex(VertexId v) {
    write(f_next_free_vertex, v, p_.free_vertices);
    write(f_free_vertices, 0, v);
    write(f_at, v, 0);
    write(f_live_vertices, 0, p_.live_vertices - 1);
}

EdgeId PartitionEdit::take_edge() {
    EdgeId e = p_.free_edges;
    if (e == nil) {
        e = static_cast<EdgeId>(p_.from.size() / 2);
        write(f_edge_places, 0, e + 1);
    } else {
        write(f_free_edges, 0, p_.next[2 * e]);
    }
    write(f_live_edges, 0, p_.live_edges + 1);
    return e;
}

void PartitionEdit::set_position(VertexId v, MmPoint at) {
    HalfEdgeId h = p_.out[v];
    do {
        touch(edge_of(h));
        h = turn_left(p_, h);
    } while (h != p_.out[v]);
    write(f_at, v, std::bit_cast<std::uint64_t>(at));
}

// Links h, which leaves `vertex`, and its twin into the rotation there.
void PartitionEdit::place_around(VertexId vertex, HalfEdgeId h) {
    const HalfEdgeId first = p_.out[vertex];
    if (first == nil) {
        link(twin(h), h);
        write(f_out, vertex, h);
        return;
    }
    // The half-edge after which h comes, counter-clockwise: the last one of earlier angle, or else the last of all.
    const MmPoint centre = p_.at[vertex], to = p_.at[head(p_, h)];
    HalfEdgeId best = nil, last = first, g = first;
    do {
        const MmPoint there = p_.at[head(p_, g)];
        if (earlier_angle(centre, p_.at[head(p_, last)], there)) last = g;
        if (earlier_angle(centre, there, to) && (best == nil || earlier_angle(centre, p_.at[head(p_, best)], there))) best = g;
        g = turn_left(p_, g);
    } while (g != first);
    if (best == nil) best = last;
    const HalfEdgeId after = turn_left(p_, best);
    // In angular order now: best, h, after. Coming in on a twin one leaves on the half-edge clockwise of it.
    link(twin(h), best);
    link(twin(after), h);
}

void PartitionEdit::unplace(HalfEdgeId h) {
    const VertexId vertex = p_.from[h];
    const HalfEdgeId left = turn_left(p_, h);
    if (left == h) {
        write(f_out, vertex, nil);
        return;
    }
    const HalfEdgeId right = p_.next[twin(h)];
    link(twin(left), right);
    if (p_.out[vertex] == h) write(f_out, vertex, left);
}

HalfEdgeId PartitionEdit::add_edge(VertexId a, VertexId b, FaceId left, FaceId right) {
    const EdgeId e = take_edge();
    touch(e);
    const HalfEdgeId h = 2 * e;
    write(f_from, h, a);
    write(f_from, h + 1, b);
    place_around(a, h);
    place_around(b, h + 1);
    join_face(h, left);
    join_face(h + 1, right);
    return h;
}

void PartitionEdit::remove_edge(EdgeId e) {
    touch(e);
    const HalfEdgeId h = 2 * e;
    unplace(h);
    unplace(h + 1);
    leave_face(h);
    leave_face(h + 1);
    for (const HalfEdgeId side : {h, h + 1}) {
        write(f_from, side, nil);
        write(f_previous, side, nil);
        write(f_face, side, nil);
    }
    write(f_next, h + 1, nil);
    write(f_next, h, p_.free_edges);
    write(f_free_edges, 0, e);
    write(f_live_edges, 0, p_.live_edges - 1);
}

void PartitionEdit::set_faces(EdgeId e, FaceId left, FaceId right) {
    touch(e);
    for (const auto& [h, face] : {std::pair(2 * e, left), std::pair(2 * e + 1, right)}) {
        if (p_.face[h] == face) continue;
        leave_face(h);
        join_face(h, face);
    }
}

VertexId PartitionEdit::split_edge(EdgeId e, MmPoint at) {
    touch(e);
    const HalfEdgeId h = 2 * e, t = h + 1;
    const VertexId b = p_.from[t];
    const VertexId v = add_vertex(at);
    const EdgeId made = take_edge();
    touch(made);
    const HalfEdgeId g = 2 * made, s = g + 1;  // g: v -> b
    write(f_from, g, v);
    write(f_from, s, b);
    const HalfEdgeId after = p_.next[h], before = p_.previous[t];
    if (after == t) {
        link(g, s);
    } else {
        link(g, after);
        link(before, s);
    }
    link(h, g);
    link(s, t);
    write(f_from, t, v);
    if (p_.out[b] == t) write(f_out, b, s);
    write(f_out, v, g);
    join_face(g, p_.face[h], h);
    // The twin's side runs b, v, a: its new part comes before t in the list, so that a ring that starts with t starts with s.
    const FaceId right = p_.face[t];
    write(f_face, s, right);
    if (right != outer_face) {
        const HalfEdgeId earlier = p_.previous_of_face[t];
        write(f_previous_of_face, s, earlier);
        write(f_next_of_face, s, t);
        write(f_previous_of_face, t, s);
        if (earlier == nil)
            write(f_first_of_face, right, s);
        else
            write(f_next_of_face, earlier, s);
    }
    return v;
}

void PartitionEdit::dissolve_vertex(VertexId v) {
    // a -h-> v -g-> b becomes a -h-> b; the edge of g goes.
    const HalfEdgeId g = p_.out[v], h = p_.previous[g];
    const HalfEdgeId t = twin(h), s = twin(g);
    const VertexId b = p_.from[s];
    touch(edge_of(h));
    touch(edge_of(g));
    const HalfEdgeId after = p_.next[g], before = p_.previous[s];
    link(h, after);
    link(before, t);
    write(f_from, t, b);
    if (p_.out[b] == s) write(f_out, b, t);
    leave_face(g);
    leave_face(s);
    for (const HalfEdgeId side : {g, s}) {
        write(f_from, side, nil);
        write(f_previous, side, nil);
        write(f_next, side, nil);
        write(f_face, side, nil);
    }
    write(f_next, g & ~1U, p_.free_edges);
    write(f_free_edges, 0, edge_of(g));
    write(f_live_edges, 0, p_.live_edges - 1);
    write(f_out, v, nil);
    remove_vertex(v);
}

std::vector<EdgeState> PartitionEdit::before() const {
    std::vector<EdgeState> states;
    for (const auto& [edge, state] : touched_)
        if (state) states.push_back(*state);
    std::sort(states.begin(), states.end(), [](const EdgeState& a, const EdgeState& b) { return a.edge < b.edge; });
    return states;
}

std::vector<EdgeState> PartitionEdit::after() const {
    std::vector<EdgeState> states;
    for (const auto& [edge, state] : touched_)
        if (is_edge(p_, edge)) states.push_back(state_of(p_, edge));
    std::sort(states.begin(), states.end(), [](const EdgeState& a, const EdgeState& b) { return a.edge < b.edge; });
    return states;
}

Step PartitionEdit::finish() {
    finished_ = true;
    for (const auto& [edge, state] : touched_) {
        const auto now = is_edge(p_, edge) ? std::optional(state_of(p_, edge)) : std::nullopt;
        if (now != state) step_.edges_.push_back(edge);
    }
    std::sort(step_.edges_.begin(), step_.edges_.end());
    return std::move(step_);
}

}  // namespace wangge
