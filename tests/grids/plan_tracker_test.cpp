#include "engine/grids/plan_tracker.h"

#include <gmock/gmock.h>

#include <map>

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
        load.weight = {random.between(0, 90), random.between(0, 30), 1, 2, 0, 0, {random.between(0, 9'000'000), 1, 0, 7}};
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
        std::vector<Load> loads = awkward_loads(p, random);
        for (const Load& load : loads_of(c, p))
            if (load.piece != nil) loads.push_back(load);
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
        std::int64_t crossed = 0, bent = 0;
        for (std::size_t f = 0; f < start.size(); ++f) {
            crossed += tracker.metrics()[f].streets_crossed != start[f].streets_crossed;
            bent += tracker.metrics()[f].reock != start[f].reock && tracker.metrics()[f].hull_ratio != start[f].hull_ratio;
        }
        EXPECT_GT(crossed, 0);
        EXPECT_GT(bent, 5);
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

// What moved, counted anew from codes.
std::map<std::pair<std::string, std::string>, Tally> moved_anew(const PlanTracker& tracker, const Partition& start,
                                                                const EdgeGrid& index, const Partition& now) {
    std::map<std::pair<std::string, std::string>, Tally> moved;
    const auto code = [](const Partition& p, FaceId f) { return f == outer_face ? std::string() : p.codes[f]; };
    for (std::size_t i = 0; i < tracker.loads().size(); ++i) {
        const Load& load = tracker.loads()[i];
        const std::string from = code(start, index.face_at(start, load.at)), to = code(now, tracker.face_of(i));
        if (from != to && !(load.weight == Tally{})) moved[{from, to}] += load.weight;
    }
    return moved;
}

// Grids that come into being, take each other's faces, get other codes and vanish.
TEST(PlanTracker, FacesComeAndGo) {
    const Community c = hand_made(3, 3, 9);
    Partition p = build_partition(c.grids, c.jurisdiction.shape);
    const Partition start = p;
    EdgeGrid index(p);
    const EdgeGrid index_at_start(p);
    const EarthScale scale(Frame(4543), p.origin, Box{on(0, 0), on(360, 360)});
    const std::vector<Load> loads = loads_of(c, p);
    PlanTracker tracker(p, index, loads, scale);
    const std::vector<GridMetrics> at_start = tracker.metrics();
    struct Done {
        Step step;
        std::vector<std::string> before;
    };
    std::vector<Done> done;
    const auto check = [&] {
        ASSERT_EQ(tracker.metrics(), metrics_of(p, loads, scale));
        std::map<std::pair<std::string, std::string>, Tally> found;
        for (const PlanTracker::Moved& m : tracker.moved_by_code()) found[{m.from, m.to}] += m.what;
        ASSERT_TRUE(found == moved_anew(tracker, start, index_at_start, p));
    };
    const auto give = [&](const MultiPolygon& area, FaceId to, std::vector<std::string> codes) {
        codes.swap(p.codes);
        p.first_of_face.resize(p.codes.size(), nil), p.last_of_face.resize(p.codes.size(), nil);
        PartitionEdit edit(p);
        if (!reassign(edit, p, index, area, to)) {
            p.codes = codes;
            return;
        }
        const auto gone = edit.before(), come = edit.after();
        done.push_back({edit.finish(), codes});
        index.update(gone, come);
        tracker.update(p, gone, come);
        check();
    };
    auto codes = p.codes;
    codes.push_back("new-1");
    give({box(30, 30, 70, 60)}, 10, codes);  // a new face at the end
    ASSERT_EQ(tracker.metrics().size(), 11u);
    EXPECT_GT(tracker.metrics()[10].residents, 0);
    EXPECT_GT(tracker.metrics()[10].hull_ratio, 0.99);
    codes[10] = "new-2";
    give({box(90, 130, 60, 40)}, 10, codes);  // renamed while it grows
    codes[0] = "new-3";
    give({box(150, 20, 60, 60)}, 0, codes);  // a grid of the start under another code
    EXPECT_EQ(done.size(), 3u);
    // Only another code.
    p.codes[5] = "renamed";
    tracker.update(p, {}, {});
    check();
    p.codes[5] = start.codes[5];
    tracker.update(p, {}, {});
    while (!done.empty()) {
        const auto states = [&] {
            std::vector<EdgeState> list;
            for (const EdgeId e : done.back().step.edges())
                if (is_edge(p, e)) list.push_back(state_of(p, e));
            return list;
        };
        const auto gone = states();
        done.back().step.undo(p);
        p.codes = done.back().before;
        p.first_of_face.resize(p.codes.size()), p.last_of_face.resize(p.codes.size());
        const auto come = states();
        index.update(gone, come);
        tracker.update(p, gone, come);
        check();
        done.pop_back();
    }
    EXPECT_EQ(tracker.metrics(), at_start);
    EXPECT_TRUE(tracker.moved().empty());
}

// A grid dies, its face serves another grid: by codes, those who lived there have moved.
TEST(PlanTracker, AFaceThatServesAnotherGrid) {
    const Community c = hand_made(2, 1);
    Partition p = build_partition(c.grids, c.jurisdiction.shape);
    EdgeGrid index(p);
    Load load;
    load.at = to_mm(p, on(30, 60));
    load.weight.residents = 7;
    PlanTracker tracker(p, index, {load}, EarthScale(Frame(4543), p.origin, Box{on(0, 0), on(240, 120)}));
    p.codes[0] = "another";
    tracker.update(p, {}, {});
    ASSERT_EQ(tracker.moved_by_code().size(), 1u);
    EXPECT_EQ(tracker.moved_by_code()[0].from, code_of(1));
    EXPECT_EQ(tracker.moved_by_code()[0].to, "another");
    EXPECT_EQ(tracker.moved_by_code()[0].what.residents, 7);
    // Two grids that exchange their codes and their land have not moved; here only the codes are exchanged.
    p.codes[0] = code_of(2), p.codes[1] = code_of(1);
    tracker.update(p, {}, {});
    EXPECT_EQ(tracker.moved_by_code()[0].to, code_of(2));
    p.codes[0] = code_of(1), p.codes[1] = code_of(2);
    tracker.update(p, {}, {});
    EXPECT_TRUE(tracker.moved().empty());
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
