#pragma once

// Many random legal plans, from several chains at once, each measured: what is usual for this map, so that a plan can be placed.
//
//   const Ensemble e = draw_ensemble(graph, 23, limits, {cut_edges_metric(graph), imbalance_metric(tickets, 23)}, {.seed = 1});
//   for (const MetricSummary& m : summarise(e)) show(m.name, m.r_hat, m.effective_samples, m.median);
//   double share = mid_rank(e.metrics[0].pooled(), value_of_the_plan_in_force);
//
// Chains start from plans of their own, run on all cores, and do not depend on how many there are.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "engine/core/progress.h"
#include "engine/districting/dual_graph.h"
#include "engine/districting/recom.h"

namespace wangge {

// A figure of a plan. Called from several threads at once.
struct PlanMetric {
    std::string name;
    std::function<double(const Plan&)> of;
};
// These keep copies of the vectors and a reference to the graph. O(m), O(n).
PlanMetric cut_edges_metric(const DualGraph& graph);
PlanMetric border_metric(const DualGraph& graph, std::vector<double> cost_of_edge, std::string name = "border");
// Greatest |load / mean - 1| of a district; 0 when there is no load at all.
PlanMetric imbalance_metric(std::vector<std::int64_t> amount, std::uint32_t districts, std::string name = "imbalance");

enum class ChainKind {
    recom,             // fastest mixing, compact plans, no closed law
    reversible_recom,  // law: product of the districts' spanning tree counts to the power `compactness`
};

struct EnsembleOptions {
    ChainKind kind = ChainKind::recom;
    std::uint32_t chains = 4;
    std::uint64_t burn_in = 1000;            // steps left out at the start of each chain
    std::uint64_t samples = 2500;            // kept of each chain
    std::uint64_t thinning = 10;             // steps from one sample to the next
    TreeLaw tree = TreeLaw::uniform;         // recom
    PairChoice pair = PairChoice::cut_edge;  // recom
    double compactness = 1;                  // reversible_recom
    std::vector<Plan> starts{};              // of the chains, in turn; none: initial_plan for each
    bool keep_plans = false;
    std::uint64_t seed = 1;
};

struct MetricSamples {
    std::string name;
    std::vector<std::vector<double>> chains;  // a value a sample

    std::vector<double> pooled() const;
};

struct Ensemble {
    std::vector<MetricSamples> metrics;    // in the order asked for
    std::vector<std::vector<Plan>> plans;  // of each chain, a plan a sample, if kept
    std::uint64_t steps = 0, changes = 0;  // of all chains, burn-in included; steps that led to another plan
    std::uint64_t trees = 0;               // drawn
};

// bad_input: no chain or sample, a thinning of 0, a start that is not legal. infeasible: no legal plan can exist, or none was found
// to start from (the sentence says which). cancelled by progress.
Ensemble draw_ensemble(const DualGraph& graph, std::uint32_t districts, const WeightLimits& limits,
                       const std::vector<PlanMetric>& metrics, const EnsembleOptions& options = {}, const Progress& progress = {});

struct MetricSummary {
    std::string name;
    double mean = 0, deviation = 0, low = 0, median = 0, high = 0;  // low and high: the 2.5 % and 97.5 % quantiles
    double r_hat = 0, effective_samples = 0;                        // chain_diagnostics.h; not a number when all values are equal
};
std::vector<MetricSummary> summarise(const Ensemble& ensemble);

}  // namespace wangge
