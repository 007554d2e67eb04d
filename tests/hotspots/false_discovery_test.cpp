#include "engine/hotspots/false_discovery.h"

#include <gtest/gtest.h>

#include <cmath>

#include "engine/core/random.h"

namespace wangge {
namespace {

TEST(FalseDiscovery, WorkedExampleOfBenjaminiHochberg) {
    // The fifteen p-values of the 1995 paper, table in section 4: four are rejected at 0.05.
    const std::vector<double> p{0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
                                0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000};
    EXPECT_DOUBLE_EQ(false_discovery_cutoff(p, 0.05), 0.0095);
}

TEST(FalseDiscovery, StepsUpPastTestsThatMissTheirOwnLine) {
    const std::vector<double> p{0.04, 0.041, 0.042};  // the first two miss 1/3 and 2/3 of 0.05, the third carries them
    EXPECT_DOUBLE_EQ(false_discovery_cutoff(p, 0.05), 0.042);
    for (const double q : false_discovery_adjusted(p)) EXPECT_DOUBLE_EQ(q, 0.042);
}

TEST(FalseDiscovery, AdjustedValuesByTheirDefinition) {
    Random random(6);
    for (int trial = 0; trial < 50; ++trial) {
        std::vector<double> p(1 + random.below(40));
        for (double& value : p) value = random.chance(0.2) ? 0.01 : random.uniform();
        const auto adjusted = false_discovery_adjusted(p);
        const double n = static_cast<double>(p.size());
        for (std::size_t i = 0; i < p.size(); ++i) {
            double expected = 1;  // least of n p_j / rank_j over p_j >= p_i
            for (const double q : p) {
                if (q < p[i]) continue;
                double rank = 0;
                for (const double r : p) rank += r <= q;
                expected = std::min(expected, n * q / rank);
            }
            EXPECT_NEAR(adjusted[i], expected, 1e-15);
        }
        for (const double level : {0.01, 0.05, 0.3}) {
            const double cutoff = false_discovery_cutoff(p, level);
            for (std::size_t i = 0; i < p.size(); ++i) EXPECT_EQ(p[i] <= cutoff, adjusted[i] <= level + 1e-15);
        }
    }
}

TEST(FalseDiscovery, NothingPassesAndNanIsNotATest) {
    EXPECT_EQ(false_discovery_cutoff({}, 0.05), -1);
    EXPECT_EQ(false_discovery_cutoff(std::vector<double>{0.5, 0.9}, 0.05), -1);
    const std::vector<double> p{std::nan(""), 0.04, std::nan("")};
    EXPECT_DOUBLE_EQ(false_discovery_cutoff(p, 0.05), 0.04);
    const auto adjusted = false_discovery_adjusted(p);
    EXPECT_TRUE(std::isnan(adjusted[0]));
    EXPECT_DOUBLE_EQ(adjusted[1], 0.04);
}

}  // namespace
}  // namespace wangge
