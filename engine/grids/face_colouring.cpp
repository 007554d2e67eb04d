#include "engine/grids/face_colouring.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "engine/geo/box_index.h"

namespace wangge {

namespace {

constexpr double near_m = 0.01;
constexpr double common_m = 0.1;

struct Side {
    Point a, b;
    std::size_t grid;
};

// Length over which two segments run side by side within near_m, taken along the first.
double common_length_m(const Side& one, const Side& two) {
    const Point along = one.b - one.a;
    const double length = std::hypot(along.x, along.y);
    if (length < 1e-9) return 0;
    const Point unit = along * (1 / length);
    const double off_a = std::abs(cross(unit, two.a - one.a));
    const double off_b = std::abs(cross(unit, two.b - one.a));
    if (std::max(off_a, off_b) > near_m) return 0;
    const double s = dot(unit, two.a - one.a), t = dot(unit, two.b - one.a);
    return std::min(length, std::max(s, t)) - std::max(0.0, std::min(s, t));
}

using Neighbours = std::vector<std::vector<std::size_t>>;

// Smallest-last: the grid with fewest neighbours among those left goes to the end of the order.
std::vector<std::size_t> smallest_last(const std::vector<Grid>& grids, const Neighbours& neighbours) {
    const std::size_t n = grids.size();
    std::vector<std::size_t> by_code(n), rank(n), degree(n);
    for (std::size_t i = 0; i < n; ++i) by_code[i] = i;
    std::stable_sort(by_code.begin(), by_code.end(), [&](std::size_t a, std::size_t b) { return grids[a].code < grids[b].code; });
    for (std::size_t i = 0; i < n; ++i) rank[by_code[i]] = i;
    std::set<std::pair<std::size_t, std::size_t>> left;
    for (std::size_t i = 0; i < n; ++i) {
        degree[i] = neighbours[i].size();
        left.insert({degree[i], n - 1 - rank[i]});
    }
    std::vector<std::size_t> order;
    std::vector<bool> gone(n);
    while (!left.empty()) {
        const std::size_t grid = by_code[n - 1 - left.begin()->second];
        left.erase(left.begin());
        gone[grid] = true;
        order.push_back(grid);
        for (const std::size_t other : neighbours[grid]) {
            if (gone[other]) continue;
            left.erase({degree[other], n - 1 - rank[other]});
            left.insert({--degree[other], n - 1 - rank[other]});
        }
    }
    std::reverse(order.begin(), order.end());
    return order;
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> neighbouring_grids(const std::vector<Grid>& grids) {
    std::vector<Side> sides;
    const auto add_ring = [&](const Ring& ring, std::size_t grid) {
        for (std::size_t i = 0; i < ring.size(); ++i) sides.push_back({ring[i], ring[(i + 1) % ring.size()], grid});
    };
    for (std::size_t g = 0; g < grids.size(); ++g) {
        for (const Polygon& polygon : grids[g].shape) {
            add_ring(polygon.outer, g);
            for (const Ring& hole : polygon.holes) add_ring(hole, g);
        }
    }
    std::vector<Box> boxes(sides.size());
    for (std::size_t i = 0; i < sides.size(); ++i) {
        boxes[i].add(sides[i].a);
        boxes[i].add(sides[i].b);
        boxes[i] = boxes[i].grown_m(near_m);
    }
    const BoxIndex index{std::span<const Box>(boxes)};

    std::vector<std::pair<std::pair<std::size_t, std::size_t>, double>> runs;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        for (const std::uint32_t j : index.intersecting(boxes[i])) {
            if (sides[j].grid <= sides[i].grid) continue;
            const double common = common_length_m(sides[i], sides[j]);
            if (common > 0) runs.push_back({{sides[i].grid, sides[j].grid}, common});
        }
    }
    std::stable_sort(runs.begin(), runs.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < runs.size();) {
        double total = 0;
        std::size_t j = i;
        for (; j < runs.size() && runs[j].first == runs[i].first; ++j) total += runs[j].second;
        if (total >= common_m) pairs.push_back(runs[i].first);
        i = j;
    }
    return pairs;
}

std::vector<int> colour_of_grids(const std::vector<Grid>& grids) {
    return colour_of_grids(grids, {});
}

std::vector<int> colour_of_grids(const std::vector<Grid>& grids, const std::vector<int>& before) {
    Neighbours neighbours(grids.size());
    for (const auto& [a, b] : neighbouring_grids(grids)) {
        neighbours[a].push_back(b);
        neighbours[b].push_back(a);
    }
    const std::vector<std::size_t> order = smallest_last(grids, neighbours);
    std::vector<int> colours(grids.size(), -1);
    std::array<std::size_t, grid_colours> used{};

    // A kept colour takes away the guarantee of smallest-last; where it leads nowhere all are coloured anew.
    for (const bool keep : {true, false}) {
        std::fill(colours.begin(), colours.end(), -1);
        used.fill(0);
        bool clash = false;
        if (keep) {
            for (const std::size_t grid : order) {
                if (grid >= before.size() || before[grid] < 0 || before[grid] >= grid_colours) continue;
                const bool taken = std::any_of(neighbours[grid].begin(), neighbours[grid].end(),
                                               [&](std::size_t other) { return colours[other] == before[grid]; });
                if (taken) continue;
                colours[grid] = before[grid];
                ++used[static_cast<std::size_t>(before[grid])];
            }
        }
        for (const std::size_t grid : order) {
            if (colours[grid] >= 0) continue;
            std::array<std::size_t, grid_colours> near{};
            for (const std::size_t other : neighbours[grid])
                if (colours[other] >= 0) ++near[static_cast<std::size_t>(colours[other])];
            std::size_t best = 0;
            for (std::size_t c = 1; c < near.size(); ++c)
                if (std::pair(near[c], used[c]) < std::pair(near[best], used[best])) best = c;
            clash = clash || near[best] > 0;
            colours[grid] = static_cast<int>(best);
            ++used[best];
        }
        if (!clash) break;
    }
    return colours;
}

}  // namespace wangge
