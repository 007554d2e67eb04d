#include "engine/grids/plan_diff.h"

#include <gmock/gmock.h>

#include <map>

#include "engine/core/error.h"
#include "engine/geo/measure.h"
#include "engine/geo/overlay.h"
#include "engine/grids/editor.h"
#include "tests/grids/hand_made.h"
#include "tests/grids/random_edits.h"

namespace wangge {
namespace {

using namespace wangge::testing;

// Two grids of 100 m x 100 m side by side with one building each way of a strip that changes hands.
Community two_grids() {
    Community c;
    c.grids = {grid_of(1, {box(0, 0, 100, 100)}), grid_of(2, {box(100, 0, 100, 100)})};
    c.jurisdiction.shape = {box(0, 0, 200, 100)};
    Compound compound;
    compound.id = 7, compound.name = "新海石佳苑";
    c.compounds.push_back(compound);
    const auto add = [&](double x, const char* number, int residents) {
        Building b;
        b.id = static_cast<Id>(c.buildings.size() + 1);
        b.compound = 7, b.number = number, b.residents = residents, b.households = residents / 3;
        b.footprint = {box(x, 40, 10, 10)};
        b.entrances = {{1, on(x + 2, 40), 4}, {2, on(x + 8, 40), 4}};
        c.buildings.push_back(b);
    };
    add(20, "1", 30);
    add(85, "2", 60);
    add(150, "3", 90);
    for (const double x : {10.0, 90.0, 95.0, 180.0}) {
        Ticket t;
        t.id = static_cast<Id>(c.tickets.size() + 1);
        t.location = Location{on(x, 10), MatchLevel::building, 1, no_id, no_id, "", "", false};
        c.tickets.push_back(t);
    }
    return c;
}

TEST(PlanDiff, AStripThatChangesHands) {
    const Community c = two_grids();
    std::vector<Grid> after = c.grids;
    after[0].shape = {box(0, 0, 80, 100)};
    after[1].shape = {box(80, 0, 120, 100)};
    const PlanDiff diff = diff_plans(c, c.grids, after);
    ASSERT_EQ(diff.moved.size(), 1u);
    const LandMoved& m = diff.moved[0];
    EXPECT_EQ(m.from, code_of(1));
    EXPECT_EQ(m.to, code_of(2));
    EXPECT_NEAR(m.area_m2, 2000, 0.5);
    EXPECT_DOUBLE_EQ(m.area_m2, Frame(c.epsg).geodesic_area_m2(m.land));
    EXPECT_EQ(m.residents, 60);
    EXPECT_EQ(m.households, 20);
    EXPECT_EQ(m.buildings, 1);
    EXPECT_EQ(m.entrances, 2);
    EXPECT_EQ(m.tickets, 2);
    ASSERT_EQ(diff.buildings.size(), 1u);
    EXPECT_EQ(diff.buildings[0].name, "新海石佳苑2号楼");
    EXPECT_EQ(diff.buildings[0].from, code_of(1));
    EXPECT_EQ(diff.buildings[0].to, code_of(2));
    ASSERT_EQ(diff.signs.size(), 3u);  // the building and its two entrances
    EXPECT_EQ(diff.signs[0].unit, 0);
    EXPECT_EQ(diff.signs[2].unit, 2);
    EXPECT_EQ(diff.signs[2].member_after, "网格员2");
    EXPECT_TRUE(diff.signs[2].moved);
    EXPECT_EQ(diff.count(GridFate::reshaped), 2u);
    EXPECT_EQ(diff.grids[0].residents_before, 90);
    EXPECT_EQ(diff.grids[0].residents_after, 30);
    EXPECT_EQ(diff.grids[1].tickets_after, 3);
    EXPECT_FALSE(diff.empty());
    PlanDiffOptions none;
    none.counts = [](const Ticket&) { return false; };
    EXPECT_EQ(diff_plans(c, c.grids, after, none).total().tickets, 0);
}

TEST(PlanDiff, TheSamePlanIsEmpty) {
    const Community c = hand_made(3, 3);
    const PlanDiff diff = diff_plans(c, c.grids, c.grids);
    EXPECT_TRUE(diff.empty());
    EXPECT_EQ(diff.count(GridFate::unchanged), c.grids.size());
    EXPECT_EQ(diff.total().area_m2, 0);
}

TEST(PlanDiff, AnotherPostReplacesSignsButMovesNobody) {
    const Community c = two_grids();
    std::vector<Grid> after = c.grids;
    after[1].member = "网格员9";
    const PlanDiff diff = diff_plans(c, c.grids, after);
    EXPECT_TRUE(diff.moved.empty());
    EXPECT_TRUE(diff.buildings.empty());
    ASSERT_EQ(diff.signs.size(), 3u);
    EXPECT_FALSE(diff.signs[0].moved);
    EXPECT_EQ(diff.signs[0].member_before, "网格员2");
    EXPECT_EQ(diff.signs[0].member_after, "网格员9");
    EXPECT_EQ(diff.grids[1].fate, GridFate::renamed);
    EXPECT_FALSE(diff.empty());
}

TEST(PlanDiff, ABuildingWithoutANumberIsCalledByThePlaceThere) {
    Community c = two_grids();
    c.buildings[1].number.clear();
    std::vector<Grid> after = c.grids;
    after[0].shape = {box(0, 0, 80, 100)};
    after[1].shape = {box(80, 0, 120, 100)};
    EXPECT_EQ(diff_plans(c, c.grids, after).buildings.at(0).name, "");
    Place near, far;
    near.name = "便民服务中心", near.at = on(97, 45);
    far.name = "龙源广场", far.at = on(108, 45);
    c.places = {far, near};
    EXPECT_EQ(diff_plans(c, c.grids, after).buildings.at(0).name, "便民服务中心");
}

TEST(PlanDiff, RenumberedAddedAndRemoved) {
    const Community c = two_grids();
    std::vector<Grid> after = c.grids;
    after[0].code = code_of(5);
    const PlanDiff renumbered = diff_plans(c, c.grids, after);
    ASSERT_EQ(renumbered.grids.size(), 2u);
    EXPECT_EQ(renumbered.grids[0].fate, GridFate::renumbered);
    EXPECT_EQ(renumbered.grids[0].code_before, code_of(1));
    EXPECT_EQ(renumbered.grids[0].residents_before, 90);
    EXPECT_EQ(renumbered.signs.size(), 6u);

    after = c.grids;
    after[0].shape = {box(0, 0, 50, 100)};
    after.push_back(grid_of(3, {box(50, 0, 50, 100)}));
    const PlanDiff split = diff_plans(c, c.grids, after);
    EXPECT_EQ(split.count(GridFate::added), 1u);
    EXPECT_EQ(split.count(GridFate::reshaped), 1u);
    EXPECT_EQ(split.total().residents, 60);

    const PlanDiff merged = diff_plans(c, after, c.grids);
    EXPECT_EQ(merged.count(GridFate::removed), 1u);
    EXPECT_EQ(merged.grids.back().code, code_of(3));
    EXPECT_EQ(merged.moved.size(), 1u);
}

TEST(PlanDiff, LandOutsideEveryGridIsNamed) {
    const Community c = two_grids();
    std::vector<Grid> after = {c.grids[0]};
    after.push_back(grid_of(2, {box(100, 0, 60, 100)}));
    const PlanDiff less = diff_plans(c, c.grids, after);
    ASSERT_EQ(less.moved.size(), 1u);
    EXPECT_EQ(less.moved[0].to, "");
    EXPECT_NEAR(less.moved[0].area_m2, 4000, 1);
    const PlanDiff more = diff_plans(c, after, c.grids);
    ASSERT_EQ(more.moved.size(), 1u);
    EXPECT_EQ(more.moved[0].from, "");
    EXPECT_EQ(more.moved[0].to, code_of(2));
}

TEST(PlanDiff, WhatAFileRoundsAwayIsNoChange) {
    const Community c = two_grids();
    std::vector<Grid> after = c.grids;
    for (Polygon& p : after[1].shape)
        for (Point& q : p.outer) q.x = std::round(q.x) + 0.0004;
    after[0].shape = {box(0, 0, 100.0004, 100)};
    const PlanDiff diff = diff_plans(c, c.grids, after);
    EXPECT_TRUE(diff.moved.empty());
    EXPECT_GT(diff.sliver_area_m2, 0.03);
    EXPECT_LT(diff.sliver_area_m2, 0.1);
    PlanDiffOptions exact;
    exact.sliver_width_m = 0;
    EXPECT_FALSE(diff_plans(c, c.grids, after, exact).moved.empty());
}

TEST(PlanDiff, AnOutlineThatIsRoundedToMillimetresIsNoChange) {
    const Community c = two_grids();
    std::vector<Grid> after = c.grids;
    after[0].shape = {{{on(0, 0), on(50, -0.015), on(100, 0), on(100, 100), on(0, 100)}, {}}};
    const PlanDiff diff = diff_plans(c, c.grids, after);
    EXPECT_TRUE(diff.moved.empty());
    EXPECT_NEAR(diff.sliver_area_m2, 0.75, 0.01);
    after[0].shape = {{{on(0, 0), on(50, -0.15), on(100, 0), on(100, 100), on(0, 100)}, {}}};
    EXPECT_EQ(diff_plans(c, c.grids, after).moved.size(), 1U) << "7 square metres are";
}

TEST(PlanDiff, ACodeGivenTwiceIsRefused) {
    const Community c = two_grids();
    std::vector<Grid> after = c.grids;
    after[1].code = after[0].code;
    EXPECT_THROW(diff_plans(c, c.grids, after), Error);
}

// The editor counts what moved while it edits; two plans compared afterwards must say the same. The land that moved must explain
// every grid's area and lie in both of its grids.
TEST(PlanDiff, AgreesWithTheEditorAfterRandomEdits) {
    for (const std::uint64_t seed : {4, 5, 6, 7}) {
        const Community c = hand_made(3, 3, seed);
        GridEditor editor(c);
        Random random(seed);
        EditCounts counts;
        for (int i = 0; i < 120; ++i) random_edit(editor, random, EditSite(360, 360), counts);
        const std::vector<Grid> after = editor.to_grids();
        const PlanDiff diff = diff_plans(c, c.grids, after);
        std::map<std::pair<std::string, std::string>, Tally> expected, found;
        for (const GridEditor::Moved& m : editor.moved()) {
            Tally t = m.what;
            t.street_um = 0;
            if (!(t == Tally{})) expected[{m.from, m.to}] = t;
        }
        std::map<std::string, double> balance;
        for (const LandMoved& m : diff.moved) {
            const Tally t{m.residents, m.households, m.buildings, m.entrances, m.tickets, 0};
            if (!(t == Tally{})) found[{m.from, m.to}] = t;
            balance[m.from] -= m.area_m2, balance[m.to] += m.area_m2;
            for (const Grid& g : c.grids)
                if (g.code == m.from) {
                    EXPECT_NEAR(area_m2(intersection_of(m.land, g.shape)), area_m2(m.land), 1e-3);
                }
        }
        EXPECT_TRUE(expected == found) << seed;
        EXPECT_GT(diff.buildings.size() + diff.moved.size(), 3u);
        for (const GridChange& g : diff.grids)
            EXPECT_NEAR(g.area_after_m2 - g.area_before_m2, balance[g.code], 0.01 + diff.sliver_area_m2);
    }
}

}  // namespace
}  // namespace wangge
