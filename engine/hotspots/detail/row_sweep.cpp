#include "engine/hotspots/detail/row_sweep.h"

// Without errno the loop over square roots becomes vector code; no square root here has a negative argument.
#pragma GCC optimize("no-math-errno")

#include <algorithm>
#include <cmath>

namespace wangge::detail {

ColumnBlocks::ColumnBlocks(int columns, double radius) {
    const double wide = std::min(std::ceil(2 * radius) + 1, static_cast<double>(columns) + 1);
    const int width = static_cast<int>(wide);
    for (int column = 0; column <= columns; ++column) {
        const int first = column / width * width;
        start.push_back(first);
        centre.push_back(first + (width - 1) / 2.0);
    }
}

template <class Sum>
RowSweep<Sum>::RowSweep(const RowOrder& order, const ColumnBlocks& blocks, int columns, double radius)
    : order_(order),
      blocks_(blocks),
      columns_(columns),
      squared_radius_(radius * radius),
      change_(static_cast<std::size_t>(columns) + 1) {}

template <class Sum>
void RowSweep<Sum>::intervals(std::size_t from, std::size_t until, double row_y) {
    const double* x = order_.x.data() + from;
    const double* y = order_.y.data() + from;
    const std::size_t count = until - from;
    const double last = columns_ - 1.0;
    const double squared_radius = squared_radius_;
    for (std::size_t i = 0; i < count; ++i) {
        const double dy = y[i] - row_y;
        double height = squared_radius - dy * dy;
        height = height > 0 ? height : 0;
        height_[i] = height;
        const double half = std::sqrt(height);
        double low = x[i] - half;
        double high = x[i] + half;
        low = low > -1.0 ? low : -1.0;
        low = low < last ? low : last;
        high = high > -1.0 ? high : -1.0;
        high = high < last ? high : last;
        // The first columns beyond low and high; a column exactly on the circle has the value 0 and may fall either way.
        enter_[i] = static_cast<std::int32_t>(low + 1.0);
        leave_[i] = static_cast<std::int32_t>(high + 1.0);
    }
}

template <class Sum>
void RowSweep<Sum>::scatter(std::size_t from, std::size_t until) {
    const double* x = order_.x.data() + from;
    const std::size_t count = until - from;
    Sum* change = change_.data();
    const std::int32_t* start = blocks_.start.data();
    const double* centre = blocks_.centre.data();
    for (std::size_t i = 0; i < count; ++i) {
        const std::int32_t enter = enter_[i];
        const std::int32_t leave = leave_[i];
        if (enter >= leave) continue;
        const Sum entering = Sum::of(height_[i], x[i] - centre[enter]);
        change[enter].add(entering);
        if (start[enter] == start[leave]) {
            change[leave].subtract(entering);
        } else {
            const Sum carried = Sum::of(height_[i], x[i] - centre[leave]);
            change[start[leave]].add(carried);
            change[leave].subtract(carried);
        }
    }
}

template <class Sum>
void RowSweep<Sum>::run(int row_number, double scale, double* row) {
    const auto first_bucket = static_cast<std::size_t>(row_number);
    const auto end_bucket = std::min(first_bucket + 2 * static_cast<std::size_t>(order_.reach) + 1, order_.start.size() - 1);
    const std::size_t begin = order_.start[first_bucket];
    const std::size_t end = order_.start[end_bucket];
    if (begin == end) {
        std::fill(row, row + columns_, 0.0);
        return;
    }
    std::fill(change_.begin(), change_.end(), Sum{});
    for (std::size_t from = begin; from < end; from += batch) {
        const std::size_t until = std::min(end, from + batch);
        intervals(from, until, row_number);
        scatter(from, until);
    }
    Sum sum;
    for (int column = 0; column < columns_; ++column) {
        if (blocks_.start[static_cast<std::size_t>(column)] == column) sum = {};
        sum.add(change_[static_cast<std::size_t>(column)]);
        // The count is exact, so it tells where rounding is all that is left.
        if (sum.count == 0) sum = {};
        const double value = sum.value(column - blocks_.centre[static_cast<std::size_t>(column)]);
        row[column] = value > 0 ? scale * value : 0;
    }
}

template class RowSweep<ParabolaSum>;
template class RowSweep<QuarticSum>;

}  // namespace wangge::detail
