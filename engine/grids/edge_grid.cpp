#include "engine/grids/edge_grid.h"

#include <cmath>

namespace wangge {

EdgeGrid::EdgeGrid(const Partition& p) {
    MmBox box{{}, {}};
    bool first = true;
    double length = 0;
    for (VertexId v = 0; v < p.at.size(); ++v) {
        if (!is_vertex(p, v)) continue;
        if (first) box = {p.at[v], p.at[v]};
        first = false;
        box.add(p.at[v]);
    }
    for (EdgeId e = 0; 2 * e < p.from.size(); ++e)
        if (is_edge(p, e)) length += std::sqrt(static_cast<double>(squared_mm(p.at[p.from[2 * e]], p.at[p.from[2 * e + 1]])));
    low_ = box.low;
    const double width = std::int64_t{box.high.x} - box.low.x + 1.0, height = std::int64_t{box.high.y} - box.low.y + 1.0;
    const double edges = static_cast<double>(std::max<std::size_t>(1, p.live_edges));
    // Not more than about two cells an edge, however the edges are spread.
    cell_mm_ = static_cast<std::int64_t>(std::ceil(std::max({1.0, 2 * length / edges, std::sqrt(width * height / (2 * edges))})));
    cell_mm_ = std::max(cell_mm_, static_cast<std::int64_t>(std::ceil(std::max(width, height) / (4 * edges + 16))));
    columns_ = static_cast<std::int64_t>(width) / cell_mm_ + 1;
    rows_ = static_cast<std::int64_t>(height) / cell_mm_ + 1;
    cells_.resize(static_cast<std::size_t>(columns_ * rows_));
    for (EdgeId e = 0; 2 * e < p.from.size(); ++e)
        if (is_edge(p, e)) insert(state_of(p, e));
}

// The cells that the segment may touch: row by row, with a millimetre to spare. The same cells for a-b and b-a.
template <class Visit>
void EdgeGrid::for_cells(MmPoint a, MmPoint b, Visit&& visit) const {
    if (a > b) std::swap(a, b);
    const MmBox box = box_of(a, b);
    const Cell low = cell_of(box.low), high = cell_of(box.high);
    for (std::int64_t r = low.row; r <= high.row; ++r) {
        std::int64_t c0 = low.column, c1 = high.column;
        if (c1 > c0 && high.row > low.row) {
            const double y0 = static_cast<double>(low_.y) + static_cast<double>(r * cell_mm_) - 1;
            const double y1 = y0 + static_cast<double>(cell_mm_) + 2;
            const double slope = (static_cast<double>(b.x) - a.x) / (static_cast<double>(b.y) - a.y);
            double x0 = a.x + (y0 - a.y) * slope, x1 = a.x + (y1 - a.y) * slope;
            if (x0 > x1) std::swap(x0, x1);
            x0 = std::max(x0 - 1, static_cast<double>(box.low.x));
            x1 = std::min(x1 + 1, static_cast<double>(box.high.x));
            if (x0 > x1) continue;
            c0 = cell_of({static_cast<std::int32_t>(x0), 0}).column;
            c1 = cell_of({static_cast<std::int32_t>(x1), 0}).column;
        }
        for (std::int64_t c = c0; c <= c1; ++c) visit(static_cast<std::size_t>(r * columns_ + c));
    }
}

void EdgeGrid::insert(const EdgeState& edge) {
    for_cells(edge.a, edge.b, [&](std::size_t cell) { cells_[cell].push_back(edge.edge); });
}

void EdgeGrid::erase(const EdgeState& edge) {
    for_cells(edge.a, edge.b, [&](std::size_t cell) {
        auto& list = cells_[cell];
        const auto found = std::find(list.begin(), list.end(), edge.edge);
        if (found == list.end()) return;
        *found = list.back();
        list.pop_back();
    });
}

void EdgeGrid::update(std::span<const EdgeState> gone, std::span<const EdgeState> come) {
    for (const EdgeState& edge : gone) erase(edge);
    for (const EdgeState& edge : come) insert(edge);
}

std::vector<EdgeId> EdgeGrid::near(const MmBox& box) const {
    std::vector<EdgeId> edges;
    any_near(box, [&](EdgeId edge) {
        edges.push_back(edge);
        return false;
    });
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return edges;
}

std::vector<EdgeId> EdgeGrid::near_segment(MmPoint a, MmPoint b) const {
    std::vector<EdgeId> edges;
    for_cells(a, b, [&](std::size_t cell) { edges.insert(edges.end(), cells_[cell].begin(), cells_[cell].end()); });
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return edges;
}

FaceId EdgeGrid::face_at(const Partition& p, MmPoint at) const {
    if (at.y < low_.y || std::int64_t{at.y} - low_.y > rows_ * cell_mm_) return outer_face;
    const Cell start = cell_of(at);
    EdgeId best = nil;
    for (std::int64_t c = start.column; c < columns_; ++c) {
        for (const EdgeId e : cells_[static_cast<std::size_t>(start.row * columns_ + c)]) {
            if (e == best) continue;
            const MmPoint a = p.at[p.from[2 * e]], b = p.at[p.from[2 * e + 1]];
            if (!east_ray_meets(at, a, b)) continue;
            if (best == nil || met_before(at, a, b, p.at[p.from[2 * best]], p.at[p.from[2 * best + 1]])) best = e;
        }
        if (best == nil) continue;
        // Whatever lies in cells further east is met later once the nearest meeting so far is within the cells seen.
        const MmPoint a = p.at[p.from[2 * best]], b = p.at[p.from[2 * best + 1]];
        const double x =
            a.x + (static_cast<double>(at.y) - a.y) * (static_cast<double>(b.x) - a.x) / (static_cast<double>(b.y) - a.y);
        if (x + 1 < static_cast<double>(low_.x) + static_cast<double>((c + 1) * cell_mm_)) break;
    }
    if (best == nil) return outer_face;
    const bool upward = p.at[p.from[2 * best]].y < p.at[p.from[2 * best + 1]].y;
    return p.face[2 * best + (upward ? 0 : 1)];
}

}  // namespace wangge
