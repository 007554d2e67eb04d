// Shapes of a plan with published figures: Iowa's enacted districts, dissolved from counties.

#include <gmock/gmock.h>

#include <map>
#include <nlohmann/json.hpp>

#include "engine/geo/overlay.h"
#include "engine/grids/build_partition.h"
#include "engine/grids/plan_metrics.h"
#include "tests/reference_data.h"

namespace wangge {
namespace {

constexpr double foot_m = 1200.0 / 3937;  // US survey foot
constexpr int iowa_north_m = 26975;       // the projection of the file, in metres

TEST(PlanShapeReference, IowasEnactedDistricts) {
    const auto path = test::reference("districting/coverage/iowa_counties_99.geojson");
    if (!path) return;
    const nlohmann::json file = nlohmann::json::parse(test::text_of(*path));
    std::map<int, std::vector<MultiPolygon>> counties;
    for (const auto& feature : file["features"]) {
        MultiPolygon shape;
        for (const auto& polygon : feature["geometry"]["coordinates"]) {
            shape.emplace_back();
            for (const auto& ring : polygon) {
                Ring points;
                for (const auto& c : ring) points.push_back({c[0].get<double>() * foot_m, c[1].get<double>() * foot_m});
                points.pop_back();
                (shape.back().outer.empty() ? shape.back().outer : shape.back().holes.emplace_back()) = points;
            }
        }
        counties[feature["properties"]["cd_2010"]].push_back(shape);
    }
    std::vector<Grid> grids;
    Box box;
    for (const auto& [district, shapes] : counties) {
        Grid grid;
        grid.code = std::to_string(district);
        grid.shape = union_of(shapes);
        for (const Polygon& polygon : grid.shape)
            for (const Point& p : polygon.outer) box.add(p);
        grids.push_back(grid);
    }
    const Partition partition = build_partition(grids, {});
    const std::vector<GridMetrics> m = metrics_of(partition, {}, EarthScale(Frame(iowa_north_m), partition.origin, box));
    ASSERT_EQ(m.size(), 4u);
    const double polsby_popper[] = {0.30200, 0.35951, 0.52853, 0.52165}, hull[] = {0.67360, 0.73669, 0.83584, 0.88111};
    const double area_km2[] = {31427.285, 32203.292, 22889.767, 59176.108};
    const double perimeter_km[] = {1143.546, 1060.962, 737.722, 1193.962};
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_NEAR(m[i].hull_ratio, hull[i], 6e-6) << i;
        // Published in the plane, ours on the ellipsoid: the scale of the projection cancels in the
        // ratio.
        EXPECT_NEAR(m[i].compactness, polsby_popper[i], polsby_popper[i] * 2e-4) << i;
        EXPECT_NEAR(m[i].area_m2 / 1e6, area_km2[i], area_km2[i] * 1e-3) << i;
        EXPECT_NEAR(m[i].perimeter_m / 1e3, perimeter_km[i], perimeter_km[i] * 5e-4) << i;
        EXPECT_EQ(m[i].parts, 1);
        // Reock's measure lies below the hull ratio: the circle holds the hull.
        EXPECT_LT(m[i].reock, m[i].hull_ratio);
        EXPECT_GT(m[i].reock, 0.2);
    }
}

}  // namespace
}  // namespace wangge
