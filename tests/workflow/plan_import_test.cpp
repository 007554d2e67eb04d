#include "engine/workflow/plan_import.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/grids/editor.h"
#include "tests/grids/hand_made.h"
#include "tests/store/kind_of_error.h"
#include "tests/store/temporary_folder.h"

namespace wangge::testing {
namespace {

using ::testing::Contains;
using ::testing::Field;
using wangge::test::kind_of_error;
using wangge::test::TemporaryFolder;

class ImportedPlan : public ::testing::TestWithParam<const char*> {
protected:
    std::string written(const std::vector<Grid>& grids) {
        const std::string path = folder / ("plan" + std::string(GetParam()));
        write_plan_file(path, grids, community.epsg, {.overwrite = Overwrite::yes});
        return path;
    }
    TemporaryFolder folder;
    Community community = hand_made();
};

TEST_P(ImportedPlan, an_unchanged_plan_has_no_diff) {
    const PlanImport plan = examine_plan_file(community, written(community.grids));
    EXPECT_TRUE(plan.acceptable());
    EXPECT_TRUE(plan.diff.empty());
    ASSERT_EQ(plan.grids.size(), community.grids.size());
    for (std::size_t i = 0; i < plan.grids.size(); ++i) {
        EXPECT_EQ(plan.grids[i].code, community.grids[i].code);
        EXPECT_EQ(plan.grids[i].id, community.grids[i].id);
        EXPECT_EQ(plan.grids[i].name, community.grids[i].name) << "taken over where the file has none";
        EXPECT_EQ(plan.grids[i].member, community.grids[i].member);
    }
}

TEST_P(ImportedPlan, a_moved_border_is_told_and_accepted) {
    GridEditor editor(community);
    const auto vertex = *editor.nearest_vertex(on(120, 120), 60, true);
    ASSERT_TRUE(editor.move_vertex(vertex, editor.position(vertex) + Point{6, 4}));
    ASSERT_TRUE(editor.reassign_block(on(26, 17), code_of(2)));
    const PlanImport plan = examine_plan_file(community, written(editor.to_grids()));
    ASSERT_TRUE(plan.acceptable());
    EXPECT_FALSE(plan.diff.empty());
    EXPECT_EQ(plan.diff.total().residents, editor.changes().residents);
    EXPECT_EQ(plan.diff.total().buildings, editor.changes().buildings);
}

TEST_P(ImportedPlan, gaps_and_overlaps_are_refused_with_their_place) {
    auto grids = community.grids;
    for (Point& p : grids[0].shape[0].outer)
        if (p.x > on(100, 0).x) p.x -= 3;
    const PlanImport plan = examine_plan_file(community, written(grids));
    EXPECT_FALSE(plan.acceptable());
    EXPECT_TRUE(plan.diff.grids.empty());
    EXPECT_THAT(plan.findings, Contains(Field(&Finding::rule, "grid-gap")));
    EXPECT_TRUE(plan.findings[0].at);
}

TEST_P(ImportedPlan, codes_decide_who_is_who) {
    auto grids = community.grids;
    std::swap(grids[0], grids[3]);  // another order changes nothing
    EXPECT_TRUE(examine_plan_file(community, written(grids)).diff.empty());
    grids[1].code = code_of(77);
    const PlanImport plan = examine_plan_file(community, written(grids));
    EXPECT_TRUE(plan.acceptable());
    EXPECT_THAT(plan.findings, Contains(Field(&Finding::rule, "grid-gone")));
    EXPECT_EQ(plan.grids.back().code, code_of(77));
    EXPECT_EQ(plan.grids.back().id, no_id);
    EXPECT_EQ(plan.diff.count(GridFate::renumbered), 1u);
}

INSTANTIATE_TEST_SUITE_P(Formats, ImportedPlan, ::testing::Values(".gpkg", ".geojson", ".shp", ".kml", ".dxf"),
                         [](const auto& format) { return std::string(format.param + 1); });

TEST(ImportedPlanOf, one_code_twice_or_none_is_an_error_with_advice) {
    const TemporaryFolder folder;
    const Community community = hand_made();
    auto grids = community.grids;
    grids[1].code = grids[0].code;
    grids[2].code.clear();
    write_plan_file(folder / "a.geojson", grids, community.epsg);
    const PlanImport plan = examine_plan_file(community, folder / "a.geojson");
    EXPECT_FALSE(plan.acceptable());
    EXPECT_GE(std::count_if(plan.findings.begin(), plan.findings.end(), [](const Finding& f) { return f.rule == "grid-code"; }), 2);
    for (const Finding& finding : plan.findings) EXPECT_FALSE(finding.advice.empty());
    EXPECT_EQ(kind_of_error([&] { examine_plan_file(community, folder / "none.geojson"); }), ErrorKind::not_found);
}

}  // namespace
}  // namespace wangge::testing
