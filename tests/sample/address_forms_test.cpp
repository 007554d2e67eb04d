// The writing of addresses, piece by piece.

#include "engine/sample/address_forms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/sample/ticket_text.h"
#include "tests/sample/pilot.h"

namespace wangge::test {
namespace {

using namespace sample_detail;
using testing::HasSubstr;
using testing::Not;

Spot flat_of(const Building& b) {
    Spot spot;
    spot.kind = Spot::Kind::flat;
    spot.compound = b.compound;
    spot.building = b.id;
    spot.unit = 1;
    spot.room = "201";
    spot.at = b.entrances[0].at;
    return spot;
}

TEST(AddressForms, ChineseNumbers) {
    EXPECT_EQ(chinese_number(4), "四");
    EXPECT_EQ(chinese_number(10), "十");
    EXPECT_EQ(chinese_number(11), "十一");
    EXPECT_EQ(chinese_number(20), "二十");
    EXPECT_EQ(chinese_number(23), "二十三");
}

TEST(AddressForms, ChineseDigits) {
    EXPECT_EQ(chinese_digits("201"), "二零一");
    EXPECT_EQ(chinese_digits("1803"), "一八零三");
    EXPECT_EQ(chinese_digits(""), "");
}

TEST(AddressForms, FullWidth) {
    EXPECT_EQ(full_width("4号楼"), "４号楼");
    EXPECT_EQ(full_width("4#3-201"), "４＃３－２０１");
    EXPECT_EQ(full_width("Ab z"), "Ａｂ ｚ");
    EXPECT_EQ(full_width(""), "");
}

TEST(AddressForms, FullWidthKeepsChineseText) {
    for (const Compound& c : town().compounds) EXPECT_EQ(full_width(c.name), c.name);
}

TEST(AddressForms, FlatsAreWrittenAtLeastToTheBuilding) {
    Random random(7);
    for (const Building& b : town().buildings) {
        if (b.use != "residential") continue;
        for (int i = 0; i < 5; ++i) {
            const Written w = write_address(town(), flat_of(b), random);
            EXPECT_GE(w.level, MatchLevel::building) << w.text;
            EXPECT_EQ(w.says_unit, w.level >= MatchLevel::unit) << w.text;
            EXPECT_EQ(w.says_room, w.level == MatchLevel::room) << w.text;
            if (w.says_room && w.form != "full-width" && w.form != "typo") {
                EXPECT_THAT(w.text, testing::AnyOf(HasSubstr("201"), HasSubstr("二零一")));
            }
        }
    }
}

TEST(AddressForms, JunctionsNameBothRoads) {
    Spot spot;
    spot.kind = Spot::Kind::junction;
    spot.road = "红山路";
    spot.crossing = "龙源路";
    Random random(3);
    for (int i = 0; i < 50; ++i) {
        const Written w = write_address(town(), spot, random);
        EXPECT_THAT(w.text, HasSubstr("红山路"));
        EXPECT_THAT(w.text, HasSubstr("龙源路"));
        EXPECT_EQ(w.level, MatchLevel::road);
    }
}

TEST(AddressForms, PlacesAreNamedByNameOrAlias) {
    Random random(5);
    for (const Place& place : town().places) {
        Spot spot;
        spot.kind = Spot::Kind::relation;
        spot.place = place.id;
        spot.relation = "对面";
        const Written w = write_address(town(), spot, random);
        bool named = w.text == place.name + "对面";
        for (const std::string& alias : place.aliases) named |= w.text == alias + "对面";
        EXPECT_TRUE(named) << w.text;
        EXPECT_EQ(w.level, MatchLevel::place);
    }
}

TEST(AddressForms, NoAddressNamesNothingOfTheTown) {
    Random random(11);
    for (int i = 0; i < 200; ++i) {
        const Written nowhere = write_no_address(random);
        const Written outside = write_outside_address(random);
        EXPECT_EQ(nowhere.level, MatchLevel::none);
        EXPECT_EQ(outside.level, MatchLevel::none);
        for (const Compound& c : town().compounds) {
            EXPECT_THAT(nowhere.text, Not(HasSubstr(c.name)));
            EXPECT_THAT(outside.text, Not(HasSubstr(c.name)));
        }
        for (const Place& p : town().places) EXPECT_THAT(nowhere.text + outside.text, Not(HasSubstr(p.name)));
    }
}

TEST(TicketText, SaysTheAddressInTextOrColumn) {
    Random random(13);
    const Written where{"万欣佳苑4号楼", MatchLevel::building, "number-haolou", false, false};
    for (const char* channel : {"wechat", "phone", "counter", "ledger", "patrol"})
        for (int i = 0; i < 100; ++i) {
            const TicketWords words = write_ticket(matters()[0], where, channel, random);
            EXPECT_THAT(words.text + words.address, HasSubstr(where.text)) << channel;
            if (!words.address.empty()) {
                EXPECT_EQ(words.address, where.text);
            }
        }
}

TEST(TicketText, ChatsHaveNoAddressColumn) {
    Random random(17);
    for (int i = 0; i < 100; ++i)
        EXPECT_TRUE(write_ticket(matters()[1], {"红山路上", MatchLevel::road, "road"}, "wechat", random).address.empty());
}

}  // namespace
}  // namespace wangge::test
