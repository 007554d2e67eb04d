#include "engine/grids/base_faces.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <unordered_map>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/geo/measure.h"
#include "engine/geo/overlay.h"
#include "engine/geo/polygonize.h"
#include "engine/grids/detail/parcel_lines.h"

namespace wangge {

namespace {

constexpr double beside_m = 0.05;  // a border this near a street or wall follows it

void add_rings(std::vector<Line>& lines, const MultiPolygon& shape) {
    for (const Polygon& polygon : shape) {
        if (polygon.outer.size() >= 3) lines.push_back(closed(polygon.outer));
        for (const Ring& hole : polygon.holes)
            if (hole.size() >= 3) lines.push_back(closed(hole));
    }
}

// Which of some shapes holds a point.
class Locator {
public:
    template <class Features>
    explicit Locator(const Features& features) {
        std::vector<Box> boxes;
        for (const auto& feature : features) {
            shapes_.push_back(&feature.shape);
            boxes.push_back(box_of(feature.shape));
        }
        index_ = BoxIndex(boxes);
    }
    std::optional<std::size_t> at(Point p) const {
        Box box;
        box.add(p);
        for (const std::uint32_t i : index_.intersecting(box))
            if (contains(*shapes_[i], p)) return i;
        return std::nullopt;
    }

private:
    std::vector<const MultiPolygon*> shapes_;
    BoxIndex index_;
};

// The segments that a border may follow.
class Guides {
public:
    explicit Guides(const std::vector<Line>& lines) {
        std::vector<Box> boxes;
        for (const Line& line : lines)
            for (std::size_t i = 0; i + 1 < line.size(); ++i) {
                segments_.emplace_back(line[i], line[i + 1]);
                Box box;
                box.add(line[i]);
                box.add(line[i + 1]);
                boxes.push_back(box);
            }
        index_ = BoxIndex(boxes);
    }
    bool near(Point p) const {
        Box box;
        box.add(p + Point{-beside_m, -beside_m});
        box.add(p + Point{beside_m, beside_m});
        for (const std::uint32_t i : index_.intersecting(box))
            if (distance_m(nearest_on_segment(segments_[i].first, segments_[i].second, p), p) <= beside_m) return true;
        return false;
    }

private:
    std::vector<std::pair<Point, Point>> segments_;
    BoxIndex index_;
};

template <class Visit>
void for_edges(const Polygon& polygon, Visit&& visit) {
    const auto ring_edges = [&](const Ring& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) visit(ring[i], ring[(i + 1) % ring.size()]);
    };
    ring_edges(polygon.outer);
    for (const Ring& hole : polygon.holes) ring_edges(hole);
}

std::vector<FaceBorder> borders_of(const std::vector<Polygon>& faces, const Guides& guides) {
    struct PointLess {
        bool operator()(const std::pair<Point, Point>& a, const std::pair<Point, Point>& b) const {
            const auto key = [](const std::pair<Point, Point>& s) {
                return std::tuple(s.first.x, s.first.y, s.second.x, s.second.y);
            };
            return key(a) < key(b);
        }
    };
    std::map<std::pair<Point, Point>, std::uint32_t, PointLess> first_side;
    std::map<std::pair<std::uint32_t, std::uint32_t>, FaceBorder> found;
    for (std::uint32_t f = 0; f < faces.size(); ++f)
        for_edges(faces[f], [&](Point p, Point q) {
            if (std::pair(q.x, q.y) < std::pair(p.x, p.y)) std::swap(p, q);
            const auto [it, is_new] = first_side.try_emplace({p, q}, f);
            if (is_new || it->second == f) return;
            const std::uint32_t a = std::min(f, it->second), b = std::max(f, it->second);
            FaceBorder& border = found[{a, b}];
            const double length = distance_m(p, q);
            border = {a, b, border.length_m + length, border.followed_m + (guides.near((p + q) * 0.5) ? length : 0)};
        });
    std::vector<FaceBorder> borders;
    for (const auto& [pair, border] : found) borders.push_back(border);
    return borders;
}

struct Pieces {
    std::vector<Polygon> shapes;
    std::vector<std::optional<std::size_t>> compound, grid;
};

// Joins what is too small or too narrow to the neighbour it belongs with; whether anything was joined.
bool join_slivers(Pieces& pieces, const Guides& guides, const BaseFaceOptions& options) {
    const std::size_t n = pieces.shapes.size();
    std::vector<double> area(n);
    std::vector<std::vector<std::pair<double, std::uint32_t>>> beside(n);
    for (std::size_t f = 0; f < n; ++f) area[f] = area_m2(pieces.shapes[f]);
    for (const FaceBorder& border : borders_of(pieces.shapes, guides)) {
        beside[border.a].emplace_back(border.length_m, border.b);
        beside[border.b].emplace_back(border.length_m, border.a);
    }
    std::vector<std::uint32_t> small, group(n);
    std::iota(group.begin(), group.end(), 0U);
    for (std::uint32_t f = 0; f < n; ++f) {
        double perimeter = 0;
        for_edges(pieces.shapes[f], [&](Point p, Point q) { perimeter += distance_m(p, q); });
        if (area[f] < options.least_area_m2 || 2 * area[f] / perimeter < options.sliver_width_m) small.push_back(f);
    }
    std::stable_sort(small.begin(), small.end(), [&](std::uint32_t a, std::uint32_t b) { return area[a] < area[b]; });
    std::vector<bool> taken(n);
    for (const std::uint32_t f : small) {
        if (taken[f]) continue;
        std::optional<std::uint32_t> best;
        std::tuple<bool, bool, double> best_fit;
        for (const auto& [length, g] : beside[f]) {
            const std::tuple fit(pieces.grid[f] == pieces.grid[g], pieces.compound[f] == pieces.compound[g], length);
            if (best && fit <= best_fit) continue;
            best = g;
            best_fit = fit;
        }
        // The best neighbour may be busy: the next round has time. A piece that is wide enough but has no neighbour of its own kind
        // stays a face.
        if (!best || taken[*best] || (!(std::get<0>(best_fit) && std::get<1>(best_fit)) && area[f] >= options.least_area_m2))
            continue;
        group[f] = *best;
        taken[f] = taken[*best] = true;
    }
    if (std::none_of(taken.begin(), taken.end(), [](bool t) { return t; })) return false;
    Pieces joined;
    std::vector<std::uint32_t> partner(n, std::numeric_limits<std::uint32_t>::max());
    for (std::uint32_t f = 0; f < n; ++f)
        if (group[f] != f) partner[group[f]] = f;
    for (std::uint32_t f = 0; f < n; ++f) {
        if (group[f] != f) continue;
        MultiPolygon shape{pieces.shapes[f]};
        if (partner[f] < n) {
            const std::vector<MultiPolygon> both{shape, {pieces.shapes[partner[f]]}};
            shape = union_of(both);
        }
        for (Polygon& part : shape) {  // one part: the two share a border
            joined.shapes.push_back(std::move(part));
            joined.compound.push_back(pieces.compound[f]);
            joined.grid.push_back(pieces.grid[f]);
        }
    }
    pieces = std::move(joined);
    return true;
}

}  // namespace

std::optional<std::uint32_t> BaseFaces::face_at(Point p) const {
    Box box;
    box.add(p);
    for (const std::uint32_t f : index.intersecting(box))
        if (contains(list[f].shape, p)) return f;
    return std::nullopt;
}

std::vector<std::uint32_t> BaseFaces::in_box(const Box& box) const {
    std::vector<std::uint32_t> found = index.intersecting(box);
    std::erase_if(found, [&](std::uint32_t f) { return !box.contains(list[f].label); });
    return found;
}

std::vector<std::uint32_t> BaseFaces::of_compound(std::size_t compound) const {
    std::vector<std::uint32_t> found;
    for (std::uint32_t f = 0; f < list.size(); ++f)
        if (list[f].compound == compound) found.push_back(f);
    return found;
}

MultiPolygon BaseFaces::shape_of(std::span<const std::uint32_t> faces) const {
    std::vector<MultiPolygon> shapes;
    for (const std::uint32_t f : faces) shapes.push_back({list[f].shape});
    return union_of(shapes);
}

BaseFaces make_base_faces(const Community& community, const BaseFaceOptions& options, const Progress& progress) {
    MultiPolygon jurisdiction = community.jurisdiction.shape;
    if (jurisdiction.empty()) {
        std::vector<MultiPolygon> shapes;
        for (const Grid& grid : community.grids) shapes.push_back(grid.shape);
        if (shapes.empty()) throw Error(ErrorKind::bad_input, "There is neither a jurisdiction nor a grid to cut into base faces");
        jurisdiction = union_of(shapes);
    }
    std::vector<Line> streets, walls, followed;
    for (const Street& street : community.streets) streets.push_back(street.line);
    for (const Wall& wall : community.walls) walls.push_back(wall.line);
    for (const Compound& compound : community.compounds) add_rings(walls, compound.shape);
    if (options.follow_streets) followed = streets;
    if (options.follow_walls) followed.insert(followed.end(), walls.begin(), walls.end());
    std::vector<Line> lines = std::move(streets);
    lines.insert(lines.end(), walls.begin(), walls.end());
    add_rings(lines, jurisdiction);
    if (options.present_grids)
        for (const Grid& grid : community.grids) add_rings(lines, grid.shape);

    Locator compounds(community.compounds), grids(community.grids);
    const Guides guides(followed);
    struct Seat {
        Point at;
        std::uint32_t building;
    };
    std::vector<Seat> places;
    for (std::uint32_t b = 0; b < community.buildings.size(); ++b)
        if (!community.buildings[b].footprint.empty()) places.push_back({{}, b});
    parallel_chunks(places.size(), 64, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) places[i].at = label_point(community.buildings[places[i].building].footprint);
    });

    const auto inside = [&](std::vector<Polygon> shapes) {
        Pieces pieces;
        for (Polygon& shape : shapes) {
            const Point label = point_inside(shape);
            if (!contains(jurisdiction, label)) continue;
            pieces.compound.push_back(compounds.at(label));
            pieces.grid.push_back(grids.at(label));
            pieces.shapes.push_back(std::move(shape));
        }
        return pieces;
    };
    const auto buildings_in = [&](const std::vector<Polygon>& shapes) {
        std::vector<Box> boxes;
        for (const Polygon& shape : shapes) boxes.push_back(box_of(shape));
        const BoxIndex index(boxes);
        std::vector<std::vector<std::uint32_t>> held(shapes.size());
        for (const Seat& place : places) {
            Box box;
            box.add(place.at);
            for (const std::uint32_t f : index.intersecting(box)) {
                if (!contains(shapes[f], place.at)) continue;
                held[f].push_back(place.building);
                break;
            }
        }
        return held;
    };

    Pieces pieces = inside(polygonize(lines));
    progress.report(0.3, "blocks");
    if (options.parcels) {
        while (join_slivers(pieces, guides, options)) progress.poll();
        const auto held = buildings_in(pieces.shapes);
        std::vector<std::vector<Line>> cuts(pieces.shapes.size());
        parallel_chunks(
            cuts.size(), 16,
            [&](std::size_t begin, std::size_t end) {
                for (std::size_t f = begin; f < end; ++f)
                    if (held[f].size() > 1)
                        detail::add_parcel_lines(cuts[f], pieces.shapes[f], held[f], community.buildings, options.gap_m);
            },
            progress);
        lines.clear();
        for (const Polygon& shape : pieces.shapes) add_rings(lines, {shape});
        for (const std::vector<Line>& of_face : cuts) lines.insert(lines.end(), of_face.begin(), of_face.end());
        pieces = inside(polygonize(lines));
    }
    progress.report(0.7, "parcels");
    while (join_slivers(pieces, guides, options)) progress.poll();

    BaseFaces faces;
    // West to east, then north to south, so that numbers mean something and do not hang on a library's order.
    std::vector<std::uint32_t> order(pieces.shapes.size());
    std::iota(order.begin(), order.end(), 0U);
    std::vector<Point> labels(pieces.shapes.size());
    parallel_chunks(labels.size(), 64, [&](std::size_t begin, std::size_t end) {
        for (std::size_t f = begin; f < end; ++f)
            labels[f] = label_point({pieces.shapes[f]}, std::max(1.0, 0.1 * std::sqrt(area_m2(pieces.shapes[f]))));
    });
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::tuple(labels[a].x, -labels[a].y) < std::tuple(labels[b].x, -labels[b].y);
    });
    std::vector<Polygon> shapes;
    for (const std::uint32_t i : order) shapes.push_back(pieces.shapes[i]);
    auto held = buildings_in(shapes);
    faces.borders = borders_of(shapes, guides);
    std::vector<Box> boxes;
    for (std::size_t f = 0; f < shapes.size(); ++f) {
        boxes.push_back(box_of(shapes[f]));
        const std::uint32_t i = order[f];
        faces.list.push_back(
            {std::move(shapes[f]), labels[i], area_m2(pieces.shapes[i]), pieces.compound[i], pieces.grid[i], std::move(held[f])});
    }
    faces.index = BoxIndex(boxes);
    progress.report(1, "base faces");
    return faces;
}

}  // namespace wangge
