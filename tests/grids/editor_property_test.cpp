#include <gmock/gmock.h>

#include "engine/geo/measure.h"
#include "engine/grids/editor.h"
#include "engine/grids/partition_check.h"
#include "tests/grids/hand_made.h"
#include "tests/grids/random_edits.h"

namespace wangge {
namespace {

using namespace wangge::testing;

// What a recount says of the plan as the editor gives it out.
std::vector<GridMetrics> recount(const Community& community, const GridEditor& editor) {
    Box box;
    for (const Grid& grid : community.grids) box.add(box_of(grid.shape));
    const Partition& p = editor.partition();
    return metrics_of(p, loads_of(community, p), EarthScale(Frame(community.epsg), p.origin, box));
}

class RandomEdits : public ::testing::TestWithParam<std::uint64_t> {};

TEST_P(RandomEdits, KeepThePartitionSoundAndTheMetricsRight) {
    const Community community = hand_made(4, 3, GetParam());
    GridEditor editor(community);
    const std::uint64_t start = editor.state_hash();
    const std::int64_t area = doubled_area_of(editor.partition());
    Random random(GetParam() * 1000 + 1);
    EditCounts counts;
    for (int i = 0; i < 2500; ++i) {
        random_edit(editor, random, 480, 360, counts);
        ASSERT_EQ(doubled_area_of(editor.partition()), area) << "edit " << i;
        if (i % 100 == 0 || i == 2499) {
            ASSERT_THAT(faults_of(editor.partition()), ::testing::IsEmpty()) << "edit " << i;
            ASSERT_EQ(editor.metrics(), recount(community, editor)) << "edit " << i;
        }
    }
    EXPECT_GT(counts.done, 800);
    EXPECT_GT(counts.refused, 100);
    EXPECT_GT(counts.reassigned, 20);
    while (editor.undo()) {}
    EXPECT_EQ(editor.state_hash(), start);
    EXPECT_EQ(editor.metrics(), editor.metrics_at_start());
    EXPECT_EQ(editor.changes(), Tally{});
    const std::vector<Grid> grids = editor.to_grids();
    for (std::size_t i = 0; i < grids.size(); ++i) EXPECT_EQ(grids[i].shape, community.grids[i].shape);
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomEdits, ::testing::Values(1, 2, 3, 4, 5));

TEST(GridEditorProperty, EveryUndoAndRedoIsByteIdentical) {
    const Community community = hand_made(3, 3, 9);
    GridEditor editor(community);
    Random random(77);
    EditCounts counts;
    std::vector<std::uint64_t> states{editor.state_hash()};
    while (states.size() < 400) {
        if (plain_edit(editor, random, 360, 360, counts)) states.push_back(editor.state_hash());
    }
    for (std::size_t i = states.size() - 1; i-- > 0;) {
        ASSERT_TRUE(editor.undo());
        ASSERT_EQ(editor.state_hash(), states[i]);
    }
    for (std::size_t i = 1; i < states.size(); ++i) {
        ASSERT_TRUE(editor.redo());
        ASSERT_EQ(editor.state_hash(), states[i]);
    }
}

TEST(GridEditorProperty, WhatIsSavedAndReadAgainIsTheSamePlan) {
    Community community = hand_made(3, 3, 12);
    Random random(5);
    for (int round = 0; round < 10; ++round) {
        GridEditor editor(community);
        EditCounts counts;
        for (int i = 0; i < 150; ++i) random_edit(editor, random, 360, 360, counts);
        community.grids = editor.to_grids();
        ASSERT_THAT(examine_grids(community.grids, community.jurisdiction.shape), ::testing::IsEmpty());
        const GridEditor again(community);
        ASSERT_EQ(again.to_grids()[4].shape, community.grids[4].shape);
        for (std::size_t g = 0; g < community.grids.size(); ++g)
            ASSERT_EQ(again.metrics()[g].residents, editor.metrics()[g].residents);
    }
}

}  // namespace
}  // namespace wangge
