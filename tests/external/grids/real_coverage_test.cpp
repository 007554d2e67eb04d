// Iowa's counties and the precincts of fl25: valid coverages from real life.

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <numbers>

#include "engine/geo/measure.h"
#include "engine/grids/check_coverage.h"
#include "engine/grids/clean_coverage.h"
#include "engine/grids/dissolve.h"
#include "engine/grids/simplify_coverage.h"
#include "tests/reference_data.h"

namespace wangge {
namespace {

struct Coverage {
    std::vector<MultiPolygon> shapes;
    std::vector<std::uint32_t> districts;  // from 0
};

Coverage read(const std::filesystem::path& path, double unit) {
    Coverage coverage;
    const nlohmann::json file = nlohmann::json::parse(test::text_of(path));
    for (const auto& feature : file["features"]) {
        MultiPolygon& shape = coverage.shapes.emplace_back();
        const auto& geometry = feature["geometry"];
        const auto add = [&](const nlohmann::json& polygon) {
            std::vector<Ring> rings;
            for (const auto& ring : polygon) {
                rings.emplace_back();
                for (const auto& c : ring) rings.back().push_back({c[0].get<double>() * unit, c[1].get<double>() * unit});
                rings.back().pop_back();
            }
            shape.push_back({rings[0], {rings.begin() + 1, rings.end()}});
        };
        if (geometry["type"] == "Polygon")
            add(geometry["coordinates"]);
        else
            for (const auto& polygon : geometry["coordinates"]) add(polygon);
        coverage.districts.push_back(feature["properties"].value("cd_2010", 1) - 1);
    }
    return coverage;
}

TEST(RealCoverage, IowaDissolvesToTheEnactedPlan) {
    const auto path = test::reference("districting/coverage/iowa_counties_99.geojson");
    if (!path) return;
    const Coverage iowa = read(*path, 1200.0 / 3937);  // US survey foot
    ASSERT_TRUE(check_coverage(iowa.shapes).valid());
    const auto plan = dissolve(iowa.shapes, iowa.districts);
    const std::vector<double> area_km2{31427.285, 32203.292, 22889.767, 59176.108}, compactness{0.30200, 0.35951, 0.52853, 0.52165};
    ASSERT_EQ(plan.size(), 4u);
    for (std::size_t d = 0; d < 4; ++d) {
        const double area = area_m2(plan[d]), perimeter = perimeter_m(plan[d]);
        EXPECT_NEAR(area / 1e6, area_km2[d], area_km2[d] * 5e-6);
        EXPECT_NEAR(4 * std::numbers::pi * area / (perimeter * perimeter), compactness[d], 2e-5);
    }
    const CleanedCoverage cleaned = clean_coverage(iowa.shapes, {});
    EXPECT_TRUE(check_coverage(cleaned.shapes).valid());
    EXPECT_TRUE(cleaned.actions.empty());
}

TEST(RealCoverage, PrecinctsInDegreesAreSimplifiedAndStayACoverage) {
    const auto path = test::reference("districting/coverage/fl25_precincts.geojson");
    if (!path) return;
    const Coverage florida = read(*path, 1);
    const CleanOptions options{.snap = 0, .sliver_width = 0, .resolution = 0};
    const auto clean = clean_coverage(florida.shapes, {}, options).shapes;
    ASSERT_TRUE(check_coverage(clean, {0, 0}).valid());
    const auto simple = simplify_coverage(clean, {1e-3, false, 0});
    EXPECT_TRUE(check_coverage(simple, {0, 0}).valid());
    ASSERT_EQ(clean.size(), 25u);
    const double whole = area_m2(dissolve(clean, 0));
    double sum = 0;
    for (const MultiPolygon& shape : clean) sum += area_m2(shape);
    EXPECT_NEAR(sum, whole, 1e-12);
    EXPECT_NEAR(area_m2(dissolve(simple, 0)), whole, 0.05 * whole);
}

}  // namespace
}  // namespace wangge
