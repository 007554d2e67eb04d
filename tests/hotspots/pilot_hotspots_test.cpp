// The pilot community: its true garbage hotspots must be found from tickets that lie where the truth says, and nothing
// else may be. The truth is used as a perfect geocoder and for scoring.

#include <gtest/gtest.h>

#include <iostream>
#include <map>

#include "engine/geo/measure.h"
#include "engine/hotspots/find_hotspots.h"
#include "engine/sample/longyuan.h"

namespace wangge {
namespace {

Sample located_pilot(std::uint64_t seed) {
    Sample sample = make_longyuan(seed);
    for (std::size_t i = 0; i < sample.community.tickets.size(); ++i) {
        const TicketTruth& truth = sample.truth[i];
        Location location;
        location.at = truth.at;
        location.level = truth.inside ? MatchLevel::building : MatchLevel::none;
        sample.community.tickets[i].location = location;
    }
    return sample;
}

const Hotspot* nearest_to(const std::vector<Hotspot>& hotspots, Point at) {
    const Hotspot* best = nullptr;
    for (const Hotspot& h : hotspots)
        if (!best || distance_m(h.at, at) < distance_m(best->at, at)) best = &h;
    return best;
}

class PilotHotspots : public testing::TestWithParam<std::uint64_t> {};

TEST_P(PilotHotspots, AllTrueOnesAreFoundAndFewOthers) {
    const Sample sample = located_pilot(GetParam());
    ASSERT_EQ(sample.garbage.size(), 4U);
    const auto hotspots = find_hotspots(sample.community);
    for (const GarbageTruth& truth : sample.garbage) {
        const Hotspot* found = nearest_to(hotspots, truth.at);
        ASSERT_TRUE(found) << truth.name;
        EXPECT_LT(distance_m(found->at, truth.at), 40) << truth.name;
        std::cout << truth.key << ' ' << truth.name << " from " << to_string(truth.from) << ": " << found->name << ", "
                  << found->tickets << " tickets, z " << found->z << ", trend " << found->trend << '\n';
    }
    EXPECT_LE(hotspots.size(), 5U);
}

TEST_P(PilotHotspots, TheNewOneStandsOutInTheLastMonths) {
    const Sample sample = located_pilot(GetParam());
    const GarbageTruth* fresh = nullptr;
    for (const GarbageTruth& truth : sample.garbage)
        if (!fresh || truth.from > fresh->from) fresh = &truth;

    HotspotOptions before;
    before.filter.until = at(fresh->from);
    for (const Hotspot& h : find_hotspots(sample.community, before)) EXPECT_GT(distance_m(h.at, fresh->at), 40) << h.name;

    HotspotOptions recent;
    recent.filter.from = at(fresh->from);
    const auto found = find_hotspots(sample.community, recent);
    const Hotspot* nearest = nearest_to(found, fresh->at);
    ASSERT_TRUE(nearest);
    EXPECT_LT(distance_m(nearest->at, fresh->at), 40);

    const auto whole_year = find_hotspots(sample.community);
    const Hotspot* in_year = nearest_to(whole_year, fresh->at);
    ASSERT_TRUE(in_year);
    for (const Hotspot& h : whole_year) EXPECT_LE(h.trend, in_year->trend) << h.name;
    EXPECT_GT(in_year->trend, 2);
}

INSTANTIATE_TEST_SUITE_P(Seeds, PilotHotspots, testing::Values(1, 2, 7));

}  // namespace
}  // namespace wangge
