#include "engine/grids/plan_ensemble.h"

#include <gmock/gmock.h>

#include <cmath>

#include "engine/core/error.h"
#include "engine/grids/propose.h"
#include "engine/sample/longyuan.h"

namespace wangge {
namespace {

const Community& longyuan() {
    static const Community community = make_longyuan(1).community;
    return community;
}

PlanEnsembleOptions quick() {
    PlanEnsembleOptions o;
    o.tolerance = 0.3;
    o.chains.chains = 2;
    o.chains.burn_in = 50;
    o.chains.samples = 100;
    o.chains.thinning = 2;
    return o;
}

TEST(PlanEnsemble, PlacesThePlanInForceWhereEverybodyCanSeeIt) {
    const PlanEnsemble e = place_in_ensemble(longyuan(), {}, quick());
    EXPECT_EQ(e.plans, 200U);
    ASSERT_EQ(e.metrics.size(), 5U);
    const EnsembleMetric& people = e.metrics[0];
    EXPECT_EQ(people.key, "residents_deviation");
    EXPECT_LE(people.summary.high, 0.3 + 1e-9);
    EXPECT_NEAR(people.in_force.value, 1552 / (12000.0 / 23) - 1, 1e-9);  // 197 %: beyond every plan drawn
    EXPECT_EQ(people.in_force.percentile, 1);
    // Its borders are straighter and cut no compound; nobody moves in it.
    EXPECT_LT(e.metrics[2].in_force.percentile, 0.05);
    EXPECT_EQ(e.metrics[3].in_force.value, 0);
    EXPECT_EQ(e.metrics[4].in_force.value, 0);
    for (const EnsembleMetric& m : e.metrics) {
        std::uint64_t counted = 0;
        for (const std::uint64_t c : m.histogram.counts) counted += c;
        EXPECT_EQ(counted, e.plans) << m.key;
    }
}

TEST(PlanEnsemble, OtherPlansArePlacedByTheSameFigures) {
    ProposeOptions wish;
    wish.keep = KeepCompounds::no;
    wish.seconds = 0;
    wish.steps = 100'000;
    wish.most_plans = 2;
    const ProposalFront front = propose_grids(longyuan(), wish);
    std::vector<std::vector<Grid>> others;
    for (const Proposal& p : front.list) others.push_back(p.grids);
    others.push_back(longyuan().grids);
    const PlanEnsemble e = place_in_ensemble(longyuan(), others, quick());
    for (std::size_t i = 0; i < front.list.size(); ++i) {
        EXPECT_NEAR(e.metrics[0].others[i].value, front.list[i].figures.worst[0], 1e-9);
        EXPECT_NEAR(e.metrics[2].others[i].value, front.list[i].figures.border_m, 1e-6);
        EXPECT_NEAR(e.metrics[3].others[i].value, static_cast<double>(front.list[i].figures.compounds_cut), 1e-9);
    }
    for (const EnsembleMetric& m : e.metrics) EXPECT_DOUBLE_EQ(m.others.back().value, m.in_force.value) << m.key;
}

TEST(PlanEnsemble, SaysWhyNoPlanCanBeDrawn) {
    PlanEnsembleOptions o = quick();
    o.whole_compounds = true;  // the largest compound has three times the mean
    try {
        place_in_ensemble(longyuan(), {}, o);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::infeasible);
    }
    o = quick();
    o.tolerance = 0;
    EXPECT_THROW(place_in_ensemble(longyuan(), {}, o), Error);
    EXPECT_THROW(place_in_ensemble(Community{}, {}, quick()), Error);
}

}  // namespace
}  // namespace wangge
