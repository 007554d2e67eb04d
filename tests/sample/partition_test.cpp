// The grids are a partition: exactly, in whole millimetres, and still after nine decimals of a degree.

#include <gtest/gtest.h>

#include <cstdio>
#include <set>

#include "engine/geo/overlay.h"
#include "engine/geo/repair.h"
#include "tests/sample/pilot.h"

namespace wangge::test {
namespace {

using Edge = std::pair<Millimetres, Millimetres>;

__extension__ using Wide = __int128;

// Twice the area in square millimetres, exactly.
Wide doubled_area(const Ring& ring) {
    Wide sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const auto [ax, ay] = millimetres(ring[i]);
        const auto [bx, by] = millimetres(ring[(i + 1) % ring.size()]);
        sum += static_cast<Wide>(ax) * by - static_cast<Wide>(bx) * ay;
    }
    return sum;
}

std::map<Edge, int> edges_of(const Ring& ring) {
    std::map<Edge, int> edges;
    for (std::size_t i = 0; i < ring.size(); ++i) ++edges[{millimetres(ring[i]), millimetres(ring[(i + 1) % ring.size()])}];
    return edges;
}

const Ring& outline() {
    return town().jurisdiction.shape[0].outer;
}

TEST(SamplePartition, CoordinatesAreWholeMillimetres) {
    for (const Grid& grid : town().grids)
        for (const Point p : grid.shape[0].outer) {
            EXPECT_EQ(p.x, std::round(p.x * 1000) / 1000);
            EXPECT_EQ(p.y, std::round(p.y * 1000) / 1000);
        }
}

TEST(SamplePartition, AreasAddUpExactly) {
    Wide sum = 0;
    for (const Grid& grid : town().grids) {
        ASSERT_TRUE(grid.shape[0].holes.empty());
        EXPECT_GT(doubled_area(grid.shape[0].outer), 0) << grid.code << " runs counter-clockwise";
        sum += doubled_area(grid.shape[0].outer);
    }
    EXPECT_TRUE(sum == doubled_area(outline()));
}

TEST(SamplePartition, EveryEdgeIsSharedOnceOrOnTheOutline) {
    std::map<Edge, int> all;
    for (const Grid& grid : town().grids)
        for (const auto& [edge, count] : edges_of(grid.shape[0].outer)) all[edge] += count;
    const std::map<Edge, int> border = edges_of(outline());
    std::size_t on_border = 0;
    for (const auto& [edge, count] : all) {
        EXPECT_EQ(count, 1);
        const bool shared = all.contains({edge.second, edge.first});
        const bool outside = border.contains(edge);
        EXPECT_NE(shared, outside) << edge.first.first << " " << edge.first.second;
        on_border += outside ? 1 : 0;
    }
    EXPECT_EQ(on_border, border.size());
}

TEST(SamplePartition, GridsAreValidAndInsideTheJurisdiction) {
    EXPECT_FALSE(fault_of(town().jurisdiction.shape).has_value());
    for (const Grid& grid : town().grids) {
        EXPECT_FALSE(fault_of(grid.shape).has_value()) << grid.code;
        EXPECT_LT(area_m2(difference_of(grid.shape, town().jurisdiction.shape)), 1e-3) << grid.code;
    }
}

TEST(SamplePartition, SurvivesNineDecimals) {
    const Frame frame(town().epsg);
    std::map<Millimetres, std::string> written;
    std::map<std::string, Millimetres> back;
    for (const Grid& grid : town().grids)
        for (const Point p : grid.shape[0].outer) {
            const LonLat degrees = frame.to_degrees(p);
            char text[64];
            std::snprintf(text, sizeof text, "%.9f %.9f", degrees.lon, degrees.lat);
            const auto [at, fresh] = written.emplace(millimetres(p), text);
            EXPECT_EQ(at->second, text) << "one vertex, one text";
            double lon = 0, lat = 0;
            ASSERT_EQ(std::sscanf(text, "%lf %lf", &lon, &lat), 2);
            const Point read = frame.from_degrees({lon, lat});
            EXPECT_EQ(millimetres(read), millimetres(p)) << "to the millimetre";
            EXPECT_TRUE(back.emplace(text, millimetres(p)).first->second == millimetres(p)) << "two vertices, two texts";
        }
}

TEST(SamplePartition, CompoundsLieInOneGrid) {
    for (const Compound& c : town().compounds) {
        const std::string home = grid_at(town(), label_point(c.shape));
        ASSERT_FALSE(home.empty()) << c.name;
        for (const Grid& grid : town().grids)
            if (grid.code == home) {
                EXPECT_LT(area_m2(difference_of(c.shape, grid.shape)), 1e-6) << c.name;
            }
    }
}

TEST(SamplePartition, CompoundsDoNotOverlap) {
    for (std::size_t i = 0; i < town().compounds.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_TRUE(intersection_of(town().compounds[i].shape, town().compounds[j].shape).empty()) << i << " " << j;
}

TEST(SamplePartition, BordersCutNoBuilding) {
    for (const Building& b : town().buildings) {
        std::set<std::string> codes;
        for (const Point p : b.footprint[0].outer) codes.insert(grid_at(town(), p));
        EXPECT_EQ(codes.size(), 1u) << b.id;
        EXPECT_FALSE(codes.contains("")) << b.id;
    }
}

}  // namespace
}  // namespace wangge::test
