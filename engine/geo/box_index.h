#pragma once

// A static spatial index over boxes: an R-tree packed once (Boost.Geometry, sort-tile-recursive), then read by any
// number of threads. Indices in answers are positions in the span given to the constructor, in ascending order for
// `intersecting`, nearest first (ties by index) for `nearest`. Build O(n log n), query O(log n + answers).

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "engine/geo/shape.h"

namespace wangge {

class BoxIndex {
public:
    BoxIndex();
    explicit BoxIndex(std::span<const Box> boxes);  // empty boxes are never found
    explicit BoxIndex(std::span<const Point> points);
    ~BoxIndex();
    BoxIndex(BoxIndex&&) noexcept;
    BoxIndex& operator=(BoxIndex&&) noexcept;

    std::vector<std::uint32_t> intersecting(const Box& box) const;
    // The k boxes nearest to p by distance to the box (0 when p is inside).
    std::vector<std::uint32_t> nearest(Point p, std::size_t k) const;
    std::size_t size() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace wangge
