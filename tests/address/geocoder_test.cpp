#include "engine/address/geocoder.h"

#include <gtest/gtest.h>

#include <map>

#include "engine/address/normalize.h"
#include "engine/community/grid_locator.h"
#include "engine/core/random.h"
#include "engine/geo/measure.h"
#include "tests/address/address_forms.h"
#include "tests/address/small_community.h"

namespace wangge {
namespace {

using testing::small_community;

class GeocoderTest : public ::testing::Test {
protected:
    Community community = small_community();
    Geocoder geocoder{community};

    const Building& building(const std::string& compound, const std::string& number) const {
        for (const Building& b : community.buildings)
            if (b.number == number && find_by_id(community.compounds, b.compound)->name == compound) return b;
        throw std::runtime_error("no such building");
    }
    std::string name_of_building(const Location& location) const {
        const Building* b = find_by_id(community.buildings, location.building);
        return b ? find_by_id(community.compounds, b->compound)->name + b->number : "";
    }
    std::string where(const std::string& text) const { return name_of_building(geocoder.locate(text)); }
    std::string compound_of(const std::string& text) const {
        const Compound* c = find_by_id(community.compounds, geocoder.locate(text).compound);
        return c ? c->name : "";
    }
};

TEST_F(GeocoderTest, EveryBuildingInEveryFormToUnitAndRoom) {
    std::size_t queries = 0;
    for (const Building& b : community.buildings) {
        if (b.number == "甲3") continue;
        const Compound& compound = *find_by_id(community.compounds, b.compound);
        for (const testing::AddressForm& form : testing::address_forms()) {
            for (const Entrance& entrance : b.entrances) {
                const int room = 100 * (1 + static_cast<int>(queries % 6)) + 1 + static_cast<int>(queries % 2);
                const std::string text = compound.name + form.write(std::stoi(b.number), entrance.unit, room);
                const Location location = geocoder.locate(text);
                ++queries;
                ASSERT_EQ(location.building, b.id) << text << ": " << location.explanation;
                const MatchLevel wanted = !form.unit ? MatchLevel::building : form.room ? MatchLevel::room : MatchLevel::unit;
                ASSERT_EQ(location.level, wanted) << text << ": " << location.explanation;
                if (form.unit) {
                    ASSERT_EQ(location.at, entrance.at) << text;
                }
                ASSERT_EQ(location.grid, grid_at(community, location.at)) << text;
                ASSERT_FALSE(location.explanation.empty());
                ASSERT_GT(location.confidence, 0.5) << text;
            }
        }
    }
    EXPECT_GT(queries, 5000u);
}

TEST_F(GeocoderTest, LetterBuildings) {
    EXPECT_EQ(where("万欣佳苑甲3号楼"), "万欣佳苑甲3");
    EXPECT_EQ(where("万欣佳苑3号楼"), "万欣佳苑3");
    // One entrance: a room needs no unit.
    EXPECT_EQ(geocoder.locate("万欣佳苑甲3号楼201").level, MatchLevel::room);
}

TEST_F(GeocoderTest, AdministrativePrefixAndNoiseNeverChangeTheBuilding) {
    const std::vector<std::string> before = {"",
                                             "甘肃省兰州市红古区华龙街道龙源社区",
                                             "兰州市红古区",
                                             "兰州红古区华龙街道",
                                             "红古区",
                                             "龙源社区",
                                             "你好，我家",
                                             "您好！我是",
                                             "反映问题：",
                                             "2024年4月12日晚上8点，",
                                             "请问",
                                             "住在",
                                             "地址：",
                                             "【微信群】",
                                             "🙏🙏"};
    const std::vector<std::string> after = {"",
                                            "，楼顶漏水",
                                            "楼道灯坏了3天了",
                                            "电梯停运，电话13893112233",
                                            "的下水道堵了",
                                            "！！！",
                                            "门口垃圾没人清",
                                            "，4月3号报的修",
                                            "6楼没水"};
    Random random(3);
    for (const Building& b : community.buildings) {
        const std::string core = find_by_id(community.compounds, b.compound)->name + b.number + "号楼";
        for (const std::string& head : before) {
            const std::string text = head + core + after[random.below(after.size())];
            ASSERT_EQ(geocoder.locate(text).building, b.id) << text << ": " << geocoder.locate(text).explanation;
        }
        for (const std::string& tail : after) ASSERT_EQ(geocoder.locate(core + tail).building, b.id) << core + tail;
    }
}

TEST_F(GeocoderTest, AliasesAndShortForms) {
    EXPECT_EQ(where("石佳小区4号楼"), "新海石佳苑4");
    EXPECT_EQ(where("老万欣5-2-301"), "万欣佳苑5");
    EXPECT_EQ(where("万欣3号楼2单元"), "万欣佳苑3");
    EXPECT_EQ(where("新海石7栋"), "新海石佳苑7");
    EXPECT_EQ(where("金海天2号楼"), "金海天嘉园2");
    EXPECT_EQ(compound_of("万欣小区路灯坏了"), "万欣佳苑");
    // A longer, foreign name that begins the same.
    EXPECT_EQ(where("新海石油花园4号楼"), "");
    EXPECT_EQ(compound_of("万欣大厦停电"), "");
}

TEST_F(GeocoderTest, SameSoundAndOneWrongCharacter) {
    for (const char* text : {"万新佳苑3号楼", "万欣家苑3号楼", "万心佳园3号楼", "晚欣佳苑3号楼"})
        EXPECT_EQ(where(text), "万欣佳苑3") << text;
    for (const char* text : {"新海实佳苑4号楼", "新海石嘉园4号楼", "心海石佳苑4栋"}) EXPECT_EQ(where(text), "新海石佳苑4") << text;
    for (const char* text : {"新海佳苑4号楼", "新海石佳佳苑4号楼", "新石海佳苑4号楼", "新海石佳宛4号楼", "新每石佳苑4号楼"})
        EXPECT_EQ(where(text), "新海石佳苑4") << text << ": " << geocoder.locate(text).explanation;
    for (const char* text : {"金海夫嘉园9号楼", "金海天嘉9号楼", "全海天嘉园9号楼"}) EXPECT_EQ(where(text), "金海天嘉园9") << text;
    const Location sound = geocoder.locate("万新佳苑3号楼");
    EXPECT_NE(sound.explanation.find("同音"), std::string::npos) << sound.explanation;
    EXPECT_LT(sound.confidence, geocoder.locate("万欣佳苑3号楼").confidence);
}

TEST_F(GeocoderTest, CommonNounsAndSimilarForeignNames) {
    // 变电所 is an alias: it must begin where a name can, and 洪沟 must be pointed at.
    EXPECT_EQ(geocoder.locate("在洪沟旁边").level, MatchLevel::place);
    EXPECT_EQ(geocoder.locate("洪沟这里有垃圾").level, MatchLevel::place);
    EXPECT_EQ(geocoder.locate("泄洪沟渠的问题").level, MatchLevel::none);
    EXPECT_EQ(geocoder.locate("西固变电所").level, MatchLevel::none);
    // One character off, but that compound has no such building, or another community stands before it.
    EXPECT_EQ(geocoder.locate("万达佳苑27号楼").level, MatchLevel::none);
    EXPECT_EQ(geocoder.locate("龙兴社区万达佳苑3号楼").level, MatchLevel::none);
    EXPECT_EQ(geocoder.locate("龙源南路12号").level, MatchLevel::none);
    // A misspelt whole name behind a short form.
    EXPECT_EQ(where("新海石加苑4-2，没水"), "新海石佳苑4");
}

TEST_F(GeocoderTest, NumberThatDoesNotExistGivesTheCompound) {
    const Location location = geocoder.locate("万欣佳苑35号楼2单元");
    EXPECT_EQ(location.level, MatchLevel::compound);
    EXPECT_EQ(location.building, no_id);
    EXPECT_EQ(location.compound, 2);
    EXPECT_NE(location.explanation.find("没有35号楼"), std::string::npos) << location.explanation;
    const Location unit = geocoder.locate("万欣佳苑3号楼9单元");
    EXPECT_EQ(unit.level, MatchLevel::building);
    EXPECT_NE(unit.explanation.find("没有9单元"), std::string::npos) << unit.explanation;
    const Location room = geocoder.locate("万欣佳苑3号楼2单元1901");
    EXPECT_EQ(room.level, MatchLevel::unit);
    EXPECT_NE(room.explanation.find("没有1901室"), std::string::npos) << room.explanation;
}

TEST_F(GeocoderTest, NumbersThatAreNoBuilding) {
    for (const char* text : {"万欣佳苑3月4号停水", "万欣佳苑4楼漏水", "万欣佳苑4号上午停水", "万欣佳苑停水3天", "万欣佳苑交了20元",
                             "万欣佳苑有3栋楼没水", "万欣佳苑13893112233", "万欣佳苑2024-04-12报修", "万欣佳苑业主，4月3号反映"}) {
        const Location location = geocoder.locate(text);
        EXPECT_EQ(location.building, no_id) << text << ": " << location.explanation;
        EXPECT_EQ(location.compound, 2) << text;
    }
    for (const char* text : {"3号楼2单元", "13893112233", "3月4号", "4楼", "20元", "2024-04-12", "", "   ", "停水了"})
        EXPECT_EQ(geocoder.locate(text).level, MatchLevel::none) << text;
}

TEST_F(GeocoderTest, BareDoorNumberIsLessSure) {
    const Location door = geocoder.locate("新海石佳苑4号");
    const Location named = geocoder.locate("新海石佳苑4号楼");
    EXPECT_EQ(door.building, named.building);
    EXPECT_LT(door.confidence, named.confidence);
}

TEST_F(GeocoderTest, BuildingApartFromTheCompound) {
    EXPECT_EQ(where("万欣佳苑的业主反映，3号楼2单元601漏水"), "万欣佳苑3");
    EXPECT_EQ(where("3号楼2单元601，万欣佳苑"), "万欣佳苑3");
    EXPECT_EQ(where("我在新海石佳苑上班，家住万欣佳苑3号楼"), "万欣佳苑3");
}

TEST_F(GeocoderTest, OtherPlacesOfTheSameName) {
    for (const char* head : {"河北省唐山市遵化市",
                             "辽宁省沈阳市大东区",
                             "沈阳市大东区",
                             "辽阳市宏伟区",
                             "凌源市",
                             "吉林松原宁江区",
                             "珲春市",
                             "浙江省宁波市镇海区",
                             "温州市鹿城区",
                             "龙港市",
                             "鹰潭市月湖区",
                             "江西省上饶市余干县",
                             "潍坊市奎文区",
                             "平顶山市石龙区",
                             "广东广州市荔湾区",
                             "重庆市铜梁区",
                             "宜宾市叙州区",
                             "云南省景洪市",
                             "兰州市城关区",
                             "西固区",
                             "永登县"}) {
        for (const char* tail : {"龙源社区", "龙源社区3号楼2单元", "龙源社区万欣佳苑3号楼", "万欣佳苑3号楼", "北环路12号"}) {
            const Location location = geocoder.locate(std::string(head) + tail);
            EXPECT_EQ(location.level, MatchLevel::none) << head << tail << ": " << location.explanation;
        }
    }
    EXPECT_EQ(geocoder.locate("窑街街道龙泉佳苑3号楼").level, MatchLevel::none);
    EXPECT_EQ(geocoder.locate("龙源社区").level, MatchLevel::none);
    EXPECT_NE(geocoder.locate("沈阳市大东区龙源社区").explanation.find("外地"), std::string::npos);
}

TEST_F(GeocoderTest, ForeignLookingWordsAreNot) {
    for (const char* text : {"希望社区管一管，万欣佳苑3号楼", "超市旁边，万欣佳苑3号楼", "万欣佳苑小区3号楼",
                             "停车区没有灯，在万欣佳苑3号楼", "辖区万欣佳苑3号楼", "兰州的万欣佳苑3号楼", "海石湾镇万欣佳苑3号楼"})
        EXPECT_EQ(where(text), "万欣佳苑3") << text << ": " << geocoder.locate(text).explanation;
}

TEST_F(GeocoderTest, RoadNumbers) {
    // 12 is a compound, 50 a hotel, 40 lies between 30 and 50.
    EXPECT_EQ(geocoder.locate("北环路12号").compound, 1);
    EXPECT_EQ(geocoder.locate("北环路12号4号楼").level, MatchLevel::building);
    EXPECT_EQ(geocoder.locate("北环路50号").at, community.places[3].at);
    const Location between = geocoder.locate("北环路40号");
    EXPECT_EQ(between.level, MatchLevel::road);
    EXPECT_NEAR(between.at.y, testing::origin.y + 760, 1e-6);
    EXPECT_NEAR(between.at.x, testing::origin.x + (600 + 760) / 2.0, 1e-6);
    EXPECT_NE(between.explanation.find("内插"), std::string::npos) << between.explanation;
    EXPECT_EQ(geocoder.locate("龙源路999号").level, MatchLevel::road);
    EXPECT_LT(geocoder.locate("龙源路999号").confidence, between.confidence);
    EXPECT_EQ(geocoder.locate("北环路路灯坏了").level, MatchLevel::road);
}

TEST_F(GeocoderTest, Crossings) {
    const Point node = testing::origin + Point{400, 760};
    for (const char* text :
         {"北环路与龙源路交叉口", "北环路和龙源路路口", "龙源路北环路路口", "北环路、龙源路十字", "龙源路北环路口有垃圾"}) {
        const Location location = geocoder.locate(text);
        EXPECT_EQ(location.level, MatchLevel::road) << text;
        EXPECT_LT(distance_m(location.at, node), 1e-6) << text << ": " << location.explanation;
        EXPECT_GT(location.confidence, 0.9) << text;
    }
    const Location corner = geocoder.locate("北环路与龙源路交叉口东北角");
    EXPECT_GT(corner.at.x, node.x);
    EXPECT_GT(corner.at.y, node.y);
}

TEST_F(GeocoderTest, PlacesAndRelations) {
    const Location centre = geocoder.locate("便民服务中心");
    EXPECT_EQ(centre.level, MatchLevel::place);
    EXPECT_EQ(centre.at, community.places[0].at);
    EXPECT_EQ(geocoder.locate("变电所旁边有垃圾").at, community.places[1].at);
    const Location north = geocoder.locate("便民服务中心北侧50米");
    EXPECT_NEAR(north.at.y - centre.at.y, 50, 1e-9);
    EXPECT_NEAR(north.at.x, centre.at.x, 1e-9);
    const Location opposite = geocoder.locate("便民服务中心对面");
    EXPECT_LT(opposite.at.x, testing::origin.x + 400);  // the other side of 龙源路
    EXPECT_EQ(geocoder.locate("新海石佳苑东门").at, community.gates[1].at);
    EXPECT_EQ(geocoder.locate("万欣佳苑门口").at, community.gates[2].at);
    EXPECT_EQ(geocoder.locate("新海石佳苑北侧排洪沟").at, community.garbage_points[0].at);
    const Location ditch = geocoder.locate("万欣佳苑旁边的排洪沟");
    EXPECT_EQ(ditch.level, MatchLevel::place);
    EXPECT_NEAR(ditch.at.y, testing::origin.y + 785, 1e-6);
    EXPECT_GT(ditch.at.x, testing::origin.x + 420);
    const Location beside = geocoder.locate("万欣佳苑西侧");
    EXPECT_LT(beside.at.x, testing::origin.x + 420);
    EXPECT_EQ(geocoder.locate("万欣佳苑3号楼后面").building, building("万欣佳苑", "3").id);
}

TEST_F(GeocoderTest, BrokenTextNeverCrashes) {
    Random random(11);
    const std::string seed = "甘肃省兰州市红古区北环路12号万欣佳苑3号楼2单元601室对面50米，新海石佳苑4-3-201，龙源路与北环路交叉口";
    for (int round = 0; round < 20000; ++round) {
        std::string text = seed.substr(random.below(seed.size()), random.below(80));
        for (std::uint64_t n = random.below(6); n > 0 && !text.empty(); --n)
            text[random.below(text.size())] = static_cast<char>(random.below(256));
        const Location location = geocoder.locate(text);
        ASSERT_TRUE(is_finite(location.at));
        ASSERT_GE(location.confidence, 0);
        ASSERT_LE(location.confidence, 1);
        // What a person reads is valid UTF-8 whatever came in.
        ASSERT_EQ(to_utf8(normalized(location.explanation)), to_utf8(normalized(to_utf8(normalized(location.explanation)))));
    }
    EXPECT_EQ(geocoder.locate(std::string(200000, '3')).level, MatchLevel::none);
    std::string many;
    for (int k = 0; k < 3000; ++k) many += "万欣佳苑3号楼";
    EXPECT_EQ(where(many), "万欣佳苑3");
}

TEST_F(GeocoderTest, EmptyCommunity) {
    const Geocoder empty{Community{}};
    EXPECT_EQ(empty.locate("万欣佳苑3号楼").level, MatchLevel::none);
}

}  // namespace
}  // namespace wangge
