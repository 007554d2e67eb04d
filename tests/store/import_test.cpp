#include "engine/store/import.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "engine/core/error.h"
#include "engine/store/raw_files.h"
#include "tests/store/community_dump.h"
#include "tests/store/small_community.h"
#include "tests/store/temporary_folder.h"

namespace wangge::test {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

auto finding(const char* rule, const std::string& feature) {
    return Contains(AllOf(Field(&Finding::rule, rule), Field(&Finding::feature, feature)));
}
auto rule(const char* name) {
    return Contains(Field(&Finding::rule, name));
}

class Import : public ::testing::Test {
protected:
    std::string put(const std::string& name, const std::string& content) {
        std::ofstream(folder / name, std::ios::binary) << content;
        return folder / name;
    }
    ImportReport import(const std::string& path, const ImportOptions& options = {}) {
        return import_files({path}, community, options);
    }
    ErrorKind error_of(const std::string& path, const ImportOptions& options = {}) {
        try {
            import(path, options);
        } catch (const Error& error) {
            EXPECT_TRUE(error.context().contains("file")) << error.describe();
            return error.kind();
        }
        ADD_FAILURE() << "no Error was thrown";
        return ErrorKind::internal;
    }

    TemporaryFolder folder;
    Community community;
};

std::string feature(const std::string& properties, const std::string& geometry) {
    return R"({"type":"Feature","properties":{)" + properties + R"(},"geometry":)" + geometry + "}";
}
std::string collection(const std::vector<std::string>& features) {
    std::string text = R"({"type":"FeatureCollection","features":[)";
    for (std::size_t i = 0; i < features.size(); ++i) text += (i > 0 ? "," : "") + features[i];
    return text + "]}";
}

TEST_F(Import, gb18030_and_utf8_give_the_same_tickets) {
    const std::string text = "工单编号,上报时间,诉求内容\r\n007,2023/5/3 8:05,万欣佳苑电梯坏了\r\n008,2023-05-04,路灯不亮\r\n";
    import(put("工单1.csv", to_gb18030(text)));
    Community other;
    import_files({put("工单2.csv", "\xef\xbb\xbf" + text)}, other);
    ASSERT_EQ(community.tickets.size(), 2u);
    ASSERT_EQ(other.tickets.size(), 2u);
    for (int i : {0, 1})
        EXPECT_EQ(community.tickets[static_cast<std::size_t>(i)].text, other.tickets[static_cast<std::size_t>(i)].text);
    EXPECT_EQ(community.tickets[0].number, "007");
    EXPECT_EQ(to_local_string(*community.tickets[0].time), "2023-05-03 08:05:00");
    EXPECT_EQ(community.tickets[0].source, "工单1.csv:2");
    EXPECT_EQ(community.tickets[0].status, "open");
}

TEST_F(Import, the_encoding_can_be_forced) {
    const std::string path = put("工单.csv", to_gb18030("内容,地址\r\n垃圾,北环路\r\n"));
    import(path, {.encoding = TextEncoding::gb18030});
    EXPECT_EQ(community.tickets.at(0).address, "北环路");
    EXPECT_THAT(import_files({path}, community, {.as = ImportRole::tickets, .encoding = TextEncoding::utf8}).findings,
                rule("encoding-doubtful"));
}

TEST_F(Import, bad_rows_are_findings_with_their_number_and_the_rest_is_loaded) {
    const auto report = import(put("工单.csv",
                                   "编号,上报时间,类别,诉求内容,经度,纬度,坐标系,办结时间\r\n"
                                   "1,2023-02-30 10:00,A,二月三十日,,,,\r\n"
                                   "2,2023-03-01 10:00,A,,,,,\r\n"
                                   "\r\n"
                                   "3,2023-03-02 10:00,A,好的,102.86,36.34,高德,2023-03-01\r\n"
                                   "4,45000.5,A,电子表格日期,abc,36.34,WGS84,\r\n"
                                   "4,2023-03-03,A,重复编号,,,,\r\n"
                                   "5,2023-03-04,A,经纬度反了,36.34,102.86,BD-09,\r\n"
                                   "6,2023-03-04,A,坐标系怪,102.86,36.34,火星人,\r\n"));
    EXPECT_THAT(report.findings, finding("date-impossible", "2"));
    EXPECT_THAT(report.findings, finding("row-unreadable", "3"));
    EXPECT_THAT(report.findings, finding("date-impossible", "5"));
    EXPECT_THAT(report.findings, finding("point-unreadable", "6"));
    EXPECT_THAT(report.findings, finding("ticket-duplicate", "7"));
    EXPECT_THAT(report.findings, finding("coordinate-swapped", "8"));
    EXPECT_THAT(report.findings, finding("datum-unknown", "9"));
    ASSERT_EQ(community.tickets.size(), 5u);
    ASSERT_EQ(report.files.size(), 1u);
    EXPECT_EQ(report.files[0].rows, 7u);
    EXPECT_EQ(report.files[0].loaded, 5u);
    for (const Ticket& t : community.tickets) {
        if (t.number == "3") {
            ASSERT_TRUE(t.phone);
            EXPECT_EQ(*t.phone, (PhonePoint{{102.86, 36.34}, Datum::gcj02}));
        }
        if (t.number == "4") {
            EXPECT_EQ(to_local_string(*t.time), "2023-03-15 12:00:00");
        }
        if (t.number == "5") {
            EXPECT_EQ(*t.phone, (PhonePoint{{102.86, 36.34}, Datum::bd09}));
        }
    }
    EXPECT_EQ(community.tickets.back().number, "1");  // without a time: last
}

TEST_F(Import, the_same_ledger_twice_adds_nothing) {
    const std::string path = put("台账.csv", "编号,时间,内容\n1,2023-01-01,甲\n2,2023-01-02,乙\n");
    import(path);
    import(path);
    EXPECT_EQ(community.tickets.size(), 2u);
    EXPECT_EQ(community.tickets[0].channel, "ledger");
}

TEST_F(Import, headings_may_stand_under_a_title_and_span_two_rows) {
    import(put("议题.csv",
               "龙源社区2023年协商议题,,,,\n"
               "序号,议题信息,,办理,\n"
               ",议题内容,地址（详细）,办结日期,状态\n"
               "1,修路灯,北环路,2023年5月3日,已办结\n"));
    ASSERT_EQ(community.tickets.size(), 1u);
    EXPECT_EQ(community.tickets[0].text, "修路灯");
    EXPECT_EQ(community.tickets[0].address, "北环路");
    EXPECT_EQ(community.tickets[0].number, "1");
    EXPECT_EQ(community.tickets[0].status, "done");
    EXPECT_EQ(to_local_string(*community.tickets[0].resolved), "2023-05-03 00:00:00");
}

TEST_F(Import, categories_are_found_by_code_or_name_whatever_the_order_of_files) {
    const std::string tickets = put("工单.csv", "内容,类别\n甲,暴露垃圾\n乙,07001\n丙,其他\n");
    const std::string categories = put("类别.csv", "编码,名称,是否垃圾类\n07001,暴露垃圾,是\n");
    import_files({tickets, categories}, community);
    ASSERT_EQ(community.tickets.size(), 3u);
    EXPECT_EQ(community.tickets[0].category, "07001");
    EXPECT_EQ(community.tickets[1].category, "07001");
    EXPECT_EQ(community.tickets[2].category, "其他");
    EXPECT_TRUE(community.categories.at(0).garbage);
}

TEST_F(Import, a_missing_reference_system_is_guessed_from_the_figures) {
    const Point p = Frame(4543).from_degrees({102.86, 36.34});
    const auto bins = [&](double x, double y) {
        return collection({feature(R"("code":"B1","fill":"５０%")",
                                   "{\"type\":\"Point\",\"coordinates\":[" + std::to_string(x) + "," + std::to_string(y) + "]}")});
    };
    struct Case {
        double x, y;
        const char* says;
    };
    for (const Case c : {Case{p.x, p.y, "不带带号"}, Case{p.x + 34e6, p.y, "第 34 带"}, Case{p.y, p.x, "北坐标在前"},
                         Case{p.y, p.x + 34e6, "北坐标在前"}}) {
        community = {};
        const auto report = import(put("bins.geojson", bins(c.x, c.y)));
        ASSERT_EQ(community.bins.size(), 1u);
        EXPECT_LT(distance_m(community.bins[0].at, p), 1e-3) << c.says;
        ASSERT_THAT(report.findings, rule("reference-guessed"));
        EXPECT_THAT(report.findings[0].message, HasSubstr(c.says));
        EXPECT_EQ(community.bins[0].fill, 0.5);
    }
    EXPECT_EQ(error_of(put("bins.geojson", bins(1e9, 5))), ErrorKind::bad_input);
}

TEST_F(Import, a_zone_number_of_six_degrees_and_another_zone_are_brought_into_the_frame) {
    const LonLat degrees{102.86, 36.34};
    const Point six = Frame(4507).from_degrees(degrees);  // CM 105E, zone 18
    const Point p = Frame(4543).from_degrees(degrees);
    import(put("垃圾桶.csv", "编号,横坐标,纵坐标\nB1," + std::to_string(six.x + 18e6) + "," + std::to_string(six.y) + "\n"));
    ASSERT_EQ(community.bins.size(), 1u);
    EXPECT_LT(distance_m(community.bins[0].at, p), 1e-3);
}

TEST_F(Import, the_datum_option_shifts_geometry) {
    const std::string path = put("垃圾桶.csv", "编号,经度,纬度\nB1,102.86,36.34\n");
    import(path);
    Community shifted;
    import_files({path}, shifted, {.datum = Datum::bd09});
    const double apart = distance_m(community.bins.at(0).at, shifted.bins.at(0).at);
    EXPECT_GT(apart, 700);
    EXPECT_LT(apart, 1300);
}

TEST_F(Import, references_are_found_by_name_alias_and_number_form) {
    const std::string square =
        R"({"type":"Polygon","coordinates":[[[102.86,36.34],[102.861,36.34],[102.861,36.341],[102.86,36.341],[102.86,36.34]]]})";
    const std::string point = R"({"type":"Point","coordinates":[102.8601,36.3401]})";
    const std::string entrances =
        put("entrances.geojson", collection({feature(R"("小区":"海石","楼号":"４#","单元":"2单元","户数":"24户")", point),
                                             feature(R"("小区":"没有的","楼号":"4","单元":1)", point)}));
    const std::string buildings =
        put("buildings.geojson", collection({feature(R"("小区":"新海石佳苑","楼号":"4号楼","层数":"6层")", square)}));
    const std::string compounds =
        put("compounds.geojson", collection({feature(R"("小区名称":"新海石佳苑","别名":"海石、新海石")", square)}));
    const auto report = import_files({entrances, buildings, compounds}, community);
    ASSERT_EQ(community.buildings.size(), 1u);
    EXPECT_EQ(community.buildings[0].compound, community.compounds.at(0).id);
    EXPECT_EQ(community.buildings[0].floors, 6);
    ASSERT_EQ(community.buildings[0].entrances.size(), 1u);
    EXPECT_EQ(community.buildings[0].entrances[0].unit, 2);
    EXPECT_EQ(community.buildings[0].entrances[0].households, 24);
    EXPECT_THAT(report.findings, finding("reference-unknown", "2"));
}

TEST_F(Import, grid_codes_keep_leading_zeros) {
    const std::string square =
        R"({"type":"Polygon","coordinates":[[[102.86,36.34],[102.861,36.34],[102.861,36.341],[102.86,36.34]]]})";
    import(put("网格.geojson", collection({feature(R"("网格编码":"001002003004005","名称":"第1网格")", square)})));
    EXPECT_EQ(community.grids.at(0).code, "001002003004005");
}

TEST_F(Import, a_gbk_shapefile_is_read_with_and_without_a_cpg) {
    write_raw_files(small_community(), folder.path());
    import(folder / "compounds.shp");
    EXPECT_EQ(community.compounds.at(0).name, "新海石佳苑");
    EXPECT_EQ(community.compounds.at(0).built_year, 2008);
    for (const char* cpg : {"GBK", "ANSI 936", "65001"}) {  // the last one lies
        put("compounds.cpg", cpg);
        Community again;
        const auto report = import_files({folder / "compounds.shp"}, again);
        EXPECT_EQ(again.compounds.at(0).name, "新海石佳苑") << cpg;
        EXPECT_EQ(report.findings.empty(), std::string(cpg) != "65001");
    }
    std::filesystem::remove(folder / "compounds.cpg");
    std::filesystem::remove(folder / "compounds.prj");
    Community guessed;
    EXPECT_THAT(import_files({folder / "compounds.shp"}, guessed).findings, rule("reference-guessed"));
    EXPECT_EQ(guessed.compounds.at(0).shape, community.compounds.at(0).shape);
}

TEST_F(Import, files_that_are_not_what_they_say_are_errors) {
    EXPECT_EQ(error_of(folder / "none.csv"), ErrorKind::not_found);
    EXPECT_EQ(error_of(put("empty.csv", "")), ErrorKind::bad_input);
    EXPECT_EQ(error_of(put("empty.geojson", "")), ErrorKind::bad_input);
    EXPECT_EQ(error_of(put("text.geojson", "hello")), ErrorKind::bad_input);
    EXPECT_EQ(error_of(put("text.xlsx", "hello")), ErrorKind::bad_input);
    EXPECT_EQ(error_of(put("zip.csv", "PK\x03\x04rest")), ErrorKind::bad_input);
    EXPECT_EQ(error_of(put("alone.shp", std::string(200, 'x'))), ErrorKind::bad_input);
    EXPECT_EQ(error_of(put("old.xls", "x")), ErrorKind::unsupported);
    EXPECT_EQ(error_of(put("page.vrt", "<OGRVRTDataSource/>")), ErrorKind::unsupported);
    EXPECT_EQ(error_of(put("vrt.geojson", "<OGRVRTDataSource><OGRVRTLayer name=\"a\"/></OGRVRTDataSource>")), ErrorKind::bad_input);
    EXPECT_EQ(error_of(put("empty.gpx", "")), ErrorKind::bad_input);
    EXPECT_TRUE(dump_of(community).values.size() == dump_of({}).values.size());
}

TEST_F(Import, an_error_in_one_file_leaves_the_community_as_it_was) {
    const std::string good = put("工单.csv", "内容,地址\n甲,乙\n");
    const std::string bad = put("bad.gpx", "no xml");
    EXPECT_THROW(import_files({good, bad}, community), Error);
    EXPECT_THAT(community.tickets, IsEmpty());
}

TEST_F(Import, unknown_and_empty_tables_are_said) {
    EXPECT_THAT(import(put("什么.csv", "a,b\n1,2\n")).findings, rule("role-unknown"));
    EXPECT_THAT(import(put("台账.csv", "编号,上报时间,诉求内容\n")).findings, rule("layer-empty"));
    const auto forced = import(put("别的.csv", "内容,b\n甲,2\n"), {.as = ImportRole::tickets});
    EXPECT_EQ(community.tickets.size(), 1u);
}

TEST_F(Import, a_folder_leaves_the_truth_alone) {
    put("truth.csv", "number,building\n1,2\n");
    put("README.md", "x");
    put("notes.docx", "x");
    put("工单.csv", "内容,地址\n甲,乙\n");
    const auto report = import(folder.path());
    EXPECT_EQ(report.files.size(), 1u);
    EXPECT_EQ(report.findings.size(), 1u);
    EXPECT_THAT(report.findings, rule("file-ignored"));
}

TEST_F(Import, truncated_files_never_crash) {
    write_raw_files(small_community(), folder / "raw");
    for (const char* name :
         {"grids.geojson", "tickets.csv", "ledger.xlsx", "compounds.shp", "compounds.dbf", "tracks/member-01.gpx"}) {
        std::ifstream in(folder / "raw/" + name, std::ios::binary);
        const std::string whole{std::istreambuf_iterator<char>(in), {}};
        for (int cut = 0; cut < 12; ++cut) {
            std::ofstream(folder / "raw/" + name, std::ios::binary | std::ios::trunc)
                << whole.substr(0, whole.size() * static_cast<std::size_t>(cut) / 12);
            Community into;
            const std::string path = std::string(name).ends_with(".dbf") ? "compounds.shp" : name;
            try {
                import_files({folder / "raw/" + path}, into);
            } catch (const Error& error) {
                EXPECT_NE(error.kind(), ErrorKind::internal) << error.describe();
            }
        }
        std::ofstream(folder / "raw/" + name, std::ios::binary | std::ios::trunc) << whole;
    }
}

}  // namespace
}  // namespace wangge::test
