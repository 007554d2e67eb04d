#include "viewer/map/mesh.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "engine/core/random.h"
#include "engine/geo/measure.h"

namespace wangge::viewer {
namespace {

constexpr Point origin{577000, 4023000};

double triangle_area(Point a, Point b, Point c) {
    return std::abs(cross(b - a, c - a)) / 2;
}

double fill_area(const Mesh<FillVertex>& mesh) {
    double area = 0;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const auto at = [&](std::size_t k) -> Point {
            return {mesh.vertices[mesh.indices[k]].x, mesh.vertices[mesh.indices[k]].y};
        };
        area += triangle_area(at(i), at(i + 1), at(i + 2));
    }
    return area;
}

// The line as the vertex shader widens it by `half` metres, triangle by triangle.
double line_area(const Mesh<LineVertex>& mesh, double half) {
    double area = 0;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const auto at = [&](std::size_t k) -> Point {
            const LineVertex& v = mesh.vertices[mesh.indices[k]];
            return {v.x + v.nx * half, v.y + v.ny * half};
        };
        area += triangle_area(at(i), at(i + 1), at(i + 2));
    }
    return area;
}

void check_indices(const LayerMesh& mesh) {
    for (const auto index : mesh.lines.indices) ASSERT_LT(index, mesh.lines.vertices.size());
    for (const auto index : mesh.fills.indices) ASSERT_LT(index, mesh.fills.vertices.size());
    for (const auto index : mesh.symbols.indices) ASSERT_LT(index, mesh.symbols.vertices.size());
}

TEST(Mesh, FillsCoverThePolygonLessItsHoles) {
    const Ring outer{origin, origin + Point{100, 0}, origin + Point{100, 80}, origin + Point{0, 80}};
    const Ring hole{origin + Point{20, 20}, origin + Point{20, 40}, origin + Point{60, 40}, origin + Point{60, 20}};
    LayerMesh mesh;
    add_fill(mesh, {{outer, {hole}}}, {10, 20, 30, 255}, origin);
    EXPECT_NEAR(fill_area(mesh.fills), 100 * 80 - 40 * 20, 1e-3);
    check_indices(mesh);
}

TEST(Mesh, AnInvalidShapeIsLeftOut) {
    LayerMesh mesh;
    add_fill(mesh, {{{origin, origin + Point{10, 10}, origin + Point{10, 0}, origin + Point{0, 10}}, {}}}, {}, origin);
    EXPECT_TRUE(mesh.empty());
}

TEST(Mesh, AStraightLineIsARectangleWithRoundEnds) {
    LayerMesh mesh;
    add_line(mesh, {origin, origin + Point{50, 0}, origin + Point{100, 0}}, {.colour = {}, .width_m = 6}, origin);
    EXPECT_NEAR(line_area(mesh.lines, 3), 600 + std::numbers::pi * 9, 2);
    mesh = {};
    add_line(mesh, {origin, origin + Point{50, 0}, origin + Point{100, 0}}, {.colour = {}, .width_m = 6, .round = false}, origin);
    EXPECT_NEAR(line_area(mesh.lines, 3), 600, 1e-2);
    check_indices(mesh);
}

TEST(Mesh, WidthsStayWithinHalfAWidthOfTheLine) {
    Random random(7);
    for (int round = 0; round < 100; ++round) {
        Line line{origin};
        for (int i = 0; i < 12; ++i) line.push_back(line.back() + Point{random.uniform(-60, 60), random.uniform(-60, 60)});
        LayerMesh mesh;
        add_line(mesh, line, {.colour = {}, .width_m = 4}, origin);
        check_indices(mesh);
        for (const LineVertex& v : mesh.lines.vertices) {
            ASSERT_TRUE(std::isfinite(v.nx) && std::isfinite(v.ny));
            const Point p = origin + Point{v.x + v.nx * 2.0, v.y + v.ny * 2.0};
            // Mitres may be up to 1.6 half widths long.
            ASSERT_LE(nearest_on_line(line, p).distance_m, 2 * 1.6 + 1e-3);
        }
    }
}

TEST(Mesh, DistanceAlongGrowsToTheLength) {
    LayerMesh mesh;
    add_line(mesh, {origin, origin + Point{30, 40}, origin + Point{30, 140}},
             {.colour = {}, .width_px = 2, .dash_px = 4, .space_px = 2}, origin);
    float longest = 0;
    for (const LineVertex& v : mesh.lines.vertices) longest = std::max(longest, v.along_m);
    EXPECT_NEAR(longest, 150, 1e-3);
}

TEST(Mesh, DegenerateLinesDrawNothing) {
    LayerMesh mesh;
    add_line(mesh, {}, {}, origin);
    add_line(mesh, {origin}, {}, origin);
    add_line(mesh, {origin, origin, origin}, {}, origin);
    add_line(mesh, {{std::nan(""), 0}, {0, std::nan("")}}, {}, origin);
    add_symbol(mesh, {std::nan(""), 0}, {}, origin);
    EXPECT_TRUE(mesh.empty());
}

TEST(Mesh, OutlinesCloseAroundEveryRing) {
    const Ring ring{origin, origin + Point{40, 0}, origin + Point{40, 40}, origin + Point{0, 40}};
    LayerMesh mesh;
    add_outline(mesh, {{ring, {}}}, {.colour = {}, .width_m = 2, .round = false}, origin);
    // Four bands of 40 x 2 with mitred corners: the ring between squares of side 42 and 38.
    EXPECT_NEAR(line_area(mesh.lines, 1), 42 * 42 - 38 * 38, 0.5);
}

TEST(Mesh, FarFromTheOriginOfTheFrameMillimetresSurvive) {
    LayerMesh mesh;
    add_symbol(mesh, origin + Point{1234.567, -987.654}, {}, origin);
    EXPECT_NEAR(mesh.symbols.vertices.front().x, 1234.567, 1e-3);
    EXPECT_NEAR(mesh.symbols.vertices.front().y, -987.654, 1e-3);
    EXPECT_EQ(mesh.symbols.vertices.size(), 4u);
    EXPECT_EQ(mesh.symbols.indices.size(), 6u);
}

TEST(Rgba, PremultipliesAndFades) {
    EXPECT_EQ((Rgba{200, 100, 50, 128}.premultiplied()), (Rgba{100, 50, 25, 128}));
    EXPECT_EQ((Rgba{1, 2, 3, 200}.with_opacity(0.5)), (Rgba{1, 2, 3, 100}));
    EXPECT_EQ((Rgba{1, 2, 3, 200}.with_opacity(7)), (Rgba{1, 2, 3, 200}));
}

}  // namespace
}  // namespace wangge::viewer
