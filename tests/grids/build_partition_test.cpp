#include "engine/grids/build_partition.h"

#include <gmock/gmock.h>

#include "engine/core/error.h"
#include "engine/geo/measure.h"
#include "engine/grids/partition_check.h"
#include "tests/grids/hand_made.h"

namespace wangge {
namespace {

using namespace wangge::testing;
using ::testing::HasSubstr;

std::vector<std::string> rules(const std::vector<Finding>& findings) {
    std::vector<std::string> list;
    for (const Finding& f : findings) list.push_back(f.rule);
    return list;
}

TEST(BuildPartition, GivesBackWhatItWasGiven) {
    for (const std::uint64_t seed : {1, 2, 3, 4}) {
        const Community c = hand_made(4, 3, seed);
        const Partition p = build_partition(c.grids, c.jurisdiction.shape);
        EXPECT_THAT(faults_of(p), ::testing::IsEmpty());
        const std::vector<Grid> back = to_grids(p, c.grids);
        for (std::size_t i = 0; i < back.size(); ++i) {
            EXPECT_EQ(back[i].shape, c.grids[i].shape) << back[i].code;
            EXPECT_EQ(back[i].member, c.grids[i].member);
        }
        EXPECT_TRUE(examine_grids(c.grids, c.jurisdiction.shape).empty());
    }
}

TEST(BuildPartition, SharedBordersExistOnceAndAreasSumExactly) {
    const Community c = hand_made(3, 3);
    const Partition p = build_partition(c.grids, c.jurisdiction.shape);
    EXPECT_EQ(doubled_area_of(p), 2 * 360'000LL * 360'000LL);
    std::int64_t sum = 0;
    for (FaceId f = 0; f < p.codes.size(); ++f) sum += doubled_area_of(p, f);
    EXPECT_EQ(sum, doubled_area_of(p));
    // 24 borders of the board less 4 pairs that join at corners of the jurisdiction, and the rim of the island.
    EXPECT_EQ(arcs_of(p).size(), 24u - 4u + 1u);
    std::size_t edges = 0;
    for (const Arc& arc : arcs_of(p)) edges += arc.vertices.size() - 1;
    EXPECT_EQ(edges, p.live_edges);
}

TEST(BuildPartition, OrderOfGridsDoesNotMatterForTheMap) {
    const Community c = hand_made(3, 2);
    std::vector<Grid> turned(c.grids.rbegin(), c.grids.rend());
    const Partition one = build_partition(c.grids, c.jurisdiction.shape), two = build_partition(turned, c.jurisdiction.shape);
    for (FaceId f = 0; f < one.codes.size(); ++f) {
        const FaceId g = face_with_code(two, one.codes[f]);
        EXPECT_EQ(to_polygons(one, f), to_polygons(two, g));
    }
}

TEST(BuildPartition, RingsTurnedTheWrongWayAndClosedTwiceAreRead) {
    Community c = hand_made(2, 2);
    Ring& ring = c.grids[0].shape[0].outer;
    std::reverse(ring.begin(), ring.end());
    ring.push_back(ring.front());
    EXPECT_NO_THROW(verify(build_partition(c.grids, c.jurisdiction.shape)));
}

TEST(BuildPartition, WithoutAJurisdictionTheUnionCounts) {
    const Community c = hand_made(3, 2);
    const Partition p = build_partition(c.grids, {});
    EXPECT_THAT(faults_of(p), ::testing::IsEmpty());
    EXPECT_EQ(doubled_area_of(p), 2 * 360'000LL * 240'000LL);
}

TEST(BuildPartition, AJunctionWithoutTheNeighboursVertexIsNodedAndSaid) {
    const std::vector<Grid> grids{grid_of(1, {box(0, 0, 100, 200)}), grid_of(2, {box(100, 0, 100, 70.5)}),
                                  grid_of(3, {box(100, 70.5, 100, 129.5)})};
    const std::vector<Finding> findings = examine_grids(grids, {box(0, 0, 200, 200)});
    ASSERT_THAT(rules(findings), ::testing::ElementsAre("node-missing"));
    EXPECT_EQ(findings[0].severity, Severity::note);
    EXPECT_EQ(findings[0].feature, code_of(1));
    EXPECT_EQ(findings[0].at, on(100, 70.5));
    const Partition p = build_partition(grids, {box(0, 0, 200, 200)});
    EXPECT_THAT(faults_of(p), ::testing::IsEmpty());
    EXPECT_EQ(to_polygons(p, 0)[0].outer.size(), 5u);
    EXPECT_EQ(to_polygons(p, 1), grids[1].shape);
}

TEST(BuildPartition, AJunctionOffTheEdgeByLessThanTheSnapIsNoded) {
    const Polygon bent{{on(100.003, 70), on(200, 70), on(200, 200), on(100, 200)}, {}};
    const Polygon lower{{on(100, 0), on(200, 0), on(200, 70), on(100.003, 70)}, {}};
    const std::vector<Grid> grids{grid_of(1, {box(0, 0, 100, 200)}), grid_of(2, {lower}), grid_of(3, {bent})};
    EXPECT_NO_THROW(verify(build_partition(grids, {box(0, 0, 200, 200)})));
}

TEST(BuildPartition, NeighboursThatDifferByMillimetresBecomeOneAndItIsSaid) {
    std::vector<Grid> grids{grid_of(1, {box(0, 0, 100, 100)}), grid_of(2, {box(100.004, 0, 99.996, 100)})};
    const std::vector<Finding> findings = examine_grids(grids, {box(0, 0, 200, 100)});
    ASSERT_THAT(rules(findings), ::testing::ElementsAre("vertex-snapped"));
    EXPECT_THAT(findings[0].message, HasSubstr("2 处"));
    EXPECT_NO_THROW(verify(build_partition(grids, {box(0, 0, 200, 100)})));
}

TEST(BuildPartition, AGapIsFoundWithPlaceAndSizeAndRefused) {
    const std::vector<Grid> grids{grid_of(1, {box(0, 0, 100, 200)}), grid_of(2, {box(101, 0, 99, 200)})};
    const std::vector<Finding> findings = examine_grids(grids, {box(0, 0, 200, 200)});
    ASSERT_THAT(rules(findings), ::testing::ElementsAre("grid-gap"));
    EXPECT_THAT(findings[0].message, HasSubstr("200.00 平方米"));
    EXPECT_THAT(findings[0].feature, HasSubstr(code_of(1)));
    EXPECT_THAT(findings[0].feature, HasSubstr(code_of(2)));
    ASSERT_TRUE(findings[0].at);
    EXPECT_TRUE(contains(MultiPolygon{box(100, 0, 1, 200)}, *findings[0].at));
    try {
        build_partition(grids, {box(0, 0, 200, 200)});
        FAIL() << "a partition with a gap";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::conflict);
        EXPECT_EQ(error.context().at("rule"), "grid-gap");
        EXPECT_TRUE(error.context().contains("coordinate"));
    }
}

TEST(BuildPartition, AnOverlapIsFoundWithBothGrids) {
    const std::vector<Grid> grids{grid_of(1, {box(0, 0, 102, 200)}), grid_of(2, {box(100, 0, 100, 200)})};
    const std::vector<Finding> findings = examine_grids(grids, {box(0, 0, 200, 200)});
    ASSERT_THAT(rules(findings), ::testing::ElementsAre("grid-overlap"));
    EXPECT_THAT(findings[0].message, HasSubstr("400.00 平方米"));
    EXPECT_EQ(findings[0].feature, code_of(1) + "、" + code_of(2));
    EXPECT_THROW(build_partition(grids, {box(0, 0, 200, 200)}), Error);
}

TEST(BuildPartition, ANarrowGapIsCalledASliver) {
    const std::vector<Grid> grids{grid_of(1, {box(0, 0, 100, 200)}), grid_of(2, {box(100.05, 0, 99.95, 200)})};
    const std::vector<Finding> findings = examine_grids(grids, {box(0, 0, 200, 200)});
    ASSERT_THAT(rules(findings), ::testing::ElementsAre("grid-sliver"));
    EXPECT_EQ(findings[0].severity, Severity::error);
    EXPECT_THAT(findings[0].message, HasSubstr("10.00 平方米"));
}

TEST(BuildPartition, CrossingBordersGiveSeveralFindingsFromWestToEast) {
    const Polygon zigzag{{on(0, 0), on(100, 0), on(104, 50), on(96, 100), on(100, 200), on(0, 200)}, {}};
    const std::vector<Grid> grids{grid_of(1, {zigzag}), grid_of(2, {box(100, 0, 100, 200)})};
    const std::vector<Finding> findings = examine_grids(grids, {box(0, 0, 200, 200)});
    EXPECT_THAT(rules(findings), ::testing::ElementsAre("grid-gap", "grid-overlap"));
    EXPECT_LT(findings[0].at->x, findings[1].at->x);
}

TEST(BuildPartition, LandOutsideTheJurisdictionAndHolesInItAreFound) {
    const std::vector<Grid> grids{grid_of(1, {box(0, 0, 100, 100)}), grid_of(2, {box(100, 0, 110, 100)})};
    EXPECT_THAT(rules(examine_grids(grids, {box(0, 0, 200, 100)})), ::testing::ElementsAre("grid-outside"));
    EXPECT_THAT(rules(examine_grids(grids, {box(0, 0, 210, 130)})), ::testing::ElementsAre("grid-gap"));
    std::vector<Grid> ring = hand_made(3, 3).grids;
    ring.pop_back();  // the island
    EXPECT_THAT(rules(examine_grids(ring, {box(0, 0, 360, 360)})), ::testing::ElementsAre("grid-gap"));
    EXPECT_THAT(rules(examine_grids(ring, {})), ::testing::ElementsAre("grid-gap"));
}

TEST(BuildPartition, EmptyShapesDoubledCodesAndNoGridAreErrors) {
    std::vector<Grid> grids{grid_of(1, {box(0, 0, 100, 100)}), grid_of(1, {box(100, 0, 100, 100)})};
    EXPECT_THAT(rules(examine_grids(grids, {box(0, 0, 200, 100)})), ::testing::ElementsAre("grid-shape"));
    grids[1] = grid_of(2, {});
    EXPECT_THAT(rules(examine_grids(grids, {box(0, 0, 100, 100)})), ::testing::ElementsAre("grid-shape"));
    EXPECT_THROW(build_partition({}, {box(0, 0, 1, 1)}), Error);
}

TEST(BuildPartition, GridsOfSeveralPartsAndGridsThatTouchInAPoint) {
    const std::vector<Grid> grids{grid_of(1, {box(0, 0, 100, 100), box(100, 100, 100, 100)}),
                                  grid_of(2, {box(100, 0, 100, 100), box(0, 100, 100, 100)})};
    const Partition p = build_partition(grids, {box(0, 0, 200, 200)});
    EXPECT_THAT(faults_of(p), ::testing::IsEmpty());
    for (FaceId f = 0; f < 2; ++f) EXPECT_EQ(to_polygons(p, f), grids[f].shape);
}

TEST(BuildPartition, AnIslandThatTouchesTheOuterRingInAPointStaysAHole) {
    const Ring hole{on(100, 50), on(50, 40), on(50, 60)};
    const std::vector<Grid> grids{grid_of(1, {Polygon{box(0, 0, 100, 100).outer, {{hole[0], hole[1], hole[2]}}}}),
                                  grid_of(2, {Polygon{{hole[2], hole[1], hole[0]}, {}}}), grid_of(3, {box(100, 0, 100, 100)})};
    const Partition p = build_partition(grids, {box(0, 0, 200, 100)});
    EXPECT_THAT(faults_of(p), ::testing::IsEmpty());
    const MultiPolygon shape = to_polygons(p, 0);
    ASSERT_EQ(shape.size(), 1u);
    EXPECT_EQ(shape[0].holes.size(), 1u);
    EXPECT_DOUBLE_EQ(area_m2(shape), 10000 - 500);
}

TEST(BuildPartition, RandomDamageIsFoundOrHarmless) {
    // One vertex of one ring is moved by up to 3 m: both a gap and an overlap, or one of them at the outer border.
    Random random(11);
    const Community whole = hand_made(4, 4);
    for (int round = 0; round < 200; ++round) {
        Community c = whole;
        Ring& ring = c.grids[random.below(c.grids.size())].shape[0].outer;
        Point& p = ring[random.below(ring.size())];
        p = p + Point{random.uniform(-3, 3), random.uniform(-3, 3)};
        // Slid along the straight outer border it is no damage.
        const double depth = std::min({p.x - base_x, 480 - (p.x - base_x), p.y - base_y, 480 - (p.y - base_y)});
        if (std::abs(depth) < 0.01) continue;
        const std::vector<Finding> findings = examine_grids(c.grids, c.jurisdiction.shape);
        ASSERT_FALSE(findings.empty()) << round << ' ' << p.x - base_x << ' ' << p.y - base_y;
        EXPECT_EQ(findings[0].severity, Severity::error);
        for (const Finding& f : findings) {
            ASSERT_TRUE(f.at);
            EXPECT_LT(distance_m(*f.at, p), 80);
        }
        EXPECT_THROW(build_partition(c.grids, c.jurisdiction.shape), Error);
    }
}

}  // namespace
}  // namespace wangge
