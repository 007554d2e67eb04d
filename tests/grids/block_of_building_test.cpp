#include "engine/grids/block_of_building.h"

#include <gmock/gmock.h>

#include "engine/core/random.h"
#include "engine/geo/measure.h"
#include "engine/geo/overlay.h"
#include "tests/grids/hand_made.h"

namespace wangge {
namespace {

using namespace wangge::testing;

Building building(Id id, MultiPolygon footprint, Id compound = no_id) {
    Building b;
    b.id = id;
    b.compound = compound;
    b.footprint = std::move(footprint);
    return b;
}

TEST(BuildingBlocks, MeetAtTheMidline) {
    const BuildingBlocks blocks({building(1, {box(0, 0, 20, 10)}), building(2, {box(0, 24, 20, 10)})}, {});
    const Box one = box_of(blocks.block_of(0)), two = box_of(blocks.block_of(1));
    EXPECT_NEAR(one.high.y, base_y + 17, 1e-9);
    EXPECT_NEAR(two.low.y, base_y + 17, 1e-9);
    EXPECT_NEAR(one.low.y, base_y - 30, 1e-9);
    EXPECT_NEAR(two.high.x, base_x + 50, 1e-9);
}

TEST(BuildingBlocks, KeepWithinTheirCompound) {
    Compound compound;
    compound.id = 4;
    compound.shape = {box(-5, -5, 30, 20)};
    const BuildingBlocks blocks({building(1, {box(0, 0, 20, 10)}, 4), building(2, {box(100, 0, 20, 10)}, 4)}, {compound});
    EXPECT_NEAR(area_m2(blocks.block_of(0)), 600, 1e-6);
    // The second stands outside the compound it names: a fault of the data, and its block is its own.
    EXPECT_GT(area_m2(blocks.block_of(1)), 3000);
}

TEST(BuildingBlocks, AreFoundByThePointer) {
    const BuildingBlocks blocks({building(1, {box(0, 0, 20, 10)}), building(2, {box(40, 0, 20, 10)}), building(3, {})}, {});
    EXPECT_EQ(blocks.building_at(on(5, 5)), 0u);
    EXPECT_EQ(blocks.building_at(on(28, 5)), 0u);
    EXPECT_EQ(blocks.building_at(on(32, 5)), 1u);
    EXPECT_EQ(blocks.building_at(on(80, 80)), std::nullopt);
    EXPECT_TRUE(blocks.block_of(2).empty());
}

TEST(BuildingBlocks, OfRandomHousesNeverOverlapAndHoldTheirHouse) {
    Random random(3);
    for (int round = 0; round < 20; ++round) {
        std::vector<Building> houses;
        std::vector<MultiPolygon> grown;
        for (int i = 0; i < 60; ++i) {
            const Point at = on(random.uniform(0, 200), random.uniform(0, 200));
            const double angle = random.uniform(0, 3.1), w = random.uniform(4, 14), h = random.uniform(3, 8);
            const Point u{std::cos(angle), std::sin(angle)}, v{-u.y, u.x};
            const MultiPolygon shape{Polygon{{at, at + u * w, at + u * w + v * h, at + v * h}, {}}};
            const MultiPolygon apart = buffer_of(shape, 1);
            const bool free =
                std::none_of(grown.begin(), grown.end(), [&](const MultiPolygon& g) { return !intersection_of(g, apart).empty(); });
            if (!free) continue;
            grown.push_back(apart);
            houses.push_back(building(static_cast<Id>(houses.size() + 1), shape));
        }
        const BuildingBlocks blocks(houses, {});
        std::vector<MultiPolygon> land;
        for (std::size_t i = 0; i < houses.size(); ++i) {
            land.push_back(blocks.block_of(i));
            ASSERT_FALSE(land[i].empty());
            EXPECT_NEAR(area_m2(intersection_of(land[i], houses[i].footprint)), area_m2(houses[i].footprint), 1e-6);
            for (std::size_t j = 0; j < i; ++j) EXPECT_LT(area_m2(intersection_of(land[i], land[j])), 1e-3);
        }
    }
}

}  // namespace
}  // namespace wangge
