// Every sub-command: help with an example, results on standard output only, exit codes.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.h"

namespace wangge::test {
namespace {

using testing::HasSubstr;

const std::vector<std::string> commands{"info",  "check",  "import", "geocode", "heatmap", "hotspots",
                                        "grids", "tracks", "friday", "print",   "sample"};

TEST(Commands, HelpHasAnExampleInBothLanguages) {
    for (const std::string& command : commands) {
        const Outcome chinese = wangge({command, "--help", "--lang", "zh_CN"}),
                      english = wangge({command, "--help", "--lang", "en"});
        EXPECT_EQ(chinese.code, 0);
        EXPECT_THAT(chinese.out, HasSubstr("示例"));
        EXPECT_THAT(english.out, HasSubstr("Example"));
        EXPECT_THAT(english.out, HasSubstr("wangge " + command));
        EXPECT_THAT(english.out, HasSubstr("--json"));
    }
    EXPECT_THAT(wangge({"--help"}).out, HasSubstr("0"));
    EXPECT_THAT(wangge({"--version"}).out, HasSubstr("wangge 0."));
}

TEST(Commands, UsageErrors) {
    EXPECT_EQ(wangge({}).code, 2);
    EXPECT_EQ(wangge({"fly"}).code, 2);
    EXPECT_EQ(wangge({"info"}).code, 2);
    EXPECT_EQ(wangge({"info", pilot(), "--no-such-option"}).code, 2);
}

TEST(Commands, InfoForPeopleAndPrograms) {
    EXPECT_THAT(wangge({"info", pilot(), "--lang", "zh_CN"}).out, HasSubstr("龙源社区"));
    const auto info = wangge({"info", pilot(), "--json"}).json();
    EXPECT_EQ(info["grids"], 23);
    EXPECT_GE(info["layers"]["buildings"], 100);
}

TEST(Commands, GeocodeTextsAndLines) {
    const auto found = wangge({"geocode", pilot(), "万欣佳苑3号楼2单元601", "火星路99号", "--json"}).json();
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0]["level"], "room");
    EXPECT_NEAR(found[0]["lon"].get<double>(), 102.86, 0.02);
    EXPECT_EQ(found[0]["grid"].get<std::string>().substr(0, 12), "620111004003");
    EXPECT_EQ(found[1]["level"], "none");
    const auto lines = wangge({"geocode", pilot(), "--stdin", "--json"}, "新海石佳苑4#楼\n\n红山路与龙源路交叉口\n").json();
    EXPECT_EQ(lines.size(), 3u);
    EXPECT_EQ(lines[0]["level"], "building");
}

TEST(Commands, GridsShowAndRefuse) {
    const auto all = wangge({"grids", pilot(), "--json"}).json();
    ASSERT_EQ(all["grids"].size(), 23u);
    int residents = 0;
    double area = 0;
    for (const auto& grid : all["grids"]) residents += grid["residents"].get<int>(), area += grid["area_m2"].get<double>();
    EXPECT_NEAR(residents, 12000, 50);
    EXPECT_NEAR(area, 1.02e6, 1100);
    EXPECT_EQ(wangge({"grids", pilot(), "--block", "102.5,36.0", "--give-to", "620111004003001"}).code, 6);
    EXPECT_EQ(wangge({"grids", pilot(), "--block", "here", "--give-to", "620111004003001"}).code, 3);
}

TEST(Commands, GridsGiveABlockAwayAndSaveIt) {
    const Folder folder;
    const std::string project = copy_of_pilot(folder);
    const auto place = wangge({"geocode", project, "万欣佳苑1号楼", "--json"}).json()[0];
    const std::string at = std::to_string(place["lon"].get<double>()) + "," + std::to_string(place["lat"].get<double>());
    const auto before = wangge({"grids", project, "--json"}).json();
    // Any neighbour will do: the first that takes the block and leaves both grids in one part.
    for (const auto& grid : before["grids"]) {
        if (grid["code"] == place["grid"]) continue;
        const Outcome outcome = wangge({"grids", project, "--block", at, "--give-to", grid["code"], "--save", "--json"});
        ASSERT_EQ(outcome.code, 0) << outcome.err;
        EXPECT_EQ(outcome.json()["moved"]["buildings"], 1);
        EXPECT_EQ(outcome.json()["saved"], true);
        break;
    }
    const auto after = wangge({"grids", project, "--json"}).json();
    EXPECT_NE(after["grids"], before["grids"]);
    EXPECT_EQ(after["moved"]["buildings"], 0);
    int residents = 0;
    for (const auto& grid : after["grids"]) residents += grid["residents"].get<int>();
    EXPECT_NEAR(residents, 12000, 50);
}

TEST(Commands, HeatmapAndHotspots) {
    const Folder folder;
    const auto heat = wangge({"heatmap", pilot(), "--garbage", "--out", folder / "heat.tif", "--json"}).json();
    EXPECT_GT(heat["tickets"], 500);
    EXPECT_GT(fs::file_size(folder / "heat.tif"), 1000u);
    EXPECT_EQ(wangge({"heatmap", pilot(), "--bandwidth", "-1", "--out", folder / "x.tif"}).code, 3);
    EXPECT_EQ(wangge({"heatmap", pilot(), "--category", "nope", "--out", folder / "x.tif"}).code, 3);
    EXPECT_FALSE(fs::exists(folder / "x.tif"));
    const auto hotspots = wangge({"hotspots", pilot(), "--garbage", "--json"}).json();
    EXPECT_GE(hotspots["hotspots"].size(), 3u);
    EXPECT_EQ(wangge({"hotspots", pilot(), "--from", "yesterday"}).code, 3);
}

TEST(Commands, TracksCoverStreets) {
    const auto seen = wangge({"tracks", pilot(), "--json"}).json();
    EXPECT_GT(seen["covered_m"], 1000);
    EXPECT_LE(seen["covered_m"].get<double>(), seen["length_m"].get<double>());
    EXPECT_GE(seen["walked_m"].get<double>(), seen["covered_m"].get<double>());
    EXPECT_EQ(seen["grids"].size(), 23u);
}

TEST(Commands, WallMapInEveryFormat) {
    const Folder folder;
    for (const char* name : {"map.pdf", "map.png", "map.svg"}) {
        const Outcome outcome = wangge({"print", pilot(), "--out", folder / name, "--dpi", "100", "--json"});
        EXPECT_EQ(outcome.code, 0) << outcome.err;
        EXPECT_GT(outcome.json()["scale"], 1000);
        EXPECT_GT(fs::file_size(folder / name), 10000u);
    }
    EXPECT_EQ(wangge({"print", pilot(), "--out", folder / "map.docx"}).code, 7);
    EXPECT_EQ(wangge({"print", pilot(), "--paper", "b5", "--out", folder / "map.pdf"}).code, 3);
}

}  // namespace
}  // namespace wangge::test
