#include "engine/grids/partition_edit.h"

#include <gmock/gmock.h>

#include "engine/geo/measure.h"
#include "engine/grids/build_partition.h"
#include "engine/grids/edge_grid.h"
#include "engine/grids/partition_check.h"
#include "tests/grids/hand_made.h"

namespace wangge {
namespace {

using namespace wangge::testing;

Partition sample() {
    const Community c = hand_made(3, 2);
    return build_partition(c.grids, c.jurisdiction.shape);
}

TEST(PartitionEdit, WhatIsNotFinishedIsPutBack) {
    Partition p = sample();
    const Partition before = p;
    {
        PartitionEdit edit(p);
        edit.split_edge(7, {1, 1});
        edit.remove_edge(3);
        edit.add_vertex({5, 5});
        EXPECT_NE(p, before);
    }
    EXPECT_EQ(p, before);
    EXPECT_EQ(hash_of(p), hash_of(before));
}

TEST(PartitionEdit, AnEdgeTakenOutAndPutBackGivesASoundPartition) {
    Random random(3);
    for (int i = 0; i < 300; ++i) {
        Partition p = sample();
        const auto e = static_cast<EdgeId>(random.below(p.from.size() / 2));
        const VertexId a = p.from[2 * e], b = p.from[2 * e + 1];
        const FaceId left = p.face[2 * e], right = p.face[2 * e + 1];
        PartitionEdit edit(p);
        edit.remove_edge(e);
        const HalfEdgeId h = random.chance(0.5) ? edit.add_edge(a, b, left, right) : twin(edit.add_edge(b, a, right, left));
        EXPECT_EQ(p.from[h], a);
        EXPECT_EQ(p.face[h], left);
        (void)edit.finish();
        ASSERT_THAT(faults_of(p), ::testing::IsEmpty()) << e;
    }
}

TEST(PartitionEdit, StepsUndoAndRedoWordForWord) {
    Partition p = sample();
    std::vector<Partition> states{p};
    std::vector<Step> steps;
    Random random(6);
    for (int i = 0; i < 100; ++i) {
        auto e = static_cast<EdgeId>(random.below(p.from.size() / 2));
        while (!is_edge(p, e)) e = (e + 1) % static_cast<EdgeId>(p.from.size() / 2);
        const MmPoint a = p.at[p.from[2 * e]], b = p.at[p.from[2 * e + 1]];
        PartitionEdit edit(p);
        const VertexId v = edit.split_edge(e, {(a.x + b.x) / 2, (a.y + b.y) / 2});
        EXPECT_EQ(edit.before().size(), 1u);
        EXPECT_EQ(edit.after().size(), 2u);
        if (i % 3 == 0) {
            edit.dissolve_vertex(v);
            edit.split_edge(e, {(a.x + b.x) / 2 + 1, (a.y + b.y) / 2});
        }
        steps.push_back(edit.finish());
        EXPECT_FALSE(steps.back().empty());
        states.push_back(p);
    }
    for (std::size_t i = steps.size(); i-- > 0;) {
        steps[i].undo(p);
        ASSERT_EQ(p, states[i]);
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        steps[i].redo(p);
        ASSERT_EQ(p, states[i + 1]);
    }
}

TEST(PartitionEdit, AppendedStepsAreOneStep) {
    Partition p = sample();
    const Partition before = p;
    PartitionEdit first(p);
    const VertexId v = first.split_edge(4, p.at[p.from[8]]);
    Step step = first.finish();
    for (int i = 1; i <= 50; ++i) {
        PartitionEdit edit(p);
        edit.set_position(v, {i, 2 * i});
        step.append(edit.finish());
    }
    EXPECT_LT(step.bytes(), 2500u);
    const Partition after = p;
    step.undo(p);
    EXPECT_EQ(p, before);
    step.redo(p);
    EXPECT_EQ(p, after);
}

TEST(PartitionCheck, FindsWhatIsBroken) {
    const Partition good = sample();
    EXPECT_THAT(faults_of(good), ::testing::IsEmpty());
    const auto broken = [&](auto&& damage) {
        Partition p = good;
        damage(p);
        return !faults_of(p).empty();
    };
    EXPECT_TRUE(broken([](Partition& p) { std::swap(p.next[0], p.next[6]); }));
    EXPECT_TRUE(broken([](Partition& p) { p.face[3] = (p.face[3] + 1) % 3; }));
    EXPECT_TRUE(broken([](Partition& p) { p.at[p.from[10]].x += 300'000; }));
    EXPECT_TRUE(broken([](Partition& p) { p.at[p.from[10]] = p.at[p.from[12]]; }));
    EXPECT_TRUE(broken([](Partition& p) { p.first_of_face[1] = p.next_of_face[p.first_of_face[1]]; }));
    EXPECT_TRUE(broken([](Partition& p) { ++p.live_edges; }));
    EXPECT_TRUE(broken([](Partition& p) { p.free_vertices = 3; }));
    EXPECT_TRUE(broken([](Partition& p) { p.next.pop_back(); }));
}

TEST(EdgeGrid, FindsTheFaceAtAnyPoint) {
    const Community c = hand_made(4, 3, 21);
    const Partition p = build_partition(c.grids, c.jurisdiction.shape);
    const EdgeGrid index(p);
    Random random(8);
    std::vector<MultiPolygon> shapes;
    for (FaceId f = 0; f < p.codes.size(); ++f) shapes.push_back(to_polygons(p, f));
    for (int i = 0; i < 5000; ++i) {
        // Among them vertices and points at the height of vertices, where rays meet corners.
        MmPoint at = to_mm(p, on(random.uniform(-30, 510), random.uniform(-30, 390)));
        if (random.chance(0.4)) at.y = p.at[random.below(p.at.size())].y;
        if (random.chance(0.2)) at = p.at[random.below(p.at.size())];
        FaceId expected = outer_face;
        for (FaceId f = 0; f < shapes.size(); ++f)
            if (contains(shapes[f], to_metres(p, at))) expected = f;
        EXPECT_EQ(index.face_at(p, at), expected);
    }
}

}  // namespace
}  // namespace wangge
