#include "engine/hotspots/dbscan.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "engine/core/error.h"
#include "engine/hotspots/detail/disjoint_sets.h"

namespace wangge {

namespace {

// Row and column of a cell in one number that sorts by row, then column; both have 31 bits and a margin of two cells.
using CellKey = std::int64_t;
constexpr CellKey row_step = CellKey{1} << 32;
constexpr double most_cells = 2147483000;

// Points of one cell, [first, last) in the sorted order, and the box of its cores.
struct PointCell {
    CellKey key = 0;
    std::uint32_t first = 0, last = 0;
    std::array<std::uint32_t, 5> around{};  // by row from two below to two above: the first cell that may be in reach
    Box cores;
};

// Cells have the diagonal `radius`, so that points of one cell are always in reach of each other and every point in
// reach is at most two cells away.
class CellGrid {
public:
    CellGrid(std::span<const Point> points, double radius) : square_(radius * radius) {
        // A hair under radius / sqrt 2: rounding must not put points in one cell that are further apart than the radius.
        const double side = radius / std::numbers::sqrt2 * (1 - 1e-9);
        Box box;
        for (const Point p : points)
            if (is_finite(p)) box.add(p);
        if (box.width_m() / side > most_cells || box.height_m() / side > most_cells)
            throw Error(ErrorKind::bad_input, "The radius is too small for an area of this size.");
        struct Entry {
            CellKey key;
            std::uint32_t index;
        };
        std::vector<Entry> entries;
        entries.reserve(points.size());
        for (std::uint32_t i = 0; i < points.size(); ++i) {
            if (!is_finite(points[i])) continue;
            const auto row = static_cast<CellKey>((points[i].y - box.low.y) / side) + 2;
            const auto column = static_cast<CellKey>((points[i].x - box.low.x) / side) + 2;
            entries.push_back({row * row_step + column, i});
        }
        std::sort(entries.begin(), entries.end(),
                  [](const Entry& a, const Entry& b) { return a.key != b.key ? a.key < b.key : a.index < b.index; });
        index_.reserve(entries.size());
        point_.reserve(entries.size());
        for (std::uint32_t k = 0; k < entries.size(); ++k) {
            if (cells_.empty() || cells_.back().key != entries[k].key) cells_.push_back({entries[k].key, k, k, {}, {}});
            cells_.back().last = k + 1;
            index_.push_back(entries[k].index);
            point_.push_back(points[entries[k].index]);
        }
        // Cells and the cells around them ascend together, so one walk for each row offset finds all starts.
        for (int dy = -2; dy <= 2; ++dy) {
            std::uint32_t start = 0;
            for (PointCell& cell : cells_) {
                const CellKey least = cell.key + dy * row_step - reach;
                while (start < cells_.size() && cells_[start].key < least) ++start;
                cell.around[static_cast<std::size_t>(dy + 2)] = start;
            }
        }
        core_.assign(point_.size(), 0);
    }

    // Calls visit(cell) for every other cell that may hold points in reach of the cell; stops when visit returns false.
    template <class Visit>
    void around(std::size_t cell, Visit visit) const {
        for (int dy = -2; dy <= 2; ++dy) {
            const CellKey most = cells_[cell].key + dy * row_step + reach;
            for (std::size_t other = cells_[cell].around[static_cast<std::size_t>(dy + 2)];
                 other < cells_.size() && cells_[other].key <= most; ++other)
                if (other != cell && !visit(other)) return;
        }
    }

    // Cells to either side that can hold points in reach; also at the corners of the block, since cells are that hair smaller.
    static constexpr CellKey reach = 2;

    bool near(Point a, Point b) const { return dot(a - b, a - b) <= square_; }
    bool near(Point p, const Box& box) const {
        const Point q{std::clamp(p.x, box.low.x, box.high.x), std::clamp(p.y, box.low.y, box.high.y)};
        return near(p, q);
    }

    void find_cores(std::uint32_t min_points, const Progress& progress) {
        std::vector<std::size_t> others;
        for (std::size_t c = 0; c < cells_.size(); ++c) {
            if (c % 1024 == 0) progress.poll();
            PointCell& cell = cells_[c];
            const std::uint32_t own = cell.last - cell.first;
            if (own < min_points) {
                others.clear();
                around(c, [&](std::size_t other) { return others.push_back(other), true; });
            }
            for (std::uint32_t k = cell.first; k < cell.last; ++k) {
                std::uint32_t count = own;
                for (std::size_t o = 0; count < min_points && o < others.size(); ++o)
                    for (std::uint32_t j = cells_[others[o]].first; j < cells_[others[o]].last && count < min_points; ++j)
                        count += near(point_[k], point_[j]);
                if (count < min_points) continue;
                core_[k] = 1;
                cell.cores.add(point_[k]);
            }
        }
    }

    bool cores_touch(const PointCell& a, const PointCell& b) const {
        for (std::uint32_t i = a.first; i < a.last; ++i) {
            if (!core_[i] || !near(point_[i], b.cores)) continue;
            for (std::uint32_t j = b.first; j < b.last; ++j)
                if (core_[j] && near(point_[i], point_[j])) return true;
        }
        return false;
    }

    // Sets of cells whose cores are connected.
    detail::DisjointSets join(const Progress& progress) const {
        detail::DisjointSets sets(cells_.size());
        for (std::uint32_t c = 0; c < cells_.size(); ++c) {
            if (c % 1024 == 0) progress.poll();
            if (cells_[c].cores.empty()) continue;
            around(c, [&](std::size_t other) {
                const auto o = static_cast<std::uint32_t>(other);
                if (o > c && !cells_[o].cores.empty() && sets.root(c) != sets.root(o) && cores_touch(cells_[c], cells_[o]))
                    sets.unite(c, o);
                return true;
            });
        }
        return sets;
    }

    Clusters label(std::size_t points, detail::DisjointSets sets, const Progress& progress) const {
        Clusters result{std::vector<std::int32_t>(points, noise_label), std::vector<bool>(points, false), 0};
        constexpr std::uint32_t none = 0xFFFFFFFF;
        std::vector<std::uint32_t> cell_of_point(points, none);
        for (std::uint32_t c = 0; c < cells_.size(); ++c)
            for (std::uint32_t k = cells_[c].first; k < cells_[c].last; ++k)
                if (core_[k]) cell_of_point[index_[k]] = c;

        std::vector<std::int32_t> number(cells_.size(), noise_label);  // by root cell
        for (std::size_t i = 0; i < points; ++i) {
            if (cell_of_point[i] == none) continue;
            std::int32_t& cluster = number[sets.root(cell_of_point[i])];
            if (cluster == noise_label) cluster = result.count++;
            result.label[i] = cluster;
            result.core[i] = true;
        }

        for (std::uint32_t c = 0; c < cells_.size(); ++c) {
            if (c % 1024 == 0) progress.poll();
            for (std::uint32_t k = cells_[c].first; k < cells_[c].last; ++k) {
                if (core_[k]) continue;
                std::int32_t& lowest = result.label[index_[k]];
                const auto offer = [&](std::size_t other) {
                    if (cells_[other].cores.empty()) return true;
                    const std::int32_t cluster = number[sets.root(static_cast<std::uint32_t>(other))];
                    if (lowest != noise_label && cluster >= lowest) return true;
                    if (!near(point_[k], cells_[other].cores)) return true;
                    for (std::uint32_t j = cells_[other].first; j < cells_[other].last; ++j) {
                        if (!core_[j] || !near(point_[k], point_[j])) continue;
                        lowest = cluster;
                        break;
                    }
                    return true;
                };
                offer(c);
                around(c, offer);
            }
        }
        return result;
    }

private:
    double square_;
    std::vector<PointCell> cells_;      // by row, then column
    std::vector<std::uint32_t> index_;  // sorted position to point
    std::vector<Point> point_;          // by sorted position
    std::vector<unsigned char> core_;   // by sorted position
};

}  // namespace

Clusters dbscan(std::span<const Point> points, double radius_m, int min_points, const Progress& progress) {
    if (!(radius_m > 0) || !std::isfinite(radius_m))
        throw Error(ErrorKind::bad_input, "The radius of a cluster must be a positive number of metres.");
    if (min_points < 1) throw Error(ErrorKind::bad_input, "A cluster needs at least one point.").with("min_points", min_points);
    CellGrid grid(points, radius_m);
    grid.find_cores(static_cast<std::uint32_t>(min_points), progress);
    return grid.label(points.size(), grid.join(progress), progress);
}

}  // namespace wangge
