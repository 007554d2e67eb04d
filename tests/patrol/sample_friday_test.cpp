// The pilot end to end: three teams, nothing left out without a reason, the same plan every time.

#include <gmock/gmock.h>

#include <chrono>

#include "engine/patrol/plan_friday.h"
#include "engine/patrol/verify_plan.h"
#include "engine/sample/longyuan.h"

namespace wangge {
namespace {

const Community& longyuan() {
    static const Community community = make_longyuan(1).community;
    return community;
}

TEST(SampleFriday, IsSound) {
    FridayOptions options;
    options.date = {2024, 4, 12};
    options.seconds = 0.3;
    const FridayPlan plan = plan_friday(longyuan(), options);
    EXPECT_THAT(faults_of(longyuan(), options, plan), testing::IsEmpty());
    ASSERT_EQ(plan.routes.size(), 3U);
    EXPECT_GT(plan.lower_bound_s, 0);
    EXPECT_LT(plan.gap, 0.35) << plan.bound_reason;
    EXPECT_FALSE(plan.bound_reason.empty());
    for (const Route& route : plan.routes) {
        EXPECT_GT(route.stops.size(), 5U);
        for (const Stop& stop : route.stops)
            if (stop.kind == StopKind::bin || stop.kind == StopKind::garbage_point) {
                EXPECT_FALSE(stop.grid.empty()) << stop.code;
            }
    }
    for (const LeftOut& left : plan.left_out) EXPECT_FALSE(left.reason.empty());
}

TEST(SampleFriday, IsTheSameEveryTime) {
    FridayOptions options;
    options.seconds = 0.1;
    const FridayPlan first = plan_friday(longyuan(), options), second = plan_friday(longyuan(), options);
    EXPECT_EQ(first.longest_s, second.longest_s);
    EXPECT_EQ(first.lower_bound_s, second.lower_bound_s);
    for (std::size_t t = 0; t < first.routes.size(); ++t) EXPECT_EQ(first.routes[t].path, second.routes[t].path);
}

TEST(SampleFriday, OneTeamDoesLessThanThree) {
    FridayOptions options;
    options.seconds = 0.1;
    options.teams = 1;
    const FridayPlan plan = plan_friday(longyuan(), options);
    EXPECT_THAT(faults_of(longyuan(), options, plan), testing::IsEmpty());
    EXPECT_EQ(plan.routes.size(), 1U);
}

}  // namespace
}  // namespace wangge
