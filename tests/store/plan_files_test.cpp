#include "engine/store/plan_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>

#include "engine/geo/measure.h"
#include "engine/geo/overlay.h"
#include "engine/store/plan_versions.h"
#include "engine/store/project.h"
#include "tests/store/kind_of_error.h"
#include "tests/store/small_community.h"
#include "tests/store/temporary_folder.h"

namespace wangge::test {
namespace {

using ::testing::Contains;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// Two grids, the second in two parts, the first with a hole in which a third lies; names that need escaping.
std::vector<Grid> awkward_plan() {
    Community c = small_community();
    const Point o = c.grids[0].shape[0].outer[0];
    const Ring island{{o.x + 50, o.y + 50}, {o.x + 90, o.y + 50}, {o.x + 90, o.y + 80}, {o.x + 50, o.y + 80}};
    c.grids[0].shape[0].holes.push_back({island.rbegin(), island.rend()});
    c.grids[0].name = "第1网格 <\"东\" & 西>";
    Grid third = c.grids[1];
    third.id = 3;
    third.code = "620111004003003";
    third.name = "第3网格（飞地）";
    third.shape = {{island, {}}};
    c.grids.push_back(third);
    c.grids[1].shape.push_back({{{o.x + 500, o.y}, {o.x + 520, o.y}, {o.x + 520, o.y + 20}}, {}});
    return c.grids;
}

void expect_same_plan(const std::vector<Grid>& expected, const std::vector<Grid>& actual, double tolerance_m) {
    ASSERT_EQ(actual.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const Grid &e = expected[i], &a = actual[i];
        EXPECT_EQ(a.code, e.code);
        ASSERT_EQ(a.shape.size(), e.shape.size());
        EXPECT_EQ(a.shape[0].holes.size(), e.shape[0].holes.size());
        EXPECT_LT(area_m2(difference_of(a.shape, e.shape)) + area_m2(difference_of(e.shape, a.shape)),
                  tolerance_m * perimeter_m(e.shape) + 1e-6);
    }
}

struct Format {
    const char* ending;
    double tolerance_m;
    bool attributes;
};

class PlanFiles : public ::testing::TestWithParam<Format> {};

TEST_P(PlanFiles, a_plan_comes_back) {
    const auto [ending, tolerance_m, attributes] = GetParam();
    const TemporaryFolder folder;
    const std::string path = folder / ("六月方案" + std::string(ending));
    const auto plan = awkward_plan();
    EXPECT_EQ(write_plan_file(path, plan, 4543, {.title = "六月方案"}).front(), path);
    const PlanFile back = read_plan_file(path, 4543);
    EXPECT_THAT(back.findings, IsEmpty());
    expect_same_plan(plan, back.grids, tolerance_m);
    for (std::size_t i = 0; attributes && i < plan.size(); ++i) {
        EXPECT_EQ(back.grids[i].name, plan[i].name);
        EXPECT_EQ(back.grids[i].member, plan[i].member);
        EXPECT_EQ(back.grids[i].valid_from, plan[i].valid_from);
    }
}

TEST_P(PlanFiles, an_existing_file_is_replaced_only_when_asked_and_nothing_is_left_over) {
    const TemporaryFolder folder;
    const std::string path = folder / ("a" + std::string(GetParam().ending));
    auto plan = awkward_plan();
    const auto files = write_plan_file(path, plan, 4543);
    EXPECT_EQ(folder.files(), files.size());
    const std::string before = bytes_of(path);
    plan.pop_back();
    plan[0].shape[0].holes.clear();
    EXPECT_EQ(kind_of_error([&] { write_plan_file(path, plan, 4543); }), ErrorKind::conflict);
    EXPECT_EQ(bytes_of(path), before);
    write_plan_file(path, plan, 4543, {.overwrite = Overwrite::yes});
    EXPECT_EQ(read_plan_file(path, 4543).grids.size(), 2u);
    // What cannot be written leaves the old file.
    const std::string good = bytes_of(path);
    plan[0].shape[0].outer[0].x = std::nan("");
    EXPECT_EQ(kind_of_error([&] { write_plan_file(path, plan, 4543, {.overwrite = Overwrite::yes}); }), ErrorKind::bad_input);
    EXPECT_EQ(bytes_of(path), good);
    EXPECT_EQ(folder.files(), files.size());
    EXPECT_EQ(kind_of_error([&] { write_plan_file(folder / ("none/a" + std::string(GetParam().ending)), plan, 4543); }) ==
                  ErrorKind::internal,
              false);
}

TEST_P(PlanFiles, damaged_files_give_an_error_or_the_truth) {
    const TemporaryFolder folder;
    const std::string path = folder / ("a" + std::string(GetParam().ending));
    write_plan_file(path, awkward_plan(), 4543);
    const std::string whole = bytes_of(path);
    for (int cut = 1; cut < 12; ++cut) {
        std::ofstream(path, std::ios::binary | std::ios::trunc)
            << whole.substr(0, whole.size() * static_cast<std::size_t>(cut) / 12);
        try {
            const PlanFile plan = read_plan_file(path, 4543);
            EXPECT_LE(plan.grids.size(), 3u);
        } catch (const Error& error) {
            EXPECT_NE(error.kind(), ErrorKind::internal);
            EXPECT_THAT(error.describe(), HasSubstr("file: "));
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Formats, PlanFiles,
                         ::testing::Values(Format{".gpkg", 0, true}, Format{".geojson", 2e-4, true}, Format{".shp", 0, true},
                                           Format{".kml", 2e-4, true}, Format{".dxf", 0, false}),
                         [](const auto& format) { return std::string(format.param.ending + 1); });

TEST(PlanShapefile, is_gbk_with_headings_of_whole_characters) {
    const TemporaryFolder folder;
    auto plan = awkward_plan();
    const auto files = write_plan_file(folder / "a.shp", plan, 4543);
    EXPECT_EQ(files.size(), 5u);
    EXPECT_EQ(bytes_of(folder / "a.cpg"), "GBK");
    EXPECT_THAT(bytes_of(folder / "a.dbf"), HasSubstr(to_gb18030("网格编码")));
    EXPECT_THAT(bytes_of(folder / "a.dbf"), HasSubstr(to_gb18030("生效日期")));
    plan[0].name = "𠮷网格";
    write_plan_file(folder / "b.shp", plan, 4543);
    EXPECT_EQ(bytes_of(folder / "b.cpg"), "GB18030");
    EXPECT_EQ(read_plan_file(folder / "b.shp", 4543).grids[0].name, "𠮷网格");
}

TEST(PlanDxf, escapes_what_is_not_ascii) {
    const TemporaryFolder folder;
    write_plan_file(folder / "a.dxf", awkward_plan(), 4543);
    const std::string text = bytes_of(folder / "a.dxf");
    EXPECT_TRUE(std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
    EXPECT_THAT(text, HasSubstr("\\U+7B2C"));
    EXPECT_THAT(text, HasSubstr("GRID_620111004003003"));
}

TEST(PlanDxf, rings_of_plain_layers_belong_to_the_code_written_in_them) {
    const TemporaryFolder folder;
    write_plan_file(folder / "a.dxf", {awkward_plan()[1]}, 4543);
    std::string text = bytes_of(folder / "a.dxf");
    for (std::size_t at = text.find("GRID_620111004003002"); at != std::string::npos; at = text.find("GRID_620111004003002"))
        text.replace(at, 20, "BORDERS");
    std::ofstream(folder / "b.dxf") << text;
    const PlanFile plan = read_plan_file(folder / "b.dxf", 4543);
    ASSERT_EQ(plan.grids.size(), 1u);
    EXPECT_EQ(plan.grids[0].code, "620111004003002");
    EXPECT_THAT(plan.findings, Contains(Field(&Finding::rule, "ring-nameless"))) << "the second part has no text";
}

TEST(PlanGeoPackage, of_several_layers_takes_the_one_that_is_meant) {
    const TemporaryFolder folder;
    const Community c = small_community();
    write_project(folder / "a.gpkg", c);
    save_version(folder / "a.gpkg", {.name = "甲", .grids = {c.grids[0]}});
    EXPECT_EQ(read_plan_file(folder / "a.gpkg", 4543).grids.size(), 2u) << "the layer grids";
    EXPECT_EQ(read_plan_file(folder / "a.gpkg", 4543, {.layer = "plan_version_grids"}).grids.size(), 1u);
    const Error error = error_of([&] { read_plan_file(folder / "a.gpkg", 4543, {.layer = "网格"}); });
    EXPECT_EQ(error.kind(), ErrorKind::not_found);
    EXPECT_THAT(error.describe(), HasSubstr("compounds"));
}

TEST(PlanFile, other_endings_are_refused_with_advice) {
    const TemporaryFolder folder;
    EXPECT_EQ(kind_of_error([&] { write_plan_file(folder / "a.dwg", awkward_plan(), 4543); }), ErrorKind::unsupported);
    EXPECT_EQ(kind_of_error([&] { read_plan_file(folder / "a.txt", 4543); }), ErrorKind::unsupported);
    EXPECT_EQ(kind_of_error([&] { read_plan_file(folder / "a.dxf", 4543); }), ErrorKind::not_found);
}

TEST(PlanFile, a_row_that_cannot_be_used_is_named_and_the_rest_is_read) {
    const TemporaryFolder folder;
    write_plan_file(folder / "a.geojson", awkward_plan(), 4543);
    std::string text = bytes_of(folder / "a.geojson");
    const std::size_t at = text.rfind("\"geometry\": {");
    text = text.substr(0, at) + "\"geometry\": null}\n]\n}\n";
    std::ofstream(folder / "a.geojson") << text;
    const PlanFile plan = read_plan_file(folder / "a.geojson", 4543);
    EXPECT_EQ(plan.grids.size(), 2u);
    ASSERT_FALSE(plan.findings.empty());
    EXPECT_EQ(plan.findings[0].feature, "3");
}

}  // namespace
}  // namespace wangge::test
