#pragma once

// A uniform grid over the box of a partition that finds edges near a place and is updated edge by edge. Cells are about as large as
// two mean edges, so that a cell holds a few edges at any size of the partition; insert, erase and a query in a small box cost O(1)
// for edges of usual length. Reads only; not thread safe while it is being changed.

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include "engine/grids/partition_edit.h"

namespace wangge {

class EdgeGrid {
public:
    explicit EdgeGrid(const Partition& partition);

    void insert(const EdgeState& edge);
    void erase(const EdgeState& edge);
    void update(std::span<const EdgeState> gone, std::span<const EdgeState> come);

    // Calls visit(edge) for every edge whose box may meet the box, some more than once, in no fixed order, until it gives true.
    // Whether one gave true.
    template <class Visit>
    bool any_near(const MmBox& box, Visit&& visit) const {
        const auto [c0, r0] = cell_of(box.low);
        const auto [c1, r1] = cell_of(box.high);
        for (std::int64_t r = r0; r <= r1; ++r)
            for (std::int64_t c = c0; c <= c1; ++c)
                for (const EdgeId edge : cells_[static_cast<std::size_t>(r * columns_ + c)])
                    if (visit(edge)) return true;
        return false;
    }

    // The same, each edge once and ascending.
    std::vector<EdgeId> near(const MmBox& box) const;

    // Every edge that may meet the segment, each once and ascending: for long segments, whose box holds much else.
    std::vector<EdgeId> near_segment(MmPoint a, MmPoint b) const;

    // The face that holds p, or outside. A point on a border belongs to the face above or to the right of it, as in
    // geo/measure.h `contains`. Exact. O(edges in the cells to the east up to the nearest border).
    FaceId face_at(const Partition& partition, MmPoint p) const;

private:
    struct Cell {
        std::int64_t column, row;
    };
    Cell cell_of(MmPoint p) const {
        const auto clamp = [](std::int64_t v, std::int64_t count) { return v < 0 ? 0 : v >= count ? count - 1 : v; };
        return {clamp((std::int64_t{p.x} - low_.x) / cell_mm_, columns_), clamp((std::int64_t{p.y} - low_.y) / cell_mm_, rows_)};
    }
    template <class Visit>
    void for_cells(MmPoint a, MmPoint b, Visit&& visit) const;

    MmPoint low_;
    std::int64_t cell_mm_ = 1;
    std::int64_t columns_ = 1;
    std::int64_t rows_ = 1;
    std::vector<std::vector<EdgeId>> cells_;
};

}  // namespace wangge
