#include "engine/districting/ensemble.h"

#include <gmock/gmock.h>
#include <tbb/global_control.h>

#include <mutex>

#include "engine/core/error.h"
#include "engine/districting/chain_diagnostics.h"
#include "engine/districting/enumerate_plans.h"
#include "tests/districting/sampler_boards.h"

namespace wangge {
namespace {

using test::board;
using test::town;

std::vector<PlanMetric> metrics_of(const DualGraph& graph, std::uint32_t k) {
    return {cut_edges_metric(graph), imbalance_metric(graph.weight, k),
            border_metric(graph, std::vector<double>(graph.edges(), 2.5))};
}

TEST(Ensemble, SamplesAreLegalAndMeasured) {
    const DualGraph graph = town(10, 1);
    const WeightLimits limits = limits_within(graph, 5, 0.1);
    for (const ChainKind kind : {ChainKind::recom, ChainKind::reversible_recom}) {
        const Ensemble e =
            draw_ensemble(graph, 5, limits, metrics_of(graph, 5),
                          {.kind = kind, .chains = 3, .burn_in = 50, .samples = 100, .thinning = 3, .keep_plans = true});
        ASSERT_EQ(e.metrics.size(), 3U);
        ASSERT_EQ(e.plans.size(), 3U);
        EXPECT_EQ(e.steps, 3U * 350);
        EXPECT_GE(e.trees, e.changes);
        for (std::size_t c = 0; c < 3; ++c) {
            ASSERT_EQ(e.plans[c].size(), 100U);
            for (std::size_t i = 0; i < 100; ++i) {
                EXPECT_EQ(fault_of(graph, e.plans[c][i], 5, limits), std::nullopt);
                const auto cut = static_cast<double>(cut_edges(graph, e.plans[c][i]));
                EXPECT_EQ(e.metrics[0].chains[c][i], cut);
                EXPECT_LE(e.metrics[1].chains[c][i], 0.1);
                EXPECT_EQ(e.metrics[2].chains[c][i], 2.5 * cut);
            }
        }
        EXPECT_NE(e.plans[0], e.plans[1]);
    }
}

TEST(Ensemble, DoesNotDependOnTheNumberOfThreads) {
    const DualGraph graph = town(9, 2);
    const WeightLimits limits = limits_within(graph, 4, 0.1);
    const auto draw = [&](std::size_t threads) {
        const tbb::global_control control(tbb::global_control::max_allowed_parallelism, threads);
        return draw_ensemble(graph, 4, limits, metrics_of(graph, 4), {.chains = 5, .samples = 60, .seed = 8}).metrics[0].chains;
    };
    const auto alone = draw(1);
    EXPECT_EQ(alone, draw(4));
    EXPECT_EQ(alone, draw(2));
}

TEST(Ensemble, SummariesOfAMapWhoseLawIsKnown) {
    const DualGraph graph = board(4, 4);
    const Ensemble e = draw_ensemble(
        graph, 4, {4, 4}, {cut_edges_metric(graph), imbalance_metric(graph.weight, 4)},
        {.kind = ChainKind::reversible_recom, .chains = 4, .burn_in = 100, .samples = 5000, .thinning = 5, .seed = 2});
    const std::vector<MetricSummary> summaries = summarise(e);
    ASSERT_EQ(summaries.size(), 2U);
    // (8 x 256 + 10 x 224 + 11 x 96 + 12 x 78) / 654
    EXPECT_NEAR(summaries[0].mean, 6280.0 / 654, 4 * summaries[0].deviation / std::sqrt(summaries[0].effective_samples));
    EXPECT_LT(summaries[0].r_hat, 1.01);
    EXPECT_GT(summaries[0].effective_samples, 2000);
    EXPECT_EQ(summaries[0].low, 8);
    EXPECT_EQ(summaries[0].median, 10);
    EXPECT_EQ(summaries[0].high, 12);
    EXPECT_TRUE(std::isnan(summaries[1].r_hat));
    EXPECT_EQ(summaries[1].deviation, 0);
    // The four squares are more compact than most.
    EXPECT_NEAR(mid_rank(e.metrics[0].pooled(), 8), 256.0 / 654 / 2, 0.02);
}

TEST(Ensemble, StartsThatAreGiven) {
    const DualGraph graph = board(4, 4);
    const Plan squares{0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 3, 3, 2, 2, 3, 3};
    EnsembleOptions options{.chains = 2, .burn_in = 0, .samples = 10, .thinning = 1, .starts = {squares}};
    EXPECT_EQ(draw_ensemble(graph, 4, {4, 4}, {}, options).steps, 20U);
    options.starts = {Plan(16, 0)};
    EXPECT_THROW(draw_ensemble(graph, 4, {4, 4}, {}, options), Error);
}

TEST(Ensemble, Refusals) {
    const DualGraph graph = board(3, 3);
    EXPECT_THROW(draw_ensemble(graph, 3, {3, 3}, {}, {.chains = 0}), Error);
    EXPECT_THROW(draw_ensemble(graph, 3, {3, 3}, {}, {.samples = 0}), Error);
    EXPECT_THROW(draw_ensemble(graph, 3, {3, 3}, {}, {.thinning = 0}), Error);
    EXPECT_THROW(border_metric(graph, {1, 2}), Error);
    try {
        draw_ensemble(graph, 3, {4, 9}, {});
        ADD_FAILURE();
    } catch (const Error& e) {
        EXPECT_EQ(e.kind(), ErrorKind::infeasible);
    }
}

TEST(Ensemble, ReportsProgressAndStopsWhenCancelled) {
    const DualGraph graph = board(6, 6);
    double last = 0;
    const Progress whole([&](double fraction, std::string_view) { last = fraction; });
    draw_ensemble(graph, 6, {5, 7}, {cut_edges_metric(graph)}, {.chains = 2, .burn_in = 0, .samples = 1024, .thinning = 1}, whole);
    EXPECT_NEAR(last, 1, 0.01);
    Progress stopped;
    stopped = Progress([&](double fraction, std::string_view) {
        if (fraction > 0.3) stopped.cancel();
    });
    try {
        draw_ensemble(graph, 6, {5, 7}, {cut_edges_metric(graph)}, {.samples = 2000}, stopped);
        ADD_FAILURE();
    } catch (const Error& e) {
        EXPECT_EQ(e.kind(), ErrorKind::cancelled);
    }
}

}  // namespace
}  // namespace wangge
