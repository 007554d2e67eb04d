// Equal seeds give equal samples; another seed another year in the same town.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "engine/core/error.h"
#include "engine/sample/layout.h"
#include "tests/sample/pilot.h"

namespace wangge::test {
namespace {

void put(std::ostream& out, const MultiPolygon& shape) {
    for (const Polygon& polygon : shape)
        for (const Point p : polygon.outer) out << p.x << ' ' << p.y << ' ';
    out << '\n';
}

// Jurisdiction and grids: what does not depend on the seed.
std::string skeleton_text(const Community& c) {
    std::ostringstream out;
    out.precision(17);
    put(out, c.jurisdiction.shape);
    for (const Grid& g : c.grids) out << g.code, put(out, g.shape);
    return out.str();
}

std::string all_text(const Sample& sample) {
    const Community& c = sample.community;
    std::ostringstream out;
    out.precision(17);
    out << skeleton_text(c);
    for (const Compound& x : c.compounds) out << x.name << x.road_no, put(out, x.shape);
    for (const Building& b : c.buildings) {
        out << b.id << b.number << b.households << ' ' << b.residents, put(out, b.footprint);
        for (const Entrance& e : b.entrances) out << e.unit << ' ' << e.at.x << ' ' << e.at.y << ' ' << e.households << '\n';
    }
    for (const Street& s : c.streets) out << s.id << s.name << s.sweep, put(out, {Polygon{s.line, {}}});
    for (const Wall& w : c.walls) out << w.kind << w.state, put(out, {Polygon{w.line, {}}});
    for (const Gate& g : c.gates) out << g.name << g.at.x << ' ' << g.at.y << ' ' << g.opens_min << '\n';
    for (const Place& p : c.places) out << p.name << p.road_no << p.at.x << ' ' << p.at.y, put(out, p.shape);
    for (const Bin& b : c.bins) out << b.code << b.at.x << ' ' << b.at.y << ' ' << b.fill << '\n';
    for (const Ticket& t : c.tickets)
        out << t.number << *t.time << t.text << t.address << t.status << (t.phone ? t.phone->degrees.lon : 0) << '\n';
    for (const Track& t : c.tracks)
        for (const auto& segment : t.segments)
            for (const Fix& f : segment) out << f.at.x << ' ' << f.at.y << ' ' << *f.time << '\n';
    return out.str() + truth_csv(sample);
}

TEST(SampleDeterminism, EqualSeedsGiveEqualSamples) {
    EXPECT_TRUE(all_text(make_longyuan(1)) == all_text(pilot()));
}

TEST(SampleDeterminism, AnotherSeedIsAnotherYearInTheSameTown) {
    const Sample other = make_longyuan(2);
    EXPECT_TRUE(skeleton_text(other.community) == skeleton_text(town()));
    EXPECT_FALSE(all_text(other) == all_text(pilot()));
    EXPECT_FALSE(truth_csv(other) == truth_csv(pilot()));
    EXPECT_EQ(residents_of(other.community), residents_of(town()));
}

TEST(SampleDeterminism, OtherSeedsKeepTheFigures) {
    for (const std::uint64_t seed : {2, 3, 17, 12345}) {
        const Sample other = make_longyuan(seed);
        EXPECT_EQ(other.community.grids.size(), 23u);
        EXPECT_NEAR(residents_of(other.community), 12000, 50);
        EXPECT_NEAR(static_cast<double>(other.community.tickets.size()), 5000, 300) << seed;
        EXPECT_EQ(other.truth.size(), other.community.tickets.size());
    }
}

TEST(SampleDeterminism, CanBeCancelled) {
    const Progress progress;
    progress.cancel();
    EXPECT_THROW(make_longyuan(1, progress), Error);
}

TEST(TruthCsv, HasALineATicketAndOneHeader) {
    const std::string csv = truth_csv(pilot());
    EXPECT_EQ(static_cast<std::size_t>(std::count(csv.begin(), csv.end(), '\n')), pilot().truth.size() + 1);
    EXPECT_TRUE(csv.starts_with("number,building,building_id,unit,room,level,lon,lat,hotspot,form,inside\n"));
    std::istringstream lines(csv);
    for (std::string line; std::getline(lines, line);) EXPECT_EQ(std::count(line.begin(), line.end(), ','), 10) << line;
}

TEST(TruthCsv, IsSmall) {
    EXPECT_LT(truth_csv(pilot()).size(), 600000u);
}

TEST(SampleLayout, CornersLieOnBothLines) {
    using namespace sample_detail;
    const Layout layout(Frame(4543), 1.02e6);
    for (int i = 0; i < static_cast<int>(along_count); ++i)
        for (int j = 0; j < static_cast<int>(across_count); ++j) {
            const Point p = layout.corner(static_cast<Along>(i), static_cast<Across>(j));
            EXPECT_NEAR(p.y, layout.v_of(static_cast<Along>(i), p.x), 1e-6);
            EXPECT_NEAR(p.x, layout.u_of(static_cast<Across>(j), p.y), 1e-6);
        }
    EXPECT_NEAR(layout.scale(), 1, 0.05);
}

TEST(SampleLayout, StretchesRunBothWays) {
    using namespace sample_detail;
    const Layout layout(Frame(4543), 1.02e6);
    Line there = layout.stretch({Along::hongshan, Across::pingan}, {Along::hongshan, Across::tuanjie});
    const Line back = layout.stretch({Along::hongshan, Across::tuanjie}, {Along::hongshan, Across::pingan});
    std::reverse(there.begin(), there.end());
    EXPECT_EQ(there, back);
}

TEST(SampleLayout, ScalesToAnyArea) {
    using namespace sample_detail;
    const Frame frame(4543);
    for (const double area : {0.9e6, 1.02e6, 1.3e6})
        EXPECT_NEAR(frame.geodesic_area_m2(Polygon{Layout(frame, area).outline(), {}}), area, 20) << area;
}

TEST(SamplePlacement, IsARigidMotionOnMillimetres) {
    using namespace sample_detail;
    const Placement placement({100, 50}, {577000, 4023000}, -0.19);
    const Point a = placement.to_frame({130, 90}), b = placement.to_frame({100, 50});
    EXPECT_EQ(b, (Point{577000, 4023000}));
    EXPECT_NEAR(distance_m(a, b), 50, 0.002);
    EXPECT_NEAR(distance_m(placement.to_plan(a), {130, 90}), 0, 0.002);
    EXPECT_EQ(a, rounded_mm(a));
}

}  // namespace
}  // namespace wangge::test
