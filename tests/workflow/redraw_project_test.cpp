#include "engine/workflow/redraw_project.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "engine/geo/measure.h"
#include "engine/store/project.h"
#include "tests/grids/random_edits.h"
#include "tests/store/kind_of_error.h"
#include "tests/store/temporary_folder.h"
#include "tests/workflow/kill_rounds.h"

namespace wangge::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using wangge::test::error_of;
using wangge::test::kind_of_error;
using wangge::test::TemporaryFolder;

class Redraw : public ::testing::Test {
protected:
    void SetUp() override { write_kill_project(path); }

    EditResult move(RedrawProject& project, double x, double y, Point by) {
        return project.edit([&](GridEditor& editor) {
            const auto vertex = editor.nearest_vertex(on(x, y), 60, true);
            return editor.move_vertex(*vertex, editor.position(*vertex) + by);
        });
    }
    void expect_rows_of(const RedrawProject& project) {
        RedrawJournal journal(path);
        const auto draft = journal.read();
        ASSERT_TRUE(draft);
        const auto grids = project.editor().to_grids();
        ASSERT_EQ(draft->grids.size(), grids.size());
        for (std::size_t i = 0; i < grids.size(); ++i) {
            EXPECT_EQ(draft->grids[i].grid->code, grids[i].code);
            EXPECT_EQ(draft->grids[i].grid->name, grids[i].name);
            EXPECT_EQ(draft->grids[i].grid->shape, grids[i].shape) << grids[i].code;
        }
    }

    TemporaryFolder folder;
    std::string path = folder / "a.gpkg";
};

TEST_F(Redraw, a_draft_is_written_as_a_version_on_another_thread_as_by_itself) {
    RedrawProject project(path);
    ASSERT_TRUE(move(project, 120, 120, {5, 3}));
    const PlanVersion made = project.draft_version({.name = "六月", .author = "网格办", .valid_from = "2024-06-01"});
    EXPECT_TRUE(list_versions(path).empty()) << "only made, not written";
    const Id id = write_draft_version(path, made);
    const PlanVersion read = read_version(path, id);
    EXPECT_EQ(read.author, "网格办");
    EXPECT_EQ(read.valid_from, "2024-06-01");
    ASSERT_EQ(read.grids.size(), project.editor().to_grids().size());
    const Id other = project.save_version({.name = "七月"});
    EXPECT_EQ(read_version(path, other).grids.size(), read.grids.size());
    EXPECT_EQ(kind_of_error([&] { write_draft_version(path, made); }), ErrorKind::conflict) << "the name is taken";
    EXPECT_TRUE(project.has_draft()) << "and the draft goes on";
}

TEST_F(Redraw, what_is_done_is_there_when_the_project_is_opened_again) {
    std::string state;
    {
        RedrawProject project(path);
        EXPECT_EQ(project.resumed(), Resumed::nothing);
        EXPECT_EQ(project.resumed_message(), "");
        ASSERT_TRUE(move(project, 120, 120, {5, 3}));
        ASSERT_TRUE(move(project, 240, 120, {-4, 2}));
        ASSERT_TRUE(project.undo());
        state = state_of(project.editor());
    }
    RedrawProject again(path);
    EXPECT_EQ(again.resumed(), Resumed::history);
    EXPECT_THAT(again.resumed_message(), HasSubstr("恢复"));
    EXPECT_EQ(state_of(again.editor()), state);
    EXPECT_TRUE(again.redo());
    EXPECT_TRUE(again.undo());
    EXPECT_TRUE(again.undo());
    EXPECT_FALSE(again.undo());
    EXPECT_FALSE(again.editor().dirty());
    // The plan in force has not been touched.
    EXPECT_EQ(read_project(path).grids[0].shape, again.community().grids[0].shape);
}

TEST_F(Redraw, a_refused_edit_writes_nothing) {
    RedrawProject project(path);
    const EditResult result = project.edit([&](GridEditor& e) { return e.reassign_block(on(60, 60), "none"); });
    EXPECT_FALSE(result);
    EXPECT_FALSE(project.has_draft());
    EXPECT_FALSE(RedrawJournal(path).read());
}

TEST_F(Redraw, random_edits_of_every_kind_come_back_with_history_and_polygons) {
    Random random(11);
    EditCounts counts;
    auto project = std::make_unique<RedrawProject>(path);
    for (int i = 1; i <= 160; ++i) {
        random_edit(project->editor(), random, EditSite(kill_columns * kill_side, kill_rows * kill_side), counts);
        project->record();
        if (i % 20 != 0) continue;
        const std::string state = state_of(project->editor());
        if (project->has_draft()) expect_rows_of(*project);
        project = std::make_unique<RedrawProject>(path);
        EXPECT_EQ(state_of(project->editor()), state);
    }
    EXPECT_GT(counts.done, 50);
}

TEST_F(Redraw, a_drag_is_one_step) {
    RedrawProject project(path);
    GridEditor& editor = project.editor();
    const auto vertex = *editor.nearest_vertex(on(120, 120), 60, true);
    ASSERT_TRUE(editor.begin_drag(vertex));
    for (int i = 1; i < 6; ++i) editor.drag_to(editor.position(vertex) + Point{1, 0.5});
    EXPECT_FALSE(RedrawJournal(path).read()) << "previews are not written";
    editor.end_drag();
    project.record();
    EXPECT_EQ(RedrawJournal(path).read()->steps.size(), 1u);
    expect_rows_of(project);
}

TEST_F(Redraw, edits_after_undo_cut_what_could_be_redone_in_the_file_too) {
    RedrawProject project(path);
    move(project, 120, 120, {5, 3});
    move(project, 240, 120, {-4, 2});
    move(project, 120, 240, {3, 3});
    project.editor().undo();
    project.editor().undo();
    move(project, 240, 240, {2, -2});
    const auto draft = RedrawJournal(path).read();
    EXPECT_EQ(draft->steps.size(), 2u);
    EXPECT_EQ(draft->cursor, 2u);
    RedrawProject again(path);
    EXPECT_EQ(state_of(again.editor()), state_of(project.editor()));
}

TEST_F(Redraw, a_changed_plan_in_force_leaves_the_draft_as_one_step) {
    std::vector<Grid> draft;
    {
        RedrawProject project(path);
        move(project, 120, 120, {5, 3});
        move(project, 240, 240, {2, -2});
        draft = project.editor().to_grids();
        auto grids = project.community().grids;
        grids[0].member = "网格员09";
        save_grids(path, grids);
    }
    for (int time = 0; time < 2; ++time) {
        RedrawProject again(path);
        EXPECT_EQ(again.resumed(), time == 0 ? Resumed::polygons : Resumed::history);
        EXPECT_EQ(again.editor().history_size(), 1u);
        const auto grids = again.editor().to_grids();
        ASSERT_EQ(grids.size(), draft.size());
        for (std::size_t i = 0; i < grids.size(); ++i)
            EXPECT_NEAR(area_m2(grids[i].shape), area_m2(draft[i].shape), 1e-6) << grids[i].code;
    }
}

TEST_F(Redraw, damaged_steps_leave_the_polygons) {
    {
        RedrawProject project(path);
        move(project, 120, 120, {5, 3});
    }
    {
        RedrawJournal journal(path);
        const auto draft = journal.read();
        std::vector<RedrawEntry> steps = draft->steps;
        steps[0].bytes.resize(steps[0].bytes.size() / 2);
        journal.record({.base_hash = draft->base_hash, .keep = 0, .added = steps, .cursor = 1});
    }
    RedrawProject again(path);
    EXPECT_EQ(again.resumed(), Resumed::polygons);
    EXPECT_TRUE(again.editor().dirty());
    expect_rows_of(again);
}

TEST_F(Redraw, a_draft_that_fits_no_more_is_kept_as_a_version) {
    {
        RedrawProject project(path);
        move(project, 120, 120, {5, 3});
        Community other = hand_made(4, 2, 9, 100);
        rewrite_project(path, other);
    }
    RedrawProject again(path);
    EXPECT_EQ(again.resumed(), Resumed::version);
    EXPECT_FALSE(again.has_draft());
    const auto versions = list_versions(path);
    ASSERT_EQ(versions.size(), 1u);
    EXPECT_EQ(read_version(path, versions[0].id).grids.size(), 10u);
    EXPECT_EQ(RedrawProject(path).resumed(), Resumed::nothing);
}

TEST_F(Redraw, another_program_is_noticed_and_the_editor_goes_back) {
    RedrawProject one(path), two(path);
    ASSERT_TRUE(move(one, 120, 120, {5, 3}));
    const std::uint64_t partition = hash_of_partition(two.editor().partition());
    EXPECT_EQ(kind_of_error([&] { move(two, 240, 240, {2, -2}); }), ErrorKind::conflict);
    EXPECT_EQ(two.editor().history_position(), 0u);
    EXPECT_EQ(hash_of_partition(two.editor().partition()), partition);
    EXPECT_EQ(RedrawJournal(path).read()->steps.size(), 1u);
}

TEST_F(Redraw, the_draft_becomes_a_version_and_comes_into_force) {
    RedrawProject project(path);
    const auto old = project.community().grids;
    move(project, 120, 120, {5, 3});
    ASSERT_TRUE(project.edit([&](GridEditor& e) { return e.merge_grids(code_of(1), code_of(2)); }));
    const auto draft = project.editor().to_grids();
    const Id id = project.save_version({.name = "草案", .note = "先存一份"});
    EXPECT_EQ(read_version(path, id).grids[0].shape, draft[0].shape);
    EXPECT_THAT(read_version(path, id).retired_codes, ::testing::ElementsAre(code_of(2)));
    EXPECT_TRUE(project.has_draft()) << "the draft goes on";

    const Id final = project.put_in_force({.name = "六月划分"}, {.date = "2024-06-01"});
    EXPECT_EQ(version_in_force(path), final);
    EXPECT_FALSE(project.has_draft());
    EXPECT_FALSE(project.editor().dirty());
    const auto now = read_project(path).grids;
    ASSERT_EQ(now.size(), draft.size());
    for (std::size_t i = 0; i < now.size(); ++i) EXPECT_EQ(now[i].shape, draft[i].shape);
    // What was in force is a version; its code is not given again.
    bool kept = false;
    for (const PlanVersion& v : list_versions(path)) kept = kept || v.valid_until == "2024-06-01";
    EXPECT_TRUE(kept);
    EXPECT_THAT(project.editor().retired_codes(), ::testing::Contains(code_of(2)));
    ASSERT_TRUE(move(project, 240, 240, {2, -2})) << "and one can go on";
    EXPECT_EQ(RedrawProject(path).resumed(), Resumed::history);
}

TEST_F(Redraw, discard_leaves_the_plan_in_force) {
    RedrawProject project(path);
    move(project, 120, 120, {5, 3});
    project.discard();
    EXPECT_FALSE(project.has_draft());
    EXPECT_EQ(project.editor().history_size(), 0u);
    EXPECT_FALSE(RedrawJournal(path).read());
    EXPECT_TRUE(move(project, 120, 120, {1, 1}));
}

TEST(RedrawKilled, loses_nothing_that_was_acknowledged) {
    const TemporaryFolder folder;
    KillRounds rounds(std::string(std::getenv("WANGGE_BIN_DIR")) + "/redraw_killed", folder / "a.gpkg", 7);
    for (int i = 0; i < 20; ++i) ASSERT_EQ(rounds.round(), "") << "round " << i;
    EXPECT_GT(rounds.acknowledged(), 20u);
}

}  // namespace
}  // namespace wangge::testing
