#include "engine/grids/propose.h"

#include <gmock/gmock.h>

#include <set>

#include "engine/core/error.h"
#include "engine/geo/measure.h"
#include "engine/grids/build_partition.h"
#include "engine/grids/detail/start_plan.h"
#include "engine/grids/partition_check.h"
#include "engine/sample/longyuan.h"

namespace wangge {
namespace {

using testing::HasSubstr;

// The sample with every ticket where its truth lies, so that no geocoder is needed here.
const Community& longyuan() {
    static const Community community = [] {
        Sample sample = make_longyuan(1);
        std::size_t i = 0;
        for (Ticket& ticket : sample.community.tickets)
            if (!sample.community.buildings.empty()) {
                const Building& b = sample.community.buildings[i++ % sample.community.buildings.size()];
                ticket.location.emplace().at = label_point(b.footprint);
                ticket.location->level = MatchLevel::building;
            }
        return sample.community;
    }();
    return community;
}

ProposeOptions quick(std::size_t grids, KeepCompounds keep) {
    ProposeOptions o;
    o.grids = grids;
    o.keep = keep;
    o.seconds = 0;  // never cut short, however slow the machine
    o.steps = 200'000;
    return o;
}

const ProposalFront& whole_compounds() {
    static const ProposalFront front = propose_grids(longyuan(), quick(8, KeepCompounds::hard));
    return front;
}

void expect_sound(const Community& community, const ProposalFront& front, const ProposeOptions& options, std::size_t grids) {
    ASSERT_FALSE(front.list.empty());
    std::set<std::string> titles;
    for (const Proposal& p : front.list) titles.insert(p.title);
    EXPECT_EQ(titles.size(), front.list.size());
    EXPECT_FALSE(titles.contains(""));
    for (const Proposal& p : front.list) {
        SCOPED_TRACE(p.title);
        ASSERT_EQ(p.grids.size(), grids);
        Community with = community;
        with.grids = p.grids;
        EXPECT_NO_THROW(build_partition(p.grids, community.jurisdiction.shape));
        std::set<std::string> codes;
        for (const Grid& g : p.grids) codes.insert(g.code);
        EXPECT_EQ(codes.size(), grids);
        const auto metrics = metrics_of(with);
        for (const GridMetrics& m : metrics) EXPECT_TRUE(m.connected) << m.code;
        for (std::size_t l = 0; l < options.balance.size(); ++l) {
            EXPECT_GE(p.figures.worst[l], front.bounds[l].least_worst - 1e-9);
            EXPECT_GE(p.figures.border_m, p.least_border_m - 1e-6);
            EXPECT_GE(p.figures.moved.residents, p.least_moved);
            if (p.figures.within) {
                EXPECT_EQ(p.least_border_m, front.least_border_m);
                EXPECT_EQ(p.least_moved, front.least_moved);
            } else {
                EXPECT_LE(p.least_moved, front.least_moved);
            }
            if (options.balance[l].measure != BalanceMeasure::residents) continue;
            std::int64_t sum = 0;
            for (const GridMetrics& m : metrics) sum += m.residents;
            double worst = 0;
            for (const GridMetrics& m : metrics)
                worst = std::max(
                    worst, std::abs(static_cast<double>(m.residents) * static_cast<double>(grids) / static_cast<double>(sum) - 1));
            EXPECT_NEAR(p.figures.worst[l], worst, 1e-9);
            if (worst <= options.balance[l].tolerance) {
                EXPECT_GE(p.figures.moved.residents, front.least_moved);
            }
        }
    }
}

TEST(Propose, WholeCompoundsStayWhole) {
    expect_sound(longyuan(), whole_compounds(), quick(8, KeepCompounds::hard), 8);
    for (const Proposal& p : whole_compounds().list) {
        EXPECT_EQ(p.figures.compounds_cut, 0);
        for (const GridMetrics& m : p.metrics) EXPECT_EQ(m.compounds_cut, 0) << p.title;
    }
    EXPECT_LT(whole_compounds().list.front().figures.worst[0], 0.3);  // 197 % with the 23 grids there are
}

TEST(Propose, SaysWhichWishCannotBeMetAndByHowMuch) {
    const ProposalFront front = propose_grids(longyuan(), quick(23, KeepCompounds::hard));
    ASSERT_FALSE(front.obstacles.empty());
    EXPECT_THAT(front.obstacles[0], HasSubstr("小区“万欣佳苑”有 1552"));
    EXPECT_THAT(front.obstacles[0], HasSubstr("超出 978"));
    EXPECT_NEAR(front.bounds[0].least_worst, 1552 / (12000.0 / 23) - 1, 1e-9);
}

TEST(Propose, SoftCompoundsGiveEvenGrids) {
    const ProposeOptions options = quick(0, KeepCompounds::soft);
    const ProposalFront front = propose_grids(longyuan(), options);
    expect_sound(longyuan(), front, options, 23);
    EXPECT_LT(front.list.front().figures.worst[0], 0.4);
    EXPECT_GT(front.in_force.worst[0], 1.9);
    EXPECT_GT(front.least_moved, 1000);
    EXPECT_GT(front.least_border_m, 4000);
}

TEST(Propose, LockedGridsComeBackAsTheyWere) {
    ProposeOptions options = quick(0, KeepCompounds::soft);
    options.locked = {longyuan().grids[3].code, longyuan().grids[8].code};
    options.valid_from = "2024-06-01";
    const ProposalFront front = propose_grids(longyuan(), options);
    expect_sound(longyuan(), front, options, 23);
    for (const Proposal& p : front.list)
        for (const Grid& g : p.grids)
            for (const std::size_t i : {3U, 8U})
                if (g.code == longyuan().grids[i].code) {
                    EXPECT_EQ(g.valid_from, longyuan().grids[i].valid_from);
                    EXPECT_NEAR(area_m2(g.shape), area_m2(longyuan().grids[i].shape), 0.5);
                }
}

TEST(Propose, ChangeStaysUnderItsLimit) {
    ProposeOptions options = quick(0, KeepCompounds::soft);
    options.change_at_most = 0.1;
    const ProposalFront front = propose_grids(longyuan(), options);
    expect_sound(longyuan(), front, options, 23);
    for (const Proposal& p : front.list) EXPECT_LE(p.figures.moved.residents, 1200);
    EXPECT_THAT(front.obstacles, testing::Contains(HasSubstr("改动")));  // a tenth is not enough, and that is proved
}

TEST(Propose, NewGridsGetCodesNeverUsedBefore) {
    ProposeOptions options = quick(25, KeepCompounds::soft);
    options.retired = {"620111004003040"};
    const ProposalFront front = propose_grids(longyuan(), options);
    expect_sound(longyuan(), front, options, 25);
    for (const Proposal& p : front.list) {
        std::set<std::string> codes;
        for (const Grid& g : p.grids) codes.insert(g.code);
        EXPECT_TRUE(codes.contains("620111004003041")) << p.title;
        EXPECT_TRUE(codes.contains("620111004003042")) << p.title;
        EXPECT_FALSE(codes.contains("620111004003040"));
    }
}

TEST(Propose, SameSeedSameProposals) {
    ProposeOptions options = quick(8, KeepCompounds::hard);
    const ProposalFront a = propose_grids(longyuan(), options), b = propose_grids(longyuan(), options);
    EXPECT_FALSE(a.cut_short);
    ASSERT_EQ(a.list.size(), b.list.size());
    for (std::size_t i = 0; i < a.list.size(); ++i)
        for (std::size_t g = 0; g < a.list[i].grids.size(); ++g) EXPECT_EQ(a.list[i].grids[g].shape, b.list[i].grids[g].shape);
}

TEST(Propose, RefusesWishesThatMakeNoSense) {
    ProposeOptions options;
    options.locked = {"no such code"};
    EXPECT_THROW(propose_grids(longyuan(), options), Error);
    options = {};
    options.change_at_most = 1.5;
    EXPECT_THROW(propose_grids(longyuan(), options), Error);
    options = {};
    options.grids = 100'000;
    EXPECT_THROW(propose_grids(longyuan(), options), Error);
    EXPECT_THROW(propose_grids(Community{}, {}), Error);
}

TEST(PlanUnits, CarryEverythingOnce) {
    const BaseFaces faces = make_base_faces(longyuan());
    for (const bool whole : {false, true}) {
        const PlanUnits units = make_plan_units(longyuan(), faces, {.whole_compounds = whole, .loads = {}});
        Tally sum;
        for (const Tally& t : units.load) sum += t;
        EXPECT_EQ(sum.residents, residents_of(longyuan()));
        EXPECT_EQ(sum.buildings, static_cast<std::int64_t>(longyuan().buildings.size()));
        std::size_t held = 0;
        for (const auto& list : units.faces) held += list.size();
        EXPECT_EQ(held, faces.list.size());
        std::vector<std::uint32_t> seen(longyuan().compounds.size(), 0);
        for (const auto& compound : units.compound)
            if (compound) ++seen[*compound];
        if (whole) {
            EXPECT_THAT(seen, testing::Each(1U));
        }
    }
}

TEST(StartPlan, HasAsManyWholeDistrictsAsWanted) {
    const PlanUnits units = make_plan_units(longyuan(), make_base_faces(longyuan()));
    for (const std::uint32_t wanted : {1U, 5U, 22U, 23U, 24U, 60U}) {
        const detail::StartPlan start = detail::start_plan(units, std::vector<bool>(23), wanted, 1);
        EXPECT_EQ(fault_of(units.graph, start.plan, wanted, {0, INT64_MAX}), std::nullopt) << wanted;
    }
}

TEST(CodeGiver, CountsOnFromTheHighestEverUsed) {
    detail::CodeGiver codes({"620111004003007", "620111004003123", "620111004003023"});
    EXPECT_EQ(codes.next(), "620111004003124");
    EXPECT_EQ(codes.next(), "620111004003125");
    EXPECT_EQ(detail::CodeGiver::name_of("620111004003024"), "第24网格");
}

}  // namespace
}  // namespace wangge
