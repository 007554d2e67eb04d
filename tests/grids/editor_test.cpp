#include "engine/grids/editor.h"

#include <gmock/gmock.h>

#include "engine/core/error.h"
#include "engine/geo/measure.h"
#include "engine/grids/partition_check.h"
#include "tests/grids/hand_made.h"

namespace wangge {
namespace {

using namespace wangge::testing;

// Four squares of 100 m around the node at (100, 100).
Community cross() {
    Community c;
    c.grids = {grid_of(1, {box(0, 0, 100, 100)}), grid_of(2, {box(100, 0, 100, 100)}), grid_of(3, {box(0, 100, 100, 100)}),
               grid_of(4, {box(100, 100, 100, 100)})};
    c.jurisdiction.shape = {box(0, 0, 200, 200)};
    return c;
}

VertexId vertex_at(const GridEditor& editor, Point p) {
    const auto found = editor.nearest_vertex(p, 0.5);
    EXPECT_TRUE(found);
    return *found;
}

TEST(GridEditor, MovesASharedVertexOfAllGridsAround) {
    GridEditor editor(cross());
    const VertexId v = vertex_at(editor, on(100, 100));
    EXPECT_TRUE(editor.move_vertex(v, on(120, 110)));
    EXPECT_THAT(faults_of(editor.partition()), ::testing::IsEmpty());
    EXPECT_NEAR(area_m2(editor.shape_of(0)), 10000 + 1000 + 500, 1e-6);
    EXPECT_THAT(editor.touched_grids(), ::testing::ElementsAre(0, 1, 2, 3));
    EXPECT_TRUE(editor.dirty());
    EXPECT_TRUE(editor.undo());
    EXPECT_FALSE(editor.dirty());
    EXPECT_EQ(editor.to_grids()[0].shape, cross().grids[0].shape);
    EXPECT_FALSE(editor.undo());
    EXPECT_TRUE(editor.redo());
    EXPECT_EQ(editor.position(v), on(120, 110));
}

TEST(GridEditor, RefusalsNameTheRuleAndThePlaceAndChangeNothing) {
    Community c = hand_made(3, 3);
    GridEditor editor(c);
    const VertexId node = vertex_at(editor, on(120, 120));
    const VertexId border = vertex_at(editor, on(0, 0));
    const std::uint64_t before = editor.state_hash();
    const auto rule = [&](VertexId v, Point to) {
        const EditResult r = editor.move_vertex(v, to);
        EXPECT_FALSE(r);
        EXPECT_FALSE(r.message().empty());
        EXPECT_EQ(editor.can_move_vertex(v, to).rule, r.rule);
        return r.rule;
    };
    EXPECT_EQ(rule(border, on(3, 0)), EditRule::fixed_border);
    EXPECT_EQ(rule(node, on(120, 120)), EditRule::nothing_changes);
    EXPECT_EQ(rule(node, on(240, 240)), EditRule::node_crossed);
    EXPECT_EQ(rule(node, on(-50, 121)), EditRule::outside_jurisdiction);
    EXPECT_EQ(rule(node, on(180, 180)), EditRule::edge_crossed);  // onto the island
    EXPECT_EQ(rule(node, on(210, 210)), EditRule::edge_crossed);  // over the island
    EXPECT_EQ(rule(99999, on(1, 1)), EditRule::no_such_place);
    EXPECT_FALSE(editor.insert_vertex(999999, on(1, 1)));
    EXPECT_FALSE(editor.remove_vertex(node));
    EXPECT_FALSE(editor.remove_vertex(border));
    EXPECT_EQ(editor.reassign_area({box(1, 1, 5, 5)}, "nobody").rule, EditRule::unknown_grid);
    EXPECT_EQ(editor.reassign_area({box(1, 1, 5, 5)}, code_of(1)).rule, EditRule::nothing_changes);
    EXPECT_EQ(editor.reassign_area({box(-20, -20, 5, 5)}, code_of(1)).rule, EditRule::nothing_changes);
    EXPECT_EQ(editor.reassign_area({}, code_of(1)).rule, EditRule::no_such_place);
    EXPECT_EQ(editor.reassign_area({box(150, 150, 60, 60)}, code_of(1)).rule, EditRule::grid_emptied);
    EXPECT_EQ(editor.reassign_block(on(-200, -200), code_of(1)).rule, EditRule::no_such_place);
    EXPECT_EQ(editor.state_hash(), before);
    EXPECT_FALSE(editor.can_undo());
    EXPECT_FALSE(editor.dirty());
}

TEST(GridEditor, AVertexMayNotSweepOverAnother) {
    GridEditor editor(cross());
    VertexId spike = nil;
    const auto edge = editor.nearest_edge(on(100, 150), 1);
    ASSERT_TRUE(edge);
    ASSERT_TRUE(editor.insert_vertex(edge->edge, on(60, 150), &spike));
    // The border (0,100)-(100,100) bent upward in one go would take the spike's tip into the triangle it sweeps.
    const auto level = editor.nearest_edge(on(50, 100), 1);
    ASSERT_TRUE(level);
    const EditResult r = editor.insert_vertex(level->edge, on(62, 190));
    EXPECT_FALSE(r);
    EXPECT_THAT(r.rule, ::testing::AnyOf(EditRule::edge_crossed, EditRule::collision));
    EXPECT_TRUE(editor.insert_vertex(level->edge, on(30, 140)));
    EXPECT_THAT(faults_of(editor.partition()), ::testing::IsEmpty());
}

TEST(GridEditor, InsertAndRemoveAreInverse) {
    GridEditor editor(cross());
    const auto edge = editor.nearest_edge(on(50, 101), 5);
    ASSERT_TRUE(edge);
    EXPECT_EQ(edge->at, on(50, 100));
    EXPECT_NEAR(edge->distance_m, 1, 1e-9);
    VertexId made = nil;
    ASSERT_TRUE(editor.insert_vertex(edge->edge, on(50, 120), &made));
    EXPECT_EQ(editor.position(made), on(50, 120));
    EXPECT_THAT(faults_of(editor.partition()), ::testing::IsEmpty());
    EXPECT_NEAR(area_m2(editor.shape_of(0)), 11000, 1e-6);
    ASSERT_TRUE(editor.remove_vertex(made));
    EXPECT_THAT(faults_of(editor.partition()), ::testing::IsEmpty());
    EXPECT_EQ(editor.to_grids()[0].shape, cross().grids[0].shape);
}

TEST(GridEditor, OnTheOuterBorderVerticesMayOnlyLieOnTheLine) {
    GridEditor editor(cross());
    const auto edge = editor.nearest_edge(on(50, 0), 1);
    ASSERT_TRUE(edge);
    EXPECT_EQ(editor.insert_vertex(edge->edge, on(50, 5)).rule, EditRule::fixed_border);
    VertexId made = nil;
    ASSERT_TRUE(editor.insert_vertex(edge->edge, on(50, 0), &made));
    EXPECT_TRUE(editor.is_fixed(made));
    EXPECT_TRUE(editor.remove_vertex(made));
    EXPECT_EQ(editor.remove_vertex(vertex_at(editor, on(0, 0))).rule, EditRule::fixed_border);
    EXPECT_FALSE(editor.nearest_vertex(on(0, 0), 20, true));
}

TEST(GridEditor, ADragIsOneStepHoweverLong) {
    const Community c = hand_made(3, 3);
    GridEditor editor(c);
    const std::uint64_t before = editor.state_hash();
    const VertexId v = vertex_at(editor, on(120, 120));
    ASSERT_TRUE(editor.begin_drag(v));
    EXPECT_EQ(editor.dragged(), v);
    EXPECT_THROW(editor.move_vertex(v, on(121, 121)), Error);
    EXPECT_THROW((void)editor.begin_drag(v), Error);
    for (int i = 1; i <= 200; ++i) EXPECT_TRUE(editor.drag_to(on(120 + 0.05 * i, 120 - 0.04 * i)));
    EXPECT_FALSE(editor.drag_to(on(500, 500)));  // refused: stays
    EXPECT_EQ(editor.position(v), on(130, 112));
    editor.end_drag();
    EXPECT_LT(editor.history_bytes(), 1000u);
    const std::uint64_t after = editor.state_hash();
    EXPECT_TRUE(editor.undo());
    EXPECT_EQ(editor.state_hash(), before);
    EXPECT_FALSE(editor.can_undo());
    EXPECT_TRUE(editor.redo());
    EXPECT_EQ(editor.state_hash(), after);
}

TEST(GridEditor, ADragOutOfAnEdgeAndACancelledDrag) {
    GridEditor editor(hand_made(3, 3));
    const std::uint64_t before = editor.state_hash();
    const auto edge = editor.nearest_edge(on(60, 121), 15);
    ASSERT_TRUE(edge);
    ASSERT_TRUE(editor.begin_drag(edge->edge, edge->at));
    ASSERT_TRUE(editor.drag_to(on(61, 131)));
    EXPECT_NE(editor.state_hash(), before);
    editor.cancel_drag();
    EXPECT_EQ(editor.state_hash(), before);
    EXPECT_FALSE(editor.can_undo());
    EXPECT_FALSE(editor.dirty());

    ASSERT_TRUE(editor.begin_drag(edge->edge, edge->at));
    ASSERT_TRUE(editor.drag_to(on(61, 131)));
    editor.end_drag();
    EXPECT_THAT(faults_of(editor.partition()), ::testing::IsEmpty());
    EXPECT_TRUE(editor.undo());
    EXPECT_EQ(editor.state_hash(), before);

    const VertexId v = vertex_at(editor, on(120, 120));
    ASSERT_TRUE(editor.begin_drag(v));
    ASSERT_TRUE(editor.drag_to(on(122, 121)));
    ASSERT_TRUE(editor.drag_to(on(120, 120)));
    editor.end_drag();  // back where it was: no step
    EXPECT_FALSE(editor.can_undo());
}

TEST(GridEditor, ReassignedLandIsExact) {
    GridEditor editor(cross());
    ASSERT_TRUE(editor.reassign_area({box(50, 50, 100, 100)}, code_of(1)));
    EXPECT_THAT(faults_of(editor.partition()), ::testing::IsEmpty());
    EXPECT_NEAR(area_m2(editor.shape_of(0)), 10000 + 7500, 1e-6);
    EXPECT_NEAR(area_m2(editor.shape_of(3)), 7500, 1e-6);
    EXPECT_TRUE(editor.undo());
    EXPECT_EQ(editor.to_grids()[0].shape, cross().grids[0].shape);

    // An island, then its enlargement, then a hole in the island.
    ASSERT_TRUE(editor.reassign_area({box(20, 20, 30, 30)}, code_of(4)));
    EXPECT_EQ(editor.shape_of(0)[0].holes.size(), 1u);
    EXPECT_EQ(editor.metrics()[3].parts, 2);
    EXPECT_FALSE(editor.metrics()[3].connected);
    ASSERT_TRUE(editor.reassign_area({box(40, 30, 80, 80)}, code_of(4)));
    EXPECT_EQ(editor.metrics()[3].parts, 1);
    ASSERT_TRUE(editor.reassign_area({box(30, 30, 5, 5)}, code_of(2)));
    EXPECT_THAT(faults_of(editor.partition()), ::testing::IsEmpty());
    while (editor.undo()) {}
    EXPECT_EQ(editor.to_grids()[3].shape, cross().grids[3].shape);
}

TEST(GridEditor, AnAreaNearlyOnABorderLeavesNoSliver) {
    GridEditor editor(cross());
    const Polygon nearly{{on(100.012, 0.004), on(150, -0.008), on(150.003, 100.011), on(99.99, 99.995)}, {}};
    ASSERT_TRUE(editor.reassign_area({nearly}, code_of(1)));
    EXPECT_THAT(faults_of(editor.partition()), ::testing::IsEmpty());
    const std::vector<Grid> grids = editor.to_grids();
    EXPECT_EQ(grids[0].shape.size(), 1u);
    EXPECT_NEAR(area_m2(grids[0].shape), 15000, 2);
    EXPECT_EQ(grids[1].shape.size(), 1u);
    EXPECT_LE(grids[0].shape[0].outer.size() + grids[1].shape[0].outer.size(), 13u);
}

TEST(GridEditor, ABlockHoldsItsBuildingAndNoOther) {
    const Community c = hand_made(3, 3);
    GridEditor editor(c);
    for (std::size_t i = 0; i < c.buildings.size(); ++i) {
        const MultiPolygon block = editor.block_at(label_point(c.buildings[i].footprint));
        ASSERT_FALSE(block.empty());
        for (std::size_t j = 0; j < c.buildings.size(); ++j)
            EXPECT_EQ(contains(block, label_point(c.buildings[j].footprint)), i == j);
    }
    const Point at = label_point(c.buildings[20].footprint);
    const std::size_t owner = *editor.grid_at(at);
    const std::string to = code_of(owner == 0 ? 2 : 1);
    const GridMetrics before = editor.metrics()[owner];
    ASSERT_TRUE(editor.reassign_block(at, to));
    EXPECT_EQ(editor.partition().codes[*editor.grid_at(at)], to);
    EXPECT_EQ(editor.metrics()[owner].residents, before.residents - c.buildings[20].residents);
    EXPECT_EQ(editor.changes().residents, c.buildings[20].residents);
    EXPECT_EQ(editor.changes().buildings, 1);
    ASSERT_EQ(editor.moved().size(), 1u);
    EXPECT_EQ(editor.moved()[0].from, before.code);
    EXPECT_EQ(editor.moved()[0].to, to);
    editor.undo();
    EXPECT_EQ(editor.changes(), Tally{});
    EXPECT_EQ(editor.metrics(), editor.metrics_at_start());
}

TEST(GridEditor, AttributesAndSavedStateAreKept) {
    const Community c = hand_made(3, 3);
    GridEditor editor(c);
    ASSERT_TRUE(editor.move_vertex(vertex_at(editor, on(120, 120)), on(123, 121)));
    const std::vector<Grid> grids = editor.to_grids();
    for (std::size_t i = 0; i < grids.size(); ++i) {
        EXPECT_EQ(grids[i].id, c.grids[i].id);
        EXPECT_EQ(grids[i].name, c.grids[i].name);
        EXPECT_EQ(grids[i].valid_from, c.grids[i].valid_from);
    }
    editor.mark_saved();
    EXPECT_FALSE(editor.dirty());
    editor.undo();
    EXPECT_TRUE(editor.dirty());
    ASSERT_TRUE(editor.move_vertex(vertex_at(editor, on(120, 120)), on(124, 121)));
    EXPECT_TRUE(editor.dirty());  // as many steps, another state
    editor.undo();
    EXPECT_TRUE(editor.dirty());
}

}  // namespace
}  // namespace wangge
