#include "engine/districting/chain_diagnostics.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numeric>

#include "engine/core/error.h"
#include "engine/core/random.h"

namespace wangge {
namespace {

using Chains = std::vector<std::vector<double>>;

// Chains x(t + 1) = phi x(t) + noise, from their stationary law.
Chains autoregressive(double phi, std::size_t count, std::size_t length, std::uint64_t seed) {
    Random random(seed);
    Chains chains(count);
    for (std::vector<double>& chain : chains) {
        double x = random.normal(0, 1);
        for (std::size_t i = 0; i < length; ++i) {
            chain.push_back(x);
            x = phi * x + std::sqrt(1 - phi * phi) * random.normal(0, 1);
        }
    }
    return chains;
}

TEST(SplitRHat, IsOneForChainsOfOneLaw) {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        EXPECT_NEAR(split_r_hat(autoregressive(0, 4, 1000, seed)), 1, 0.006);
        EXPECT_LT(split_r_hat(autoregressive(0.9, 4, 5000, seed)), 1.03);
    }
}

TEST(SplitRHat, SeesAChainElsewhere) {
    Chains chains = autoregressive(0, 4, 500, 1);
    for (double& x : chains[2]) x += 2;
    EXPECT_GT(split_r_hat(chains), 1.2);
}

TEST(SplitRHat, SeesADrift) {
    Chains chains = autoregressive(0, 4, 1000, 2);
    for (std::vector<double>& chain : chains)  // all alike, so that only halves can tell
        for (std::size_t i = 0; i < chain.size(); ++i) chain[i] += 3.0 * static_cast<double>(i) / 1000;
    EXPECT_GT(split_r_hat(chains), 1.2);
}

TEST(SplitRHat, SeesAnotherSpread) {
    Chains chains = autoregressive(0, 4, 1000, 3);
    for (double& x : chains[0]) x *= 4;  // the same middle: only the distances from it can tell
    EXPECT_GT(split_r_hat(chains), 1.05);
}

// Ranks do not change under a monotone change of scale, heavy tails or not.
TEST(SplitRHat, DoesNotDependOnTheScale) {
    Chains chains = autoregressive(0.5, 3, 400, 4);
    const double ess = effective_sample_size(chains);
    for (std::vector<double>& chain : chains)
        for (double& x : chain) x = std::exp(5 * x);
    EXPECT_NEAR(effective_sample_size(chains), ess, 1e-9 * ess);
}

TEST(SplitRHat, OfConstants) {
    EXPECT_TRUE(std::isnan(split_r_hat(Chains{{1, 1, 1, 1}, {1, 1, 1, 1}})));
    EXPECT_TRUE(std::isnan(effective_sample_size(Chains{{1, 1, 1, 1}})));
    EXPECT_TRUE(std::isnan(split_r_hat(Chains{{1, 2, 3}})));
    EXPECT_TRUE(std::isinf(split_r_hat(Chains{{1, 1, 1, 1}, {2, 2, 2, 2}})));
    EXPECT_THROW(split_r_hat(Chains{}), Error);
    EXPECT_THROW(split_r_hat(Chains{{1, 2, 3, 4}, {1, 2, 3}}), Error);
}

TEST(EffectiveSampleSize, OfAutoregressiveChains) {
    for (const double phi : {0.0, 0.5, 0.9, -0.3}) {
        const double expected = 4 * 5000 * (1 - phi) / (1 + phi);
        double mean = 0;
        for (std::uint64_t seed = 1; seed <= 6; ++seed) mean += effective_sample_size(autoregressive(phi, 4, 5000, seed)) / 6;
        EXPECT_NEAR(mean / expected, 1, 0.1) << phi;
    }
}

// By hand: 8 values are two halves 1 2 3 4 and 5 6 7 8, whose scores are z(r) = Phi^-1((r - 3/8) / 8.25).
TEST(SplitRHat, ByHand) {
    const std::vector<double> z{-1.4342001596863794, -0.8524950342746939, -0.4727891209922673, -0.1525059742462444};
    // Quantiles of (r - 0.375) / 8.25; the upper half mirrors the lower.
    const double mean = (z[0] + z[1] + z[2] + z[3]) / 4;
    double within = 0;
    for (const double v : z) within += (v - mean) * (v - mean) / 3;
    const double between = 4 * 2 * mean * mean;
    EXPECT_NEAR(split_r_hat(Chains{{1, 2, 3, 4, 5, 6, 7, 8}}), std::sqrt((within * 0.75 + between / 4) / within), 1e-12);
}

TEST(MidRank, CountsEqualOnesHalf) {
    const std::vector<double> values{3, 1, 2, 2};
    EXPECT_EQ(mid_rank(values, 0), 0);
    EXPECT_EQ(mid_rank(values, 1), 0.125);
    EXPECT_EQ(mid_rank(values, 2), 0.5);
    EXPECT_EQ(mid_rank(values, 2.5), 0.75);
    EXPECT_EQ(mid_rank(values, 9), 1);
    EXPECT_THROW(mid_rank({}, 1), Error);
}

TEST(Quantile, IsLinearBetweenValues) {
    const std::vector<double> values{40, 10, 30, 20};
    EXPECT_EQ(quantile(values, 0), 10);
    EXPECT_EQ(quantile(values, 1), 40);
    EXPECT_EQ(quantile(values, 0.5), 25);
    EXPECT_DOUBLE_EQ(quantile(values, 0.25), 17.5);
    EXPECT_THROW(quantile({}, 0.5), Error);
}

TEST(HistogramOf, CountsEverything) {
    Random random(1);
    for (int round = 0; round < 50; ++round) {
        std::vector<double> values;
        const bool whole = round % 2 == 0;
        for (int i = 0; i < 200; ++i) values.push_back(whole ? static_cast<double>(random.between(-9, 40)) : random.normal(5, 3));
        const auto bins = static_cast<std::uint32_t>(random.between(1, 60));
        const Histogram h = histogram(values, bins);
        EXPECT_LE(h.counts.size(), bins);
        EXPECT_EQ(std::accumulate(h.counts.begin(), h.counts.end(), std::uint64_t{0}), values.size());
        for (std::size_t b = 0; b + 1 < h.counts.size(); ++b) {  // edges between bins may round
            const double low = h.low + static_cast<double>(b) * h.width, high = low + h.width;
            const auto inside = std::count_if(values.begin(), values.end(), [&](double v) { return v >= low && v < high; });
            EXPECT_NEAR(static_cast<double>(h.counts[b]), static_cast<double>(inside), whole ? 0 : 1);
        }
    }
    EXPECT_THAT(histogram(std::vector<double>{4, 6, 4, 7}, 10).counts, testing::ElementsAre(2, 0, 1, 1));
    EXPECT_THAT(histogram(std::vector<double>{0.5, 0.5}, 10).counts, testing::ElementsAre(2));
    EXPECT_THROW(histogram(std::vector<double>{}, 3), Error);
    EXPECT_THROW(histogram(std::vector<double>{1, NAN}, 3), Error);
}

}  // namespace
}  // namespace wangge
