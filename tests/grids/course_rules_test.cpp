#include "engine/grids/course_rules.h"

#include <gmock/gmock.h>

#include "engine/core/random.h"

namespace wangge {
namespace {

using Course = std::vector<MmPoint>;

// Nodes and straight edges, as a list.
struct Sketch : PlanarMapView {
    Course nodes;
    std::vector<std::pair<MmPoint, MmPoint>> edges;

    void nodes_near(const MmBox& box, const std::function<bool(MmPoint)>& visit) const override {
        for (const MmPoint p : nodes)
            if (box.contains(p) && visit(p)) return;
    }
    void segments_near(const MmBox& box, const std::function<bool(MmPoint, MmPoint, bool)>& visit) const override {
        for (const auto& [a, b] : edges)
            if (box_of(a, b).intersects(box) && visit(a, b, false)) return;
    }
    std::vector<MmPoint> spokes(MmPoint node) const override {
        Course list;
        for (const auto& [a, b] : edges) {
            if (a == node) list.push_back(b);
            if (b == node) list.push_back(a);
        }
        return list;
    }
};

TEST(CourseRules, OneRuleEach) {
    Sketch map;
    map.nodes = {{0, 0}, {100, 0}, {50, 30}, {50, 80}};
    map.edges = {{{0, 0}, {-50, 0}}, {{100, 0}, {150, 0}}, {{50, 80}, {50, 120}}};
    map.nodes.insert(map.nodes.end(), {{-50, 0}, {150, 0}, {50, 120}});
    const Course old = {{0, 0}, {100, 0}};
    const auto rule = [&](Course course) { return check_course(map, old, course).rule; };
    EXPECT_EQ(rule({{0, 0}, {50, 20}, {100, 0}}), EditRule::allowed);
    EXPECT_EQ(rule({{0, 0}, {50, -200}, {100, 0}}), EditRule::allowed);
    EXPECT_EQ(rule({{0, 0}}), EditRule::not_simple);
    EXPECT_EQ(rule({{0, 0}, {60, 10}, {40, 10}, {50, 20}, {50, 5}, {100, 0}}), EditRule::not_simple);
    EXPECT_EQ(rule({{1, 0}, {100, 0}}), EditRule::end_mismatch);
    EXPECT_EQ(rule({{0, 0}, {100, 1}}), EditRule::end_mismatch);
    EXPECT_EQ(rule({{0, 0}, {50, 30}, {100, 0}}), EditRule::node_crossed);
    EXPECT_EQ(rule({{0, 0}, {0, 100}, {100, 100}, {100, 0}}), EditRule::edge_crossed);
    EXPECT_EQ(rule({{0, 0}, {50, 40}, {100, 0}}), EditRule::collision);
    EXPECT_EQ(check_course(map, old, Course{{0, 0}, {50, 40}, {100, 0}}).at, (MmPoint{50, 30}));
}

TEST(CourseRules, AnEdgeKeepsItsNeighboursAroundANode) {
    Sketch map;
    map.nodes = {{0, 0}, {100, 0}, {0, 40}};
    map.edges = {{{0, 0}, {0, 40}}, {{0, 0}, {-40, 0}}, {{100, 0}, {140, 0}}, {{0, 0}, {0, -40}}};
    const Course old = {{0, 0}, {100, 0}};
    EXPECT_TRUE(check_course(map, old, Course{{0, 0}, {20, 30}, {100, 0}}));
    // Out to the west of the edge to the north, and back over its end: no node but that one is passed.
    map.nodes.pop_back();
    EXPECT_EQ(check_course(map, old, Course{{0, 0}, {-10, 60}, {100, 0}}).rule, EditRule::disposition_changed);
}

TEST(CourseRules, AClosedEdgeKeepsItsTurn) {
    const Sketch map;
    const Course old = {{0, 0}, {100, 0}, {100, 100}, {0, 0}};
    EXPECT_TRUE(check_course(map, old, Course{{0, 0}, {50, -10}, {60, 70}, {0, 0}}));
    EXPECT_EQ(check_course(map, old, Course{{0, 0}, {100, 100}, {100, 0}, {0, 0}}).rule, EditRule::twist);
}

// What is allowed can be taken back: the rules look the same from both sides.
TEST(CourseRules, AllowedMovesAreAllowedBackwards) {
    Random random(4);
    const auto some = [&] {
        return MmPoint{static_cast<std::int32_t>(random.between(0, 60)), static_cast<std::int32_t>(random.between(0, 60))};
    };
    int allowed = 0;
    for (int round = 0; round < 20000; ++round) {
        Sketch map;
        for (int i = 0; i < 4; ++i) map.nodes.push_back(some());
        const auto course = [&] {
            Course c{{0, 30}};
            for (std::uint64_t n = random.below(4); n > 0; --n) c.push_back(some());
            c.push_back({60, 30});
            return c;
        };
        const Course a = course(), b = course();
        if (!check_course(map, b, b) || !check_course(map, a, b)) continue;
        if (!check_course(map, a, a)) continue;
        ++allowed;
        ASSERT_TRUE(check_course(map, b, a));
    }
    EXPECT_GT(allowed, 500);
}

}  // namespace
}  // namespace wangge
