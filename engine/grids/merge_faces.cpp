#include "engine/grids/merge_faces.h"

#include <algorithm>

namespace wangge {

EditResult merge_faces(PartitionEdit& edit, const Partition& p, FaceId kept, FaceId gone) {
    std::vector<HalfEdgeId> sides;
    bool neighbours = false;
    for (HalfEdgeId h = p.first_of_face[gone]; h != nil; h = p.next_of_face[h]) {
        sides.push_back(h);
        neighbours = neighbours || p.face[twin(h)] == kept;
    }
    if (!neighbours) return {EditRule::not_neighbours, sides.empty() ? p.origin : to_metres(p, p.at[p.from[sides.front()]])};
    std::vector<VertexId> loose;
    for (const HalfEdgeId h : sides) {
        const EdgeId e = edge_of(h);
        if (p.face[twin(h)] == kept) {
            loose.insert(loose.end(), {p.from[h], p.from[twin(h)]});
            edit.remove_edge(e);
        } else {
            edit.set_faces(e, (h & 1U) == 0 ? kept : p.face[2 * e], (h & 1U) == 0 ? p.face[2 * e + 1] : kept);
        }
    }
    std::sort(loose.begin(), loose.end());
    loose.erase(std::unique(loose.begin(), loose.end()), loose.end());
    for (const VertexId v : loose)
        if (p.out[v] == nil) edit.remove_vertex(v);
    return {};
}

}  // namespace wangge
