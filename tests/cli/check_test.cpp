// `wangge check` and the readers on damaged copies: the right finding or a clear error, and the copy as it was.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include "engine/geo/measure.h"
#include "engine/geo/overlay.h"
#include "engine/store/project.h"
#include "tests/cli/program.h"

namespace wangge::test {
namespace {

using testing::Contains;
using testing::HasSubstr;

// Runs check and makes sure that it changed nothing and left nothing beside the file.
Outcome checked(const Folder& folder, const std::string& project) {
    const std::string before = text_of(project);
    const Outcome outcome = wangge({"check", project, "--json"});
    EXPECT_EQ(text_of(project), before);
    for (const auto& entry : fs::directory_iterator(folder.path())) EXPECT_EQ(entry.path().extension(), ".gpkg") << entry.path();
    return outcome;
}

std::vector<std::string> rules_of(const Outcome& outcome) {
    std::vector<std::string> rules;
    const auto result = outcome.json();
    for (const auto& finding : result["findings"]) {
        rules.push_back(finding["rule"]);
        EXPECT_FALSE(finding["message"].get<std::string>().empty());
        EXPECT_FALSE(finding["advice"].get<std::string>().empty());
    }
    return rules;
}

Outcome checked_after(void (*damage)(Community&)) {
    const Folder folder;
    Community community = read_project(pilot());
    damage(community);
    write_project(folder / "damaged.gpkg", community);
    return checked(folder, folder / "damaged.gpkg");
}

TEST(Check, ThePilotIsClean) {
    const Outcome outcome = wangge({"check", pilot(), "--json"});
    EXPECT_EQ(outcome.code, 0);
    EXPECT_EQ(outcome.json()["findings"].size(), 0u) << outcome.out;
}

TEST(Check, GapInTheGrids) {
    const Outcome outcome = checked_after([](Community& c) { c.grids[4].shape = buffer_of(c.grids[4].shape, -1); });
    EXPECT_EQ(outcome.code, 1);
    EXPECT_THAT(rules_of(outcome), Contains("grid-gap"));
    const auto result = outcome.json();
    const auto& finding = result["findings"][0];
    EXPECT_NEAR(finding["lon"].get<double>(), 102.86, 0.02);
    EXPECT_NEAR(finding["lat"].get<double>(), 36.34, 0.02);
}

TEST(Check, OverlapOfTwoGrids) {
    const Outcome outcome = checked_after([](Community& c) { c.grids[4].shape = buffer_of(c.grids[4].shape, 2); });
    EXPECT_EQ(outcome.code, 1);
    EXPECT_THAT(rules_of(outcome), Contains("grid-overlap"));
}

TEST(Check, BadCode) {
    const Outcome outcome = checked_after([](Community& c) { c.grids[4].code = "62011100400300五"; });
    EXPECT_EQ(outcome.code, 1);
    EXPECT_THAT(rules_of(outcome), Contains("code-malformed"));
}

TEST(Check, EmptyTicketTable) {
    const Outcome outcome = checked_after([](Community& c) { c.tickets.clear(); });
    EXPECT_EQ(outcome.code, 0);  // a warning
    EXPECT_THAT(rules_of(outcome), Contains("layer-empty"));
}

TEST(Check, TruncatedFile) {
    for (const double part : {0.9, 0.5, 0.01}) {
        const Folder folder;
        const std::string project = copy_of_pilot(folder);
        fs::resize_file(project, static_cast<std::uintmax_t>(static_cast<double>(fs::file_size(project)) * part));
        const Outcome outcome = checked(folder, project);
        EXPECT_EQ(outcome.code, 3) << part;
        EXPECT_THAT(outcome.json()["error"]["context"]["file"].get<std::string>(), HasSubstr("longyuan.gpkg"));
        EXPECT_THAT(outcome.err, HasSubstr("wangge: "));
    }
}

TEST(Check, MissingLayer) {
    const Folder folder;
    const std::string project = copy_of_pilot(folder);
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(project.c_str(), &database), SQLITE_OK);
    ASSERT_EQ(
        sqlite3_exec(database, "drop table grids; delete from gpkg_contents where table_name='grids'", nullptr, nullptr, nullptr),
        SQLITE_OK);
    sqlite3_close(database);
    const Outcome outcome = checked(folder, project);
    EXPECT_EQ(outcome.code, 4);
    EXPECT_EQ(outcome.json()["error"]["context"]["layer"], "grids");
}

TEST(Check, NotAProjectAtAll) {
    const Folder folder;
    std::ofstream(folder / "empty.gpkg");
    std::ofstream(folder / "text.gpkg") << "这不是项目文件";
    EXPECT_EQ(checked(folder, folder / "empty.gpkg").code, 3);
    EXPECT_EQ(checked(folder, folder / "text.gpkg").code, 3);
    EXPECT_EQ(wangge({"check", folder / "none.gpkg"}).code, 4);
}

}  // namespace
}  // namespace wangge::test
