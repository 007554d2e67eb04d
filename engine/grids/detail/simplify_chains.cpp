#include "engine/grids/detail/simplify_chains.h"

#include <algorithm>
#include <cmath>
#include <queue>

namespace wangge::detail {

namespace {

constexpr std::uint32_t none = 0xFFFFFFFF;

// All points in cells of a uniform grid; removed ones stay listed and are passed over.
class Points {
public:
    explicit Points(std::vector<MmPoint> at) : at_(std::move(at)), alive_(at_.size(), true) {
        if (at_.empty()) return;
        box_ = {at_.front(), at_.front()};
        for (const MmPoint p : at_) box_.add(p);
        const double width = static_cast<double>(box_.high.x) - box_.low.x + 1,
                     height = static_cast<double>(box_.high.y) - box_.low.y + 1, n = static_cast<double>(at_.size());
        cell_ = static_cast<std::int64_t>(std::max(std::sqrt(width * height / n), std::max(width, height) / (4 * n))) + 1;
        columns_ = static_cast<std::int64_t>(width) / cell_ + 1;
        const std::int64_t rows = static_cast<std::int64_t>(height) / cell_ + 1;
        starts_.assign(static_cast<std::size_t>(columns_ * rows) + 1, 0);
        for (const MmPoint p : at_) ++starts_[cell_of(p) + 1];
        for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
        items_.resize(at_.size());
        std::vector<std::uint32_t> fill(starts_.begin(), starts_.end() - 1);
        for (std::uint32_t i = 0; i < at_.size(); ++i) items_[fill[cell_of(at_[i])]++] = i;
    }

    void remove(std::uint32_t point) { alive_[point] = false; }

    // Whether a point other than the three corners lies in the closed triangle.
    bool any_in(MmPoint a, MmPoint b, MmPoint c) const {
        MmBox box = box_of(a, c);
        box.add(b);
        for (std::int64_t r = row(box.low.y); r <= row(box.high.y); ++r) {
            for (std::int64_t k = column(box.low.x); k <= column(box.high.x); ++k) {
                const auto cell = static_cast<std::size_t>(r * columns_ + k);
                for (std::uint32_t i = starts_[cell]; i < starts_[cell + 1]; ++i) {
                    const MmPoint p = at_[items_[i]];
                    if (alive_[items_[i]] && box.contains(p) && p != a && p != b && p != c && in_triangle(a, b, c, p)) return true;
                }
            }
        }
        return false;
    }

private:
    std::int64_t row(std::int32_t y) const { return (std::int64_t{y} - box_.low.y) / cell_; }
    std::int64_t column(std::int32_t x) const { return (std::int64_t{x} - box_.low.x) / cell_; }
    std::size_t cell_of(MmPoint p) const { return static_cast<std::size_t>(row(p.y) * columns_ + column(p.x)); }

    std::vector<MmPoint> at_;
    std::vector<bool> alive_;
    MmBox box_{};
    std::int64_t cell_ = 1, columns_ = 1;
    std::vector<std::uint32_t> starts_, items_;
};

struct Corner {
    std::int64_t doubled;
    std::uint32_t point;
    std::uint32_t before, after;  // as they were when it was entered: out of date when they have changed

    bool operator>(const Corner& o) const { return std::pair(doubled, point) > std::pair(o.doubled, o.point); }
};

}  // namespace

void simplify_chains(std::vector<Chain>& chains, double doubled_limit, const Progress& progress) {
    std::vector<MmPoint> all;
    std::vector<std::uint32_t> starts;
    for (const Chain& chain : chains) {
        starts.push_back(static_cast<std::uint32_t>(all.size()));
        all.insert(all.end(), chain.points.begin(), chain.points.end());
    }
    Points points(all);
    // Chains that are a mere segment now, by their ends: another must not become the same.
    std::vector<std::pair<MmPoint, MmPoint>> segments;
    const auto segment = [](MmPoint a, MmPoint b) { return a < b ? std::pair(a, b) : std::pair(b, a); };
    for (const Chain& chain : chains)
        if (chain.points.size() == 2) segments.push_back(segment(chain.points[0], chain.points[1]));
    std::sort(segments.begin(), segments.end());

    std::vector<std::uint32_t> before, after;
    for (std::size_t c = 0; c < chains.size(); ++c) {
        Chain& chain = chains[c];
        if (chain.fixed || chain.points.size() <= 2) continue;
        progress.poll();
        const bool closed = chain.points.front() == chain.points.back();
        const auto n = static_cast<std::uint32_t>(chain.points.size());
        // A free ring is linked around, without its repeated last point.
        const std::uint32_t count = chain.free_ring ? n - 1 : n;
        std::size_t left = closed ? n - 1 : n;
        const std::size_t least = closed ? 3 : 2;
        before.assign(count, none);
        after.assign(count, none);
        for (std::uint32_t i = 0; i < count; ++i) {
            if (i > 0 || chain.free_ring) before[i] = i > 0 ? i - 1 : count - 1;
            if (i + 1 < count || chain.free_ring) after[i] = i + 1 < count ? i + 1 : 0;
        }
        std::priority_queue<Corner, std::vector<Corner>, std::greater<>> queue;
        const auto enter = [&](std::uint32_t i) {
            if (before[i] == none || after[i] == none) return;
            const std::int64_t area = std::abs(orientation(chain.points[before[i]], chain.points[i], chain.points[after[i]]));
            if (static_cast<double>(area) <= doubled_limit) queue.push({area, i, before[i], after[i]});
        };
        for (std::uint32_t i = 0; i < count; ++i) enter(i);
        std::vector<bool> gone(count);
        while (!queue.empty() && left > least) {
            const Corner corner = queue.top();
            queue.pop();
            const std::uint32_t i = corner.point;
            if (gone[i] || before[i] != corner.before || after[i] != corner.after) continue;
            const MmPoint a = chain.points[before[i]], b = chain.points[i], d = chain.points[after[i]];
            if (points.any_in(a, b, d) || std::binary_search(segments.begin(), segments.end(), segment(a, d))) continue;
            gone[i] = true;
            --left;
            points.remove(starts[c] + i);
            if (chain.free_ring && i == 0) points.remove(starts[c] + n - 1);
            after[before[i]] = after[i];
            before[after[i]] = before[i];
            enter(before[i]);
            enter(after[i]);
        }
        std::vector<MmPoint> kept;
        for (std::uint32_t i = 0; i < count; ++i)
            if (!gone[i]) kept.push_back(chain.points[i]);
        if (chain.free_ring) kept.push_back(kept.front());
        chain.points = std::move(kept);
        if (chain.points.size() == 2) {
            const auto now = segment(chain.points[0], chain.points[1]);
            segments.insert(std::upper_bound(segments.begin(), segments.end(), now), now);
        }
    }
}

}  // namespace wangge::detail
