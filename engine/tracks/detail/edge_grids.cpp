#include "engine/tracks/detail/edge_grids.h"

#include <algorithm>
#include <cmath>

#include "engine/community/grid_locator.h"
#include "engine/geo/box_index.h"
#include "engine/geo/measure.h"

namespace wangge::detail {

namespace {

struct Border {
    Point a, b;
};

std::vector<Border> borders_of(const std::vector<Grid>& grids) {
    std::vector<Border> borders;
    const auto add = [&](const Ring& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) borders.push_back({ring[i], ring[(i + 1) % ring.size()]});
    };
    for (const Grid& grid : grids) {
        for (const Polygon& polygon : grid.shape) {
            add(polygon.outer);
            for (const Ring& hole : polygon.holes) add(hole);
        }
    }
    return borders;
}

// Adds where segment p-q meets a border, as metres from p. Borders along the segment add their ends.
void add_cuts(Point p, Point q, const Border& border, std::vector<double>& cuts) {
    const double length = distance_m(p, q);
    const Point way = q - p;
    const Point side = border.b - border.a;
    const double turn = cross(way, side);
    if (std::abs(turn) > 1e-12 * length * distance_m(border.a, border.b)) {
        const double t = cross(border.a - p, side) / turn;
        const double s = cross(border.a - p, way) / turn;
        // A way through a vertex of the border must not slip between its two segments; a cut too many does no harm.
        if (t > 0 && t < 1 && s > -1e-6 && s < 1 + 1e-6) cuts.push_back(t * length);
        return;
    }
    for (const Point end : {border.a, border.b}) {
        const double t = dot(end - p, way) / (length * length);
        if (t > 0 && t < 1 && distance_m(p + way * t, end) < 1e-3) cuts.push_back(t * length);
    }
}

}  // namespace

EdgeGrids edge_grids(const Network& network, const std::vector<Grid>& grids, const Progress& progress) {
    const std::vector<Border> borders = borders_of(grids);
    std::vector<Box> boxes;
    for (const Border& border : borders) {
        Box box;
        box.add(border.a);
        box.add(border.b);
        boxes.push_back(box);
    }
    const BoxIndex index(boxes);
    const GridLocator locator(grids);

    EdgeGrids result;
    result.start.push_back(0);
    std::vector<double> cuts;
    for (std::uint32_t edge = 0; edge < network.edges(); ++edge) {
        if (edge % 256 == 0) progress.poll();
        const double whole = network.edge_length_m[edge];
        cuts.assign({0, whole});
        double along = 0;
        for (std::uint32_t i = network.shape_first[edge]; i + 1 < network.shape_first[edge + 1]; ++i) {
            const Point p = network.shape[i];
            const Point q = network.shape[i + 1];
            cuts.push_back(std::min(whole, along));  // a border may meet the edge just at its own vertex
            const std::size_t before = cuts.size();
            Box box;
            box.add(p);
            box.add(q);
            if (!(p == q))
                for (const std::uint32_t k : index.intersecting(box.grown_m(1e-3))) add_cuts(p, q, borders[k], cuts);
            for (std::size_t k = before; k < cuts.size(); ++k) cuts[k] = std::min(whole, along + cuts[k]);
            along += distance_m(p, q);
        }
        std::sort(cuts.begin(), cuts.end());
        const std::size_t first = result.stretch.size();
        for (std::size_t k = 0; k + 1 < cuts.size(); ++k) {
            if (cuts[k + 1] - cuts[k] <= 0) continue;
            const auto grid = locator.index_at(point_at(network, {edge, (cuts[k] + cuts[k + 1]) / 2}));
            const std::int32_t number = grid ? static_cast<std::int32_t>(*grid) : outside_grids;
            if (result.stretch.size() > first && result.stretch.back().grid == number) {
                result.stretch.back().to_m = cuts[k + 1];
            } else {
                result.stretch.push_back({cuts[k], cuts[k + 1], number});
            }
        }
        result.start.push_back(static_cast<std::uint32_t>(result.stretch.size()));
    }
    return result;
}

}  // namespace wangge::detail
