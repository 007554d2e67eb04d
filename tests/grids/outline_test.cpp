// The outline of the jurisdiction while borders end on it, slide along it and leave it.

#include "engine/grids/outline.h"

#include <gmock/gmock.h>

#include <cmath>
#include <set>

#include "engine/geo/measure.h"
#include "engine/geo/polygonize.h"
#include "engine/grids/editor.h"
#include "engine/grids/partition_check.h"
#include "engine/grids/slide_end.h"
#include "tests/grids/hand_made.h"
#include "tests/grids/random_edits.h"

namespace wangge {
namespace {

using namespace wangge::testing;

// Everything turned about the board's corner, in whole millimetres: the sides of the outline then run through no place of whole
// millimetres but their corners.
Community turned(Community c, double angle) {
    const auto turn = [&](Point p) {
        const Point d = p - on(0, 0);
        const Point q =
            on(0, 0) + Point{d.x * std::cos(angle) - d.y * std::sin(angle), d.x * std::sin(angle) + d.y * std::cos(angle)};
        return Point{std::round(q.x * 1000) / 1000, std::round(q.y * 1000) / 1000};
    };
    const auto turn_shape = [&](MultiPolygon& shape) {
        for (Polygon& polygon : shape) {
            for (Point& p : polygon.outer) p = turn(p);
            for (Ring& hole : polygon.holes)
                for (Point& p : hole) p = turn(p);
        }
    };
    for (Grid& grid : c.grids) turn_shape(grid.shape);
    for (Compound& compound : c.compounds) turn_shape(compound.shape);
    for (Building& b : c.buildings) {
        turn_shape(b.footprint);
        for (auto& entrance : b.entrances) entrance.at = turn(entrance.at);
    }
    for (Street& s : c.streets)
        for (Point& p : s.line) p = turn(p);
    for (Ticket& t : c.tickets) t.location->at = turn(t.location->at);
    turn_shape(c.jurisdiction.shape);
    return c;
}

// One grid with a slanted outline of four corners, so that the first borders are those that are drawn.
Community slanted() {
    Community c;
    const Polygon land{{on(0, 0), on(180.301, 11.003), on(170.502, 121.807), on(-9.104, 103.706)}, {}};
    c.grids = {grid_of(1, {land})};
    c.jurisdiction.shape = {land};
    return c;
}

double off_outline(const Community& c, const Partition& p) {
    double most = 0;
    for (VertexId v = 0; v < p.at.size(); ++v)
        if (is_vertex(p, v) && on_outer_border(p, v))
            most = std::max(most, nearest_on_line(closed(c.jurisdiction.shape[0].outer), to_metres(p, p.at[v])).distance_m);
    return most;
}

std::vector<VertexId> ends_of(const Partition& p) {
    std::vector<VertexId> ends;
    for (VertexId v = 0; v < p.at.size(); ++v)
        if (is_border_end(p, v)) ends.push_back(v);
    return ends;
}

std::size_t outer_vertices(const Partition& p) {
    std::size_t n = 0;
    for (VertexId v = 0; v < p.at.size(); ++v) n += is_vertex(p, v) && on_outer_border(p, v);
    return n;
}

TEST(Outline, ASplitAcrossSlantedSidesChangesNoMillimetreOfTheLand) {
    const Community c = slanted();
    GridEditor editor(c);
    const std::int64_t area = doubled_area_of(editor.partition());
    Random random(3);
    int splits = 0;
    for (int i = 0; i < 200; ++i) {
        const double x = random.uniform(10, 160);
        if (!editor.split_grid(c.grids[0].code, std::vector<Point>{on(x, -20), on(x + random.uniform(-8, 8), 140)})) continue;
        ++splits;
        ASSERT_EQ(doubled_area_of(editor.partition()), area);
        ASSERT_TRUE(faults_of(editor.partition()).empty());
        // The ends stand within a tenth of a millimetre of the sides, counterweights within three.
        for (const VertexId v : ends_of(editor.partition()))
            ASSERT_LT(nearest_on_line(closed(c.jurisdiction.shape[0].outer), editor.position(v)).distance_m, 0.0002);
        ASSERT_LT(off_outline(c, editor.partition()), 0.003);
        editor.undo();
    }
    EXPECT_GT(splits, 190);
}

TEST(Outline, MergedAgainItIsAsItWas) {
    const Community c = slanted();
    GridEditor editor(c);
    std::size_t made = 0;
    ASSERT_TRUE(editor.split_grid(c.grids[0].code, std::vector<Point>{on(60, -20), on(66, 140)}, {}, &made));
    ASSERT_TRUE(editor.split_grid(c.grids[0].code, std::vector<Point>{on(110, -20), on(103, 140)}));
    EXPECT_GT(outer_vertices(editor.partition()), 7U);
    for (std::size_t f = 1; f < 3; ++f) {
        const std::string code = editor.facts()[f].code;
        for (const std::string& kept : editor.partition().codes)
            if (editor.merge_grids(kept, code)) break;
    }
    EXPECT_EQ(outer_vertices(editor.partition()), 4U);
    EXPECT_THAT(faults_of(editor.partition()), ::testing::IsEmpty());
}

TEST(SlideEnd, FollowsThePointerAlongTheOutlineAndPastItsCorners) {
    const Community c = slanted();
    GridEditor editor(c);
    ASSERT_TRUE(editor.split_grid(c.grids[0].code, std::vector<Point>{on(60, -20), on(70, 50), on(66, 140)}));
    const std::int64_t area = doubled_area_of(editor.partition());
    const std::uint64_t before = editor.state_hash();
    const auto ends = ends_of(editor.partition());
    ASSERT_EQ(ends.size(), 2U);
    const VertexId low = editor.position(ends[0]).y < editor.position(ends[1]).y ? ends[0] : ends[1];
    EXPECT_FALSE(editor.is_fixed(low));
    EXPECT_EQ(editor.nearest_vertex(editor.position(low), 0.1, true), low);
    ASSERT_TRUE(editor.begin_drag(low));
    const Line outline = closed(c.jurisdiction.shape[0].outer);
    // Along the lower side to the right, round the corner and up the right side, always beside the pointer.
    std::vector<Point> way;
    for (int i = 1; i <= 30; ++i) way.push_back(on(60 + 4 * i, 4 + 0.3 * i + (i % 5)));
    for (int i = 1; i <= 20; ++i) way.push_back(on(184 - i % 7, 12 + 4 * i));
    for (const Point to : way) {
        ASSERT_TRUE(editor.drag_to(to)) << to.x << ' ' << to.y;
        const Point at = editor.position(*editor.dragged());
        ASSERT_LT(distance_m(at, nearest_on_line(outline, to).at), 0.021);  // a corner draws it
        ASSERT_EQ(doubled_area_of(editor.partition()), area);
        ASSERT_TRUE(faults_of(editor.partition()).empty());
        ASSERT_LT(off_outline(c, editor.partition()), 0.003);
        ASSERT_EQ(ends_of(editor.partition()).size(), 2U);
    }
    editor.end_drag();
    EXPECT_EQ(editor.history_size(), 2U);
    // The lower side has no vertex left but its corners.
    const Partition& p = editor.partition();
    for (VertexId v = 0; v < p.at.size(); ++v)
        if (is_vertex(p, v) && on_outer_border(p, v)) {
            const Point at = editor.position(v);
            const bool inside = at.x > on(1, 0).x && at.x < on(179, 0).x && at.y < on(0, 13).y;
            EXPECT_FALSE(inside) << at.x - base_x << ' ' << at.y - base_y;
        }
    ASSERT_TRUE(editor.undo());
    EXPECT_EQ(editor.state_hash(), before);
}

TEST(SlideEnd, DoesNotPassTheEndOfAnotherBorderNorLandBetween) {
    const Community c = slanted();
    GridEditor editor(c);
    ASSERT_TRUE(editor.split_grid(c.grids[0].code, std::vector<Point>{on(60, -20), on(66, 140)}));
    ASSERT_TRUE(editor.split_grid(c.grids[0].code, std::vector<Point>{on(110, -20), on(103, 140)}));
    const std::uint64_t before = editor.state_hash();
    const auto vertex = editor.nearest_vertex(on(60, 4), 2, true);
    ASSERT_TRUE(vertex);
    const EditResult r = editor.move_vertex(*vertex, on(130, 8));
    EXPECT_EQ(r.rule, EditRule::node_crossed);
    EXPECT_LT(distance_m(r.at, on(110, 6.7)), 2);
    EXPECT_EQ(editor.state_hash(), before);
    EXPECT_TRUE(editor.move_vertex(*vertex, on(108, 8)));
    EXPECT_THAT(faults_of(editor.partition()), ::testing::IsEmpty());
}

TEST(SlideEnd, StopsBeforeItWouldSweepOverAnIsland) {
    Community c = slanted();
    const Polygon island{{on(80, 20), on(90, 20), on(90, 30), on(80, 30)}, {}};
    c.grids[0].shape[0].holes.push_back({island.outer.rbegin(), island.outer.rend()});
    c.grids.push_back(grid_of(2, {island}));
    GridEditor editor(c);
    ASSERT_TRUE(editor.split_grid(c.grids[0].code, std::vector<Point>{on(60, -20), on(66, 140)}));
    const auto vertex = editor.nearest_vertex(on(60, 4), 2, true);
    ASSERT_TRUE(vertex);
    const EditResult r = editor.move_vertex(*vertex, on(150, 8));
    EXPECT_THAT(r.rule, ::testing::AnyOf(EditRule::collision, EditRule::edge_crossed));
    EXPECT_TRUE(editor.move_vertex(*vertex, on(72, 5)));
}

TEST(SlideEnd, LocksHoldItToo) {
    const Community c = slanted();
    GridEditor editor(c);
    std::size_t made = 0;
    ASSERT_TRUE(editor.split_grid(c.grids[0].code, std::vector<Point>{on(60, -20), on(66, 140)}, {}, &made));
    ASSERT_TRUE(editor.set_lock({LockKind::grid, editor.facts()[made].code}, true));
    const std::uint64_t before = editor.state_hash();
    const auto vertex = editor.nearest_vertex(on(60, 4), 2, true);
    EXPECT_EQ(editor.move_vertex(*vertex, on(70, 5)).rule, EditRule::locked);
    EXPECT_EQ(editor.state_hash(), before);
}

// Inside, the node of three borders is a vertex like any other.
TEST(SlideEnd, ANodeOfThreeBordersInsideIsDraggedFreely) {
    const Community c = slanted();
    GridEditor editor(c);
    std::size_t made = 0;
    ASSERT_TRUE(editor.split_grid(c.grids[0].code, std::vector<Point>{on(60, -20), on(70, 50), on(66, 140)}, {}, &made));
    const std::string left = editor.partition().codes[*editor.grid_at(on(10, 50))];
    ASSERT_TRUE(editor.split_grid(left, std::vector<Point>{on(-30, 50), on(72, 50)}));
    const auto node = editor.nearest_vertex(on(70, 50), 5, true);
    ASSERT_TRUE(node);
    ASSERT_EQ(degree(editor.partition(), *node), 3U);
    const std::int64_t area = doubled_area_of(editor.partition());
    ASSERT_TRUE(editor.begin_drag(*node));
    for (int i = 0; i < 40; ++i) {
        const Point to = on(70 + 30 * std::sin(i * 0.3), 50 + 25 * std::cos(i * 0.3));
        ASSERT_TRUE(editor.drag_to(to));
        ASSERT_EQ(editor.position(*editor.dragged()), to_metres(editor.partition(), to_mm(editor.partition(), to)));
        ASSERT_TRUE(faults_of(editor.partition()).empty());
    }
    editor.end_drag();
    EXPECT_EQ(doubled_area_of(editor.partition()), area);
}

class TurnedBoards : public ::testing::TestWithParam<int> {};

TEST_P(TurnedBoards, KeepAreaAndCourseOfTheOutlineThroughAnyHistory) {
    Community c = turned(hand_made(4, 3, static_cast<std::uint64_t>(GetParam())), 0.1 + 0.37 * GetParam());
    Random random(static_cast<std::uint64_t>(GetParam()));
    EditCounts counts;
    std::int64_t area = 0;
    int slides = 0;
    for (int session = 0; session < 3; ++session) {
        GridEditor editor(c);
        if (session == 0) area = doubled_area_of(editor.partition());
        ASSERT_EQ(doubled_area_of(editor.partition()), area) << "session " << session;
        const EditSite site(c);
        for (int i = 0; i < 500; ++i) {
            if (i % 5 == 0) {
                const auto ends = ends_of(editor.partition());
                if (ends.empty()) continue;
                const VertexId v = ends[random.below(ends.size())];
                slides += static_cast<bool>(
                    editor.move_vertex(v, editor.position(v) + Point{random.uniform(-60, 60), random.uniform(-60, 60)}));
            } else {
                random_edit(editor, random, site, counts);
            }
            ASSERT_EQ(doubled_area_of(editor.partition()), area)
                << "session " << session << ", edit " << i << " "
                << (editor.history_position() > 0 ? name_of(editor.history_kind(editor.history_position() - 1)) : "start");
            if (i % 20 == 0) {
                ASSERT_THAT(faults_of(editor.partition()), ::testing::IsEmpty()) << "edit " << i;
            }
            ASSERT_LT(off_outline(c, editor.partition()), 0.006) << "edit " << i;
        }
        c.grids = editor.to_grids();
    }
    EXPECT_GT(slides, 30);
}

INSTANTIATE_TEST_SUITE_P(Angles, TurnedBoards, ::testing::Range(0, 4));

}  // namespace
}  // namespace wangge
