#include "engine/hotspots/getis_ord.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "engine/core/error.h"
#include "engine/core/random.h"
#include "engine/hotspots/cell_counts.h"

namespace wangge {
namespace {

Contiguity lattice(int columns, int rows, ContiguityRule rule = ContiguityRule::queen) {
    const RasterFrame frame{{0, 0}, 1, columns, rows};
    std::vector<std::uint32_t> cells(frame.size());
    std::iota(cells.begin(), cells.end(), 0U);
    return contiguity_of_cells(frame, cells, rule);
}

// The formula of Ord and Getis (1995) with a full matrix of weights.
double by_definition(std::span<const double> x, const Contiguity& contiguity, std::size_t unit, bool star) {
    std::vector<double> weight(x.size(), 0.0);
    for (const std::uint32_t j : contiguity.of(unit)) weight[j] = 1;
    if (star) weight[unit] = 1;
    double n = 0, mean = 0, square = 0, w = 0, w2 = 0, sum = 0;
    for (std::size_t j = 0; j < x.size(); ++j) {
        if (!star && j == unit) continue;
        n += 1, mean += x[j], square += x[j] * x[j];
        w += weight[j], w2 += weight[j] * weight[j], sum += weight[j] * x[j];
    }
    mean /= n;
    const double s = std::sqrt(square / n - mean * mean);
    return (sum - w * mean) / (s * std::sqrt((n * w2 - w * w) / (n - 1)));
}

TEST(GetisOrd, EqualsTheDefinitionOnRandomLattices) {
    Random random(8);
    for (int trial = 0; trial < 20; ++trial) {
        const Contiguity contiguity = lattice(4 + trial % 5, 3 + trial % 4);
        std::vector<double> x(contiguity.units());
        for (double& value : x) value = random.uniform(0, 10);
        const auto star = getis_ord_star(x, contiguity);
        const auto plain = getis_ord(x, contiguity);
        for (std::size_t i = 0; i < x.size(); ++i) {
            EXPECT_NEAR(star[i], by_definition(x, contiguity, i, true), 1e-11);
            EXPECT_NEAR(plain[i], by_definition(x, contiguity, i, false), 1e-11);
        }
    }
}

TEST(GetisOrd, IsUnchangedByUnitAndOrigin) {
    Random random(9);
    const Contiguity contiguity = lattice(6, 6);
    std::vector<double> x(36), y(36);
    for (std::size_t i = 0; i < 36; ++i) x[i] = random.uniform(), y[i] = 1e6 + 37 * x[i];
    const auto a = getis_ord_star(x, contiguity);
    const auto b = getis_ord_star(y, contiguity);
    for (std::size_t i = 0; i < 36; ++i) EXPECT_NEAR(a[i], b[i], 1e-7);
}

TEST(GetisOrd, HasNothingToSayAboutEqualValuesOrWholeNeighbourhoods) {
    EXPECT_EQ(getis_ord_star(std::vector<double>(9, 0.1), lattice(3, 3)), std::vector<double>(9, 0.0));
    EXPECT_EQ(getis_ord_star(std::vector<double>{1, 2, 3, 4}, lattice(2, 2)), std::vector<double>(4, 0.0));  // everyone sees all
    EXPECT_EQ(getis_ord_star(std::vector<double>{1}, lattice(1, 1)), std::vector<double>(1, 0.0));
    EXPECT_EQ(getis_ord(std::vector<double>{1, 5, 9}, contiguity_of_lists(std::vector<std::vector<std::uint32_t>>(3))),
              std::vector<double>(3, 0.0));
}

TEST(GetisOrd, OneValueThatOutweighsAllOthers) {
    Random random(10);
    const Contiguity contiguity = lattice(5, 5);
    std::vector<double> x(25, 0.3);
    x[12] = 1e7;
    EXPECT_EQ(getis_ord(x, contiguity)[12], 0);  // the others are equal
    for (std::size_t i = 0; i < 25; ++i)
        if (i != 12) x[i] = random.uniform();
    EXPECT_NEAR(getis_ord(x, contiguity)[12], by_definition(x, contiguity, 12, false), 1e-9);
}

TEST(GetisOrd, RefusesWhatDoesNotFit) {
    EXPECT_THROW(getis_ord_star(std::vector<double>{1, 2}, lattice(3, 1)), Error);
    EXPECT_THROW(getis_ord_star(std::vector<double>{1, 2, std::nan("")}, lattice(3, 1)), Error);
}

TEST(TwoSidedP, KnownQuantiles) {
    EXPECT_DOUBLE_EQ(two_sided_p(0), 1);
    EXPECT_NEAR(two_sided_p(1.959963984540054), 0.05, 1e-15);
    EXPECT_NEAR(two_sided_p(-2.5758293035489004), 0.01, 1e-15);
    EXPECT_GT(two_sided_p(30.0), 0);
}

TEST(CellCounts, CountsPerCellAndPerGrid) {
    const RasterFrame frame = frame_over({{0, 0}, {100, 50}}, 50);
    const std::vector<Point> points{{10, 10}, {60, 10}, {60, 49}, {100, 20}, {-1, 0}};
    EXPECT_EQ(count_cells(points, frame).values, (std::vector<double>{1, 2}));

    std::vector<Grid> grids(2);
    grids[0].code = "1", grids[0].shape = {Polygon{{{0, 0}, {50, 0}, {50, 50}, {0, 50}}, {}}};
    grids[1].code = "2", grids[1].shape = {Polygon{{{50, 0}, {100, 0}, {100, 50}, {50, 50}}, {}}};
    const std::vector<Point> on_border{{50, 20}, {20, 20}, {70, 20}, {500, 500}};
    const auto counts = count_by_grid(on_border, grids);
    EXPECT_EQ(counts[0] + counts[1], 3);
    EXPECT_EQ(count_by_grid({}, {}), std::vector<double>{});
}

TEST(CellsInside, TakesCellsByTheirCentre) {
    const RasterFrame frame = frame_over({{0, 0}, {40, 40}}, 10);
    const MultiPolygon triangle{Polygon{{{0, 0}, {40, 0}, {0, 40}}, {}}};
    EXPECT_EQ(cells_inside(frame, triangle).size(), 6U);  // centres strictly under the diagonal
    EXPECT_TRUE(cells_inside(frame, {}).empty());
}

}  // namespace
}  // namespace wangge
