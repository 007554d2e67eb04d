#include "viewer/map/hit_tester.h"

#include <algorithm>

#include "engine/geo/measure.h"

namespace wangge::viewer {
namespace {

template <class Feature, class Get>
BoxIndex shape_index(const std::vector<Feature>& features, Get&& get) {
    std::vector<Box> boxes;
    boxes.reserve(features.size());
    for (const Feature& feature : features) boxes.push_back(box_of(get(feature)));
    return BoxIndex(std::span<const Box>(boxes));
}

template <class Feature>
BoxIndex point_index(const std::vector<Feature>& features) {
    std::vector<Point> points;
    points.reserve(features.size());
    for (const Feature& feature : features) points.push_back(feature.at);
    return BoxIndex(std::span<const Point>(points));
}

Box around(Point p, double reach) {
    return Box{p, p}.grown_m(reach);
}

template <class Feature>
void add_points(std::vector<std::pair<double, MapFeature>>& near, const BoxIndex& index, const std::vector<Feature>& features,
                FeatureKind kind, Point p, double tolerance) {
    for (const std::uint32_t i : index.intersecting(around(p, tolerance)))
        if (const double d = distance_m(features[i].at, p); d <= tolerance) near.push_back({d, {kind, i}});
}

double half_width_m(const Street& street) {
    return street.width_m / 2;
}

}  // namespace

HitTester::HitTester(const Community& community)
    : community_(community),
      garbage_points_(point_index(community.garbage_points)),
      bins_(point_index(community.bins)),
      gates_(point_index(community.gates)),
      places_(point_index(community.places)),
      buildings_(shape_index(community.buildings, [](const Building& b) -> const MultiPolygon& { return b.footprint; })),
      streets_(shape_index(community.streets, [](const Street& s) { return std::span<const Point>(s.line); })),
      areas_(shape_index(community.places, [](const Place& p) -> const MultiPolygon& { return p.shape; })),
      compounds_(shape_index(community.compounds, [](const Compound& c) -> const MultiPolygon& { return c.shape; })),
      grids_(shape_index(community.grids, [](const Grid& g) -> const MultiPolygon& { return g.shape; })) {}

std::vector<MapFeature> HitTester::at(Point p, double tolerance_m) const {
    std::vector<std::pair<double, MapFeature>> near;
    add_points(near, garbage_points_, community_.garbage_points, FeatureKind::garbage_point, p, tolerance_m);
    add_points(near, bins_, community_.bins, FeatureKind::bin, p, tolerance_m);
    add_points(near, places_, community_.places, FeatureKind::place, p, tolerance_m);
    add_points(near, gates_, community_.gates, FeatureKind::gate, p, tolerance_m);
    std::stable_sort(near.begin(), near.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<MapFeature> found;
    for (const auto& [distance, feature] : near) found.push_back(feature);

    const auto add_areas = [&](const BoxIndex& index, FeatureKind kind, auto&& shape_at) {
        for (const std::uint32_t i : index.intersecting(around(p, 0)))
            if (contains(shape_at(i), p)) found.push_back({kind, i});
    };
    add_areas(buildings_, FeatureKind::building,
              [&](std::size_t i) -> const MultiPolygon& { return community_.buildings[i].footprint; });
    near.clear();
    for (const std::uint32_t i : streets_.intersecting(around(p, std::max(tolerance_m, 15.0)))) {
        const Street& street = community_.streets[i];
        if (street.line.size() < 2) continue;
        const double d = nearest_on_line(street.line, p).distance_m;
        if (d <= std::max(half_width_m(street), tolerance_m)) near.push_back({d, {FeatureKind::street, i}});
    }
    std::stable_sort(near.begin(), near.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [distance, feature] : near) found.push_back(feature);
    const std::size_t points = found.size();
    add_areas(areas_, FeatureKind::place, [&](std::size_t i) -> const MultiPolygon& { return community_.places[i].shape; });
    // A place found by its symbol is not named twice.
    for (std::size_t i = found.size(); i-- > points;)
        if (std::find(found.begin(), found.begin() + std::ptrdiff_t(points), found[i]) != found.begin() + std::ptrdiff_t(points))
            found.erase(found.begin() + std::ptrdiff_t(i));
    add_areas(compounds_, FeatureKind::compound,
              [&](std::size_t i) -> const MultiPolygon& { return community_.compounds[i].shape; });
    add_areas(grids_, FeatureKind::grid, [&](std::size_t i) -> const MultiPolygon& { return community_.grids[i].shape; });
    return found;
}

}  // namespace wangge::viewer
