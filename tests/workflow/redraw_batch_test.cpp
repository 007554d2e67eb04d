// Several steps between two records: what is in the file is the history of the editor, not one that looks like it at the end.

#include <gmock/gmock.h>

#include "engine/store/project.h"
#include "engine/workflow/redraw_project.h"
#include "tests/grids/hand_made.h"
#include "tests/store/temporary_folder.h"

namespace wangge {
namespace {

using namespace wangge::testing;

TEST(RedrawBatch, AStepOfTheSameBytesUponAnotherPlanDoesNotHideTheChangeBefore) {
    const test::TemporaryFolder folder;
    const std::string path = folder / "a.gpkg";
    write_project(path, hand_made(3, 3), Overwrite::yes);
    RedrawProject project(path);
    GridEditor& editor = project.editor();
    const std::string code = editor.facts()[0].code, other = editor.facts()[1].code;
    const Lock lock{LockKind::grid, editor.facts()[8].code};
    ASSERT_TRUE(editor.rename_grid(code, code, "东院", "甲"));
    ASSERT_TRUE(editor.set_lock(lock, true));
    project.record();
    ASSERT_TRUE(editor.undo());
    ASSERT_TRUE(editor.undo());
    ASSERT_TRUE(editor.rename_grid(other, other, "西院", "乙"));
    ASSERT_TRUE(editor.set_lock(lock, true));
    project.record();
    const RedrawProject again(path);
    EXPECT_EQ(again.resumed(), Resumed::history);
    EXPECT_EQ(again.editor().state_hash(), editor.state_hash());
    EXPECT_EQ(again.editor().facts()[1].name, "西院");
}

}  // namespace
}  // namespace wangge
