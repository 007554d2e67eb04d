#include <gtest/gtest.h>

#include "engine/address/geocode_tickets.h"
#include "engine/address/geocoder.h"
#include "engine/geo/measure.h"
#include "tests/address/small_community.h"

namespace wangge {
namespace {

class PhoneTest : public ::testing::Test {
protected:
    Community community = testing::small_community();
    Geocoder geocoder{community};
    Frame frame{community.epsg};

    PhonePoint phone_at(Point p, Datum datum) const { return {shift(frame.to_degrees(p), Datum::cgcs2000, datum), datum}; }
    Ticket ticket(const std::string& text, std::optional<Point> p = {}, Datum datum = Datum::gcj02) const {
        Ticket made;
        made.text = text;
        if (p) made.phone = phone_at(*p, datum);
        return made;
    }
    const Building& wanxin3() const { return community.buildings[13 + 2]; }
};

TEST_F(PhoneTest, EveryDatumComesToTheSamePlace) {
    const Point at = label_point(wanxin3().footprint);
    for (const Datum datum : {Datum::wgs84, Datum::cgcs2000, Datum::gcj02, Datum::bd09}) {
        const Location location = geocoder.locate(ticket("漏水了", at, datum));
        EXPECT_TRUE(location.by_phone);
        EXPECT_EQ(location.building, wanxin3().id);
        EXPECT_LT(distance_m(location.at, at), 0.01) << name_of(datum);
        EXPECT_FALSE(location.grid.empty());
    }
}

TEST_F(PhoneTest, BuildingInTheTextWins) {
    const Point near = label_point(wanxin3().footprint) + Point{60, 10};
    const Location agrees = geocoder.locate(ticket("万欣佳苑3号楼漏水", near));
    EXPECT_EQ(agrees.building, wanxin3().id);
    EXPECT_FALSE(agrees.by_phone);
    EXPECT_NE(agrees.explanation.find("以文字为准"), std::string::npos);
    EXPECT_GE(agrees.confidence, geocoder.locate("万欣佳苑3号楼漏水").confidence);
    const Location differs = geocoder.locate(ticket("万欣佳苑3号楼漏水", testing::origin + Point{10, 10}));
    EXPECT_EQ(differs.building, wanxin3().id);
    EXPECT_LT(differs.confidence, agrees.confidence);
}

TEST_F(PhoneTest, FarAwayIsIgnoredWithWords) {
    for (const Datum datum : {Datum::wgs84, Datum::bd09}) {
        const Location location = geocoder.locate(ticket("漏水", testing::origin + Point{20000, 0}, datum));
        EXPECT_EQ(location.level, MatchLevel::none);
        EXPECT_NE(location.explanation.find("未采用"), std::string::npos) << location.explanation;
    }
    Ticket broken = ticket("万欣佳苑3号楼");
    broken.phone = PhonePoint{{std::nan(""), 36}, Datum::wgs84};
    EXPECT_EQ(geocoder.locate(broken).building, wanxin3().id);
    broken.phone = PhonePoint{{1e308, -1e308}, Datum::gcj02};
    EXPECT_EQ(geocoder.locate(broken).building, wanxin3().id);
}

TEST_F(PhoneTest, PhoneSettlesTheCompoundOfABareBuildingNumber) {
    const Location location = geocoder.locate(ticket("3号楼2单元601漏水", testing::origin + Point{600, 600}));
    EXPECT_EQ(location.building, wanxin3().id);
    EXPECT_EQ(location.level, MatchLevel::room);
    EXPECT_NE(location.explanation.find("由手机位置推断"), std::string::npos) << location.explanation;
}

TEST_F(PhoneTest, PhoneRefinesCompoundAndRoad) {
    const Point at = label_point(wanxin3().footprint);
    const Location compound = geocoder.locate(ticket("万欣佳苑没水", at));
    // The point is the phone's; a building nobody named is only mentioned.
    EXPECT_EQ(compound.level, MatchLevel::compound);
    EXPECT_EQ(compound.building, no_id);
    EXPECT_TRUE(compound.by_phone);
    EXPECT_LT(distance_m(compound.at, at), 0.01);
    EXPECT_NE(compound.explanation.find("万欣佳苑3号楼"), std::string::npos);
    const Point on_road = testing::origin + Point{300, 757};
    const Location road = geocoder.locate(ticket("北环路上有垃圾", on_road));
    EXPECT_EQ(road.level, MatchLevel::road);
    EXPECT_LT(distance_m(road.at, on_road), 0.01);
    // Another compound is named: its building is not taken from the phone.
    EXPECT_EQ(geocoder.locate(ticket("金海天嘉园没水", at)).building, no_id);
}

TEST_F(PhoneTest, AddressColumnGoesFirstAndTextCompletesIt) {
    Ticket made = ticket("新海石佳苑那边也停水，我家3号楼2单元");
    made.address = "万欣佳苑3号楼";
    EXPECT_EQ(geocoder.locate(made).building, wanxin3().id);
    made.address = "万欣佳苑";
    made.text = "3号楼2单元601漏水";
    const Location joined = geocoder.locate(made);
    EXPECT_EQ(joined.building, wanxin3().id);
    EXPECT_EQ(joined.level, MatchLevel::room);
    made.address = "";
    made.text = "万欣佳苑3号楼";
    EXPECT_EQ(geocoder.locate(made).building, wanxin3().id);
}

TEST_F(PhoneTest, TicketsInParallelEqualTicketsOneByOne) {
    for (int k = 0; k < 1000; ++k) {
        Ticket made = ticket(k % 3 == 0 ? "停水了" : "万欣佳苑" + std::to_string(1 + k % 15) + "号楼",
                             k % 5 == 0 ? std::optional(testing::origin + Point{k * 0.8, 400}) : std::nullopt);
        made.id = k + 1;
        community.tickets.push_back(made);
    }
    const GeocodeSummary summary = geocode_tickets(community);
    EXPECT_EQ(summary.total, 1000u);
    std::size_t sum = 0;
    for (const auto& [level, count] : summary.by_level) sum += count;
    EXPECT_EQ(sum, summary.total);
    EXPECT_EQ(summary.located, summary.total - summary.by_level.at("none"));
    for (const Ticket& t : community.tickets) {
        ASSERT_TRUE(t.location);
        EXPECT_EQ(*t.location, geocoder.locate(t));
    }
    Progress stopped;
    stopped.cancel();
    EXPECT_ANY_THROW(geocode_tickets(community, stopped));
}

}  // namespace
}  // namespace wangge
