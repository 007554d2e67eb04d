#include "engine/hotspots/getis_ord.h"

#include <cmath>
#include <numbers>

#include "engine/core/error.h"

namespace wangge {

namespace {

struct Moments {
    double mean = 0;
    double squares = 0;  // sum of squared deviations
    bool all_equal = true;
};

// Two passes: the one-pass formula of the papers loses the digits that large equal values have.
Moments moments_of(std::span<const double> values) {
    Moments m;
    for (const double v : values) m.mean += v;
    m.mean /= static_cast<double>(values.size());
    for (const double v : values) {
        m.squares += (v - m.mean) * (v - m.mean);
        // Told apart exactly: the rounded mean of equal values need not be that value.
        m.all_equal = m.all_equal && v == values.front();
    }
    return m;
}

// About the mean of the values other than `left_out`; exactly 0 when those are equal.
double squares_without(std::span<const double> values, std::size_t left_out) {
    std::vector<double> others(values.begin(), values.end());
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(left_out));
    const Moments m = moments_of(others);
    return m.all_equal ? 0 : m.squares;
}

void check_input(std::span<const double> values, const Contiguity& contiguity) {
    if (values.size() != contiguity.units())
        throw Error(ErrorKind::bad_input, "There must be one value for each unit of the contiguity.")
            .with("values", static_cast<std::int64_t>(values.size()))
            .with("units", static_cast<std::int64_t>(contiguity.units()));
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!std::isfinite(values[i]))
            throw Error(ErrorKind::bad_input, "A value is not a finite number.").with("unit", static_cast<std::int64_t>(i));
}

// `deviation` is the sum over the neighbourhood of value - mean; `squares` of the n units it is drawn from.
double score(double deviation, double weights, double n, double squares) {
    const double variance = squares / n * (n * weights - weights * weights) / (n - 1);
    return variance > 0 ? deviation / std::sqrt(variance) : 0;
}

}  // namespace

std::vector<double> getis_ord_star(std::span<const double> values, const Contiguity& contiguity) {
    check_input(values, contiguity);
    std::vector<double> z(values.size(), 0.0);
    if (values.size() < 2) return z;
    const Moments m = moments_of(values);
    if (m.all_equal) return z;
    for (std::size_t i = 0; i < values.size(); ++i) {
        double deviation = values[i] - m.mean;
        const auto neighbours = contiguity.of(i);
        for (const std::uint32_t j : neighbours) deviation += values[j] - m.mean;
        z[i] = score(deviation, static_cast<double>(neighbours.size() + 1), static_cast<double>(values.size()), m.squares);
    }
    return z;
}

std::vector<double> getis_ord(std::span<const double> values, const Contiguity& contiguity) {
    check_input(values, contiguity);
    std::vector<double> z(values.size(), 0.0);
    if (values.size() < 3) return z;
    const Moments all = moments_of(values);
    if (all.all_equal) return z;
    const double others = static_cast<double>(values.size() - 1);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double own = values[i] - all.mean;
        const double mean = -own / others;  // of the others, as a deviation from the mean of all
        double squares = all.squares - own * own - others * mean * mean;
        if (squares < 1e-6 * all.squares) squares = squares_without(values, i);  // one value outweighs all others
        double deviation = 0;
        const auto neighbours = contiguity.of(i);
        for (const std::uint32_t j : neighbours) deviation += values[j] - all.mean - mean;
        z[i] = score(deviation, static_cast<double>(neighbours.size()), others, squares);
    }
    return z;
}

double two_sided_p(double z) {
    return std::erfc(std::abs(z) / std::numbers::sqrt2);
}

std::vector<double> two_sided_p(std::span<const double> z) {
    std::vector<double> p;
    p.reserve(z.size());
    for (const double score_of_unit : z) p.push_back(two_sided_p(score_of_unit));
    return p;
}

}  // namespace wangge
