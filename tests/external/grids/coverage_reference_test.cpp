// Polygon coverages with known answers: Iowa's counties and the validity cases of GEOS.

#include <gmock/gmock.h>

#include <cctype>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "engine/geo/measure.h"
#include "engine/grids/build_partition.h"
#include "engine/grids/partition_check.h"
#include "tests/reference_data.h"

namespace wangge {
namespace {

constexpr double foot_m = 1200.0 / 3937;  // US survey foot

Ring ring_of(const nlohmann::json& coordinates, double unit) {
    Ring ring;
    for (const auto& c : coordinates) ring.push_back({c[0].get<double>() * unit, c[1].get<double>() * unit});
    ring.pop_back();
    return ring;
}

TEST(CoverageReference, IowaCountiesFormAPartitionAndDissolveToTheEnactedPlan) {
    const auto path = test::reference("districting/coverage/iowa_counties_99.geojson");
    if (!path) return;
    std::ifstream in(*path);
    const nlohmann::json file = nlohmann::json::parse(in);
    std::vector<Grid> grids;
    std::vector<int> district;
    for (const auto& feature : file["features"]) {
        Grid grid;
        grid.code = feature["properties"]["fips"];
        for (const auto& polygon : feature["geometry"]["coordinates"]) {
            Polygon p{ring_of(polygon[0], foot_m), {}};
            for (std::size_t i = 1; i < polygon.size(); ++i) p.holes.push_back(ring_of(polygon[i], foot_m));
            grid.shape.push_back(p);
        }
        grids.push_back(grid);
        district.push_back(feature["properties"]["cd_2010"]);
    }
    for (const Finding& f : examine_grids(grids, {})) EXPECT_EQ(f.severity, Severity::note) << f.message;
    const Partition p = build_partition(grids, {});
    EXPECT_THAT(faults_of(p), ::testing::IsEmpty());
    // Vertices of the states outline and of all borders: each stored once.
    EXPECT_LE(p.live_vertices, 881u);

    std::map<int, double> area_km2, perimeter_km;
    for (FaceId f = 0; f < p.codes.size(); ++f) area_km2[district[f]] += static_cast<double>(doubled_area_of(p, f)) / 2e12;
    std::set<std::pair<FaceId, FaceId>> cut;
    for (EdgeId e = 0; 2 * e < p.from.size(); ++e) {
        const FaceId left = p.face[2 * e], right = p.face[2 * e + 1];
        const int dl = left == outer_face ? 0 : district[left], dr = right == outer_face ? 0 : district[right];
        if (dl == dr) continue;
        const double km = std::sqrt(static_cast<double>(squared_mm(p.at[p.from[2 * e]], p.at[p.from[2 * e + 1]]))) / 1e6;
        if (dl != 0) perimeter_km[dl] += km;
        if (dr != 0) perimeter_km[dr] += km;
        if (dl != 0 && dr != 0) cut.insert(std::minmax(left, right));
    }
    EXPECT_EQ(cut.size(), 47u);
    const std::map<int, std::pair<double, double>> enacted{
        {1, {31427.285, 1143.546}}, {2, {32203.292, 1060.962}}, {3, {22889.767, 737.722}}, {4, {59176.108, 1193.962}}};
    for (const auto& [d, figures] : enacted) {
        EXPECT_NEAR(area_km2[d], figures.first, figures.first * 5e-6);
        EXPECT_NEAR(perimeter_km[d], figures.second, 0.006);
    }
}

// POLYGON and MULTIPOLYGON of well-known text; anything else gives nothing.
MultiPolygon read_wkt(const std::string& text) {
    MultiPolygon shape;
    if (!text.starts_with("POLYGON") && !text.starts_with("MULTIPOLYGON")) return shape;
    const int ring_depth = text.starts_with("POLYGON") ? 2 : 3;
    int depth = 0;
    std::vector<double> numbers;
    const char* at = text.c_str();
    while (*at != 0) {
        if (*at == '(') {
            if (++depth == ring_depth - 1) shape.emplace_back();
            numbers.clear();
        } else if (*at == ')') {
            if (depth-- == ring_depth) {
                Ring ring;
                for (std::size_t i = 0; i + 3 < numbers.size(); i += 2) ring.push_back({numbers[i], numbers[i + 1]});
                Polygon& polygon = shape.back();
                if (polygon.outer.empty())
                    polygon.outer = ring;
                else
                    polygon.holes.push_back(ring);
            }
        } else if (std::isdigit(static_cast<unsigned char>(*at)) || *at == '-') {
            char* end = nullptr;
            numbers.push_back(std::strtod(at, &end));
            at = end;
            continue;
        }
        ++at;
    }
    return shape;
}

TEST(CoverageReference, ValidAndInvalidCasesOfGeosAreToldApart) {
    const auto path = test::reference("districting/topology/geos_coverage_cases.json");
    if (!path) return;
    std::ifstream in(*path);
    int valid = 0, invalid = 0;
    for (const auto& item : nlohmann::json::parse(in)) {
        const std::string call = item["calls"].empty() ? "" : item["calls"][0].get<std::string>();
        const std::string title = item["title"];
        if (call != "checkValid" && call != "checkInvalid" && call != "checkInvalidWithGaps") continue;
        std::vector<Grid> grids;
        Box box;
        for (const auto& wkt : item["wkt_in_order"]) {
            const MultiPolygon shape = read_wkt(wkt);
            if (shape.empty()) continue;
            Grid grid;
            grid.code = std::to_string(grids.size());
            grid.shape = shape;
            grids.push_back(grid);
            box.add(box_of(shape));
        }
        MultiPolygon land;
        if (call == "checkInvalidWithGaps")
            land = {Polygon{{box.low, {box.high.x, box.low.y}, box.high, {box.low.x, box.high.y}}, {}}};
        PartitionOptions options;
        options.snap_m = 0;
        std::set<std::string> rules;
        for (const Finding& f : examine_grids(grids, land, options)) rules.insert(f.rule);
        if (call == "checkValid") {
            ++valid;
            // A hole in a coverage is valid there, and so is a ring that collapses.
            rules.erase("grid-gap");
            rules.erase("grid-shape");
            EXPECT_THAT(rules, ::testing::IsEmpty()) << title;
        } else {
            ++invalid;
            EXPECT_FALSE(rules.empty()) << title;
        }
    }
    EXPECT_EQ(valid, 5);
    EXPECT_EQ(invalid, 13);
}

}  // namespace
}  // namespace wangge
