#include "engine/address/parse.h"

#include <gtest/gtest.h>

#include "engine/core/random.h"

namespace wangge {
namespace {

TEST(Parse, FullAddress) {
    const ParsedAddress p = parse("甘肃省兰州市红古区华龙街道北环路18号新海石佳苑4号楼3单元201室");
    EXPECT_EQ(p.province.text, "甘肃省");
    EXPECT_EQ(p.city.text, "兰州市");
    EXPECT_EQ(p.district.text, "红古区");
    EXPECT_EQ(p.street_office.text, "华龙街道");
    EXPECT_EQ(p.road.text, "北环路");
    EXPECT_EQ(p.road_no.text, "18");
    EXPECT_EQ(p.compound.text, "新海石佳苑");
    EXPECT_EQ(p.house.text, "4号楼3单元201室");
    EXPECT_EQ(p.building_number, "4");
    EXPECT_EQ(p.unit_number, 3);
    EXPECT_EQ(p.room_number, 201);
}

TEST(Parse, Shorter) {
    EXPECT_EQ(parse("万欣佳苑3-2-601").compound.text, "万欣佳苑");
    EXPECT_EQ(parse("万欣佳苑3-2-601").house.text, "3-2-601");
    EXPECT_EQ(parse("你好，我家住万欣佳苑3号楼，楼顶漏水").compound.text, "万欣佳苑");
    EXPECT_EQ(parse("北环路与龙源路交叉口").second_road.text, "龙源路");
    EXPECT_EQ(parse("北环路与龙源路交叉口").relation_kind, RelationKind::crossing);
    EXPECT_EQ(parse("便民服务中心北侧50米").compound.text, "便民服务中心");
    EXPECT_EQ(parse("便民服务中心北侧50米").distance_m, 50);
    EXPECT_EQ(parse("新海石佳苑对面").relation.text, "对面");
    EXPECT_TRUE(parse("").road.empty());
    EXPECT_EQ(parse("3月4号停水").building_number, "");
    EXPECT_EQ(parse("交了20元").building_number, "");
}

// A field always is what stands at its place in the source.
TEST(Parse, FieldsPointIntoTheSource) {
    const std::string source = "【微信】甘肃省兰州市红古区北环路１８号 新海石佳苑四号楼3单元201室，漏水";
    const ParsedAddress p = parse(source);
    EXPECT_EQ(source.substr(p.road.begin, p.road.end - p.road.begin), "北环路");
    EXPECT_EQ(source.substr(p.road_no.begin, p.road_no.end - p.road_no.begin), "１８");
    EXPECT_EQ(source.substr(p.compound.begin, p.compound.end - p.compound.begin), "新海石佳苑");
    EXPECT_EQ(source.substr(p.building.begin, p.building.end - p.building.begin), "四号楼");
    EXPECT_EQ(source.substr(p.room.begin, p.room.end - p.room.begin), "201室");
}

TEST(Parse, RandomBytesNeverThrow) {
    Random random(2);
    const std::string alphabet = "北环路与龙源路12号楼3单元-#号市区县省，。 东侧50米\xFF\xE4";
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (std::uint64_t n = random.below(30); n > 0; --n) text += alphabet[random.below(alphabet.size())];
        const ParsedAddress p = parse(text);
        for (const AddressField* field : {&p.province, &p.road, &p.road_no, &p.compound, &p.house, &p.room, &p.relation}) {
            ASSERT_LE(field->begin, field->end);
            ASSERT_LE(field->end, text.size());
        }
    }
}

}  // namespace
}  // namespace wangge
