#include "engine/store/plan_versions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "engine/store/detail/sqlite.h"
#include "engine/store/project.h"
#include "engine/store/redraw_journal.h"
#include "tests/reference_data.h"
#include "tests/store/community_dump.h"
#include "tests/store/kind_of_error.h"
#include "tests/store/small_community.h"
#include "tests/store/temporary_folder.h"

namespace wangge::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// The border between the two grids moves east in the middle.
std::vector<Grid> moved_east(std::vector<Grid> grids, double by = 20) {
    for (Grid& grid : grids)
        for (Point& p : grid.shape[0].outer)
            if (p.y > grids[0].shape[0].outer[0].y + 1 && p.y < grids[0].shape[0].outer[3].y - 1) p.x += by;
    return grids;
}

class PlanVersions : public ::testing::Test {
protected:
    void SetUp() override { write_project(path, community); }
    std::string ask(const std::string& sql) { return store::Database(path, store::OpenMode::read).text_of(sql); }
    PlanVersion proposal(const std::string& name = "六月方案") {
        return {no_id, name, "网格长", "滨河苑交付", 1712880000, "", "", no_id, {"620111004003099"}, moved_east(community.grids)};
    }

    TemporaryFolder folder;
    Community community = community_with_results();
    std::string path = folder / "a.gpkg";
};

void expect_equal(const std::vector<Grid>& a, const std::vector<Grid>& b) {
    Community one, two;
    one.grids = a;
    two.grids = b;
    expect_same(one, two, 0);
}

TEST_F(PlanVersions, a_version_comes_back_exactly_and_changes_nothing_else) {
    const PlanVersion version = proposal();
    const Id id = save_version(path, version);
    const PlanVersion back = read_version(path, id);
    EXPECT_EQ(back.name, version.name);
    EXPECT_EQ(back.author, version.author);
    EXPECT_EQ(back.note, version.note);
    EXPECT_EQ(back.created, version.created);
    EXPECT_EQ(back.retired_codes, version.retired_codes);
    expect_equal(back.grids, version.grids);
    expect_same(community, read_project(path), 0);
    EXPECT_EQ(folder.files(), 1u);
}

TEST_F(PlanVersions, the_list_has_headers_only_in_the_order_of_saving) {
    EXPECT_THAT(list_versions(path), IsEmpty());
    const Id first = save_version(path, proposal("甲"));
    PlanVersion child = proposal("乙");
    child.parent = first;
    save_version(path, child);
    const auto list = list_versions(path);
    ASSERT_EQ(list.size(), 2u);
    EXPECT_EQ(list[0].name, "甲");
    EXPECT_EQ(list[1].parent, first);
    EXPECT_THAT(list[1].grids, IsEmpty());
}

TEST_F(PlanVersions, what_is_no_plan_is_refused_and_named) {
    const std::string before = bytes_of(path);
    PlanVersion version = proposal();
    version.grids[1].code = version.grids[0].code;
    EXPECT_THAT(error_of([&] { save_version(path, version); }).describe(), HasSubstr("value: 620111004003001"));
    version = proposal();
    version.grids[1].code.clear();
    EXPECT_EQ(kind_of_error([&] { save_version(path, version); }), ErrorKind::bad_input);
    version = proposal();
    version.grids.clear();
    EXPECT_EQ(kind_of_error([&] { save_version(path, version); }), ErrorKind::bad_input);
    EXPECT_EQ(kind_of_error([&] { save_version(path, proposal("")); }), ErrorKind::bad_input);
    version = proposal();
    version.valid_from = "明天";
    EXPECT_THAT(error_of([&] { save_version(path, version); }).describe(), HasSubstr("field: valid_from"));
    version = proposal();
    version.parent = 7;
    EXPECT_EQ(kind_of_error([&] { save_version(path, version); }), ErrorKind::not_found);
    version = proposal();
    version.grids[0].shape[0].outer[1].x = std::nan("");
    EXPECT_EQ(kind_of_error([&] { save_version(path, version); }), ErrorKind::bad_input);
    EXPECT_EQ(kind_of_error([&] { read_version(path, 4); }), ErrorKind::not_found);
    EXPECT_EQ(bytes_of(path), before);
    save_version(path, proposal());
    EXPECT_EQ(kind_of_error([&] { save_version(path, proposal()); }), ErrorKind::conflict) << "the name is taken";
}

TEST_F(PlanVersions, putting_in_force_keeps_what_was_in_force_first) {
    const Id id = save_version(path, proposal());
    const Id kept = put_in_force(path, id, {.date = "2024-06-01"});
    EXPECT_EQ(version_in_force(path), id);
    const Community now = read_project(path);
    // Both grids change, and keep their ids; the new date is the first day.
    ASSERT_EQ(now.grids.size(), 2u);
    EXPECT_EQ(now.grids[0].shape, proposal().grids[0].shape);
    EXPECT_EQ(now.grids[0].valid_from, "2024-06-01");
    EXPECT_EQ(now.grids[1].id, community.grids[1].id);
    const PlanVersion old = read_version(path, kept);
    expect_equal(old.grids, community.grids);
    EXPECT_EQ(old.valid_from, "2024-01-01");
    EXPECT_EQ(old.valid_until, "2024-06-01");
    EXPECT_EQ(read_version(path, id).valid_from, "2024-06-01");
    // Nothing but the grids changed.
    Community rest = now;
    rest.grids = community.grids;
    expect_same(community, rest, 0);
}

TEST_F(PlanVersions, going_back_does_not_pile_up_copies) {
    const Id id = save_version(path, proposal());
    const Id kept = put_in_force(path, id, {.date = "2024-06-01"});
    EXPECT_EQ(put_in_force(path, kept, {.date = "2024-07-01"}), id) << "the plan in force is a version already";
    EXPECT_EQ(list_versions(path).size(), 2u);
    EXPECT_EQ(read_version(path, id).valid_until, "2024-07-01");
    EXPECT_EQ(read_version(path, kept).valid_until, "");
    EXPECT_EQ(read_project(path).grids[0].shape, community.grids[0].shape);
    EXPECT_EQ(kind_of_error([&] { put_in_force(path, kept); }), ErrorKind::conflict) << "it is in force";
    // Edited since: then the layer is kept as a version of its own.
    save_grids(path, moved_east(community.grids, 5));
    const Id edited = put_in_force(path, id, {.date = "2024-08-01"});
    EXPECT_EQ(read_version(path, edited).parent, kept);
    EXPECT_EQ(read_version(path, edited).grids[0].shape, moved_east(community.grids, 5)[0].shape);
}

TEST_F(PlanVersions, a_grid_whose_land_stays_keeps_its_date) {
    PlanVersion version{no_id, "改名", "", "", 0, "", "", no_id, {}, community.grids};
    version.grids[0].member = "网格员09";
    version.grids[1].code = "620111004003007";
    put_in_force(path, save_version(path, version), {.date = "2024-06-01"});
    const Community now = read_project(path);
    EXPECT_EQ(now.grids[0].valid_from, "2024-01-01");
    EXPECT_EQ(now.grids[0].member, "网格员09");
    EXPECT_EQ(now.grids[1].valid_from, "2024-06-01");
}

TEST_F(PlanVersions, codes_that_fall_away_are_retired_for_good) {
    EXPECT_THAT(retired_codes(path), IsEmpty());
    PlanVersion version = proposal();
    version.retired_codes.clear();
    version.grids[1].code = "620111004003003";
    const Id never = save_version(path, proposal("未采用"));
    const Id id = save_version(path, version);
    EXPECT_THAT(retired_codes(path), ElementsAre("620111004003099")) << "said by hand; a proposal retires nothing";
    delete_version(path, never);
    put_in_force(path, id, {.date = "2024-06-01"});
    EXPECT_THAT(read_version(path, id).retired_codes, ElementsAre("620111004003002"));
    EXPECT_THAT(retired_codes(path), ElementsAre("620111004003002"));
}

TEST_F(PlanVersions, tickets_keep_their_grid_unless_asked) {
    PlanVersion version = proposal();
    std::swap(version.grids[0].code, version.grids[1].code);
    const Id id = save_version(path, version);
    const Id kept = put_in_force(path, id, {.date = "2024-06-01"});
    EXPECT_EQ(read_project(path).tickets[0].location->grid, "620111004003001");
    put_in_force(path, kept, {.date = "2024-07-01"});
    put_in_force(path, id, {.date = "2024-08-01", .relocate_tickets = true});
    const Community now = read_project(path);
    EXPECT_EQ(now.tickets[0].location->grid, "620111004003002");
    EXPECT_EQ(now.tickets[1].location->grid, "") << "has no place";
    EXPECT_EQ(now.tracks[0].grid, "620111004003001") << "walked under the old plan";
}

TEST_F(PlanVersions, the_record_is_not_deleted) {
    const Id id = save_version(path, proposal());
    PlanVersion child = proposal("子方案");
    child.parent = id;
    const Id child_id = save_version(path, child);
    const Id kept = put_in_force(path, child_id, {.date = "2024-06-01"});
    EXPECT_EQ(kind_of_error([&] { delete_version(path, child_id); }), ErrorKind::conflict);
    EXPECT_EQ(kind_of_error([&] { delete_version(path, kept); }), ErrorKind::conflict);
    EXPECT_EQ(kind_of_error([&] { delete_version(path, 99); }), ErrorKind::not_found);
    delete_version(path, id);
    EXPECT_EQ(read_version(path, child_id).parent, no_id);
    EXPECT_EQ(ask("SELECT count(*) FROM plan_version_grids WHERE version_id NOT IN (SELECT fid FROM plan_versions)"), "0");
}

TEST_F(PlanVersions, a_draft_is_not_lost_in_passing) {
    const Id id = save_version(path, proposal());
    {
        RedrawJournal journal(path);
        journal.read();
        const std::vector<RedrawEntry> steps{{"一步", {1, 2, 3}}};
        journal.record({.base_hash = 5, .added = steps, .cursor = 1});
    }
    EXPECT_THAT(error_of([&] { put_in_force(path, id, {.date = "2024-06-01"}); }).describe(), HasSubstr("draft"));
    EXPECT_EQ(list_versions(path).size(), 1u);
    put_in_force(path, id, {.date = "2024-06-01", .drop_draft = true});
    EXPECT_FALSE(RedrawJournal(path).read());
}

TEST_F(PlanVersions, writing_the_project_anew_keeps_versions_and_draft) {
    const Id id = save_version(path, proposal());
    put_in_force(path, id, {.date = "2024-06-01"});
    RedrawJournal old(path);
    old.read();
    const std::vector<RedrawEntry> steps{{"甲", {1}}, {"乙", {2, 0, 255}}};
    const std::vector<DraftGrid> rows{{0, community.grids[0]}, {3, community.grids[1]}};
    old.record({.base_hash = 0xfedcba9876543210, .added = steps, .cursor = 1, .changed = rows});
    Community changed = read_project(path);
    changed.note = "新的说明";
    rewrite_project(path, changed);

    EXPECT_EQ(read_project(path).note, "新的说明");
    EXPECT_EQ(version_in_force(path), id);
    ASSERT_EQ(list_versions(path).size(), 2u);
    expect_equal(read_version(path, id).grids, proposal().grids);
    const auto draft = RedrawJournal(path).read();
    ASSERT_TRUE(draft);
    EXPECT_EQ(draft->base_hash, 0xfedcba9876543210);
    EXPECT_EQ(draft->steps[1].bytes, steps[1].bytes);
    EXPECT_EQ(draft->grids[1].place, 3u);
    // Who still has the old file open must not write into it and believe that it is kept.
    EXPECT_THAT(error_of([&] { old.record({.base_hash = 0xfedcba9876543210, .keep = 2, .cursor = 2}); }).describe(),
                HasSubstr("replaced"));
    changed.epsg = 4544;
    EXPECT_EQ(kind_of_error([&] { rewrite_project(path, changed); }), ErrorKind::conflict);
}

TEST(OldProject, of_schema_1_opens_and_is_brought_up_by_the_first_save) {
    const TemporaryFolder folder;
    const std::string path = folder / "old.gpkg";
    std::filesystem::copy_file(source_dir() / "data/longyuan/longyuan.gpkg", path);
    const auto ask = [&](const std::string& sql) { return store::Database(path, store::OpenMode::read).text_of(sql); };
    if (ask("SELECT value FROM wangge_project WHERE key = 'schema_version'") != "1") {
        store::Database db(path, store::OpenMode::write);
        for (const std::string table : {"plan_versions", "plan_version_grids", "draft_grids", "redraw_steps", "redraw_state"})
            db.run("DROP TABLE " + table + "; DELETE FROM gpkg_geometry_columns WHERE table_name = '" + table +
                   "'; DELETE FROM gpkg_extensions WHERE table_name = '" + table +
                   "'; DELETE FROM gpkg_contents WHERE table_name = '" + table + "';");
        db.run("DROP TABLE rtree_draft_grids_geom; DROP TABLE rtree_plan_version_grids_geom;");
        db.run("UPDATE wangge_project SET value = '1' WHERE key = 'schema_version'");
    }
    const Community before = read_project(path);
    const std::string bytes = bytes_of(path);
    EXPECT_THAT(list_versions(path), IsEmpty());
    EXPECT_THAT(retired_codes(path), IsEmpty());
    EXPECT_EQ(version_in_force(path), no_id);
    EXPECT_EQ(bytes_of(path), bytes) << "reading never migrates";

    // A save that fails leaves the old schema, one that succeeds brings the new.
    EXPECT_EQ(kind_of_error([&] { save_version(path, {.name = "空"}); }), ErrorKind::bad_input);
    EXPECT_EQ(ask("SELECT value FROM wangge_project WHERE key = 'schema_version'"), "1");
    save_version(path, {.name = "现行", .grids = before.grids});
    EXPECT_EQ(ask("SELECT value FROM wangge_project WHERE key = 'schema_version'"), "2");
    EXPECT_EQ(ask("PRAGMA integrity_check"), "ok");
    EXPECT_EQ(ask("SELECT count(*) FROM rtree_plan_version_grids_geom"), std::to_string(before.grids.size()));
    EXPECT_EQ(ask("SELECT count(*) FROM layer_styles WHERE f_table_name IN ('draft_grids', 'plan_version_grids')"), "2");
    expect_same(before, read_project(path), 0);
}

TEST(OldProject, a_table_of_others_in_the_way_is_named_and_left_alone) {
    const TemporaryFolder folder;
    const std::string path = folder / "a.gpkg";
    write_project(path, small_community());
    {
        store::Database db(path, store::OpenMode::write);
        db.run("UPDATE wangge_project SET value = '1' WHERE key = 'schema_version'");
    }
    const std::string bytes = bytes_of(path);
    EXPECT_THAT(error_of([&] { save_grids(path, small_community().grids); }).describe(), HasSubstr("layer: plan_versions"));
    EXPECT_EQ(bytes_of(path), bytes);
}

}  // namespace
}  // namespace wangge::test
