#include "engine/hotspots/kernel_density.h"

#include <gmock/gmock.h>
#include <tbb/global_control.h>

#include <algorithm>
#include <numbers>

#include "engine/core/error.h"
#include "engine/core/random.h"

namespace wangge {
namespace {

const Point corner{577207.4356, 4023613.1776};  // projected coordinates, where digits are scarce

std::vector<Point> random_points(std::size_t count, double side, std::uint64_t seed, bool clustered) {
    Random random(seed);
    std::vector<Point> points;
    for (std::size_t i = 0; i < count; ++i) {
        const Point middle = clustered ? Point{side * 0.3, side * 0.6} : Point{side / 2, side / 2};
        const Point p = clustered ? Point{random.normal(middle.x, side / 20), random.normal(middle.y, side / 15)}
                                  : Point{random.uniform(-side / 5, side * 1.2), random.uniform(-side / 5, side * 1.2)};
        points.push_back(corner + p);
    }
    return points;
}

// Direct sum with extended precision: the truth.
double truth_at(std::span<const Point> points, const RasterFrame& frame, int column, int row, Kernel kernel, double h) {
    const long double square = static_cast<long double>(h) * h;
    long double sum = 0;
    for (const Point p : points) {
        const long double dx = static_cast<long double>(p.x) - frame.origin.x - static_cast<long double>(column) * frame.cell_m;
        const long double dy = static_cast<long double>(p.y) - frame.origin.y - static_cast<long double>(row) * frame.cell_m;
        const long double left = 1 - (dx * dx + dy * dy) / square;
        if (left > 0) sum += kernel == Kernel::quartic ? 3 * left * left : 2 * left;
    }
    return static_cast<double>(sum / (std::numbers::pi_v<long double> * square));
}

struct Case {
    int columns, rows;
    double cell_m, bandwidth_m;
    bool clustered;
};

class ExactDensity : public testing::TestWithParam<std::tuple<Case, Kernel>> {};

TEST_P(ExactDensity, EqualsTheDirectSumEverywhere) {
    const auto [c, kernel] = GetParam();
    const double side = std::max(c.columns, c.rows) * c.cell_m;
    const auto points = random_points(700, side, 7, c.clustered);
    const RasterFrame frame{corner + Point{c.cell_m / 2, c.cell_m / 2}, c.cell_m, c.columns, c.rows};
    const Raster raster = kernel_density(points, frame, kernel, c.bandwidth_m);
    double greatest_truth = 0, worst = 0;
    for (int row = 0; row < c.rows; ++row) {
        for (int column = 0; column < c.columns; ++column) {
            const double truth = truth_at(points, frame, column, row, kernel, c.bandwidth_m);
            greatest_truth = std::max(greatest_truth, truth);
            worst = std::max(worst, std::abs(truth - raster.at(column, row)));
            ASSERT_GE(raster.at(column, row), 0);
            if (truth == 0) {
                ASSERT_LE(raster.at(column, row), 1e-12) << column << ' ' << row;
            }
        }
    }
    ASSERT_GT(greatest_truth, 0);
    EXPECT_LE(worst / greatest_truth, 1e-12);
}

INSTANTIATE_TEST_SUITE_P(Shapes, ExactDensity,
                         testing::Combine(testing::Values(Case{80, 60, 1, 12.3, false},   // many blocks of columns
                                                          Case{80, 60, 1, 12.3, true},    // most points in one spot
                                                          Case{200, 3, 1, 3.5, false},    // few rows
                                                          Case{3, 90, 2, 25, false},      // narrower than a disc
                                                          Case{50, 50, 10, 4, false},     // discs smaller than a cell
                                                          Case{40, 40, 1, 500, true},     // discs larger than the raster
                                                          Case{64, 64, 0.37, 5.0, true},  // cells that are no round number
                                                          Case{1, 1, 5, 40, false}),
                                          testing::Values(Kernel::quartic, Kernel::epanechnikov)));

TEST(KernelDensity, WideRastersDoNotDrift) {
    const auto points = random_points(3000, 20000, 3, false);
    const RasterFrame frame{corner, 1, 20000, 3};
    for (const Kernel kernel : {Kernel::quartic, Kernel::epanechnikov}) {
        const Raster raster = kernel_density(points, frame, kernel, 4000);
        const double greatest_value = raster.at(greatest(raster).column, greatest(raster).row);
        for (int column = 0; column < 20000; column += 997)
            EXPECT_NEAR(raster.at(column, 1), truth_at(points, frame, column, 1, kernel, 4000), 1e-12 * greatest_value);
    }
}

TEST(KernelDensity, EveryPointHasMassOne) {
    const std::vector<Point> points{corner + Point{50.2, 49.7}, corner + Point{60, 61}};
    for (const Kernel kernel : {Kernel::quartic, Kernel::epanechnikov}) {
        const Raster raster = kernel_density(points, {corner, 0.5, 240, 240}, kernel, 30);
        double mass = 0;
        for (const double value : raster.values) mass += value * 0.25;
        EXPECT_NEAR(mass, 2, 2e-3);
    }
}

TEST(KernelDensity, PeakOfOnePointIsThePublishedConstant) {
    const std::vector<Point> one{corner};
    EXPECT_NEAR(kernel_density(one, {corner, 1, 1, 1}, Kernel::quartic, 10).values[0], 3 / (std::numbers::pi * 100), 1e-16);
    EXPECT_NEAR(kernel_density(one, {corner, 1, 1, 1}, Kernel::epanechnikov, 10).values[0], 2 / (std::numbers::pi * 100), 1e-16);
    EXPECT_NEAR(kernel_density_at(one, corner, Kernel::quartic, 10), 3 / (std::numbers::pi * 100), 1e-16);
}

TEST(KernelDensity, CellsOutOfReachAreExactlyZero) {
    const auto points = random_points(500, 30, 11, true);
    const RasterFrame frame{corner, 1, 400, 40};
    const Raster raster = kernel_density(points, frame, Kernel::quartic, 9);
    for (int row = 0; row < 40; ++row)
        for (int column = 80; column < 400; ++column) ASSERT_EQ(raster.at(column, row), 0);
}

TEST(KernelDensity, SameBitsForAnyOrderAndAnyThreadCount) {
    auto points = random_points(5000, 150, 5, true);
    points.insert(points.end(), points.begin(), points.begin() + 50);  // equal points too
    const RasterFrame frame{corner, 1, 150, 150};
    const Raster first = kernel_density(points, frame, Kernel::quartic, 17);
    Random random(99);
    for (const std::size_t threads : {1, 2, 7}) {
        const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
        random.shuffle(points);
        EXPECT_EQ(kernel_density(points, frame, Kernel::quartic, 17).values, first.values) << threads;
    }
}

TEST(KernelDensity, LeavesOutWhatIsNotFinite) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();
    const std::vector<Point> good{corner};
    const std::vector<Point> bad{{nan, 1}, {infinite, 3}, corner, {corner.x, nan}, {1e300, 1e300}};
    const RasterFrame frame{corner, 1, 5, 5};
    EXPECT_EQ(kernel_density(bad, frame, Kernel::epanechnikov, 3).values,
              kernel_density(good, frame, Kernel::epanechnikov, 3).values);
}

TEST(KernelDensity, EmptyInputsGiveEmptyOrZeroRasters) {
    EXPECT_TRUE(kernel_density({}, {corner, 1, 0, 7}, Kernel::quartic, 3).values.empty());
    EXPECT_THAT(kernel_density({}, {corner, 1, 2, 2}, Kernel::quartic, 3).values, testing::Each(0.0));
}

TEST(KernelDensity, RefusesSizesThatAreNotPositive) {
    const std::vector<Point> one{corner};
    EXPECT_THROW(kernel_density(one, {corner, 1, 2, 2}, Kernel::quartic, 0), Error);
    EXPECT_THROW(kernel_density(one, {corner, 1, 2, 2}, Kernel::quartic, std::nan("")), Error);
    EXPECT_THROW(kernel_density(one, {corner, 0, 2, 2}, Kernel::quartic, 1), Error);
    EXPECT_THROW(kernel_density(one, {corner, 1e-7, 2, 2}, Kernel::quartic, 10), Error);
}

TEST(KernelDensity, StopsWhenCancelled) {
    const Progress progress;
    progress.cancel();
    const std::vector<Point> one{corner};
    EXPECT_THROW(kernel_density(one, {corner, 1, 20, 20}, Kernel::quartic, 5, progress), Error);
}

TEST(Kernel, NamesRoundTrip) {
    for (const Kernel kernel : {Kernel::quartic, Kernel::epanechnikov}) EXPECT_EQ(parse_kernel(name_of(kernel)), kernel);
    EXPECT_EQ(parse_kernel("gauss"), std::nullopt);
}

}  // namespace
}  // namespace wangge
