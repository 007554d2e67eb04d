// The coordinate facts of the standards folder: PROJ frames and the GCJ-02 and BD-09 vectors.

#include <gtest/gtest.h>

#include "engine/geo/datum.h"
#include "engine/geo/frame.h"
#include "tests/reference_data.h"

namespace wangge {
namespace {

TEST(Standards, DatumVectorsToTwelveDigits) {
    const auto path = test::reference("standards/gcj02_bd09_vectors.csv");
    if (!path) return;
    const auto rows = test::rows_of(*path);
    ASSERT_EQ(rows.size(), 407u);
    double worst = 0, worst_back = 0;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto number = [&](std::size_t column) { return std::stod(rows[i][column]); };
        const LonLat wgs{number(2), number(1)}, gcj{number(4), number(3)}, bd{number(6), number(5)};
        const LonLat g = gcj02_from_wgs84(wgs), b = bd09_from_wgs84(wgs), back = wgs84_from_bd09(b);
        worst = std::max(
            {worst, std::abs(g.lon - gcj.lon), std::abs(g.lat - gcj.lat), std::abs(b.lon - bd.lon), std::abs(b.lat - bd.lat)});
        worst_back = std::max({worst_back, std::abs(back.lon - wgs.lon), std::abs(back.lat - wgs.lat)});
    }
    EXPECT_LE(worst, 1e-12);
    EXPECT_LT(worst_back * 111000, 1e-8);
}

TEST(Standards, FramesToTheDigitPrinted) {
    const auto path = test::reference("standards/crs_vectors.csv");
    if (!path) return;
    for (const auto& row : test::rows_of(*path)) {
        if (row[0] == "lat_4490") continue;
        const Point p = Frame(std::stoi(row[2])).from_degrees({std::stod(row[1]), std::stod(row[0])});
        EXPECT_NEAR(p.y, std::stod(row[3]), 6e-5) << row[2];
        EXPECT_NEAR(p.x, std::stod(row[4]), 6e-5) << row[2];
    }
}

}  // namespace
}  // namespace wangge
