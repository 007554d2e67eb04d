#include "viewer/models/snap_finder.h"

#include <gtest/gtest.h>

#include <random>

#include "engine/geo/measure.h"
#include "tests/viewer/sample_project.h"

namespace wangge::viewer {
namespace {

TEST(SnapFinder, CornersComeBeforeLines) {
    Community community;
    Street street;
    street.line = {{0, 0}, {100, 0}};
    community.streets = {street};
    const SnapFinder finder(community);
    EXPECT_EQ(finder.size(), 1u);
    const auto side = finder.find({50, 3}, 5);
    ASSERT_TRUE(side);
    EXPECT_EQ(side->kind, SnapKind::street);
    EXPECT_EQ(side->at, (Point{50, 0}));
    const auto corner = finder.find({97, 1}, 5);
    ASSERT_TRUE(corner);
    EXPECT_EQ(corner->at, (Point{100, 0})) << "the corner, though the line is nearer";
    EXPECT_FALSE(finder.find({50, 6}, 5));
}

TEST(SnapFinder, CompoundsAreWalls) {
    Community community;
    Compound compound;
    compound.shape = {{.outer = {{0, 0}, {50, 0}, {50, 50}, {0, 50}}, .holes = {}}};
    community.compounds = {compound};
    const SnapFinder finder(community);
    EXPECT_EQ(finder.size(), 4u) << "the ring is closed";
    const auto hit = finder.find({-1, 25}, 3);
    ASSERT_TRUE(hit);
    EXPECT_EQ(hit->kind, SnapKind::wall);
    EXPECT_EQ(hit->at, (Point{0, 25}));
}

// Against the whole list: nothing nearer is missed, and what is found lies within the radius.
TEST(SnapFinder, FindsTheNearestOfThePilot) {
    const Community& community = test::sample_community();
    const SnapFinder finder(community);
    const Box box = box_of(community.jurisdiction.shape);
    std::mt19937 random(3);
    std::uniform_real_distribution<double> x(box.low.x, box.high.x), y(box.low.y, box.high.y);
    for (int i = 0; i < 200; ++i) {
        const Point p{x(random), y(random)};
        const double radius = 12;
        double nearest = 1e9, corner = 1e9;
        const auto look = [&](const Line& line, bool closed) {
            for (std::size_t k = 0; k + (closed ? 0 : 1) < line.size(); ++k) {
                const Point a = line[k], b = line[(k + 1) % line.size()];
                nearest = std::min(nearest, distance_m(nearest_on_segment(a, b, p), p));
                corner = std::min({corner, distance_m(a, p), distance_m(b, p)});
            }
        };
        for (const Street& street : community.streets) look(street.line, false);
        for (const Wall& wall : community.walls) look(wall.line, false);
        for (const Compound& compound : community.compounds)
            for (const Polygon& polygon : compound.shape) {
                look(polygon.outer, true);
                for (const Ring& hole : polygon.holes) look(hole, true);
            }
        const auto found = finder.find(p, radius);
        ASSERT_EQ(found.has_value(), nearest < radius);
        if (found) {
            EXPECT_NEAR(distance_m(found->at, p), corner < radius ? corner : nearest, 1e-9);
        }
    }
}

}  // namespace
}  // namespace wangge::viewer
