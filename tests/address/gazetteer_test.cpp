#include "engine/address/gazetteer.h"

#include <gtest/gtest.h>

#include "engine/address/geocoder.h"
#include "engine/core/random.h"
#include "engine/geo/measure.h"
#include "tests/address/small_community.h"

namespace wangge {
namespace {

class GazetteerTest : public ::testing::Test {
protected:
    Community community = testing::small_community();
    Gazetteer gazetteer{community};
};

TEST_F(GazetteerTest, EveryBuildingByItsKey) {
    ASSERT_EQ(gazetteer.buildings().size(), community.buildings.size());
    for (std::uint32_t k = 0; k < gazetteer.buildings().size(); ++k) {
        const BuildingEntry& entry = gazetteer.buildings()[k];
        EXPECT_EQ(gazetteer.building_of(entry.compound, entry.key), k);
        EXPECT_EQ(entry.grid, grid_at(community, entry.at));
        EXPECT_TRUE(contains(*entry.footprint, entry.at));
        EXPECT_EQ(gazetteer.distance_to_building_m(k, entry.at), 0);
        EXPECT_EQ(gazetteer.buildings_near(entry.at, 1).front(), k);
    }
    EXPECT_FALSE(gazetteer.building_of(0, building_key("99")));
    EXPECT_EQ(gazetteer.compounds()[0].known_numbers, "1-12、甲3号楼");
}

TEST_F(GazetteerTest, RoomsOfABuilding) {
    const BuildingEntry& entry = gazetteer.buildings()[0];
    for (int room = 0; room < 2000; ++room)
        EXPECT_EQ(entry.has_room(room), room / 100 >= 1 && room / 100 <= 6 && room % 100 >= 1 && room % 100 <= 2);
    EXPECT_NE(entry.unit(3), nullptr);
    EXPECT_EQ(entry.unit(4), nullptr);
    EXPECT_TRUE(BuildingEntry{}.has_room(3012));  // floors and rooms not known
}

TEST_F(GazetteerTest, CrossingsAreSymmetric) {
    for (std::uint32_t a = 0; a < gazetteer.roads().size(); ++a)
        for (std::uint32_t b = 0; b < gazetteer.roads().size(); ++b)
            EXPECT_EQ(gazetteer.crossing_of(a, b), gazetteer.crossing_of(b, a));
    ASSERT_EQ(gazetteer.roads().size(), 2u);
    EXPECT_EQ(gazetteer.crossing_of(0, 1), (testing::origin + Point{400, 760}));
}

TEST_F(GazetteerTest, ShortFormsBelongToOneCompoundOnly) {
    const auto compounds_with = [&](const std::u32string& text) {
        std::vector<std::uint32_t> found;
        gazetteer.names().match(text, 0, [&](std::size_t length, std::uint32_t item) {
            for (; length == text.size() && item != detail::NameTrie::none; item = gazetteer.names().next_of(item))
                found.push_back(gazetteer.entry(gazetteer.names().value(item)).index);
        });
        return found;
    };
    EXPECT_EQ(compounds_with(U"万欣"), std::vector<std::uint32_t>{1});
    EXPECT_EQ(compounds_with(U"新海石"), std::vector<std::uint32_t>{0});
    EXPECT_EQ(compounds_with(U"海天嘉园"), std::vector<std::uint32_t>{2});
    EXPECT_TRUE(compounds_with(U"家属院").empty());  // two compounds end so, and it is a common noun
    Community twins = community;
    twins.compounds[2].name = "万欣花园";
    const Gazetteer both(twins);
    bool clear = false;
    both.names().match(U"万欣", 0, [&](std::size_t length, std::uint32_t) { clear = clear || length == 2; });
    EXPECT_FALSE(clear);
}

TEST_F(GazetteerTest, NearestRoadIsOnARoad) {
    Random random(4);
    for (int round = 0; round < 200; ++round) {
        const Point p = testing::origin + Point{random.uniform(0, 800), random.uniform(0, 800)};
        const Point q = gazetteer.nearest_road(p);
        double best = 1e9;
        for (const Street& street : community.streets) best = std::min(best, nearest_on_line(street.line, p).distance_m);
        EXPECT_NEAR(distance_m(p, q), best, 1e-9);
    }
}

// Two compounds that share an alias: neither is taken for certain.
TEST_F(GazetteerTest, SharedAliasIsDoubtful) {
    community.compounds[0].aliases.push_back("老家属院");
    community.compounds[2].aliases.push_back("老家属院");
    const Geocoder geocoder(community);
    const Location location = geocoder.locate("老家属院3号楼");
    EXPECT_EQ(location.level, MatchLevel::building);
    EXPECT_LE(location.confidence, 0.6);
    EXPECT_NE(location.explanation.find("不止一"), std::string::npos) << location.explanation;
}

}  // namespace
}  // namespace wangge
