// The room on the pilot community, as it comes from the sample.

#include <gmock/gmock.h>

#include "engine/geo/measure.h"
#include "engine/grids/editor.h"
#include "engine/grids/face_colouring.h"
#include "engine/grids/partition_check.h"
#include "engine/sample/longyuan.h"
#include "tests/grids/random_edits.h"

namespace wangge {
namespace {

Community pilot() {
    static const Community community = make_longyuan(1).community;
    return community;
}

MultiPolygon in_millimetres(MultiPolygon shape) {
    const auto snap = [](Ring& ring) {
        for (Point& p : ring) p = {std::round(p.x * 1000) / 1000, std::round(p.y * 1000) / 1000};
    };
    for (Polygon& polygon : shape) {
        snap(polygon.outer);
        for (Ring& hole : polygon.holes) snap(hole);
    }
    return shape;
}

TEST(SamplePlan, IsAPartitionAndComesBackAsItWas) {
    const Community c = pilot();
    for (const Finding& f : examine_grids(c.grids, c.jurisdiction.shape)) EXPECT_EQ(f.severity, Severity::note) << f.message;
    const Partition p = build_partition(c.grids, c.jurisdiction.shape);
    EXPECT_THAT(faults_of(p), ::testing::IsEmpty());
    const std::vector<Grid> grids = to_grids(p, c.grids);
    for (std::size_t i = 0; i < grids.size(); ++i) EXPECT_EQ(grids[i].shape, in_millimetres(c.grids[i].shape)) << grids[i].code;
    EXPECT_TRUE(examine_grids(grids, c.jurisdiction.shape).empty());
}

TEST(SamplePlan, MetricsSumToTheCommunity) {
    const Community c = pilot();
    std::int64_t residents = 0;
    double area = 0;
    for (const GridMetrics& m : metrics_of(c)) {
        residents += m.residents;
        area += m.area_m2;
        EXPECT_TRUE(m.connected) << m.code;
        EXPECT_GT(m.compactness, 0.05) << m.code;
    }
    EXPECT_EQ(residents, residents_of(c));
    EXPECT_NEAR(area, Frame(c.epsg).geodesic_area_m2(c.jurisdiction.shape), 2);
}

TEST(SamplePlan, NeighboursHaveDifferentColours) {
    const Community c = pilot();
    const std::vector<int> colours = colour_of_grids(c.grids);
    const auto pairs = neighbouring_grids(c.grids);
    EXPECT_GT(pairs.size(), 30u);
    for (const auto& [a, b] : pairs) EXPECT_NE(colours[a], colours[b]);
}

TEST(SamplePlan, ThousandsOfEditsLeaveItSound) {
    Community c = pilot();
    c.grids = to_grids(build_partition(c.grids, c.jurisdiction.shape), c.grids);
    GridEditor editor(c);
    const Box box = box_of(c.jurisdiction.shape);
    const std::uint64_t start = editor.state_hash();
    Random random(31);
    testing::EditCounts counts;
    int reassigned = 0;
    for (int i = 0; i < 3000; ++i) {
        const Point at{random.uniform(box.low.x, box.high.x), random.uniform(box.low.y, box.high.y)};
        const auto vertex = editor.nearest_vertex(at, 200, true);
        const auto edge = editor.nearest_edge(at, 200);
        if (!vertex || !edge) continue;
        const Point by{random.uniform(-5, 5), random.uniform(-5, 5)};
        const std::string& code = editor.partition().codes[random.below(editor.partition().codes.size())];
        switch (random.below(6)) {
            case 0: editor.insert_vertex(edge->edge, edge->at + by); break;
            case 1: editor.remove_vertex(*vertex); break;
            case 2: reassigned += editor.reassign_block(at, code) ? 1 : 0; break;
            case 3: editor.undo(); break;
            default: editor.move_vertex(*vertex, editor.position(*vertex) + by);
        }
        if (i % 250 == 0) {
            ASSERT_THAT(faults_of(editor.partition()), ::testing::IsEmpty()) << i;
        }
    }
    EXPECT_GT(reassigned, 30);
    EXPECT_THAT(faults_of(editor.partition()), ::testing::IsEmpty());
    const Partition& p = editor.partition();
    Box grids;
    for (const Grid& grid : c.grids) grids.add(box_of(grid.shape));
    EXPECT_EQ(editor.metrics(), metrics_of(p, loads_of(c, p), EarthScale(Frame(c.epsg), p.origin, grids)));
    while (editor.undo()) {}
    EXPECT_EQ(editor.state_hash(), start);
    for (std::size_t i = 0; i < c.grids.size(); ++i) EXPECT_EQ(editor.to_grids()[i].shape, c.grids[i].shape);
}

TEST(SamplePlan, WholeCompoundsCanBeReassigned) {
    const Community c = pilot();
    GridEditor editor(c);
    int done = 0;
    for (const Compound& compound : c.compounds) {
        const EditResult r = editor.reassign_area(compound.shape, c.grids[5].code);
        EXPECT_THAT(r.rule, ::testing::AnyOf(EditRule::allowed, EditRule::grid_emptied, EditRule::nothing_changes))
            << compound.name << name_of(r.rule);
        if (r) {
            ++done;
            ASSERT_THAT(faults_of(editor.partition()), ::testing::IsEmpty()) << compound.name;
            editor.undo();
        }
    }
    EXPECT_GT(done, 8);
}

}  // namespace
}  // namespace wangge
