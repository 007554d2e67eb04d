#include "engine/store/project.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "engine/core/error.h"
#include "engine/store/detail/sqlite.h"
#include "tests/store/community_dump.h"
#include "tests/store/small_community.h"
#include "tests/store/temporary_folder.h"

namespace wangge::test {
namespace {

ErrorKind kind_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        return error.kind();
    }
    ADD_FAILURE() << "no Error was thrown";
    return ErrorKind::internal;
}

std::string bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

TEST(Project, everything_comes_back_exactly) {
    const TemporaryFolder folder;
    const Community community = community_with_results();
    write_project(folder / "a.gpkg", community);
    expect_same(community, read_project(folder / "a.gpkg"), 0);
    EXPECT_EQ(folder.files(), 1u);
}

TEST(Project, an_empty_community_comes_back) {
    const TemporaryFolder folder;
    write_project(folder / "空.gpkg", {});
    expect_same({}, read_project(folder / "空.gpkg"), 0);
}

TEST(Project, reading_changes_nothing_and_leaves_nothing) {
    const TemporaryFolder folder;
    write_project(folder / "a.gpkg", small_community());
    const std::string before = bytes_of(folder / "a.gpkg");
    read_project(folder / "a.gpkg");
    EXPECT_EQ(before, bytes_of(folder / "a.gpkg"));
    EXPECT_EQ(folder.files(), 1u);
}

TEST(Project, the_same_community_gives_the_same_file) {
    const TemporaryFolder folder;
    ::setenv("SOURCE_DATE_EPOCH", "1712880000", 1);
    write_project(folder / "a.gpkg", community_with_results());
    write_project(folder / "b.gpkg", community_with_results());
    ::unsetenv("SOURCE_DATE_EPOCH");
    EXPECT_TRUE(bytes_of(folder / "a.gpkg") == bytes_of(folder / "b.gpkg"));
}

TEST(Project, an_existing_file_is_replaced_only_when_asked) {
    const TemporaryFolder folder;
    write_project(folder / "a.gpkg", small_community());
    EXPECT_EQ(kind_of([&] { write_project(folder / "a.gpkg", {}); }), ErrorKind::conflict);
    expect_same(small_community(), read_project(folder / "a.gpkg"), 0);
    write_project(folder / "a.gpkg", {}, Overwrite::yes);
    expect_same({}, read_project(folder / "a.gpkg"), 0);
    EXPECT_EQ(folder.files(), 1u);
}

TEST(Project, a_journal_beside_the_target_is_not_walked_over) {
    const TemporaryFolder folder;
    std::ofstream(folder / "a.gpkg-journal") << "x";
    EXPECT_EQ(kind_of([&] { write_project(folder / "a.gpkg", {}, Overwrite::yes); }), ErrorKind::conflict);
}

TEST(Project, a_failed_write_leaves_nothing_and_says_where) {
    const TemporaryFolder folder;
    Community community = small_community();
    community.bins[1].at.x = std::nan("");
    try {
        write_project(folder / "a.gpkg", community);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::bad_input);
        EXPECT_EQ(error.context().at("layer"), "bins");
        EXPECT_EQ(error.context().at("feature"), "2");
        EXPECT_EQ(error.context().at("file"), folder / "a.gpkg");
    }
    EXPECT_EQ(folder.files(), 0u);
    community = small_community();
    community.teams[1].id = community.teams[0].id;
    EXPECT_EQ(kind_of([&] { write_project(folder / "a.gpkg", community); }), ErrorKind::bad_input);
    EXPECT_EQ(kind_of([&] { write_project(folder / "no/such/a.gpkg", community); }), ErrorKind::not_found);
    EXPECT_EQ(folder.files(), 0u);
}

TEST(Project, save_grids_changes_only_the_grids) {
    const TemporaryFolder folder;
    Community community = community_with_results();
    write_project(folder / "a.gpkg", community);
    community.grids[0].shape[0].outer[2].x += 3.25;
    community.grids[1].shape[0].outer[4].x += 3.25;
    community.grids[1].member = "网格员07";
    save_grids(folder / "a.gpkg", community.grids);
    expect_same(community, read_project(folder / "a.gpkg"), 0);
    EXPECT_EQ(folder.files(), 1u);
}

TEST(Project, a_failed_save_changes_nothing) {
    const TemporaryFolder folder;
    Community community = community_with_results();
    write_project(folder / "a.gpkg", community);
    auto grids = community.grids;
    grids[1].shape[0].outer[0].y = INFINITY;
    EXPECT_EQ(kind_of([&] { save_grids(folder / "a.gpkg", grids); }), ErrorKind::bad_input);
    auto tickets = community.tickets;
    tickets[0].location.reset();
    tickets[2].id = 77;
    EXPECT_EQ(kind_of([&] { save_locations(folder / "a.gpkg", tickets); }), ErrorKind::not_found);
    expect_same(community, read_project(folder / "a.gpkg"), 0);
    EXPECT_EQ(folder.files(), 1u);
}

TEST(Project, save_locations_sets_and_clears) {
    const TemporaryFolder folder;
    Community community = community_with_results();
    write_project(folder / "a.gpkg", community);
    community.tickets[2].location = community.tickets[0].location;
    community.tickets[0].location.reset();
    auto changed = community.tickets;
    changed.erase(changed.begin() + 1);
    changed[0].text = "不会写入";
    save_locations(folder / "a.gpkg", changed);
    expect_same(community, read_project(folder / "a.gpkg"), 0);
}

TEST(Project, save_hotspots_replaces_and_save_plan_appends) {
    const TemporaryFolder folder;
    Community community = community_with_results();
    write_project(folder / "a.gpkg", community);
    community.hotspots.erase(community.hotspots.begin());
    save_hotspots(folder / "a.gpkg", community.hotspots, {.parameters = R"({"bandwidth_m":60})", .made = 5});
    FridayPlan again = community.plans[0];
    again.seed = 9;
    community.plans = {community.plans[1], again};
    save_plan(folder / "a.gpkg", again, {.parameters = R"({"teams":3})", .made = 6});
    save_plan(folder / "a.gpkg", again);
    expect_same(community, read_project(folder / "a.gpkg"), 0);
}

TEST(Project, a_newer_file_is_refused_with_advice) {
    const TemporaryFolder folder;
    write_project(folder / "a.gpkg", small_community());
    store::Database(folder / "a.gpkg", store::OpenMode::write)
        .run("UPDATE wangge_project SET value = '99' WHERE key = 'schema_version'");
    EXPECT_EQ(kind_of([&] { read_project(folder / "a.gpkg"); }), ErrorKind::unsupported);
}

TEST(Project, what_is_no_project_file_is_said_so) {
    const TemporaryFolder folder;
    EXPECT_EQ(kind_of([&] { read_project(folder / "none.gpkg"); }), ErrorKind::not_found);
    EXPECT_EQ(kind_of([&] { read_project(folder.path()); }), ErrorKind::bad_input);
    std::ofstream(folder / "empty.gpkg").close();
    EXPECT_EQ(kind_of([&] { read_project(folder / "empty.gpkg"); }), ErrorKind::bad_input);
    std::ofstream(folder / "text.gpkg") << std::string(5000, 'x');
    EXPECT_EQ(kind_of([&] { read_project(folder / "text.gpkg"); }), ErrorKind::bad_input);
    EXPECT_EQ(kind_of([&] { save_grids(folder / "text.gpkg", {}); }), ErrorKind::bad_input);
    EXPECT_EQ(bytes_of(folder / "text.gpkg"), std::string(5000, 'x'));
}

// Any cut and any flipped byte gives the same community, or an Error: never a crash, never a change of the file.
TEST(Project, damaged_files_give_an_error_or_the_truth) {
    const TemporaryFolder folder;
    write_project(folder / "a.gpkg", community_with_results());
    const std::string whole = bytes_of(folder / "a.gpkg");
    const auto try_bytes = [&](const std::string& bytes, bool must_fail) {
        const std::string path = folder / "damaged.gpkg";
        std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
        try {
            read_project(path);
            EXPECT_FALSE(must_fail) << bytes.size();
        } catch (const Error& error) {
            EXPECT_NE(error.kind(), ErrorKind::internal) << error.describe();
            EXPECT_TRUE(error.context().contains("file"));
        }
        EXPECT_TRUE(bytes == bytes_of(path));
        EXPECT_EQ(folder.files(), 2u);
    };
    for (std::size_t size = 0; size < whole.size(); size += whole.size() / 23 + 1) try_bytes(whole.substr(0, size), true);
    std::uint64_t state = 1;
    for (int i = 0; i < 150; ++i) {
        std::string bytes = whole;
        for (int k = 0; k < 8; ++k) {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            bytes[(state >> 16) % bytes.size()] = static_cast<char>(state >> 56);
        }
        try_bytes(bytes, false);
    }
}

}  // namespace
}  // namespace wangge::test
