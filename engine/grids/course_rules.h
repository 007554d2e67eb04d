#pragma once

// The rules for giving an edge of a planar map another course: SQL/MM topology (ISO 13249-3, ST_ChangeEdgeGeom), as PostGIS
// answers them. They look at the swept region only and know the map through a view, so that they serve any map of nodes and edges:
// isolated nodes, dangling edges and edges with one face on both sides included.

#include <functional>
#include <span>
#include <vector>

#include "engine/grids/edit_result.h"
#include "engine/grids/millimetre.h"

namespace wangge {

// A planar map without the edge that is to change. Visits stop when the callback gives true.
class PlanarMapView {
public:
    virtual ~PlanarMapView() = default;
    // Every node whose place is in the box; some more than once.
    virtual void nodes_near(const MmBox& box, const std::function<bool(MmPoint)>& visit) const = 0;
    // Every segment of an edge that may meet the box; outer: of the border of the whole map, beyond which nothing may go.
    virtual void segments_near(const MmBox& box, const std::function<bool(MmPoint, MmPoint, bool outer)>& visit) const = 0;
    // Where the other edges at this node lead: the next points of their courses.
    virtual std::vector<MmPoint> spokes(MmPoint node) const = 0;
};

struct CourseResult {
    EditRule rule = EditRule::allowed;
    MmPoint at;

    explicit operator bool() const { return rule == EditRule::allowed; }
};

// Whether the edge may go from its old course to the new one, both with their ends. Checked in this order: not_simple,
// end_mismatch, twist (a closed edge turned round), node_crossed, edge_crossed or outside_jurisdiction, collision (a node comes to
// lie on the other side), disposition_changed (the edge leaves a node between other neighbours). O(n^2 + n x (segments and nodes
// near)), n points.
CourseResult check_course(const PlanarMapView& map, std::span<const MmPoint> old_course, std::span<const MmPoint> new_course);

// The first place where a line meets itself; ends that are one point are allowed.
CourseResult check_simple(std::span<const MmPoint> line);

}  // namespace wangge
