#include "engine/hotspots/local_moran.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "engine/core/error.h"
#include "engine/core/random.h"

namespace wangge {
namespace {

Contiguity lattice(int columns, int rows) {
    const RasterFrame frame{{0, 0}, 1, columns, rows};
    std::vector<std::uint32_t> cells(frame.size());
    std::iota(cells.begin(), cells.end(), 0U);
    return contiguity_of_cells(frame, cells, ContiguityRule::queen);
}

TEST(LocalMoran, MomentsAreThoseOfPermutingTheOthers) {
    Random random(3);
    const Contiguity contiguity = lattice(4, 4);
    std::vector<double> x(16);
    for (double& value : x) value = random.uniform(0, 5);
    const std::size_t unit = 5;
    const LocalMoran expected = local_moran(x, contiguity)[unit];
    constexpr int runs = 40000;
    double sum = 0, squares = 0;
    std::vector<double> others = x;
    others.erase(others.begin() + unit);
    for (int run = 0; run < runs; ++run) {
        random.shuffle(others);
        std::vector<double> y = others;
        y.insert(y.begin() + unit, x[unit]);
        const double i = local_moran(y, contiguity)[unit].i;
        sum += i, squares += i * i;
    }
    const double mean = sum / runs;
    const double variance = squares / runs - mean * mean;
    EXPECT_NEAR(mean, expected.expected, 5 * std::sqrt(expected.variance / runs));
    EXPECT_NEAR(variance / expected.variance, 1, 0.05);
}

TEST(LocalMoran, QuadrantsFollowTheSigns) {
    std::vector<double> x(25, 0.0);
    x[0] = x[1] = x[5] = x[6] = 10;  // a high corner
    x[24] = 10;                      // a high one among low ones
    const auto moran = local_moran(x, lattice(5, 5));
    EXPECT_EQ(moran[0].quadrant, MoranQuadrant::high_high);
    EXPECT_EQ(moran[24].quadrant, MoranQuadrant::high_low);
    EXPECT_EQ(moran[7].quadrant, MoranQuadrant::low_high);
    EXPECT_EQ(moran[14].quadrant, MoranQuadrant::low_low);
    EXPECT_GT(moran[0].z, 2);
    EXPECT_LT(moran[24].z, 0);
}

TEST(LocalMoran, NothingToSay) {
    for (const LocalMoran& m : local_moran(std::vector<double>(9, 0.1), lattice(3, 3))) EXPECT_EQ(m.i, 0);
    EXPECT_TRUE(local_moran({}, Contiguity{}).empty());
    EXPECT_THROW(local_moran(std::vector<double>{1}, lattice(2, 1)), Error);
    EXPECT_THROW(local_moran(std::vector<double>{1, std::nan("")}, lattice(2, 1)), Error);
}

}  // namespace
}  // namespace wangge
