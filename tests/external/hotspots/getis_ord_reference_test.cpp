#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "engine/hotspots/cell_counts.h"
#include "engine/hotspots/false_discovery.h"
#include "engine/hotspots/getis_ord.h"
#include "engine/hotspots/local_moran.h"
#include "reference.h"

namespace wangge {
namespace {

void expect_scores(const std::filesystem::path& csv, const Contiguity& contiguity) {
    const auto table = reference::read_csv(csv);
    const auto y = table.numbers("y");
    ASSERT_EQ(y.size(), contiguity.units());
    const auto star = getis_ord_star(y, contiguity);
    const auto plain = getis_ord(y, contiguity);
    const auto moran = local_moran(y, contiguity);
    for (std::size_t i = 0; i < y.size(); ++i) {
        EXPECT_NEAR(star[i], table.number(i, "GiStar_z_binary"), 1e-12) << csv << ' ' << i;
        EXPECT_NEAR(plain[i], table.number(i, "Gi_z_binary"), 1e-12) << csv << ' ' << i;
        EXPECT_NEAR(moran[i].i, table.number(i, "Ii"), 1e-12) << csv << ' ' << i;
        EXPECT_NEAR(moran[i].expected, table.number(i, "EIi_cond"), 1e-12) << csv << ' ' << i;
        EXPECT_NEAR(moran[i].variance, table.number(i, "VarIi_cond"), 1e-12) << csv << ' ' << i;
        EXPECT_NEAR(moran[i].z, table.number(i, "ZIi_cond"), 1e-12) << csv << ' ' << i;
    }
}

TEST(SpdepScores, StLouis) {
    const auto set = reference::folder("stl");
    if (!set) return;
    const Contiguity gal = contiguity_of_lists(reference::read_gal(*set / "stl.gal"));
    expect_scores(*set / "expected_HR8893_stlgal_local.csv", gal);
    const auto star = getis_ord_star(reference::read_csv(*set / "expected_HR8893_stlgal_local.csv").numbers("y"), gal);
    EXPECT_EQ(std::count_if(star.begin(), star.end(), [](double z) { return z > 1.96; }), 4);
    EXPECT_EQ(std::count_if(star.begin(), star.end(), [](double z) { return z < -1.96; }), 0);

    const auto polygons = reference::read_polygons(*set / "stl_hom.shp");
    const Contiguity queen = contiguity_of_polygons(polygons, ContiguityRule::queen, 1e-9);  // degrees
    EXPECT_EQ(queen.neighbour.size(), 406U);
    expect_scores(*set / "expected_HR8893_queen_local.csv", queen);
}

TEST(SpdepScores, Columbus) {
    const auto set = reference::folder("columbus");
    if (!set) return;
    const auto polygons = reference::read_polygons(*set / "columbus.shp");
    const Contiguity queen = contiguity_of_polygons(polygons, ContiguityRule::queen, 1e-9);
    EXPECT_EQ(queen.neighbour.size(), 236U);
    EXPECT_EQ(contiguity_of_polygons(polygons, ContiguityRule::rook, 1e-9).neighbour.size(), 200U);
    expect_scores(*set / "expected_CRIME_queen_local.csv", queen);
    expect_scores(*set / "expected_HOVAL_queen_local.csv", queen);
}

TEST(EsdaScores, TenCellsOfDeSmith) {
    const auto set = reference::folder("desmith");
    if (!set) return;
    std::vector<double> z;
    std::ifstream file(*set / "desmith.txt");
    std::string line;
    for (int header = 0; header < 2; ++header) std::getline(file, line);
    while (std::getline(file, line))
        if (line.find(',') != std::string::npos) z.push_back(std::strtod(line.c_str() + line.find(',') + 1, nullptr));
    ASSERT_EQ(z.size(), 10U);
    const auto moran = local_moran(z, contiguity_of_lists(reference::read_gal(*set / "desmith.gal")));
    const double expected[] = {-0.00838113, -0.0243949,  -0.07031778, -0.21520869, -0.16547163,
                               -0.00178435, -0.11531888, -0.36138555, -0.05471258, -0.09413562};
    const double variance[] = {0.03636013, 0.10412408, 0.28600769, 0.26389674, 0.21576683,
                               0.00779261, 0.44633942, 0.57696508, 0.12929777, 0.3730742};
    for (std::size_t i = 0; i < 10; ++i) {
        EXPECT_NEAR(moran[i].expected, expected[i], 5e-9);
        EXPECT_NEAR(moran[i].variance, variance[i], 5e-9);
    }
}

TEST(EsdaScores, SixPointsOfGetis) {
    const auto set = reference::folder("smallcases");
    if (!set) return;
    const auto table = reference::read_csv(*set / "getis6.csv");
    std::vector<Point> points;
    for (std::size_t i = 0; i < table.rows.size(); ++i) points.push_back({table.number(i, "x"), table.number(i, "y")});
    const Contiguity band = contiguity_within(points, 15);
    EXPECT_NEAR(getis_ord(table.numbers("value"), band)[0], -1.0136729, 5e-8);
    EXPECT_NEAR(getis_ord_star(table.numbers("value"), band)[0], -1.39727626, 5e-9);
}

TEST(CityScores, KilometreCells) {
    const auto set = reference::folder("la311_2020");
    if (!set) return;
    struct Expected {
        bool illegal;
        double maximum, minimum;
        long above;
        double cutoff;
        long passing;
    };
    // 80 x 80 cells of 1 km from the corner (-30000, -38000).
    const RasterFrame frame{{-29500, -37500}, 1000, 80, 80};
    std::vector<std::uint32_t> cells(frame.size());
    std::iota(cells.begin(), cells.end(), 0U);
    const Contiguity queen = contiguity_of_cells(frame, cells, ContiguityRule::queen);
    for (const Expected& e : {Expected{true, 22.2138912649945, -0.560784526143933, 454, 0.00259777533718141, 365},
                              Expected{false, 24.410121649839, -0.834204320284033, 704, 0.00439262190944613, 571}}) {
        const Raster counts = count_cells(reference::city_tickets(*set, e.illegal), frame);
        const auto z = getis_ord_star(counts.values, queen);
        EXPECT_NEAR(*std::max_element(z.begin(), z.end()), e.maximum, 1e-12 * e.maximum);
        EXPECT_NEAR(*std::min_element(z.begin(), z.end()), e.minimum, 1e-12);
        EXPECT_EQ(std::count_if(z.begin(), z.end(), [](double v) { return v > 1.96; }), e.above);
        const auto p = two_sided_p(z);
        const double cutoff = false_discovery_cutoff(p, 0.05);
        EXPECT_NEAR(cutoff / e.cutoff, 1, 1e-10);
        EXPECT_EQ(std::count_if(p.begin(), p.end(), [&](double v) { return v <= cutoff; }), e.passing);
    }
}

}  // namespace
}  // namespace wangge
