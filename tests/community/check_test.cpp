#include "engine/community/check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/community/repair_shapes.h"
#include "engine/core/error.h"
#include "engine/geo/measure.h"

namespace wangge {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

MultiPolygon rectangle(double x, double y, double width, double height) {
    return {{{{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}}, {}}};
}

// Two grids side by side, one walled compound with a gate, two streets that meet at the gate: nothing is wrong.
Community small_town() {
    Community c;
    c.jurisdiction = {1, "620111004003", "试验社区", "", rectangle(0, 0, 200, 100)};
    c.grids = {{1, "620111004003001", "第1网格", "网格员01", rectangle(0, 0, 100, 100), "2023-01-01"},
               {2, "620111004003002", "第2网格", "网格员02", rectangle(100, 0, 100, 100), ""}};
    c.compounds = {{1, "甲小区", {}, rectangle(10, 10, 60, 60), "", "", "", 1999, false}};
    c.buildings = {{1, 1, "1", "residential", rectangle(20, 20, 30, 10), 6, 2, 12, 30, {{1, {35, 20}, 12}}},
                   {2, no_id, "", "public", rectangle(120, 20, 30, 10), 2, 0, 0, 0, {}}};
    c.streets = {{1, "东街", StreetKind::road, {{0, 5}, {35, 5}, {200, 5}}, 8, no_id, true, 0},
                 {2, "", StreetKind::lane, {{35, 5}, {35, 10}, {35, 60}}, 4, 1, false, 0}};
    c.walls = {{1, "wall", {{10, 10}, {70, 10}, {70, 70}, {10, 70}, {10, 10}}, "good"}};
    c.gates = {{1, "南门", 1, {35, 10}, 360, 1320}};
    c.places = {{1, "centre", "便民服务中心", {}, {150, 50}, {}, "", ""}};
    c.bins = {{1, "B001", {40, 6}, 240, 0.5}};
    c.garbage_points = {{1, "G01", "东街垃圾点", {90, 6}, 1, 100, "2023-05-01"}};
    c.teams = {{1, "一队", 4, {150, 45}, 840, 1050, 480, 1.1, 0.35}};
    c.categories = {{"07001", "暴露垃圾", "GB/T 47678.5", true}};
    Ticket ticket;
    ticket.id = 1;
    ticket.number = "T1";
    ticket.time = at({2023, 5, 1});
    ticket.resolved = at({2023, 5, 2});
    ticket.category = "07001";
    c.tickets = {ticket};
    return c;
}

std::vector<Finding> findings_after(void (*damage)(Community&)) {
    Community c = small_town();
    damage(c);
    return check(c);
}

auto finding(const char* rule, const char* feature, Severity severity) {
    return AllOf(Field(&Finding::rule, rule), Field(&Finding::feature, HasSubstr(feature)), Field(&Finding::severity, severity),
                 Field(&Finding::message, testing::Not(IsEmpty())), Field(&Finding::advice, testing::Not(IsEmpty())));
}

TEST(Check, AGoodCommunityIsClean) {
    EXPECT_THAT(check(small_town()), IsEmpty());
}

TEST(Check, GapOverlapAndOutsideWithTheirPlace) {
    const auto gap = findings_after([](Community& c) { c.grids[0].shape = rectangle(0, 0, 99, 100); });
    ASSERT_THAT(gap, Contains(finding("grid-gap", "", Severity::error)));
    EXPECT_NEAR(gap[0].at->x, 99.5, 0.5);
    EXPECT_THAT(gap[0].message, HasSubstr("100.0 平方米"));
    const auto overlap = findings_after([](Community& c) { c.grids[0].shape = rectangle(0, 0, 102, 100); });
    ASSERT_THAT(overlap, Contains(finding("grid-overlap", "620111004003002", Severity::error)));
    EXPECT_NEAR(overlap[0].at->x, 101, 1);
    EXPECT_THAT(findings_after([](Community& c) { c.grids[1].shape = rectangle(100, 0, 103, 100); }),
                Contains(finding("grid-outside", "620111004003002", Severity::error)));
}

TEST(Check, RoundingIsNoFault) {
    EXPECT_THAT(findings_after([](Community& c) { c.grids[0].shape = rectangle(0, 0, 100.0002, 100); }), IsEmpty());
    EXPECT_THAT(findings_after([](Community& c) { c.grids[0].shape = rectangle(0, 0, 99.9998, 100); }), IsEmpty());
}

TEST(Check, Codes) {
    EXPECT_THAT(findings_after([](Community& c) { c.grids[1].code = c.grids[0].code; }),
                Contains(finding("code-duplicate", "620111004003001", Severity::error)));
    for (const char* bad : {"", "12", "62011100400300A", "720111004003002"}) {
        Community c = small_town();
        c.grids[1].code = bad;
        EXPECT_THAT(check(c), Contains(finding("code-malformed", bad, Severity::error))) << bad;
    }
}

TEST(Check, CompoundsAndBuildings) {
    EXPECT_THAT(findings_after([](Community& c) { c.compounds[0].shape = rectangle(10, 10, 110, 60); }),
                Contains(finding("compound-cut", "甲小区", Severity::warning)));
    EXPECT_THAT(findings_after([](Community& c) { c.compounds[0].shape = rectangle(-10, 10, 80, 60); }),
                Contains(finding("compound-outside", "甲小区", Severity::warning)));
    EXPECT_THAT(findings_after([](Community& c) { c.buildings[1].footprint = rectangle(220, 20, 30, 10); }),
                Contains(finding("building-in-no-grid", "2", Severity::error)));
    EXPECT_THAT(findings_after([](Community& c) { c.buildings[1].footprint = rectangle(25, 22, 30, 10); }),
                Contains(finding("building-overlap", "1 2", Severity::warning)));
    EXPECT_THAT(findings_after([](Community& c) { c.buildings[0].compound = 77; }),
                Contains(finding("building-compound-unknown", "1", Severity::warning)));
    EXPECT_THAT(findings_after([](Community& c) { c.buildings[0].residents = -3; }),
                Contains(finding("count-impossible", "1", Severity::error)));
}

TEST(Check, StreetsWallsAndGates) {
    EXPECT_THAT(findings_after([](Community& c) {
                    c.streets.push_back({3, "孤路", StreetKind::lane, {{150, 80}, {190, 80}}, 3, no_id, false, 0});
                }),
                Contains(finding("street-disconnected", "3", Severity::warning)));
    // Without its gate the drive meets the wall at a vertex; a straight cut has no vertex there.
    EXPECT_THAT(findings_after([](Community& c) { c.gates.clear(); }),
                Contains(finding("street-crosses-wall", "2", Severity::warning)));
    EXPECT_THAT(findings_after([](Community& c) {
                    c.gates.clear();
                    c.streets[1].line = {{35, 5}, {35, 60}};
                }),
                Contains(finding("street-crosses-wall", "2", Severity::warning)));
    EXPECT_THAT(findings_after([](Community& c) {
                    c.gates[0].at = {50, 10};
                }),
                Contains(finding("gate-off-street", "南门", Severity::warning)));
}

TEST(Check, TwoStreetsThatMeetOnAWallNeedAGate) {
    Community c = small_town();
    c.streets[1].line = {{35, 5}, {35, 10}};
    c.streets.push_back({3, "", StreetKind::lane, {{35, 10}, {35, 60}}, 4, 1, false, 0});
    EXPECT_THAT(check(c), IsEmpty());
    c.gates.clear();
    EXPECT_THAT(check(c), Contains(finding("street-crosses-wall", "", Severity::warning)));
    c.streets.pop_back();  // a street that ends at the wall crosses nothing
    EXPECT_THAT(check(c), IsEmpty());
}

TEST(Check, DatesCategoriesPositionsTeams) {
    EXPECT_THAT(findings_after([](Community& c) {
                    c.tickets[0].resolved = at({2023, 4, 1});
                }),
                Contains(finding("date-impossible", "T1", Severity::warning)));
    EXPECT_THAT(findings_after([](Community& c) {
                    c.tickets[0].time = at({1900, 1, 1});
                }),
                Contains(finding("date-impossible", "T1", Severity::warning)));
    EXPECT_THAT(findings_after([](Community& c) { c.grids[0].valid_from = "2023-02-30"; }),
                Contains(finding("date-impossible", "620111004003001", Severity::warning)));
    EXPECT_THAT(findings_after([](Community& c) { c.tickets[0].category = "x"; }),
                Contains(finding("category-unknown", "T1", Severity::warning)));
    EXPECT_THAT(findings_after([](Community& c) {
                    c.bins[0].at = {34000040, 6};
                }),
                Contains(finding("point-far-away", "B001", Severity::warning)));
    EXPECT_THAT(findings_after([](Community& c) { c.teams[0].until_min = 800; }),
                Contains(finding("team-hours", "一队", Severity::error)));
    EXPECT_THAT(findings_after([](Community& c) { c.teams[0].walk_m_s = 0; }),
                Contains(finding("team-hours", "一队", Severity::error)));
}

TEST(Check, MissingLayersAndBrokenShapesDoNotStopIt) {
    EXPECT_THAT(check({}), AllOf(Contains(finding("jurisdiction-missing", "", Severity::error)),
                                 Contains(finding("layer-empty", "", Severity::error))));
    const auto found = findings_after([](Community& c) { c.grids[0].shape = {{{{0, 0}, {100, 100}, {100, 0}, {0, 100}}, {}}}; });
    EXPECT_THAT(found, Contains(finding("shape-invalid", "620111004003001", Severity::error)));
    EXPECT_THAT(found, Contains(finding("grid-gap", "", Severity::error)));
}

TEST(RepairShapes, MendsOnRequestAndSaysSo) {
    Community c = small_town();
    EXPECT_THAT(repair_shapes(c), IsEmpty());
    c.grids[0].shape = {{{{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}, {100, 0}, {100, 100}, {0, 100}}, {}}};  // drawn twice
    c.compounds[0].shape = {{{{10, 10}, {20, 10}, {10, 10}}, {}}};
    const auto found = repair_shapes(c);
    EXPECT_THAT(found, Contains(finding("shape-repaired", "620111004003001", Severity::note)));
    EXPECT_THAT(found, Contains(finding("shape-repaired", "甲小区", Severity::error)));
    EXPECT_EQ(c.compounds[0].shape[0].outer.size(), 3u);  // what cannot be mended is not thrown away
}

TEST(Check, CanBeCancelled) {
    const Progress progress;
    progress.cancel();
    EXPECT_THROW(check(small_town(), {}, progress), Error);
}

}  // namespace
}  // namespace wangge
