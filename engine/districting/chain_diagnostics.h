#pragma once

// Whether chains have run long enough, and where a plan stands among the plans they found.
//
//   std::vector<std::vector<double>> chains = ...;        // one metric: a row a chain, all of one length
//   if (split_r_hat(chains) < 1.01 && effective_sample_size(chains) > 400) ...
//
// Rank-normalised split R-hat and bulk effective sample size of Vehtari, Gelman, Simpson, Carpenter & Bürkner (2021): chains are
// cut in halves, values replaced by normal scores of their ranks, so that neither a drift nor heavy tails nor odd scales hide.

#include <cstdint>
#include <span>
#include <vector>

namespace wangge {

// The larger of the R-hat of the values and of their distances from the median. 1: the halves cannot be told apart; above 1.01:
// run longer. Infinite when every half stands still elsewhere; not a number when all values are equal or a chain has fewer than 4.
// bad_input: no chain, or lengths that differ. O(N log N).
double split_r_hat(std::span<const std::vector<double>> chains);

// How many independent plans would tell as much about the middle of the distribution (Geyer's initial monotone sequence). Not a
// number when all values are equal or a chain has fewer than 4. O(N log N + N x the lag at which correlation dies).
double effective_sample_size(std::span<const std::vector<double>> chains);

// The share of the values below, and half of those equal: 0 .. 1; 0.5 is the middle. bad_input: no values.
double mid_rank(std::span<const double> values, double value);
// The value at a share of the way through the sorted values, linear between two of them. bad_input: no values.
double quantile(std::span<const double> values, double share);

struct Histogram {
    double low = 0;    // where the first bin begins
    double width = 1;  // of a bin, low end in, high end out
    std::vector<std::uint64_t> counts;
};
// At most `bins` bins over all values; a bin a value when they are whole numbers that lie close enough. bad_input: no values, no
// bin or a value that is not finite.
Histogram histogram(std::span<const double> values, std::uint32_t bins);

}  // namespace wangge
