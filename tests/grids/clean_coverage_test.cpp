#include "engine/grids/clean_coverage.h"

#include <gmock/gmock.h>

#include "engine/core/error.h"
#include "engine/geo/measure.h"
#include "engine/geo/overlay.h"
#include "engine/geo/repair.h"
#include "engine/grids/build_partition.h"
#include "engine/grids/check_coverage.h"
#include "engine/grids/partition_check.h"
#include "tests/grids/hand_made.h"

namespace wangge {
namespace {

using namespace testing;
using ::testing::IsEmpty;
using Shapes = std::vector<MultiPolygon>;

Shapes shapes_of(const std::vector<Grid>& grids) {
    Shapes shapes;
    for (const Grid& grid : grids) shapes.push_back(grid.shape);
    return shapes;
}

double area_of(const Shapes& shapes) {
    double sum = 0;
    for (const MultiPolygon& shape : shapes) sum += area_m2(shape);
    return sum;
}

// A valid coverage and a jurisdiction, spoiled: corners moved on one side only, land taken out, land given twice.
struct Messy {
    std::vector<Grid> grids;
    MultiPolygon land;
};

Messy messy(std::uint64_t seed) {
    Random random(seed);
    Messy m;
    const int columns = 2 + static_cast<int>(random.below(3)), rows = 2 + static_cast<int>(random.below(3));
    m.grids = wavy_board(columns, rows, 100, 1 + static_cast<int>(random.below(6)), seed);
    m.land = {box(0, 0, columns * 100.0, rows * 100.0)};
    for (Grid& grid : m.grids) {
        for (Polygon& polygon : grid.shape)
            for (Point& p : polygon.outer)
                if (random.chance(0.2)) p = p + Point{random.uniform(-3, 3), random.uniform(-3, 3)};
        if (random.chance(0.2)) grid.shape.push_back(box(random.uniform(0, 250), random.uniform(0, 250), 30, 20));
        if (random.chance(0.15)) grid.shape[0].holes.push_back(box(random.uniform(0, 250), random.uniform(0, 250), 9, 9).outer);
        if (random.chance(0.15)) std::swap(grid.shape[0].outer[1], grid.shape[0].outer[2]);  // crosses itself
        if (random.chance(0.1)) std::reverse(grid.shape[0].outer.begin(), grid.shape[0].outer.end());
    }
    if (random.chance(0.2)) {  // one drawn twice
        Grid twice = m.grids[1];
        twice.code = code_of(900);
        m.grids.push_back(twice);
    }
    return m;
}

TEST(CleanCoverage, MessyGridsBecomeAPartition) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        SCOPED_TRACE(seed);
        const Messy m = messy(seed);
        CleanOptions options;
        options.gap_width = 1000;  // every gap
        const CleanResult cleaned = clean_coverage(m.grids, m.land, options);
        EXPECT_NEAR(area_of(shapes_of(cleaned.grids)), area_m2(m.land), 1e-3);  // exactly the jurisdiction
        std::vector<Grid> left;
        for (const Grid& grid : cleaned.grids)
            if (!grid.shape.empty()) left.push_back(grid);
        const Partition partition = build_partition(left, m.land);
        EXPECT_THAT(faults_of(partition), IsEmpty());
        EXPECT_EQ(cleaned.partition, left.size() == m.grids.size());
        EXPECT_TRUE(check_coverage(shapes_of(cleaned.grids)).valid());
        // Cleaned again: nothing to do, nothing changes.
        const CleanResult again = clean_coverage(cleaned.grids, m.land, options);
        for (const Finding& f : again.findings) EXPECT_EQ(f.rule, "grid-shape") << f.message;
        for (std::size_t g = 0; g < m.grids.size(); ++g) EXPECT_EQ(again.grids[g].shape, cleaned.grids[g].shape) << g;
    }
}

TEST(CleanCoverage, WithoutAJurisdictionTheUnionIsKept) {
    for (std::uint64_t seed = 101; seed <= 130; ++seed) {
        SCOPED_TRACE(seed);
        const Shapes given = shapes_of(messy(seed).grids);
        CleanOptions options;
        options.sliver_width = 0;
        const CleanedCoverage cleaned = clean_coverage(given, {}, options);
        EXPECT_TRUE(check_coverage(cleaned.shapes).valid());
        double assigned = 0, kept = 0;
        for (const CleanAction& action : cleaned.actions) {
            (action.deed == CleanDeed::gap_kept ? kept : assigned) += action.area;
            EXPECT_GT(action.area, 0);
            EXPECT_EQ(action.to == 0xFFFFFFFF, action.deed == CleanDeed::gap_kept);
            // What is said about the place is true of it.
            EXPECT_TRUE(action.deed != CleanDeed::overlap_assigned || contains(cleaned.shapes[action.to], action.at));
        }
        // Each place goes to a polygon that covered it: nobody gains beyond the rounding of crossings.
        for (std::size_t i = 0; i < given.size(); ++i) {
            if (given[i].size() != 1 || !given[i][0].holes.empty()) continue;
            const MultiPolygon valid = repaired(given[i]);
            EXPECT_LT(area_m2(difference_of(cleaned.shapes[i], buffer_of(valid, 0.02))), 1e-6) << i;
        }
        // Cleaning with every gap closed adds exactly the gaps.
        options.gap_width = 1000;
        const CleanedCoverage closed = clean_coverage(given, {}, options);
        EXPECT_NEAR(area_of(closed.shapes), area_of(cleaned.shapes) + kept, 1e-6);
        const CleanedCoverage again = clean_coverage(cleaned.shapes, {}, {0.005, 0, 0});
        EXPECT_EQ(again.shapes, cleaned.shapes);
    }
}

TEST(CleanCoverage, ACleanCoverageStaysAsItIs) {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const auto grids = wavy_board(5, 4, 100, 6, seed);
        const CleanResult same = clean_coverage(grids, {box(0, 0, 500, 400)});
        EXPECT_TRUE(same.partition);
        EXPECT_THAT(same.findings, IsEmpty());
        for (std::size_t g = 0; g < grids.size(); ++g) EXPECT_EQ(same.grids[g].shape, grids[g].shape);
    }
}

TEST(CleanCoverage, NothingMovesFurtherThanTheTolerance) {
    Random random(5);
    auto grids = wavy_board(4, 4, 100, 5, 5);
    const auto clean = grids;
    for (Grid& grid : grids)
        for (Point& p : grid.shape[0].outer) p = p + Point{random.uniform(-0.002, 0.002), random.uniform(-0.002, 0.002)};
    const CleanResult result = clean_coverage(grids, {}, {0.01, 0.1});
    EXPECT_TRUE(check_coverage(shapes_of(result.grids)).valid());
    for (std::size_t g = 0; g < grids.size(); ++g) {
        ASSERT_EQ(result.grids[g].shape.size(), 1u);
        ASSERT_EQ(result.grids[g].shape[0].outer.size(), clean[g].shape[0].outer.size());
        for (std::size_t i = 0; i < clean[g].shape[0].outer.size(); ++i)
            EXPECT_LT(distance_m(result.grids[g].shape[0].outer[i], clean[g].shape[0].outer[i]), 0.012);
    }
}

TEST(CleanCoverage, SaysWhatItDidAndWhatIsLeft) {
    std::vector<Grid> grids{grid_of(1, {box(0, 0, 104, 100)}), grid_of(2, {box(100, 0, 99.7, 100)}),
                            grid_of(3, {box(200, 0, 100, 100)}), grid_of(4, {box(320, 0, 90, 100)})};
    const MultiPolygon land{box(0, 0, 400, 100)};
    CleanOptions options;
    options.gap_width = 1;
    const CleanResult result = clean_coverage(grids, land, options);
    EXPECT_FALSE(result.partition);
    std::vector<std::string> rules;
    for (const Finding& f : result.findings) {
        rules.push_back(f.rule);
        EXPECT_TRUE(f.at.has_value());
        EXPECT_FALSE(f.message.empty());
    }
    EXPECT_THAT(rules, ::testing::ElementsAre("grid-gap", "clean-overlap", "clean-gap", "clean-outside"));
    EXPECT_NEAR(area_of(shapes_of(result.grids)), 40000 - 2000, 1e-6);
    EXPECT_NEAR(area_m2(result.grids[0].shape), 10400, 1e-6);  // both have 100 m of border with the overlap: the first
    EXPECT_EQ(result.grids[0].member, grids[0].member);
    options.gap_width = 25;
    EXPECT_TRUE(clean_coverage(grids, land, options).partition);
    // Other rules for the overlap.
    for (const auto& [rule, owner] :
         {std::pair(OverlapRule::max_area, 0), std::pair(OverlapRule::min_area, 1), std::pair(OverlapRule::min_index, 0)}) {
        options.overlap = rule;
        EXPECT_TRUE(contains(clean_coverage(grids, land, options).grids[static_cast<std::size_t>(owner)].shape, on(102, 50)));
    }
}

TEST(CleanCoverage, APieceCutOffByAnOverlapGoesToTheNeighbour) {
    // The second lies over the first but for a strip of 0.3 m.
    std::vector<Grid> grids{grid_of(1, {box(0, 0, 100, 100)}), grid_of(2, {box(60, 0, 39.7, 100), box(100, 0, 100, 100)})};
    CleanOptions options;
    options.overlap = OverlapRule::max_area;
    grids[1].shape.push_back(box(200, 0, 100, 100));
    CleanResult result = clean_coverage(grids, {}, options);
    EXPECT_NEAR(area_m2(result.grids[0].shape), 6000, 1e-6);
    EXPECT_EQ(result.findings.back().rule, "clean-sliver");
    options.sliver_width = 0;
    EXPECT_NEAR(area_m2(clean_coverage(grids, {}, options).grids[0].shape), 6030, 1e-6);
    // A narrow part of its own stays: nothing was taken from around it.
    const std::vector<Grid> islands{grid_of(1, {box(0, 0, 100, 100), box(200, 0, 0.1, 50)})};
    EXPECT_EQ(clean_coverage(islands, {}).grids[0].shape.size(), 2u);
}

TEST(CleanCoverage, OddShapes) {
    const Shapes bow{{Polygon{{{0, 0}, {10, 10}, {10, 0}, {0, 10}}, {}}}};
    const CleanedCoverage parted = clean_coverage(bow, {});
    ASSERT_EQ(parted.shapes[0].size(), 2u);
    EXPECT_NEAR(area_of(parted.shapes), 50, 1e-9);
    const Shapes nothing{{}, {Polygon{{{0, 0}, {1, 1}, {0, 0}}, {}}}};
    EXPECT_EQ(clean_coverage(nothing, {}).shapes, Shapes(2));
    EXPECT_THAT(clean_coverage(Shapes{}, {}).shapes, IsEmpty());
    const Shapes far{{Polygon{{{0, 0}, {1e9, 0}, {0, 1e9}}, {}}}};
    EXPECT_THROW(clean_coverage(far, {}), Error);
    Progress cancelled;
    cancelled.cancel();
    EXPECT_THROW(clean_coverage(bow, {}, {}, cancelled), Error);
}

}  // namespace
}  // namespace wangge
