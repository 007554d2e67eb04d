#pragma once

// Where a plan stands among all that would be possible: an ensemble of random plans of the same land with as many grids, each
// measured.
//
//   const PlanEnsemble e = place_in_ensemble(community, {proposal.grids}, {.tolerance = 0.3});
//   for (const EnsembleMetric& m : e.metrics) say(m.word, m.summary.median, m.in_force.value, m.in_force.percentile);
//
// The law is that of the chain (districting/ensemble.h): plans are not equally likely, compact ones are more so. R-hat above 1.01
// or few effective samples say that the chains must run longer before percentiles mean anything.

#include <string>
#include <vector>

#include "engine/community/community.h"
#include "engine/districting/chain_diagnostics.h"
#include "engine/districting/ensemble.h"
#include "engine/grids/balance_wish.h"
#include "engine/grids/plan_units.h"

namespace wangge {

struct PlanEnsembleOptions {
    std::size_t grids = 0;         // how many; 0 = as many as now
    bool whole_compounds = false;  // compounds are not cut
    double tolerance = 0.25;       // share of the mean that the residents of a grid may lie off it
    EnsembleOptions chains;
    std::uint32_t bins = 24;
    std::vector<BalanceWish> balance{{BalanceMeasure::residents}, {BalanceMeasure::tickets}};  // whose deviations are measured
    LoadOptions loads;
};

struct PlaceInEnsemble {
    double value = 0;
    double percentile = 0;  // mid-rank, 0 .. 1
};

struct EnsembleMetric {
    std::string key;     // residents_deviation and so on for each wish, border_m, compounds_cut, moved_residents
    std::string word;    // Chinese
    bool share = false;  // a share of the mean; else metres, compounds, people
    MetricSummary summary;
    Histogram histogram;
    PlaceInEnsemble in_force;
    std::vector<PlaceInEnsemble> others;  // in the order given
};

struct PlanEnsemble {
    std::vector<EnsembleMetric> metrics;
    std::uint64_t plans = 0;  // measured
    std::uint64_t steps = 0, changes = 0;
    std::size_t units = 0;
};

// Errors: bad_input (no grids, a share out of range, another plan that does not cover the land), those of loads_for; infeasible
// when no plan can lie within the tolerance, which the sentence explains. O(steps x units of two grids).
PlanEnsemble place_in_ensemble(const Community& community, const std::vector<std::vector<Grid>>& others,
                               const PlanEnsembleOptions& options = {}, const Progress& progress = {});

}  // namespace wangge
