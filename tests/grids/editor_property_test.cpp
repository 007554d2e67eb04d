#include <gmock/gmock.h>

#include "engine/core/error.h"
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
        random_edit(editor, random, EditSite(480, 360), counts);
        ASSERT_EQ(doubled_area_of(editor.partition()), area) << "edit " << i;
        if (i % 100 == 0 || i == 2499) {
            ASSERT_THAT(faults_of(editor.partition()), ::testing::IsEmpty()) << "edit " << i;
            ASSERT_EQ(editor.metrics(), recount(community, editor)) << "edit " << i;
        }
    }
    for (const char* kind : {"vertex", "split", "merge", "reshape", "brush", "rename", "lock"})
        EXPECT_GT(counts.by_kind[kind], 0) << kind;
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
        if (plain_edit(editor, random, EditSite(360, 360), counts)) states.push_back(editor.state_hash());
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

// What a journal keeps is enough to stand where one stood, with everything that can be undone and done again.
TEST(GridEditorProperty, AHistoryFromBytesIsTheSameHistory) {
    const Community community = hand_made(4, 3, 21);
    Random random(8);
    GridEditor editor(community);
    EditCounts counts;
    for (int i = 0; i < 400; ++i) random_edit(editor, random, EditSite(480, 360), counts);
    std::vector<HistoryEntry> entries;
    for (std::size_t i = 0; i < editor.history_size(); ++i) entries.push_back(editor.history_entry(i));
    GridEditor again(community);
    again.restore_history(entries, editor.history_position());
    EXPECT_EQ(again.state_hash(), editor.state_hash());
    EXPECT_EQ(again.metrics(), editor.metrics());
    while (editor.undo()) ASSERT_TRUE(again.undo());
    EXPECT_EQ(again.state_hash(), editor.state_hash());
    while (editor.redo()) ASSERT_TRUE(again.redo());
    EXPECT_EQ(again.state_hash(), editor.state_hash());

    // Upon another plan it is refused, and nothing is changed.
    GridEditor other(hand_made(4, 3, 22));
    const std::uint64_t before = other.state_hash();
    EXPECT_THROW(other.restore_history(entries, entries.size()), Error);
    EXPECT_EQ(other.state_hash(), before);
    // Damaged bytes are an error, never a crash.
    for (int round = 0; round < 200; ++round) {
        std::vector<HistoryEntry> damaged{entries[random.below(entries.size())]};
        if (damaged[0].bytes.empty()) continue;
        if (random.chance(0.5))
            damaged[0].bytes.resize(random.below(damaged[0].bytes.size()));
        else
            damaged[0].bytes[random.below(damaged[0].bytes.size())] ^= static_cast<std::uint8_t>(1 + random.below(255));
        GridEditor target(community);
        try {
            target.restore_history(damaged, 1);
        } catch (const Error&) {}
    }
}

// Every vertex, sorted: parts and rings may come in another order, and begin elsewhere.
std::vector<std::pair<double, double>> points_of(const MultiPolygon& shape) {
    std::vector<std::pair<double, double>> points;
    for (const Polygon& polygon : shape) {
        for (const Point p : polygon.outer) points.emplace_back(p.x, p.y);
        for (const Ring& hole : polygon.holes)
            for (const Point p : hole) points.emplace_back(p.x, p.y);
    }
    std::sort(points.begin(), points.end());
    return points;
}

TEST(GridEditorProperty, WhatIsSavedAndReadAgainIsTheSamePlan) {
    Community community = hand_made(3, 3, 12);
    Random random(5);
    for (int round = 0; round < 10; ++round) {
        GridEditor editor(community);
        EditCounts counts;
        for (int i = 0; i < 150; ++i) random_edit(editor, random, EditSite(360, 360), counts);
        community.grids = editor.to_grids();
        // A vertex within a few millimetres of another border may be drawn to it on reading, which is a note, no fault.
        const auto findings = examine_grids(community.grids, community.jurisdiction.shape);
        for (const Finding& finding : findings) ASSERT_EQ(finding.severity, Severity::note) << finding.message;
        const GridEditor again(community);
        const std::vector<Grid> read = again.to_grids();
        ASSERT_EQ(read.size(), community.grids.size());
        for (std::size_t g = 0; g < read.size(); ++g) {
            ASSERT_EQ(read[g].code, community.grids[g].code);
            if (findings.empty()) {
                ASSERT_EQ(points_of(read[g].shape), points_of(community.grids[g].shape));
            }
            ASSERT_NEAR(area_m2(read[g].shape), area_m2(community.grids[g].shape), 1);
            const auto here = face_with_code(editor.partition(), read[g].code);
            ASSERT_EQ(again.metrics()[g].residents, editor.metrics()[here].residents);
        }
    }
}

}  // namespace
}  // namespace wangge
