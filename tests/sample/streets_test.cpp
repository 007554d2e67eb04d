// Streets: one network, about 25 km, walls passed at gates only.

#include <gtest/gtest.h>

#include <set>

#include "engine/sample/street_draft.h"
#include "engine/streets/network.h"
#include "tests/sample/pilot.h"

namespace wangge::test {
namespace {

using sample_detail::noded_streets;
using sample_detail::StreetPath;

double total_m(const std::vector<Street>& streets) {
    double sum = 0;
    for (const Street& s : streets) sum += length_m(s.line);
    return sum;
}

StreetPath path(Line line) {
    StreetPath p;
    p.line = std::move(line);
    return p;
}

TEST(NodedStreets, CrossingPathsShareAVertex) {
    const auto streets = noded_streets({path({{0, 0}, {10, 0}}), path({{5, -5}, {5, 5}})});
    ASSERT_EQ(streets.size(), 4u);
    int at_crossing = 0;
    for (const Street& s : streets) at_crossing += (s.line.front() == Point{5, 0} ? 1 : 0) + (s.line.back() == Point{5, 0} ? 1 : 0);
    EXPECT_EQ(at_crossing, 4);
    EXPECT_DOUBLE_EQ(total_m(streets), 20);
}

TEST(NodedStreets, AnEndOnAPathCutsIt) {
    const auto streets = noded_streets({path({{0, 0}, {10, 0}}), path({{4, 0.0}, {4, 8}})});
    EXPECT_EQ(streets.size(), 3u);
}

TEST(NodedStreets, AnEndWithinTheSnapIsJoined) {
    const auto streets = noded_streets({path({{0, 0}, {10, 0}}), path({{4, 0.2}, {4, 8}})}, 0.3);
    ASSERT_EQ(streets.size(), 3u);
    EXPECT_EQ(streets[0].line.back(), (Point{4, 0.2}));
    EXPECT_EQ(noded_streets({path({{0, 0}, {10, 0}}), path({{4, 0.4}, {4, 8}})}, 0.3).size(), 2u);
}

TEST(NodedStreets, ABendIsNoJunction) {
    EXPECT_EQ(noded_streets({path({{0, 0}, {5, 0}, {5, 5}})}).size(), 1u);
}

TEST(NodedStreets, KeepsAttributesAndOrder) {
    StreetPath named = path({{0, 0}, {10, 0}});
    named.name = "红山路";
    named.kind = StreetKind::road;
    named.width_m = 24;
    named.sweep = true;
    named.sweep_priority = 2;
    const auto streets = noded_streets({named, path({{5, 0}, {5, 5}})});
    ASSERT_EQ(streets.size(), 3u);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(streets[i].id, static_cast<Id>(i + 1));
        EXPECT_EQ(streets[i].name, "红山路");
        EXPECT_EQ(streets[i].width_m, 24);
        EXPECT_TRUE(streets[i].sweep);
    }
    EXPECT_FALSE(streets[2].sweep);
}

TEST(SampleStreets, AboutTwentyFiveKilometresWalkable) {
    EXPECT_GT(total_m(town().streets), 23000);
    EXPECT_LT(total_m(town().streets), 27000);
}

TEST(SampleStreets, SevenToNineKilometresAreSwept) {
    double swept = 0;
    std::set<int> priorities;
    for (const Street& s : town().streets)
        if (s.sweep) swept += length_m(s.line), priorities.insert(s.sweep_priority);
    EXPECT_GT(swept, 7000);
    EXPECT_LT(swept, 9000);
    EXPECT_GE(priorities.size(), 3u);
}

TEST(SampleStreets, AllKindsAndTheNamedRoads) {
    std::set<std::string> names;
    std::set<StreetKind> kinds;
    for (const Street& s : town().streets) {
        names.insert(s.name);
        kinds.insert(s.kind);
        EXPECT_GE(s.line.size(), 2u);
        EXPECT_GT(length_m(s.line), 0.3) << s.name << s.id;
        EXPECT_GT(s.width_m, 0);
        if (s.kind == StreetKind::road) {
            EXPECT_FALSE(s.name.empty()) << s.id;
        }
    }
    for (const char* name : {"红山路", "北环路", "龙源路", "华龙街", "海石路"}) EXPECT_TRUE(names.contains(name)) << name;
    EXPECT_EQ(kinds.size(), 4u);
}

TEST(SampleStreets, AreOneNetwork) {
    std::map<Millimetres, std::vector<std::size_t>> at;
    for (std::size_t i = 0; i < town().streets.size(); ++i)
        for (const Point p : town().streets[i].line) at[millimetres(p)].push_back(i);
    std::vector<char> seen(town().streets.size(), 0);
    std::vector<std::size_t> open{0};
    seen[0] = 1;
    std::size_t count = 1;
    while (!open.empty()) {
        const std::size_t i = open.back();
        open.pop_back();
        for (const Point p : town().streets[i].line)
            for (const std::size_t j : at[millimetres(p)])
                if (!seen[j]) seen[j] = 1, ++count, open.push_back(j);
    }
    EXPECT_EQ(count, town().streets.size());
}

TEST(SampleStreets, MeetOnlyAtTheirEnds) {
    std::map<Millimetres, int> ends, inner;
    for (const Street& s : town().streets)
        for (std::size_t i = 0; i < s.line.size(); ++i) ++(i == 0 || i + 1 == s.line.size() ? ends : inner)[millimetres(s.line[i])];
    for (const auto& [at, count] : inner) {
        EXPECT_EQ(count, 1);
        EXPECT_FALSE(ends.contains(at));
    }
}

TEST(SampleStreets, NoTwoCrossWithoutMeeting) {
    const auto& streets = town().streets;
    for (std::size_t i = 0; i < streets.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            if (!box_of(streets[i].line).intersects(box_of(streets[j].line))) continue;
            for (std::size_t a = 0; a + 1 < streets[i].line.size(); ++a)
                for (std::size_t b = 0; b + 1 < streets[j].line.size(); ++b) {
                    const Point p = streets[i].line[a], q = streets[i].line[a + 1], r = streets[j].line[b],
                                s = streets[j].line[b + 1];
                    if (p == r || p == s || q == r || q == s) continue;
                    EXPECT_FALSE(segments_touch(p, q, r, s)) << streets[i].id << " " << streets[j].id;
                }
        }
}

TEST(SampleStreets, LieInTheJurisdiction) {
    const MultiPolygon& shape = town().jurisdiction.shape;
    for (const Street& s : town().streets)
        for (const Point p : s.line) EXPECT_LT(distance_m(shape, p), 1.5) << s.name << s.id;
}

TEST(SampleStreets, PassWallsAtGatesOnly) {
    const Network network = build_network(town());
    for (const Finding& f : network.findings) ADD_FAILURE() << f.rule << " " << f.feature << " " << f.message;
    // By the definition itself: every crossing of a street with a wall is a gate.
    for (const Wall& wall : town().walls)
        for (const Street& street : town().streets) {
            if (!box_of(wall.line).intersects(box_of(street.line))) continue;
            for (std::size_t a = 0; a + 1 < wall.line.size(); ++a)
                for (std::size_t b = 0; b + 1 < street.line.size(); ++b) {
                    if (!segments_touch(wall.line[a], wall.line[a + 1], street.line[b], street.line[b + 1])) continue;
                    bool gate_near = false;
                    for (const Gate& gate : town().gates) gate_near |= gate.at == street.line[b] || gate.at == street.line[b + 1];
                    EXPECT_TRUE(gate_near) << "wall " << wall.id << " street " << street.id;
                }
        }
}

TEST(SampleStreets, GatesAreVerticesOfDrivesAndWalls) {
    for (const Gate& gate : town().gates) {
        int on_street = 0, on_wall = 0;
        for (const Street& s : town().streets)
            for (const Point p : s.line) on_street += p == gate.at ? 1 : 0;
        for (const Wall& w : town().walls)
            for (const Point p : w.line) on_wall += p == gate.at ? 1 : 0;
        EXPECT_GE(on_street, 1) << gate.name;
        EXPECT_GE(on_wall, 1) << gate.name;
        EXPECT_LT(gate.opens_min, gate.closes_min) << gate.name;
    }
}

TEST(SampleStreets, ClosedCompoundsHaveAGateThatIsAlwaysOpen) {
    std::set<std::string> names;
    for (const Compound& c : town().compounds) {
        int gates = 0, always = 0;
        for (const Gate& gate : town().gates) {
            if (gate.compound != c.id) continue;
            ++gates;
            always += gate.opens_min == 0 && gate.closes_min == 1440 ? 1 : 0;
            EXPECT_TRUE(names.insert(gate.name).second) << gate.name;
        }
        EXPECT_EQ(gates == 0, c.open) << c.name;
        if (!c.open) {
            EXPECT_GE(always, 1) << c.name;
        }
    }
}

TEST(SampleStreets, AboutThreeKilometresOfWallsWereBroken) {
    double mended = 0;
    for (const Wall& w : town().walls) {
        EXPECT_TRUE(w.state == "good" || w.state == "broken" || w.state == "repaired") << w.state;
        EXPECT_TRUE(w.kind == "wall" || w.kind == "fence" || w.kind == "channel") << w.kind;
        if (w.state != "good") mended += length_m(w.line);
    }
    EXPECT_NEAR(mended, 3000, 400);
}

TEST(SampleStreets, LeadToEveryEntrance) {
    for (const Building& b : town().buildings)
        for (const Entrance& e : b.entrances) {
            double best = 1e9;
            for (const Street& s : town().streets) best = std::min(best, nearest_on_line(s.line, e.at).distance_m);
            EXPECT_LT(best, 12) << b.id << " unit " << e.unit;
        }
}

}  // namespace
}  // namespace wangge::test
