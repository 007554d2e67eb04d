#include "engine/store/detail/row_importer.h"

#include <gtest/gtest.h>

#include "engine/store/detail/headings.h"

namespace wangge::test {
namespace {

using namespace store;

TEST(Values, full_width_becomes_half_width_and_blanks_go) {
    EXPECT_EQ(half_width("　１２３．５ "), "123.5");
    EXPECT_EQ(half_width("Ａ－３＃"), "A-3#");
    EXPECT_EQ(half_width("（甲）"), "（甲）");  // brackets of texts stay
    EXPECT_EQ(half_width(""), "");
}

TEST(Values, numbers_may_carry_units_and_separators) {
    EXPECT_EQ(leading_number("6层"), 6);
    EXPECT_EQ(leading_number("1,200"), 1200);
    EXPECT_EQ(leading_number("－3.5米"), -3.5);
    EXPECT_EQ(leading_number("２４０L"), 240);
    for (const char* text : {"", "六", "nan", "inf", "约3"}) EXPECT_FALSE(leading_number(text)) << text;
}

TEST(Values, building_numbers_lose_their_words) {
    for (const char* text : {"4号楼", "４#", "4栋", "4幢", "4#楼", "4", "4号"}) EXPECT_EQ(plain_building_number(text), "4") << text;
    EXPECT_EQ(plain_building_number("甲3号楼"), "甲3");
    EXPECT_EQ(plain_building_number("楼"), "楼");
}

TEST(Headings, are_known_whatever_stands_around_them) {
    EXPECT_EQ(plain_heading(" 面 积(㎡)*："), "面积");
    EXPECT_EQ(plain_heading("Road_No"), "road_no");
    for (const char* word : {"诉求内容", "上报时间 ", "经度（度）", "*地址", "办结时间"})
        EXPECT_TRUE(is_known_heading(word)) << word;
    EXPECT_FALSE(is_known_heading("修路灯"));
}

TEST(Headings, depend_on_the_table) {
    const std::vector<std::string> columns{"编号", "名称", "网格编码"};
    EXPECT_EQ(find_column(columns, ImportRole::grids, "code", false), 2);
    EXPECT_EQ(find_column(columns, ImportRole::bins, "code", false), 0);
    EXPECT_EQ(find_column(columns, ImportRole::tickets, "number", false), 0);
    EXPECT_EQ(find_column(columns, ImportRole::tickets, "text", false), -1);
    EXPECT_EQ(find_column({"rooms_per_"}, ImportRole::buildings, "rooms_per_floor", true), 0);
    EXPECT_EQ(find_column({"rooms_per_"}, ImportRole::buildings, "rooms_per_floor", false), -1);
}

TEST(Roles, names_and_words) {
    for (int role = 0; role <= static_cast<int>(ImportRole::tracks); ++role) {
        const auto expected = static_cast<ImportRole>(role);
        EXPECT_EQ(parse_import_role(name_of(expected)), expected);
    }
    EXPECT_EQ(parse_import_role("2023年协商议题台账"), ImportRole::tickets);
    EXPECT_EQ(parse_import_role("红古区楼栋"), ImportRole::buildings);
    EXPECT_EQ(parse_import_role("垃圾点位登记"), ImportRole::garbage_points);
    EXPECT_FALSE(parse_import_role("说明"));
}

}  // namespace
}  // namespace wangge::test
