// The overlay against GEOS: what each grid holds afterwards, for random areas of every kind.

#include "engine/grids/reassign.h"

#include <gmock/gmock.h>

#include "engine/geo/measure.h"
#include "engine/geo/overlay.h"
#include "engine/geo/repair.h"
#include "engine/grids/build_partition.h"
#include "engine/grids/partition_check.h"
#include "tests/grids/hand_made.h"

namespace wangge {
namespace {

using namespace wangge::testing;

Ring star(Random& random, Point centre, double size, int corners) {
    Ring ring;
    for (int i = 0; i < corners; ++i) {
        const double angle = 6.283185307179586 * (i + random.uniform(0, 0.6)) / corners;
        ring.push_back(centre + Point{std::cos(angle), std::sin(angle)} * (size * random.uniform(0.25, 1)));
    }
    return ring;
}

struct Outcome {
    EditResult result;
    Partition after;
};

Outcome apply(const Partition& before, const MultiPolygon& area, FaceId face, std::int32_t snap_mm) {
    Outcome outcome{{}, before};
    const EdgeGrid index(before);
    PartitionEdit edit(outcome.after);
    outcome.result = reassign(edit, outcome.after, index, area, face, snap_mm);
    if (outcome.result) (void)edit.finish();
    return outcome;
}

TEST(Reassign, EachGridHoldsWhatGeosSays) {
    const Community c = hand_made(4, 3, 17);
    const Partition p = build_partition(c.grids, c.jurisdiction.shape);
    std::vector<MultiPolygon> shapes;
    for (FaceId f = 0; f < p.codes.size(); ++f) shapes.push_back(to_polygons(p, f));
    Random random(23);
    int done = 0;
    for (int i = 0; i < 400; ++i) {
        MultiPolygon area{Polygon{star(random, on(random.uniform(0, 480), random.uniform(0, 360)), random.uniform(5, 150),
                                       static_cast<int>(random.between(3, 12))),
                                  {}}};
        area = repaired(area);
        if (random.chance(0.3) && !area.empty())
            area = difference_of(area, {box(random.uniform(0, 450), random.uniform(0, 330), 30, 30)});
        if (area.empty()) continue;
        const auto face = static_cast<FaceId>(random.below(p.codes.size()));
        const Outcome outcome = apply(p, area, face, 0);
        if (!outcome.result) {
            EXPECT_THAT(outcome.result.rule, ::testing::AnyOf(EditRule::nothing_changes, EditRule::grid_emptied)) << i;
            continue;
        }
        ++done;
        ASSERT_THAT(faults_of(outcome.after), ::testing::IsEmpty()) << i;
        double gained = 0;
        for (FaceId f = 0; f < p.codes.size(); ++f) {
            if (f == face) continue;
            const double lost = area_m2(intersection_of(shapes[f], area));
            gained += lost;
            // Crossings are rounded by half a millimetre along borders of this length.
            EXPECT_NEAR(area_m2(to_polygons(outcome.after, f)), area_m2(shapes[f]) - lost, 0.002 * (10 + perimeter_m(shapes[f])))
                << i;
        }
        EXPECT_NEAR(area_m2(to_polygons(outcome.after, face)), area_m2(shapes[face]) + gained, 0.002 * (10 + perimeter_m(area)) + 3)
            << i;
        EXPECT_NEAR(static_cast<double>(doubled_area_of(outcome.after) - doubled_area_of(p)) / 2e6, 0, 0.5) << i;
    }
    EXPECT_GT(done, 300);
}

TEST(Reassign, WhatIsOutsideTheAreaKeepsItsVertices) {
    const Community c = hand_made(4, 3, 18);
    const Partition p = build_partition(c.grids, c.jurisdiction.shape);
    const Outcome outcome = apply(p, {box(100, 100, 50, 40)}, 0, 20);
    ASSERT_TRUE(outcome.result);
    const Box near = Box{on(100, 100), on(150, 140)}.grown_m(0.03);
    for (FaceId f = 0; f < p.codes.size(); ++f) {
        const MultiPolygon before = to_polygons(p, f), after = to_polygons(outcome.after, f);
        for (const Polygon& polygon : before)
            for (const Point& v : polygon.outer) {
                const bool kept = std::any_of(after.begin(), after.end(), [&](const Polygon& q) {
                    return std::find(q.outer.begin(), q.outer.end(), v) != q.outer.end();
                });
                EXPECT_TRUE(kept || near.contains(v));
            }
    }
}

TEST(Reassign, GivingBackTheSameAreaRestoresTheAreas) {
    const Community c = hand_made(3, 3, 19);
    const Partition p = build_partition(c.grids, c.jurisdiction.shape);
    Random random(4);
    for (int i = 0; i < 100; ++i) {
        // Wholly inside one grid, so that it can go back to one.
        const auto owner = static_cast<FaceId>(random.below(4));
        const Point middle = label_point(to_polygons(p, owner));
        const MultiPolygon area{Polygon{star(random, middle, 25, 6), {}}};
        const FaceId other = (owner + 1) % 4;
        const Outcome there = apply(p, area, other, 20);
        ASSERT_TRUE(there.result);
        const Outcome back = apply(there.after, area, owner, 20);
        ASSERT_TRUE(back.result);
        EXPECT_EQ(back.after.live_edges, p.live_edges);
        for (FaceId f = 0; f < p.codes.size(); ++f) EXPECT_EQ(doubled_area_of(back.after, f), doubled_area_of(p, f));
    }
}

TEST(Reassign, AWholeGridSharpOnItsBorderIsEmptied) {
    const Community c = hand_made(3, 3, 20);
    const Partition p = build_partition(c.grids, c.jurisdiction.shape);
    for (FaceId f = 0; f < p.codes.size(); ++f) {
        const Outcome outcome = apply(p, to_polygons(p, f), (f + 1) % 9, 20);
        EXPECT_EQ(outcome.result.rule, EditRule::grid_emptied);
        EXPECT_EQ(outcome.after, p);
    }
}

TEST(Reassign, AreasThatCrossThemselvesCountWhereTheyWind) {
    const std::vector<Grid> grids{grid_of(1, {box(0, 0, 100, 100)}), grid_of(2, {box(100, 0, 100, 100)})};
    const Partition p = build_partition(grids, {box(0, 0, 200, 100)});
    // A bow tie: both wings count, whichever way they run.
    const Outcome outcome = apply(p, {Polygon{{on(10, 10), on(52, 50), on(52, 10), on(10, 50)}, {}}}, 1, 0);
    ASSERT_TRUE(outcome.result);
    EXPECT_THAT(faults_of(outcome.after), ::testing::IsEmpty());
    EXPECT_NEAR(static_cast<double>(doubled_area_of(outcome.after, 1)) / 2e6, 10000 + 2 * 21 * 40 / 2, 0.1);
    EXPECT_EQ(apply(p, {Polygon{{on(10, 10), on(20, 10), on(30, 10)}, {}}}, 1, 0).result.rule, EditRule::nothing_changes);
}

}  // namespace
}  // namespace wangge
