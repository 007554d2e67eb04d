// Houses as they stand in a real neighbourhood: apart, in rows, facing south, numbered as one reads.

#include <gtest/gtest.h>

#include <set>

#include "engine/geo/box_index.h"
#include "engine/geo/overlay.h"
#include "engine/geo/repair.h"
#include "tests/sample/pilot.h"

namespace wangge::test {
namespace {

constexpr double town_turn_rad = -0.19;

Point along_valley(Point p) {
    return {p.x * std::cos(town_turn_rad) + p.y * std::sin(town_turn_rad),
            -p.x * std::sin(town_turn_rad) + p.y * std::cos(town_turn_rad)};
}

std::vector<const Building*> houses_of(Id compound) {
    std::vector<const Building*> houses;
    for (const Building& b : town().buildings)
        if (b.compound == compound) houses.push_back(&b);
    return houses;
}

double gap_m(const Building& a, const Building& b) {
    double best = 1e9;
    for (const Point p : a.footprint[0].outer) best = std::min(best, distance_m(b.footprint, p));
    for (const Point p : b.footprint[0].outer) best = std::min(best, distance_m(a.footprint, p));
    return best;
}

TEST(SampleHouses, FootprintsAreValidAndApart) {
    std::vector<Box> boxes;
    for (const Building& b : town().buildings) {
        EXPECT_FALSE(fault_of(b.footprint).has_value()) << b.id;
        boxes.push_back(box_of(b.footprint));
    }
    const BoxIndex index(boxes);
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (const std::uint32_t j : index.intersecting(boxes[i].grown_m(3)))
            if (j > i) {
                EXPECT_GT(gap_m(town().buildings[i], town().buildings[j]), 0.9) << i + 1 << " " << j + 1;
            }
}

TEST(SampleHouses, StandInsideTheirCompoundWithAMargin) {
    for (const Compound& c : town().compounds) {
        const MultiPolygon inner = buffer_of(c.shape, -3.0);
        for (const Building* b : houses_of(c.id)) EXPECT_TRUE(difference_of(b->footprint, inner).empty()) << c.name << b->number;
    }
}

TEST(SampleHouses, NoOtherBuildingStandsInACompound) {
    for (const Building& b : town().buildings) {
        if (b.compound != no_id) {
            EXPECT_EQ(b.use, "residential");
            continue;
        }
        EXPECT_NE(b.use, "residential") << b.id;
        for (const Compound& c : town().compounds) EXPECT_TRUE(intersection_of(b.footprint, c.shape).empty()) << b.id << c.name;
    }
}

TEST(SampleHouses, AreNumberedInReadingOrder) {
    for (const Compound& c : town().compounds) {
        const std::vector<const Building*> houses = houses_of(c.id);
        ASSERT_GE(houses.size(), 4u) << c.name;
        for (std::size_t i = 0; i < houses.size(); ++i) {
            EXPECT_EQ(houses[i]->number, std::to_string(i + 1)) << c.name;
            if (i == 0) continue;
            const Point before = along_valley(centroid(houses[i - 1]->footprint));
            const Point here = along_valley(centroid(houses[i]->footprint));
            // East in the same row, or the next row to the south.
            if (std::abs(here.y - before.y) < 13) {
                EXPECT_GT(here.x, before.x) << c.name << i + 1;
            } else {
                EXPECT_LT(here.y, before.y - 13) << c.name << i + 1;
            }
        }
    }
}

TEST(SampleHouses, AreOfRealSizes) {
    for (const Building& b : town().buildings) {
        if (b.use != "residential") continue;
        Box box;
        for (const Point p : b.footprint[0].outer) box.add(along_valley(p));
        EXPECT_GE(box.width_m(), 28) << b.id;
        EXPECT_LE(box.width_m(), 80) << b.id;
        EXPECT_GE(box.height_m(), 11) << b.id;
        EXPECT_LE(box.height_m(), 22) << b.id;
        EXPECT_GT(box.width_m(), 1.5 * box.height_m()) << "long sides face south " << b.id;
        EXPECT_TRUE((std::set<int>{5, 6, 7, 11, 18, 33}.contains(b.floors))) << b.floors;
    }
}

TEST(SampleHouses, RowsStandApartForTheSun) {
    for (const Compound& c : town().compounds) {
        const std::vector<const Building*> houses = houses_of(c.id);
        for (std::size_t i = 0; i < houses.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) {
                const Point a = along_valley(centroid(houses[i]->footprint));
                const Point b = along_valley(centroid(houses[j]->footprint));
                if (std::abs(a.y - b.y) > 15) {
                    EXPECT_GT(gap_m(*houses[i], *houses[j]), 18) << c.name << houses[i]->number << " " << houses[j]->number;
                } else {
                    EXPECT_GT(gap_m(*houses[i], *houses[j]), 6) << c.name << houses[i]->number << " " << houses[j]->number;
                }
            }
    }
}

TEST(SampleHouses, EntrancesAreOnTheWallAndCounted) {
    for (const Building& b : town().buildings) {
        if (b.use != "residential") {
            EXPECT_EQ(b.residents + b.households, 0) << b.id;
            continue;
        }
        ASSERT_GE(b.entrances.size(), 1u) << b.id;
        ASSERT_LE(b.entrances.size(), 5u) << b.id;
        int households = 0;
        Line outline = b.footprint[0].outer;
        outline.push_back(outline.front());
        for (std::size_t i = 0; i < b.entrances.size(); ++i) {
            const Entrance& e = b.entrances[i];
            EXPECT_EQ(e.unit, static_cast<int>(i) + 1);
            EXPECT_LT(nearest_on_line(outline, e.at).distance_m, 0.01) << b.id;
            EXPECT_LE(e.households, b.floors * b.rooms_per_floor) << b.id;
            if (i > 0) {
                EXPECT_GT(distance_m(e.at, b.entrances[i - 1].at), 8) << b.id;
            }
            households += e.households;
        }
        EXPECT_EQ(households, b.households) << b.id;
        EXPECT_GE(b.residents, b.households) << b.id;
        EXPECT_LE(b.residents, 4 * b.households) << b.id;
    }
}

TEST(SampleHouses, LeaveTheCarriagewaysFree) {
    for (const Street& s : town().streets) {
        const MultiPolygon ribbon = buffer_of(s.line, s.width_m / 2 - 0.2);
        const Box box = box_of(ribbon);
        for (const Building& b : town().buildings)
            if (box_of(b.footprint).intersects(box)) {
                EXPECT_TRUE(intersection_of(ribbon, b.footprint).empty()) << s.name << s.id << " building " << b.id;
            }
    }
}

}  // namespace
}  // namespace wangge::test
