#pragma once

// One change of a partition, written down word by word, so that every operation there is or will be has an exact inverse.
//
//   PartitionEdit edit(partition);
//   edit.set_position(v, p);                 // and other primitives
//   if (!good) return;                       // not finished: the destructor puts everything back
//   Step step = edit.finish();               // the caller keeps it
//   step.undo(partition); step.redo(partition);   // byte for byte
//
// Primitives keep the links right (rotation around vertices, lists of faces) but do not look whether edges cross or whether
// faces around a vertex agree: that is what the operations check (vertex_moves.h, reassign.h). Each costs O(degree).

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>

#include "engine/grids/partition.h"

namespace wangge {

// An edge as it lies: what index and metrics need to know about it.
struct EdgeState {
    EdgeId edge = nil;
    MmPoint a, b;
    FaceId left = outer_face;
    FaceId right = outer_face;

    bool operator==(const EdgeState&) const = default;
};
EdgeState state_of(const Partition& partition, EdgeId edge);

// One step of undo.
class Step {
public:
    void undo(Partition& partition) const;
    void redo(Partition& partition) const;
    bool empty() const { return writes_.empty() && !whole_; }
    bool whole() const { return whole_ != nullptr; }  // made by `replacing`
    // Every edge whose place, faces or existence changed, ascending.
    const std::vector<EdgeId>& edges() const { return edges_; }
    std::size_t bytes() const;
    // This step followed by another as one: for a drag.
    void append(const Step& later);
    // One partition in place of another as a step: for whole plans.
    static Step replacing(const Partition& before, const Partition& after);

    // For a journal. from_bytes: bad_input when the bytes are no step. fits: whether redo would start from the state it was made
    // in.
    std::vector<std::uint8_t> to_bytes() const;
    static Step from_bytes(std::span<const std::uint8_t> bytes);
    bool fits(const Partition& partition) const;

private:
    friend class PartitionEdit;
    struct Write {
        std::uint8_t field;
        std::uint32_t index;
        std::uint64_t before;  // of codes: a position in texts_
        std::uint64_t after;

        bool operator==(const Write&) const = default;
    };
    struct Whole {
        Partition before, after;
    };
    void set(Partition& partition, const Write& write, std::uint64_t value) const;
    std::uint64_t text(const std::string& text);
    std::vector<Write> writes_;
    std::vector<std::string> texts_;
    std::vector<EdgeId> edges_;
    std::shared_ptr<const Whole> whole_;
};

class PartitionEdit {
public:
    explicit PartitionEdit(Partition& partition);
    ~PartitionEdit();  // puts everything back unless finished
    PartitionEdit(const PartitionEdit&) = delete;
    PartitionEdit& operator=(const PartitionEdit&) = delete;

    // A grid without land yet, at the first dead place or the end.
    FaceId add_face(const std::string& code);
    void set_code(FaceId face, const std::string& code);  // empty: dead; it must have no edge then

    VertexId add_vertex(MmPoint at);
    void remove_vertex(VertexId vertex);  // must have no edge
    void set_position(VertexId vertex, MmPoint at);
    // Between two vertices that no edge joins yet; left is the face to the left of a->b. Gives the half-edge a->b.
    HalfEdgeId add_edge(VertexId a, VertexId b, FaceId left, FaceId right);
    void remove_edge(EdgeId edge);
    void set_faces(EdgeId edge, FaceId left, FaceId right);  // of half-edge 2 * edge
    // Puts a new vertex into an edge, which keeps its first end; gives the vertex. Rings keep their start.
    VertexId split_edge(EdgeId edge, MmPoint at);
    // Takes out a vertex of two edges and joins its neighbours, which must not be joined yet.
    void dissolve_vertex(VertexId vertex);

    // What the edges touched so far were before, and are now (only those that existed, exist).
    std::vector<EdgeState> before() const;
    std::vector<EdgeState> after() const;
    bool touched(EdgeId edge) const { return touched_.contains(edge); }

    Step finish();

private:
    void write(std::uint8_t field, std::uint32_t index, std::uint64_t value);
    void touch(EdgeId edge);
    void link(HalfEdgeId first, HalfEdgeId second);
    void join_face(HalfEdgeId h, FaceId face, HalfEdgeId after = nil);
    void leave_face(HalfEdgeId h);
    EdgeId take_edge();
    void place_around(VertexId vertex, HalfEdgeId h);
    void unplace(HalfEdgeId h);

    Partition& p_;
    Step step_;
    std::unordered_map<EdgeId, std::optional<EdgeState>> touched_;
    bool finished_ = false;
};

}  // namespace wangge
