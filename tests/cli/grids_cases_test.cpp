// Plans that come back broken, each a file made here: what wangge grids import and check say of it, and what --repair does.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <set>

#include "engine/geo/measure.h"
#include "engine/grids/build_partition.h"
#include "engine/store/plan_files.h"
#include "engine/store/plan_versions.h"
#include "engine/store/project.h"
#include "engine/store/text_encoding.h"
#include "tests/cli/program.h"

namespace wangge::test {
namespace {

using nlohmann::json;
using testing::AnyOf;
using testing::HasSubstr;

class GridsCases : public testing::Test {
protected:
    void SetUp() override {
        // Without tickets and tracks: a run is quick, and borders do not need them.
        Community community = read_project(pilot());
        community.tickets.clear();
        community.tracks.clear();
        community.plans.clear();
        project = folder / "longyuan.gpkg";
        write_project(project, community);
        ASSERT_EQ(wangge({"grids", "export", project, folder / "ok.geojson"}).code, 0);
        good = json::parse(text_of(folder / "ok.geojson"));
        ASSERT_EQ(good["features"].size(), 23U);
    }
    std::string put(const std::string& name, const std::string& bytes) {
        std::ofstream(folder / name, std::ios::binary) << bytes;
        return folder / name;
    }
    // The good plan with something done to it.
    std::string changed(const std::string& name, const std::function<void(json&)>& change) {
        json plan = good;
        change(plan);
        return put(name, plan.dump());
    }
    std::string moved_plan(const std::string& name, const std::function<void(std::vector<Grid>&)>& change) {
        const Community community = read_project(project);
        std::vector<Grid> grids = community.grids;
        change(grids);
        write_plan_file(folder / name, grids, community.epsg);
        return folder / name;
    }
    Outcome import(const std::string& file, std::vector<std::string> more = {}) {
        std::vector<std::string> arguments{"grids", "import", project, file, "--accept", "--json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return wangge(arguments);
    }
    // Refused as a whole: an error of this kind that names the file and says this.
    void refused(const std::string& file, const std::string& says, const std::vector<std::string>& context = {}, int code = 3) {
        SCOPED_TRACE(file);
        const Outcome outcome = import(file);
        EXPECT_EQ(outcome.code, code) << outcome.out << outcome.err;
        if (outcome.code != code) return;
        const json error = outcome.json()["error"];
        EXPECT_THAT(error.dump(), HasSubstr(says));
        EXPECT_THAT(error["context"]["file"].get<std::string>(), HasSubstr(fs::path(file).filename().string()));
        for (const std::string& key : context) EXPECT_TRUE(error["context"].contains(key)) << key << error;
        EXPECT_TRUE(list_versions(project).empty());
    }
    // Read, but not acceptable: a finding of this rule with the file or layer, the feature and what to do.
    json found(const std::string& file, const std::string& rule) {
        SCOPED_TRACE(file);
        const Outcome outcome = import(file);
        EXPECT_EQ(outcome.code, 1) << outcome.out << outcome.err;
        if (outcome.code != 1) return {};
        EXPECT_FALSE(outcome.json()["acceptable"].get<bool>());
        EXPECT_TRUE(outcome.json()["version"].is_null());
        EXPECT_TRUE(list_versions(project).empty());
        const json findings = outcome.json()["findings"];
        for (const json& finding : findings)
            if (finding["rule"] == rule && finding["severity"] == "error") {
                EXPECT_FALSE(finding["advice"].get<std::string>().empty());
                return finding;
            }
        ADD_FAILURE() << "no " << rule << " in " << findings;
        return {};
    }

    Folder folder;
    std::string project;
    json good;
};

TEST_F(GridsCases, EmptyMissingAndHugeFiles) {
    for (const std::string ending : {".gpkg", ".geojson", ".shp", ".kml", ".dxf"}) {
        refused(put("empty" + ending, ""), "empty");
        refused(folder / ("none" + ending), "no such file", {}, 4);
        const std::string huge = put("huge" + ending, "");
        fs::resize_file(huge, std::uintmax_t{3} << 30);  // sparse: no disk is used
        refused(huge, "larger than a plan", {"bytes", "at most"});
        fs::create_directory(folder / ("folder" + ending));
        refused(folder / ("folder" + ending), "folder");
    }
    refused(put("plan.dwg", "AC1015"), "endings", {}, 7);
    refused(changed("none.geojson", [](json& plan) { plan["features"] = json::array(); }), "no features", {"layer"});
}

TEST_F(GridsCases, TruncatedFiles) {
    for (const std::string ending : {".gpkg", ".geojson", ".shp", ".kml", ".dxf"}) {
        const std::string whole = folder / ("whole" + ending);
        ASSERT_EQ(wangge({"grids", "export", project, whole}).code, 0);
        const std::string bytes = text_of(whole);
        for (const double share : {0.99, 0.6, 0.3}) {
            put("whole" + ending, bytes.substr(0, static_cast<std::size_t>(static_cast<double>(bytes.size()) * share)));
            const Outcome outcome = import(whole);
            EXPECT_THAT(outcome.code, AnyOf(1, 3)) << ending << share << outcome.out << outcome.err;
            EXPECT_TRUE(list_versions(project).empty()) << ending << share;
            EXPECT_THAT(outcome.out, AnyOf(HasSubstr("whole" + ending), HasSubstr("row-unreadable"))) << share;
        }
    }
}

TEST_F(GridsCases, WrongEncodingIsNamed) {
    const std::string text = good.dump();
    refused(put("gbk.geojson", to_gb18030(text)), "UTF-8", {"encoding", "row"});
    std::string utf16 = "\xFF\xFE";
    for (const char c : std::string("{\"type\":\"FeatureCollection\",\"features\":[]}")) utf16 += {c, '\0'};
    refused(put("utf16.geojson", utf16), "UTF-16", {"encoding"});
    ASSERT_EQ(wangge({"grids", "export", project, folder / "ok.kml"}).code, 0);
    std::string kml = text_of(folder / "ok.kml");
    const auto declared = kml.find(" encoding=\"UTF-8\"");
    ASSERT_NE(declared, std::string::npos);
    refused(put("gbk.kml", to_gb18030(kml)), "UTF-8", {"encoding"});
    // A table of a shapefile is read by detection, and by the encoding that is given.
    ASSERT_EQ(wangge({"grids", "export", project, folder / "gbk.shp"}).code, 0);
    fs::remove(folder / "gbk.cpg");
    const Outcome shape = wangge({"grids", "import", project, folder / "gbk.shp", "--json"});
    ASSERT_EQ(shape.code, 0) << shape.err;
    EXPECT_TRUE(shape.json()["diff"]["empty"].get<bool>()) << "names are read as they were written";
    EXPECT_EQ(wangge({"grids", "import", project, folder / "gbk.shp", "--encoding", "klingon"}).code, 3);
}

TEST_F(GridsCases, WrongGeometry) {
    const json point{{"type", "Point"}, {"coordinates", {102.86, 36.34}}};
    const json line{{"type", "LineString"}, {"coordinates", {{102.86, 36.34}, {102.87, 36.35}}}};
    refused(changed("points.geojson",
                    [&](json& plan) {
                        for (json& f : plan["features"]) f["geometry"] = point;
                    }),
            "points", {"row"});
    refused(changed("lines.geojson",
                    [&](json& plan) {
                        for (json& f : plan["features"]) f["geometry"] = line;
                    }),
            "lines", {"row"});
    refused(changed("bare.geojson",
                    [&](json& plan) {
                        for (json& f : plan["features"]) f["geometry"] = nullptr;
                    }),
            "no geometry");
    for (const json& wrong : {point, line, json(nullptr)}) {
        const json finding =
            found(changed("one.geojson", [&](json& plan) { plan["features"][4]["geometry"] = wrong; }), "row-unreadable");
        EXPECT_EQ(finding["feature"], "5");
        EXPECT_THAT(finding["layer"].get<std::string>(), HasSubstr("one.geojson"));
    }
    const std::function<void(json&)> turn = [&](json& c) {
        if (c[0].is_number())
            std::swap(c[0], c[1]);
        else
            for (json& part : c) turn(part);
    };
    refused(changed("turned.geojson",
                    [&](json& plan) {
                        for (json& f : plan["features"]) turn(f["geometry"]["coordinates"]);
                    }),
            "wrong way round");
}

TEST_F(GridsCases, HeightsPartsAndHolesAreTakenAsTheyAre) {
    // Heights do not matter.
    const std::string high = changed("high.geojson", [](json& plan) {
        const std::function<void(json&)> lift = [&](json& c) {
            if (c[0].is_number())
                c.push_back(1520.5);
            else
                for (json& part : c) lift(part);
        };
        for (json& f : plan["features"]) lift(f["geometry"]["coordinates"]);
    });
    const Outcome outcome = wangge({"grids", "import", project, high, "--json"});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_TRUE(outcome.json()["diff"]["empty"].get<bool>());
    // A grid with a hole that another one fills, which has a second part there: a square of 6 m in grid 6 goes to grid 7.
    const std::string holes = moved_plan("holes.gpkg", [](std::vector<Grid>& grids) {
        const Point p = label_point(grids[5].shape);
        const auto at = [&](double x, double y) { return Point{std::round(p.x) + x, std::round(p.y) + y}; };
        const Ring square{at(-3, -3), at(3, -3), at(3, 3), at(-3, 3)};
        for (Polygon& part : grids[5].shape)
            if (contains(part, p)) part.holes.push_back({square.rbegin(), square.rend()});
        grids[6].shape.push_back({square, {}});
    });
    const Outcome parts = wangge({"grids", "import", project, holes, "--json"});
    ASSERT_EQ(parts.code, 0) << parts.out << parts.err;
    ASSERT_EQ(parts.json()["diff"]["moved"].size(), 1U);
    EXPECT_NEAR(parts.json()["diff"]["moved"][0]["area_m2"].get<double>(), 36, 0.1);
}

TEST_F(GridsCases, CodesThatAreMissingDoubleOrNoCodes) {
    refused(changed("nocode.geojson",
                    [](json& plan) {
                        for (json& f : plan["features"]) f["properties"].erase("code");
                    }),
            "网格编码", {"columns", "field"});
    json finding = found(changed("blank.geojson", [](json& plan) { plan["features"][5]["properties"]["code"] = ""; }), "grid-code");
    EXPECT_EQ(finding["feature"], "第6网格");
    finding =
        found(changed("double.geojson",
                      [](json& plan) { plan["features"][5]["properties"]["code"] = plan["features"][4]["properties"]["code"]; }),
              "grid-code");
    EXPECT_EQ(finding["feature"], good["features"][4]["properties"]["code"]);
    EXPECT_TRUE(finding.contains("lon")) << finding;
    for (const char* code : {"12", "62011100400300X", "999999999999001"})
        EXPECT_EQ(found(changed("odd.geojson", [&](json& plan) { plan["features"][5]["properties"]["code"] = code; }),
                        "code-malformed")["feature"],
                  code);
}

TEST_F(GridsCases, SmallFaultsAreMendedOnRequestPlaceByPlace) {
    // Grid 3 is moved by 30 cm: gaps on one side, overlaps and land outside on the others.
    const std::string shaken = moved_plan("shaken.gpkg", [](std::vector<Grid>& grids) {
        for (Polygon& part : grids[2].shape)
            for (Point& p : part.outer) p.x += 0.3, p.y += 0.2;
    });
    const std::string before = text_of(shaken);
    const Outcome plain = import(shaken);
    EXPECT_EQ(plain.code, 1) << "never without being asked";
    EXPECT_THAT(wangge({"grids", "import", project, shaken, "--lang", "zh_CN"}).out, HasSubstr("--repair"));

    const Outcome looked = wangge({"grids", "import", project, shaken, "--repair", "--json"});
    ASSERT_EQ(looked.code, 0) << looked.out << looked.err;
    const json result = looked.json();
    EXPECT_TRUE(result["version"].is_null()) << "the difference is shown first";
    ASSERT_GE(result["repairs"].size(), 3U);
    std::set<std::string> deeds;
    for (const json& place : result["repairs"]) {
        deeds.insert(place["deed"].get<std::string>());
        EXPECT_LE(place["width_m"].get<double>(), 1);
        EXPECT_GT(place["area_m2"].get<double>(), 0);
        EXPECT_NEAR(place["lon"].get<double>(), 102.86, 0.02);
        EXPECT_FALSE(place["grids"].empty());
    }
    EXPECT_TRUE(deeds.contains("gap-closed"));
    EXPECT_TRUE(deeds.contains("overlap-assigned"));
    EXPECT_LT(result["diff"]["total"]["area_m2"].get<double>(), 400) << "a strip along its borders";
    EXPECT_EQ(result["diff"]["total"]["buildings"], 0);

    const Outcome accepted = import(shaken, {"--repair", "--name", "修好的"});
    ASSERT_EQ(accepted.code, 0) << accepted.out;
    const PlanVersion version = read_version(project, accepted.json()["version"].get<Id>());
    EXPECT_NO_THROW(build_partition(version.grids, read_project(project).jurisdiction.shape));
    EXPECT_EQ(text_of(shaken), before) << "the file is left alone";
    // A narrower tolerance leaves what is wider, and says so.
    const Outcome narrow = import(shaken, {"--repair", "--tolerance", "0.05", "--name", "x"});
    EXPECT_EQ(narrow.code, 1);
    EXPECT_TRUE(narrow.json()["version"].is_null());
}

TEST_F(GridsCases, WideFaultsAreLeftToPeople) {
    const std::string wide = moved_plan("wide.gpkg", [](std::vector<Grid>& grids) {
        for (Polygon& part : grids[2].shape)
            for (Point& p : part.outer) p.x += 6;
    });
    const Outcome outcome = import(wide, {"--repair"});
    EXPECT_EQ(outcome.code, 1);
    std::set<std::string> rules;
    const json findings = outcome.json()["findings"];
    for (const json& f : findings)
        if (f["severity"] == "error") rules.insert(f["rule"].get<std::string>());
    EXPECT_TRUE(rules.contains("grid-gap") && rules.contains("grid-overlap")) << outcome.out;
    EXPECT_EQ(import(wide, {"--repair", "--tolerance", "20", "--name", "宽"}).code, 0);
    EXPECT_EQ(import(wide, {"--tolerance", "20"}).code, 2) << "a tolerance of what?";
}

TEST_F(GridsCases, CheckMendsACopy) {
    const std::string shaken = moved_plan("shaken.shp", [](std::vector<Grid>& grids) {
        for (Polygon& part : grids[2].shape)
            for (Point& p : part.outer) p.x += 0.3;
    });
    const std::string before = text_of(shaken);
    // A file alone, without the project: gaps between grids and overlaps, no border of the jurisdiction.
    const Outcome alone = wangge({"grids", "check", shaken, "--json"});
    EXPECT_EQ(alone.code, 1) << alone.err;
    const Outcome mended = wangge({"grids", "check", shaken, "--repair", "--out", folder / "mended.shp", "--json"});
    ASSERT_EQ(mended.code, 0) << mended.out << mended.err;
    EXPECT_GE(mended.json()["repairs"].size(), 1U);
    EXPECT_EQ(wangge({"grids", "check", folder / "mended.shp"}).code, 0);
    // Against the project's jurisdiction.
    const Outcome within =
        wangge({"grids", "check", project, "--plan", shaken, "--repair", "--out", folder / "within.geojson", "--json"});
    ASSERT_EQ(within.code, 0) << within.out << within.err;
    EXPECT_EQ(wangge({"grids", "import", project, folder / "within.geojson"}).code, 0);
    // The file itself is never written over.
    EXPECT_EQ(wangge({"grids", "check", shaken, "--repair", "--out", shaken, "--overwrite"}).code, 6);
    EXPECT_EQ(wangge({"grids", "check", shaken, "--repair", "--out", folder / "mended.shp"}).code, 6) << "there already";
    EXPECT_EQ(wangge({"grids", "check", shaken, "--repair"}).code, 2);
    EXPECT_EQ(text_of(shaken), before);
    EXPECT_EQ(wangge({"grids", "check", folder / "none.shp"}).code, 4);
    EXPECT_EQ(wangge({"grids", "check", put("no.gpkg", "no database at all")}).code, 3);
}

}  // namespace
}  // namespace wangge::test
