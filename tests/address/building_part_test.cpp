#include "engine/address/building_part.h"

#include <gtest/gtest.h>

#include "engine/address/normalize.h"
#include "tests/address/address_forms.h"

namespace wangge {
namespace {

BuildingPart read(const std::string& text) {
    return read_building_part(normalized(text), 0);
}

TEST(BuildingKey, NumbersOfTheModel) {
    EXPECT_EQ(building_key("4"), make_building_key(0, 4, 0));
    EXPECT_EQ(building_key("4号楼"), building_key("4"));
    EXPECT_EQ(building_key("04"), building_key("4"));
    EXPECT_EQ(building_key("四"), building_key("4"));
    EXPECT_EQ(to_string(building_key("甲3")), "甲3");
    EXPECT_EQ(to_string(building_key("A")), "A");
    EXPECT_EQ(to_string(building_key("3a")), "3A");
    EXPECT_NE(building_key("甲3"), building_key("3"));
    EXPECT_EQ(building_key("综合楼"), no_building_key);
    EXPECT_EQ(building_key(""), no_building_key);
}

TEST(BuildingPart, EveryFormGivesItsNumbers) {
    for (const testing::AddressForm& form : testing::address_forms()) {
        for (const int building : {1, 4, 10, 12, 21, 108, 300}) {
            for (const int unit : {1, 3, 11}) {
                for (const int room : {101, 201, 1102}) {
                    const std::string text = form.write(building, unit, room);
                    if (std::string_view(form.name) == "04号楼" && building > 99) continue;  // 0108 is no building
                    const BuildingPart part = read(text);
                    EXPECT_EQ(to_string(part.building), std::to_string(building)) << text;
                    EXPECT_EQ(part.unit, form.unit ? std::optional(unit) : std::nullopt) << text;
                    EXPECT_EQ(part.room, form.room ? std::optional(room) : std::nullopt) << text;
                }
            }
        }
    }
}

TEST(BuildingPart, LettersAndZones) {
    EXPECT_EQ(to_string(read("甲3号楼").building), "甲3");
    EXPECT_EQ(to_string(read("B座1201").building), "B");
    EXPECT_EQ(read("B座1201").room, 1201);
    EXPECT_EQ(to_string(read("A区3号楼").building), "3");
    EXPECT_EQ(to_string(read("二期5号楼").building), "5");
    EXPECT_EQ(to_string(read("3A号楼").building), "3A");
    EXPECT_EQ(to_string(read("东3号楼").building), "东3");
    EXPECT_EQ(to_string(read("3、4号楼").building), "3");
    EXPECT_EQ(to_string(read("1-3号楼").building), "1");
    EXPECT_EQ(read("3号楼东单元").unit_side, U'东');
    EXPECT_EQ(read("3号楼A单元").unit, 1);
}

TEST(BuildingPart, FloorsAreNotBuildings) {
    const BuildingPart floor = read("4楼");
    EXPECT_EQ(floor.form, BuildingForm::none);
    EXPECT_EQ(floor.floor, 4);
    EXPECT_EQ(read("5号楼2单元6楼东户").floor, 6);
    EXPECT_FALSE(read("5号楼2单元6楼东户").room);
    EXPECT_EQ(read("5号楼2单元6层02室").room, 602);
    EXPECT_EQ(to_string(read("4楼2单元").building), "4");
}

TEST(BuildingPart, DatesTimesAmountsAndCountsAreNothing) {
    for (const char* text :
         {"3月4号", "4号上午停水", "4号晚上", "4日", "5点半", "20元", "3个单元都停水", "2024-04-12", "13893112233", "0931-6212345",
          "6212-3456-7890", "4年了", "3天没水", "50米", "12:30", "100%", "3次", "两个人"}) {
        const BuildingPart part = read(text);
        EXPECT_EQ(part.building, no_building_key) << text << " -> " << to_string(part.building);
    }
}

TEST(BuildingPart, WordsBehindTheNumberThatOnlyLookLikeMeasures) {
    for (const char* text : {"4号下雨时漏水", "4号这里没电", "4号又堆垃圾", "4号门口有垃圾", "4号 井盖破了", "4号楼栋门坏了",
                             "4栋 楼道里没灯", "4-1人行道砖破了", "4-1周末没人清", "4-1天花板漏水", "4-1年检过期", "4-1电梯停了"})
        EXPECT_EQ(to_string(read(text).building), "4") << text;
    for (const char* text : {"4号门", "4号下午停水", "4号起停水", "4-5天", "4-5个人", "4号线", "4-5月"})
        EXPECT_EQ(to_string(read(text).building), "") << text;
}

TEST(BuildingPart, FoundInASentenceOnlyWhenTheWritingIsEnough) {
    const auto find = [](const std::string& text) {
        const std::u32string chars = normalized(text);
        return to_string(find_building_part(chars, 0, chars.size()).building);
    };
    EXPECT_EQ(find("我家是3号楼2单元601"), "3");
    EXPECT_EQ(find("住在三号楼"), "3");
    EXPECT_EQ(find("房号3-2-601漏水"), "3");
    EXPECT_EQ(find("住4号2单元"), "4");
    for (const char* text :
         {"3月4号停水", "已经4天", "电话13893112233", "有3栋楼没水", "4楼漏水", "4-5天", "2024-04-12报修", "交了300元"})
        EXPECT_EQ(find(text), "") << text;
}

TEST(BuildingPart, SpansCoverWhatWasRead) {
    const std::u32string text = normalized("4号楼3单元201室漏水");
    const BuildingPart part = read_building_part(text, 0);
    EXPECT_EQ(part.span, (Span{0, 10}));
    EXPECT_EQ(part.building_span, (Span{0, 3}));
    EXPECT_EQ(part.unit_span, (Span{3, 6}));
    EXPECT_EQ(part.room_span, (Span{6, 10}));
}

}  // namespace
}  // namespace wangge
