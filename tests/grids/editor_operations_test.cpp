// Reshape, split, merge, codes and locks, as a planner meets them.

#include <gmock/gmock.h>

#include "engine/geo/measure.h"
#include "engine/grids/editor.h"
#include "engine/grids/partition_check.h"
#include "tests/grids/hand_made.h"

namespace wangge {
namespace {

using namespace wangge::testing;

// Four squares of 100 m around the node at (100, 100), a street near the border between the lower two.
Community cross() {
    Community c;
    c.grids = {grid_of(1, {box(0, 0, 100, 100)}), grid_of(2, {box(100, 0, 100, 100)}), grid_of(3, {box(0, 100, 100, 100)}),
               grid_of(4, {box(100, 100, 100, 100)})};
    c.jurisdiction.shape = {box(0, 0, 200, 200)};
    Street street;
    street.line = {on(100, 0), on(106, 30), on(104, 70), on(100, 100)};
    c.streets = {street};
    return c;
}

class Redrawing : public ::testing::Test {
protected:
    std::string code(std::size_t grid) const { return editor.facts()[grid].code; }
    double area(std::size_t grid) const { return area_m2(editor.shape_of(grid)); }
    // Sound, and taken back and done again to the byte.
    void expect_exact(std::uint64_t before) {
        EXPECT_THAT(faults_of(editor.partition()), ::testing::IsEmpty());
        const std::uint64_t after = editor.state_hash();
        ASSERT_TRUE(editor.undo());
        EXPECT_EQ(editor.state_hash(), before);
        ASSERT_TRUE(editor.redo());
        EXPECT_EQ(editor.state_hash(), after);
    }
    void expect_refused(const EditResult& result, EditRule rule) {
        EXPECT_EQ(name_of(result.rule), name_of(rule));
        EXPECT_FALSE(result.message().empty());
        EXPECT_EQ(editor.state_hash(), start);
        EXPECT_FALSE(editor.can_undo());
    }

    GridEditor editor{cross()};
    std::uint64_t start = editor.state_hash();
};

TEST_F(Redrawing, AReshapeFollowsTheLineDrawn) {
    const std::vector<Point> line{on(98, 20), on(110, 30), on(110, 60), on(101, 80)};
    MultiPolygon changing;
    ASSERT_TRUE(editor.preview_reshape(line, changing));
    EXPECT_NEAR(area_m2(changing), 450, 0.5);
    EXPECT_EQ(editor.state_hash(), start);
    ASSERT_TRUE(editor.reshape(line));
    EXPECT_NEAR(area(0), 10450, 0.5);
    EXPECT_NEAR(area(0) + area(1), 20000, 1e-6);
    EXPECT_TRUE(editor.nearest_vertex(on(110, 30), 0.001));
    expect_exact(start);
    // Back by a line that crosses the border twice, drawn the other way.
    const std::uint64_t bent = editor.state_hash();
    ASSERT_TRUE(editor.reshape(std::vector<Point>{on(100, 90), on(95, 50), on(110, 45), on(100, 10)}));
    expect_exact(bent);
}

TEST_F(Redrawing, AReshapeIsHeldByTheRules) {
    const auto reshape = [&](std::vector<Point> line) { return editor.reshape(line); };
    expect_refused(reshape({on(100, 20), on(150, 130), on(100, 80)}), EditRule::edge_crossed);
    expect_refused(reshape({on(100, 20), on(130, -10), on(100, 80)}), EditRule::outside_jurisdiction);
    expect_refused(reshape({on(100, 20), on(120, 30), on(120, 60), on(110, 20), on(100, 80)}), EditRule::not_simple);
    expect_refused(reshape({on(100, 20), on(150, 50)}), EditRule::end_mismatch);
    expect_refused(reshape({on(100, 20), on(130, 70), on(130, 100)}), EditRule::end_mismatch);  // another border
    expect_refused(reshape({on(20, 0), on(40, 20), on(60, 0)}), EditRule::fixed_border);
    expect_refused(reshape({on(100, 20), on(100, 80)}), EditRule::nothing_changes);
    expect_refused(reshape({on(100, 20)}), EditRule::not_simple);
}

TEST_F(Redrawing, ABorderLiesExactlyOnTheStreetItFollows) {
    const auto edge = editor.nearest_edge(on(100, 50), 1);
    ASSERT_TRUE(edge);
    ASSERT_TRUE(editor.snap_border(edge->edge, 10));
    for (const Point p : {on(106, 30), on(104, 70)}) EXPECT_TRUE(editor.nearest_vertex(p, 0.0001)) << p.x;
    EXPECT_EQ(editor.history_kind(0), EditKind::snap_border);
    expect_exact(start);
    const auto far = editor.nearest_edge(on(50, 100), 1);
    EXPECT_EQ(editor.snap_border(far->edge, 5).rule, EditRule::nothing_to_follow);
}

TEST_F(Redrawing, TheCourseAlongTheStreetIsShownBeforeItIsTaken) {
    const auto edge = editor.nearest_edge(on(100, 50), 1);
    ASSERT_TRUE(edge);
    Line course;
    MultiPolygon land;
    ASSERT_TRUE(editor.preview_snap_border(edge->edge, 10, course, land));
    EXPECT_EQ(editor.state_hash(), start);
    EXPECT_FALSE(editor.can_undo());
    double before = area(0) + area(1);
    const double west = area(0);
    ASSERT_TRUE(editor.snap_border(edge->edge, 10));
    for (const Point p : course) EXPECT_TRUE(editor.nearest_vertex(p, 0.0011)) << p.x;
    EXPECT_NEAR(area_m2(land), std::abs(area(0) - west), 0.5) << "the street lies on one side here";
    EXPECT_NEAR(area(0) + area(1), before, 0.01);
    // It lies there already.
    const auto again = editor.nearest_edge(on(106, 30), 1);
    EXPECT_EQ(editor.preview_snap_border(again->edge, 10, course, land).rule, EditRule::nothing_changes);
    // Nothing leads along: the course there is.
    const auto far = editor.nearest_edge(on(50, 100), 1);
    EXPECT_EQ(editor.preview_snap_border(far->edge, 5, course, land).rule, EditRule::nothing_to_follow);
    EXPECT_GE(course.size(), 2u);
    EXPECT_TRUE(land.empty());
}

TEST_F(Redrawing, SplitAndMergeComeBackToTheSameLand) {
    std::size_t made = 0;
    const std::string first = code(0), old = code(3);
    ASSERT_TRUE(editor.split_grid(first, std::vector<Point>{on(30, -5), on(30, 105)}, {}, &made));
    EXPECT_EQ(made, 4u);
    EXPECT_NEAR(area(4), 3000, 0.1);
    EXPECT_EQ(editor.metrics().size(), 5u);
    expect_exact(start);
    const std::string fresh = code(4);
    EXPECT_EQ(editor.merge_grids(code(3), first).rule, EditRule::not_neighbours);
    ASSERT_TRUE(editor.merge_grids(first, fresh));
    EXPECT_NEAR(area(0), 10000, 0.1);
    EXPECT_THAT(editor.to_grids(), ::testing::SizeIs(4));
    EXPECT_THAT(editor.retired_codes(), ::testing::ElementsAre(fresh));
    // A code that was used is gone for good.
    EXPECT_EQ(editor.split_grid(first, std::vector<Point>{on(30, -5), on(30, 105)}, fresh).rule, EditRule::code_taken);
    ASSERT_TRUE(editor.split_grid(first, std::vector<Point>{on(30, -5), on(30, 105)}, {}, &made));
    EXPECT_NE(code(made), fresh);
    EXPECT_NE(code(made), old);
}

TEST_F(Redrawing, LocksHoldAgainstEveryEdit) {
    ASSERT_TRUE(editor.set_lock({LockKind::grid, code(0)}, true));
    const auto edge = editor.nearest_edge(on(100, 50), 1);
    const auto node = editor.nearest_vertex(on(100, 100), 1);
    const std::uint64_t locked = editor.state_hash();
    for (const EditResult& r :
         {editor.reshape(std::vector<Point>{on(100, 20), on(110, 50), on(100, 80)}), editor.move_vertex(*node, on(103, 104)),
          editor.snap_border(edge->edge, 10), editor.merge_grids(code(1), code(0)), editor.merge_grids(code(0), code(1)),
          editor.reassign_area({box(90, 10, 30, 30)}, code(1)), editor.rename_grid(code(0), "x", "", ""),
          editor.split_grid(code(0), std::vector<Point>{on(30, -5), on(30, 105)})})
        EXPECT_EQ(name_of(r.rule), "locked");
    EXPECT_EQ(editor.state_hash(), locked);
    // Elsewhere one goes on, and undo takes the lock off as the step it was.
    ASSERT_TRUE(editor.reshape(std::vector<Point>{on(120, 100), on(150, 110), on(180, 100)}));
    editor.undo();
    editor.undo();
    EXPECT_THAT(editor.locks(), ::testing::IsEmpty());
    EXPECT_EQ(editor.state_hash(), start);
    // The border alone.
    ASSERT_TRUE(editor.set_lock({LockKind::border, editor.border_name(edge->edge)}, true));
    EXPECT_EQ(editor.snap_border(edge->edge, 10).rule, EditRule::locked);
    EXPECT_TRUE(editor.reshape(std::vector<Point>{on(20, 100), on(50, 110), on(80, 100)}));
}

TEST(Locks, ACompoundStaysWhereItIs) {
    Community c = cross();
    Compound compound;
    compound.id = 7;
    compound.name = "小区";
    compound.shape = {box(80, 10, 15, 60)};
    c.compounds = {compound};
    for (int i = 0; i < 3; ++i) {
        Building b;
        b.id = i + 1;
        b.compound = 7;
        b.footprint = {box(82, 12 + 20 * i, 8, 8)};
        c.buildings.push_back(b);
    }
    GridEditor editor(c);
    const std::string first = editor.facts()[0].code, second = editor.facts()[1].code;
    ASSERT_TRUE(editor.set_lock({LockKind::compound, "小区"}, true));
    const std::uint64_t locked = editor.state_hash();
    for (const EditResult& r : {editor.reassign_compound(0, second), editor.merge_grids(second, first),
                                editor.reshape(std::vector<Point>{on(100, 10), on(70, 20), on(100, 30)})})
        EXPECT_EQ(name_of(r.rule), "locked");
    EXPECT_EQ(editor.state_hash(), locked);
    EXPECT_TRUE(editor.merge_grids(first, second));
    EXPECT_FALSE(editor.set_lock({LockKind::compound, "没有"}, true));
}

TEST_F(Redrawing, CodesFollowTheRuleAndAreNeverUsedTwice) {
    const std::string first = code(0);
    EXPECT_EQ(editor.rename_grid(first, code(1), "", "").rule, EditRule::code_taken);
    ASSERT_TRUE(editor.rename_grid(first, first + "9", "新名", "组长"));
    EXPECT_THAT(editor.retired_codes(), ::testing::Contains(first));
    expect_exact(start);
    const std::uint64_t renamed = editor.state_hash();
    const std::vector<std::string> foretold = editor.codes_by_rule();
    EXPECT_EQ(editor.state_hash(), renamed);
    ASSERT_TRUE(editor.renumber_by_rule());
    EXPECT_EQ(editor.partition().codes, foretold);
    EXPECT_EQ(editor.codes_by_rule(), foretold) << "the rule is at rest";
    editor.undo();
    ASSERT_TRUE(editor.renumber_by_rule());
    expect_exact(renamed);
    std::vector<std::string> codes;
    for (const Grid& grid : editor.to_grids()) codes.push_back(grid.code);
    // North-west, south-west, north-east, south-east.
    EXPECT_LT(codes[2], codes[0]);
    EXPECT_LT(codes[0], codes[3]);
    EXPECT_LT(codes[3], codes[1]);
    for (const std::string& code : codes) EXPECT_NE(code, first);
}

TEST_F(Redrawing, AnotherPlanIsOneStep) {
    std::vector<Grid> plan = cross().grids;
    plan[0].shape = {box(0, 0, 100, 200)};
    plan.erase(plan.begin() + 2);
    ASSERT_TRUE(editor.apply_plan(plan));
    EXPECT_EQ(editor.history_size(), 1u);
    EXPECT_NEAR(area(0), 20000, 1e-6);
    EXPECT_TRUE(editor.facts()[2].code.empty());
    expect_exact(start);
    editor.undo();
    ASSERT_TRUE(editor.set_lock({LockKind::grid, code(2)}, true));
    EXPECT_EQ(editor.apply_plan(plan).rule, EditRule::locked);
}

TEST_F(Redrawing, ABrushStrokeIsOneStep) {
    ASSERT_TRUE(editor.begin_brush(code(0)));
    for (double x = 60; x < 180; x += 5) editor.brush_to(on(x, 40));
    editor.end_drag();
    ASSERT_EQ(editor.history_size(), 1u);
    EXPECT_GT(area(0), 10000);
    expect_exact(start);
    editor.undo();
    ASSERT_TRUE(editor.begin_brush(code(0)));
    editor.brush_to(on(150, 40));
    editor.cancel_drag();
    EXPECT_EQ(editor.state_hash(), start);
}

}  // namespace
}  // namespace wangge
