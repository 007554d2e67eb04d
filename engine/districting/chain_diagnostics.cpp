#include "engine/districting/chain_diagnostics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

#include "engine/core/error.h"

namespace wangge {

namespace {

using Chains = std::vector<std::vector<double>>;
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

// Abramowitz & Stegun 26.2.23, then Halley's steps on erfc to the last digits.
double normal_quantile(double p) {
    const double tail = std::min(p, 1 - p);
    const double t = std::sqrt(-2 * std::log(tail));
    double z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    for (int i = 0; i < 2; ++i) {
        const double off = 0.5 * std::erfc(z / std::numbers::sqrt2) - tail;  // positive: z too small
        const double u = off * std::sqrt(2 * std::numbers::pi) * std::exp(z * z / 2);
        z += u / (1 - z * u / 2);
    }
    return p < 0.5 ? -z : z;
}

Chains halves_of(std::span<const std::vector<double>> chains) {
    if (chains.empty()) throw Error(ErrorKind::bad_input, "There is no chain to judge");
    const std::size_t length = chains.front().size();
    Chains halves;
    for (const std::vector<double>& chain : chains) {
        if (chain.size() != length) throw Error(ErrorKind::bad_input, "The chains differ in length");
        const auto half = static_cast<std::ptrdiff_t>(length / 2);
        halves.emplace_back(chain.begin(), chain.begin() + half);
        halves.emplace_back(chain.end() - half, chain.end());
    }
    return halves;
}

// Each value by the normal score of its rank among all; equal values share their mean rank.
Chains normal_scores(Chains chains) {
    std::vector<double*> sorted;
    for (std::vector<double>& chain : chains)
        for (double& value : chain) sorted.push_back(&value);
    std::stable_sort(sorted.begin(), sorted.end(), [](const double* a, const double* b) { return *a < *b; });
    const auto count = static_cast<double>(sorted.size());
    for (std::size_t i = 0; i < sorted.size();) {
        std::size_t end = i + 1;
        while (end < sorted.size() && *sorted[end] == *sorted[i]) ++end;
        const double rank = (static_cast<double>(i) + 1 + static_cast<double>(end)) / 2;
        const double score = normal_quantile((rank - 0.375) / (count + 0.25));
        for (; i < end; ++i) *sorted[i] = score;
    }
    return chains;
}

double mean_of(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

struct Variances {
    std::vector<double> means;
    double within = 0, between = 0;  // of single values; of the chains' means, times their length
    double total() const { return within * (length - 1) / length + between / length; }
    double length = 0;
};

Variances variances_of(const Chains& chains) {
    Variances v;
    v.length = static_cast<double>(chains.front().size());
    for (const std::vector<double>& chain : chains) {
        const double mean = mean_of(chain);
        double sum = 0;
        for (const double value : chain) sum += (value - mean) * (value - mean);
        v.means.push_back(mean);
        v.within += sum / (v.length - 1);
    }
    const auto count = static_cast<double>(chains.size());
    v.within /= count;
    const double mean = mean_of(v.means);
    for (const double m : v.means) v.between += (m - mean) * (m - mean);
    v.between *= v.length / (count - 1);
    return v;
}

double r_hat(const Chains& chains) {
    const Variances v = variances_of(chains);
    return std::sqrt(v.total() / v.within);
}

bool all_equal(const Chains& chains) {
    const double first = chains.front().front();
    return std::all_of(chains.begin(), chains.end(), [&](const std::vector<double>& chain) {
        return std::all_of(chain.begin(), chain.end(), [&](double value) { return value == first; });
    });
}

}  // namespace

double split_r_hat(std::span<const std::vector<double>> chains) {
    const Chains halves = halves_of(chains);
    if (halves.front().size() < 2 || all_equal(halves)) return nan;
    std::vector<double> all;
    for (const std::vector<double>& half : halves) all.insert(all.end(), half.begin(), half.end());
    const double median = quantile(all, 0.5);
    Chains folded = halves;
    for (std::vector<double>& half : folded)
        for (double& value : half) value = std::abs(value - median);
    const double bulk = r_hat(normal_scores(halves));
    return all_equal(folded) ? bulk : std::max(bulk, r_hat(normal_scores(std::move(folded))));
}

double effective_sample_size(std::span<const std::vector<double>> chains) {
    Chains halves = halves_of(chains);
    const std::size_t length = halves.front().size();
    if (length < 2 || all_equal(halves)) return nan;
    halves = normal_scores(std::move(halves));
    const Variances v = variances_of(halves);
    const double total = v.total();
    const auto correlation = [&](std::size_t lag) {
        double sum = 0;
        for (std::size_t c = 0; c < halves.size(); ++c)
            for (std::size_t i = 0; i + lag < length; ++i) sum += (halves[c][i] - v.means[c]) * (halves[c][i + lag] - v.means[c]);
        return 1 - (v.within - sum / static_cast<double>(halves.size() * length)) / total;
    };
    // Pairs of neighbouring lags: positive and falling in a reversible chain, so that the sum ends where noise begins.
    double sum = 0, last = std::numeric_limits<double>::infinity();
    for (std::size_t lag = 0; lag + 1 < length; lag += 2) {
        const double pair = (lag == 0 ? 1 : correlation(lag)) + correlation(lag + 1);
        if (pair < 0) break;
        last = std::min(last, pair);
        sum += last;
    }
    const auto count = static_cast<double>(halves.size() * length);
    return count / std::max(2 * sum - 1, 1 / std::log10(count));
}

double mid_rank(std::span<const double> values, double value) {
    if (values.empty()) throw Error(ErrorKind::bad_input, "There are no values to rank among");
    std::size_t below = 0, equal = 0;
    for (const double v : values) {
        below += v < value ? 1 : 0;
        equal += v == value ? 1 : 0;
    }
    return (static_cast<double>(below) + static_cast<double>(equal) / 2) / static_cast<double>(values.size());
}

double quantile(std::span<const double> values, double share) {
    if (values.empty()) throw Error(ErrorKind::bad_input, "There are no values to take a quantile of");
    std::vector<double> sorted(values.begin(), values.end());
    const double place = std::clamp(share, 0.0, 1.0) * static_cast<double>(sorted.size() - 1);
    const auto low = static_cast<std::ptrdiff_t>(place);
    std::nth_element(sorted.begin(), sorted.begin() + low, sorted.end());
    const double at = sorted[static_cast<std::size_t>(low)];
    if (low + 1 == std::ssize(sorted)) return at;
    const double next = *std::min_element(sorted.begin() + low + 1, sorted.end());
    return at + (place - static_cast<double>(low)) * (next - at);
}

Histogram histogram(std::span<const double> values, std::uint32_t bins) {
    if (values.empty() || bins == 0) throw Error(ErrorKind::bad_input, "A histogram needs values and bins");
    if (!std::all_of(values.begin(), values.end(), [](double v) { return std::isfinite(v); }))
        throw Error(ErrorKind::bad_input, "A histogram needs finite values");
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const bool whole = std::all_of(values.begin(), values.end(), [](double v) { return v == std::floor(v); });
    Histogram h;
    h.low = *low;
    if (whole) {
        h.width = std::max(1.0, std::ceil((*high - *low + 1) / bins));
        bins = static_cast<std::uint32_t>(std::floor((*high - *low) / h.width)) + 1;
    } else {
        h.width = *high > *low ? (*high - *low) / bins : 1;
        if (*high == *low) bins = 1;
    }
    h.counts.assign(bins, 0);
    for (const double v : values) {
        const auto bin = static_cast<std::uint32_t>((v - h.low) / h.width);
        ++h.counts[std::min(bin, bins - 1)];  // the highest value closes the last bin
    }
    return h;
}

}  // namespace wangge
