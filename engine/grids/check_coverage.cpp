#include "engine/grids/check_coverage.h"

#include <algorithm>
#include <cmath>

#include "engine/geo/measure.h"
#include "engine/grids/detail/coverage_rings.h"
#include "engine/grids/dissolve.h"

namespace wangge {

namespace {

using detail::CoverageEdge;
using detail::CoverageEdges;
using detail::CoverageRings;
using detail::nothing;

enum State : std::uint8_t { unknown, matched, invalid };

// Corners by the cells of a uniform grid that the boxes of the edges leaving them touch.
class Cells {
public:
    Cells(const CoverageRings& rings, const std::vector<std::uint32_t>& after, const std::vector<std::uint32_t>& open,
          std::int32_t margin)
        : box_(box_of(rings.points[open.front()], rings.points[open.front()])) {
        for (const std::uint32_t i : open) box_.add(box_of(rings.points[i], rings.points[after[i]]).grown(margin));
        const double n = static_cast<double>(open.size()) + 1;
        const double width = static_cast<double>(box_.high.x) - box_.low.x + 1,
                     height = static_cast<double>(box_.high.y) - box_.low.y + 1;
        cell_ = static_cast<std::int64_t>(std::max(std::sqrt(width * height / n), std::max(width, height) / n)) + 1;
        columns_ = static_cast<std::int64_t>(width) / cell_ + 1;
        const std::int64_t rows = static_cast<std::int64_t>(height) / cell_ + 1;
        cells_.resize(static_cast<std::size_t>(columns_ * rows));
        for (const std::uint32_t i : open)
            each(box_of(rings.points[i], rings.points[after[i]]).grown(margin), [&](auto& cell) { cell.push_back(i); });
    }

    template <class Visit>
    void near(const MmBox& box, Visit&& visit) {
        if (!box.intersects(box_)) return;
        const MmBox part{{std::max(box.low.x, box_.low.x), std::max(box.low.y, box_.low.y)},
                         {std::min(box.high.x, box_.high.x), std::min(box.high.y, box_.high.y)}};
        each(part, [&](const auto& cell) {
            for (const std::uint32_t i : cell) visit(i);
        });
    }

private:
    template <class Visit>
    void each(const MmBox& box, Visit&& visit) {
        for (std::int64_t r = (std::int64_t{box.low.y} - box_.low.y) / cell_; r <= (std::int64_t{box.high.y} - box_.low.y) / cell_;
             ++r)
            for (std::int64_t c = (std::int64_t{box.low.x} - box_.low.x) / cell_;
                 c <= (std::int64_t{box.high.x} - box_.low.x) / cell_; ++c)
                visit(cells_[static_cast<std::size_t>(r * columns_ + c)]);
    }

    MmBox box_;
    std::int64_t cell_ = 1, columns_ = 1;
    std::vector<std::vector<std::uint32_t>> cells_;
};

Point real(MmPoint p) {
    return {static_cast<double>(p.x), static_cast<double>(p.y)};
}

// The part of the line a-b beside c-d, or nothing.
bool beside(Point a, Point b, Point c, Point d, Point& from, Point& to) {
    const Point along = b - a;
    const double length2 = dot(along, along);
    double s = dot(c - a, along) / length2, t = dot(d - a, along) / length2;
    if (std::max(s, t) <= 0 || std::min(s, t) >= 1) return false;
    s = std::clamp(s, 0.0, 1.0);
    t = std::clamp(t, 0.0, 1.0);
    from = a + along * s;
    to = a + along * t;
    return true;
}

bool nearly_parallel(Point a, Point b, Point c, Point d, double width) {
    Point p, q, r, s;
    if (!beside(a, b, c, d, p, q) || !beside(c, d, a, b, r, s)) return false;
    if (distance_m(p, q) <= width || distance_m(r, s) <= width) return false;
    if (distance_m(p, s) < distance_m(p, r)) std::swap(r, s);
    return distance_m(p, r) <= width && distance_m(q, s) <= width;
}

class Check {
public:
    Check(std::span<const MultiPolygon> shapes, const CoverageCheckOptions& options, const Progress& progress)
        : scale_(scale_for(shapes, options.resolution)),
          rings_(detail::read_rings(shapes, scale_)),
          width_(options.gap_width * scale_.per_unit),
          progress_(progress) {
        result_.invalid.resize(shapes.size());
        const CoverageEdges all = detail::edges_of(rings_, progress);
        state_.assign(rings_.points.size(), unknown);
        std::vector<std::uint32_t> open;
        for (std::size_t r = 0; r < rings_.size(); ++r) {
            for (std::uint32_t i = rings_.starts[r]; i < rings_.starts[r + 1]; ++i) {
                const CoverageEdge& edge = all.edges[all.used[i] / 2];
                const int side = (all.used[i] % 2 == 1) == rings_.places[r].land_left ? 1 : 0;
                if (edge.uses[side] > 1) {
                    state_[i] = invalid;
                } else if (edge.uses[1 - side] > 0) {
                    state_[i] = matched;
                } else {
                    open.push_back(i);
                }
            }
        }
        if (!open.empty()) judge(open);
        collect();
    }

    CoverageCheck take() { return std::move(result_); }

private:
    void judge(const std::vector<std::uint32_t>& open) {
        // Ring and next corner of every corner.
        ring_of_.resize(rings_.points.size());
        after_.resize(rings_.points.size());
        before_.resize(rings_.points.size());
        for (std::uint32_t r = 0; r < rings_.size(); ++r) {
            for (std::uint32_t i = rings_.starts[r]; i < rings_.starts[r + 1]; ++i) {
                ring_of_[i] = r;
                after_[i] = rings_.after(r, i);
                before_[after_[i]] = i;
            }
        }
        progress_.poll();
        const auto margin = static_cast<std::int32_t>(std::min(std::ceil(width_), static_cast<double>(mm_limit) / 4));
        Cells cells(rings_, after_, open, margin);
        std::vector<bool> bad(rings_.points.size());
        for (std::uint32_t j = 0; j < rings_.points.size(); ++j) {
            const MmBox box = box_of(rings_.points[j], rings_.points[after_[j]]);
            cells.near(box, [&](std::uint32_t i) {
                if (bad[i] || shape_of(i) == shape_of(j)) return;
                if (conflicts(i, j)) bad[i] = true;
            });
        }
        for (const std::uint32_t i : open)
            if (bad[i]) state_[i] = invalid;
        find_inside(open);
    }

    std::uint32_t shape_of(std::uint32_t corner) const { return rings_.places[ring_of_[corner]].shape; }

    bool conflicts(std::uint32_t i, std::uint32_t j) const {
        const MmPoint a = rings_.points[i], b = rings_.points[after_[i]], c = rings_.points[j], d = rings_.points[after_[j]];
        if (width_ > 0 && nearly_parallel(real(a), real(b), real(c), real(d), width_) && !(a == d && b == c) && !(a == c && b == d))
            return true;
        if (!segments_meet(a, b, c, d)) return false;
        if (a != c && a != d && b != c && b != d) return true;  // they cross, or an end lies within the other
        // A common end: invalid when they run on along each other, or when the edge goes into the neighbour's corner there.
        const MmPoint common = a == c || a == d ? a : b, mine = common == a ? b : a, other = common == c ? d : c;
        if (mine == other) return false;
        if (orientation(common, mine, other) == 0 && (on_segment(common, mine, other) || on_segment(common, other, mine)))
            return true;
        const std::uint32_t corner = common == c ? j : after_[j];
        return into_corner(corner, mine);
    }

    // Whether the way from a corner of a polygon to `to` begins inside that polygon.
    bool into_corner(std::uint32_t corner, MmPoint to) const {
        const MmPoint at = rings_.points[corner];
        MmPoint from = rings_.points[before_[corner]], on = rings_.points[after_[corner]];
        if (!rings_.places[ring_of_[corner]].land_left) std::swap(from, on);
        // Inside: counter-clockwise after `on`, before `from`.
        const auto along = [&](MmPoint p) {
            return orientation(at, p, to) == 0 && (std::int64_t{p.x} - at.x) * (std::int64_t{to.x} - at.x) +
                                                          (std::int64_t{p.y} - at.y) * (std::int64_t{to.y} - at.y) >
                                                      0;
        };
        if (along(from) || along(on)) return false;
        const bool a = earlier_angle(at, on, to), b = earlier_angle(at, to, from), c = earlier_angle(at, on, from);
        return c ? a && b : a || b;
    }

    // Open edges with an end inside another polygon.
    void find_inside(const std::vector<std::uint32_t>& open) {
        std::vector<MmBox> boxes(rings_.size());
        for (std::uint32_t r = 0; r < rings_.size(); ++r) {
            const auto ring = rings_.ring(r);
            boxes[r] = {ring.front(), ring.front()};
            for (const MmPoint p : ring) boxes[r].add(p);
        }
        std::vector<std::uint32_t> corners;  // both ends of edges not known
        for (const std::uint32_t i : open)
            if (state_[i] == unknown) {
                corners.push_back(i);
                corners.push_back(after_[i]);
            }
        std::sort(corners.begin(), corners.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::pair(rings_.points[a], a) < std::pair(rings_.points[b], b);
        });
        corners.erase(std::unique(corners.begin(), corners.end()), corners.end());
        const auto by_x = [&](std::uint32_t corner, std::int64_t x) { return rings_.points[corner].x < x; };
        // Rings of one polygon follow one another.
        for (std::uint32_t r = 0; r < rings_.size();) {
            std::uint32_t end = r + 1;
            const auto& place = rings_.places[r];
            while (end < rings_.size() && rings_.places[end].shape == place.shape && rings_.places[end].polygon == place.polygon)
                ++end;
            MmBox box = boxes[r];
            for (std::uint32_t k = r; k < end; ++k) box.add(boxes[k]);
            const auto low = std::lower_bound(corners.begin(), corners.end(), std::int64_t{box.low.x}, by_x);
            const auto high = std::lower_bound(low, corners.end(), std::int64_t{box.high.x} + 1, by_x);
            for (auto it = low; it != high; ++it) {
                const MmPoint p = rings_.points[*it];
                if (p.y < box.low.y || p.y > box.high.y || shape_of(*it) == place.shape) continue;
                if (!inside(p, r, end)) continue;
                for (const std::uint32_t i : {*it, before_[*it]})
                    if (state_[i] == unknown) state_[i] = invalid;
            }
            r = end;
        }
    }

    bool inside(MmPoint p, std::uint32_t first, std::uint32_t end) const {
        bool in = false;
        for (std::uint32_t i = rings_.starts[first]; i < rings_.starts[end]; ++i) {
            const MmPoint a = rings_.points[i], b = rings_.points[after_[i]];
            if (std::min(a.y, b.y) > p.y || std::max(a.y, b.y) < p.y) continue;
            if (on_segment(a, b, p)) return false;
            if (east_ray_meets(p, a, b)) in = !in;
        }
        return in;
    }

    void collect() {
        for (std::uint32_t r = 0; r < rings_.size(); ++r) {
            const std::uint32_t first = rings_.starts[r], n = rings_.starts[r + 1] - first;
            std::uint32_t begin = n;  // a place where a chain begins: after an edge that is in order
            std::size_t bad = 0;
            for (std::uint32_t k = 0; k < n; ++k) {
                if (state_[first + k] != invalid) continue;
                ++bad;
                if (begin == n && state_[first + (k + n - 1) % n] != invalid) begin = k;
            }
            if (bad == 0) continue;
            result_.invalid_edges += bad;
            if (begin == n) begin = 0;
            auto& lines = result_.invalid[rings_.places[r].shape];
            bool open = false;
            for (std::uint32_t k = 0; k < n; ++k) {
                const std::uint32_t i = first + (begin + k) % n;
                if (state_[i] != invalid) {
                    open = false;
                    continue;
                }
                if (!open) lines.push_back({scale_.from_steps(rings_.points[i])});
                open = true;
                lines.back().push_back(scale_.from_steps(rings_.points[rings_.after(r, i)]));
            }
        }
    }

    CoverageScale scale_;
    CoverageRings rings_;
    double width_;
    const Progress& progress_;
    std::vector<State> state_;  // per corner: of the edge that leaves it
    std::vector<std::uint32_t> ring_of_, after_, before_;
    CoverageCheck result_;
};

}  // namespace

CoverageCheck check_coverage(std::span<const MultiPolygon> shapes, const CoverageCheckOptions& options, const Progress& progress) {
    return Check(shapes, options, progress).take();
}

double inner_width(const Polygon& polygon) {
    // No polygon's largest circle has a smaller radius than area / perimeter.
    const double precision = std::max(1e-12, 0.01 * area_m2(polygon) / perimeter_m({polygon}));
    const Point centre = label_point({polygon}, precision);
    double radius = std::numeric_limits<double>::infinity();
    const auto look = [&](const Ring& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i)
            radius = std::min(radius, distance_m(nearest_on_segment(ring[i], ring[(i + 1) % ring.size()], centre), centre));
    };
    look(polygon.outer);
    for (const Ring& hole : polygon.holes) look(hole);
    return 2 * radius;
}

std::vector<CoverageGap> find_gaps(std::span<const MultiPolygon> shapes, double width, double resolution,
                                   const Progress& progress) {
    std::vector<CoverageGap> gaps;
    for (const Polygon& part : dissolve(shapes, resolution, progress)) {
        for (const Ring& hole : part.holes) {
            CoverageGap gap{{Ring(hole.rbegin(), hole.rend()), {}}, 0};
            progress.poll();
            gap.width = inner_width(gap.shape);
            if (gap.width < width) gaps.push_back(std::move(gap));
        }
    }
    const auto west = [](const CoverageGap& gap) { return box_of(gap.shape).low; };
    std::sort(gaps.begin(), gaps.end(), [&](const CoverageGap& a, const CoverageGap& b) {
        const Point p = west(a), q = west(b);
        return std::pair(p.x, p.y) < std::pair(q.x, q.y);
    });
    return gaps;
}

}  // namespace wangge
