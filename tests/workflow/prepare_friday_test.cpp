#include "engine/workflow/prepare_friday.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "engine/core/error.h"
#include "engine/sample/longyuan.h"

namespace wangge {
namespace {

const FridayWork friday{.plan = {.date = {2024, 4, 12}}};

TEST(PrepareFriday, FromTicketsWithoutAPlaceToThePlan) {
    const Sample sample = make_longyuan(1);
    Community community = sample.community;
    double last = 0;
    const FridayResult result = prepare_friday(community, friday, Progress([&](double fraction, std::string_view) {
                                                   EXPECT_GE(fraction, last);
                                                   last = fraction;
                                               }));
    EXPECT_GT(last, 0.9);
    EXPECT_EQ(result.geocoded.total, community.tickets.size());
    EXPECT_EQ(result.plan.routes.size(), 3u);
    ASSERT_EQ(community.plans.size(), 1u);
    EXPECT_EQ(community.plans[0].longest_s, result.plan.longest_s);
    EXPECT_LE(result.plan.lower_bound_s, result.plan.longest_s);

    // Every true hotspot of the sample is found, the new one too, and served or explained.
    for (const GarbageTruth& truth : sample.garbage) {
        double nearest_m = 1e9;
        for (const Hotspot& hotspot : community.hotspots) nearest_m = std::min(nearest_m, distance_m(hotspot.at, truth.at));
        EXPECT_LT(nearest_m, 100) << truth.name;
    }
}

TEST(PrepareFriday, ThePlanOfADateReplacesTheOneBefore) {
    Community community = make_longyuan(1).community;
    prepare_friday(community, friday);
    const FridayPlan first = community.plans.back();
    prepare_friday(community, friday);
    ASSERT_EQ(community.plans.size(), 1u);
    EXPECT_EQ(community.plans.back().longest_s, first.longest_s);
    FridayWork next = friday;
    next.plan.date = {2024, 4, 19};
    prepare_friday(community, next);
    EXPECT_EQ(community.plans.size(), 2u);
}

TEST(PrepareFriday, ACancelOrABadDateChangesNoResult) {
    Community community = make_longyuan(1).community;
    community.hotspots.resize(1);
    FridayWork impossible = friday;
    impossible.plan.date = {2024, 2, 30};
    EXPECT_THROW(prepare_friday(community, impossible), Error);
    const Progress progress([](double fraction, std::string_view) {
        if (fraction > 0.4) throw Error(ErrorKind::cancelled, "stopped by the listener");
    });
    EXPECT_THROW(prepare_friday(community, friday, progress), Error);
    EXPECT_EQ(community.hotspots.size(), 1u);
    EXPECT_TRUE(community.plans.empty());
}

}  // namespace
}  // namespace wangge
