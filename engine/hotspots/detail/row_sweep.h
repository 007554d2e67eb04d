#pragma once

// One raster row of a kernel density: scatter every point's polynomial into the columns where its disc begins and ends,
// then sum from left to right. Lengths are in cells; values are sums of (H² - d²) or (H² - d²)² with H the bandwidth.

#include <cstdint>
#include <vector>

#include "engine/hotspots/detail/row_order.h"

namespace wangge::detail {

// Sums over points of (a - (t - q)²), t the column and q the point's column, both from a centre: the three moments.
struct ParabolaSum {
    double constant = 0;  // sum a - q²
    double first = 0;     // sum q
    double count = 0;     // exact: whole numbers
    double unused = 0;    // 32 bytes: two vector additions a point

    static ParabolaSum of(double a, double q) { return {a - q * q, q, 1, 0}; }
    void add(const ParabolaSum& o) {
        constant += o.constant;
        first += o.first;
        count += o.count;
        unused += o.unused;
    }
    void subtract(const ParabolaSum& o) {
        constant -= o.constant;
        first -= o.first;
        count -= o.count;
        unused -= o.unused;
    }
    double value(double t) const { return constant + t * (2 * first - t * count); }
};

// Sums of (a - (t - q)²)²; with b = a - q² each is b² + 4bq t + (4q² - 2b) t² - 4q t³ + t⁴.
struct QuarticSum {
    double constant = 0;  // sum b²
    double first = 0;     // sum bq
    double second = 0;    // sum 2q² - b
    double third = 0;     // sum q
    double count = 0;     // exact
    double unused = 0;

    static QuarticSum of(double a, double q) {
        const double b = a - q * q;
        return {b * b, b * q, 2 * q * q - b, q, 1, 0};
    }
    void add(const QuarticSum& o) {
        constant += o.constant;
        first += o.first;
        second += o.second;
        third += o.third;
        count += o.count;
        unused += o.unused;
    }
    void subtract(const QuarticSum& o) {
        constant -= o.constant;
        first -= o.first;
        second -= o.second;
        third -= o.third;
        count -= o.count;
        unused -= o.unused;
    }
    double value(double t) const { return constant + t * (4 * first + t * (2 * second + t * (t * count - 4 * third))); }
};

// Columns in blocks as wide as a disc: a disc touches two blocks at most.
struct ColumnBlocks {
    std::vector<std::int32_t> start;  // by column: first column of its block; one entry beyond the last column
    std::vector<double> centre;       // by column: centre of its block

    ColumnBlocks(int columns, double radius);
};

// Room for one row; reused by the rows of one thread.
template <class Sum>
class RowSweep {
public:
    RowSweep(const RowOrder& order, const ColumnBlocks& blocks, int columns, double radius);

    // Writes scale * sum into row[0 .. columns), never negative.
    void run(int row_number, double scale, double* row);

private:
    static constexpr std::size_t batch = 512;

    void intervals(std::size_t from, std::size_t until, double row_y);
    void scatter(std::size_t from, std::size_t until);

    const RowOrder& order_;
    const ColumnBlocks& blocks_;
    int columns_;
    double squared_radius_;
    std::vector<Sum> change_;  // by column, one more than there are
    double height_[batch];     // H² - dy²
    std::int32_t enter_[batch], leave_[batch];
};

extern template class RowSweep<ParabolaSum>;
extern template class RowSweep<QuarticSum>;

}  // namespace wangge::detail
