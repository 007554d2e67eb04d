#include "engine/grids/balance.h"

#include <gmock/gmock.h>

namespace wangge {
namespace {

GridMetrics grid(const char* code, std::int64_t residents, std::int64_t tickets, double street) {
    GridMetrics m;
    m.code = code, m.residents = residents, m.tickets = tickets, m.street_m = street;
    m.extra[1] = static_cast<double>(residents) / 4;
    return m;
}

TEST(Balance, OneLoadIsItsShareOfTheMean) {
    const std::vector<GridMetrics> metrics{grid("a", 100, 5, 10), grid("b", 300, 5, 10), grid("c", 200, 5, 10)};
    BalanceWeights weights;
    weights.residents = 3;
    const Balance b = balance_of(metrics, weights);
    EXPECT_THAT(b.load, testing::ElementsAre(0.5, 1.5, 1));
    EXPECT_THAT(b.deviation, testing::ElementsAre(-0.5, 0.5, 0));
    EXPECT_EQ(b.max_deviation, 0.5);
    EXPECT_DOUBLE_EQ(b.variation, std::sqrt(0.5 / 3));
    weights.residents = 0, weights.extra[1] = 1;
    EXPECT_EQ(balance_of(metrics, weights).load, b.load);
}

TEST(Balance, LoadsAreWeighedByTheirMeans) {
    const std::vector<GridMetrics> metrics{grid("a", 100, 30, 0), grid("b", 300, 10, 0)};
    BalanceWeights weights;
    weights.residents = 1, weights.tickets = 1;
    EXPECT_THAT(balance_of(metrics, weights).load, testing::ElementsAre(1, 1));
    weights.tickets = 0.5;
    EXPECT_NEAR(balance_of(metrics, weights).load[0], (0.5 + 0.5 * 1.5) / 1.5, 1e-12);
    // A load that nobody has takes no part.
    const double before = balance_of(metrics, weights).max_deviation;
    weights.street_m = 5;
    EXPECT_EQ(balance_of(metrics, weights).max_deviation, before);
}

TEST(Balance, DeadFacesAndNothingAtAll) {
    std::vector<GridMetrics> metrics{grid("a", 100, 5, 10), grid("", 0, 0, 0), grid("b", 300, 5, 10)};
    BalanceWeights weights;
    EXPECT_EQ(balance_of(metrics, weights).max_deviation, 0);
    weights.residents = 1;
    EXPECT_THAT(balance_of(metrics, weights).load, testing::ElementsAre(0.5, 0, 1.5));
    EXPECT_EQ(balance_of(metrics, weights).deviation[1], 0);
    EXPECT_TRUE(balance_of({}, weights).load.empty());
}

}  // namespace
}  // namespace wangge
