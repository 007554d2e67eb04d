// The main job, end to end on the pilot.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "tests/cli/program.h"

namespace wangge::test {
namespace {

using testing::HasSubstr;

class Friday : public testing::Test {
protected:
    static void SetUpTestSuite() {
        folder = new Folder;
        project = copy_of_pilot(*folder);
        outcome = wangge({"friday", project, "--date", "2024-04-12", "--out", *folder / "friday", "--json"});
    }
    static void TearDownTestSuite() { delete folder; }

    static Folder* folder;
    static std::string project;
    static Outcome outcome;
};
Folder* Friday::folder = nullptr;
std::string Friday::project;
Outcome Friday::outcome;

TEST_F(Friday, SaysThePublishedFigures) {
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_EQ(outcome.err, "");  // no progress where there is no terminal
    const auto plan = outcome.json();
    EXPECT_NEAR(plan["jurisdiction_area_km2"].get<double>(), 1.02, 0.001);
    EXPECT_EQ(plan["compounds"], 16);
    EXPECT_EQ(plan["grids"], 23);
    EXPECT_NEAR(plan["residents"].get<int>(), 12000, 50);
    EXPECT_GT(plan["tickets"]["total"], 4500);
    EXPECT_GT(plan["tickets"]["geocoded"].get<double>(), 0.8 * plan["tickets"]["total"].get<double>());
    int levels = 0;
    for (const auto& [level, count] : plan["tickets"]["by_level"].items()) levels += count.get<int>();
    EXPECT_EQ(plan["tickets"]["total"], levels);
    EXPECT_GE(plan["hotspots"].size(), 3u);
    EXPECT_LT(plan["seconds"].get<double>(), 10);
}

TEST_F(Friday, ThreeTeamsABoundAndAGap) {
    const auto plan = outcome.json();
    ASSERT_EQ(plan["teams"].size(), 3u);
    double longest = 0;
    std::set<std::string> served;
    for (const auto& team : plan["teams"]) {
        longest = std::max(longest, team["duration_s"].get<double>());
        EXPECT_GT(team["length_m"], 500);
        EXPECT_GE(team["trips"], 1);
        ASSERT_GE(team["stops"].size(), 3u);
        EXPECT_EQ(team["stops"].front()["kind"], "start");
        EXPECT_EQ(team["stops"].back()["kind"], "end");
        std::string before = "00:00";
        for (const auto& stop : team["stops"]) {
            EXPECT_LE(before, stop["arrive"].get<std::string>());
            before = stop["arrive"];
            const std::string kind = stop["kind"];
            const bool clears = kind == "bin" || kind == "garbage_point" || kind == "hotspot";
            EXPECT_TRUE(!clears || served.insert(stop["id"]).second) << stop;
        }
        EXPECT_LE(before, "17:30");
    }
    EXPECT_EQ(plan["longest_s"], longest);
    EXPECT_GT(plan["lower_bound_s"], 0);
    EXPECT_LE(plan["lower_bound_s"], longest);
    EXPECT_NEAR(plan["gap"].get<double>(), longest / plan["lower_bound_s"].get<double>() - 1, 1e-3);
    EXPECT_FALSE(plan["bound_reason"].get<std::string>().empty());
    for (const auto& item : plan["left_out"]) EXPECT_FALSE(item["reason"].get<std::string>().empty());
}

TEST_F(Friday, WritesEveryFileItNames) {
    std::set<std::string> names;
    const auto result = outcome.json();
    for (const auto& file : result["files"]) {
        const fs::path path = file.get<std::string>();
        names.insert(path.filename());
        EXPECT_GT(fs::file_size(path), 500u) << path;
    }
    const std::set<std::string> expected{"team-1.gpx",     "team-1.kml",     "team-1.geojson", "team-2.gpx",
                                         "team-2.kml",     "team-2.geojson", "team-3.gpx",     "team-3.kml",
                                         "team-3.geojson", "sheets.pdf",     "wallmap.pdf",    "plan.json"};
    EXPECT_EQ(names, expected);
    for (const auto& entry : fs::directory_iterator(*folder / "friday"))
        EXPECT_TRUE(expected.contains(entry.path().filename())) << entry.path();
    EXPECT_THAT(text_of(*folder / "friday/team-1.gpx"), HasSubstr("<gpx"));
    EXPECT_EQ(nlohmann::json::parse(text_of(*folder / "friday/plan.json"))["teams"], outcome.json()["teams"]);
}

TEST_F(Friday, StoresThePlanAndPrintsItAgain) {
    const auto info = wangge({"info", project, "--json"}).json();
    EXPECT_EQ(info["layers"]["plans"], 1);
    EXPECT_GE(info["layers"]["hotspots"], 3);
    EXPECT_EQ(info["tickets"]["geocoded"], outcome.json()["tickets"]["geocoded"]);
    EXPECT_EQ(wangge({"print", project, "--what", "sheets", "--date", "2024-04-12", "--out", *folder / "again.pdf"}).code, 0);
    EXPECT_GT(fs::file_size(*folder / "again.pdf"), 10000u);
    EXPECT_EQ(wangge({"print", project, "--what", "sheets", "--date", "2024-04-19", "--out", *folder / "none.pdf"}).code, 4);
    EXPECT_FALSE(fs::exists(*folder / "none.pdf"));
}

TEST_F(Friday, TheSameAgainFromTheStoredProject) {
    const auto again = wangge({"friday", project, "--date", "2024-04-12", "--out", *folder / "friday2", "--json"});
    ASSERT_EQ(again.code, 0) << again.err;
    EXPECT_EQ(again.json()["teams"], outcome.json()["teams"]);
    EXPECT_EQ(wangge({"info", project, "--json"}).json()["layers"]["plans"], 1);
}

TEST_F(Friday, TwoTeamsTakeLonger) {
    const auto two =
        wangge({"friday", project, "--date", "2024-04-19", "--out", *folder / "two", "--teams", "2", "--no-save", "--json"});
    ASSERT_EQ(two.code, 0) << two.err;
    EXPECT_EQ(two.json()["teams"].size(), 2u);
    EXPECT_GT(two.json()["longest_s"], outcome.json()["longest_s"]);
    EXPECT_EQ(wangge({"info", project, "--json"}).json()["layers"]["plans"], 1);
}

TEST(FridayErrors, NameWhatIsWrongAndChangeNothing) {
    const Folder folder;
    const std::string project = copy_of_pilot(folder);
    const std::string before = text_of(project);
    const auto bad_date = wangge({"friday", project, "--date", "2024-02-30", "--out", folder / "o", "--json"});
    EXPECT_EQ(bad_date.code, 3);
    EXPECT_EQ(bad_date.json()["error"]["context"]["value"], "2024-02-30");
    EXPECT_EQ(wangge({"friday", folder / "none.gpkg", "--date", "2024-04-12", "--out", folder / "o"}).code, 4);
    EXPECT_EQ(wangge({"friday", project, "--out", folder / "o"}).code, 2);
    std::ofstream(folder / "file") << "x";
    EXPECT_EQ(wangge({"friday", project, "--date", "2024-04-12", "--out", (folder / "file") + "/sub"}).code, 5);
    EXPECT_EQ(text_of(project), before);
}

}  // namespace
}  // namespace wangge::test
