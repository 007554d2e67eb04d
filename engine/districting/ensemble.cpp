#include "engine/districting/ensemble.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numeric>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/districting/chain_diagnostics.h"
#include "engine/districting/initial_plan.h"
#include "engine/districting/reversible_recom.h"

namespace wangge {

PlanMetric cut_edges_metric(const DualGraph& graph) {
    return {"cut_edges", [&graph](const Plan& plan) { return static_cast<double>(cut_edges(graph, plan)); }};
}

PlanMetric border_metric(const DualGraph& graph, std::vector<double> cost_of_edge, std::string name) {
    if (cost_of_edge.size() != graph.edges()) throw Error(ErrorKind::bad_input, "A cost is needed for each edge");
    return {std::move(name), [&graph, cost = std::move(cost_of_edge)](const Plan& plan) {
                double sum = 0;
                for (std::size_t e = 0; e < cost.size(); ++e)
                    if (plan[graph.ends[e].first] != plan[graph.ends[e].second]) sum += cost[e];
                return sum;
            }};
}

PlanMetric imbalance_metric(std::vector<std::int64_t> amount, std::uint32_t districts, std::string name) {
    return {std::move(name), [load = std::move(amount), districts](const Plan& plan) {
                std::vector<std::int64_t> sums(districts, 0);
                for (std::size_t v = 0; v < load.size(); ++v) sums[plan[v]] += load[v];
                const double mean = static_cast<double>(std::accumulate(sums.begin(), sums.end(), std::int64_t{0})) / districts;
                double worst = 0;
                if (mean > 0)
                    for (const std::int64_t sum : sums) worst = std::max(worst, std::abs(static_cast<double>(sum) / mean - 1));
                return worst;
            }};
}

std::vector<double> MetricSamples::pooled() const {
    std::vector<double> all;
    for (const std::vector<double>& chain : chains) all.insert(all.end(), chain.begin(), chain.end());
    return all;
}

namespace {

// Far apart for neighbouring seeds and chains: the generators mix them once more.
std::uint64_t seed_of(std::uint64_t seed, std::size_t chain) {
    return detail::Xoshiro(seed + 0x9e3779b97f4a7c15ULL * (chain + 1)).bits();
}

struct Counts {
    std::uint64_t steps = 0, changes = 0, trees = 0;
};

class Collector {
public:
    Collector(const std::vector<PlanMetric>& metrics, const EnsembleOptions& options, const Progress& progress, Ensemble& ensemble)
        : metrics_(metrics), options_(options), progress_(progress), ensemble_(ensemble) {}

    template <class Chain>
    Counts run(Chain chain, std::size_t number) {
        const std::uint64_t last = options_.burn_in + options_.samples * options_.thinning;
        for (std::uint64_t step = 1; step <= last; ++step) {
            chain.step();
            progress_.poll();
            if (step % report_every == 0) report(report_every);
            if (step <= options_.burn_in || (step - options_.burn_in) % options_.thinning != 0) continue;
            for (std::size_t m = 0; m < metrics_.size(); ++m)
                ensemble_.metrics[m].chains[number].push_back(metrics_[m].of(chain.plan()));
            if (options_.keep_plans) ensemble_.plans[number].push_back(chain.plan());
        }
        return {last, chain.changes(), chain.trees()};
    }

private:
    static constexpr std::uint64_t report_every = 256;

    void report(std::uint64_t steps) {
        const std::uint64_t done = done_.fetch_add(steps) + steps;
        const std::uint64_t all = options_.chains * (options_.burn_in + options_.samples * options_.thinning);
        progress_.report(static_cast<double>(done) / static_cast<double>(all), "sampling plans");
    }

    const std::vector<PlanMetric>& metrics_;
    const EnsembleOptions& options_;
    const Progress& progress_;
    Ensemble& ensemble_;
    std::atomic<std::uint64_t> done_{0};
};

}  // namespace

Ensemble draw_ensemble(const DualGraph& graph, std::uint32_t districts, const WeightLimits& limits,
                       const std::vector<PlanMetric>& metrics, const EnsembleOptions& options, const Progress& progress) {
    if (options.chains == 0 || options.samples == 0 || options.thinning == 0)
        throw Error(ErrorKind::bad_input, "An ensemble needs at least one chain, one sample and a thinning of 1");
    Ensemble ensemble;
    for (const PlanMetric& metric : metrics)
        ensemble.metrics.push_back({metric.name, std::vector<std::vector<double>>(options.chains)});
    if (options.keep_plans) ensemble.plans.resize(options.chains);

    std::vector<Counts> counts(options.chains);
    Collector collector(metrics, options, progress, ensemble);
    parallel_chunks(
        options.chains, 1,
        [&](std::size_t c, std::size_t) {
            const std::uint64_t seed = seed_of(options.seed, c);
            std::optional<Plan> start;
            if (options.starts.empty())
                start = initial_plan(graph, districts, limits, {.seed = seed}, progress);
            else
                start = options.starts[c % options.starts.size()];
            if (!start)
                throw Error(ErrorKind::infeasible,
                            "No legal plan was found to start from, though one may exist: widen the tolerance");
            if (options.kind == ChainKind::recom)
                counts[c] = collector.run(
                    Recom(graph, *start, districts, limits, {.tree = options.tree, .pair = options.pair, .seed = seed}), c);
            else
                counts[c] = collector.run(
                    ReversibleRecom(graph, *start, districts, limits, {.compactness = options.compactness, .seed = seed}), c);
        },
        progress);
    for (const Counts& c : counts) {
        ensemble.steps += c.steps;
        ensemble.changes += c.changes;
        ensemble.trees += c.trees;
    }
    return ensemble;
}

std::vector<MetricSummary> summarise(const Ensemble& ensemble) {
    std::vector<MetricSummary> summaries;
    for (const MetricSamples& metric : ensemble.metrics) {
        const std::vector<double> all = metric.pooled();
        MetricSummary s;
        s.name = metric.name;
        s.mean = std::accumulate(all.begin(), all.end(), 0.0) / static_cast<double>(all.size());
        for (const double value : all) s.deviation += (value - s.mean) * (value - s.mean);
        s.deviation = all.size() > 1 ? std::sqrt(s.deviation / static_cast<double>(all.size() - 1)) : 0;
        s.low = quantile(all, 0.025);
        s.median = quantile(all, 0.5);
        s.high = quantile(all, 0.975);
        s.r_hat = split_r_hat(metric.chains);
        s.effective_samples = effective_sample_size(metric.chains);
        summaries.push_back(std::move(s));
    }
    return summaries;
}

}  // namespace wangge
