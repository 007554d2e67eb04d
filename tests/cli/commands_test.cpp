// Every sub-command: help with an example, results on standard output only, exit codes.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

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
    // The deviations are those of the weights that were asked for.
    const auto weighed = wangge({"grids", pilot(), "--balance", "residents:1,floor_m2:0.5,use=residential", "--json"}).json();
    double floor = 0, people = 0, homes = 0;
    for (const auto& grid : weighed["grids"]) {
        floor += grid["attributes"]["floor_m2"].get<double>();
        homes += grid["attributes"]["use=residential"].get<double>();
        people += grid["residents"].get<double>();
    }
    ASSERT_GT(floor, 0);
    for (const auto& grid : weighed["grids"]) {
        const double load = (grid["residents"].get<double>() / people + 0.5 * grid["attributes"]["floor_m2"].get<double>() / floor +
                             grid["attributes"]["use=residential"].get<double>() / homes) *
                            23 / 2.5;
        EXPECT_NEAR(grid["deviation"].get<double>(), load - 1, 1e-9) << grid["code"];
    }
    const Outcome unknown = wangge({"grids", pilot(), "--balance", "pets", "--json"});
    EXPECT_EQ(unknown.code, 4);
    EXPECT_NE(unknown.json()["error"]["context"]["columns"].get<std::string>().find("floor_m2"), std::string::npos);
    EXPECT_EQ(wangge({"grids", pilot(), "--balance", "residents:-1"}).code, 3);
    EXPECT_EQ(wangge({"grids", pilot(), "--balance", "residents,residents"}).code, 3);
}

// Elders and shops that the community counts for itself: columns that were added in QGIS.
TEST(Commands, GridsAreBalancedByAColumnThatWasAddedInQgis) {
    const Folder folder;
    const std::string project = copy_of_pilot(folder);
    sqlite3* db = nullptr;
    ASSERT_EQ(sqlite3_open(project.c_str(), &db), SQLITE_OK);
    // What triggers of a GeoPackage call; QGIS has them, too.
    for (const char* name : {"ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"})
        sqlite3_create_function(
            db, name, 1, SQLITE_UTF8, nullptr, [](sqlite3_context* at, int, sqlite3_value**) { sqlite3_result_int(at, 1); },
            nullptr, nullptr);
    ASSERT_EQ(sqlite3_exec(db,
                           "ALTER TABLE buildings ADD COLUMN elders INTEGER; ALTER TABLE buildings ADD COLUMN remark TEXT;"
                           "UPDATE buildings SET elders = fid % 7, remark = '无' WHERE fid % 2 = 0;",
                           nullptr, nullptr, nullptr),
              SQLITE_OK);
    sqlite3_close(db);
    const auto elders = [&](const nlohmann::json& json) {
        double sum = 0;
        for (const auto& grid : json["grids"]) sum += grid["attributes"]["elders"].get<double>();
        return sum;
    };
    const Outcome shown = wangge({"grids", project, "--balance", "residents:1,elders:0.5", "--json"});
    ASSERT_EQ(shown.code, 0) << shown.err;
    const double all = elders(shown.json());
    EXPECT_GT(all, 100);
    EXPECT_EQ(wangge({"grids", project, "--balance", "remark"}).code, 4) << "texts are no load";
    const Outcome propose =
        wangge({"grids", "propose", project, "--grids", "6", "--keep-compounds", "hard", "--balance",
                "residents:1,attribute:elders:1", "--tolerance", "residents:0.3,elders:0.6", "--seconds", "1", "--json"});
    ASSERT_EQ(propose.code, 0) << propose.err << propose.out;
    EXPECT_TRUE(propose.json()["proposals"][0]["worst_deviation"].contains("elders"));
    const Outcome ensemble = wangge({"grids", "ensemble", project, "--grids", "6", "--balance", "elders", "--samples", "20",
                                     "--burn-in", "5", "--chains", "2", "--json"});
    ASSERT_EQ(ensemble.code, 0) << ensemble.err;
    EXPECT_EQ(ensemble.json()["metrics"][0]["metric"], "elders_deviation");
    EXPECT_THAT(wangge({"grids", "repair", project, "--balance", "elders", "--tolerance", "1.5", "--seconds", "2"}).code,
                testing::AnyOf(0, 8));
    // An import that writes the file anew keeps the column.
    ASSERT_EQ(wangge({"import", "--project", project, (source_dir() / "data/longyuan/raw/streets.geojson").string()}).code, 0);
    EXPECT_EQ(elders(wangge({"grids", project, "--balance", "residents:1,elders:0.5", "--json"}).json()), all);
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
