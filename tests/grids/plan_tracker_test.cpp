#include "engine/grids/plan_tracker.h"

#include <gmock/gmock.h>

#include "engine/geo/measure.h"
#include "engine/grids/build_partition.h"
#include "engine/grids/reassign.h"
#include "engine/grids/vertex_moves.h"
#include "tests/grids/hand_made.h"

namespace wangge {
namespace {

using namespace wangge::testing;

// Loads where it hurts: on vertices, at the height of vertices, on edges, and anywhere.
std::vector<Load> awkward_loads(const Partition& p, Random& random) {
    std::vector<Load> loads;
    for (int i = 0; i < 800; ++i) {
        const auto v = random.below(p.at.size()), w = random.below(p.at.size());
        const HalfEdgeId h = p.out[v];
        const MmPoint a = p.at[v], b = p.at[head(p, h)];
        Load load;
        switch (random.below(4)) {
            case 0: load.at = a; break;
            case 1: load.at = {p.at[w].x, a.y}; break;
            case 2: load.at = {(a.x + b.x) / 2, (a.y + b.y) / 2}; break;
            default: load.at = to_mm(p, on(random.uniform(-10, 370), random.uniform(-10, 370)));
        }
        load.weight = {random.between(0, 90), random.between(0, 30), 1, 2, 0, 0};
        if (random.chance(0.8)) load.compound = static_cast<std::uint32_t>(random.below(12));
        loads.push_back(load);
    }
    return loads;
}

TEST(PlanTracker, FollowsEveryChangeExactly) {
    for (const std::uint64_t seed : {1, 2, 3}) {
        const Community c = hand_made(3, 3, seed);
        Partition p = build_partition(c.grids, c.jurisdiction.shape);
        Random random(seed);
        const std::vector<Load> loads = awkward_loads(p, random);
        const EarthScale scale(Frame(4543), p.origin, Box{on(0, 0), on(360, 360)});
        EdgeGrid index(p);
        PlanTracker tracker(p, index, loads, scale);
        ASSERT_EQ(tracker.metrics(), metrics_of(p, loads, scale));
        const std::vector<GridMetrics> start = tracker.metrics();
        std::vector<Step> steps;
        int done = 0;
        for (int i = 0; i < 600; ++i) {
            PartitionEdit edit(p);
            bool allowed = false;
            if (random.chance(0.85)) {
                auto v = static_cast<VertexId>(random.below(p.at.size()));
                if (!is_vertex(p, v)) continue;
                // Often exactly to the height or the place of a load.
                MmPoint to{p.at[v].x + static_cast<std::int32_t>(random.between(-8000, 8000)),
                           p.at[v].y + static_cast<std::int32_t>(random.between(-8000, 8000))};
                if (random.chance(0.3)) to = loads[random.below(loads.size())].at;
                allowed = static_cast<bool>(check_move(p, index, v, to));
                if (allowed) edit.set_position(v, to);
            } else {
                const MultiPolygon area{
                    box(random.uniform(5, 330), random.uniform(5, 330), random.uniform(2, 25), random.uniform(2, 25))};
                allowed = static_cast<bool>(reassign(edit, p, index, area, static_cast<FaceId>(random.below(p.codes.size()))));
            }
            if (!allowed) continue;
            const auto gone = edit.before(), come = edit.after();
            steps.push_back(edit.finish());
            index.update(gone, come);
            tracker.update(p, gone, come);
            if (++done % 20 == 0) {
                ASSERT_EQ(tracker.metrics(), metrics_of(p, loads, scale)) << seed << ' ' << i;
                for (std::size_t k = 0; k < loads.size(); ++k) ASSERT_EQ(tracker.face_of(k), index.face_at(p, loads[k].at));
            }
        }
        EXPECT_GT(done, 150);
        EXPECT_FALSE(tracker.moved().empty());
        while (!steps.empty()) {
            const auto states = [&] {
                std::vector<EdgeState> list;
                for (const EdgeId e : steps.back().edges())
                    if (is_edge(p, e)) list.push_back(state_of(p, e));
                return list;
            };
            const auto gone = states();
            steps.back().undo(p);
            const auto come = states();
            index.update(gone, come);
            tracker.update(p, gone, come);
            steps.pop_back();
        }
        EXPECT_EQ(tracker.metrics(), start);
        EXPECT_TRUE(tracker.moved().empty());
    }
}

TEST(PlanTracker, MovedSumsByPairOfGrids) {
    const Community c = hand_made(2, 1);
    Partition p = build_partition(c.grids, c.jurisdiction.shape);
    EdgeGrid index(p);
    Load load;
    load.at = to_mm(p, on(30, 60));
    load.weight.residents = 7;
    PlanTracker tracker(p, index, {load}, EarthScale(Frame(4543), p.origin, Box{on(0, 0), on(240, 120)}));
    PartitionEdit edit(p);
    ASSERT_TRUE(reassign(edit, p, index, {box(20, 50, 20, 20)}, 1));
    const auto gone = edit.before(), come = edit.after();
    const Step step = edit.finish();
    index.update(gone, come);
    tracker.update(p, gone, come);
    ASSERT_EQ(tracker.moved().size(), 1u);
    EXPECT_EQ(tracker.moved().begin()->first, (std::pair<FaceId, FaceId>(0, 1)));
    EXPECT_EQ(tracker.moved().begin()->second.residents, 7);
    EXPECT_EQ(tracker.metrics()[1].parts, 2);
    EXPECT_FALSE(step.empty());
}

TEST(PlanTracker, NothingToCountIsFine) {
    const Community c = hand_made(2, 2);
    const Partition p = build_partition(c.grids, c.jurisdiction.shape);
    const EdgeGrid index(p);
    PlanTracker tracker(p, index, {}, EarthScale(Frame(4543), p.origin, Box{on(0, 0), on(240, 240)}));
    tracker.update(p, {}, {});
    EXPECT_EQ(tracker.metrics().size(), 5u);
    EXPECT_EQ(tracker.metrics()[0].residents, 0);
    EXPECT_GT(tracker.metrics()[0].area_m2, 14000);
}

}  // namespace
}  // namespace wangge
