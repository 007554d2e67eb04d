#include <gtest/gtest.h>

#include "engine/hotspots/kernel_density.h"
#include "reference.h"

namespace wangge {
namespace {

// The README gives the corner; a frame begins at the centre of its first cell.
const RasterFrame city_frame{{-30000 + 160, -38000 + 160}, 320, 256, 256};

struct Surface {
    bool illegal;
    Kernel kernel;
    double bandwidth_m;
    double maximum;
    int column, row;
    double middle;  // row 128, column 128
    double mass;    // sum x cell²
};

// README of the set: direct sums in float64.
const Surface surfaces[] = {
    {true, Kernel::epanechnikov, 800, 3.24361215958142e-05, 128, 116, 3.5665071492686e-06, 893.223334206},
    {true, Kernel::quartic, 800, 4.17538215704349e-05, 128, 116, 3.55162555543142e-06, 892.962480981},
    {true, Kernel::epanechnikov, 2500, 5.14805028933053e-06, 129, 117, 3.38243790497051e-06, 892.933227226},
    {true, Kernel::quartic, 2500, 6.8278716138653e-06, 128, 116, 3.67703384793083e-06, 892.986773117},
    {false, Kernel::epanechnikov, 800, 0.000141607726457579, 138, 117, 3.32288310010733e-05, 9985.15261474},
    {false, Kernel::quartic, 800, 0.000186314855377124, 138, 117, 3.89112961894918e-05, 9985.68288265},
    {false, Kernel::quartic, 2500, 4.68446968839499e-05, 122, 130, 2.96984539748887e-05, 9982.56015096},
};

TEST(CityDensity, EqualsTheDirectSumsOfTheReadme) {
    const auto set = reference::folder("la311_2020");
    if (!set) return;
    const auto illegal = reference::city_tickets(*set, true);
    const auto all = reference::city_tickets(*set, false);
    ASSERT_EQ(illegal.size(), 893U);
    ASSERT_EQ(all.size(), 9989U);
    for (const Surface& s : surfaces) {
        const Raster raster = kernel_density(s.illegal ? illegal : all, city_frame, s.kernel, s.bandwidth_m);
        const Cell peak = greatest(raster);
        const double maximum = raster.at(peak.column, peak.row);
        EXPECT_EQ(peak, (Cell{s.column, s.row}));
        EXPECT_NEAR(maximum / s.maximum, 1, 1e-12);
        EXPECT_NEAR(raster.at(128, 128) / s.middle, 1, 1e-12);
        double mass = 0;
        for (const double value : raster.values) mass += value * 320 * 320;
        EXPECT_NEAR(mass / s.mass, 1, 1e-11);
    }
}

TEST(CityDensity, EveryEighthCellOfTheQuarticSurface) {
    const auto set = reference::folder("la311_2020");
    if (!set) return;
    const Raster raster = kernel_density(reference::city_tickets(*set, true), city_frame, Kernel::quartic, 2500);
    const auto expected = reference::read_csv(*set / "expected_kde_illegal_quartic_h2500_every8.csv");
    ASSERT_GT(expected.rows.size(), 100U);
    Raster seen{{{0, 0}, 1, 32, 32}, std::vector<double>(1024, 0.0)};
    for (std::size_t i = 0; i < expected.rows.size(); ++i) {
        const int row = static_cast<int>(expected.number(i, "row"));
        const int column = static_cast<int>(expected.number(i, "col"));
        EXPECT_NEAR(raster.at(column, row), expected.number(i, "density"), 1e-12 * 6.8278716138653e-06) << column << ' ' << row;
        seen.values[seen.frame.index(column / 8, row / 8)] = 1;
    }
    // Cells that the table leaves out are those that no ticket reaches.
    for (int row = 0; row < 32; ++row)
        for (int column = 0; column < 32; ++column)
            if (seen.at(column, row) == 0) {
                EXPECT_EQ(raster.at(8 * column, 8 * row), 0);
            }
}

}  // namespace
}  // namespace wangge
